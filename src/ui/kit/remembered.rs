//! What a screen shows, told and brought back: signals say here what they are called, and begin with what was brought under that name.
//!
//! Invariants: what was brought is taken once, by the first that asks for it; what nobody has taken when the screens stand is
//! forgotten. No screen knows where it comes from, or what is done with what it tells.

use crate::client::{ApiError, OneShot};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// A text that may be a secret, marked as such: a link names the secret in its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecretText {
    /// The text.
    pub secret: String,
}
/// What is told of an answer that is still on its way.
const AWAITED: &str = "awaited";

/// What a value says of itself as JSON; nothing while it is as at the beginning.
type Tell = Box<dyn Fn() -> Option<Value>>;

/// What is remembered of the screens. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Remembered {
    store: StoredValue<Store, LocalStorage>,
    settled: OneShot,
}

struct Store {
    /// By key; what was taken is null.
    brought: Value,
    told: Vec<(String, Tell)>,
}

impl Remembered {
    /// For all screens below; nothing is brought yet.
    pub fn provide() -> Self {
        let store = StoredValue::new_local(Store { brought: Value::Null, told: Vec::new() });
        let remembered = Remembered { store, settled: OneShot::new() };
        provide_context(remembered);
        remembered
    }

    /// Brings values, by key, before the screens are made.
    pub fn bring(self, values: Value) {
        self.store.update_value(|store| store.brought = values);
    }

    /// The screens stand: what nobody has taken is forgotten, and what was under way is made anew.
    pub fn settle(self) {
        self.bring(Value::Null);
        self.settled.fire();
    }

    /// What differs from the beginning, by key.
    pub fn told(self) -> Value {
        self.store.with_value(|store| store.told.iter().filter_map(|(key, tell)| Some((key.clone(), tell()?))).collect())
    }

    fn take(self, key: &str) -> Option<Value> {
        let taken = self.store.try_update_value(|store| store.brought.get_mut(key).map(Value::take)).flatten();
        taken.filter(|value| !value.is_null())
    }
}

/// Has a value told under a key from now on, in place of an earlier one. What was brought for it, if anything was.
pub fn remember(key: &str, tell: impl Fn() -> Option<Value> + 'static) -> Option<Value> {
    let remembered = use_context::<Remembered>()?;
    let (name, tell): (String, Tell) = (key.to_owned(), Box::new(tell));
    remembered.store.update_value(|store| {
        store.told.retain(|(other, _)| *other != name);
        store.told.push((name, tell));
    });
    remembered.take(key)
}

/// A signal that is remembered, and what it holds at the beginning.
pub fn remembered<T>(key: &str, first: T) -> RwSignal<T>
where
    T: Serialize + DeserializeOwned + Clone + PartialEq + Send + Sync + 'static,
{
    let signal = RwSignal::new(first.clone());
    let tell = move || signal.try_with_untracked(|value| (*value != first).then(|| json!(value))).flatten();
    if let Some(value) = remember(key, tell).and_then(|brought| T::deserialize(brought).ok()) {
        signal.set(value);
    }
    signal
}

/// A text that may be a secret, empty at the beginning.
pub fn remembered_secret(key: &str) -> RwSignal<String> {
    let signal = RwSignal::new(String::new());
    let marked = |text: &String| (!text.is_empty()).then(|| SecretText { secret: text.clone() });
    let tell = move || signal.try_with_untracked(marked).flatten().map(|text| json!(text));
    if let Some(SecretText { secret }) = remember(key, tell).and_then(|brought| SecretText::deserialize(brought).ok()) {
        signal.set(secret);
    }
    signal
}

/// Remembers whether a call is under way, and makes it anew once the screens stand; whether it will.
pub fn remembered_call(key: &str, pending: Signal<bool>, call: impl Fn() + 'static) -> bool {
    let tell = move || pending.try_get_untracked().filter(|pending| *pending).map(|_| json!(true));
    let is_brought = remember(key, tell).is_some();
    if is_brought {
        when_settled(call);
    }
    is_brought
}

/// Does something once the screens stand.
pub fn when_settled(call: impl FnOnce() + 'static) {
    let Some(Remembered { settled, .. }) = use_context() else { return call() };
    let owner = Owner::current();
    spawn_local(async move {
        settled.wait().await;
        match owner {
            Some(owner) => owner.with(call),
            None => call(),
        }
    });
}

/// How far the answer to a question has come.
pub enum Progress {
    /// It is awaited.
    Awaited,
    /// It came.
    There,
    /// It was a refusal.
    Refused(ApiError),
}

/// Remembers how far the answer to a question has come, which no longer counts where `now` gives nothing. How far it is to come at
/// the beginning: it is to be asked for at once, once the screens stand, or not at all.
pub fn remembered_answer(key: &str, now: impl Fn() -> Option<Progress> + 'static) -> Progress {
    let tell = move || match now()? {
        Progress::Awaited => Some(json!(AWAITED)),
        Progress::There => None,
        Progress::Refused(error) => Some(json!(error)),
    };
    match remember(key, tell) {
        Some(brought) if brought == AWAITED => Progress::Awaited,
        brought => brought.and_then(|brought| ApiError::deserialize(brought).ok()).map_or(Progress::There, Progress::Refused),
    }
}
