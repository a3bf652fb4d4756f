//! What became of one exchange.

use super::message::Message;
use super::words;
use crate::contract::anchors;
use crate::simulator::exchange::{Call, Exchange};
use crate::simulator::http::{Request, status_line};
use crate::simulator::snippet::{curl, fetch};
use crate::stage::copy_button::CopyButton;
use crate::transport::{Transport, base_address};
use leptos::prelude::*;

/// One exchange: why it was answered so, the calls that were made for it, and both messages.
#[component]
pub fn ExchangeDetails(
    /// The exchange, free of secrets.
    exchange: Exchange,
) -> impl IntoView {
    let explanation = words::explanation(&exchange);
    let status = words::status(&exchange);
    let transport = expect_context::<Transport>();
    let passage = {
        let exchange = exchange.clone();
        move || words::passage(&exchange, transport.duration_of(exchange.id))
    };
    let Exchange { id, request, response, trace, faults, .. } = exchange;
    let as_command = |write: fn(&Request, &str) -> String| {
        let request = request.clone();
        Signal::derive(move || write(&request, &base_address()))
    };
    let (as_curl, as_fetch) = (as_command(curl), as_command(fetch));
    view! {
        <section class="stage-details" aria-label=format!("Call {id}") tabindex="0" data-testid=anchors::STAGE_NETWORK_DETAILS>
            <h3>{start_line(&request)}</h3>
            <p class="stage-details__why">{explanation}</p>
            <p>{move || passage()}</p>
            {(!faults.is_empty()).then(|| view! { <p>"Faults in force: " {faults.join(", ")}</p> })}
            {(!trace.is_empty())
                .then(|| {
                    view! {
                        <h4>"What happened behind it"</h4>
                        <ol>{trace.into_iter().map(|call| view! { <TraceCall call=call /> }).collect_view()}</ol>
                    }
                })}
            <p class="stage-details__copy">
                <CopyButton label="Copy as cURL" caption="Copy as cURL" text=as_curl testid=anchors::STAGE_COPY_CURL />
                <CopyButton label="Copy as fetch" caption="Copy as fetch" text=as_fetch testid=anchors::STAGE_COPY_FETCH />
            </p>
            <Message title="Request" start=start_line(&request) headers=request.headers body=request.body />
            <Message title="Response" start=status headers=response.headers body=response.body />
        </section>
    }
}

/// A call between the simulated servers, in words, with its messages one step further.
#[component]
fn TraceCall(
    /// The call, free of secrets.
    call: Call,
) -> impl IntoView {
    let words = call.describe();
    let Call { request, response, .. } = call;
    view! {
        <li>
            <details>
                <summary data-testid=anchors::STAGE_NETWORK_TRACE>{words}</summary>
                <Message title="Request" start=start_line(&request) headers=request.headers body=request.body />
                <Message title="Response" start=status_line(response.status) headers=response.headers body=response.body />
            </details>
        </li>
    }
}

/// Method, path and query.
fn start_line(request: &Request) -> String {
    let mark = if request.query.is_empty() { "" } else { "?" };
    format!("{} {}{mark}{}", request.method, request.path, request.query)
}
