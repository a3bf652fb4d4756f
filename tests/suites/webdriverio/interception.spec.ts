// What WebdriverIO's own interception (WebDriver BiDi) sees in each transport: the table in the README's chapter “For test engineers”.
import { browser, expect } from "@wdio/globals";
import { CONFIG, banner, fillIn, integrate, isConnected, openIntegrations } from "./replica.js";

/** Answers the call in place of the replica. */
async function answerInstead(): Promise<WebdriverIO.Mock> {
  const mock = await browser.mock(`**/${CONFIG}`, { method: "post" });
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

  for (const transport of ["worker", "page"] as const) {
    it(`does not see the calls of transport=${transport}`, async () => {
      const mock = await answerInstead();
      const cards = await openIntegrations({ scenario: "healthy", transport });
      await fillIn(cards);
      await integrate();
      await isConnected(cards);
      await expect(mock).toBeRequestedTimes(0);
    });
  }
});
