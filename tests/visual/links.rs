//! Each state is a link away: opened in a world and with storage of its own, it says the same.

use crate::app::{Served, address};
use crate::frame;
use crate::gallery;
use crate::page::{Outcome, Page};
use crate::shot;
use crate::states::State;
use crate::verdict::same_text;
use serde_json::{Value, json};

/// States without a link, or whose link leaves out what they show: how their names begin, and why.
const LEFT_OUT: [(&str, &str); 7] = [
    ("gallery", "it is a page beside the program"),
    ("guide-", "how far one is in a walkthrough stays in the browser"),
    ("stage-finding", "a file of one's own is in no link"),
    ("failure", "the program has stopped and gives no link"),
    ("stage-network", "the journal is in no link"),
    ("stage-notice", "what an address asked for in vain is said once"),
    ("sign-in-refused", "a password that is not the account's is in no link"),
];
/// The world that links are opened in.
const WORLD: &str = "linked";

/// Goes to a state, and from there to where its link leads. The state as the gallery lists it, if it has a link. Errors: what differs.
pub async fn check(page: &Page, state: &State) -> Outcome<Option<Value>> {
    let is_left_out = state.is_waiting || LEFT_OUT.iter().any(|(name, _)| state.name.starts_with(name));
    if is_left_out {
        return Ok(None);
    }
    shot::go(page, state).await?;
    let link: String = page.run_async("replica.link().then(arguments[0], (error) => arguments[0](String(error)))", vec![]).await?;
    let here = shot::read(page, state).await?.0;
    let linked = link.replacen('?', &format!("?world={WORLD}&"), 1);
    open(page, &linked, state).await?;
    frame::settle(page, state.is_pending).await?;
    let there = shot::read(page, state).await?.0;
    same_text("accessibility tree of its link", &here, &there)?;
    let below = link.strip_prefix(&address(Served::Framed)?).ok_or("its link leads elsewhere")?;
    gallery::entry(state, below).map(Some)
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
