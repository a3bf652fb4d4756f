//! A row of the token table.

use super::list::TokenList;
use super::words;
use crate::contract::anchors;
use crate::products::azure_devops::copy;
use crate::products::azure_devops::wire::{PatStatus, PatToken};
use leptos::prelude::*;
use std::sync::Arc;

/// A token: its check box and its data.
#[component]
pub fn TokenRow(
    /// The list of tokens.
    list: TokenList,
    /// The token.
    token: Arc<PatToken>,
) -> impl IntoView {
    let (status, modifier) = match token.status {
        PatStatus::Active => (copy::STATUS_ACTIVE, "ado-status ado-status--active"),
        PatStatus::Expired => (copy::STATUS_EXPIRED, "ado-status ado-status--expired"),
        PatStatus::Revoked => (copy::STATUS_REVOKED, "ado-status ado-status--revoked"),
    };
    let (scopes, organizations) = (words::scopes(&token), words::organizations(&token));
    let (name, expires) = (token.display_name.clone(), token.valid_to);
    let id = StoredValue::new(token.authorization_id.clone());
    view! {
        <tr class="ado-row" role="row">
            <td class="ado-table__tick" role="cell">
                <label class="ado-tick">
                    <input
                        type="checkbox"
                        aria-label=name.clone()
                        data-testid=anchors::AZURE_SELECT
                        prop:checked=move || id.with_value(|id| list.is_ticked(id))
                        on:change:target=move |event| id.with_value(|id| list.tick(id, event.target().checked()))
                    />
                </label>
            </td>
            <th class="ado-row__name" scope="row" role="rowheader">{name}</th>
            <td role="cell">
                <span class="ado-row__scopes" title=scopes.clone()>{scopes.clone()}</span>
            </td>
            <td role="cell">{organizations}</td>
            <td role="cell">
                <span class=modifier>{status}</span>
            </td>
            <td role="cell">
                <time datetime=expires.to_string()>{expires.date().us()}</time>
            </td>
        </tr>
    }
}
