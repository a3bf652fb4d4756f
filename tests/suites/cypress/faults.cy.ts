// Five things that go wrong on purpose, asked for in the address, and what a person can do about each.
import { alert, byId, fillIn, integrate, isConnected, isRefused, open, openIntegrations } from "./replica";

it("keeps the entries after a 503 on the first attempt, and connects on the second", () => {
  openIntegrations({ scenario: "healthy", fault: "config:status-503:first-1" }).then((cards) => {
    fillIn(cards);
    integrate();
    isRefused();
    byId("integration-token").should("have.value", cards.clipboard.token);

    integrate();
    isConnected(cards);
  });
});

it("shows the banner after a broken connection, and sends the entries again", () => {
  openIntegrations({ scenario: "healthy", fault: "config:network-error:first-1" }).then((cards) => {
    fillIn(cards);
    integrate();
    isRefused();

    integrate();
    isConnected(cards);
  });
});

it("says that a token list that is no JSON has failed, and shows it once the fault is gone", () => {
  open("azure/vfunctionpeter/_usersSettings/tokens", { fault: "tokens:malformed-json" });
  alert().should("be.visible");
  byId("azure-table").should("not.exist");

  // The page hears of the change, and asks again; “Try again” does the same.
  cy.window().then(({ replica }) => replica.faults.clear());
  byId("azure-table").should("be.visible");
  alert().should("not.exist");
});

it("leaves the button busy while a slow answer is awaited", () => {
  openIntegrations({ scenario: "healthy", fault: "config:delay-2000" }).then((cards) => {
    fillIn(cards);
    integrate();
    byId("integrate").should("have.attr", "aria-busy", "true");
    isConnected(cards);
  });
});

it("passes a 429 of Azure DevOps on", () => {
  openIntegrations({ scenario: "healthy", fault: "graph:status-429" }).then((cards) => {
    fillIn(cards);
    integrate();
    isRefused();
    cy.window().then(({ replica }) => replica.requests.waitFor({ path: "config", status: 429 }));
  });
});
