//! Every fault, on every kind of call, in every transport: the screen says that something went wrong, keeps what was entered, and works
//! once the fault is gone; or, where nothing is wrong with the answer but its time, it ends well.

use crate::cases::flow::{Start, sign_in};
use crate::cases::script::ask;
use crate::driver::page::{Outcome, Page, ensure};
use serde_json::{Value, json};

/// Drives one screen through all faults of a kind of call.
const DRIVER: &str = include_str!("fault_matrix.js");

/// How the effects end: with what they do in place of the answer, or well.
const EFFECTS: [(&str, Ending); 16] = [
    ("status-401", Ending::Badly),
    ("status-429", Ending::Badly),
    ("status-503", Ending::Badly),
    ("network-error", Ending::Badly),
    ("offline", Ending::Badly),
    ("never", Ending::Badly),
    ("empty", Ending::Badly),
    ("truncated", Ending::Badly),
    ("malformed-json", Ending::Badly),
    ("wrong-content-type", Ending::Badly),
    ("stale-success", Ending::Well),
    ("delay-20", Ending::Well),
    ("delay-uniform-5-30", Ending::Well),
    ("delay-lognormal-15-0.5", Ending::Well),
    ("dribble-4", Ending::Well),
    ("late-duplicate", Ending::Well),
];

/// How many a script goes through: what it takes must stay well below what drivers allow a script.
const AT_A_TIME: usize = 4;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    Badly,
    Well,
}

/// All of it through the service worker.
pub async fn is_met_in_the_worker_transport(page: &Page) -> Outcome {
    meets(page, "worker").await
}

/// All of it within the page.
pub async fn is_met_in_the_page_transport(page: &Page) -> Outcome {
    meets(page, "page").await
}

/// All of it against a real server.
pub async fn is_met_in_the_network_transport(page: &Page) -> Outcome {
    meets(page, "network").await
}

async fn meets(page: &Page, transport: &str) -> Outcome {
    let start = Start::of("healthy");
    let query = format!("stage=off&transport={transport}&world=matrix-{}-{transport}", page.engine.name());
    let at = |path: &str| start.place(path, &query);
    page.open(&at("organization/integrations")).await?;
    drive(page, "session", &["session", "*"]).await?;
    sign_in(page, &start).await?;
    page.the("dialog", "Configure Integrations").await?;
    drive(page, "config", &["config", "graph", "projects", "*"]).await?;
    page.open(&at(&format!("azure/{}/_usersSettings/tokens", start.organization))).await?;
    drive(page, "tokens", &["tokens", "*"]).await?;
    ensure(page.html("data-transport").await? == transport, "the transport has changed")
}

/// Has a screen meet all faults of some kinds of calls.
async fn drive(page: &Page, screen: &str, endpoints: &[&str]) -> Outcome {
    let script = format!("const drive = (() => {{ {DRIVER} }})(); return drive(...given)");
    for endpoint in endpoints {
        for effects in EFFECTS.chunks(AT_A_TIME) {
            let case = |(effect, ending): &(&str, Ending)| json!([format!("{endpoint}:{effect}"), *ending == Ending::Well]);
            let cases: Vec<Value> = effects.iter().map(case).collect();
            let problems: Vec<String> = ask(page, &script, vec![json!(screen), json!(cases)]).await?;
            ensure(problems.is_empty(), format!("{screen}: {}", problems.join("\n")))?;
        }
    }
    Ok(())
}
