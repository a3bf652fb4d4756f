//! The address strip: the two products as browser-like tabs, and where in them one is.

use super::address::Address;
use super::badge::TransportBadge;
use super::cards::Cards;
use super::copy_link::CopyLink;
use super::fault_chips::FaultChips;
use super::known::KnownToggle;
use super::notices::NoticeList;
use super::place::Product;
use super::state::{StageState, StageStateStoreFields};
use crate::article::wire::ScenarioBody;
use crate::components::{Icon, deferred};
use crate::contract::anchors;
use crate::navigation::navigator::Navigator;
use crate::navigation::urls;
use crate::products::organization_name::OrganizationName;
use crate::products::{azure_devops, vfunction};
use leptos::prelude::*;
use leptos_router::components::A;
use reactive_stores::Field;
use std::str::FromStr;

/// Below this width in CSS pixels the cards start closed, so that the replica keeps its space.
const ROOM_FOR_CARDS: f64 = 900.0;

/// The tabs: product, caption, anchor.
const TABS: [(Product, &str, &str); 2] = [
    (Product::VFunction, vfunction::copy::PRODUCT, anchors::STAGE_VFUNCTION),
    (Product::AzureDevops, azure_devops::copy::AZURE_DEVOPS, anchors::STAGE_AZURE_DEVOPS),
];

/// The address strip.
#[component]
pub fn AddressStrip(
    /// The scenario in force, once known.
    scenario: Signal<Option<ScenarioBody>>,
) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let (path, search) = (navigator.path(), navigator.search());
    let state = expect_context::<Field<StageState>>();
    let places = state.last_visited();
    Effect::new(move || places.update(|places| *places = std::mem::take(places).after(&path.read())));
    let organization =
        Memo::new(move |_| scenario.read().as_ref().and_then(|body| OrganizationName::from_str(&body.cards.clipboard.organization).ok()));
    let tab = move |(product, caption, testid)| {
        let way = Memo::new(move |_| {
            let way = places.read().way_to(product, organization.read().as_ref())?;
            Some(urls::url(&way, &search.read()))
        });
        let is_known = Memo::new(move |_| way.read().is_some());
        let link = move || {
            is_known.get().then(|| {
                view! {
                    <A href={move || way.get().unwrap_or_default()} exact=true attr:class="stage-strip__tab" attr:data-testid=testid>
                        {caption}
                    </A>
                }
                .into_any()
            })
        };
        view! { {move || link()} }.into_any()
    };
    let product = Memo::new(move |_| Product::of(&path.read()));
    let has_room = has_room_for_cards();
    let cards_open = Memo::new(move |_| state.cards_open().get().unwrap_or(has_room));
    view! {
        <section class="stage-strip" aria-label="Replica tools: address strip">
            <div class="stage-strip__row">
                <nav class="stage-strip__tabs" aria-label="Products">{TABS.map(tab)}</nav>
                <button
                    class="stage-button"
                    type="button"
                    aria-expanded=move || cards_open.get().to_string()
                    data-testid=anchors::STAGE_CARDS
                    on:click=move |_| state.cards_open().set(Some(!cards_open.get_untracked()))
                >
                    "Cards"
                    <Icon icon=icondata_lu::LuChevronDown />
                </button>
                {deferred(move || standing(path.into()))}
            </div>
            {deferred(move || view! { {move || cards_open.get().then(|| view! { <Cards scenario product /> }.into_any())} }.into_any())}
            <NoticeList />
        </section>
    }
}

/// What says where one is.
fn standing(path: Signal<String>) -> AnyView {
    view! {
        <KnownToggle />
        <Address path />
        <CopyLink />
        <TransportBadge />
        <FaultChips />
        <p class="stage-strip__mark">"Replica – not affiliated"</p>
    }
    .into_any()
}

fn has_room_for_cards() -> bool {
    window().inner_width().ok().and_then(|width| width.as_f64()).is_some_and(|width| width >= ROOM_FOR_CARDS)
}
