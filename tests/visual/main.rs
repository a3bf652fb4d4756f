//! Every screen and state of the program as it is seen and heard: pictures and accessibility trees, compared with those that are
//! kept in `baselines/`, `trees/` and `boxes/`.
//!
//! `cargo xtask visual` prepares everything and says where it is, as for `tests/browser`, whose parts this uses. Words on the command
//! line choose states by name; `--update` keeps what is seen, `--pictures` makes the pictures of the README, and `--repeat 20` takes
//! each state so many times and counts the pixels that differ. With `--guides` the words are ids of guides, which are printed.

mod about;
mod accessibility;
#[path = "../browser/app.rs"]
#[allow(dead_code, reason = "shared with tests/browser, which uses the rest")]
mod app;
#[path = "../browser/axe.rs"]
#[allow(dead_code, reason = "shared with tests/browser, which uses the rest")]
mod axe;
mod azure_devops;
#[path = "../browser/engine.rs"]
#[allow(dead_code, reason = "shared with tests/browser, which uses the rest")]
mod engine;
mod files;
#[path = "../browser/suite/flow.rs"]
#[allow(dead_code, reason = "shared with tests/browser, which uses the rest")]
mod flow;
#[path = "../browser/found.rs"]
#[allow(dead_code, reason = "shared with tests/browser, which uses the rest")]
mod found;
mod frame;
mod gallery;
mod guide;
mod guides;
mod links;
mod machine;
mod order;
#[path = "../browser/page.rs"]
#[allow(dead_code, reason = "shared with tests/browser, which uses the rest")]
mod page;
mod picture;
#[allow(dead_code, reason = "shared with tests/printed.rs, which uses the rest")]
mod printed;
#[path = "../browser/process.rs"]
#[allow(dead_code, reason = "shared with tests/browser, which uses the rest")]
mod process;
mod report;
mod run;
mod selectors;
mod shot;
mod stage;
mod states;
mod step;
mod verdict;
mod vfunction;
#[path = "../browser/walker.rs"]
mod walker;
mod workshop;

use engine::Engine;
use order::{Order, Task};
use report::Report;
use std::process::ExitCode;
use std::time::Instant;

/// The states that the README shows.
const PICTURES: [&str; 9] = [
    "sign-in",
    "dashboard",
    "integrations-error",
    "tokens",
    "edit-scopes",
    "create-success",
    "integrations-success",
    "help",
    "stage-network-error",
];

fn main() -> ExitCode {
    let outcome = Order::parse(std::env::args().skip(1)).and_then(|order| all_engines(&order));
    app::stop();
    outcome.unwrap_or_else(|problem| {
        eprintln!("{problem}");
        ExitCode::FAILURE
    })
}

/// Runs the order in all engines at the same time.
fn all_engines(order: &Order) -> Result<ExitCode, String> {
    let begun = Instant::now();
    let runtime = tokio::runtime::Runtime::new().map_err(|error| error.to_string())?;
    if order.task == Task::Guides {
        return runtime.block_on(guides::print(&order.words)).map(|()| ExitCode::SUCCESS);
    }
    let all = states::all()?;
    clean(&all, order.task)?;
    let _ = std::fs::remove_dir_all(files::reports());
    let mut states = states::chosen(&all, &order.words);
    let mut engines = Engine::chosen();
    if order.task == Task::Pictures {
        states.retain(|state| PICTURES.contains(&state.name));
        engines.truncate(1);
    }
    if order.task == Task::Gallery {
        engines.truncate(1);
    }
    let mut shares: Vec<_> = engines.iter().map(|engine| (*engine, states.clone())).collect();
    // One engine, in two browsers.
    if matches!(order.task, Task::Accessibility | Task::Links) {
        states = states::distinct(&states);
        let (first, second) = states.split_at(states.len() / 2);
        engines.truncate(1);
        shares = engines.iter().flat_map(|engine| [(*engine, first.to_vec()), (*engine, second.to_vec())]).collect();
    }
    let one_share = |(engine, states): &(Engine, Vec<states::State>)| runtime.block_on(run::in_engine(*engine, states, order));
    let reports: Vec<Report> = std::thread::scope(|scope| {
        let threads: Vec<_> = shares.iter().map(|share| scope.spawn(move || one_share(share))).collect();
        threads.into_iter().filter_map(|thread| thread.join().ok()).collect()
    });
    let mut report = Report::of(reports);
    report.compare_selectors(order.words.is_empty() && order.task == Task::Compare);
    match order.task {
        Task::Update => run::compare_trees(&engines, &mut report),
        Task::Links | Task::Gallery if order.words.is_empty() => report.compare_gallery(order.task == Task::Gallery),
        _ => {}
    }
    report.end(begun.elapsed())
}

/// Removes the files of states that are no more, when what is kept is renewed. Errors: there are some otherwise.
fn clean(all: &[states::State], task: Task) -> Result<(), String> {
    let left_over = files::left_over(all);
    match (task, left_over.first()) {
        (Task::Update, _) => left_over.iter().try_for_each(std::fs::remove_file).map_err(|error| error.to_string()),
        (Task::Compare, Some(path)) => Err(format!("{} belongs to no state; `{}` removes it", path.display(), files::UPDATE)),
        _ => Ok(()),
    }
}
