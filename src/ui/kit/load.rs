//! Something that a screen shows once a server has answered.

use super::remembered::{Progress, remembered_answer, when_settled};
use crate::client::ApiError;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::pin::Pin;
use std::rc::Rc;

/// What a call answers.
type Answer<T> = Pin<Box<dyn Future<Output = Result<T, ApiError>>>>;

/// A value on its way, there, or refused. Cheap to copy; lives as long as the screen that asked for it.
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

    /// Asks at once, unless the answer that is remembered under a key says otherwise.
    pub fn remembered<F: Future<Output = Result<T, ApiError>> + 'static>(key: &str, fetch: impl Fn() -> F + 'static) -> Self {
        let load = Self::asking(fetch);
        match load.progress(key) {
            Progress::There => load.retry(),
            Progress::Awaited => when_settled(move || load.retry()),
            Progress::Refused(error) => load.state.set(Some(Err(error))),
        }
        load
    }

    /// Asks as soon as another value, which the question needs, is there; refused if that one is. What is remembered under a key
    /// counts for the first time.
    pub fn after<S, F>(key: &str, first: Load<S>, fetch: impl Fn(S) -> F + 'static) -> Self
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
        let mut remembered = load.progress(key);
        Effect::new(move |_| {
            let is_there = first.state.with(|state| matches!(state, Some(Ok(_))));
            let progress = if is_there { std::mem::replace(&mut remembered, Progress::There) } else { Progress::There };
            match progress {
                Progress::There => untrack(|| ask()),
                Progress::Awaited => when_settled(move || load.retry()),
                Progress::Refused(error) => load.state.set(Some(Err(error))),
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

    fn progress(self, key: &str) -> Progress {
        remembered_answer(key, move || {
            self.state.try_with_untracked(|state| match state {
                None => Progress::Awaited,
                Some(Ok(_)) => Progress::There,
                Some(Err(error)) => Progress::Refused(error.clone()),
            })
        })
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
