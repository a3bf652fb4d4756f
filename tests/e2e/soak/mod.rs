//! The article again and again: in fresh profiles, in parallel, across engines and transports; then many times in one page.
//!
//! A line for each run: `soaked chromium worker 1834.2`, in milliseconds from the first address to the connection, or
//! `failed chromium worker …`. For the memory see [`memory`].

mod memory;

use crate::cases::article::live_through;
use crate::driver::host::{Served, artifacts};
use crate::driver::page::{Outcome, Page};
use crate::tier::Engine;
use std::fs;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Instant;
use tokio::runtime::Runtime;

/// What `REPLICA_SOAK` asks for: runs, jobs, flows in one page, and transports, as in `500 2 30 worker,page,network`.
pub struct Plan {
    runs: u32,
    jobs: u32,
    flows: u32,
    transports: Vec<String>,
}

impl Plan {
    /// The plan of `REPLICA_SOAK`.
    ///
    /// # Errors
    ///
    /// It is not set as it should be.
    pub fn wanted() -> Outcome<Plan> {
        let read = || {
            let text = std::env::var("REPLICA_SOAK").ok()?;
            let mut words = text.split(' ');
            let mut number = || words.next()?.parse().ok();
            let (runs, jobs, flows) = (number()?, number()?, number()?);
            Some(Plan { runs, jobs, flows, transports: words.next()?.split(',').map(str::to_owned).collect() })
        };
        read().ok_or_else(|| "`cargo xtask soak` says in REPLICA_SOAK what is wanted".to_owned())
    }
}

/// Carries out the plan in the chosen engines, in as many threads as it has jobs.
///
/// # Errors
///
/// Some run failed.
pub fn soak(runtime: &Runtime, plan: &Plan) -> Outcome {
    let engines = Engine::chosen();
    let kinds: Vec<(Engine, &str)> =
        plan.transports.iter().flat_map(|transport| engines.iter().map(move |engine| (*engine, transport.as_str()))).collect();
    let has_failed = AtomicBool::new(false);
    let check = |what: String, outcome: Outcome| {
        if let Err(problem) = outcome {
            has_failed.store(true, Ordering::Relaxed);
            println!("failed {what} {}", problem.replace('\n', " "));
        }
    };
    in_parallel(plan.jobs, plan.runs, |number| {
        if let Some((engine, transport)) = kinds.get(number as usize % kinds.len()) {
            check(format!("{} {transport}", engine.name()), runtime.block_on(run(*engine, transport, number)));
        }
    });
    if plan.flows > 0 {
        in_parallel(plan.jobs, engines.len() as u32, |number| {
            if let Some((engine, transport)) = engines.get(number as usize).zip(plan.transports.first()) {
                check(format!("{} {transport}", engine.name()), runtime.block_on(memory::measure(*engine, transport, plan.flows)));
            }
        });
    }
    if has_failed.into_inner() { Err("not every run came to its end".to_owned()) } else { Ok(()) }
}

/// Does numbered work in so many threads, each taking the next number when it is free.
fn in_parallel(jobs: u32, count: u32, work: impl Fn(u32) + Sync) {
    let next = AtomicU32::new(0);
    std::thread::scope(|scope| {
        for _ in 0..jobs.min(count) {
            scope.spawn(|| {
                let numbers = std::iter::repeat_with(|| next.fetch_add(1, Ordering::Relaxed));
                numbers.take_while(|number| *number < count).for_each(&work);
            });
        }
    });
}

/// The article once, in a browser and a world of its own.
async fn run(engine: Engine, transport: &str, number: u32) -> Outcome {
    let name = format!("soak::{}-{transport}-{number}", engine.name());
    let page = Page::start(engine, &name, Served::AtRoot).await?;
    let begun = Instant::now();
    let outcome = live_through(&page, transport, &format!("soak-{number}")).await;
    let millis = begun.elapsed().as_secs_f64() * 1000.0;
    page.end(outcome).await?;
    println!("soaked {} {transport} {millis:.1}", engine.name());
    // Hundreds of logs of what went well help nobody.
    let _ = fs::remove_file(artifacts().join(format!("{}.log", name.replace("::", "-"))));
    Ok(())
}
