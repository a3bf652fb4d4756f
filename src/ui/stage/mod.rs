//! Our own tools around the replica: the address strip and the dock.

use leptos::prelude::*;

/// The frame around the replica: address strip above, dock below.
#[component]
pub fn Stage(
    /// The replica.
    children: Children,
) -> impl IntoView {
    children()
}
