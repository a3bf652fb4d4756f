//! One exchange in the list.

use super::words;
use crate::components::Icon;
use crate::contract::anchors;
use crate::simulator::exchange::Exchange;
use crate::transport::Transport;
use leptos::prelude::*;

/// One exchange in the list. Failed ones carry a sign beside their status, so that colour is not all that marks them.
#[component]
pub fn ExchangeRow(
    /// The exchange.
    exchange: Exchange,
    /// Whether its details are shown.
    chosen: Signal<bool>,
    /// Whether the Tab key reaches it.
    reachable: Signal<bool>,
    /// Asked to show its details.
    #[prop(into)]
    on_choose: Callback<()>,
) -> impl IntoView {
    let transport = expect_context::<Transport>();
    let failed = words::failed(&exchange);
    let id = exchange.id;
    view! {
        <tr class="stage-network__row" class:stage-network__row--failed=failed class:stage-network__row--chosen=chosen on:click=move |_| on_choose.run(())>
            <td>{id}</td>
            <td>{exchange.request.method.to_string()}</td>
            <td>
                <button
                    class="stage-network__path"
                    type="button"
                    aria-pressed=move || chosen.get().to_string()
                    tabindex=move || if reachable.get() { "0" } else { "-1" }
                    data-testid=anchors::STAGE_NETWORK_ROW
                >
                    {exchange
                        .request
                        .path
                        .split_inclusive('/')
                        .map(|part| view! { {part.to_owned()} <wbr /> })
                        .collect_view()}
                </button>
            </td>
            <td class="stage-network__status">
                {failed.then(|| view! { <Icon icon=icondata_lu::LuTriangleAlert /> })} {words::status(&exchange)}
            </td>
            <td>{move || transport.duration_of(id).map_or_else(|| "–".to_owned(), words::duration)}</td>
            <td>{exchange.transport.as_ref()}</td>
            <td>{words::time_of_day(exchange.at)}</td>
        </tr>
    }
}
