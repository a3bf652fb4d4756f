//! Calls that are held, let go or broken off, and the wait for a screen that changes no more.

use crate::cases::flow::{BANNER, CONFIG, Start, fill_azure_form, sign_in};
use crate::cases::script::ask;
use crate::driver::page::{Outcome, Page, ensure};
use serde_json::{Value, json};

/// Whether the button that sends the form says that it waits.
const IS_WAITING: &str = "return document.querySelector('[data-testid=integrate]').getAttribute('aria-busy') === 'true'";

/// In each transport, a held call leaves the screen as it is while it waits, for as long as one likes; released, it ends as it would have.
pub async fn hold_a_call_in_every_transport(page: &Page) -> Outcome {
    for transport in ["worker", "page", "network"] {
        holds(page, transport).await.map_err(|problem| format!("{transport}: {problem}"))?;
    }
    Ok(())
}

async fn holds(page: &Page, transport: &str) -> Outcome {
    let start = Start::of("healthy");
    page.open(&start.place("organization/integrations", &format!("reset=1&transport={transport}"))).await?;
    sign_in(page, &start).await?;
    fill_azure_form(page, &start).await?;
    page.run::<Value>("window.gate = replica.gates.hold('config'); return null", vec![]).await?;
    page.press("button", "Integrate Azure").await?;
    let arrived: Value = ask(page, "return gate.arrived", vec![]).await?;
    ensure(arrived["path"] == CONFIG && arrived["method"] == "POST" && arrived["exchange"].is_null(), format!("{arrived} arrived"))?;
    page.settled().await?;
    ensure(page.run(IS_WAITING, vec![]).await?, "the screen does not wait")?;
    let before: usize = ask(
        page,
        "return (await replica.requests.list()).filter(({ request }) => request.method === 'POST' && request.path === given[0]).length",
        vec![json!(CONFIG)],
    )
    .await?;
    ensure(before == 0, "a held call has reached the servers")?;
    ensure(page.run("return replica.gates.release(gate.id)", vec![]).await?, "no call was held")?;
    page.shows(&format!("Connected to {}", start.organization)).await?;
    ensure(page.run("return replica.gates.list().length === 0", vec![]).await?, "the gate is still there")
}

/// A call that is never answered can be broken off; the person can try again then.
pub async fn end_what_never_ends(page: &Page) -> Outcome {
    let start = Start::of("healthy");
    page.open(&start.place("organization/integrations", "transport=worker")).await?;
    sign_in(page, &start).await?;
    fill_azure_form(page, &start).await?;
    ask::<Value>(page, "await replica.faults.add({ endpoint: 'config', effect: 'never' })", vec![]).await?;
    page.press("button", "Integrate Azure").await?;
    ask::<Value>(page, "await replica.requests.waitFor('config')", vec![]).await?;
    ensure(page.run(IS_WAITING, vec![]).await?, "the screen does not wait")?;
    let ended: u32 = ask(page, "await replica.faults.clear(); return replica.requests.abort('config')", vec![]).await?;
    ensure(ended == 1, format!("{ended} calls were broken off"))?;
    ensure(page.the("alert", "").await?.text().await?.contains(BANNER), "the banner is not shown")?;
    page.press("button", "Integrate Azure").await?;
    page.shows(&format!("Connected to {}", start.organization)).await
}

/// The wait for the settled screen ends though a test tool has taken timers and frames away; and it does not end before the screen is
/// settled.
pub async fn are_settled_without_the_timers_of_the_page(page: &Page) -> Outcome {
    let start = Start::of("healthy");
    page.open(&start.place("organization/integrations", "transport=worker")).await?;
    sign_in(page, &start).await?;
    fill_azure_form(page, &start).await?;
    let script = "
        for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame']) window[name] = () => 1;
        await replica.faults.add('config:delay-300');
        document.querySelector('[data-testid=integrate]').click();
        await replica.settled();
        return document.body.innerText.includes(given[0]);";
    let shown: bool = ask(page, script, vec![json!(format!("Connected to {}", start.organization))]).await?;
    ensure(shown, "it was settled before the answer was shown")
}
