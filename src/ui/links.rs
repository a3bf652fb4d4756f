//! One link for one whole state: what the page adds to the world, told and brought back.

use super::anchors;
use super::kit::{Remembered, SecretText};
use super::navigator::Navigator;
use crate::client::{ApiError, Client, Opened, Session, forget, keep, kept};
use leptos::prelude::*;
use leptos::task::tick;
use serde_json::{Value, json};
use std::pin::Pin;
use wasm_bindgen::JsCast;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use web_sys::{Element, FocusOptions, HtmlElement};

/// The choice that is kept beside the worlds.
const THEME: &str = "azure-theme";
/// How many turns of the event loop the screens take, at most, to send what was under way.
const TURNS: usize = 40;

/// Makes links to the present state. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Links {
    /// How the screens reach the servers.
    pub client: Client,
    /// Where the program stands.
    pub navigator: Navigator,
    remembered: Remembered,
}

impl Links {
    /// Makes links to what is remembered of the screens. To be called where [`Navigator`] and [`Remembered`] are provided.
    pub fn provide(client: Client) -> Self {
        let links = Links { client, remembered: expect_context(), navigator: expect_context() };
        provide_context(links);
        links
    }

    /// The address that leads to the present state from anywhere, without a secret. Errors: the world cannot be had, or its scenario is
    /// not known.
    pub async fn link(self) -> Result<String, ApiError> {
        let (path, query) = (self.navigator.path().get_untracked(), self.navigator.search().get_untracked());
        self.client.link(&path, &query, self.page()).await
    }

    /// What the page shows, as JSON.
    fn page(self) -> String {
        let session = self.client.api.session().with_untracked(|session| session.as_ref().map(told_session));
        let focus = document().active_element().as_ref().and_then(place_of);
        let screens = self.remembered.told();
        json!({ "session": session, "theme": kept(THEME), "screens": screens, "focus": focus }).to_string()
    }
}

/// A session, with its secret marked as one.
fn told_session(session: &Session) -> Value {
    let mut told = json!(session);
    if let Some(token) = told.get_mut("access_token") {
        *token = json!(SecretText { secret: session.access_token.clone() });
    }
    told
}

/// Brings back what the page of a link showed; before the screens are made.
pub fn bring(remembered: Remembered, opened: &Opened) {
    match opened.page.get("theme").and_then(Value::as_str) {
        Some(theme) => keep(THEME, theme),
        None => forget(THEME),
    }
    remembered.bring(opened.page.get("screens").cloned().unwrap_or_default());
}

/// Goes on where the link was made, once the screens are made: everything is in force, what was under way is made anew, and the focus is
/// where it was.
pub async fn resume(client: Client, remembered: Remembered, opened: Opened) {
    // The part is there: it has opened the link.
    if let Ok(resumption) = resumption(client, remembered, opened).await {
        resumption.await;
    }
}

#[wasm_split(pages, fallible)]
fn resumption(client: Client, remembered: Remembered, opened: Opened) -> Result<Pin<Box<dyn Future<Output = ()>>>, SplitLoaderError> {
    Ok(Box::pin(resume_screens(client, remembered, opened)))
}

async fn resume_screens(client: Client, remembered: Remembered, opened: Opened) {
    let focus = opened.page.get("focus").cloned().unwrap_or_default();
    client.resume(opened).await;
    remembered.settle();
    match (focus.get(0).and_then(Value::as_str), focus.get(1).and_then(Value::as_u64)) {
        (Some(selector), Some(index)) => put_focus(selector, index),
        _ => leave_focus(),
    }
    for _ in 0..TURNS {
        tick().await;
    }
}

/// How an element is found again: a selector, and its place among all that it finds.
fn place_of(element: &Element) -> Option<Value> {
    let testid = element.get_attribute(anchors::ATTRIBUTE).map(|id| ["[", anchors::ATTRIBUTE, "='", &id, "']"].concat());
    let selector = testid.unwrap_or_else(|| element.local_name());
    let equals = document().query_selector_all(&selector).ok()?;
    let index = (0..equals.length()).find(|index| equals.item(*index).as_ref() == Some(element.as_ref()))?;
    (selector != "body").then(|| json!([selector, index]))
}

/// Focuses an element that [`place_of`] found, and leaves everything where it is scrolled to.
fn put_focus(selector: &str, index: u64) {
    let found = document().query_selector_all(selector).ok().and_then(|found| found.item(u32::try_from(index).ok()?));
    let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) else { return };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Takes the focus from whatever has it.
fn leave_focus() {
    if let Some(element) = document().active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.blur();
    }
}
