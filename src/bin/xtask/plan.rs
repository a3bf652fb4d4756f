//! What is to be tested.

use crate::browsers::NAMES;
use crate::results::Results;
use crate::step::Outcome;
use crate::target::target_folder;
use clap::{Args, value_parser};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

/// The kinds of tests, in their order.
pub const KINDS: [&str; 9] = ["fmt", "lint", "native", "budget", CASES, "visual", "accessibility", "links", "suites"];
/// What people and test suites do with the program, in browsers.
pub const CASES: &str = "browser";
/// What is asked about each state of the screens.
pub const STATES: [&str; 3] = ["visual", "accessibility", "links"];
/// The kinds whose tests have names.
const NAMED: [&str; 5] = ["native", CASES, STATES[0], STATES[1], STATES[2]];

/// A part of the tests in browsers.
pub struct Part {
    /// Its name for the program that runs it.
    pub name: &'static str,
    /// Its name for people.
    pub title: &'static str,
    /// The kinds of tests that it holds.
    pub kinds: &'static [&'static str],
}

/// The parts of the tests in browsers.
pub const PARTS: [Part; 2] = [
    Part { name: "cases", title: "Cases in browsers", kinds: &[CASES] },
    Part { name: "states", title: "States of the screens in browsers", kinds: &STATES },
];

/// The arguments of `cargo xtask test`.
#[derive(Clone, Debug, Args)]
pub struct Arguments {
    /// Every case, picture and link in every engine, axe at all widths: for releases and large changes.
    #[arg(long)]
    full: bool,
    /// Some of it.
    #[arg(long, value_delimiter = ',', value_parser = KINDS)]
    only: Option<Vec<String>>,
    /// Browsers to test in.
    #[arg(long, value_delimiter = ',', value_parser = NAMES, default_values = NAMES)]
    engines: Vec<String>,
    /// The tests that failed last time.
    #[arg(long)]
    failed: bool,
    /// Runs the tests in browsers so many times, and counts the failures.
    #[arg(long, default_value_t = 1, value_parser = value_parser!(u32).range(1..))]
    repeat: u32,
    /// Parts of names, which choose tests.
    words: Vec<String>,
}

/// Which tests are to be run, and how.
#[derive(Clone, Debug)]
pub struct TestPlan {
    kinds: Vec<String>,
    /// Names of the engines to test in.
    pub engines: Vec<String>,
    /// Whether the whole matrix is tested.
    pub is_full: bool,
    /// How often the tests in browsers are run.
    pub repeat: u32,
    /// Parts of names, of which a test needs one; none for all tests.
    pub words: Vec<String>,
    /// The names of the tests that failed last time, by the parts of the tests in browsers; nothing if all are to be run.
    pub failed: Option<BTreeMap<String, Vec<String>>>,
}

impl TestPlan {
    /// The tests that arguments ask for.
    ///
    /// # Errors
    ///
    /// Those that failed last time are asked for, and none did.
    pub fn of(arguments: Arguments) -> Outcome<Self> {
        let Arguments { full, only, engines, failed, repeat, words } = arguments;
        let failed = failed.then(last_failures).transpose()?;
        let mut plan = TestPlan { kinds: Vec::new(), engines, is_full: full, repeat, failed, words };
        let has_names = plan.failed.is_some() || !plan.words.is_empty();
        let all = if has_names { NAMED.as_slice() } else { KINDS.as_slice() };
        plan.kinds = only.unwrap_or_else(|| all.iter().map(|kind| (*kind).to_owned()).collect());
        if let Some(failed) = &plan.failed {
            let has_failed = |kind: &str| PARTS.iter().any(|part| part.kinds.contains(&kind) && failed.contains_key(part.name));
            plan.kinds.retain(|kind| has_failed(kind));
        }
        Ok(plan)
    }

    /// What is tested while editing.
    pub fn check() -> Self {
        let kinds = ["fmt", "lint", "native"].map(str::to_owned).to_vec();
        TestPlan { kinds, engines: Vec::new(), is_full: false, repeat: 1, words: Vec::new(), failed: None }
    }

    /// Whether tests of this kind are to be run.
    pub fn has(&self, kind: &str) -> bool {
        self.kinds.iter().any(|wanted| wanted == kind)
    }

    /// Whether a part of the tests in browsers is to be run.
    pub fn has_part(&self, part: &Part) -> bool {
        part.kinds.iter().any(|kind| self.has(kind))
    }

    /// Whether anything is tested in browsers.
    pub fn is_in_browsers(&self) -> bool {
        self.has("suites") || PARTS.iter().any(|part| self.has_part(part))
    }

    /// The tier, as the tests know it.
    pub fn tier(&self) -> &'static str {
        if self.is_full { "full" } else { "quick" }
    }
}

/// Where the names of the tests are that failed.
fn failures_file() -> Outcome<PathBuf> {
    Ok(target_folder()?.join("failed-tests.json"))
}

/// Writes down which tests of which part failed.
pub fn keep_failures(results: &BTreeMap<&str, &Results>) -> Outcome {
    let failed: BTreeMap<_, _> =
        results.iter().map(|(part, results)| (part, results.failures())).filter(|(_, names)| !names.is_empty()).collect();
    let file = failures_file()?;
    fs::write(&file, json!(failed).to_string()).map_err(|error| format!("{} cannot be written ({error})", file.display()))
}

/// The names of the tests that failed last time, by part.
///
/// # Errors
///
/// There are none.
fn last_failures() -> Outcome<BTreeMap<String, Vec<String>>> {
    let text = fs::read_to_string(failures_file()?).unwrap_or_default();
    let failed: BTreeMap<String, Value> = serde_json::from_str(&text).unwrap_or_default();
    let names = |names: Value| names.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect();
    let failed: BTreeMap<String, Vec<String>> = failed.into_iter().map(|(part, list)| (part, names(list))).collect();
    if failed.is_empty() { Err("no test in a browser failed last time".to_owned()) } else { Ok(failed) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::browsers::ENGINES;

    fn plan(line: &str) -> Outcome<TestPlan> {
        TestPlan::of(crate::tests::arguments(line)?)
    }

    #[test]
    fn a_plan_is_all_or_what_was_chosen() {
        assert!(plan("").is_ok_and(|plan| KINDS.iter().all(|kind| plan.has(kind)) && plan.engines.len() == ENGINES.len()));
        assert!(plan("--only fmt,lint").is_ok_and(|plan| plan.has("lint") && !plan.has("native") && !plan.is_in_browsers()));
        assert!(plan("--full --repeat 20").is_ok_and(|plan| plan.tier() == "full" && plan.repeat == 20));
        for wrong in ["--engines opera", "--only fmt,,lint", "--repeat 0", "--repeat x", "--fully"] {
            assert!(plan(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn words_choose_among_tests_that_have_names() {
        assert!(plan("article dialog").is_ok_and(|plan| plan.words == ["article", "dialog"] && plan.has(CASES) && !plan.has("lint")));
        assert!(plan("article --only browser").is_ok_and(|plan| plan.has(CASES) && !plan.has("native")));
    }

    #[test]
    fn every_kind_of_test_in_browsers_is_in_one_part() {
        assert!(PARTS.iter().flat_map(|part| part.kinds).all(|kind| KINDS.contains(kind)));
    }
}
