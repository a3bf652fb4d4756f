//! The table of tokens.

use super::list::TokenList;
use super::token_row::TokenRow;
use crate::components::Icon;
use crate::contract::anchors;
use crate::products::azure_devops::copy;
use crate::products::azure_devops::wire::PatSort;
use icondata_lu as icons;
use leptos::prelude::*;
use std::sync::Arc;

/// The captions, and what a column can be sorted by.
const COLUMNS: [(&str, Option<PatSort>); 5] = [
    (copy::TOKEN_NAME, Some(PatSort::DisplayName)),
    (copy::SCOPES, None),
    (copy::ORGANIZATION, None),
    (copy::STATUS, Some(PatSort::Status)),
    (copy::EXPIRES_ON, Some(PatSort::DisplayDate)),
];

/// The table of the tokens that have come so far.
#[component]
pub fn TokenTable(
    /// The list of tokens.
    list: TokenList,
) -> impl IntoView {
    let ticked = move || list.ticked().len();
    let heads = COLUMNS.map(|(caption, sort)| match sort {
        Some(sort) => view! { <SortHead list caption sort /> }.into_any(),
        None => view! { <th scope="col" role="columnheader">{caption}</th> }.into_any(),
    });
    view! {
        <div class="ado-table-scroll">
            <table
                class="ado-table"
                // Where a row is shown as a card, some browsers forget what the elements are.
                role="table"
                aria-label=copy::PERSONAL_ACCESS_TOKENS
                aria-busy=move || list.loading().to_string()
                data-testid=anchors::AZURE_TABLE
            >
                <thead role="rowgroup">
                    <tr role="row">
                        <th class="ado-table__tick" scope="col" role="columnheader">
                            <label class="ado-tick">
                                <input
                                    type="checkbox"
                                    aria-label=copy::SELECT_ALL_TOKENS
                                    data-testid=anchors::AZURE_SELECT_ALL
                                    prop:checked=move || ticked() == list.count()
                                    prop:indeterminate=move || (1..list.count()).contains(&ticked())
                                    on:change:target=move |event| list.tick_all(event.target().checked())
                                />
                            </label>
                        </th>
                        {heads}
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    <For each=move || list.tokens() key=Arc::clone let:token>
                        <TokenRow list token />
                    </For>
                </tbody>
            </table>
        </div>
    }
}

/// The head of a column that can be sorted by.
/// Pattern: <https://www.w3.org/WAI/ARIA/apg/patterns/table/examples/sortable-table/>
#[component]
fn SortHead(
    /// The list of tokens.
    list: TokenList,
    /// The caption.
    caption: &'static str,
    /// What the column is sorted by.
    sort: PatSort,
) -> impl IntoView {
    let direction = move || {
        let query = list.query();
        (query.sort == sort).then_some(if query.ascending { "ascending" } else { "descending" })
    };
    let arrow = move || {
        direction().map(|way| view! { <Icon icon=if way == "ascending" { icons::LuArrowUp } else { icons::LuArrowDown } /> }.into_any())
    };
    view! {
        <th scope="col" role="columnheader" aria-sort=direction>
            <button class="ado-sort" type="button" data-testid=anchors::AZURE_SORT data-sort=sort.as_ref() on:click=move |_| list.sort_by(sort)>
                {caption}
                {move || arrow()}
            </button>
        </th>
    }
}
