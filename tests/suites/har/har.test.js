// An exported HAR file is what it says: valid by the format's schema, played back by Playwright, and shown by Chromium's own network
// panel. `REPLICA_URL` is the address of a running `serve` (with a slash at its end), `REPLICA_CHROMIUM` the browser.
import assert from "node:assert/strict";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import validator from "har-validator/lib/async.js";

const BASE = process.env.REPLICA_URL ?? "http://127.0.0.1:8417/";
const CONFIG = "api/v1/organizations/issuetracking/config";
const SEED = 7;

let browser;
let exported;

before(async () => {
  browser = await chromium.launch({ executablePath: process.env.REPLICA_CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  exported = await exportOf("narrow-token", "har-recorded");
});

after(() => browser?.close());

/** Opens a scenario in a world of its own. Calls go over the network, where Playwright can see them. */
async function open(context, scenario, world, path = "organization/integrations") {
  const headers = { "X-Replica-World": world };
  const response = await context.request.put(`${BASE}_replica/scenario`, { headers, data: { scenario, seed: SEED } });
  const page = await context.newPage();
  await page.goto(`${BASE}${path}?${new URLSearchParams({ scenario, seed: SEED, world, transport: "network" })}`);
  await page.locator('html[data-app-state="ready"]').waitFor();
  return { page, cards: (await response.json()).cards };
}

/** The article as far as the banner. */
async function integrate({ page, cards: { account, clipboard } }) {
  await page.getByTestId("sign-in-email").fill(account.email);
  await page.getByTestId("sign-in-password").fill(account.password);
  await page.getByTestId("sign-in-submit").click();
  await page.getByRole("combobox", { name: "Workspace type" }).click();
  await page.getByRole("option", { name: "Azure Devops" }).click();
  await page.getByTestId("integration-token").fill(clipboard.token);
  await page.getByTestId("integration-organization").fill(clipboard.organization);
  await page.getByRole("button", { name: "Integrate Azure" }).click();
}

/** The file that the button `Export HAR` saves after the article's failure: its text, and what the person had in hand. */
async function exportOf(scenario, world) {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const replica = await open(context, scenario, world);
  await integrate(replica);
  await replica.page.getByRole("alert").waitFor();
  await replica.page.getByRole("tab", { name: "Network" }).click();
  const [download] = await Promise.all([
    replica.page.waitForEvent("download"),
    replica.page.getByRole("button", { name: "Export HAR" }).click(),
  ]);
  assert.equal(download.suggestedFilename(), `vfunction-replica-${scenario}.har`);
  const path = await download.path();
  const text = await readFile(path, "utf8");
  await context.close();
  return { text, cards: replica.cards };
}

test("the file follows the schema of HAR 1.2", async () => {
  const har = JSON.parse(exported.text);
  await new Promise((resolve, reject) => validator.har(har, (problem) => (problem ? reject(problem) : resolve())));
  delete har.log.entries[0].request.url;
  await assert.rejects(new Promise((resolve, reject) => validator.har(har, (problem) => (problem ? reject(problem) : resolve()))));
});

test("the file holds no secret", () => {
  assert.ok(exported.text.includes(CONFIG));
  for (const secret of [exported.cards.account.password, exported.cards.clipboard.token]) assert.ok(!exported.text.includes(secret));
});

test("Playwright plays it back: the 401 of the file, where the server would say 200", async (t) => {
  const context = await browser.newContext({ serviceWorkers: "block" });
  t.after(() => context.close());
  const file = join(await mkdtemp(join(tmpdir(), "har-")), "exported.har");
  await writeFile(file, exported.text);
  await context.routeFromHAR(file, { url: /\/(token|api\/[^?]*)(\?|$)/, notFound: "abort" });
  const replica = await open(context, "healthy", "har-played-back");
  const answered = replica.page.waitForResponse((response) => response.url().endsWith(CONFIG) && response.request().method() === "POST");
  await integrate(replica);
  assert.equal((await answered).status(), 401);
  await replica.page.getByRole("alert").waitFor();
  const journal = await (await context.request.get(`${BASE}_replica/journal`, { headers: { "X-Replica-World": "har-played-back" } })).json();
  assert.deepEqual(journal.filter(({ request }) => request.path === CONFIG), [], "the server was asked");
});

test("Chromium's own network panel shows its calls", async (t) => {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  t.after(() => context.close());
  const panel = await context.newPage();
  await panel.goto("devtools://devtools/bundled/devtools_app.html?panel=network");
  const shown = await panel.evaluate(async (text) => {
    const part = (path) => import(new URL(path, location.href).href);
    const [{ Importer, HARFormat }, { NetworkPanel }] = [await part("./models/har/har.js"), await part("./panels/network/network.js")];
    const calls = Importer.Importer.requestsFromHARLog(new HARFormat.HARLog(JSON.parse(text).log));
    await NetworkPanel.NetworkPanel.instance().networkLogView.onLoadFromFile(new File([text], "exported.har"));
    const within = (root) => [...root.querySelectorAll("*")].flatMap((found) => [found, ...(found.shadowRoot ? within(found.shadowRoot) : [])]);
    const rows = () => within(document).filter((found) => found.matches("tr")).map((row) => row.innerText.replaceAll(/\s+/g, " "));
    const patience = performance.now() + 10_000;
    while (!rows().some((row) => row.includes("401")) && performance.now() < patience) await new Promise(requestAnimationFrame);
    return { rows: rows(), calls: calls.map((call) => [call.requestMethod, call.url(), call.statusCode]) };
  }, exported.text);
  const entries = JSON.parse(exported.text).log.entries;
  assert.deepEqual(shown.calls, entries.map(({ request, response }) => [request.method, request.url, response.status]));
  assert.ok(shown.rows.some((row) => row.startsWith("config ") && row.includes("401") && row.includes("fetch")), shown.rows.join("\n"));
});
