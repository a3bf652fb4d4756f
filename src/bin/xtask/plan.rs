//! What is to be tested.

use crate::browsers::{all_or, wanted_engines};
use crate::build::target_folder;
use crate::results::Results;
use crate::step::{Outcome, chosen};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use vfunction_replica::hosting::Arguments;

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

/// Which tests are to be run, and how.
#[derive(Clone, Debug)]
pub struct Plan {
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

impl Plan {
    /// Reads the command line. Errors: an unknown name, no whole number, or nothing has failed.
    pub fn parse(mut arguments: Arguments) -> Outcome<Self> {
        let whole = |times: &str| times.parse().ok().filter(|times| *times > 0).ok_or("a whole number from 1 is needed".to_owned());
        let only = arguments.value("--only", |list| chosen(list, &KINDS))?;
        let mut plan = Plan {
            kinds: Vec::new(),
            engines: all_or(wanted_engines(&mut arguments)?),
            is_full: arguments.has("--full"),
            repeat: arguments.value("--repeat", whole)?.unwrap_or(1),
            failed: arguments.has("--failed").then(last_failures).transpose()?,
            words: arguments.words()?,
        };
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
        Plan { kinds, engines: Vec::new(), is_full: false, repeat: 1, words: Vec::new(), failed: None }
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

/// Where the names of the tests stand that failed.
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

/// The names of the tests that failed last time, by part. Errors: there are none.
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

    fn plan(line: &str) -> Outcome<Plan> {
        Plan::parse(Arguments::new(line.split_whitespace().map(str::to_owned)))
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
