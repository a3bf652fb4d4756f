//! State of the parts that a link restores.
//!
//! Invariant: what ends with its component starts again with the component, except while a link is being restored.

use crate::transport::{ApiError, OneShot};
use leptos::prelude::*;
use leptos::task::spawn_local;
use reactive_stores::{Field, Store};
use serde::{Deserialize, Serialize};
use serde_with::apply;
use std::collections::BTreeMap;

/// State of the parts on the screen.
#[apply(_ => #[serde(default, skip_serializing_if = "is_default")])]
#[derive(Store, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComponentsState {
    /// By id.
    pub widgets: BTreeMap<String, Widget>,
    /// The last text that the [`Announcer`](super::announcer::Announcer) said.
    pub announcement: String,
    /// The field that a real secret was removed from last, and what kind of secret that was.
    pub removed_secret: Option<(String, String)>,
    /// What is being loaded or could not be, by name.
    pub loads: BTreeMap<String, Unloaded>,
}

impl ComponentsState {
    /// The state that is shared by the whole page; one of its own for a part outside the program.
    pub fn field() -> Field<ComponentsState> {
        use_context().unwrap_or_else(|| Store::new(ComponentsState::default()).into())
    }
}

/// Why a load has no value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unloaded {
    /// The answer is awaited.
    Pending,
    /// The server refused it, or did not answer.
    Refused(ApiError),
}

/// State of one widget.
#[apply(_ => #[serde(default, skip_serializing_if = "is_default")])]
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Widget {
    /// Whether its list or menu is open.
    pub open: bool,
    /// Index of the active entry.
    pub active: usize,
    /// Whether its secret is shown.
    pub shown: bool,
    /// Whether its hint is dismissed.
    pub dismissed: bool,
}

/// Access to the state of one widget. `Copy` handle.
#[derive(Clone, Copy)]
pub struct WidgetState {
    state: Field<ComponentsState>,
    id: StoredValue<String>,
    widget: Memo<Widget>,
}

impl WidgetState {
    /// The state of the widget with this id, for as long as the present component lives.
    pub fn new(id: &str) -> Self {
        let (state, key) = (ComponentsState::field(), id.to_owned());
        let forget = {
            let key = key.clone();
            move || {
                if state.widgets().try_with_untracked(|widgets| widgets.contains_key(&key)) == Some(true) {
                    state.widgets().update(|widgets| {
                        widgets.remove(&key);
                    });
                }
            }
        };
        if !Restoration::is_pending() {
            forget();
        }
        on_cleanup(forget);
        let widget = Memo::new(move |_| state.widgets().with(|widgets| widgets.get(&key).copied().unwrap_or_default()));
        WidgetState { state, id: StoredValue::new(id.to_owned()), widget }
    }

    /// The state. Reactive.
    pub fn get(self) -> Widget {
        self.widget.get()
    }

    /// The state.
    pub fn get_untracked(self) -> Widget {
        self.widget.get_untracked()
    }

    /// Changes the state, unless the widget is gone: some events come after that.
    pub fn update(self, change: impl FnOnce(&mut Widget)) {
        if let Some(id) = self.id.try_get_value() {
            self.state.widgets().update(|widgets| change(widgets.entry(id).or_default()));
        }
    }
}

/// Whether the screens are being restored from a link. `Copy` handle.
#[derive(Clone, Copy)]
pub struct Restoration {
    is_pending: StoredValue<bool>,
    ended: StoredValue<OneShot>,
}

impl Restoration {
    /// Nothing is restored yet; for everything below the present owner.
    pub fn provide() -> Self {
        let restoration = Restoration { is_pending: StoredValue::new(false), ended: StoredValue::new(OneShot::new()) };
        provide_context(restoration);
        restoration
    }

    /// The state of a link is in the store, and the screens are about to be made from it.
    pub fn begin(self) {
        self.is_pending.set_value(true);
    }

    /// The program has started, and the screens are there.
    pub fn end(self) {
        self.is_pending.set_value(false);
        self.ended.with_value(OneShot::fire);
    }

    /// Whether the present component is made from the state of a link.
    pub fn is_pending() -> bool {
        use_context::<Restoration>().is_some_and(|restoration| restoration.is_pending.get_value())
    }
}

/// Calls a function once the program has started, and its screens are restored if it was opened by a link.
pub fn once_started(call: impl FnOnce() + 'static) {
    let Some(Restoration { ended, .. }) = use_context() else { return call() };
    let owner = Owner::current();
    spawn_local(async move {
        let Some(ended) = ended.try_get_value() else { return };
        ended.wait().await;
        match owner {
            Some(owner) => owner.with(call),
            None => call(),
        }
    });
}

/// Calls a function once the program has started, if the present component is restored from a link that was made while its answer was
/// awaited.
pub fn resume_pending(was_pending: bool, call: impl FnOnce() + 'static) {
    if was_pending && Restoration::is_pending() {
        once_started(call);
    }
}

/// A part of the store that ends with the present component: it has its default before and after, except while a link is being restored.
pub fn transient<F>(part: F) -> F
where
    F: Set + Copy + Send + Sync + 'static,
    F::Value: Default,
{
    if !Restoration::is_pending() {
        part.try_set(F::Value::default());
    }
    on_cleanup(move || drop(part.try_set(F::Value::default())));
    part
}

/// Whether a value is as at the beginning, so that a link need not hold it.
pub fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
