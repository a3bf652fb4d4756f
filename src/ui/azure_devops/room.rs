//! The token page's state: the list, what lies above it, and what was last said.

use super::command::Command;
use super::list::TokenList;
use super::submission::Submission;
use crate::wire::azure_devops::PatToken;
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// What lies above the list.
#[derive(Clone)]
pub enum Layer {
    /// The panel that makes a token.
    Create,
    /// The panel that changes a token.
    Edit(Arc<PatToken>),
    /// The question before a token is revoked.
    Revoke(Arc<PatToken>),
    /// The question before a token's secret is replaced.
    Regenerate(Arc<PatToken>),
    /// The panel that shows a new secret. It is kept nowhere else, and gone when the panel closes.
    Success {
        /// The token's name.
        name: String,
        /// Its secret.
        secret: String,
    },
}

/// The state of the token page. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Room {
    /// The list.
    pub list: TokenList,
    /// The `New Token` button above the list: where the focus goes when what opened a layer is gone.
    pub new_token: NodeRef<html::Button>,
    layer: RwSignal<Option<Layer>>,
    news: RwSignal<String>,
    opener: StoredValue<Option<HtmlElement>, LocalStorage>,
}

impl Room {
    /// The page over a list, with nothing above it.
    pub fn new(list: TokenList) -> Self {
        Room {
            list,
            new_token: NodeRef::new(),
            layer: RwSignal::new(None),
            news: RwSignal::default(),
            opener: StoredValue::new_local(None),
        }
    }

    /// What lies above the list.
    pub fn layer(&self) -> Option<Layer> {
        self.layer.get()
    }

    /// Whether something lies above the list.
    pub fn is_covered(&self) -> bool {
        self.layer.with(Option::is_some)
    }

    /// What a screen reader is to say.
    pub fn news(&self) -> Signal<String> {
        self.news.into()
    }

    /// Opens a layer, in place of the one before.
    pub fn open(&self, layer: Layer) {
        if self.layer.with_untracked(Option::is_none) {
            self.opener.set_value(document().active_element().and_then(|element| element.dyn_into().ok()));
        }
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

    /// Closes the layer. The focus goes back to what opened it.
    pub fn close(&self) {
        let (opener, new_token) = (self.opener.try_update_value(Option::take).flatten(), self.new_token);
        self.layer.set(None);
        // After the scene has given up being inert.
        request_animation_frame(move || {
            let target = opener.filter(|element| element.is_connected()).or_else(|| new_token.get_untracked().map(Into::into));
            if let Some(element) = target {
                let _ = element.focus();
            }
        });
    }

    /// Closes the layer, unless an answer is awaited in it: that may hold a secret which is shown only once.
    pub fn close_unless(&self, submission: Submission) {
        if !submission.is_pending_untracked() {
            self.close();
        }
    }

    /// Closes the layer after a change, says what changed, and shows it in the list.
    pub fn close_after(&self, change: String) {
        self.close();
        self.news.set(change);
        self.list.refresh();
    }

    /// Shows a new secret, in place of the layer that asked for it.
    pub fn show_secret(&self, token: PatToken) {
        self.open(Layer::Success { name: token.display_name, secret: token.token.unwrap_or_default() });
        self.list.refresh();
    }
}
