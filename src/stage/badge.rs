//! How calls travel at present.

use crate::simulator::exchange::TransportKind;
use crate::transport::Transport;
use leptos::prelude::*;

/// The transport in force, and why it is not the best one.
#[component]
pub fn TransportBadge() -> impl IntoView {
    let transport = expect_context::<Transport>();
    let (kind, fallback) = (transport.kind(), transport.fallback());
    view! {
        <p class="stage-badge">
            <span class="stage-badge__kind">{move || kind.get().map_or("Connecting …", caption)}</span>
            " "
            {move || fallback.get().map(|reason| view! { <span class="stage-badge__reason">"because " {reason}</span> }.into_any())}
        </p>
    }
}

/// What a transport means for someone who watches the browser's own tools.
fn caption(kind: TransportKind) -> &'static str {
    match kind {
        TransportKind::Worker => "Service worker",
        TransportKind::Page => "Within the page: the browser's network panel shows nothing",
        TransportKind::Network => "Network",
    }
}
