//! How long the program takes, measured by the program's own page: see `stopwatch.js`.
//!
//! Every run has browsers of its own with empty profiles, so that nothing is cached.

use crate::cases::flow::Start;
use crate::driver::host::Served;
use crate::driver::page::{Outcome, Page};
use crate::tier::Engine;
use serde_json::{Map, Value, json};
use vfunction_replica::simulator::protocol::PROOF;

/// How many runs `REPLICA_SPEED` asks for.
///
/// # Errors
///
/// It is not set as it should be.
pub fn runs() -> Outcome<u32> {
    let runs = std::env::var("REPLICA_SPEED").ok().and_then(|runs| runs.parse().ok());
    runs.ok_or_else(|| "`cargo xtask speed` says in REPLICA_SPEED how many runs are wanted".to_owned())
}

/// Measures in the chosen engines, and prints a line for each time: `measured chromium form 312.4`, in milliseconds.
pub async fn measure(runs: u32) -> Outcome {
    for engine in Engine::chosen() {
        for _ in 0..runs {
            in_browser(engine, "speed::start", async |page| {
                open(page, &Start::of("narrow-token").place("", "")).await?;
                record(page, "fromNothing", account(&Start::of("narrow-token"))).await?;
                // The token page is not loaded yet, and nobody is signed in to another world.
                open(page, &Start::of("crowded").place("", "world=crowd")).await?;
                record(page, "crowd", Value::Null).await
            })
            .await?;
            in_browser(engine, "speed::article", async |page| {
                let start = Start::of("narrow-token");
                open(page, &start.place("", "")).await?;
                record(page, "signIn", account(&start)).await?;
                record(page, "call", call(&start)).await?;
                record(page, "integrate", json!({ "token": start.token, "organization": start.organization })).await
            })
            .await?;
        }
    }
    Ok(())
}

async fn in_browser(engine: Engine, name: &str, work: impl AsyncFnOnce(&Page) -> Outcome) -> Outcome {
    let page = Page::start(engine, name, Served::WithStopwatch).await?;
    let outcome = work(&page).await;
    page.end(outcome).await
}

/// Opens a place of the program, and asks it nothing while it starts.
async fn open(page: &Page, place: &str) -> Outcome {
    page.driver.goto(format!("{}{place}", page.base)).await.map_err(|error| error.to_string())
}

/// Has the stopwatch measure something, and prints the times.
async fn record(page: &Page, what: &str, argument: Value) -> Outcome {
    let script = "
        const [what, argument, done] = arguments;
        window.stopwatch[what](argument).then(done, (error) => done({ failed: String(error) }));";
    let times: Map<String, Value> = page.run_async(script, vec![json!(what), argument]).await?;
    for (name, time) in times {
        let millis = time.as_f64().ok_or_else(|| format!("{what}: {time}"))?;
        println!("measured {} {name} {millis:.1}", page.engine.name());
    }
    Ok(())
}

fn account(start: &Start) -> Value {
    json!({ "email": start.email, "password": start.password })
}

/// The call that the token page makes.
fn call(start: &Start) -> Value {
    let path = format!("_azure/vssps.dev.azure.com/{}/_apis/tokens/pats?api-version=7.2-preview.1", start.organization);
    json!({ "path": path, "proof": PROOF, "headers": { "X-Replica-World": "default" } })
}
