//! Each state is a link away: opened in a world and with storage of its own, it says the same.

use super::frame;
use super::gallery;
use super::shot;
use super::state::State;
use super::verdict::same_text;
use crate::driver::page::{Outcome, Page};
use serde_json::{Value, json};

/// States without a link, or whose link leaves out what they show: how their names begin, and why.
const LEFT_OUT: [(&str, &str); 8] = [
    ("gallery", "it is a page beside the program"),
    ("guide-", "how far one is in a walkthrough stays in the browser"),
    ("stage-finding", "a file of one's own is in no link"),
    ("failure", "the program has stopped and gives no link"),
    ("update", "what the host has is in no link"),
    ("stage-network", "the journal is in no link"),
    ("stage-notice", "what an address asked for in vain is said once"),
    ("sign-in-refused", "a password that is not the account's is in no link"),
];
/// States whose link leaves out a part of what they show, and why: it is listed, and what it shows is not compared.
const PARTIAL: [(&str, &str); 1] = [("integrations-pasted", "what was entered in place of a card's token is in no link")];
/// The world that links are opened in.
const WORLD: &str = "linked";

/// The link of the state that the page is in, if states like it have one.
pub async fn of(page: &Page, state: &State) -> Outcome<Option<String>> {
    let is_left_out = state.is_waiting || LEFT_OUT.iter().any(|(name, _)| state.name.starts_with(name));
    if is_left_out {
        return Ok(None);
    }
    page.run_async("replica.link().then(arguments[0], (error) => arguments[0](String(error)))", vec![]).await.map(Some)
}

/// Whether the link of a state shows all of it.
pub fn is_whole(state: &State) -> bool {
    PARTIAL.iter().all(|(name, _)| state.name != *name)
}

/// The state as the gallery lists it.
///
/// # Errors
///
/// Its link leads to another host, or it has no description.
pub fn entry(page: &Page, state: &State, link: &str) -> Outcome<Option<Value>> {
    let below = link.strip_prefix(&page.base).ok_or_else(|| format!("its link is {link}"))?;
    gallery::entry(state, below).map(Some)
}

/// Goes where a link leads.
///
/// # Errors
///
/// The page says something else there.
pub async fn leads_to(page: &Page, state: &State, link: &str, tree: &str) -> Outcome {
    open(page, &link.replacen('?', &format!("?world={WORLD}&"), 1), state).await?;
    frame::settle(page, state.is_pending).await?;
    let there = shot::read(page, state).await?.0;
    same_text("accessibility tree of its link", tree, &there)
}

/// Opens a link in a new frame, where nobody is signed in and the other theme is chosen.
async fn open(page: &Page, address: &str, state: &State) -> Outcome {
    const SCRIPT: &str = r#"
        const [address, width, height, theme] = arguments;
        localStorage.clear();
        localStorage.setItem('vfunction-replica/#.azure-theme', theme);
        const frame = document.createElement('iframe');
        Object.assign(frame, { src: address, width, height });
        Object.assign(frame.style, { border: 0, display: 'block' });
        document.body.replaceChildren(frame);
        return null"#;
    page.driver.enter_default_frame().await.map_err(|error| error.to_string())?;
    let theme = if state.is_dark { "light" } else { "dark" };
    let arguments = vec![json!(address), json!(state.size.width), json!(state.size.height), json!(theme)];
    page.run::<Value>(SCRIPT, arguments).await?;
    page.driver.enter_frame(0).await.map_err(|error| error.to_string())?;
    page.ready().await
}
