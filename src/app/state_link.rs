//! One link for one whole state: what the page adds to the world.

use super::ui_state::UiState;
use crate::common::decode;
use crate::components::Restoration;
use crate::contract::anchors;
use crate::navigation::navigator::Navigator;
use crate::navigation::state_links::StateLinks;
use crate::transport::{self, ApiError, Client, LinkedSession, LinkedWorld, Note, Notices, storage};
use leptos::prelude::*;
use leptos::task::tick;
use reactive_stores::Store;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::pin::Pin;
use wasm_bindgen::JsCast;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use web_sys::{Element, FocusOptions, HtmlElement};

/// The choice that is kept beside the worlds.
const THEME: &str = "azure-theme";
/// How many turns of the event loop the screens take, at most, to send what was under way.
const TURNS: usize = 40;

/// What the page of a link shows.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Page {
    session: Option<LinkedSession>,
    theme: Option<String>,
    screens: UiState,
    /// The element that has the focus: a selector, and its index among all that the selector finds.
    focus: Option<(String, u32)>,
}

/// A link that was read.
pub struct Link {
    /// What it says of the servers.
    pub world: LinkedWorld,
    page: Box<Page>,
}

/// Provides links to the state of the screens.
pub fn provide(client: Client, navigator: Navigator, state: Store<UiState>) -> StateLinks {
    let links = StateLinks::new(move || async move {
        let (path, query) = (navigator.path().get_untracked(), navigator.search().get_untracked());
        let page = page(client, state).await.map_err(|_| ApiError::Network)?;
        client.link(&path, &query, page).await
    });
    provide_context(links);
    links
}

/// What the page shows, as JSON.
#[wasm_split(pages, fallible)]
fn page(client: Client, state: Store<UiState>) -> Result<Value, SplitLoaderError> {
    let session = client.session.get_untracked().map(LinkedSession::from);
    let focus = document().active_element().as_ref().and_then(place_of);
    Ok(json!(Page { session, theme: storage::get(THEME), screens: state.get_untracked(), focus }))
}

/// Reads the text of a link. What is wrong with it is said.
pub async fn read(text: String, notices: Notices) -> Option<Link> {
    let link = unsealed(text).await.unwrap_or_else(|_| Err("A part of the program that the link needs could not be loaded.".to_owned()));
    link.map_err(|reason| notices.add(Note::LinkIgnored { reason })).ok()
}

#[wasm_split(pages, fallible)]
fn unsealed(text: String) -> Result<Result<Link, String>, SplitLoaderError> {
    let read = |text: &str| {
        let (world, page) = transport::read_link(text)?;
        let page = decode::from_value(&page).map_err(|error| format!("The link's state is incomplete or damaged: {error}."))?;
        Ok(Link { world, page: Box::new(page) })
    };
    Ok(read(&text))
}

impl Link {
    /// Who is signed in.
    pub fn session(&self) -> Option<transport::Session> {
        self.page.session.clone().map(transport::Session::from)
    }

    /// Puts what the page showed into the store; before the screens are made.
    pub fn restore(&mut self, state: Store<UiState>, restoration: Restoration) {
        match &self.page.theme {
            Some(theme) => storage::set(THEME, theme),
            None => storage::remove(THEME),
        }
        state.set(std::mem::take(&mut self.page.screens));
        restoration.begin();
    }

    /// Continues where the link was made, once the screens exist: puts the world and its faults into force, sends pending calls again, and
    /// restores the focus.
    pub async fn resume(self, client: Client, restoration: Restoration) {
        // The part is there: it has read the link.
        if let Ok(resumption) = resumption(client, restoration, self).await {
            resumption.await;
        }
    }
}

#[wasm_split(pages, fallible)]
fn resumption(client: Client, restoration: Restoration, link: Link) -> Result<Pin<Box<dyn Future<Output = ()>>>, SplitLoaderError> {
    Ok(Box::pin(resume_screens(client, restoration, link)))
}

async fn resume_screens(client: Client, restoration: Restoration, link: Link) {
    client.resume(link.world).await;
    restoration.end();
    match &link.page.focus {
        Some((selector, index)) => put_focus(selector, *index),
        None => leave_focus(),
    }
    for _ in 0..TURNS {
        tick().await;
    }
}

/// How an element is found again: a selector, and its index among all that the selector finds.
fn place_of(element: &Element) -> Option<(String, u32)> {
    let testid = element.get_attribute(anchors::ATTRIBUTE).map(|id| ["[", anchors::ATTRIBUTE, "='", &id, "']"].concat());
    let selector = testid.unwrap_or_else(|| element.local_name());
    let equals = document().query_selector_all(&selector).ok()?;
    let index = (0..equals.length()).find(|index| equals.item(*index).as_ref() == Some(element.as_ref()))?;
    (selector != "body").then_some((selector, index))
}

/// Focuses an element that [`place_of`] found, and leaves everything where it is scrolled to.
fn put_focus(selector: &str, index: u32) {
    let found = document().query_selector_all(selector).ok().and_then(|found| found.item(index));
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
