//! Faults that scripts add and take away, and how they are marked.

use crate::cases::flow::{BANNER, Start, fill_azure_form, sign_in};
use crate::cases::script::ask;
use crate::driver::page::{Outcome, Page, ensure, until};
use serde_json::Value;

/// A fault strikes from when it is added until it is cleared, in each transport; the page says which are in force.
pub async fn strike_until_they_are_cleared(page: &Page) -> Outcome {
    for transport in ["worker", "page", "network"] {
        strikes(page, transport).await.map_err(|problem| format!("{transport}: {problem}"))?;
    }
    Ok(())
}

/// What the address asks of the world is there before a page's first call, and is no reason for a second one: `first-1` strikes the call
/// whose answer is shown.
pub async fn count_the_first_call_of_a_page_once(page: &Page) -> Outcome {
    let start = Start::of("healthy");
    for transport in ["worker", "page", "network"] {
        let place = format!("azure/{}/_usersSettings/tokens", start.organization);
        page.open(&start.place(&place, &format!("reset=1&transport={transport}&fault=tokens:status-503:first-1"))).await?;
        page.settled().await?;
        page.the("alert", "").await.map_err(|problem| format!("{transport}: {problem}"))?;
        let script = "return (await replica.requests.list()).filter(({ request }) => request.path.includes('/tokens/pats')).length";
        let calls: usize = ask(page, script, vec![]).await?;
        ensure(calls == 1, format!("{transport}: the tokens were asked for {calls} times"))?;
    }
    Ok(())
}

async fn strikes(page: &Page, transport: &str) -> Outcome {
    let start = Start::of("healthy");
    page.open(&start.place("organization/integrations", &format!("reset=1&transport={transport}"))).await?;
    sign_in(page, &start).await?;
    fill_azure_form(page, &start).await?;
    let script = "
        await replica.faults.add('graph:status-503');
        await replica.faults.add({ endpoint: 'config', effect: 'delay-1', when: 'first-9' });
        return replica.faults.list();";
    let listed: Vec<String> = ask(page, script, vec![]).await?;
    ensure(listed == ["graph:status-503", "config:delay-1:first-9"], format!("in force: {listed:?}"))?;
    ensure(page.html("data-faults").await? == listed.join(" "), "the page does not name the faults")?;
    page.press("button", "Integrate Azure").await?;
    ensure(page.the("alert", "").await?.text().await?.contains(BANNER), "the banner is not shown")?;
    ask::<Value>(page, "await replica.faults.clear()", vec![]).await?;
    until("no fault is named", async || Ok(page.html("data-faults").await?.is_empty().then_some(()))).await?;
    page.press("button", "Integrate Azure").await?;
    page.shows(&format!("Connected to {}", start.organization)).await
}
