//! The line between the window of a walkthrough and that of its presenter.

use crate::client::{Settings, kept_name};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent};

/// A line, open until its owner is gone. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Relay(StoredValue<Option<Line>, LocalStorage>);

struct Line {
    channel: BroadcastChannel,
    _heard: Closure<dyn Fn(MessageEvent)>,
}

impl Relay {
    /// The line of a walkthrough in the present world; `hear` is given what the other windows say.
    pub fn of(name: &str, hear: impl Fn(&str) + 'static) -> Self {
        let world = expect_context::<Settings>().world;
        let line = BroadcastChannel::new(&format!("{}#{world}.{name}", kept_name())).ok().map(|channel| {
            let heard =
                Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| hear(&event.data().as_string().unwrap_or_default()));
            channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
            Line { channel, _heard: heard }
        });
        let relay = Relay(StoredValue::new_local(line));
        on_cleanup(move || {
            let _ = relay.0.try_with_value(|line| line.as_ref().map(|line| line.channel.close()));
        });
        relay
    }

    /// Says something to the other windows.
    pub fn say(self, words: &str) {
        let _ = self.0.try_with_value(|line| line.as_ref().map(|line| line.channel.post_message(&words.into())));
    }
}
