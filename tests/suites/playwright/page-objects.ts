// Page objects of the replica for Playwright, made from selectors.json (contract 1) by `cargo xtask contract`.
import type { Locator, Page } from "@playwright/test";

/** Replica: page not found */
export class ReplicaPageNotFound {
  constructor(readonly page: Page) {}

  /** link “Go to the start” */
  get notFoundHome(): Locator {
    return this.page.getByTestId("not-found-home").and(this.page.getByRole("link", { name: "Go to the start", exact: true }));
  }
}

/** Gallery */
export class Gallery {
  constructor(readonly page: Page) {}

  /** searchbox “Filter” */
  get galleryFilter(): Locator {
    return this.page.getByTestId("gallery-filter").and(this.page.getByRole("searchbox", { name: "Filter", exact: true }));
  }

  /** link “*” */
  galleryState(name: string): Locator {
    return this.page.getByTestId("gallery-state").and(this.page.getByRole("link", { name: name, exact: true }));
  }

  /** link “states.json” */
  get galleryStates(): Locator {
    return this.page.getByTestId("gallery-states").and(this.page.getByRole("link", { name: "states.json", exact: true }));
  }
}

/** Replica: failure */
export class ReplicaFailure {
  constructor(readonly page: Page) {}

  /** button “Reload” */
  get failureReload(): Locator {
    return this.page.getByTestId("failure-reload").and(this.page.getByRole("button", { name: "Reload", exact: true }));
  }

  /** button “Copy report” */
  get failureCopy(): Locator {
    return this.page.getByTestId("failure-copy").and(this.page.getByRole("button", { name: "Copy report", exact: true }));
  }

  /** button “Load the new version” */
  get updateLoad(): Locator {
    return this.page.getByTestId("update-load").and(this.page.getByRole("button", { name: "Load the new version", exact: true }));
  }
}

/** vFunction: sign-in */
export class VFunctionSignIn {
  constructor(readonly page: Page) {}

  /** textbox “EMAIL” */
  get signInEmail(): Locator {
    return this.page.getByTestId("sign-in-email").and(this.page.getByRole("textbox", { name: "EMAIL", exact: true }));
  }

  /** element “PASSWORD” */
  get signInPassword(): Locator {
    return this.page.getByTestId("sign-in-password");
  }

  /** button “LOGIN” */
  get signInSubmit(): Locator {
    return this.page.getByTestId("sign-in-submit").and(this.page.getByRole("button", { name: "LOGIN", exact: true }));
  }

  /** button “FIRST TIME? SIGN UP HERE” */
  get signUp(): Locator {
    return this.page.getByTestId("sign-up").and(this.page.getByRole("button", { name: "FIRST TIME? SIGN UP HERE", exact: true }));
  }
}

/** vFunction: every page */
export class VFunctionEveryPage {
  constructor(readonly page: Page) {}

  /** link “vFunction” */
  get homeLink(): Locator {
    return this.page.getByTestId("home-link").and(this.page.getByRole("link", { name: "vFunction", exact: true }));
  }

  /** button “Settings” */
  get personButton(): Locator {
    return this.page.getByTestId("person-button").and(this.page.getByRole("button", { name: "Settings", exact: true }));
  }

  /** button “Try again” */
  get tryAgain(): Locator {
    return this.page.getByTestId("try-again").and(this.page.getByRole("button", { name: "Try again", exact: true }));
  }

  /** button “My Dashboard” */
  get appMenu(): Locator {
    return this.page.getByTestId("app-menu").and(this.page.getByRole("button", { name: "My Dashboard", exact: true }));
  }

  /** menuitem “My Dashboard” */
  get appMenuDashboard(): Locator {
    return this.page.getByTestId("app-menu-dashboard").and(this.page.getByRole("menuitem", { name: "My Dashboard", exact: true }));
  }

  /** button “MODERNIZATION HUB”, button “ASSESSMENT HUB”, button “Search”, button “TODO”, button “Notifications”, button “Click here to install a new license”, menuitem “Add Application”, menuitem “Search” */
  absent(name: string): Locator {
    return this.page.getByTestId("absent").and(this.page.getByRole("button", { name: name, exact: true }).or(this.page.getByRole("menuitem", { name: name, exact: true })));
  }
}

/** vFunction: person menu */
export class VFunctionPersonMenu {
  constructor(readonly page: Page) {}

  /** menuitem “Settings” */
  get personSettings(): Locator {
    return this.page.getByTestId("person-settings").and(this.page.getByRole("menuitem", { name: "Settings", exact: true }));
  }

  /** menuitem “Log out” */
  get personLogOut(): Locator {
    return this.page.getByTestId("person-log-out").and(this.page.getByRole("menuitem", { name: "Log out", exact: true }));
  }
}

/** vFunction: dashboard */
export class VFunctionDashboard {
  constructor(readonly page: Page) {}

  /** link “OVERVIEW” */
  get dashboardOverview(): Locator {
    return this.page.getByTestId("dashboard-overview").and(this.page.getByRole("link", { name: "OVERVIEW", exact: true }));
  }

  /** link “Configure Integrations” */
  get dashboardIntegrations(): Locator {
    return this.page.getByTestId("dashboard-integrations").and(this.page.getByRole("link", { name: "Configure Integrations", exact: true }));
  }

  /** link “Show the team” */
  get dashboardTeam(): Locator {
    return this.page.getByTestId("dashboard-team").and(this.page.getByRole("link", { name: "Show the team", exact: true }));
  }
}

/** vFunction: settings */
export class VFunctionSettings {
  constructor(readonly page: Page) {}

  /** link “Team” */
  get sidebarTeam(): Locator {
    return this.page.getByTestId("sidebar-team").and(this.page.getByRole("link", { name: "Team", exact: true }));
  }

  /** link “Import Users” */
  get sidebarImportUsers(): Locator {
    return this.page.getByTestId("sidebar-import-users").and(this.page.getByRole("link", { name: "Import Users", exact: true }));
  }

  /** link “Configure Integrations” */
  get sidebarIntegrations(): Locator {
    return this.page.getByTestId("sidebar-integrations").and(this.page.getByRole("link", { name: "Configure Integrations", exact: true }));
  }

  /** link “My Dashboard” */
  get adminsOnlyBack(): Locator {
    return this.page.getByTestId("admins-only-back").and(this.page.getByRole("link", { name: "My Dashboard", exact: true }));
  }
}

/** vFunction: settings, team */
export class VFunctionSettingsTeam {
  constructor(readonly page: Page) {}

  /** table “Team” */
  get teamTable(): Locator {
    return this.page.getByTestId("team-table").and(this.page.getByRole("table", { name: "Team", exact: true }));
  }
}

/** vFunction: settings, import of users */
export class VFunctionSettingsImportOfUsers {
  constructor(readonly page: Page) {}

  /** button “Choose CSV File” */
  get importChoose(): Locator {
    return this.page.getByTestId("import-choose").and(this.page.getByRole("button", { name: "Choose CSV File", exact: true }));
  }

  /** element “” */
  get importFile(): Locator {
    return this.page.getByTestId("import-file");
  }

  /** link “Download the example” */
  get importExample(): Locator {
    return this.page.getByTestId("import-example").and(this.page.getByRole("link", { name: "Download the example", exact: true }));
  }

  /** link “Show the team” */
  get importShowTeam(): Locator {
    return this.page.getByTestId("import-show-team").and(this.page.getByRole("link", { name: "Show the team", exact: true }));
  }
}

/** vFunction: Configure Integrations */
export class VFunctionConfigureIntegrations {
  constructor(readonly page: Page) {}

  /** combobox “Workspace type” */
  get workspaceType(): Locator {
    return this.page.getByTestId("workspace-type").and(this.page.getByRole("combobox", { name: "Workspace type", exact: true }));
  }

  /** button “Integrate Azure”, button “Integrate Jira” */
  integrate(name: string): Locator {
    return this.page.getByTestId("integrate").and(this.page.getByRole("button", { name: name, exact: true }));
  }

  /** button “Close” */
  get integrationsClose(): Locator {
    return this.page.getByTestId("integrations-close").and(this.page.getByRole("button", { name: "Close", exact: true }));
  }

  /** button “CANCEL” */
  get integrationsCancel(): Locator {
    return this.page.getByTestId("integrations-cancel").and(this.page.getByRole("button", { name: "CANCEL", exact: true }));
  }

  /** link “Why does this happen?” */
  get errorHelp(): Locator {
    return this.page.getByTestId("error-help").and(this.page.getByRole("link", { name: "Why does this happen?", exact: true }));
  }

  /** button “Remove integration” */
  get removeIntegration(): Locator {
    return this.page.getByTestId("remove-integration").and(this.page.getByRole("button", { name: "Remove integration", exact: true }));
  }

  /** button “REMOVE” */
  get removeConfirm(): Locator {
    return this.page.getByTestId("remove-confirm").and(this.page.getByRole("button", { name: "REMOVE", exact: true }));
  }

  /** button “CANCEL” */
  get removeCancel(): Locator {
    return this.page.getByTestId("remove-cancel").and(this.page.getByRole("button", { name: "CANCEL", exact: true }));
  }

  /** option “Azure Devops” */
  get workspaceTypeAzure(): Locator {
    return this.page.getByTestId("workspace-type-azure").and(this.page.getByRole("option", { name: "Azure Devops", exact: true }));
  }

  /** element “Token”, element “API token” */
  get integrationToken(): Locator {
    return this.page.getByTestId("integration-token");
  }

  /** button “Show” */
  get integrationTokenShow(): Locator {
    return this.page.getByTestId("integration-token-show").and(this.page.getByRole("button", { name: "Show", exact: true }));
  }

  /** textbox “Azure Devops Organization Name” */
  get integrationOrganization(): Locator {
    return this.page.getByTestId("integration-organization").and(this.page.getByRole("textbox", { name: "Azure Devops Organization Name", exact: true }));
  }

  /** option “Jira” */
  get workspaceTypeJira(): Locator {
    return this.page.getByTestId("workspace-type-jira").and(this.page.getByRole("option", { name: "Jira", exact: true }));
  }

  /** textbox “Jira site address” */
  get integrationSite(): Locator {
    return this.page.getByTestId("integration-site").and(this.page.getByRole("textbox", { name: "Jira site address", exact: true }));
  }

  /** textbox “E-mail” */
  get integrationEmail(): Locator {
    return this.page.getByTestId("integration-email").and(this.page.getByRole("textbox", { name: "E-mail", exact: true }));
  }
}

/** Stage: address strip */
export class StageAddressStrip {
  constructor(readonly page: Page) {}

  /** link “vFunction” */
  get stageVfunction(): Locator {
    return this.page.getByTestId("stage-vfunction").and(this.page.getByRole("link", { name: "vFunction", exact: true }));
  }

  /** link “Azure DevOps” */
  get stageAzureDevops(): Locator {
    return this.page.getByTestId("stage-azure-devops").and(this.page.getByRole("link", { name: "Azure DevOps", exact: true }));
  }

  /** textbox “Address in the real product” */
  get stageAddress(): Locator {
    return this.page.getByTestId("stage-address").and(this.page.getByRole("textbox", { name: "Address in the real product", exact: true }));
  }

  /** button “Copy address” */
  get stageCopyAddress(): Locator {
    return this.page.getByTestId("stage-copy-address").and(this.page.getByRole("button", { name: "Copy address", exact: true }));
  }

  /** button “Copy link to this state” */
  get stageCopyState(): Locator {
    return this.page.getByTestId("stage-copy-state").and(this.page.getByRole("button", { name: "Copy link to this state", exact: true }));
  }

  /** button “Cards” */
  get stageCards(): Locator {
    return this.page.getByTestId("stage-cards").and(this.page.getByRole("button", { name: "Cards", exact: true }));
  }

  /** button “Dismiss: *” */
  stageNoticeDismiss(name: string): Locator {
    return this.page.getByTestId("stage-notice-dismiss").and(this.page.getByRole("button", { name: name, exact: true }));
  }

  /** button “Fill in” */
  get stageFillIn(): Locator {
    return this.page.getByTestId("stage-fill-in").and(this.page.getByRole("button", { name: "Fill in", exact: true }));
  }

  /** button “Show token” */
  get stageShowToken(): Locator {
    return this.page.getByTestId("stage-show-token").and(this.page.getByRole("button", { name: "Show token", exact: true }));
  }

  /** button “Copy token” */
  get stageCopyToken(): Locator {
    return this.page.getByTestId("stage-copy-token").and(this.page.getByRole("button", { name: "Copy token", exact: true }));
  }

  /** button “Copy organization” */
  get stageCopyOrganization(): Locator {
    return this.page.getByTestId("stage-copy-organization").and(this.page.getByRole("button", { name: "Copy organization", exact: true }));
  }

  /** button “What is known?” */
  get stageKnown(): Locator {
    return this.page.getByTestId("stage-known").and(this.page.getByRole("button", { name: "What is known?", exact: true }));
  }
}

/** Stage: dock */
export class StageDock {
  constructor(readonly page: Page) {}

  /** tab “Network” */
  get stageNetwork(): Locator {
    return this.page.getByTestId("stage-network").and(this.page.getByRole("tab", { name: "Network", exact: true }));
  }

  /** tab “Scenario” */
  get stageScenario(): Locator {
    return this.page.getByTestId("stage-scenario").and(this.page.getByRole("tab", { name: "Scenario", exact: true }));
  }

  /** tab “Guide” */
  get stageGuide(): Locator {
    return this.page.getByTestId("stage-guide").and(this.page.getByRole("tab", { name: "Guide", exact: true }));
  }

  /** tab “About” */
  get stageAbout(): Locator {
    return this.page.getByTestId("stage-about").and(this.page.getByRole("tab", { name: "About", exact: true }));
  }

  /** button “Close tools” */
  get stageCollapse(): Locator {
    return this.page.getByTestId("stage-collapse").and(this.page.getByRole("button", { name: "Close tools", exact: true }));
  }
}

/** Stage: Network */
export class StageNetwork {
  constructor(readonly page: Page) {}

  /** button “*” */
  stageNetworkRow(name: string): Locator {
    return this.page.getByTestId("stage-network-row").and(this.page.getByRole("button", { name: name, exact: true }));
  }

  /** button “Clear” */
  get stageNetworkClear(): Locator {
    return this.page.getByTestId("stage-network-clear").and(this.page.getByRole("button", { name: "Clear", exact: true }));
  }

  /** searchbox “Filter calls” */
  get stageNetworkFilter(): Locator {
    return this.page.getByTestId("stage-network-filter").and(this.page.getByRole("searchbox", { name: "Filter calls", exact: true }));
  }

  /** combobox “Which calls” */
  get stageNetworkWhich(): Locator {
    return this.page.getByTestId("stage-network-which").and(this.page.getByRole("combobox", { name: "Which calls", exact: true }));
  }

  /** button “Show all calls” */
  get stageNetworkShowAll(): Locator {
    return this.page.getByTestId("stage-network-show-all").and(this.page.getByRole("button", { name: "Show all calls", exact: true }));
  }

  /** button “Export HAR” */
  get stageHarExport(): Locator {
    return this.page.getByTestId("stage-har-export").and(this.page.getByRole("button", { name: "Export HAR", exact: true }));
  }

  /** button “Import HAR” */
  get stageHarImport(): Locator {
    return this.page.getByTestId("stage-har-import").and(this.page.getByRole("button", { name: "Import HAR", exact: true }));
  }

  /** element “” */
  get stageHarFile(): Locator {
    return this.page.getByTestId("stage-har-file");
  }

  /** region “HAR file: *” */
  stageFinding(name: string): Locator {
    return this.page.getByTestId("stage-finding").and(this.page.getByRole("region", { name: name, exact: true }));
  }

  /** button “Dismiss” */
  get stageFindingDismiss(): Locator {
    return this.page.getByTestId("stage-finding-dismiss").and(this.page.getByRole("button", { name: "Dismiss", exact: true }));
  }

  /** link “Practise *” */
  stageFindingPractise(name: string): Locator {
    return this.page.getByTestId("stage-finding-practise").and(this.page.getByRole("link", { name: name, exact: true }));
  }

  /** button “Copy address of the practice” */
  get stageFindingAddress(): Locator {
    return this.page.getByTestId("stage-finding-address").and(this.page.getByRole("button", { name: "Copy address of the practice", exact: true }));
  }

  /** button “Save a cleaned copy” */
  get stageFindingCleaned(): Locator {
    return this.page.getByTestId("stage-finding-cleaned").and(this.page.getByRole("button", { name: "Save a cleaned copy", exact: true }));
  }

  /** element “*” */
  get stageFindingRemoved(): Locator {
    return this.page.getByTestId("stage-finding-removed");
  }

  /** button “Copy as cURL” */
  get stageCopyCurl(): Locator {
    return this.page.getByTestId("stage-copy-curl").and(this.page.getByRole("button", { name: "Copy as cURL", exact: true }));
  }

  /** button “Copy as fetch” */
  get stageCopyFetch(): Locator {
    return this.page.getByTestId("stage-copy-fetch").and(this.page.getByRole("button", { name: "Copy as fetch", exact: true }));
  }

  /** region “Call *” */
  stageNetworkDetails(name: string): Locator {
    return this.page.getByTestId("stage-network-details").and(this.page.getByRole("region", { name: name, exact: true }));
  }

  /** element “*” */
  get stageNetworkTrace(): Locator {
    return this.page.getByTestId("stage-network-trace");
  }
}

/** Stage: Scenario */
export class StageScenario {
  constructor(readonly page: Page) {}

  /** radio “*” */
  stageScenarioItem(name: string): Locator {
    return this.page.getByTestId("stage-scenario-item").and(this.page.getByRole("radio", { name: name, exact: true }));
  }

  /** button “Begin anew” */
  get stageBegin(): Locator {
    return this.page.getByTestId("stage-begin").and(this.page.getByRole("button", { name: "Begin anew", exact: true }));
  }

  /** button “Reset” */
  get stageReset(): Locator {
    return this.page.getByTestId("stage-reset").and(this.page.getByRole("button", { name: "Reset", exact: true }));
  }

  /** button “Copy link to exactly this start” */
  get stageCopyLink(): Locator {
    return this.page.getByTestId("stage-copy-link").and(this.page.getByRole("button", { name: "Copy link to exactly this start", exact: true }));
  }

  /** combobox “Calls” */
  get stageFaultCalls(): Locator {
    return this.page.getByTestId("stage-fault-calls").and(this.page.getByRole("combobox", { name: "Calls", exact: true }));
  }

  /** combobox “What happens” */
  get stageFaultEffect(): Locator {
    return this.page.getByTestId("stage-fault-effect").and(this.page.getByRole("combobox", { name: "What happens", exact: true }));
  }

  /** combobox “How often” */
  get stageFaultWhen(): Locator {
    return this.page.getByTestId("stage-fault-when").and(this.page.getByRole("combobox", { name: "How often", exact: true }));
  }

  /** textbox “*” */
  stageFaultNumber(name: string): Locator {
    return this.page.getByTestId("stage-fault-number").and(this.page.getByRole("textbox", { name: name, exact: true }));
  }

  /** button “Add fault” */
  get stageFaultAdd(): Locator {
    return this.page.getByTestId("stage-fault-add").and(this.page.getByRole("button", { name: "Add fault", exact: true }));
  }

  /** button “Remove *” */
  stageFaultRemove(name: string): Locator {
    return this.page.getByTestId("stage-fault-remove").and(this.page.getByRole("button", { name: name, exact: true }));
  }

  /** button “Remove all faults” */
  get stageFaultClear(): Locator {
    return this.page.getByTestId("stage-fault-clear").and(this.page.getByRole("button", { name: "Remove all faults", exact: true }));
  }
}

/** Stage: About */
export class StageAbout {
  constructor(readonly page: Page) {}

  /** element “*” */
  get stageAssumed(): Locator {
    return this.page.getByTestId("stage-assumed");
  }

  /** link “*” */
  stageOutsideLink(name: string): Locator {
    return this.page.getByTestId("stage-outside-link").and(this.page.getByRole("link", { name: name, exact: true }));
  }
}

/** Help page */
export class HelpPage {
  constructor(readonly page: Page) {}

  /** link “the token page of *” */
  helpTokens(name: string): Locator {
    return this.page.getByTestId("help-tokens").and(this.page.getByRole("link", { name: name, exact: true }));
  }

  /** link “Printed guide *” */
  helpPrinted(name: string): Locator {
    return this.page.getByTestId("help-printed").and(this.page.getByRole("link", { name: name, exact: true }));
  }

  /** link “PDF *” */
  helpPdf(name: string): Locator {
    return this.page.getByTestId("help-pdf").and(this.page.getByRole("link", { name: name, exact: true }));
  }

  /** link “Back to Configure Integrations” */
  get helpBack(): Locator {
    return this.page.getByTestId("help-back").and(this.page.getByRole("link", { name: "Back to Configure Integrations", exact: true }));
  }

  /** link “support article of vFunction *” */
  helpArticle(name: string): Locator {
    return this.page.getByTestId("help-article").and(this.page.getByRole("link", { name: name, exact: true }));
  }
}

/** Azure DevOps: every page */
export class AzureDevOpsEveryPage {
  constructor(readonly page: Page) {}

  /** searchbox “Search”, button “Work items”, button “Marketplace”, button “Help” */
  azureBarAbsent(name: string): Locator {
    return this.page.getByTestId("azure-bar-absent").and(this.page.getByRole("searchbox", { name: name, exact: true }).or(this.page.getByRole("button", { name: name, exact: true })));
  }

  /** button “User settings” */
  get azureUserSettings(): Locator {
    return this.page.getByTestId("azure-user-settings").and(this.page.getByRole("button", { name: "User settings", exact: true }));
  }

  /** button “Theme” */
  get azureNavTheme(): Locator {
    return this.page.getByTestId("azure-nav-theme").and(this.page.getByRole("button", { name: "Theme", exact: true }));
  }

  /** button “Show the navigation” */
  get azureNavToggle(): Locator {
    return this.page.getByTestId("azure-nav-toggle").and(this.page.getByRole("button", { name: "Show the navigation", exact: true }));
  }

  /** link “Personal access tokens” */
  get azureNavTokens(): Locator {
    return this.page.getByTestId("azure-nav-tokens").and(this.page.getByRole("link", { name: "Personal access tokens", exact: true }));
  }

  /** link “Profile”, link “Time and Locale”, link “Permissions”, link “Notifications”, link “Usage”, link “SSH public keys” */
  azureNavAbsent(name: string): Locator {
    return this.page.getByTestId("azure-nav-absent").and(this.page.getByRole("link", { name: name, exact: true }));
  }

  /** link “Back to the start” */
  get azureBack(): Locator {
    return this.page.getByTestId("azure-back").and(this.page.getByRole("link", { name: "Back to the start", exact: true }));
  }
}

/** Azure DevOps: user settings menu */
export class AzureDevOpsUserSettingsMenu {
  constructor(readonly page: Page) {}

  /** menuitem “Personal access tokens” */
  get azureMenuTokens(): Locator {
    return this.page.getByTestId("azure-menu-tokens").and(this.page.getByRole("menuitem", { name: "Personal access tokens", exact: true }));
  }

  /** menuitem “Theme” */
  get azureMenuTheme(): Locator {
    return this.page.getByTestId("azure-menu-theme").and(this.page.getByRole("menuitem", { name: "Theme", exact: true }));
  }

  /** menuitem “Preview features”, menuitem “Profile”, menuitem “Time and Locale”, menuitem “Permissions”, menuitem “Notifications”, menuitem “Usage”, menuitem “SSH public keys” */
  azureMenuAbsent(name: string): Locator {
    return this.page.getByTestId("azure-menu-absent").and(this.page.getByRole("menuitem", { name: name, exact: true }));
  }
}

/** Azure DevOps: theme panel */
export class AzureDevOpsThemePanel {
  constructor(readonly page: Page) {}

  /** radio “Dark” */
  get azureThemeDark(): Locator {
    return this.page.getByTestId("azure-theme-dark").and(this.page.getByRole("radio", { name: "Dark", exact: true }));
  }

  /** radio “Light” */
  get azureThemeLight(): Locator {
    return this.page.getByTestId("azure-theme-light").and(this.page.getByRole("radio", { name: "Light", exact: true }));
  }
}

/** Azure DevOps: token page */
export class AzureDevOpsTokenPage {
  constructor(readonly page: Page) {}

  /** button “New Token” */
  get azureNewToken(): Locator {
    return this.page.getByTestId("azure-new-token").and(this.page.getByRole("button", { name: "New Token", exact: true }));
  }

  /** button “Revoke” */
  get azureRevoke(): Locator {
    return this.page.getByTestId("azure-revoke").and(this.page.getByRole("button", { name: "Revoke", exact: true }));
  }

  /** button “Edit” */
  get azureEdit(): Locator {
    return this.page.getByTestId("azure-edit").and(this.page.getByRole("button", { name: "Edit", exact: true }));
  }

  /** button “Regenerate” */
  get azureRegenerate(): Locator {
    return this.page.getByTestId("azure-regenerate").and(this.page.getByRole("button", { name: "Regenerate", exact: true }));
  }

  /** combobox “Status” */
  get azureFilter(): Locator {
    return this.page.getByTestId("azure-filter").and(this.page.getByRole("combobox", { name: "Status", exact: true }));
  }

  /** button “Try again” */
  get azureRetry(): Locator {
    return this.page.getByTestId("azure-retry").and(this.page.getByRole("button", { name: "Try again", exact: true }));
  }

  /** button “New Token” */
  get azureEmptyNewToken(): Locator {
    return this.page.getByTestId("azure-empty-new-token").and(this.page.getByRole("button", { name: "New Token", exact: true }));
  }

  /** table “Personal access tokens” */
  get azureTable(): Locator {
    return this.page.getByTestId("azure-table").and(this.page.getByRole("table", { name: "Personal access tokens", exact: true }));
  }

  /** checkbox “Select all tokens shown” */
  get azureSelectAll(): Locator {
    return this.page.getByTestId("azure-select-all").and(this.page.getByRole("checkbox", { name: "Select all tokens shown", exact: true }));
  }

  /** checkbox “*” */
  azureSelect(name: string): Locator {
    return this.page.getByTestId("azure-select").and(this.page.getByRole("checkbox", { name: name, exact: true }));
  }

  /** button “Token name”, button “Status”, button “Expires on” */
  azureSort(name: string): Locator {
    return this.page.getByTestId("azure-sort").and(this.page.getByRole("button", { name: name, exact: true }));
  }

  /** button “Show more tokens” */
  get azureShowMore(): Locator {
    return this.page.getByTestId("azure-show-more").and(this.page.getByRole("button", { name: "Show more tokens", exact: true }));
  }
}

/** Azure DevOps: create and edit panels */
export class AzureDevOpsCreateAndEditPanels {
  constructor(readonly page: Page) {}

  /** button “Dismiss” */
  get azureDismiss(): Locator {
    return this.page.getByTestId("azure-dismiss").and(this.page.getByRole("button", { name: "Dismiss", exact: true }));
  }

  /** textbox “Name” */
  get azureName(): Locator {
    return this.page.getByTestId("azure-name").and(this.page.getByRole("textbox", { name: "Name", exact: true }));
  }

  /** combobox “Organization”, textbox “Organization” */
  azureOrganization(name: string): Locator {
    return this.page.getByTestId("azure-organization").and(this.page.getByRole("combobox", { name: name, exact: true }).or(this.page.getByRole("textbox", { name: name, exact: true })));
  }

  /** combobox “Expiration (UTC)” */
  get azureExpiration(): Locator {
    return this.page.getByTestId("azure-expiration").and(this.page.getByRole("combobox", { name: "Expiration (UTC)", exact: true }));
  }

  /** element “Expiration date” */
  get azureDate(): Locator {
    return this.page.getByTestId("azure-date");
  }

  /** radio “Full access” */
  get azureFullAccess(): Locator {
    return this.page.getByTestId("azure-full-access").and(this.page.getByRole("radio", { name: "Full access", exact: true }));
  }

  /** radio “Custom defined” */
  get azureCustomDefined(): Locator {
    return this.page.getByTestId("azure-custom-defined").and(this.page.getByRole("radio", { name: "Custom defined", exact: true }));
  }

  /** checkbox “*” */
  azureScope(name: string): Locator {
    return this.page.getByTestId("azure-scope").and(this.page.getByRole("checkbox", { name: name, exact: true }));
  }

  /** button “Show all scopes”, button “Show less scopes” */
  azureShowAllScopes(name: string): Locator {
    return this.page.getByTestId("azure-show-all-scopes").and(this.page.getByRole("button", { name: name, exact: true }));
  }

  /** button “Create” */
  get azureCreate(): Locator {
    return this.page.getByTestId("azure-create").and(this.page.getByRole("button", { name: "Create", exact: true }));
  }

  /** button “Save” */
  get azureSave(): Locator {
    return this.page.getByTestId("azure-save").and(this.page.getByRole("button", { name: "Save", exact: true }));
  }

  /** button “Cancel” */
  get azureCancel(): Locator {
    return this.page.getByTestId("azure-cancel").and(this.page.getByRole("button", { name: "Cancel", exact: true }));
  }
}

/** Azure DevOps: confirmations */
export class AzureDevOpsConfirmations {
  constructor(readonly page: Page) {}

  /** button “Revoke”, button “Regenerate” */
  azureConfirm(name: string): Locator {
    return this.page.getByTestId("azure-confirm").and(this.page.getByRole("button", { name: name, exact: true }));
  }
}

/** Azure DevOps: success panel */
export class AzureDevOpsSuccessPanel {
  constructor(readonly page: Page) {}

  /** textbox “* token” */
  azureSecret(name: string): Locator {
    return this.page.getByTestId("azure-secret").and(this.page.getByRole("textbox", { name: name, exact: true }));
  }

  /** button “Copy to clipboard” */
  get azureCopy(): Locator {
    return this.page.getByTestId("azure-copy").and(this.page.getByRole("button", { name: "Copy to clipboard", exact: true }));
  }

  /** button “Close” */
  get azureClose(): Locator {
    return this.page.getByTestId("azure-close").and(this.page.getByRole("button", { name: "Close", exact: true }));
  }
}

/** Stage: Guide */
export class StageGuide {
  constructor(readonly page: Page) {}

  /** button “Start *” */
  stageGuideStart(name: string): Locator {
    return this.page.getByTestId("stage-guide-start").and(this.page.getByRole("button", { name: name, exact: true }));
  }

  /** button “Resume *” */
  stageGuideResume(name: string): Locator {
    return this.page.getByTestId("stage-guide-resume").and(this.page.getByRole("button", { name: name, exact: true }));
  }

  /** button “Restart *” */
  stageGuideRestart(name: string): Locator {
    return this.page.getByTestId("stage-guide-restart").and(this.page.getByRole("button", { name: name, exact: true }));
  }

  /** button “Leave *” */
  stageGuideLeave(name: string): Locator {
    return this.page.getByTestId("stage-guide-leave").and(this.page.getByRole("button", { name: name, exact: true }));
  }

  /** button “Watch *” */
  stageGuideWatch(name: string): Locator {
    return this.page.getByTestId("stage-guide-watch").and(this.page.getByRole("button", { name: name, exact: true }));
  }

  /** button “Exam *” */
  stageGuideExam(name: string): Locator {
    return this.page.getByTestId("stage-guide-exam").and(this.page.getByRole("button", { name: name, exact: true }));
  }

  /** link “Printed guide *” */
  stageGuidePrinted(name: string): Locator {
    return this.page.getByTestId("stage-guide-printed").and(this.page.getByRole("link", { name: name, exact: true }));
  }

  /** link “PDF *” */
  stageGuidePdf(name: string): Locator {
    return this.page.getByTestId("stage-guide-pdf").and(this.page.getByRole("link", { name: name, exact: true }));
  }

  /** link “Presenter’s window *” */
  stageGuidePresent(name: string): Locator {
    return this.page.getByTestId("stage-guide-present").and(this.page.getByRole("link", { name: name, exact: true }));
  }
}

/** Stage: Guides of one's own */
export class StageGuidesOfOneSOwn {
  constructor(readonly page: Page) {}

  /** button “Open a file” */
  get stageGuideOpen(): Locator {
    return this.page.getByTestId("stage-guide-open").and(this.page.getByRole("button", { name: "Open a file", exact: true }));
  }

  /** element “” */
  get stageGuideFile(): Locator {
    return this.page.getByTestId("stage-guide-file");
  }

  /** textbox “Address of a guide on this host” */
  get stageGuideAddress(): Locator {
    return this.page.getByTestId("stage-guide-address").and(this.page.getByRole("textbox", { name: "Address of a guide on this host", exact: true }));
  }

  /** button “Start the guide at the address” */
  get stageGuideGo(): Locator {
    return this.page.getByTestId("stage-guide-go").and(this.page.getByRole("button", { name: "Start the guide at the address", exact: true }));
  }

  /** combobox “New guide from” */
  get stageGuideFrom(): Locator {
    return this.page.getByTestId("stage-guide-from").and(this.page.getByRole("combobox", { name: "New guide from", exact: true }));
  }

  /** button “Make” */
  get stageGuideMake(): Locator {
    return this.page.getByTestId("stage-guide-make").and(this.page.getByRole("button", { name: "Make", exact: true }));
  }

  /** button “Record” */
  get stageGuideRecord(): Locator {
    return this.page.getByTestId("stage-guide-record").and(this.page.getByRole("button", { name: "Record", exact: true }));
  }

  /** button “Edit *” */
  stageGuideEdit(name: string): Locator {
    return this.page.getByTestId("stage-guide-edit").and(this.page.getByRole("button", { name: name, exact: true }));
  }

  /** button “Download *” */
  stageGuideSave(name: string): Locator {
    return this.page.getByTestId("stage-guide-save").and(this.page.getByRole("button", { name: name, exact: true }));
  }

  /** button “Remove *” */
  stageGuideRemove(name: string): Locator {
    return this.page.getByTestId("stage-guide-remove").and(this.page.getByRole("button", { name: name, exact: true }));
  }

  /** button “Undo” */
  get stageGuideUndo(): Locator {
    return this.page.getByTestId("stage-guide-undo").and(this.page.getByRole("button", { name: "Undo", exact: true }));
  }

  /** button “Mend it in the editor” */
  get stageGuideMend(): Locator {
    return this.page.getByTestId("stage-guide-mend").and(this.page.getByRole("button", { name: "Mend it in the editor", exact: true }));
  }
}

/** Recording */
export class Recording {
  constructor(readonly page: Page) {}

  /** button “Stop and edit” */
  get recordStop(): Locator {
    return this.page.getByTestId("record-stop").and(this.page.getByRole("button", { name: "Stop and edit", exact: true }));
  }

  /** button “Drop the recording” */
  get recordDrop(): Locator {
    return this.page.getByTestId("record-drop").and(this.page.getByRole("button", { name: "Drop the recording", exact: true }));
  }
}

/** Guide editor */
export class GuideEditor {
  constructor(readonly page: Page) {}

  /** combobox “Part” */
  get editPart(): Locator {
    return this.page.getByTestId("edit-part").and(this.page.getByRole("combobox", { name: "Part", exact: true }));
  }

  /** button “Add a step” */
  get editAddStep(): Locator {
    return this.page.getByTestId("edit-add-step").and(this.page.getByRole("button", { name: "Add a step", exact: true }));
  }

  /** button “Add a chapter” */
  get editAddChapter(): Locator {
    return this.page.getByTestId("edit-add-chapter").and(this.page.getByRole("button", { name: "Add a chapter", exact: true }));
  }

  /** button “Move up” */
  get editUp(): Locator {
    return this.page.getByTestId("edit-up").and(this.page.getByRole("button", { name: "Move up", exact: true }));
  }

  /** button “Move down” */
  get editDown(): Locator {
    return this.page.getByTestId("edit-down").and(this.page.getByRole("button", { name: "Move down", exact: true }));
  }

  /** button “Delete” */
  get editDelete(): Locator {
    return this.page.getByTestId("edit-delete").and(this.page.getByRole("button", { name: "Delete", exact: true }));
  }

  /** button “Undo” */
  get editUndo(): Locator {
    return this.page.getByTestId("edit-undo").and(this.page.getByRole("button", { name: "Undo", exact: true }));
  }

  /** textbox “*”, combobox “*”, spinbutton “*” */
  editField(name: string): Locator {
    return this.page.getByTestId("edit-field").and(this.page.getByRole("textbox", { name: name, exact: true }).or(this.page.getByRole("combobox", { name: name, exact: true })).or(this.page.getByRole("spinbutton", { name: name, exact: true })));
  }

  /** button “Add *” */
  editAdd(name: string): Locator {
    return this.page.getByTestId("edit-add").and(this.page.getByRole("button", { name: name, exact: true }));
  }

  /** button “Remove *” */
  editRemove(name: string): Locator {
    return this.page.getByTestId("edit-remove").and(this.page.getByRole("button", { name: name, exact: true }));
  }

  /** button “Point at it”, button “Pointing: press an element, or Escape” */
  editPoint(name: string): Locator {
    return this.page.getByTestId("edit-point").and(this.page.getByRole("button", { name: name, exact: true }));
  }

  /** button “Try this step” */
  get editTry(): Locator {
    return this.page.getByTestId("edit-try").and(this.page.getByRole("button", { name: "Try this step", exact: true }));
  }

  /** button “Download JSON” */
  get editSave(): Locator {
    return this.page.getByTestId("edit-save").and(this.page.getByRole("button", { name: "Download JSON", exact: true }));
  }

  /** button “Back to the catalogue” */
  get editClose(): Locator {
    return this.page.getByTestId("edit-close").and(this.page.getByRole("button", { name: "Back to the catalogue", exact: true }));
  }
}

/** Walkthrough */
export class Walkthrough {
  constructor(readonly page: Page) {}

  /** region “Walkthrough” */
  get guideCard(): Locator {
    return this.page.getByTestId("guide-card").and(this.page.getByRole("region", { name: "Walkthrough", exact: true }));
  }

  /** button “Back” */
  get guideBack(): Locator {
    return this.page.getByTestId("guide-back").and(this.page.getByRole("button", { name: "Back", exact: true }));
  }

  /** button “Next” */
  get guideNext(): Locator {
    return this.page.getByTestId("guide-next").and(this.page.getByRole("button", { name: "Next", exact: true }));
  }

  /** button “Skip” */
  get guideSkip(): Locator {
    return this.page.getByTestId("guide-skip").and(this.page.getByRole("button", { name: "Skip", exact: true }));
  }

  /** button “Leave” */
  get guideLeave(): Locator {
    return this.page.getByTestId("guide-leave").and(this.page.getByRole("button", { name: "Leave", exact: true }));
  }

  /** button “Hint”, button “Where is it?”, button “Do it for me” */
  guideHint(name: string): Locator {
    return this.page.getByTestId("guide-hint").and(this.page.getByRole("button", { name: name, exact: true }));
  }

  /** button “*” */
  guideWayOut(name: string): Locator {
    return this.page.getByTestId("guide-way-out").and(this.page.getByRole("button", { name: name, exact: true }));
  }

  /** button “I have seen it in the browser’s own panel” */
  get guideSeen(): Locator {
    return this.page.getByTestId("guide-seen").and(this.page.getByRole("button", { name: "I have seen it in the browser’s own panel", exact: true }));
  }

  /** radio “*” */
  guideAnswer(name: string): Locator {
    return this.page.getByTestId("guide-answer").and(this.page.getByRole("radio", { name: name, exact: true }));
  }

  /** link “*” */
  guideLink(name: string): Locator {
    return this.page.getByTestId("guide-link").and(this.page.getByRole("link", { name: name, exact: true }));
  }

  /** element “In the real product” */
  get guideExplanation(): Locator {
    return this.page.getByTestId("guide-explanation");
  }

  /** button “Pause”, button “Play” */
  guidePlay(name: string): Locator {
    return this.page.getByTestId("guide-play").and(this.page.getByRole("button", { name: name, exact: true }));
  }

  /** button “One step” */
  get guideOneStep(): Locator {
    return this.page.getByTestId("guide-one-step").and(this.page.getByRole("button", { name: "One step", exact: true }));
  }

  /** button “Speed: *” */
  guideSpeed(name: string): Locator {
    return this.page.getByTestId("guide-speed").and(this.page.getByRole("button", { name: name, exact: true }));
  }

  /** button “Take over” */
  get guideTakeOver(): Locator {
    return this.page.getByTestId("guide-take-over").and(this.page.getByRole("button", { name: "Take over", exact: true }));
  }

  /** button “Start *” */
  guideFollowing(name: string): Locator {
    return this.page.getByTestId("guide-following").and(this.page.getByRole("button", { name: name, exact: true }));
  }

  /** button “Do it again” */
  get guideAgain(): Locator {
    return this.page.getByTestId("guide-again").and(this.page.getByRole("button", { name: "Do it again", exact: true }));
  }

  /** button “Close” */
  get guideClose(): Locator {
    return this.page.getByTestId("guide-close").and(this.page.getByRole("button", { name: "Close", exact: true }));
  }
}

/** Presenter's window */
export class PresenterSWindow {
  constructor(readonly page: Page) {}

  /** button “Next” */
  get presenterNext(): Locator {
    return this.page.getByTestId("presenter-next").and(this.page.getByRole("button", { name: "Next", exact: true }));
  }

  /** button “Do it” */
  get presenterDo(): Locator {
    return this.page.getByTestId("presenter-do").and(this.page.getByRole("button", { name: "Do it", exact: true }));
  }

  /** button “Back” */
  get presenterBack(): Locator {
    return this.page.getByTestId("presenter-back").and(this.page.getByRole("button", { name: "Back", exact: true }));
  }

  /** button “Skip” */
  get presenterSkip(): Locator {
    return this.page.getByTestId("presenter-skip").and(this.page.getByRole("button", { name: "Skip", exact: true }));
  }

  /** button “Spotlight”, button “End the spotlight” */
  presenterSpotlight(name: string): Locator {
    return this.page.getByTestId("presenter-spotlight").and(this.page.getByRole("button", { name: name, exact: true }));
  }

  /** button “Close” */
  get presenterClose(): Locator {
    return this.page.getByTestId("presenter-close").and(this.page.getByRole("button", { name: "Close", exact: true }));
  }
}

/** Exam */
export class Exam {
  constructor(readonly page: Page) {}

  /** button “Fold”, button “Show the task” */
  examTask(name: string): Locator {
    return this.page.getByTestId("exam-task").and(this.page.getByRole("button", { name: name, exact: true }));
  }

  /** button “Begin *” */
  examCase(name: string): Locator {
    return this.page.getByTestId("exam-case").and(this.page.getByRole("button", { name: name, exact: true }));
  }

  /** button “Hint” */
  get examHint(): Locator {
    return this.page.getByTestId("exam-hint").and(this.page.getByRole("button", { name: "Hint", exact: true }));
  }

  /** button “Hand in” */
  get examHandIn(): Locator {
    return this.page.getByTestId("exam-hand-in").and(this.page.getByRole("button", { name: "Hand in", exact: true }));
  }

  /** button “Save as JSON” */
  get examJson(): Locator {
    return this.page.getByTestId("exam-json").and(this.page.getByRole("button", { name: "Save as JSON", exact: true }));
  }

  /** button “Save as CSV” */
  get examCsv(): Locator {
    return this.page.getByTestId("exam-csv").and(this.page.getByRole("button", { name: "Save as CSV", exact: true }));
  }

  /** textbox “Name on the certificate” */
  get examName(): Locator {
    return this.page.getByTestId("exam-name").and(this.page.getByRole("textbox", { name: "Name on the certificate", exact: true }));
  }

  /** button “Print the certificate” */
  get examPrint(): Locator {
    return this.page.getByTestId("exam-print").and(this.page.getByRole("button", { name: "Print the certificate", exact: true }));
  }

  /** button “Try again” */
  get examAgain(): Locator {
    return this.page.getByTestId("exam-again").and(this.page.getByRole("button", { name: "Try again", exact: true }));
  }
}
