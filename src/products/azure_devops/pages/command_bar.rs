//! The commands above the list.

use super::command::Command;
use super::context::TokenPageContext;
use super::state::ActivePanel;
use crate::components::{Hinted, Icon};
use crate::contract::anchors;
use crate::products::azure_devops::copy;
use leptos::prelude::*;

/// `New Token`, and while something is ticked the commands for it.
#[component]
pub fn CommandBar(
    /// The page's state.
    page: TokenPageContext,
) -> impl IntoView {
    let any_ticked = Memo::new(move |_| !page.list.ticked().is_empty());
    view! {
        <div class="ado-commands">
            {move || any_ticked.get().then(|| Command::ALL.map(|command| view! { <CommandButton page command /> }).collect_view().into_any())}
            <button
                class="button ado-command"
                type="button"
                id="ado-new-token"
                data-testid=anchors::AZURE_NEW_TOKEN
                on:click=move |_| page.open(ActivePanel::Create)
            >
                <Icon icon=icondata_lu::LuPlus />
                {copy::NEW_TOKEN}
            </button>
        </div>
    }
}

/// A command for the one ticked token; says why where it cannot be used.
#[component]
fn CommandButton(
    /// The page's state.
    page: TokenPageContext,
    /// The command.
    command: Command,
) -> impl IntoView {
    let target = move || command.target(&page.list.ticked());
    let obstacle = Memo::new(move |_| target().err().unwrap_or_default());
    let is_blocked = move || !obstacle.get().is_empty();
    let hint = format!("{}-obstacle", command.anchor());
    view! {
        <Hinted id=hint.clone() text=obstacle>
            <button
                class="button ado-command"
                type="button"
                aria-disabled=move || is_blocked().then_some("true")
                aria-describedby=move || is_blocked().then(|| hint.clone())
                data-testid=command.anchor()
                on:click=move |_| {
                    if let Ok(token) = untrack(target) {
                        page.run(command, token);
                    }
                }
            >
                <Icon icon=command.icon() />
                {command.label()}
            </button>
        </Hinted>
    }
}
