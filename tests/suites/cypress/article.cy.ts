// The support article end to end: the 401, its cause, the repair, and the same button again.
import { CONFIG, fillIn, grantGraphRead, byId, integrate, isConnected, isRefused, openIntegrations } from "./replica";

it("lives through the article", () => {
  // Cypress sees calls in a proxy outside the browser: those of a server, not those of a service worker.
  cy.intercept("POST", `**/${CONFIG}`).as("config");
  openIntegrations({ transport: "network" }).then((cards) => {
    // The token is refused with a 401 that names no cause.
    fillIn(cards);
    integrate();
    cy.wait("@config").its("response.statusCode").should("eq", 401);
    isRefused();

    // The banner leads to the help, and the help to the token page.
    byId("error-help").click();
    cy.get("h1").should("contain.text", "401");
    byId("help-tokens").click();

    grantGraphRead();
    byId("azure-table").should("contain.text", "Graph (Read)");

    // The same entries connect.
    byId("stage-vfunction").click();
    byId("integration-token").should("have.value", cards.clipboard.token);
    integrate();
    isConnected(cards);
  });
});

it("answers in place of the server of transport=network", () => {
  cy.intercept("POST", `**/${CONFIG}`, { statusCode: 418, body: { message: "I'm a teapot" } }).as("config");
  openIntegrations({ scenario: "healthy", transport: "network" }).then((cards) => {
    fillIn(cards);
    integrate();
    cy.wait("@config").its("response.statusCode").should("eq", 418);
    isRefused();
  });
});
