// Five things that go wrong on purpose, asked for in the address, and what a person can do about each.
import { browser, expect } from "@wdio/globals";
import { BANNER, banner, byId, fillIn, integrate, isAnswered, isConnected, open, openIntegrations } from "./replica.js";

describe("a fault", () => {
  it("of status 503 on the first attempt keeps the entries, and the second attempt connects", async () => {
    const cards = await openIntegrations({ scenario: "healthy", fault: "config:status-503:first-1" });
    await fillIn(cards);
    await integrate();
    await expect(banner()).toHaveText(expect.stringContaining(BANNER));
    await isAnswered(503);
    await expect(byId("integration-token")).toHaveValue(cards.clipboard.token);

    await integrate();
    await isConnected(cards);
  });

  it("that breaks the connection shows the banner, and the entries can be sent again", async () => {
    const cards = await openIntegrations({ scenario: "healthy", fault: "config:network-error:first-1" });
    await fillIn(cards);
    await integrate();
    await expect(banner()).toHaveText(expect.stringContaining(BANNER));

    await integrate();
    await isConnected(cards);
  });

  it("that spoils the token list is said, and the list is there once the fault is gone", async () => {
    await open("azure/vfunctionpeter/_usersSettings/tokens", { fault: "tokens:malformed-json" });
    await expect(banner()).toBeDisplayed();
    await expect(byId("azure-table")).not.toExist();

    // The page hears of the change, and asks again; “Try again” does the same.
    await browser.execute(() => window.replica.faults.clear());
    await expect(byId("azure-table")).toBeDisplayed();
    await expect(banner()).not.toExist();
  });

  it("that delays the answer leaves the button busy, and the answer is awaited", async () => {
    const cards = await openIntegrations({ scenario: "healthy", fault: "config:delay-2000" });
    await fillIn(cards);
    await integrate();
    await expect(byId("integrate")).toHaveAttribute("aria-busy", "true");
    await expect(byId("integrate")).toHaveAttribute("aria-disabled", "true");
    await isConnected(cards);
  });

  it("of status 429 at Azure DevOps is passed on", async () => {
    const cards = await openIntegrations({ scenario: "healthy", fault: "graph:status-429" });
    await fillIn(cards);
    await integrate();
    await expect(banner()).toHaveText(expect.stringContaining(BANNER));
    await isAnswered(429);
  });
});
