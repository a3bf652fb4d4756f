//! The page the program runs in: its address, its root element, its time limits.

use futures::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Function, Promise};
use leptos::prelude::*;
use std::pin::pin;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{FontFace, MessageChannel, MutationObserver, MutationObserverInit};

/// How long the letters are waited for, in milliseconds.
const LETTERS: u32 = 5_000;

/// Name of everything that the program keeps in the browser, which one origin shares: it includes the base path, so that two
/// copies of the program on one origin do not meet.
pub fn storage_namespace() -> String {
    format!("{}{}", env!("CARGO_PKG_NAME"), base_path())
}

/// The path of the program's base, with a slash at both ends: `/some/path/`.
pub fn base_path() -> String {
    let base = web_sys::Url::new_with_base(".", &base_address()).map(|url| url.pathname());
    base.unwrap_or_else(|_| "/".to_owned())
}

/// The address that relative paths are resolved against.
pub fn base_address() -> String {
    document().base_uri().ok().flatten().unwrap_or_default()
}

/// The attribute of the root element that says that nothing moves by itself.
const FROZEN: &str = "data-freeze";

/// Sets an attribute of the root element: the program's state, for test suites and style.
pub fn set_root_attr(attribute: &str, value: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(attribute, value);
    }
}

/// Takes an attribute of the root element away.
pub fn remove_root_attr(attribute: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.remove_attribute(attribute);
    }
}

/// The attribute of the root element that says how far the program is.
const APP_STATE: &str = "data-app-state";

/// Has the program count as loading, and waits until it has begun or failed; says which.
pub fn next_app_state() -> impl Future<Output = Option<String>> {
    set_root_attr(APP_STATE, "loading");
    let reached = || document().document_element()?.get_attribute(APP_STATE).filter(|state| state != "loading");
    let changed = Promise::new(&mut |resolve, _| {
        let heard = Closure::<dyn FnMut(JsValue, MutationObserver)>::new(move |_, observer: MutationObserver| {
            if reached().is_some() {
                observer.disconnect();
                let _ = resolve.call0(&JsValue::NULL);
            }
        });
        let options = MutationObserverInit::new();
        options.set_attributes(true);
        if let (Ok(observer), Some(root)) = (MutationObserver::new(heard.into_js_value().unchecked_ref()), document().document_element()) {
            let _ = observer.observe_with_options(&root, &options);
        }
    });
    async move {
        let _ = JsFuture::from(changed).await;
        reached()
    }
}

/// Has nothing on the screen move by itself from now on (`freeze=1`), and waits for all letters.
pub fn freeze() -> impl Future<Output = ()> {
    set_root_attr(FROZEN, "true");
    all_letters()
}

/// Whether nothing on the screen moves by itself (`freeze=1`).
pub fn is_frozen() -> bool {
    document().document_element().is_some_and(|root| root.has_attribute(FROZEN))
}

/// Waits, at most for the time limit, until all fonts are loaded, so that none moves what is on the screen when it arrives.
/// A font that cannot be had is left out.
async fn all_letters() {
    let fonts = Array::from(&document().fonts());
    let loading: Array = fonts.iter().filter_map(|font| font.unchecked_into::<FontFace>().load().ok()).collect();
    let _ = within(LETTERS, JsFuture::from(Promise::all_settled(&loading))).await;
}

/// Lets the browser do what else is due, such as hearing a key or drawing, before the program goes on: a long piece of work is done in
/// short ones. A message to oneself, because tests replace timers.
pub async fn yield_to_event_loop() {
    let passed = Promise::new(&mut |resolve: Function, _| match MessageChannel::new() {
        Ok(channel) => {
            channel.port1().set_onmessage(Some(&resolve));
            let _ = channel.port2().post_message(&JsValue::NULL);
        }
        Err(_) => drop(resolve.call0(&JsValue::UNDEFINED)),
    });
    let _ = JsFuture::from(passed).await;
}

/// Milliseconds on the browser's steady clock.
pub fn now() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}

/// The outcome of a future, or none if it takes longer than so many milliseconds.
pub async fn within<T>(millis: u32, future: impl Future<Output = T>) -> Option<T> {
    match select(pin!(future), TimeoutFuture::new(millis)).await {
        Either::Left((outcome, _)) => Some(outcome),
        Either::Right(_) => None,
    }
}
