//! A view that comes a turn later.

use crate::transport::turn;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A view that is drawn in the next turn of the event loop: what is drawn at once keeps the page from hearing anything meanwhile.
pub fn in_turn(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let is_due = RwSignal::new(false);
    spawn_local(async move {
        turn().await;
        is_due.try_set(true);
    });
    view! { {move || is_due.get().then(&view)} }.into_any()
}
