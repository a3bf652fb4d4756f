//! Messages between the tabs of a browser.

use super::page::storage_namespace;
use gloo_events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, MessageEvent};

/// A broadcast channel for texts, open until its owner ends. Where the browser has none, nothing is sent or heard. `Copy` handle.
#[derive(Clone, Copy, Debug)]
pub struct Channel(StoredValue<Option<Open>, LocalStorage>);

#[derive(Debug)]
struct Open {
    channel: BroadcastChannel,
    _listener: EventListener,
}

impl Channel {
    /// Opens the channel of a name. `hear` is called with the messages of the other tabs.
    pub fn open(name: &str, hear: impl Fn(&str) + 'static) -> Self {
        let open = BroadcastChannel::new(&format!("{}#{name}", storage_namespace())).ok().map(|channel| {
            let listener = EventListener::new(&channel, "message", move |event| {
                let message = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
                hear(&message.unwrap_or_default());
            });
            Open { channel, _listener: listener }
        });
        Channel(StoredValue::new_local(open))
    }

    /// Sends a message to the other tabs.
    pub fn send(self, message: &str) {
        let _ = self.0.try_with_value(|open| open.as_ref().map(|open| open.channel.post_message(&message.into())));
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.channel.close();
    }
}
