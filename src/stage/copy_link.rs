//! A button that copies the link to the present state.

use super::copy_button::OUTCOME_STANDS;
use crate::components::{Icon, after, write_to_clipboard};
use crate::contract::anchors;
use crate::navigation::state_links::StateLinks;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A button that copies the link to the present state. Where the browser does not let it copy, the link is beside it.
#[component]
pub fn CopyLink() -> impl IntoView {
    let links = expect_context::<StateLinks>();
    let outcome = RwSignal::new("");
    let refused = RwSignal::new(None::<String>);
    let copy = move |_| {
        spawn_local(async move {
            let link = links.link().await.ok();
            let copied = match &link {
                Some(link) => write_to_clipboard(link).await,
                None => false,
            };
            outcome.try_set(match (&link, copied) {
                (None, _) => "No link can be made: the simulated servers did not answer.",
                (_, true) => "Copied",
                (_, false) => "This browser does not let the page copy; please copy it here:",
            });
            refused.try_set(link.filter(|_| !copied));
            let clear = move || {
                outcome.try_update(|outcome| *outcome = if copied { "" } else { *outcome });
            };
            after(OUTCOME_STANDS, clear);
        });
    };
    view! {
        <span class="stage-copy">
            <button
                class="stage-button"
                type="button"
                aria-label="Copy link to this state"
                title="Copy link to this state"
                data-testid=anchors::STAGE_COPY_STATE
                on:click=copy
            >
                <Icon icon=icondata_lu::LuLink />
                "Link"
            </button>
            <span class="stage-copy__outcome" role="status">{outcome}</span>
            {move || refused.get().map(|link| view! { <code class="stage-copy__link">{link}</code> }.into_any())}
        </span>
    }
}
