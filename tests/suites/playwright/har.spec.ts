// The HAR file that the stage's Network tool exports is what it says: valid by the format's schema, free of secrets, played back by
// Playwright, and shown by Chromium's own network panel.
import { readFile, writeFile } from "node:fs/promises";
import { type Page } from "@playwright/test";
import validator from "har-validator/lib/async.js";
import { CONFIG, type Cards, Replica, expect, test } from "./replica";

/** The article as far as the banner, and the file of its calls that `Export HAR` saves. They go over the network, where Playwright can play
 * them back. */
async function exported(page: Page, replica: Replica): Promise<{ text: string; cards: Cards }> {
  const cards = await replica.openIntegrations({ transport: "network" });
  await replica.fillIn(cards);
  await replica.integrateButton.click();
  await expect(replica.banner).toBeVisible();
  await page.getByRole("tab", { name: "Network" }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Export HAR" }).click()]);
  expect(download.suggestedFilename()).toBe("vfunction-replica-narrow-token.har");
  return { text: await readFile(await download.path(), "utf8"), cards };
}

/** Whether a file follows the schema of HAR 1.2. */
async function isValid(har: unknown): Promise<boolean> {
  return new Promise((resolve) => validator.har(har, (problem: unknown) => resolve(!problem)));
}

test.use({ serviceWorkers: "block" });

test("an exported HAR follows the schema and holds no secret", async ({ page, replica }) => {
  const { text, cards } = await exported(page, replica);
  const har = JSON.parse(text);
  expect(await isValid(har)).toBe(true);
  delete har.log.entries[0].request.url;
  expect(await isValid(har)).toBe(false);
  expect(text).toContain(CONFIG);
  for (const secret of [cards.account.password, cards.clipboard.token]) expect(text).not.toContain(secret);
});

test("routeFromHAR plays an exported HAR back: its 401, where the server would say 200", async ({ browser, page, replica }, info) => {
  const recording = await browser.newContext({ serviceWorkers: "block" });
  const recorded = await recording.newPage();
  const { text } = await exported(recorded, new Replica(recorded, `${info.testId.slice(-30)}-recorded`));
  await recording.close();
  const file = info.outputPath("exported.har");
  await writeFile(file, text);

  await page.routeFromHAR(file, { url: /\/(token|api\/[^?]*)(\?|$)/, notFound: "abort" });
  const cards = await replica.openIntegrations({ scenario: "healthy", transport: "network" });
  await replica.fillIn(cards);
  expect((await replica.integrate()).status()).toBe(401);
  await expect(replica.banner).toBeVisible();
  const journal = await page.evaluate(() => window.replica.requests.list());
  expect(journal.filter(({ request }) => request.path === CONFIG)).toEqual([]);
});

test("Chromium's own network panel shows the calls of an exported HAR", async ({ browser, page, replica }) => {
  const { text } = await exported(page, replica);
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const panel = await context.newPage();
  await panel.goto("devtools://devtools/bundled/devtools_app.html?panel=network");
  const shown = await panel.evaluate(async (text) => {
    const part = (path: string) => import(new URL(path, location.href).href);
    const [{ Importer, HARFormat }, { NetworkPanel }] = [await part("./models/har/har.js"), await part("./panels/network/network.js")];
    const calls = Importer.Importer.requestsFromHARLog(new HARFormat.HARLog(JSON.parse(text).log));
    await NetworkPanel.NetworkPanel.instance().networkLogView.onLoadFromFile(new File([text], "exported.har"));
    const within = (root: ParentNode): Element[] =>
      [...root.querySelectorAll("*")].flatMap((found) => [found, ...(found.shadowRoot ? within(found.shadowRoot) : [])]);
    const rows = () =>
      within(document).flatMap((found) => (found instanceof HTMLTableRowElement ? [found.innerText.replaceAll(/\s+/g, " ")] : []));
    const patience = performance.now() + 10_000;
    while (!rows().some((row) => row.includes("401")) && performance.now() < patience) await new Promise(requestAnimationFrame);
    return {
      rows: rows(),
      calls: calls.map((call: { requestMethod: string; url(): string; statusCode: number }) => [call.requestMethod, call.url(), call.statusCode]),
    };
  }, text);
  const entries: { request: { method: string; url: string }; response: { status: number } }[] = JSON.parse(text).log.entries;
  expect(shown.calls).toEqual(entries.map(({ request, response }) => [request.method, request.url, response.status]));
  expect(shown.rows).toContainEqual(expect.stringMatching(/^config .*401.*fetch/));
  await context.close();
});
