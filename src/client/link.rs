//! The address that leads to the present state, and how a page comes from it.
//!
//! Invariants: what the page of a link shows is loaded before the link's faults are in force, so that it shows what it showed, and
//! after that the world is exactly the link's; a link that cannot be read changes nothing.

use super::{ApiError, Client, Note, Session, Settings, base_address};
use crate::sim::link::{self, KEY, SECRET};
use crate::sim::{World, in_pairs, in_path};
use crate::wire::endpoint;
use crate::wire::http::{Request, decode_pairs, encode_pairs};
use leptos::prelude::location;
use serde::Deserialize;
use serde_json::Value;
use std::pin::Pin;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// The query keys that say how the program runs. What is not named here gets into no link: neither what nobody knows, nor where the
/// world began, which the link's state says.
const CARRIED: [&str; 10] = ["transport", "stage", "world", "now", "freeze", "fault", "guide", "step", "mode", "defect"];

/// Where a page's session stands, and its secret in it.
const SESSION: &str = "session";
const TOKEN: &str = "access_token";

/// A link that was opened.
pub struct Opened {
    /// What the page is to show, as it was told.
    pub page: Value,
    /// The world, as text.
    world: String,
}

impl Opened {
    /// Who is signed in. A session whose secret the link could not name is one that no server knows.
    pub(super) fn session(&self) -> Option<Session> {
        let mut session = self.page.get(SESSION)?.clone();
        let token = session.get_mut(TOKEN)?;
        *token = token.get(SECRET).filter(|secret| secret.is_string()).cloned().unwrap_or_else(|| "".into());
        Session::deserialize(session).ok()
    }
}

/// The text of the link that the address holds, if it holds one.
pub fn brought_link() -> Option<String> {
    text_of(&location().hash().unwrap_or_default()).map(str::to_owned)
}

impl Client {
    /// The address that leads to the present state from anywhere; `place` is path and query, `page` what the page shows, as JSON.
    /// Errors: the world cannot be had, or this program does not know its scenario.
    pub async fn link(&self, path: &str, query: &str, page: String) -> Result<String, ApiError> {
        let world = self.replica.control_text(Request::new("GET", endpoint::WORLD)).await?;
        let text = sealed(world, page).await.map_err(|_| ApiError::Network)?.ok_or(ApiError::UnexpectedBody)?;
        let query = carried(query, &self.clock.now().to_string());
        Ok(address(&base_address(), path, &query, &text))
    }

    /// Brings world and session into the state that a link says, for the page to load what it shows. What is wrong with the link is said, and
    /// nothing changed then.
    pub(super) async fn open(&self, settings: &Settings, text: String) -> Option<Opened> {
        let opened = match opening(*self, settings.clone(), text).await {
            Ok(opening) => opening.await,
            Err(_) => Err(Note::LinkIgnored { reason: "A part of the program that the link needs could not be loaded.".to_owned() }),
        };
        opened.map_err(|note| self.notices.add(note)).ok()
    }

    /// Waits until the page of an opened link has loaded what it shows, and puts everything into force that the link says.
    pub async fn resume(&self, opened: Opened) {
        self.transport.idle().await;
        let put = self.replica.quietly(self.put(opened.world)).await;
        // The screens hear nothing of the change, so that they keep what they show; which faults are in force has to be asked for.
        if put.is_err() || self.replica.faults().await.is_err() {
            self.notices.add(Note::NoControl);
        }
    }

    async fn put(&self, world: String) -> Result<(), ApiError> {
        self.replica.control_text(Request { body: world, ..Request::new("PUT", endpoint::WORLD) }).await.map(drop)
    }
}

#[wasm_split(pages, fallible)]
fn sealed(world: String, page: String) -> Result<Option<String>, SplitLoaderError> {
    let sealed = World::load(&world).ok().zip(serde_json::from_str(&page).ok()).and_then(|(world, page)| link::seal(&world, &page));
    Ok(sealed)
}

/// What opens a link.
type Opening = Pin<Box<dyn Future<Output = Result<Opened, Note>>>>;

#[wasm_split(pages, fallible)]
fn opening(client: Client, settings: Settings, text: String) -> Result<Opening, SplitLoaderError> {
    Ok(Box::pin(async move {
        let linked = link::unseal(&text).map_err(|error| Note::LinkIgnored { reason: error.to_string() })?;
        client.put(linked.opening().save()).await.map_err(|_| Note::NoControl)?;
        let opened = Opened { world: linked.world.save(), page: linked.page };
        client.replica.follow(&settings, opened.session()).await.map_err(|_| Note::NoControl)?;
        Ok(opened)
    }))
}

/// The text of a link in a fragment.
fn text_of(fragment: &str) -> Option<&str> {
    fragment.strip_prefix('#')?.strip_prefix(KEY)?.strip_prefix('=')
}

/// Of a query, what a link carries on; the clock stands still at `now`, unless it does so already.
fn carried(query: &str, now: &str) -> String {
    let present = decode_pairs(query.trim_start_matches('?'));
    let mut pairs: Vec<_> = present.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    pairs.retain(|(key, _)| CARRIED.contains(key));
    if !pairs.iter().any(|(key, _)| *key == "now") {
        pairs.push(("now", now));
    }
    let query = encode_pairs(&pairs);
    in_pairs(&query).unwrap_or(query)
}

fn address(base: &str, path: &str, query: &str, text: &str) -> String {
    let path = path.trim_start_matches('/');
    let guarded = in_path(path);
    format!("{base}{}?{query}#{KEY}={text}", guarded.as_deref().unwrap_or(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_carries_how_the_program_runs_and_nothing_else() {
        let query = "?scenario=healthy&seed=7&transport=page&token=secret&reset=1&freeze=1&fault=graph%3Astatus-503";
        assert_eq!(carried(query, "2026-01-31T12:00:00Z"), "transport=page&freeze=1&fault=graph%3Astatus-503&now=2026-01-31T12%3A00%3A00Z");
        assert_eq!(carried("?now=2026-01-01T00%3A00%3A00Z", "2026-01-31T12:00:00Z"), "now=2026-01-01T00%3A00%3A00Z");
    }

    #[test]
    fn the_state_stands_in_the_fragment() {
        let address = address("https://example.com/replica/", "/organization/team", "stage=off", "2.e30");
        assert_eq!(address, "https://example.com/replica/organization/team?stage=off#state=2.e30");
        let secret = format!("ghp_{}", "a1".repeat(18));
        let link = super::address("https://example.com/", &format!("/{secret}"), &carried(&format!("?world={secret}"), "now"), "2.e30");
        assert_eq!(link, "https://example.com/(removed)?world=%28removed%29&now=now#state=2.e30");
        assert_eq!(address.find('#').and_then(|at| text_of(&address[at..])), Some("2.e30"));
        for fragment in ["", "#", "#heading", "#states=1", "#state"] {
            assert_eq!(text_of(fragment), None, "{fragment}");
        }
    }
}
