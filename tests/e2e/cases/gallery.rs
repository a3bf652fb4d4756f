//! The state gallery: a list of links for people, and a place where component tests mount a state.

use crate::cases::flow::BANNER;
use crate::cases::script::ask;
use crate::driver::page::{Outcome, Page, ensure};
use serde_json::{Value, json};

/// The state that the article is about.
const ERROR: &str = "integrations-error";

/// Every published state is a link; words leave those that have them; a link shows its state.
pub async fn lists_every_state_as_a_link(page: &Page) -> Outcome {
    page.open("gallery").await?;
    let published: Vec<String> =
        ask(page, "return (await (await fetch('states.json')).json()).states.map(({ name }) => name)", vec![]).await?;
    ensure(published.len() > 60, format!("{} states are published", published.len()))?;
    page.shows(&format!("{} states", published.len())).await?;
    let links = page.all("link", "").await?.len();
    ensure(links == published.len() + 1, format!("{links} links for {} states and their list", published.len()))?;

    page.fill_search("Filter", "no such words").await?;
    page.shows("No state has these words.").await?;
    page.fill_search("Filter", "401 article vfunction").await?;
    page.press("link", ERROR).await?;
    page.ready().await?;
    ensure(page.the("alert", "").await?.text().await?.contains(BANNER), "the link does not show the banner")
}

/// A state is mounted, given other query keys, and taken away, as Playwright does it.
pub async fn mounts_a_state_for_component_tests(page: &Page) -> Outcome {
    page.open("gallery?stage=off").await?;
    mount(page, ERROR, json!({})).await?;
    ensure(in_root(page).await?.contains(BANNER), "the banner is not in the root element")?;
    page.no("searchbox", "Filter").await?;

    mount(page, ERROR, json!({ "freeze": 1, "transport": "page" })).await?;
    ensure(page.html("data-transport").await? == "page", "the props are not in force")?;
    ensure(in_root(page).await?.contains(BANNER), "the state is another one with props")?;

    ask::<Value>(page, "await unmount()", vec![]).await?;
    page.the("searchbox", "Filter").await?;
    ensure(in_root(page).await?.is_empty(), "something is left in the root element")?;
    ensure(page.address().await?.contains("/gallery"), "the address is not that of the gallery")?;
    mount(page, "Azure DevOps/tokens-empty", json!(null)).await?;
    ensure(in_root(page).await?.contains("You do not have any"), "the second state is not shown")
}

/// Given other faults, the program that is mounted follows, and keeps what is on the screen; the world has followed when `mount` is done.
pub async fn updates_a_mounted_state(page: &Page) -> Outcome {
    page.open("gallery").await?;
    mount(page, "sign-in", json!({})).await?;
    page.fill("EMAIL", "someone@example.com").await?;
    for fault in ["session:status-503", "session:status-503", "graph:never"] {
        mount(page, "sign-in", json!({ "fault": fault })).await?;
        let in_force: Vec<String> = ask(page, "return replica.faults.list()", vec![]).await?;
        ensure(in_force.contains(&fault.to_owned()), format!("{in_force:?} are in force, and not {fault}"))?;
    }
    ensure(page.the("textbox", "EMAIL").await?.value().await? == "someone@example.com", "what was typed is lost")
}

/// What cannot be mounted is refused by name, and the gallery stays.
pub async fn refuses_what_it_cannot_mount(page: &Page) -> Outcome {
    page.open("gallery").await?;
    for (asked, said) in [
        (json!({ "story": "no-such-state" }), "There is no state “no-such-state”"),
        (json!({}), "story is the name of a state"),
        (json!({ "story": ERROR, "props": { "seed": [1] } }), "The value of “seed”"),
        (json!({ "story": ERROR, "props": 7 }), "an object of query keys"),
    ] {
        let refused = ask::<Value>(page, "await mount(given[0])", vec![asked]).await.err().unwrap_or_default();
        ensure(refused.contains(said), format!("“{refused}” does not say “{said}”"))?;
    }
    page.the("searchbox", "Filter").await.map(drop)
}

async fn mount(page: &Page, story: &str, props: Value) -> Outcome {
    ask::<Value>(page, "await mount({ story: given[0], props: given[1] })", vec![json!(story), props]).await.map(drop)
}

async fn in_root(page: &Page) -> Outcome<String> {
    page.run("return document.getElementById('root').innerText", vec![]).await
}
