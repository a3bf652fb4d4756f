//! The panel that shows a new secret, once.

use super::context::TokenPageContext;
use super::panel::Panel;
use super::state::PanelStateStoreFields;
use crate::components::{Icon, write_to_clipboard};
use crate::contract::anchors;
use crate::products::azure_devops::copy;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Shows a new secret. It is in the field's value only, never in an attribute, and goes with the panel.
#[component]
pub fn SuccessPanel(
    /// The page's state.
    page: TokenPageContext,
    /// The token's name.
    name: String,
    /// Its secret.
    secret: String,
) -> impl IntoView {
    let node = NodeRef::<html::Input>::new();
    let copied = page.panel().copied();
    let outcome = move || copied.get().map_or("", |copied| if copied { copy::COPIED } else { copy::COPY_REFUSED });
    let copy_it = move |_| {
        spawn_local(async move {
            let Some(field) = node.get_untracked() else { return };
            let is_copied = write_to_clipboard(&field.value()).await;
            if !is_copied {
                field.select();
            }
            // The panel may be gone, and another one open.
            if node.try_get_untracked().is_some() {
                copied.set(Some(is_copied));
            }
        });
    };
    let close = move |()| page.close();
    view! {
        <Panel title=copy::SUCCESS_TITLE class="ado-panel ado-panel--medium" on_dismiss=close>
            <div class="ado-form__body">
                <p class="ado-success" id="ado-success-line">{copy::SUCCESS_LINE}</p>
                <div class="field">
                    <label class="field__label" for="ado-secret">{format!("{name} token")}</label>
                    <div class="ado-secret">
                        <input
                            class="ado-box ado-secret__value"
                            id="ado-secret"
                            type="text"
                            readonly
                            autocomplete="off"
                            spellcheck="false"
                            node_ref=node
                            data-testid=anchors::AZURE_SECRET
                            prop:value=secret
                        />
                        <button
                            class="icon-button"
                            type="button"
                            aria-label=copy::COPY_TO_CLIPBOARD
                            aria-describedby="ado-success-line"
                            data-autofocus
                            title=copy::COPY_TO_CLIPBOARD
                            data-testid=anchors::AZURE_COPY
                            on:click=copy_it
                        >
                            <Icon icon=icondata_lu::LuCopy />
                        </button>
                    </div>
                    <p class="ado-secret__outcome" role="status">{outcome}</p>
                </div>
                <p class="ado-warning">
                    <Icon icon=icondata_lu::LuTriangleAlert />
                    <span>{copy::SUCCESS_WARNING}</span>
                </p>
            </div>
            <div class="ado-form__foot">
                <div class="ado-buttons ado-buttons--end">
                    <button class="button button--primary" type="button" data-testid=anchors::AZURE_CLOSE on:click=move |_| close(())>
                        {copy::CLOSE}
                    </button>
                </div>
            </div>
        </Panel>
    }
}
