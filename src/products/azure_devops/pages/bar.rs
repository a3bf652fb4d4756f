//! The bar at the top of every Azure DevOps page.

use super::absent::Unavailable;
use super::mark::Mark;
use crate::contract::anchors;
use crate::products::azure_devops::copy;
use icondata_lu as icons;
use leptos::prelude::*;

/// The product's mark and name, its search and tools, and the initial of the account.
#[component]
pub fn Bar(
    /// What the page adds to the tools.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let tool =
        |label, icon| view! { <Unavailable label icon role="button" class="ado-bar__tool icon-button" testid=anchors::AZURE_BAR_ABSENT /> };
    view! {
        <header class="ado-bar">
            <Mark />
            <span class="ado-bar__name">{copy::AZURE_DEVOPS}</span>
            <Unavailable label=copy::AZURE_SEARCH icon=icons::LuSearch role="searchbox" class="ado-bar__search ado-box" testid=anchors::AZURE_BAR_ABSENT />
            {tool(copy::WORK_ITEMS, icons::LuListTodo)}
            {tool(copy::MARKETPLACE, icons::LuShoppingBag)}
            {tool(copy::HELP, icons::LuCircleHelp)}
            {children.map(|children| children())}
            <span class="ado-bar__avatar" aria-hidden="true">
                {copy::AZURE_ACCOUNT.get(..1)}
            </span>
        </header>
    }
}
