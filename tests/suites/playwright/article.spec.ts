// The support article end to end: the 401, its cause, the repair, and the same button again.
import { HelpPage, StageAddressStrip } from "./page-objects";
import { expect, test } from "./replica";

for (const transport of ["worker", "network"] as const) {
  test(`the article is lived through with transport=${transport}`, async ({ page, replica }) => {
    const cards = await replica.openIntegrations({ transport });
    await expect(page.locator("html")).toHaveAttribute("data-transport", transport);

    await test.step("the token is refused with a 401 that names no cause", async () => {
      await replica.fillIn(cards);
      expect((await replica.integrate()).status()).toBe(401);
      await expect(replica.banner).toBeVisible();
    });

    await test.step("the banner leads to the help, and the help to the token page", async () => {
      await replica.integrations.errorHelp.click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("401");
      await new HelpPage(page).helpTokens(`the token page of ${cards.clipboard.organization}`).click();
      await expect(page.getByRole("table", { name: "Personal access tokens" })).toBeVisible();
    });

    await test.step("the token is granted Graph (Read)", async () => {
      await replica.grantGraphRead();
      await expect(page.getByRole("row").filter({ hasText: "Graph (Read)" })).toHaveCount(1);
    });

    await test.step("the same entries connect", async () => {
      await new StageAddressStrip(page).stageVfunction.click();
      await expect(replica.integrations.integrationToken).toHaveValue(cards.clipboard.token);
      await expect(replica.integrations.integrationOrganization).toHaveValue(cards.clipboard.organization);
      expect((await replica.integrate()).ok()).toBe(true);
      await expect(replica.connectedTo(cards)).toBeVisible();
      await expect(replica.banner).toHaveCount(0);
    });
  });
}
