//! The token page's state: the list, and what lies above it.

use super::command::Command;
use super::list::TokenList;
use super::submission::Submission;
use crate::ui::kit::{SecretText, remembered};
use crate::wire::azure_devops::PatToken;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What lies above the list.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "layer", content = "token", rename_all = "lowercase")]
pub enum Layer {
    /// The panel that makes a token.
    Create,
    /// The panel that changes a token.
    Edit(Arc<PatToken>),
    /// The question before a token is revoked.
    Revoke(Arc<PatToken>),
    /// The question before a token's secret is replaced.
    Regenerate(Arc<PatToken>),
    /// The panel that chooses the theme.
    Theme,
    /// The panel that shows a new secret. It is kept nowhere else, and gone when the panel closes.
    #[serde(untagged)]
    Success {
        /// The token's name.
        #[serde(rename = "made")]
        name: String,
        /// Its secret.
        #[serde(rename = "shown")]
        secret: SecretText,
    },
}

/// The state of the token page. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Room {
    /// The list.
    pub list: TokenList,
    layer: RwSignal<Option<Layer>>,
}

impl Room {
    /// The page over a list, with nothing above it.
    pub fn new(list: TokenList) -> Self {
        Room { list, layer: remembered("tokens-layer", None) }
    }

    /// What lies above the list.
    pub fn layer(&self) -> Option<Layer> {
        self.layer.get()
    }

    /// Whether something lies above the list.
    pub fn is_covered(&self) -> bool {
        self.layer.with(Option::is_some)
    }

    /// Opens a layer, in place of the one before.
    pub fn open(&self, layer: Layer) {
        self.layer.set(Some(layer));
    }

    /// Does what a command says to a token: opens its layer.
    pub fn run(&self, command: Command, token: Arc<PatToken>) {
        self.open(match command {
            Command::Revoke => Layer::Revoke(token),
            Command::Edit => Layer::Edit(token),
            Command::Regenerate => Layer::Regenerate(token),
        });
    }

    /// Closes the layer.
    pub fn close(&self) {
        self.layer.set(None);
    }

    /// Closes the layer, unless an answer is awaited in it: that may hold a secret which is shown only once.
    pub fn close_unless(&self, submission: Submission) {
        if !submission.pending().get_untracked() {
            self.close();
        }
    }

    /// Shows a new secret, in place of the layer that asked for it.
    pub fn show_secret(&self, token: PatToken) {
        self.open(Layer::Success { name: token.display_name, secret: SecretText { secret: token.token.unwrap_or_default() } });
    }
}
