//! How much memory a page takes that lives long: the article many times in one page, without a reload.
//!
//! A line for each look: `memory chromium processes 5 312.4`, in megabytes after so many flows. `processes` is what all processes of
//! the browser hold (their proportional share of it, which Linux tells of every engine's); `heap` is what the objects of the page hold
//! once the garbage is collected, which Chromium tells. The memory of the page's wasm counts in `processes` only.

use crate::cases::article::from_sign_in_to_connection;
use crate::cases::flow::Start;
use crate::driver::host::Served;
use crate::driver::page::{Outcome, Page};
use crate::tier::Engine;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::fs;

/// Bytes of a megabyte.
const MEGABYTE: f64 = 1_000_000.0;
/// The flows before the first look: what is loaded once is there then.
const WARM_UP: u32 = 5;

/// Lives through the article so many times, and looks at the memory after the first few and after the last.
pub async fn measure(engine: Engine, transport: &str, flows: u32) -> Outcome {
    let name = format!("soak::{}-memory", engine.name());
    let page = Page::start(engine, &name, Served::AtRoot).await?;
    let outcome = repeat(&page, transport, flows).await;
    page.end(outcome).await
}

async fn repeat(page: &Page, transport: &str, flows: u32) -> Outcome {
    let start = Start::of("narrow-token");
    page.open(&start.place("", &format!("transport={transport}&world={}-memory&reset=1", page.engine.name()))).await?;
    for flow in 1..=flows {
        from_sign_in_to_connection(page, &start).await.map_err(|problem| format!("flow {flow} in one page: {problem}"))?;
        begin_anew(page).await.map_err(|problem| format!("after flow {flow} in one page: {problem}"))?;
        if flow == WARM_UP.min(flows) || flow == flows {
            look(page, flow).await?;
        }
    }
    Ok(())
}

/// Back to the dashboard, and the scenario starts over, which ends the session.
async fn begin_anew(page: &Page) -> Outcome {
    page.press("button", "Close").await?;
    page.no("dialog", "").await?;
    page.the("banner", "").await?.the("link", "vFunction").await?.press().await?;
    page.press("tab", "Scenario").await?;
    page.press("button", "Reset").await?;
    page.press("button", "Close tools").await?;
    page.the("button", "LOGIN").await.map(|_| ())
}

async fn look(page: &Page, flow: u32) -> Outcome {
    let say = |what: &str, bytes: f64| println!("memory {} {what} {flow} {:.1}", page.engine.name(), bytes / MEGABYTE);
    if let Some(bytes) = of_processes(page.driver_process()) {
        say("processes", bytes);
    }
    if page.engine == Engine::Chromium {
        let ask = async |command: &str| page.driver.cdp().send_raw(command, json!({})).await.map_err(|error| error.to_string());
        ask("HeapProfiler.collectGarbage").await?;
        let usage: Value = ask("Runtime.getHeapUsage").await?;
        if let Some(bytes) = usage["usedSize"].as_f64() {
            say("heap", bytes);
        }
    }
    Ok(())
}

/// What a process and all that it started hold, in bytes; none where the system does not tell.
fn of_processes(first: u32) -> Option<f64> {
    let parents: HashMap<u32, u32> =
        fs::read_dir("/proc").ok()?.flatten().filter_map(|entry| parent(&entry.file_name().to_string_lossy())).collect();
    let is_below = |process: &u32| std::iter::successors(Some(*process), |child| parents.get(child).copied()).any(|each| each == first);
    let kilobytes: f64 = parents.keys().filter(|process| is_below(process)).filter_map(|process| share(*process)).sum();
    (kilobytes > 0.0).then_some(kilobytes * 1024.0)
}

/// A process and the one that started it: the fourth field of its `stat`, after a name in brackets.
fn parent(folder: &str) -> Option<(u32, u32)> {
    let stat = fs::read_to_string(format!("/proc/{folder}/stat")).ok()?;
    let parent = stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()?;
    Some((folder.parse().ok()?, parent))
}

/// The proportional share of memory that a process holds, in kilobytes.
fn share(process: u32) -> Option<f64> {
    let rollup = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
    rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?.split_whitespace().next()?.parse().ok()
}
