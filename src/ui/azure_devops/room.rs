//! The token page's state: the list, and what lies above it.

use super::command::Command;
use super::list::TokenList;
use super::submission::Submission;
use crate::domain::json::{self, Json};
use crate::ui::kit::{read_secret, remembered, secret};
use crate::wire::azure_devops::PatToken;
use leptos::prelude::*;
use serde_json::Value;
use std::sync::Arc;

/// What lies above the list.
#[derive(Clone, PartialEq)]
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
    Success {
        /// The token's name.
        name: String,
        /// Its secret.
        secret: String,
    },
}

impl Json for Layer {
    fn write(&self, out: &mut String) {
        let name = match self {
            Layer::Create => "create",
            Layer::Edit(_) => "edit",
            Layer::Revoke(_) => "revoke",
            Layer::Regenerate(_) => "regenerate",
            Layer::Theme => "theme",
            Layer::Success { name, .. } => name,
        };
        out.push('{');
        json::write_key(if matches!(self, Layer::Success { .. }) { "made" } else { "layer" }, out);
        json::write_text(name, out);
        match self {
            Layer::Edit(token) | Layer::Revoke(token) | Layer::Regenerate(token) => {
                json::write_key("token", out);
                token.write(out);
            }
            Layer::Success { secret: text, .. } => {
                json::write_key("shown", out);
                out.push_str(&secret(text));
            }
            Layer::Create | Layer::Theme => {}
        }
        out.push('}');
    }

    fn read(value: &Value) -> Option<Self> {
        if let Some(name) = value.get("made") {
            return Some(Layer::Success { name: String::read(name)?, secret: read_secret(value.get("shown")?)? });
        }
        let token = || PatToken::read(value.get("token")?).map(Arc::new);
        match value.get("layer")?.as_str()? {
            "create" => Some(Layer::Create),
            "theme" => Some(Layer::Theme),
            "edit" => token().map(Layer::Edit),
            "revoke" => token().map(Layer::Revoke),
            "regenerate" => token().map(Layer::Regenerate),
            _ => None,
        }
    }
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
        self.open(Layer::Success { name: token.display_name, secret: token.token.unwrap_or_default() });
    }
}
