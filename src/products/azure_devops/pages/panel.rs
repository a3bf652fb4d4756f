//! A panel that floats at the right-hand side.

use crate::components::{Dialog, Icon};
use crate::contract::anchors;
use crate::products::azure_devops::copy;
use leptos::prelude::*;

/// A panel with a title and a cross.
#[component]
pub fn Panel(
    /// Its title.
    title: &'static str,
    /// Its classes, for the width.
    class: &'static str,
    /// Whether it has to stay open for now.
    #[prop(into, default = Signal::stored(false))]
    held: Signal<bool>,
    /// Asked to close it.
    #[prop(into)]
    on_dismiss: Callback<()>,
    /// Its content.
    children: Children,
) -> impl IntoView {
    view! {
        <Dialog title_id="ado-panel-title" class on_dismiss light_dismiss=false return_to="ado-new-token">
            <div class="ado-panel__head">
                <h2 class="ado-title" id="ado-panel-title">{title}</h2>
                <button
                    class="icon-button"
                    type="button"
                    // Not `Close`: that is the name of a button below.
                    aria-label=copy::DISMISS
                    aria-disabled=move || held.get().then_some("true")
                    data-testid=anchors::AZURE_DISMISS
                    on:click=move |_| on_dismiss.run(())
                >
                    <Icon icon=icondata_lu::LuX />
                </button>
            </div>
            {children()}
        </Dialog>
    }
}
