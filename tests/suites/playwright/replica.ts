// The replica as a test's fixture: opening it in a wanted state, and the flow of the support article in the words of its screens.
import { test as base, expect, type Locator, type Page, type Response } from "@playwright/test";
import {
  AzureDevOpsCreateAndEditPanels,
  AzureDevOpsTokenPage,
  VFunctionConfigureIntegrations,
  VFunctionEveryPage,
  VFunctionPersonMenu,
  VFunctionSettings,
  VFunctionSignIn,
} from "./page-objects";
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
  transport?: "auto" | "worker" | "page" | "network";
  fault?: Fault;
  now?: string;
}

/** The replica in one page. */
export class Replica {
  readonly integrations: VFunctionConfigureIntegrations;
  readonly tokens: AzureDevOpsTokenPage;

  constructor(
    readonly page: Page,
    /** A world for each test: with `transport=network`, all tests share one server. */
    private readonly world: string,
  ) {
    this.integrations = new VFunctionConfigureIntegrations(page);
    this.tokens = new AzureDevOpsTokenPage(page);
  }

  /** Opens a page of the program in a state, waits until it is ready, and gives what a person has in hand there. */
  async open(path: string, { scenario = "narrow-token", ...state }: State = {}): Promise<Cards> {
    const query = new URLSearchParams({ scenario, seed: "7", world: this.world, ...state });
    await this.page.goto(`${path}?${query}`);
    return this.page.evaluate(async () => {
      await window.replica.ready;
      return (await window.replica.scenario()).cards;
    });
  }

  /** Opens the sign-in, signs in, and goes to the dialog Configure Integrations: steps 3 to 6 of the article. */
  async openIntegrations(state: State = {}): Promise<Cards> {
    const cards = await this.open("", state);
    await this.signIn(cards);
    await new VFunctionEveryPage(this.page).personButton.click();
    await new VFunctionPersonMenu(this.page).personSettings.click();
    await new VFunctionSettings(this.page).sidebarIntegrations.click();
    await expect(this.dialog).toBeVisible();
    return cards;
  }

  async signIn({ account }: Cards): Promise<void> {
    const form = new VFunctionSignIn(this.page);
    await form.signInEmail.fill(account.email);
    await form.signInPassword.fill(account.password);
    await form.signInSubmit.click();
    await expect(form.signInSubmit).toBeHidden();
  }

  /** Workspace type, token and organization: steps 7 and 8. */
  async fillIn({ clipboard }: Cards): Promise<void> {
    await this.integrations.workspaceType.click();
    await this.integrations.workspaceTypeAzure.click();
    await this.integrations.integrationToken.fill(clipboard.token);
    await this.integrations.integrationOrganization.fill(clipboard.organization);
  }

  get integrateButton(): Locator {
    return this.integrations.integrate("Integrate Azure");
  }

  /** Presses “Integrate Azure”, and gives the answer as the browser saw it. */
  async integrate(): Promise<Response> {
    const answered = this.page.waitForResponse((response) => response.url().endsWith(CONFIG) && response.request().method() === "POST");
    await this.integrateButton.click();
    return answered;
  }

  /** The repair, on the token page: tick the token, Edit, Show all scopes, Graph: Read, Save. */
  async grantGraphRead(): Promise<void> {
    const panels = new AzureDevOpsCreateAndEditPanels(this.page);
    await this.tokens.azureSelect(TOKEN_NAME).check();
    await this.tokens.azureEdit.click();
    await panels.azureShowAllScopes("Show all scopes").click();
    const graph = this.page.getByRole("group", { name: "Graph", exact: true });
    await graph.getByRole("checkbox", { name: "Read", exact: true }).check();
    await panels.azureSave.click();
    await expect(panels.azureSave).toBeHidden();
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog", { name: "Configure Integrations" });
  }

  get banner(): Locator {
    return this.page.getByRole("alert").filter({ hasText: BANNER });
  }

  connectedTo({ clipboard }: Cards): Locator {
    return this.dialog.getByText(`Connected to ${clipboard.organization}`, { exact: true });
  }
}

export const test = base.extend<{ replica: Replica }>({
  replica: async ({ page }, use, { testId }) => {
    await use(new Replica(page, testId.slice(-40)));
  },
});

export { expect };
