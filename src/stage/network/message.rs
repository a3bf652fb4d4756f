//! One HTTP message.

use crate::simulator::http::Headers;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// How many spaces a level of JSON is set in.
const INDENT: u32 = 2;

/// One HTTP message: start line, headers, body.
#[component]
pub fn Message(
    /// Which one: `Request`.
    title: &'static str,
    /// Its first line: `POST api/…`, or the status.
    start: String,
    /// Header fields.
    headers: Headers,
    /// Body; empty if none.
    body: String,
) -> impl IntoView {
    let fields = headers.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect::<Vec<_>>();
    let body = if body.is_empty() { "(no body)".to_owned() } else { laid_out(body) };
    view! {
        <section class="stage-message">
            <h4>{title}</h4>
            <p>{start}</p>
            <dl>
                {fields.into_iter().map(|(name, value)| view! { <div><dt>{name} ": "</dt> <dd>{value}</dd></div> }).collect_view()}
            </dl>
            <pre>{body}</pre>
        </section>
    }
}

/// JSON with line breaks; anything else as it is. The browser's own JSON does it, so that no printer has to be shipped.
fn laid_out(body: String) -> String {
    let parsed = js_sys::JSON::parse(&body).ok();
    let text = parsed.and_then(|value| js_sys::JSON::stringify_with_replacer_and_space(&value, &JsValue::NULL, &INDENT.into()).ok());
    text.map_or(body, String::from)
}
