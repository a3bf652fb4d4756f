//! The list of exchanges and the details of the chosen one.

use super::details::ExchangeDetails;
use super::row::ExchangeRow;
use crate::client::Replica;
use crate::sim::Exchange;
use crate::ui::anchors;
use crate::ui::kit::each;
use crate::ui::stage::latest::latest;
use crate::ui::stage::roving::{self, Axis};
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// What tells an exchange from all others, also after a world began anew and numbers start again.
type Key = (u64, i64);

fn key(exchange: &Exchange) -> Key {
    (exchange.id, exchange.at.millis())
}

/// Every exchange, newest last, with the details of the chosen one. The journal is asked for only while this is open.
#[component]
pub fn Network() -> impl IntoView {
    let replica = expect_context::<Replica>();
    let answer = latest(replica.changes(), |replica| async move { replica.journal().await });
    let journal = Memo::new(move |_| answer.get().unwrap_or_default());
    let is_empty = Memo::new(move |_| journal.read().is_empty());
    let chosen = RwSignal::new(None::<Key>);
    let exchange = Memo::new(move |_| {
        let chosen = chosen.get()?;
        journal.read().iter().find(|exchange| key(exchange) == chosen).cloned()
    });
    // The row that the Tab key reaches.
    let reachable = Memo::new(move |_| exchange.read().as_ref().or(journal.read().last()).map(key));
    let rows = NodeRef::<html::Tbody>::new();
    let on_keydown = move |event: KeyboardEvent| {
        let journal = journal.read_untracked();
        let index = journal.iter().position(|exchange| Some(key(exchange)) == reachable.get_untracked()).unwrap_or_default();
        let Some(index) = roving::step(Axis::Column, &event.key(), index, journal.len()) else { return };
        event.prevent_default();
        chosen.set(journal.get(index).map(key));
        focus_row(rows, index);
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
        .into_any()
    };
    let list = NodeRef::<html::Div>::new();
    Effect::new(move || {
        journal.track();
        if let Some(list) = list.get().filter(|_| chosen.read_untracked().is_none()) {
            request_animation_frame(move || list.set_scroll_top(list.scroll_height()));
        }
    });
    view! {
        <div class="stage-network">
            <div class="stage-network__list">
                <div class="stage-network__bar">
                    <h2>"Calls to the simulated servers"</h2>
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
                {move || {
                    if is_empty.get() {
                        return view! { <p>"No call yet. Sign in, or do anything in the replica."</p> }.into_any();
                    }
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
                                {each(move || journal.get(), key, row)}
                            </tbody>
                        </table>
                        </div>
                    }
                        .into_any()
                }}
            </div>
            {move || exchange.get().map(|exchange| view! { <ExchangeDetails exchange=exchange /> }.into_any())}
        </div>
    }
}

/// Moves the focus to the button of a row.
fn focus_row(rows: NodeRef<html::Tbody>, index: usize) {
    let row = rows.get_untracked().and_then(|rows| rows.children().item(index as u32));
    let button = row.and_then(|row| row.query_selector("button").ok().flatten());
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        let _ = button.focus();
    }
}
