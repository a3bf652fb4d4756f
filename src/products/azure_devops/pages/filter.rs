//! The choice of which tokens the list shows.

use super::list::TokenList;
use crate::contract::anchors;
use crate::products::azure_devops::copy;
use crate::products::azure_devops::wire::PatFilter;
use leptos::prelude::*;

/// The caption of a choice.
fn caption(filter: PatFilter) -> &'static str {
    match filter {
        PatFilter::Active => copy::STATUS_ACTIVE,
        PatFilter::Revoked => copy::STATUS_REVOKED,
        PatFilter::Expired => copy::STATUS_EXPIRED,
        PatFilter::All => copy::STATUS_ALL,
    }
}

/// The list of states.
#[component]
pub fn Filter(
    /// The list of tokens.
    list: TokenList,
) -> impl IntoView {
    let chosen = untrack(|| list.query().filter);
    let options = PatFilter::ALL.map(|filter| view! { <option selected=filter == chosen value=filter.as_ref()>{caption(filter)}</option> });
    view! {
        <div class="ado-filter">
            <label for="ado-filter">{copy::STATUS}</label>
            <div class="ado-select">
                <select
                    class="ado-box"
                    id="ado-filter"
                    data-testid=anchors::AZURE_FILTER
                    on:change:target=move |event| {
                        if let Ok(filter) = event.target().value().parse::<PatFilter>() {
                            list.filter_by(filter);
                        }
                    }
                >
                    {options}
                </select>
            </div>
        </div>
    }
}
