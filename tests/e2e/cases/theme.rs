//! The theme of Azure DevOps.

use crate::cases::flow::Start;
use crate::cases::keyboard::{focus_is_on, tab_to};
use crate::driver::page::{Outcome, Page, ensure, until};
use serde_json::json;
use thirtyfour::Key;

/// Chooses a theme by its caption, on the token page, with the pointer.
pub async fn choose(page: &Page, caption: &str) -> Outcome {
    page.press("button", "Theme").await?;
    page.press("radio", caption).await?;
    page.press("button", "Dismiss").await?;
    page.no("dialog", "Theme").await
}

/// The colours of every element on the page: letters and ground.
async fn colours(page: &Page) -> Outcome<Vec<String>> {
    let script = r#"
        return [...document.querySelectorAll('body, body *')].map((element) => {
            const style = getComputedStyle(element);
            return `${element.tagName} ${style.color} ${style.backgroundColor}`;
        });"#;
    page.run(script, vec![]).await
}

async fn has_theme(page: &Page, name: &str) -> Outcome {
    let script = "return document.querySelector('.ado').dataset.theme === arguments[0]";
    let look = async || Ok(page.run::<bool>(script, vec![json!(name)]).await?.then_some(()));
    until(&format!("the theme is {name}"), look).await
}

/// Dark is chosen without a pointer, takes effect at once, is kept over a reload, and does not change vFunction.
pub async fn is_chosen_by_keyboard_and_kept(page: &Page) -> Outcome {
    let start = Start::of("narrow-token");
    page.open(&start.place("", "freeze=1")).await?;
    page.the("button", "LOGIN").await?;
    let vfunction = colours(page).await?;

    let tokens = start.place(&format!("azure/{}/_usersSettings/tokens", start.organization), "freeze=1");
    page.open(&tokens).await?;
    has_theme(page, "light").await?;
    let light = colours(page).await?;
    tab_to(page, "button", "Theme").await?;
    page.keys(Key::Enter).await?;
    focus_is_on(page, "radio", "Light").await?;
    page.keys(Key::Up).await?;
    has_theme(page, "dark").await?;
    page.keys(Key::Escape).await?;
    page.no("dialog", "Theme").await?;
    focus_is_on(page, "button", "Theme").await?;
    ensure(colours(page).await? != light, "the dark theme looks like the light one")?;

    page.reload().await?;
    has_theme(page, "dark").await?;
    page.open(&start.place("", "freeze=1")).await?;
    page.the("button", "LOGIN").await?;
    ensure(colours(page).await? == vfunction, "the theme of Azure DevOps changes vFunction")?;

    page.open(&tokens).await?;
    choose(page, "Light").await?;
    has_theme(page, "light").await
}
