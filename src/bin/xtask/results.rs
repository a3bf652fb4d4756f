//! What came of tests: how many ended how, which were slow, and which failed.

use crate::step::{Outcome, duration};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Duration;

/// How many of the slowest tests are named.
const SLOWEST: usize = 3;

/// A test that ran.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Its name.
    pub name: String,
    /// How long it took.
    pub took: Duration,
    /// Whether it passed.
    pub passed: bool,
}

/// What came of the tests of a step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    /// How many passed.
    pub passed: u32,
    /// How many failed.
    pub failed: u32,
    /// How many were not run.
    pub ignored: u32,
    /// The tests, or the programs of tests, whose times are known.
    pub cases: Vec<Case>,
}

impl Results {
    /// Adds what a line such as `test result: ok. 12 passed; 0 failed; 1 ignored; …` says.
    pub fn see(&mut self, line: &str) {
        let Some((_, results)) = line.strip_prefix("test result: ").and_then(|line| line.split_once(". ")) else { return };
        for result in results.split("; ") {
            match result.split_once(' ').and_then(|(number, kind)| Some((number.parse::<u32>().ok()?, kind))) {
                Some((number, "passed")) => self.passed += number,
                Some((number, "failed")) => self.failed += number,
                Some((number, "ignored")) => self.ignored += number,
                _ => {}
            }
        }
    }

    /// Reads the file that the tests in browsers leave.
    ///
    /// # Errors
    ///
    /// There is none.
    pub fn of_browsers(file: &Path) -> Outcome<Self> {
        let unreadable = |problem: String| format!("{} holds no results ({problem})", file.display());
        let text = fs::read_to_string(file).map_err(|error| unreadable(error.to_string()))?;
        let cases: Vec<Value> = serde_json::from_str(&text).map_err(|error| unreadable(error.to_string()))?;
        let cases = cases.iter().map(|case| Case {
            name: case["name"].as_str().unwrap_or_default().to_owned(),
            took: Duration::from_secs_f64(case["seconds"].as_f64().unwrap_or_default()),
            passed: case["passed"] == true,
        });
        let mut results = Results { cases: cases.collect(), ..Results::default() };
        for case in &results.cases {
            if case.passed { results.passed += 1 } else { results.failed += 1 }
        }
        Ok(results)
    }

    /// Adds those of other tests.
    pub fn add(&mut self, other: Results) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.ignored += other.ignored;
        self.cases.extend(other.cases);
    }

    /// The names of those that failed, each once.
    pub fn failures(&self) -> Vec<String> {
        let mut names: Vec<_> = self.cases.iter().filter(|case| !case.passed).map(|case| case.name.clone()).collect();
        names.sort();
        names.dedup();
        names
    }

    /// The slowest, with their times.
    pub fn slowest(&self) -> Vec<String> {
        let mut cases: Vec<_> = self.cases.iter().collect();
        cases.sort_by_key(|case| std::cmp::Reverse(case.took));
        cases.iter().take(SLOWEST).map(|case| format!("{} {}", case.name, duration(case.took))).collect()
    }

    /// For each engine, which names of tests begin with, how many passed and failed.
    pub fn by_engine(&self) -> BTreeMap<String, (u32, u32)> {
        let mut counts = BTreeMap::<String, (u32, u32)>::new();
        for case in &self.cases {
            let engine = case.name.split("::").next().unwrap_or_default().to_owned();
            let count = counts.entry(engine).or_default();
            if case.passed { count.0 += 1 } else { count.1 += 1 }
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_several_runs_are_added() {
        let mut results = Results::default();
        results.see("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s");
        results.see("test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s");
        results.see("test a ... ok");
        assert_eq!((results.passed, results.failed, results.ignored), (15, 2, 1));
    }

    #[test]
    fn slow_tests_and_failures_are_named() {
        let case = |name: &str, seconds, passed| Case { name: name.to_owned(), took: Duration::from_secs(seconds), passed };
        let cases = vec![case("webkit::b", 2, false), case("webkit::a", 9, true), case("webkit::b", 3, false), case("firefox::c", 1, true)];
        let results = Results { cases, ..Results::default() };
        assert_eq!(results.failures(), ["webkit::b"]);
        assert_eq!(results.slowest(), ["webkit::a 9.0 s", "webkit::b 3.0 s", "webkit::b 2.0 s"]);
        assert_eq!(results.by_engine().into_iter().collect::<Vec<_>>(), [("firefox".to_owned(), (1, 0)), ("webkit".to_owned(), (1, 2))]);
    }
}
