//! Something that a screen shows once a server has answered.

use super::state::{ComponentsState, ComponentsStateStoreFields, Restoration, Unloaded, once_started};
use crate::transport::ApiError;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::pin::Pin;
use std::rc::Rc;

/// What a call answers.
type Answer<T> = Pin<Box<dyn Future<Output = Result<T, ApiError>>>>;

/// A value on its way, there, or refused. `Copy` handle; lives as long as the screen that asked for it.
///
/// Answers of earlier calls that arrive late are dropped.
pub struct Load<T: Send + Sync + 'static> {
    state: RwSignal<Option<Result<T, ApiError>>>,
    turn: StoredValue<u32>,
    again: StoredValue<Rc<dyn Fn()>, LocalStorage>,
}

impl<T: Send + Sync + 'static> Clone for Load<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Load<T> {}

impl<T: Clone + Send + Sync + 'static> Load<T> {
    /// Asks at once.
    pub fn new<F: Future<Output = Result<T, ApiError>> + 'static>(fetch: impl Fn() -> F + 'static) -> Self {
        let load = Self::asking(fetch);
        load.retry();
        load
    }

    /// Asks at once. A link restores by this name that the answer is awaited, or was refused.
    pub fn named<F: Future<Output = Result<T, ApiError>> + 'static>(name: &'static str, fetch: impl Fn() -> F + 'static) -> Self {
        let load = Self::asking(fetch);
        load.resume(load.restored(name));
        load
    }

    /// Asks as soon as another value, which the question needs, is there; refused if that one is. A link restores the first answer, as with
    /// [`Load::named`].
    pub fn after<S, F>(name: &'static str, first: Load<S>, fetch: impl Fn(S) -> F + 'static) -> Self
    where
        S: Clone + Send + Sync + 'static,
        F: Future<Output = Result<T, ApiError>> + 'static,
    {
        let load = Self::idle();
        let ask = move || match first.get_untracked() {
            Some(Ok(value)) => load.begin(Box::pin(fetch(value))),
            Some(Err(error)) => load.state.set(Some(Err(error))),
            None => load.state.set(None),
        };
        let ask: Rc<dyn Fn()> = Rc::new(ask);
        let again = Rc::clone(&ask);
        load.again.set_value(Rc::new(move || match first.get_untracked() {
            Some(Err(_)) => first.retry(),
            _ => again(),
        }));
        let mut restored = load.restored(name);
        Effect::new(move |_| {
            if first.state.with(|state| matches!(state, Some(Ok(_)))) {
                untrack(|| load.resume(restored.take()));
            } else {
                untrack(|| ask());
            }
        });
        load
    }

    /// The value, once it is there. Reactive.
    pub fn get(self) -> Option<Result<T, ApiError>> {
        self.state.get()
    }

    /// The value, once it is there.
    pub fn get_untracked(self) -> Option<Result<T, ApiError>> {
        self.state.get_untracked()
    }

    /// Asks again.
    pub fn retry(self) {
        if let Some(again) = self.again.try_get_value() {
            again();
        }
    }

    fn asking<F: Future<Output = Result<T, ApiError>> + 'static>(fetch: impl Fn() -> F + 'static) -> Self {
        let load = Self::idle();
        load.again.set_value(Rc::new(move || load.begin(Box::pin(fetch()))));
        load
    }

    /// Keeps in the store, while there is no value, why; returns what was restored.
    fn restored(self, name: &'static str) -> Option<Unloaded> {
        let loads = ComponentsState::field();
        let restored = Restoration::is_pending().then(|| loads.loads().with_untracked(|loads| loads.get(name).cloned())).flatten();
        Effect::new(move |_| {
            let unloaded = self.state.with(|state| match state {
                None => Some(Unloaded::Pending),
                Some(Err(error)) => Some(Unloaded::Refused(error.clone())),
                Some(Ok(_)) => None,
            });
            loads.loads().update(|loads| match unloaded {
                Some(unloaded) => drop(loads.insert(name.to_owned(), unloaded)),
                None => drop(loads.remove(name)),
            });
        });
        on_cleanup(move || loads.loads().update(|loads| drop(loads.remove(name))));
        restored
    }

    /// Asks at once, or as the answer was restored.
    fn resume(self, restored: Option<Unloaded>) {
        match restored {
            None => self.retry(),
            Some(Unloaded::Pending) => once_started(move || self.retry()),
            Some(Unloaded::Refused(error)) => self.state.set(Some(Err(error))),
        }
    }

    fn idle() -> Self {
        let nothing: Rc<dyn Fn()> = Rc::new(|| ());
        Load { state: RwSignal::new(None), turn: StoredValue::new(0), again: StoredValue::new_local(nothing) }
    }

    fn begin(self, answer: Answer<T>) {
        self.state.set(None);
        let turn = self.turn.get_value().wrapping_add(1);
        self.turn.set_value(turn);
        spawn_local(async move {
            let answer = answer.await;
            if self.turn.try_get_value() == Some(turn) {
                self.state.set(Some(answer));
            }
        });
    }
}
