//! The parts of the article that many tests walk through.

use crate::driver::page::{Outcome, Page, ensure};
use vfunction_replica::article::scenario::Scenario;
use vfunction_replica::common::time::Timestamp;

/// The sentence of the article's step 9.
pub const BANNER: &str = "An error has occurred. Please check the input and try again";
/// The path of the article's step 10.
pub const CONFIG: &str = "api/v1/organizations/issuetracking/config";
/// What the article's token is called in every scenario.
pub const TOKEN_NAME: &str = "vFunction integration";

/// A scenario, and what a person who plays it has in hand. The simulator itself says what that is.
pub struct Start {
    scenario: &'static str,
    /// E-mail address of the vFunction account.
    pub email: String,
    /// Password of the vFunction account.
    pub password: String,
    /// The token's secret.
    pub token: String,
    /// The Azure DevOps organization.
    pub organization: String,
}

impl Start {
    /// The seed of every test.
    pub const SEED: u64 = 7;

    /// The scenario with this name, with the tests' seed.
    pub fn of(scenario: &'static str) -> Start {
        let found = Scenario::find(scenario).unwrap_or_else(|| panic!("there is no scenario “{scenario}”"));
        let cards = found.begin(Self::SEED, Timestamp::from_millis(0)).cards;
        Start {
            scenario,
            email: cards.account.email,
            password: cards.account.password,
            token: cards.clipboard.token,
            organization: cards.clipboard.organization,
        }
    }

    /// The same with another token in hand.
    pub fn with_token(&self, token: &str) -> Start {
        Start { token: token.to_owned(), ..Start::of(self.scenario) }
    }

    /// An address of the program that begins this scenario, with further query keys (`a=1&b=2`; may be empty).
    pub fn place(&self, path: &str, further: &str) -> String {
        let and = if further.is_empty() { "" } else { "&" };
        format!("{path}?scenario={}&seed={}{and}{further}", self.scenario, Self::SEED)
    }
}

/// Signs in with the scenario's account.
pub async fn sign_in(page: &Page, start: &Start) -> Outcome {
    page.fill("EMAIL", &start.email).await?;
    page.field("PASSWORD").await?.fill(&start.password).await?;
    page.press("button", "LOGIN").await?;
    page.no("button", "LOGIN").await
}

/// Person icon, Settings, Configure Integrations (steps 4 to 6).
pub async fn go_to_integrations(page: &Page) -> Outcome {
    page.press("button", "Settings").await?;
    page.press("menuitem", "Settings").await?;
    page.press("link", "Configure Integrations").await?;
    page.the("dialog", "Configure Integrations").await.map(|_| ())
}

/// Chooses a workspace type (step 7).
pub async fn choose_workspace_type(page: &Page, label: &str) -> Outcome {
    let group = page.the("group", "Task Management System").await?;
    // The dialog takes the focus when its content is there; a list opened before that is closed again.
    page.focus_is_in("dialog", "Configure Integrations").await?;
    group.the("combobox", "Workspace type").await?.press().await?;
    page.press("option", label).await
}

/// Workspace type, token and organization (steps 7 and 8).
pub async fn fill_azure_form(page: &Page, start: &Start) -> Outcome {
    choose_workspace_type(page, "Azure Devops").await?;
    page.field("Token").await?.fill(&start.token).await?;
    page.fill("Azure Devops Organization Name", &start.organization).await
}

/// From the sign-in to the banner (steps 3 to 9), in a scenario whose integration fails.
pub async fn fail_to_integrate(page: &Page, start: &Start) -> Outcome {
    sign_in(page, start).await?;
    go_to_integrations(page).await?;
    fill_azure_form(page, start).await?;
    page.press("button", "Integrate Azure").await?;
    page.the("alert", "").await.map(drop)
}

/// On the token page: tick the token, Edit, Show all scopes, Graph: Read, Save (repair steps 2 to 6).
pub async fn grant_graph_read(page: &Page) -> Outcome {
    page.press("checkbox", TOKEN_NAME).await?;
    page.press("button", "Edit").await?;
    let panel = page.the("dialog", "Edit a personal access token").await?;
    panel.the("button", "Show all scopes").await?.press().await?;
    let graph = panel.the("group", "Graph").await?;
    let read = graph.the("checkbox", "Read").await?;
    read.press().await?;
    ensure(read.is_ticked().await?, "Graph: Read is not ticked")?;
    panel.the("button", "Save").await?.press().await?;
    page.no("dialog", "Edit a personal access token").await
}
