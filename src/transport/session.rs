//! The signed-in vFunction user.

use super::page::storage_namespace;
use super::storage::storage;
use crate::common::secret::SecretText;
use crate::products::vfunction::role::Role;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A vFunction session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// Bearer token; minted by the replica, and fake.
    pub access_token: String,
    /// E-mail address of the user.
    pub email: String,
    /// Display name of the user.
    pub name: String,
    /// Role of the user.
    pub role: Role,
}

/// A session as a link holds it: its bearer token is a secret.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LinkedSession {
    access_token: SecretText,
    email: String,
    name: String,
    role: Role,
}

impl From<Session> for LinkedSession {
    fn from(Session { access_token, email, name, role }: Session) -> Self {
        LinkedSession { access_token: access_token.into(), email, name, role }
    }
}

/// No server knows a session whose secret the link could not name.
impl From<LinkedSession> for Session {
    fn from(LinkedSession { access_token, email, name, role }: LinkedSession) -> Self {
        Session { access_token: access_token.secret, email, name, role }
    }
}

impl Session {
    /// Whether the user may change the organization's settings.
    pub fn is_admin(&self) -> bool {
        self.role == Role::Admin
    }
}

/// The session in a world, as the browser keeps it: restored now, kept from now on, and the same in all tabs. Where the browser
/// stores nothing, it lasts as long as the page.
pub fn kept_session(world: &str) -> RwSignal<Option<Session>> {
    let key = StoredValue::new(format!("{}#{world}", storage_namespace()));
    let session = RwSignal::new(read(&key.read_value()));
    let write = move |session: &Option<Session>| {
        if let Some(storage) = storage() {
            let text = session.as_ref().map(|session| serde_json::to_string(session).unwrap_or_default());
            let _ = match text {
                Some(text) => storage.set_item(&key.read_value(), &text),
                None => storage.remove_item(&key.read_value()),
            };
        }
    };
    Effect::watch(move || session.get(), move |session, _, _| write(session), false);
    let listener = window_event_listener(leptos::ev::storage, move |event| {
        let ours = event.key().is_none_or(|changed| changed == *key.read_value());
        let kept = read(&key.read_value());
        if ours && session.with_untracked(|session| *session != kept) {
            session.set(kept);
        }
    });
    on_cleanup(move || listener.remove());
    session
}

fn read(key: &str) -> Option<Session> {
    serde_json::from_str(&storage()?.get_item(key).ok()??).ok()
}
