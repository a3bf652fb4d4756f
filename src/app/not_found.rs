//! The page for addresses that show nothing.

use crate::components::handover;
use crate::contract::anchors;
use crate::navigation::navigator::Navigator;
use crate::navigation::urls;
use leptos::prelude::*;
use leptos_router::components::A;

/// The page for addresses that show nothing.
#[component]
pub fn NotFound() -> impl IntoView {
    document().set_title("Page not found");
    Effect::new(|_| handover::leave());
    let home = expect_context::<Navigator>().url(urls::HOME);
    view! {
        <main class="plain-page">
            <h1 tabindex="-1">"Page not found"</h1>
            <p>"No page of the replica stands at this address."</p>
            <A href=home exact=true attr:data-testid=anchors::NOT_FOUND_HOME>"Go to the start"</A>
        </main>
    }
}
