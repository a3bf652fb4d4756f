// The replica for Cypress: opening it in a wanted state, and the flow of the support article.
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

/** Opens a page of the program in a state and in a new world, waits until it is ready, and gives what a person has in hand there. */
export function open(path: string, { scenario = "narrow-token", ...state }: State = {}): Cypress.Chainable<Cards> {
  // A host that has no rule for the paths of pages, and shows its 404.html, answers them with 404.
  cy.visit(path || "/", { failOnStatusCode: false, qs: { scenario, seed: 7, world: `cypress-${Date.now()}`, ...state } });
  return cy.window({ log: false }).then(async ({ replica }) => {
    await replica.ready;
    return (await replica.scenario()).cards;
  });
}

/** The elements with a test id of selectors.json. */
export function byId(id: string): Cypress.Chainable<JQuery<HTMLElement>> {
  return cy.get(`[data-testid="${id}"]`);
}

/** Opens the sign-in, signs in, and goes to the dialog Configure Integrations: steps 3 to 6 of the article. */
export function openIntegrations(state: State = {}): Cypress.Chainable<Cards> {
  return open("", state).then((cards) => {
    byId("sign-in-email").type(cards.account.email);
    byId("sign-in-password").type(cards.account.password, { log: false });
    byId("sign-in-submit").click();
    byId("person-button").click();
    byId("person-settings").click();
    byId("sidebar-integrations").click();
    return cy.wrap(cards, { log: false });
  });
}

/** Workspace type, token and organization: steps 7 and 8. */
export function fillIn({ clipboard }: Cards): void {
  byId("workspace-type").click();
  byId("workspace-type-azure").click();
  byId("integration-token").type(clipboard.token, { log: false });
  byId("integration-organization").type(clipboard.organization);
}

/** Presses “Integrate Azure”. */
export function integrate(): void {
  byId("integrate").click();
}

/** The repair, on the token page: tick the token, Edit, Show all scopes, Graph: Read, Save. */
export function grantGraphRead(): void {
  cy.get(`[data-testid="azure-select"][aria-label="${TOKEN_NAME}"]`).check();
  byId("azure-edit").click();
  byId("azure-show-all-scopes").click();
  cy.contains("fieldset", /^Graph/).contains("label", /^Read$/).click();
  byId("azure-save").click();
  byId("azure-save").should("not.exist");
}

/** The alert on the screen. Another one waits, hidden, for a failure of the program itself. */
export const alert = () => cy.get('[role="alert"]:not([hidden] *)');

/** The product's banner is there. */
export function isRefused(): void {
  alert().should("contain.text", BANNER);
}

/** The integration is stored. */
export function isConnected({ clipboard }: Cards): void {
  cy.contains(`Connected to ${clipboard.organization}`).should("be.visible");
  alert().should("not.exist");
}
