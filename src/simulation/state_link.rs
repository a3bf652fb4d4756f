//! A link that is one whole state: a world, and what a page shows of it, as a text that is short enough for an address and holds no
//! secret. Its form is `2.` and JSON in base64url.
//!
//! What a link leaves out, and so what is not the same after it was opened:
//!
//! * the journal, and with it the rows of the Network tool; the numbers of exchanges start over;
//! * secrets that nobody can mint again: the password of an imported user, and what was typed into a secret field unless it is a token
//!   of the world, the scenario's token or its password; also any real secret, and any other text as long as a token;
//! * a file that was chosen for an import, and an import under way;
//! * what is on the screen for some seconds only (`Copied`); what a pointer hovers over; how far it was scrolled; where the caret
//!   is; what the browser's back button leads to;
//! * whether a call under way has reached the server already: it is made again, so that what it has done there is done once more.
//!
//! Invariant: no text makes the reader panic, and what does not fit is refused as a whole.

use super::differences::{self, Start, each};
use crate::article::scenario::Scenario;
use crate::article::world::{LoadError, World};
use crate::common::decode;
use crate::common::secret::{self, SecretText};
use crate::common::time::Timestamp;
use crate::products::vfunction::server::Session;
use crate::simulator::redact::without_long_runs;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use json_patch::Patch;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The key in the address's fragment that a link's text is the value of.
pub const KEY: &str = "state";
/// Version of the form, before its full stop.
const VERSION: &str = "2";
/// The longest text that is read, in bytes.
const LONGEST: usize = 100_000;
/// Replaces the password of the scenario's account: an object with this key.
const PASSWORD: &str = "password#";
/// How long the page's session is in force while a link is opened, in days.
const OPENING_DAYS: i64 = 36_500;

/// What a link holds.
#[derive(Serialize, Deserialize)]
struct Body {
    scenario: String,
    seed: u64,
    began: Timestamp,
    /// What differs from the start.
    #[serde(default, skip_serializing_if = "is_empty")]
    world: Patch,
    /// What the page brings.
    #[serde(default)]
    page: Value,
}

fn is_empty(patch: &Patch) -> bool {
    patch.0.is_empty()
}

/// What a link leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestoredLink {
    /// The world.
    pub world: World,
    /// What the page brought, with the secrets that are known again.
    pub page: Value,
}

/// The text of a link to a world and to what a page shows of it. Nothing, if the world's scenario is not known to this program.
pub fn encode(world: &World, page: &Value) -> Option<String> {
    Scenario::find(&world.scenario)?;
    let mut page = page.clone();
    each(&mut page, &|value| without_secret(world, value));
    let body = Body { scenario: world.scenario.clone(), seed: world.seed, began: world.began, world: world.differences(), page };
    Some(format!("{VERSION}.{}", URL_SAFE_NO_PAD.encode(serde_json::to_vec(&body).ok()?)))
}

/// What the text of a link leads to.
///
/// # Errors
///
/// It is no such text, or of another version.
pub fn decode(text: &str) -> Result<RestoredLink, LoadError> {
    let problem = |words: &str| LoadError(words.to_owned());
    if text.len() > LONGEST {
        return Err(problem("The link's state is longer than any that this program makes."));
    }
    let (version, rest) = text.split_once('.').ok_or_else(|| problem("The link's state does not say its version."))?;
    if version != VERSION {
        return Err(problem("The link's state is of another version than this program reads."));
    }
    let text = URL_SAFE_NO_PAD.decode(rest).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let text = text.ok_or_else(|| problem("The link's state is incomplete or damaged."))?;
    let body: Body = decode::from_text(&text).map_err(|error| LoadError(format!("The link's state is incomplete or damaged: {error}.")))?;
    let scenario =
        Scenario::find(&body.scenario).ok_or_else(|| problem("The link's state is of a scenario that this program does not know."))?;
    let start = Start { scenario, seed: body.seed, began: body.began };
    let world = World::with_differences(&start, &body.world)?;
    let mut page = body.page;
    // Who made the link by hand may have written a real one into it.
    secret::remove(&mut page);
    each(&mut page, &|value| secret_again(&world, value));
    Ok(RestoredLink { world, page })
}

impl RestoredLink {
    /// The world in which the page loads again what it had loaded before something went wrong: no fault is in force, and the page's
    /// session is.
    pub fn opening(&self) -> World {
        let mut world = World { faults: Vec::new(), ..self.world.clone() };
        let part = |name: &str| self.page.pointer(name).and_then(Value::as_str);
        if let (Some(token), Some(email)) = (part("/session/access_token/secret"), part("/session/email")) {
            let expires = world.began.plus_days(OPENING_DAYS);
            world.vfunction.sessions.retain(|session| session.secret() != token);
            world.vfunction.sessions.push(Session::until(token, email, expires));
        }
        world
    }
}

/// What is in a link for a value of the page that is a secret, or could be one.
fn without_secret(world: &World, value: &Value) -> Option<Value> {
    let named = |text: &str| {
        let is_password = !text.is_empty() && text == world.cards.account.password;
        if is_password { Some(json!({ PASSWORD: 0 })) } else { differences::number_of_secret(world.seed, world.drawn, text) }
    };
    if let Some(secret) = marked(value) {
        return Some(json!({ (SecretText::KEY): secret.as_str().and_then(named) }));
    }
    value.as_str().map(|text| named(text).unwrap_or_else(|| json!(without_long_runs(&secret::without(text)))))
}

/// The text that a page marks as one that may be a secret.
fn marked(value: &Value) -> Option<&Value> {
    value.as_object().filter(|members| members.len() == 1)?.get(SecretText::KEY)
}

fn secret_again(world: &World, value: &Value) -> Option<Value> {
    let is_password = value.as_object().is_some_and(|members| members.len() == 1 && members.contains_key(PASSWORD));
    if is_password { Some(json!(world.cards.account.password)) } else { differences::secret_of_number(world.seed, value).map(Value::from) }
}
