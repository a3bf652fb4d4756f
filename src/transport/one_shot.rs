//! An event that happens once.

use futures::FutureExt;
use futures::channel::oneshot::{self, Receiver, Sender};
use futures::future::{self, Shared};
use leptos::prelude::*;

/// An event that happens once, and that any number of tasks wait for. `Copy` handle.
#[derive(Clone, Copy, Debug)]
pub struct OneShot {
    sender: StoredValue<Option<Sender<()>>>,
    receiver: StoredValue<Shared<Receiver<()>>>,
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
        OneShot { sender: StoredValue::new(Some(sender)), receiver: StoredValue::new(receiver.shared()) }
    }

    /// Lets the event happen: all tasks that wait for it go on, and those that come later do not wait.
    pub fn fire(self) {
        if let Some(sender) = self.sender.try_update_value(Option::take).flatten() {
            let _ = sender.send(());
        }
    }

    /// Waits until the event has happened; for ever if its owner ends before that.
    pub async fn wait(self) {
        if let Some(receiver) = self.receiver.try_get_value()
            && receiver.await.is_ok()
        {
            return;
        }
        future::pending().await
    }
}
