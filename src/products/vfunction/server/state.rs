//! What the simulated vFunction server knows.

use super::digest::Digest;
use crate::common::secret::MARK;
use crate::common::time::Timestamp;
use crate::products::vfunction::wire::{IntegrationBody, OrganizationBody, UserBody};
use crate::simulator::random::Draw;
use serde::{Deserialize, Serialize};

/// Everything that the vFunction server knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VFunction {
    /// Its one organization.
    pub organization: OrganizationBody,
    /// Its users, oldest first.
    pub users: Vec<Account>,
    /// The sessions that were begun and not ended.
    pub sessions: Vec<Session>,
    /// The stored integration. The token is not part of it.
    pub integration: Option<IntegrationBody>,
    /// Whether all sessions end right before the next change of the configuration, as after a restart.
    pub ends_sessions_before_next_change: bool,
}

/// A world with a vFunction server in it.
pub trait HasVFunction: Draw {
    /// What the server knows.
    fn vfunction(&self) -> &VFunction;
    /// The same, to be changed.
    fn vfunction_mut(&mut self) -> &mut VFunction;
}

/// A user with a password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// What others may know.
    pub user: UserBody,
    /// Enough of the password to recognise it.
    pub password: Digest,
}

/// A session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// The bearer token.
    pub token: String,
    /// E-mail address of the user.
    pub email: String,
    /// Its last instant.
    pub expires: Timestamp,
}

impl Session {
    /// Length of a bearer token, its mark included.
    const LENGTH: usize = 64 + MARK.len();

    /// A session of a user, up to an instant.
    pub fn until(token: &str, email: &str, expires: Timestamp) -> Self {
        Session { token: token.to_owned(), email: email.to_owned(), expires }
    }

    /// The bearer token.
    pub fn secret(&self) -> &str {
        &self.token
    }

    /// A new bearer token, which ends in the mark of everything that is minted here; `random` gives one number after another.
    pub fn mint(mut random: impl FnMut() -> u64) -> String {
        (0..4).map(|_| format!("{:016x}", random())).chain([MARK.to_owned()]).collect()
    }

    /// The number that [`Session::mint`] began a text of its form with.
    pub fn first_number(text: &str) -> Option<u64> {
        let first = text.get(..16).filter(|_| text.len() == Self::LENGTH)?;
        u64::from_str_radix(first, 16).ok()
    }
}
