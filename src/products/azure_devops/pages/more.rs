//! The end of the list: how much of it is there, and the way to the rest.

use super::list::TokenList;
use crate::contract::anchors;
use crate::products::azure_devops::copy;
use js_sys::Array;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{IntersectionObserver, IntersectionObserverEntry};

/// Says how many tokens are shown. While there are more, they come when the end gets into view, or by a button.
#[component]
pub fn More(
    /// The list of tokens.
    list: TokenList,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    load_when_seen(list, node);
    // The button goes with the last page; what it held of the focus stays here.
    Effect::new(move |had_more: Option<bool>| {
        let has_more = list.has_more();
        if had_more == Some(true) && !has_more && document().active_element().is_none_or(|element| element.tag_name() == "BODY") {
            let _ = node.get_untracked().map(|end| end.focus());
        }
        has_more
    });
    view! {
        <div class="ado-more" tabindex="-1" node_ref=node>
            <p class="ado-more__count" role="status">{move || format!("{} shown", list.count())}</p>
            {move || {
                list.has_more()
                    .then(|| {
                        view! {
                            <button class="button" type="button" data-testid=anchors::AZURE_SHOW_MORE on:click=move |_| list.load_more()>
                                {copy::SHOW_MORE_TOKENS}
                            </button>
                        }
                        .into_any()
                    })
            }}
        </div>
    }
}

/// Loads the next page whenever the end is in view. The observer speaks up only when that changes, so that it is set again after
/// every page.
fn load_when_seen(list: TokenList, node: NodeRef<html::Div>) {
    let on_seen = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        let is_seen = |entry: &wasm_bindgen::JsValue| {
            entry.dyn_ref::<IntersectionObserverEntry>().is_some_and(IntersectionObserverEntry::is_intersecting)
        };
        if entries.iter().any(|entry| is_seen(&entry)) {
            list.load_more();
        }
    });
    // Without one there is still the button.
    let Ok(observer) = IntersectionObserver::new(on_seen.as_ref().unchecked_ref()) else { return };
    let watching = StoredValue::new_local((observer, on_seen));
    Effect::new(move |_| {
        let is_idle = !list.loading();
        if let Some(end) = node.get()
            && is_idle
        {
            watching.with_value(|(observer, _)| {
                observer.unobserve(&end);
                observer.observe(&end);
            });
        }
    });
    on_cleanup(move || {
        let _ = watching.try_with_value(|(observer, _)| observer.disconnect());
    });
}
