// Five things that go wrong on purpose, asked for in the address, and what a person can do about each; and a call that is held.
import { expect, test } from "./replica";

test("a 503 on the first attempt keeps the entries, and the second attempt connects", async ({ replica }) => {
  const cards = await replica.openIntegrations({ scenario: "healthy", fault: "config:status-503:first-1" });
  await replica.fillIn(cards);
  expect((await replica.integrate()).status()).toBe(503);
  await expect(replica.banner).toBeVisible();
  await expect(replica.integrations.integrationToken).toHaveValue(cards.clipboard.token);

  expect((await replica.integrate()).ok()).toBe(true);
  await expect(replica.connectedTo(cards)).toBeVisible();
});

test("a broken connection shows the banner, and the entries can be sent again", async ({ page, replica }) => {
  const cards = await replica.openIntegrations({ scenario: "healthy", fault: "config:network-error:first-1" });
  await replica.fillIn(cards);
  const broken = page.waitForEvent("requestfailed", (request) => request.method() === "POST");
  await replica.integrateButton.click();
  await broken;
  await expect(replica.banner).toBeVisible();

  await replica.integrate();
  await expect(replica.connectedTo(cards)).toBeVisible();
});

test("a token list that is no JSON is said to have failed, and is there once the fault is gone", async ({ page, replica }) => {
  await replica.open("azure/vfunctionpeter/_usersSettings/tokens", { fault: "tokens:malformed-json" });
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(replica.tokens.azureTable).toHaveCount(0);

  // The page hears of the change, and asks again; “Try again” does the same.
  await page.evaluate(() => window.replica.faults.clear());
  await expect(replica.tokens.azureTable).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a slow answer leaves the button busy, and is awaited", async ({ replica }) => {
  const cards = await replica.openIntegrations({ scenario: "healthy", fault: "config:delay-2000" });
  await replica.fillIn(cards);
  const answer = replica.integrate();
  await expect(replica.integrateButton).toHaveAttribute("aria-busy", "true");
  await expect(replica.integrateButton).toBeDisabled();

  expect((await answer).ok()).toBe(true);
  await expect(replica.connectedTo(cards)).toBeVisible();
});

test("a 429 of Azure DevOps is passed on with the time to wait", async ({ replica }) => {
  const cards = await replica.openIntegrations({ scenario: "healthy", fault: "graph:status-429" });
  await replica.fillIn(cards);
  const answer = await replica.integrate();
  expect(answer.status()).toBe(429);
  expect(await answer.headerValue("X-Replica-Fault")).toBe("graph:status-429");
  await expect(replica.banner).toBeVisible();
});

test("a call that is held at a gate shows the pending state for as long as the test wants", async ({ page, replica }) => {
  const cards = await replica.openIntegrations({ scenario: "healthy" });
  await replica.fillIn(cards);
  const gate = await page.evaluate(() => window.replica.gates.hold("config").id);
  await replica.integrateButton.click();
  await expect(replica.integrateButton).toHaveAttribute("aria-busy", "true");

  expect(await page.evaluate((id) => window.replica.gates.release(id), gate)).toBe(true);
  await expect(replica.connectedTo(cards)).toBeVisible();
});
