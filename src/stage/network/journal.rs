//! The journal: the list of exchanges and the details of the chosen one.

use super::details::ExchangeDetails;
use super::export_button::ExportButton;
use super::filter::Filter;
use super::import_button::ImportButton;
use super::journal_filter::JournalFilter;
use super::row::ExchangeRow;
use crate::article::wire::ScenarioBody;
use crate::components::{focus_soon, next_frame};
use crate::contract::anchors;
use crate::simulator::exchange::Exchange;
use crate::stage::latest::latest;
use crate::stage::roving::{self, Axis};
use crate::transport::Replica;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// What tells an exchange from all others, also after a world started over and numbers start again.
type Key = (u64, i64);

fn key(exchange: &Exchange) -> Key {
    (exchange.id, exchange.at.millis())
}

/// The exchanges, newest last, with the details of the chosen one. The journal is asked for only while this is open.
#[component]
pub fn Journal(
    /// The scenario in force, once known.
    scenario: Signal<Option<ScenarioBody>>,
) -> impl IntoView {
    let replica = expect_context::<Replica>();
    let answer = latest(replica.changes(), |replica| async move { replica.journal().await });
    let journal = Memo::new(move |_| answer.get().unwrap_or_default());
    let is_empty = Memo::new(move |_| journal.read().is_empty());
    let filter = RwSignal::new(JournalFilter::default());
    let shown = Memo::new(move |_| {
        let filter = filter.read();
        journal.read().iter().filter(|exchange| filter.matches(exchange)).cloned().collect::<Vec<_>>()
    });
    let is_none_shown = Memo::new(move |_| shown.read().is_empty());
    let chosen = RwSignal::new(None::<Key>);
    let exchange = Memo::new(move |_| {
        let chosen = chosen.get()?;
        shown.read().iter().find(|exchange| key(exchange) == chosen).cloned()
    });
    // A world that starts over at the same time has the same numbers at the same times again.
    Effect::new(move || {
        let is_there = |chosen: Key| journal.read().iter().any(|exchange| key(exchange) == chosen);
        if chosen.get_untracked().is_some_and(|chosen| !is_there(chosen)) {
            chosen.set(None);
        }
        journal.track();
    });
    // The row that the Tab key reaches.
    let reachable = Memo::new(move |_| exchange.read().as_ref().or(shown.read().last()).map(key));
    let rows = NodeRef::<html::Tbody>::new();
    let place = move || shown.read_untracked().iter().position(|exchange| Some(key(exchange)) == reachable.get_untracked());
    let focus_reachable = move || focus_row(rows, place().unwrap_or_default());
    let on_keydown = move |event: KeyboardEvent| {
        let shown = shown.read_untracked();
        let present = place().unwrap_or_default();
        if event.key() == "Enter" {
            event.prevent_default();
            chosen.set(shown.get(present).map(key));
            focus_soon(details);
        } else if let Some(index) = roving::step(Axis::Column, &event.key(), present, shown.len()) {
            event.prevent_default();
            chosen.set(shown.get(index).map(key));
            focus_row(rows, index);
        }
    };
    let on_keydown_in_details = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            event.stop_propagation();
            focus_reachable();
        }
    };
    let clear = move |_| {
        spawn_local(async move {
            // Refused, the list stays as it is and says so by itself.
            let _ = replica.clear_journal().await;
        });
    };
    let row = move |exchange: Exchange| {
        let own = key(&exchange);
        view! {
            <ExchangeRow
                exchange=exchange
                chosen=Signal::derive(move || chosen.get() == Some(own))
                reachable=Signal::derive(move || reachable.get() == Some(own))
                on_choose=move |()| chosen.set(Some(own))
            />
        }
    };
    let list = NodeRef::<html::Div>::new();
    Effect::new(move || {
        shown.track();
        if let Some(list) = list.get().filter(|_| chosen.read_untracked().is_none()) {
            next_frame(move || list.set_scroll_top(list.scroll_height()));
        }
    });
    let table = move || {
        view! {
            <div class="stage-network__scroller" node_ref=list>
                <table class="stage-network__table">
                    <thead>
                        <tr>
                            {["No.", "Method", "Path", "Status", "Took", "Transport", "Time (UTC)"]
                                .map(|caption| view! { <th scope="col">{caption}</th> })
                                .collect_view()}
                        </tr>
                    </thead>
                    <tbody node_ref=rows on:keydown=on_keydown>
                        <For each=move || shown.get() key=key let:exchange>
                            {row(exchange)}
                        </For>
                    </tbody>
                </table>
            </div>
        }
    };
    let name = Signal::derive(move || scenario.read().as_ref().map(|body| body.scenario.clone()).unwrap_or_default());
    view! {
        <div class="stage-network">
            <div class="stage-network__list">
                <div class="stage-network__bar">
                    <h2>"Calls to the simulated servers"</h2>
                    <Filter filter on_leave=move |()| focus_reachable() />
                    <ExportButton journal scenario=name />
                    <ImportButton />
                    <button
                        class="stage-button"
                        type="button"
                        aria-disabled=move || is_empty.get().then_some("true")
                        data-testid=anchors::STAGE_NETWORK_CLEAR
                        on:click=clear
                    >
                        "Clear"
                    </button>
                </div>
                {move || match (is_empty.get(), is_none_shown.get()) {
                    (true, _) => view! { <p>"No call yet. Sign in, or do anything in the replica."</p> }.into_any(),
                    (false, true) => view! { <NothingShown filter /> }.into_any(),
                    (false, false) => table().into_any(),
                }}
            </div>
            {move || {
                exchange.get().map(|exchange| view! { <div class="stage-network__details" on:keydown=on_keydown_in_details><ExchangeDetails exchange=exchange /></div> }.into_any())
            }}
        </div>
    }
}

/// Said where the filter leaves nothing, with a way back.
#[component]
fn NothingShown(
    /// What the list is to show.
    filter: RwSignal<JournalFilter>,
) -> impl IntoView {
    view! {
        <p role="status">
            {move || filter.read().nothing()} " "
            <button
                class="stage-button"
                type="button"
                data-testid=anchors::STAGE_NETWORK_SHOW_ALL
                on:click=move |_| filter.set(JournalFilter::default())
            >
                "Show all calls"
            </button>
        </p>
    }
}

/// The details of the chosen exchange.
fn details() -> Option<web_sys::Element> {
    document().query_selector(&format!("[{}={}]", anchors::ATTRIBUTE, anchors::STAGE_NETWORK_DETAILS)).ok().flatten()
}

/// Moves the focus to the button of a row.
fn focus_row(rows: NodeRef<html::Tbody>, index: usize) {
    let row = rows.get_untracked().and_then(|rows| rows.children().item(index as u32));
    let button = row.and_then(|row| row.query_selector("button").ok().flatten());
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        let _ = button.focus();
    }
}
