// What Playwright's own interception sees in each transport: the table in the README's chapter “For test engineers”.
import type { Page } from "@playwright/test";
import { BANNER, CONFIG, Replica, expect, test } from "./replica";

/** Answers the call in place of the replica, and counts how often. */
async function answerInstead(page: Page): Promise<{ count: number }> {
  const seen = { count: 0 };
  await page.route(`**/${CONFIG}`, async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    seen.count += 1;
    await route.fulfill({ status: 418, json: { message: "I'm a teapot" } });
  });
  return seen;
}

test.describe("with service workers blocked", () => {
  test.use({ serviceWorkers: "block" });

  test("page.route answers in place of the server of transport=network", async ({ page, replica }) => {
    const seen = await answerInstead(page);
    const cards = await replica.openIntegrations({ scenario: "healthy", transport: "network" });
    await replica.fillIn(cards);
    expect((await replica.integrate()).status()).toBe(418);
    await expect(replica.banner).toBeVisible();
    expect(seen.count).toBe(1);
  });

  test("transport=auto stays within the page, and says so", async ({ page, replica }) => {
    const seen = await answerInstead(page);
    const cards = await replica.openIntegrations({ scenario: "healthy", transport: "auto" });
    await expect(page.locator("html")).toHaveAttribute("data-transport", "page");
    await replica.fillIn(cards);
    await replica.integrateButton.click();
    await expect(replica.connectedTo(cards)).toBeVisible();
    expect(seen.count).toBe(0);
  });
});

test("page.route does not see what the service worker answers", async ({ page, replica }) => {
  const seen = await answerInstead(page);
  const cards = await replica.openIntegrations({ scenario: "healthy", transport: "worker" });
  await replica.fillIn(cards);
  const answer = await replica.integrate();
  expect(answer.fromServiceWorker()).toBe(true);
  await expect(replica.connectedTo(cards)).toBeVisible();
  expect(seen.count).toBe(0);
});

test("a HAR of the article's 401 is played back to a scenario where nothing is wrong", async ({ browser, page, replica }, info) => {
  const har = info.outputPath("narrow-token.har");
  await test.step("recorded", async () => {
    const context = await browser.newContext({ recordHar: { path: har, urlFilter: `**/${CONFIG}` }, serviceWorkers: "block" });
    const recording = new Replica(await context.newPage(), `${info.testId.slice(-30)}-recorded`);
    await recording.fillIn(await recording.openIntegrations({ transport: "network" }));
    await recording.integrate();
    await context.close();
  });

  await page.routeFromHAR(har, { url: `**/${CONFIG}`, notFound: "fallback" });
  await replica.fillIn(await replica.openIntegrations({ scenario: "healthy", transport: "network" }));
  expect((await replica.integrate()).status()).toBe(401);
  await expect(page.getByRole("alert")).toContainText(BANNER);
});
