//! A link to another screen.

use leptos::prelude::*;
use leptos_router::components::A;

/// A link to another screen, without a reload. Not generic, unlike the router's own: every link is the same code.
#[component]
pub fn Link(
    /// Where it leads: what [`keeping_query`](super::paths::keeping_query) gives.
    href: Signal<String>,
    /// Whether it counts as the present screen only where the address is the same, rather than also above it.
    #[prop(optional)]
    exact: bool,
    /// Its look.
    #[prop(optional)]
    class: Option<&'static str>,
    /// Its anchor.
    testid: &'static str,
    /// Its content.
    children: Children,
) -> impl IntoView {
    let href: Box<dyn Fn() -> String + Send + Sync> = Box::new(move || href.get());
    view! { <A href exact attr:class=class attr:data-testid=testid>{children()}</A> }
}
