//! Going about: links, the browser's back and forward buttons, reloads, new tabs.

use crate::cases::flow::{Start, choose_workspace_type, go_to_integrations, sign_in};
use crate::driver::page::{Outcome, Page, ensure, until};
use serde_json::{Value, json};
use thirtyfour::{Key, error::WebDriverError};

fn text(error: WebDriverError) -> String {
    error.to_string()
}

/// Waits until the address is that of a path, with the query kept.
async fn stands_at(page: &Page, start: &Start, path: &str) -> Outcome {
    let wanted = format!("{}{}", page.base, start.place(path, ""));
    until(&format!("the address is {wanted}"), async || Ok((page.address().await? == wanted).then_some(()))).await
}

/// Links, buttons and the browser's history lead to the same pages; the program is loaded once, and entries outlast the way.
pub async fn goes_back_and_forward_without_a_reload(page: &Page) -> Outcome {
    let start = Start::of("narrow-token");
    let tokens = format!("azure/{}/_usersSettings/tokens", start.organization);
    page.open(&start.place("", "")).await?;
    page.run::<Value>("window.loadedOnce = true; return null", vec![]).await?;
    sign_in(page, &start).await?;
    go_to_integrations(page).await?;
    choose_workspace_type(page, "Azure Devops").await?;
    page.field("Token").await?.fill(&start.token).await?;
    page.press("link", "Azure DevOps").await?;
    page.the("table", "Personal access tokens").await?;
    stands_at(page, &start, &tokens).await?;
    // To where one is already: no second entry.
    page.press("link", "Personal access tokens").await?;

    page.driver.back().await.map_err(text)?;
    page.the("dialog", "Configure Integrations").await?;
    stands_at(page, &start, "organization/integrations").await?;
    ensure(page.field("Token").await?.value().await? == start.token, "the token was not kept")?;
    // The frames around the page stay while it changes.
    page.run::<Value>("document.querySelectorAll('.vf-top-bar, .vf-sidebar').forEach((frame) => frame.kept = true); return null", vec![])
        .await?;
    let is_kept = async |frame: &str| page.run("return document.querySelector(arguments[0]).kept === true", vec![json!(frame)]).await;
    page.driver.back().await.map_err(text)?;
    page.no("dialog", "Configure Integrations").await?;
    page.the("heading", "Team").await?;
    stands_at(page, &start, "organization/team").await?;
    ensure(is_kept(".vf-sidebar").await?, "the Settings were built anew")?;
    page.driver.back().await.map_err(text)?;
    page.the("heading", "My Dashboard").await?;
    stands_at(page, &start, "").await?;
    ensure(is_kept(".vf-top-bar").await?, "the shell was built anew")?;
    for _ in 0..3 {
        page.driver.forward().await.map_err(text)?;
    }
    page.the("table", "Personal access tokens").await?;
    stands_at(page, &start, &tokens).await?;
    ensure(page.run("return window.loadedOnce === true", vec![]).await?, "the program was loaded anew")
}

/// After a jump over several entries of the history, a link leads to the page that was left, at its own address and with an entry of its own.
pub async fn adds_an_entry_after_a_jump_in_the_history(page: &Page) -> Outcome {
    let start = Start::of("healthy");
    page.open(&start.place("", "")).await?;
    sign_in(page, &start).await?;
    page.press("link", "Show the team").await?;
    page.the("heading", "Team").await?;
    page.press("link", "Configure Integrations").await?;
    page.the("dialog", "Configure Integrations").await?;
    page.run::<Value>("history.go(-2); return null", vec![]).await?;
    page.the("heading", "My Dashboard").await?;
    stands_at(page, &start, "").await?;
    page.press("link", "Configure Integrations").await?;
    page.the("dialog", "Configure Integrations").await?;
    stands_at(page, &start, "organization/integrations").await?;
    page.driver.back().await.map_err(text)?;
    page.the("heading", "My Dashboard").await?;
    stands_at(page, &start, "").await
}

/// Each page is there again after a reload, with its name in the title.
pub async fn reloads_every_page_where_it_stands(page: &Page) -> Outcome {
    let start = Start::of("healthy");
    page.open(&start.place("", "")).await?;
    sign_in(page, &start).await?;
    for (path, heading, title) in [
        ("", "My Dashboard", "My Dashboard"),
        ("organization/team/", "Team", "Team"),
        ("organization/import-users", "Import Users", "Import Users"),
        ("organization/integrations", "Configure Integrations", "Configure Integrations"),
        ("help/azure-devops-401", "/401/", "Help"),
        (&format!("azure/{}/_usersSettings/tokens", start.organization), "Personal Access Tokens", "Personal Access Tokens"),
        (&format!("azure/{}/_userSettings/tokens", start.organization), "Personal Access Tokens", "Personal Access Tokens"),
        ("azure/-/_usersSettings/tokens", "/404/", "Page not found"),
        ("organization/nowhere", "Page not found", "Page not found"),
    ] {
        page.open(&start.place(path, "")).await?;
        page.the("heading", heading).await?;
        page.reload().await?;
        page.the("heading", heading).await?;
        stands_at(page, &start, path).await?;
        let shown = page.driver.title().await.map_err(text)?;
        ensure(shown.contains(title), format!("the title of {path} is {shown}"))?;
    }
    Ok(())
}

/// With the Control key held, a link opens a tab of its own, and this page stays.
pub async fn leaves_new_tabs_to_the_browser(page: &Page) -> Outcome {
    let start = Start::of("healthy");
    page.open(&start.place("", "")).await?;
    sign_in(page, &start).await?;
    page.the("heading", "My Dashboard").await?;
    let link = until("there is the other tab's link", async || Ok(page.all("link", "Azure DevOps").await?.pop())).await?;
    let known = page.driver.windows().await.map_err(text)?;
    let click = page.driver.action_chain().key_down(Key::Control).click_element(&link).key_up(Key::Control);
    click.perform().await.map_err(text)?;
    let tab = async || Ok(page.driver.windows().await.map_err(text)?.into_iter().find(|tab| !known.contains(tab)));
    let tab = until("there is a new tab", tab).await?;
    page.the("heading", "My Dashboard").await?;
    stands_at(page, &start, "").await?;
    page.driver.switch_to_window(tab).await.map_err(text)?;
    page.ready().await?;
    page.the("table", "Personal access tokens").await?;
    stands_at(page, &start, &format!("azure/{}/_usersSettings/tokens", start.organization)).await
}

/// A link in a page leads the focus to the heading of the page behind it, and so does the way back.
pub async fn a_page_behind_a_link_has_the_focus_on_its_heading(page: &Page) -> Outcome {
    let start = Start::of("narrow-token");
    let has_focus = async |heading: &str| {
        until(&format!("“{heading}” has the focus"), async || Ok(page.the("heading", heading).await?.has_focus().await?.then_some(())))
            .await
    };
    page.open(&start.place("help/azure-devops-401", "")).await?;
    page.press("link", &format!("the token page of {}", start.organization)).await?;
    has_focus("Personal Access Tokens").await?;
    page.driver.back().await.map_err(text)?;
    has_focus("401 when integrating Azure DevOps").await
}
