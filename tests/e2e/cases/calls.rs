//! What scripts see of the calls: the journal, and events.

use crate::cases::flow::{CONFIG, Start, fill_azure_form, sign_in};
use crate::cases::script::ask;
use crate::driver::page::{Outcome, Page, ensure};
use serde_json::{Value, json};

/// Notes each event as `name path status faults`, and what is written to the console.
const LISTEN: &str = "
    window.heard = [];
    window.said = [];
    console.info = (line) => said.push(line);
    for (const name of ['request:start', 'request:match', 'request:unhandled', 'request:end', 'response:mocked'])
        replica.events.on(name, ({ path, status, faults }) => heard.push([name, path, status, faults.join()].join(' ').trim()));
    return null;";

/// Each call fires its events in their order, with its status and its faults; an unknown path is distinguished from a known one.
pub async fn fire_events_in_order(page: &Page) -> Outcome {
    let start = Start::of("healthy");
    page.open(&start.place("", "transport=worker&fault=session:status-503:first-1")).await?;
    page.run::<Value>(LISTEN, vec![]).await?;
    page.fill("EMAIL", &start.email).await?;
    page.field("PASSWORD").await?.fill(&start.password).await?;
    page.press("button", "LOGIN").await?;
    page.the("alert", "").await?;
    ask::<Value>(page, "await replica.settled(); await fetch('api/v1/nowhere')", vec![]).await?;
    let heard: Vec<String> = page.run("return heard", vec![]).await?;
    let expected = [
        "request:start token",
        "request:match token",
        "response:mocked token 503 session:status-503:first-1",
        "request:end token 503 session:status-503:first-1",
        "request:start api/v1/nowhere",
        "request:unhandled api/v1/nowhere",
        "response:mocked api/v1/nowhere 404",
        "request:end api/v1/nowhere 404",
    ];
    ensure(heard == expected, format!("heard {heard:#?}"))?;
    let said: Vec<String> = page.run("return said", vec![]).await?;
    ensure(
        said.len() == 1 && said[0].starts_with("Fault session:status-503:first-1 struck POST token"),
        format!("the console says {said:?}"),
    )
}

/// The journal can be read and waited for: what is there already counts, unless only later exchanges are asked for.
pub async fn are_listed_and_waited_for(page: &Page) -> Outcome {
    let start = Start::of("narrow-token");
    page.open(&start.place("organization/integrations", "")).await?;
    sign_in(page, &start).await?;
    let signed_in: Value = ask(page, "return replica.requests.waitFor({ path: 'session', status: 200 })", vec![]).await?;
    let number = signed_in["id"].as_u64().unwrap_or_default();
    ensure(number > 0 && !signed_in.to_string().contains(&start.password), "the sign-in is not told without its secret")?;
    let missed =
        ask::<Value>(page, "return replica.requests.waitFor('session', { after: given[0], timeout: 100 })", vec![json!(number)]).await;
    ensure(missed.is_err_and(|error| error == "Error: No exchange matched session within 100 ms."), "an earlier exchange was taken")?;
    fill_azure_form(page, &start).await?;
    page.run::<Value>("window.refused = replica.requests.waitFor({ method: 'post', path: /issuetracking.config$/g }); return null", vec![])
        .await?;
    page.press("button", "Integrate Azure").await?;
    let refused: Value = ask(page, "return refused", vec![]).await?;
    ensure(refused["response"]["status"] == 401 && refused["request"]["path"] == CONFIG, format!("{refused} was waited for"))?;
    ensure(!refused.to_string().contains(&start.token), "the token is told")?;
    let left: usize = ask(page, "await replica.requests.clear(); return (await replica.requests.list()).length", vec![]).await?;
    ensure(left == 0, "the journal is not empty")
}
