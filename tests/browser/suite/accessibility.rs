//! axe-core finds nothing on any screen.

use crate::page::{Outcome, Page, ensure};
use crate::suite::flow::{Start, choose_workspace_type, fill_azure_form, sign_in};

/// Every screen, and every panel and dialog on it.
pub async fn axe_finds_nothing(page: &Page) -> Outcome {
    let start = Start::of("narrow-token");
    page.open(&start.place("", "")).await?;
    page.the("button", "LOGIN").await?;
    check(page, "sign-in").await?;

    sign_in(page, &start).await?;
    check(page, "dashboard").await?;
    page.press("button", "Settings").await?;
    page.the("menuitem", "Settings").await?;
    check(page, "person menu").await?;
    page.press("menuitem", "Settings").await?;
    page.the("table", "").await?;
    check(page, "team").await?;
    page.press("link", "Import Users").await?;
    page.the("button", "Choose CSV File").await?;
    check(page, "import").await?;

    page.press("link", "Configure Integrations").await?;
    page.the("dialog", "Configure Integrations").await?;
    check(page, "integrations dialog").await?;
    choose_workspace_type(page, "Jira").await?;
    page.the("button", "Integrate Jira").await?;
    check(page, "Jira form").await?;
    fill_azure_form(page, &start).await?;
    page.press("button", "Integrate Azure").await?;
    page.the("alert", "").await?;
    check(page, "banner").await?;
    for tab in ["Network", "Scenario", "About"] {
        page.press("tab", tab).await?;
        page.the("tabpanel", tab).await?;
        check(page, &format!("stage: {tab}")).await?;
    }

    page.open(&start.place("help/azure-devops-401", "")).await?;
    page.the("heading", "/401/").await?;
    check(page, "help").await?;

    page.open(&start.place(&format!("azure/{}/_usersSettings/tokens", start.organization), "")).await?;
    page.the("checkbox", "vFunction integration").await?;
    check(page, "token page").await?;
    page.press("button", "New Token").await?;
    page.the("dialog", "Create a new personal access token").await?;
    check(page, "create panel").await?;
    page.press("button", "Show all scopes").await?;
    page.the("group", "Graph").await?;
    check(page, "create panel, all scopes").await?;

    page.open(&start.place("organization/no-such-page", "")).await?;
    page.the("heading", "").await?;
    check(page, "no such page").await
}

async fn check(page: &Page, screen: &str) -> Outcome {
    let problems = page.accessibility_problems().await?;
    ensure(problems.is_empty(), format!("{screen}:\n    {}", problems.join("\n    ")))
}
