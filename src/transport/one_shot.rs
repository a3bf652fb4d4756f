//! An event that happens once.
//!
//! Invariant: it belongs to no reactive owner. Calls of several components wait for one event; if it ended with the component that created
//! it, the calls of the others would wait for ever.

use futures::FutureExt;
use futures::channel::oneshot::{self, Receiver, Sender};
use futures::future::Shared;
use std::sync::{Arc, Mutex, PoisonError};

/// An event that happens once, and that any number of tasks wait for.
#[derive(Clone, Debug)]
pub struct OneShot {
    sender: Arc<Mutex<Option<Sender<()>>>>,
    receiver: Shared<Receiver<()>>,
}

impl Default for OneShot {
    fn default() -> Self {
        OneShot::new()
    }
}

impl OneShot {
    /// Creates an event that has not happened yet.
    pub fn new() -> Self {
        let (sender, receiver) = oneshot::channel();
        OneShot { sender: Arc::new(Mutex::new(Some(sender))), receiver: receiver.shared() }
    }

    /// Lets the event happen: all tasks that wait for it go on, and those that come later do not wait.
    pub fn fire(&self) {
        if let Some(sender) = self.sender.lock().unwrap_or_else(PoisonError::into_inner).take() {
            let _ = sender.send(());
        }
    }

    /// Waits until the event has happened.
    pub async fn wait(&self) {
        // No error: the sender is there as long as this is.
        let _ = self.receiver.clone().await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use leptos::prelude::Owner;

    #[test]
    fn an_event_outlives_the_owner_under_which_it_was_created() {
        let owner = Owner::new();
        let event = owner.with(OneShot::new);
        owner.cleanup();
        drop(owner);
        let waiting = event.clone();
        assert_eq!(waiting.wait().now_or_never(), None);
        event.fire();
        assert_eq!(waiting.wait().now_or_never(), Some(()));
    }
}
