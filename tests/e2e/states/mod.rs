//! Every screen and state of the program as it is seen and heard: pictures, accessibility trees and boxes, compared with those in
//! `tests/visual/`; what axe finds; and whether a link leads to it.
//!
//! Each state is visited once, and everything that is asked about it is asked on that visit.

mod about;
mod accessibility;
mod authoring;
mod azure_devops;
mod boxes;
mod checks;
pub mod files;
pub mod frame;
mod gallery;
mod guide;
mod links;
mod machine;
mod order;
pub mod picture;
mod report;
mod selectors;
mod shot;
mod stage;
pub mod state;
mod step;
mod trees;
mod verdict;
mod vfunction;
mod visit;

pub use order::{Order, Task};

use crate::driver::page::Outcome;
use crate::test::Test;
use crate::tier::{Engine, Tier};
use report::Report;
use state::State;
use std::sync::{Arc, Mutex};

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

/// An order that is carried out by tests, one for each state and engine.
pub struct Run {
    order: Order,
    report: Mutex<Report>,
    /// Whether all states are visited, so that something may be said of what none of them shows.
    is_whole: bool,
}

impl Run {
    /// The tests of an order, and what is needed after them.
    ///
    /// # Errors
    ///
    /// A state is named twice, or something is left of a state that is no more.
    pub fn of(order: Order) -> Outcome<(Arc<Self>, Vec<Test>)> {
        let all = state::all()?;
        clean(&all, order.task)?;
        let _ = std::fs::remove_dir_all(files::reports());
        let is_whole = order.words.is_empty();
        let visits = visits(&order, &all);
        let run = Arc::new(Run { order, report: Mutex::default(), is_whole });
        let tests = visits.into_iter().map(|(engine, state, checks)| {
            let (run, name) = (run.clone(), format!("{}::state::{}", engine.name(), state.name));
            Test::new(engine, name, move || {
                let run = run.clone();
                async move { visit::visit(engine, &state, checks, &run.order, &run.report).await }
            })
        });
        let tests = tests.collect();
        Ok((run, tests))
    }

    /// Ends the browsers, and compares what only all states together tell. `is_whole` says whether no test was left out.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub async fn end(&self, is_whole: bool) -> Outcome {
        visit::end().await?;
        let mut report = self.report.lock().map_err(|_| "a test has panicked")?;
        let is_whole = is_whole && self.is_whole;
        match self.order.task {
            Task::Compare => report.compare_contract(is_whole && self.order.checks.picture, is_whole && self.order.checks.link)?,
            Task::Gallery if is_whole => report.keep_gallery()?,
            Task::Update => report.keep_trees_and_boxes()?,
            _ => {}
        }
        report.end()
    }
}

/// Which states are visited in which engines, and what is asked there. Those that take long come first.
fn visits(order: &Order, all: &[State]) -> Vec<(Engine, State, checks::Visit)> {
    let mut engines = Engine::chosen();
    if matches!(order.task, Task::Pictures | Task::Gallery) {
        engines.truncate(1);
    }
    let chosen = state::chosen(all, &order.words);
    let is_wanted = |state: &&State| order.task != Task::Pictures || PICTURES.contains(&state.name);
    let mut visits: Vec<_> = engines
        .iter()
        .flat_map(|engine| chosen.iter().filter(is_wanted).map(|state| (*engine, *state, order.visit(*engine, state, all, Tier::chosen()))))
        .filter(|(.., visit)| visit.is_needed())
        .collect();
    visits.sort_by_key(|(engine, state, _)| (*engine, std::cmp::Reverse(state.steps.len())));
    visits
}

/// Removes the files of states that are no more, when what is kept is renewed.
///
/// # Errors
///
/// There are some otherwise.
fn clean(all: &[State], task: Task) -> Outcome {
    let left_over = files::left_over(all);
    match (task, left_over.first()) {
        (Task::Update, _) => left_over.iter().try_for_each(std::fs::remove_file).map_err(|error| error.to_string()),
        (Task::Compare, Some(path)) => Err(format!("{} belongs to no state; `{}` removes it", path.display(), files::UPDATE)),
        _ => Ok(()),
    }
}
