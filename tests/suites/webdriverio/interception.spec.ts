// What WebdriverIO's own interception (WebDriver BiDi) sees in each transport: the table in the README's chapter “For test engineers”.
import { browser, expect } from "@wdio/globals";
import { CONFIG, banner, fillIn, integrate, isConnected, openIntegrations } from "./replica.js";

/** Answers the call in place of the replica. */
async function answerInstead(): Promise<WebdriverIO.Mock> {
  // A whole address: WebdriverIO makes of a pattern that begins with `**` one that holds every call, the page's own among them.
  const mock = await browser.mock(new URL(CONFIG, browser.options.baseUrl).href, { method: "post" });
  mock.respond({ message: "I'm a teapot" }, { statusCode: 418 });
  return mock;
}

describe("browser.mock", () => {
  afterEach(() => browser.mockRestoreAll());

  it("answers in place of the server of transport=network", async () => {
    const mock = await answerInstead();
    const cards = await openIntegrations({ scenario: "healthy", transport: "network" });
    await fillIn(cards);
    await integrate();
    await expect(banner()).toBeDisplayed();
    await expect(mock).toBeRequestedTimes(1);
  });

  // What it sees of a transport: all calls that travel, though the service worker has answered them already.
  for (const { transport, seen } of [{ transport: "worker", seen: 1 }, { transport: "page", seen: 0 }] as const) {
    it(`sees ${seen} call of transport=${transport}, and answers none`, async () => {
      const mock = await answerInstead();
      const cards = await openIntegrations({ scenario: "healthy", transport });
      await fillIn(cards);
      await integrate();
      await isConnected(cards);
      await expect(mock).toBeRequestedTimes(seen);
    });
  }
});
