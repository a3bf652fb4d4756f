// The browser's clock in the test's hand.
import { expect, test } from "./replica";

test("the page's clock says since when an integration is connected", async ({ page, replica }) => {
  await page.clock.setFixedTime("2026-02-28T23:30:00Z");
  const cards = await replica.openIntegrations({ scenario: "healthy" });
  await replica.fillIn(cards);
  await replica.integrate();
  await expect(page.getByRole("time")).toHaveText("2026-02-28 23:30 UTC");
});

test("an answer that takes twenty seconds comes when the page's clock says so", async ({ page, replica }) => {
  await page.clock.install();
  // Within the page, delays are timers of the page; the service worker has timers of its own.
  const cards = await replica.openIntegrations({ scenario: "healthy", transport: "page", fault: "config:delay-20000" });
  await replica.fillIn(cards);
  await page.clock.pauseAt(Date.now() + 60_000);
  await replica.integrateButton.click();
  await expect(replica.integrateButton).toHaveAttribute("aria-busy", "true");

  await page.clock.runFor(19_000);
  await expect(replica.integrateButton).toHaveAttribute("aria-busy", "true");
  await page.clock.runFor(1_000);
  await expect(replica.connectedTo(cards)).toBeVisible();
});

test("an answer of the service worker comes while the page's clock is paused", async ({ page, replica }) => {
  await page.clock.install();
  const cards = await replica.openIntegrations({ scenario: "healthy", transport: "worker", fault: "config:delay-500" });
  await replica.fillIn(cards);
  await page.clock.pauseAt(Date.now() + 60_000);
  expect((await replica.integrate()).ok()).toBe(true);
  await expect(replica.connectedTo(cards)).toBeVisible();
});
