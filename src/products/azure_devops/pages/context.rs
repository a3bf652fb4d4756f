//! The token page: the list, and what lies above it.

use super::command::Command;
use super::list::TokenList;
use super::refusal::Refusal;
use super::state::{ActivePanel, PanelState, PanelStateStoreFields, TokenPageState, TokenPageStateStoreFields};
use crate::components::Submission;
use crate::products::azure_devops::wire::PatToken;
use crate::transport::ApiError;
use leptos::prelude::*;
use reactive_stores::{Field, Subfield};
use std::sync::Arc;

/// The token page. `Copy` handle.
#[derive(Clone, Copy)]
pub struct TokenPageContext {
    /// The list.
    pub list: TokenList,
    /// The state.
    pub state: Field<TokenPageState>,
}

impl TokenPageContext {
    /// The state of what lies above the list.
    pub fn panel(&self) -> Subfield<Field<TokenPageState>, TokenPageState, PanelState> {
        self.state.panel()
    }

    /// What lies above the list.
    pub fn layer(&self) -> Option<ActivePanel> {
        self.panel().layer().get()
    }

    /// Whether something lies above the list.
    pub fn is_covered(&self) -> bool {
        self.panel().layer().with(Option::is_some)
    }

    /// Opens a layer, in place of the one before.
    pub fn open(&self, layer: ActivePanel) {
        self.panel().set(PanelState::opening(layer));
    }

    /// Does what a command says to a token: opens its layer.
    pub fn run(&self, command: Command, token: Arc<PatToken>) {
        self.open(match command {
            Command::Revoke => ActivePanel::Revoke(token),
            Command::Edit => ActivePanel::Edit(token),
            Command::Regenerate => ActivePanel::Regenerate(token),
        });
    }

    /// Closes the layer.
    pub fn close(&self) {
        self.panel().set(PanelState::default());
    }

    /// Closes the layer, unless an answer is awaited in it: that may hold a secret which is shown only once.
    pub fn close_unless_sending(&self) {
        if !self.panel().sending().get_untracked() {
            self.close();
        }
    }

    /// Whether the answer to a change is awaited. Until it comes nothing is sent a second time.
    pub fn sending(&self) -> Signal<bool> {
        self.panel().sending().into()
    }

    /// What was refused, if anything.
    pub fn refusal(&self) -> Option<Refusal> {
        self.panel().refusal().get()
    }

    /// Says what is wrong without sending anything.
    pub fn refuse(&self, refusal: Refusal) {
        self.panel().refusal().set(Some(refusal));
    }

    /// A change that `call` sends; `done` hears of a success, and the panel says what was refused.
    pub fn submission<I, O, F>(self, call: impl Fn(&I) -> F + 'static, done: impl Fn(O) + 'static) -> Submission<I, Result<O, ApiError>>
    where
        I: Send + Sync + 'static,
        O: Clone + Send + Sync + 'static,
        F: Future<Output = Result<O, ApiError>> + 'static,
    {
        let call = move |change: &I| {
            self.panel().refusal().set(None);
            call(change)
        };
        Submission::new(self.panel().sending(), call, move |answer| match answer {
            Ok(value) => done(value),
            Err(error) => self.refuse(Refusal::from(&error)),
        })
    }

    /// Shows a new secret, in place of the layer that asked for it.
    pub fn show_secret(&self, token: PatToken) {
        self.open(ActivePanel::Success { name: token.display_name, secret: token.token.unwrap_or_default().into() });
    }
}
