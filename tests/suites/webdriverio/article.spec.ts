// The support article end to end: the 401, its cause, the repair, and the same button again.
import { $, expect } from "@wdio/globals";
import { BANNER, banner, byId, fillIn, grantGraphRead, integrate, isAnswered, isConnected, openIntegrations } from "./replica.js";

describe("the article", () => {
  for (const transport of ["worker", "network"] as const) {
    it(`is lived through with transport=${transport}`, async () => {
      const cards = await openIntegrations({ transport });
      await expect($("html")).toHaveAttribute("data-transport", transport);

      // The token is refused with a 401 that names no cause.
      await fillIn(cards);
      await integrate();
      await expect(banner()).toHaveText(expect.stringContaining(BANNER));
      await isAnswered(401);

      // The banner leads to the help, and the help to the token page.
      await byId("error-help").click();
      await expect($("h1:not([hidden] *)")).toHaveText(expect.stringContaining("401"));
      await byId("help-tokens").click();

      await grantGraphRead();
      await expect(byId("azure-table")).toHaveText(expect.stringContaining("Graph (Read)"));

      // The same entries connect.
      await byId("stage-vfunction").click();
      await expect(byId("integration-token")).toHaveValue(cards.clipboard.token);
      await integrate();
      await isConnected(cards);
    });
  }
});
