//! axe-core finds nothing on any screen.

use crate::cases::flow::{Start, TOKEN_NAME, choose_workspace_type, fill_azure_form, sign_in};
use crate::cases::theme;
use crate::driver::page::{Outcome, Page, ensure};
use thirtyfour::Key;

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
    page.the("table", "Team").await?;
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

    azure(page, &start, "light").await?;
    page.open(&start.place(&format!("azure/{}/_usersSettings/tokens", start.organization), "")).await?;
    theme::choose(page, "Dark").await?;
    azure(page, &start, "dark").await?;

    page.open(&start.place("organization/no-such-page", "")).await?;
    page.the("heading", "").await?;
    check(page, "no such page").await
}

/// The screens of Azure DevOps, in one of their themes.
async fn azure(page: &Page, start: &Start, theme: &str) -> Outcome {
    page.open(&start.place(&format!("azure/{}/_usersSettings/tokens", start.organization), "")).await?;
    page.the("checkbox", TOKEN_NAME).await?;
    check(page, &format!("token page, {theme}")).await?;
    page.press("button", "User settings").await?;
    page.the("menuitem", "Preview features").await?;
    check(page, &format!("user settings menu, {theme}")).await?;
    page.keys(Key::Escape).await?;
    page.press("button", "Theme").await?;
    page.the("dialog", "Theme").await?;
    check(page, &format!("theme panel, {theme}")).await?;
    page.keys(Key::Escape).await?;

    page.press("checkbox", TOKEN_NAME).await?;
    page.press("button", "Revoke").await?;
    page.the("dialog", "Confirmation").await?;
    check(page, &format!("question, {theme}")).await?;
    page.press("button", "Cancel").await?;
    page.press("button", "New Token").await?;
    page.the("dialog", "Create a new personal access token").await?;
    check(page, &format!("create panel, {theme}")).await?;
    page.press("button", "Show all scopes").await?;
    let graph = page.the("group", "Graph").await?;
    check(page, &format!("create panel, all scopes, {theme}")).await?;
    page.fill("Name", "Smallest").await?;
    page.press("button", "Create").await?;
    page.shows("Select at least one scope.").await?;
    check(page, &format!("create panel, refused, {theme}")).await?;
    graph.the("checkbox", "Read & manage").await?.press().await?;
    page.press("button", "Create").await?;
    page.the("dialog", "Success!").await?;
    check(page, &format!("new secret, {theme}")).await?;

    page.open(&start.place("azure/no-such-organization/_usersSettings/tokens", "")).await?;
    page.the("link", "Back to the start").await?;
    check(page, &format!("no such organization, {theme}")).await
}

async fn check(page: &Page, screen: &str) -> Outcome {
    let problems = page.accessibility_problems().await?;
    ensure(problems.is_empty(), format!("{screen}:\n    {}", problems.join("\n    ")))
}
