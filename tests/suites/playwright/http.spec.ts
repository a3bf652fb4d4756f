// What a suite's own HTTP client reaches: the worlds of `serve`, and never the servers within a page.
import { CONFIG, expect, test } from "./replica";
import type { Exchange } from "../../contract/replica";

for (const transport of ["network", "worker", "page"] as const) {
  const isShared = transport === "network";
  test(`with transport=${transport}, the suite's own client ${isShared ? "sees" : "does not see"} the calls of the page`, async ({ page, replica, request }) => {
    const cards = await replica.openIntegrations({ scenario: "healthy", transport });
    await replica.fillIn(cards);
    await replica.integrateButton.click();
    await expect(replica.connectedTo(cards)).toBeVisible();

    const world = new URL(page.url()).searchParams.get("world") ?? "";
    const answer = await request.get("_replica/journal", { headers: { "X-Replica-World": world } });
    const journal: Exchange[] = await answer.json();
    expect(journal.some(({ request: { method, path } }) => method === "POST" && path === CONFIG)).toBe(isShared);
  });
}

test("the suite's own client prepares a world for transport=network", async ({ page, replica, request }) => {
  await replica.open("", { scenario: "healthy", transport: "network" });
  const world = new URL(page.url()).searchParams.get("world") ?? "";
  const change = { headers: { "X-Replica-World": world }, data: { faults: ["session:status-503"] } };
  expect((await request.put("_replica/faults", change)).ok()).toBe(true);
  expect(await page.evaluate(() => window.replica.faults.list())).toEqual(["session:status-503"]);
});
