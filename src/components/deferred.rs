//! A view that comes a turn later.

use crate::transport::yield_to_event_loop;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A view that is drawn in the next turn of the event loop: what is drawn at once keeps the page from hearing anything meanwhile.
pub fn deferred(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let is_due = RwSignal::new(false);
    spawn_local(async move {
        yield_to_event_loop().await;
        is_due.try_set(true);
    });
    view! { {move || is_due.get().then(&view)} }.into_any()
}
