// States of the replica as component tests: Playwright's own `mount` (from 1.62), with the gallery as the page that it mounts into.
import { BANNER, expect, test } from "./replica";

test.use({ baseURL: new URL("gallery", process.env.REPLICA_URL ?? "http://127.0.0.1:8417/").href });

test("a state is mounted by its name", async ({ mount }) => {
  const component = await mount("integrations-error", { stage: "off" });
  await expect(component.getByRole("alert").filter({ hasText: BANNER })).toBeVisible();
});

test("a state that is updated keeps what is on the screen", async ({ mount, page }) => {
  const component = await mount("sign-in", { stage: "off" });
  await component.getByRole("textbox", { name: "EMAIL" }).fill("someone@example.com");
  await component.update({ stage: "off", fault: "session:status-503" });
  await expect(page.locator("html")).toHaveAttribute("data-faults", "session:status-503");
  await expect(component.getByRole("textbox", { name: "EMAIL" })).toHaveValue("someone@example.com");
  await component.unmount();
  await expect(component).toBeEmpty();
});
