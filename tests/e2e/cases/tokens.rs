//! The Azure DevOps token page.

use crate::cases::flow::{Start, TOKEN_NAME, fill_azure_form, sign_in};
use crate::driver::page::{Outcome, Page, ensure, until};
use serde_json::json;

fn tokens_page(start: &Start) -> String {
    start.place(&format!("azure/{}/_usersSettings/tokens", start.organization), "")
}

/// Reads the secret from the `Success!` panel and closes it.
async fn take_secret(page: &Page) -> Outcome<String> {
    let panel = page.the("dialog", "Success!").await?;
    let field = panel.the("textbox", "").await?;
    let secret = field.value().await?;
    panel.the("button", "Close").await?.press().await?;
    page.no("dialog", "Success!").await?;
    Ok(secret)
}

/// Integrates Azure with a secret and waits for the sentence that must follow.
async fn integrate(page: &Page, start: &Start, secret: &str, sentence: &str) -> Outcome {
    page.open(&start.place("organization/integrations", "")).await?;
    fill_azure_form(page, &start.with_token(secret)).await?;
    page.press("button", "Integrate Azure").await?;
    page.shows(sentence).await
}

/// A token with the smallest sufficient scopes, made from nothing, integrates.
pub async fn a_token_is_created_and_shown_once(page: &Page) -> Outcome {
    let start = Start::of("narrow-token");
    page.open(&start.place("", "")).await?;
    sign_in(page, &start).await?;
    page.open(&tokens_page(&start)).await?;
    page.press("button", "New Token").await?;
    let panel = page.the("dialog", "Create a new personal access token").await?;
    ensure(!panel.the("button", "Create").await?.is_enabled().await?, "Create can be pressed without a name")?;
    panel.the("textbox", "Name").await?.fill("Smallest").await?;
    let work_items = panel.the("group", "Work Items").await?;
    work_items.the("checkbox", "Read & write").await?.press().await?;
    let included = work_items.the("checkbox", "Read").await?;
    ensure(included.is_ticked().await? && !included.is_enabled().await?, "the included box is not ticked and greyed")?;
    panel.the("button", "Show all scopes").await?.press().await?;
    panel.the("group", "Graph").await?.the("checkbox", "Read").await?.press().await?;
    panel.the("button", "Create").await?.press().await?;
    let secret = take_secret(page).await?;
    let kept: bool = page.run("return document.documentElement.outerHTML.includes(arguments[0])", vec![json!(secret)]).await?;
    ensure(!kept, "the secret is still on the page after it was shown once")?;
    page.the("checkbox", "Smallest").await?;
    integrate(page, &start, &secret, "Connected to").await
}

/// After Regenerate the old secret is refused and the new one works as the old one did.
pub async fn a_regenerated_token_replaces_the_old_one(page: &Page) -> Outcome {
    let start = Start::of("healthy");
    page.open(&start.place("", "")).await?;
    sign_in(page, &start).await?;
    page.open(&tokens_page(&start)).await?;
    page.press("checkbox", TOKEN_NAME).await?;
    page.press("button", "Regenerate").await?;
    page.the("dialog", "").await?.the("button", "Regenerate").await?.press().await?;
    let secret = take_secret(page).await?;
    ensure(secret != start.token, "the secret did not change")?;
    integrate(page, &start, &start.token, "An error has occurred").await?;
    integrate(page, &start, &secret, "Connected to").await
}

/// A revoked token leaves the active ones and is among the revoked ones.
pub async fn a_revoked_token_moves_to_its_filter(page: &Page) -> Outcome {
    let start = Start::of("narrow-token");
    page.open(&tokens_page(&start)).await?;
    page.press("checkbox", TOKEN_NAME).await?;
    page.press("button", "Revoke").await?;
    page.the("dialog", "").await?.the("button", "Revoke").await?.press().await?;
    page.no("checkbox", TOKEN_NAME).await?;
    choose_filter(page, "Revoked").await?;
    page.the("checkbox", TOKEN_NAME).await.map(|_| ())
}

async fn choose_filter(page: &Page, value: &str) -> Outcome {
    page.the("combobox", "").await?.choose(value).await
}

/// A thousand tokens: the page is shown, a filter is applied, and all of them can be reached.
pub async fn a_thousand_tokens_stay_usable(page: &Page) -> Outcome {
    let start = Start::of("crowded");
    page.open(&tokens_page(&start)).await?;
    page.the("table", "Personal access tokens").await?;
    choose_filter(page, "All").await?;
    let mut shown = 0;
    while shown < 1000 {
        page.run::<Option<()>>("document.querySelector('tbody tr:last-child')?.scrollIntoView(); return null", vec![]).await?;
        shown = until(&format!("more than {shown} tokens are shown"), async || {
            let rows: usize = page.run("return document.querySelectorAll('tbody tr').length", vec![]).await?;
            Ok((rows > shown).then_some(rows))
        })
        .await?;
    }
    ensure(shown == 1000, format!("{shown} tokens are shown"))
}
