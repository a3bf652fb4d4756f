//! The address that leads to the present state, and how a page comes from it.
//!
//! Invariants: what the page of a link shows is loaded before the link's faults are in force, so that it shows what it showed, and
//! after that the world is exactly the link's; a link that cannot be read changes nothing.

use super::error::ApiError;
use super::linked_world::LinkedWorld;
use super::note::Note;
use super::page::base_address;
use super::session::Session;
use super::settings::Settings;
use super::start::Client;
use crate::article::world::World;
use crate::simulation::state_link::{self, KEY};
use crate::simulator::guard::{in_pairs, in_path};
use crate::simulator::http::{Method, Request, decode_pairs, encode_pairs};
use crate::simulator::protocol;
use leptos::prelude::location;
use serde_json::Value;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// The query keys that say how the program runs. What is not named here gets into no link: neither what nobody knows, nor where the
/// world began, which the link's state says.
const CARRIED: [&str; 10] = ["transport", "stage", "world", "now", "freeze", "fault", "guide", "step", "mode", "defect"];

/// What the text of a link holds: of the servers, and of the page.
///
/// # Errors
/// The text is damaged, or of another version.
pub fn read_link(text: &str) -> Result<(LinkedWorld, Value), String> {
    let linked = state_link::decode(text).map_err(|error| error.to_string())?;
    Ok((LinkedWorld { world: linked.world.save(), opening: linked.opening().save() }, linked.page))
}

/// The text of the link that the address holds, if it holds one.
pub fn link_text() -> Option<String> {
    text_of(&location().hash().unwrap_or_default()).map(str::to_owned)
}

impl Client {
    /// The address that leads to the present state from anywhere; `page` is what the page shows, at that path and query.
    ///
    /// # Errors
    /// The world cannot be had, or this program does not know its scenario.
    pub async fn link(&self, path: &str, query: &str, page: Value) -> Result<String, ApiError> {
        let world = self.replica.control_text(Request::new(Method::GET, protocol::WORLD)).await?;
        let text = sealed(world, page).await.map_err(|_| ApiError::Network)?.ok_or(ApiError::UnexpectedBody)?;
        let query = carried(query, &self.clock.now().to_string());
        Ok(address(&base_address(), path, &query, &text))
    }

    /// Puts the servers into the state in which the page loads what it shows, and begins its session; whether they answered.
    pub(super) async fn open(&self, settings: &Settings, link: &LinkedWorld, session: Option<Session>) -> bool {
        let opened = async {
            self.put(link.opening.clone()).await?;
            self.replica.follow(settings, session).await
        };
        let is_open = opened.await.is_ok();
        if !is_open {
            self.notices.add(Note::NoControl);
        }
        is_open
    }

    /// Waits until the page of an opened link has loaded what it shows, and puts everything into force that the link says.
    pub async fn resume(&self, link: LinkedWorld) {
        self.transport.idle().await;
        let put = self.replica.quietly(self.put(link.world)).await;
        // The screens hear nothing of the change, so that they keep what they show; which faults are in force has to be asked for.
        if put.is_err() || self.replica.faults().await.is_err() {
            self.notices.add(Note::NoControl);
        }
    }

    async fn put(&self, world: String) -> Result<(), ApiError> {
        self.replica.control_text(Request { body: world, ..Request::new(Method::PUT, protocol::WORLD) }).await.map(drop)
    }
}

#[wasm_split(pages, fallible)]
fn sealed(world: String, page: Value) -> Result<Option<String>, SplitLoaderError> {
    Ok(World::load(&world).ok().and_then(|world| state_link::encode(&world, &page)))
}

/// The text of a link in a fragment.
fn text_of(fragment: &str) -> Option<&str> {
    fragment.strip_prefix('#')?.strip_prefix(KEY)?.strip_prefix('=')
}

/// Of a query, what a link carries on; the clock does not move at `now`, unless it does so already.
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
    fn the_state_is_in_the_fragment() {
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
