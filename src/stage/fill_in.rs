//! A button that fills an account into the sign-in form.

use super::place::Product;
use crate::article::wire::Account;
use crate::contract::anchors;
use crate::products::vfunction::api::VFunctionApi;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, EventInit, HtmlElement, HtmlInputElement};

/// A button that fills an account into the sign-in form and leads on to the form's own button. There only while the form is: the
/// form knows nothing of it, so it is filled in as a person would fill it in.
#[component]
pub fn FillIn(
    /// The account.
    account: Account,
    /// The product whose screen is shown.
    product: Signal<Option<Product>>,
) -> impl IntoView {
    let session = expect_context::<VFunctionApi>().session();
    let account = StoredValue::new(account);
    let fill_in = move |_| {
        account.with_value(|account| {
            fill(anchors::SIGN_IN_EMAIL, &account.email);
            fill(anchors::SIGN_IN_PASSWORD, &account.password);
        });
        if let Some(submit) = find::<HtmlElement>(anchors::SIGN_IN_SUBMIT) {
            let _ = submit.focus();
        }
    };
    let button = move || {
        let is_at_form = session.read().is_none() && product.get() == Some(Product::VFunction);
        is_at_form.then(|| {
            view! { <button class="stage-button" type="button" data-testid=anchors::STAGE_FILL_IN on:click=fill_in>"Fill in"</button> }
                .into_any()
        })
    };
    view! { {move || button()} }
}

/// Writes into a field so that its form takes notice.
fn fill(anchor: &str, text: &str) {
    let Some(field) = find::<HtmlInputElement>(anchor) else { return };
    field.set_value(text);
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("input", &init) {
        let _ = field.dispatch_event(&event);
    }
}

fn find<T: JsCast>(anchor: &str) -> Option<T> {
    document().query_selector(&format!("[data-testid={anchor}]")).ok().flatten()?.dyn_into().ok()
}
