// A browser's storage, saved once and given to other tests.
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { expect, test, type Replica } from "./replica";

type StorageState = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** The same address in another browser context that begins with a storage. */
async function open(browser: Browser, storageState: StorageState, url: string): Promise<Page> {
  const context = await browser.newContext({ storageState });
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(() => window.replica.ready);
  return page;
}

/** Signed in and connected. */
async function connected(replica: Replica): Promise<void> {
  const cards = await replica.openIntegrations({ scenario: "healthy" });
  await replica.fillIn(cards);
  await replica.integrate();
  await expect(replica.connectedTo(cards)).toBeVisible();
}

test("a storage state with IndexedDB has the session and the world", async ({ browser, page, replica }) => {
  await connected(replica);
  const other = await open(browser, await page.context().storageState({ indexedDB: true }), page.url());
  await expect(other.getByRole("dialog", { name: "Configure Integrations" }).getByText(/^Connected to /)).toBeVisible();
  await other.context().close();
});

test("a storage state without IndexedDB has no world, and the session ends with it", async ({ browser, page, replica }) => {
  await connected(replica);
  const other = await open(browser, await page.context().storageState(), page.url());
  await expect(other.getByRole("button", { name: "LOGIN" })).toBeVisible();
  await other.context().close();
});
