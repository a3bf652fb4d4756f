//! The choice of scopes.

use super::field::Problem;
use super::form::TokenForm;
use super::scope_group::ScopeGroupFields;
use super::scope_selection::shown_groups;
use crate::contract::anchors;
use crate::products::azure_devops::copy;
use leptos::prelude::*;
use reactive_stores::Field;

/// How many groups wait behind the link.
fn hidden_groups() -> usize {
    shown_groups(true).len() - shown_groups(false).len()
}

/// `Full access` or `Custom defined`, and for the latter the groups of scope boxes.
#[component]
pub fn ScopeFields(
    /// What is entered.
    form: Field<TokenForm>,
    /// Whether all groups are shown.
    show_all: Field<bool>,
    /// What is wrong with the choice.
    problem: Signal<Option<String>>,
) -> impl IntoView {
    let full_access = Memo::new(move |_| form.with(|form| form.full_access));
    let selection = Memo::new(move |_| form.with(|form| form.selection.clone()));
    let radio = move |label, value, anchor| {
        view! {
            <label class="ado-choice">
                <input
                    type="radio"
                    name="ado-access"
                    data-testid=anchor
                    prop:checked=move || full_access.get() == value
                    on:change=move |_| form.update(|form| form.full_access = value)
                />
                {label}
            </label>
        }
    };
    view! {
        <h3 class="ado-form__heading">{copy::SCOPES}</h3>
        <p id="ado-scopes-line">{copy::SCOPES_LINE}</p>
        <div
            class="ado-access"
            role="radiogroup"
            tabindex="-1"
            aria-labelledby="ado-access"
            aria-invalid=move || problem.get().map(|_| "true")
            aria-describedby="ado-scopes-line ado-scopes-problem"
        >
            <span class="ado-access__caption" id="ado-access">{copy::SCOPES}</span>
            <div>
                {radio(copy::FULL_ACCESS, true, anchors::AZURE_FULL_ACCESS)}
                {radio(copy::CUSTOM_DEFINED, false, anchors::AZURE_CUSTOM_DEFINED)}
            </div>
        </div>
        <Problem id="ado-scopes-problem" text=problem />
        {move || {
            (!full_access.get())
                .then(|| {
                    view! {
                        <div class="ado-scopes" id="ado-scopes">
                            <For each=move || shown_groups(show_all.get()) key=|group| group.name let:group>
                                <ScopeGroupFields group form selection />
                            </For>
                        </div>
                    }
                    .into_any()
                })
        }}
    }
}

/// The link that shows all groups, or only the first ones again.
#[component]
pub fn ShowAll(
    /// Whether all groups are shown.
    show_all: Field<bool>,
) -> impl IntoView {
    view! {
        <p class="ado-show-all">
            <button
                class="text-button"
                type="button"
                aria-expanded=move || show_all.get().to_string()
                aria-controls="ado-scopes"
                title=move || (!show_all.get()).then_some(copy::SCOPES_IN_ARTICLE)
                data-testid=anchors::AZURE_SHOW_ALL_SCOPES
                on:click=move |_| show_all.update(|all| *all = !*all)
            >
                {move || if show_all.get() { copy::SHOW_LESS_SCOPES } else { copy::SHOW_ALL_SCOPES }}
            </button>
            {move || (!show_all.get()).then(|| format!(" ({} {})", hidden_groups(), copy::MORE_SCOPES))}
        </p>
    }
}
