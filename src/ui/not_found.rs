//! The page for addresses that show nothing.

use super::link::Link;
use super::{anchors, paths, starting};
use leptos::prelude::*;

/// The page for addresses that show nothing.
#[component]
pub fn NotFound() -> impl IntoView {
    document().set_title("Page not found");
    Effect::new(|_| starting::leave());
    let home = paths::keeping_query(paths::HOME);
    view! {
        <main class="plain-page">
            <h1>"Page not found"</h1>
            <p>"No page of the replica stands at this address."</p>
            <Link href=home exact=true testid=anchors::NOT_FOUND_HOME>"Go to the start"</Link>
        </main>
    }
}
