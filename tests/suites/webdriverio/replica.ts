// The replica for WebdriverIO: opening it in a wanted state, finding what selectors.json promises, and the flow of the support article.
import { $, $$, browser, expect } from "@wdio/globals";
import type { Fault, Scenario } from "../../contract/replica";

/** The sentence that the product shows, whatever went wrong. */
export const BANNER = "An error has occurred. Please check the input and try again";
/** The call that the support article is about. */
export const CONFIG = "api/v1/organizations/issuetracking/config";
/** What the token is called in every scenario. */
export const TOKEN_NAME = "vFunction integration";

/** What a person who plays a scenario has in hand. All of it is made up by the replica. */
export type Cards = Scenario["cards"];

/** The state to begin in: query keys of the address. */
export interface State {
  scenario?: string;
  transport?: "worker" | "page" | "network";
  fault?: Fault;
}

let worlds = 0;

/** Opens a page of the program in a state and in a new world, waits until it is ready, and gives what a person has in hand there. */
export async function open(path: string, { scenario = "narrow-token", ...state }: State = {}): Promise<Cards> {
  const world = `wdio-${process.pid}-${(worlds += 1)}`;
  await browser.url(`${path}?${new URLSearchParams({ scenario, seed: "7", world, ...state })}`);
  return browser.execute(async () => {
    await window.replica.ready;
    return (await window.replica.scenario()).cards;
  });
}

/** The element with a test id of selectors.json. */
export const byId = (id: string) => $(`[data-testid="${id}"]`);

/** Of the elements that share a test id, the one with an accessible name. */
export const named = (id: string, name: string) => withName(`[data-testid="${id}"]`, name);

/** Waits for the element with an accessible name among those that a selector finds. */
async function withName(selector: string, name: string): Promise<WebdriverIO.Element> {
  const look = async () => {
    for (const element of await $$(selector).getElements()) {
      if ((await element.getComputedLabel()) === name) return element;
    }
    return false;
  };
  return (await browser.waitUntil(look, { timeoutMsg: `there is no “${name}” among ${selector}` })) as WebdriverIO.Element;
}

/** Opens the sign-in, signs in, and goes to the dialog Configure Integrations: steps 3 to 6 of the article. */
export async function openIntegrations(state: State = {}): Promise<Cards> {
  const cards = await open("", state);
  await byId("sign-in-email").setValue(cards.account.email);
  await byId("sign-in-password").setValue(cards.account.password);
  await byId("sign-in-submit").click();
  await byId("person-button").click();
  await byId("person-settings").click();
  await byId("sidebar-integrations").click();
  await expect($('[role="dialog"]')).toHaveComputedLabel("Configure Integrations");
  return cards;
}

/** Workspace type, token and organization: steps 7 and 8. */
export async function fillIn({ clipboard }: Cards): Promise<void> {
  await byId("workspace-type").click();
  await byId("workspace-type-azure").click();
  await byId("integration-token").setValue(clipboard.token);
  await byId("integration-organization").setValue(clipboard.organization);
}

/** Presses “Integrate Azure”. */
export const integrate = () => byId("integrate").click();

/** The repair, on the token page: tick the token, Edit, Show all scopes, Graph: Read, Save. */
export async function grantGraphRead(): Promise<void> {
  await (await named("azure-select", TOKEN_NAME)).click();
  await byId("azure-edit").click();
  await (await named("azure-show-all-scopes", "Show all scopes")).click();
  const graph = await withName('fieldset, [role="group"]', "Graph");
  const read = graph.$('[data-testid="azure-scope"]');
  await expect(read).toHaveComputedLabel("Read");
  await read.click();
  await byId("azure-save").click();
  await expect(byId("azure-save")).not.toExist();
}

/** The alert on the screen. Another one waits, hidden, for a failure of the program itself. */
export const banner = () => $('[role="alert"]:not([hidden] *)');

export async function isConnected({ clipboard }: Cards): Promise<void> {
  await expect($(`p=Connected to ${clipboard.organization}`)).toBeDisplayed();
  await expect(banner()).not.toExist();
}

/** Waits until the call of the article has been answered with this status. */
export async function isAnswered(status: number): Promise<void> {
  await browser.execute((status) => window.replica.requests.waitFor({ path: "config", status }).then(() => true), status);
}
