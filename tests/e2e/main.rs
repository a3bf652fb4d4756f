//! The program in real browsers, over W3C WebDriver: the built `dist`, served at an origin of its own for each test, in Chromium, Firefox
//! and WebKit.
//!
//! `cargo xtask test` prepares everything and says where it is: `REPLICA_DIST` (the built program), `REPLICA_ENGINES`
//! (`chromium,firefox,webkit`), `REPLICA_TIER` (`quick` or `full`), and, where they are not found on `PATH`, the drivers and browsers named
//! in `driver/browser.rs`. The first argument says what is wanted:
//!
//! * `cases`: what people and test suites do with the program; words choose by name, as in `webkit::article`;
//! * `states`: every screen as it is seen and heard, see `states/mod.rs`; words choose by name;
//! * `guides`: the walkthroughs are printed; ids choose;
//! * `speed` and `soak`: the program is measured rather than tested.

mod cases;
mod driver;
#[path = "../plants/mod.rs"]
mod plants;
mod print_guides;
#[allow(dead_code, reason = "shared with tests/printed.rs, which uses the rest")]
mod printed;
mod soak;
mod speed;
mod states;
mod test;
mod tier;

use driver::page::Outcome;
use std::process::ExitCode;
use std::sync::Arc;
use test::{Plan, Test};
use tier::{Engine, Tier};
use tokio::runtime::Runtime;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let what = arguments.next().unwrap_or_default();
    match Runtime::new().map_err(|error| error.to_string()).and_then(|runtime| run(&Arc::new(runtime), &what, arguments)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

/// Does what is wanted. Whether all went well.
///
/// # Errors
///
/// Why it could not be done.
fn run(runtime: &Arc<Runtime>, what: &str, arguments: impl Iterator<Item = String>) -> Outcome<bool> {
    match what {
        "cases" => {
            let (flags, words) = arguments.partition(|argument: &String| argument.starts_with('-'));
            let ran = test::run(runtime, what, cases(), &Plan::of(words, flags)?);
            runtime.block_on(cases::end())?;
            ran.map(|conclusion| conclusion.is_good)
        }
        "states" => {
            let (list, rest): (Vec<String>, Vec<String>) = arguments.partition(|argument| argument == "--list");
            let (states, tests) = states::Run::of(states::Order::parse(rest.into_iter())?)?;
            let conclusion = test::run(runtime, what, tests, &Plan::of(Vec::new(), list.clone())?)?;
            let ended = if list.is_empty() { runtime.block_on(states.end(conclusion.is_whole)) } else { Ok(()) };
            ended.map(|()| conclusion.is_good)
        }
        "guides" => runtime.block_on(print_guides::print(&arguments.collect::<Vec<_>>())).map(|()| true),
        "speed" => runtime.block_on(speed::measure(speed::runs()?)).map(|()| true),
        "soak" => soak::soak(runtime, &soak::Plan::wanted()?).map(|()| true),
        _ => Err("`cargo xtask test` says what to test: cases, states, guides, speed or soak".to_owned()),
    }
}

/// The cases of the chosen tier in the chosen engines.
fn cases() -> Vec<Test> {
    let all: Vec<_> = cases::all().into_iter().map(Arc::new).collect();
    let tier = Tier::chosen();
    let in_engine = |engine: Engine| {
        let here = all.iter().filter(move |case| case.engines.of(tier).contains(&engine));
        here.map(move |case| {
            let (case, name) = (case.clone(), format!("{}::{}", engine.name(), case.name));
            let test = name.clone();
            Test::new(engine, name, move || {
                let (case, test) = (case.clone(), test.clone());
                async move { case.run(engine, &test).await }
            })
        })
    };
    Engine::chosen().into_iter().flat_map(in_engine).collect()
}
