//! One block of scope boxes.

use super::form::TokenForm;
use super::scope_selection::{BoxState, ScopeSelection};
use crate::contract::anchors;
use crate::products::azure_devops::scopes::{ScopeBox, ScopeGroup};
use leptos::prelude::*;
use reactive_stores::Field;

/// A group of scope boxes.
#[component]
pub fn ScopeGroupFields(
    /// The group.
    group: &'static ScopeGroup,
    /// What is entered.
    form: Field<TokenForm>,
    /// The ticked boxes of the form.
    selection: Memo<ScopeSelection>,
) -> impl IntoView {
    let line = format!("ado-scope-{}", group.name.to_ascii_lowercase().replace(' ', "-"));
    let boxes = group.boxes.iter().map(|scope| view! { <ScopeCheck group scope form selection /> }).collect_view();
    view! {
        <fieldset class="ado-scope" aria-describedby=line.clone()>
            <legend class="ado-scope__name">{group.name}</legend>
            <p class="ado-scope__line" id=line.clone()>
                {group.description}
            </p>
            <div class="ado-scope__boxes">{boxes}</div>
        </fieldset>
    }
}

/// One scope box: greyed while another one includes it.
#[component]
fn ScopeCheck(
    /// Its group.
    group: &'static ScopeGroup,
    /// The scope it grants.
    scope: &'static ScopeBox,
    /// What is entered.
    form: Field<TokenForm>,
    /// The ticked boxes of the form.
    selection: Memo<ScopeSelection>,
) -> impl IntoView {
    let state = Memo::new(move |_| selection.with(|selection| selection.state(group, scope)));
    view! {
        <label class="ado-choice" class:ado-choice--included=move || state.get() == BoxState::Included>
            <input
                type="checkbox"
                data-testid=anchors::AZURE_SCOPE
                data-scope=scope.id
                prop:checked=move || state.get() != BoxState::Open
                prop:disabled=move || state.get() == BoxState::Included
                on:change=move |_| form.update(|form| form.selection.toggle(scope.id))
            />
            {scope.label}
        </label>
    }
}
