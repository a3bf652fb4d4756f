//! The article with the keyboard alone.

use crate::cases::flow::{Start, TOKEN_NAME};
use crate::driver::found::{FocusSide, Found};
use crate::driver::page::{Outcome, Page, ensure, until};
use thirtyfour::Key;

/// Presses Tab, or Shift and Tab where that is the way, until the focus is on the element with this role and name. (Never beyond
/// the page's ends: there the focus goes into the browser's own controls, from where WebDriver's keys do not bring it back.)
pub async fn tab_to(page: &Page, role: &str, name: &str) -> Outcome {
    tab_onto(page, &page.the(role, name).await?).await
}

async fn tab_onto(page: &Page, target: &Found<'_>) -> Outcome {
    let mut passed = Vec::new();
    // No screen has more stops than this.
    for _ in 0..160 {
        let (side, focused) = target.focus_from_here().await?;
        match side {
            FocusSide::Here => return Ok(()),
            FocusSide::After => page.chord(Key::Shift, Key::Tab).await?,
            FocusSide::Before => page.keys(Key::Tab).await?,
        }
        passed.push(focused);
    }
    passed.truncate(40);
    Err(format!("Tab does not lead to the {target}; it passes {}", passed.join(", ")))
}

/// Waits until the element with this role and name has the focus.
pub async fn focus_is_on(page: &Page, role: &str, name: &str) -> Outcome {
    let expected = (role.to_owned(), name.to_owned());
    until(&format!("the focus is on the {role} “{name}”"), async || Ok((page.focus().await? == expected).then_some(()))).await
}

/// All steps from the sign-in to the 401, without a pointer.
pub async fn reach_the_401(page: &Page, start: &Start) -> Outcome {
    tab_to(page, "textbox", "EMAIL").await?;
    page.keys(&start.email).await?;
    page.keys(Key::Tab).await?;
    page.keys(&start.password).await?;
    page.keys(Key::Enter).await?;

    tab_to(page, "button", "Settings").await?;
    page.keys(Key::Down).await?;
    focus_is_on(page, "menuitem", "Settings").await?;
    page.keys(Key::Enter).await?;
    tab_to(page, "link", "Configure Integrations").await?;
    page.keys(Key::Enter).await?;

    page.the("dialog", "Configure Integrations").await?;
    tab_to(page, "combobox", "Workspace type").await?;
    page.keys(Key::Down).await?;
    page.the("option", "Azure Devops").await?;
    page.keys("A").await?;
    page.keys(Key::Enter).await?;
    page.field("Token").await?;
    page.keys(Key::Tab).await?;
    page.keys(&start.token).await?;
    tab_to(page, "textbox", "Azure Devops Organization Name").await?;
    page.keys(&start.organization).await?;
    page.keys(Key::Enter).await?;
    page.the("alert", "").await?;
    ensure(page.field("Token").await?.value().await? == start.token, "the token was not typed as given")
}

/// All steps to the 401 and to the repair, without a pointer.
pub async fn lives_through_the_article(page: &Page) -> Outcome {
    let start = Start::of("narrow-token");
    page.open(&start.place("", "")).await?;
    reach_the_401(page, &start).await?;
    tab_to(page, "link", "Azure DevOps").await?;
    page.keys(Key::Enter).await?;
    tab_to(page, "checkbox", TOKEN_NAME).await?;
    page.keys(Key::Space).await?;
    tab_to(page, "button", "Edit").await?;
    page.keys(Key::Enter).await?;
    page.the("dialog", "Edit a personal access token").await?;
    tab_to(page, "button", "Show all scopes").await?;
    page.keys(Key::Enter).await?;
    let graph = page.the("group", "Graph").await?;
    let read = graph.the("checkbox", "Read").await?;
    tab_onto(page, &read).await?;
    page.keys(Key::Space).await?;
    ensure(read.is_ticked().await?, "Graph: Read is not ticked by the keyboard")?;
    tab_to(page, "button", "Save").await?;
    page.keys(Key::Enter).await?;
    page.no("dialog", "Edit a personal access token").await?;

    tab_to(page, "link", "vFunction").await?;
    page.keys(Key::Enter).await?;
    page.the("dialog", "Configure Integrations").await?;
    tab_to(page, "button", "Integrate Azure").await?;
    page.keys(Key::Enter).await?;
    page.shows(&format!("Connected to {}", start.organization)).await
}
