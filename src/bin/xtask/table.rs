//! The table at the end of a test run.

use crate::results::Results;
use crate::step::duration;
use std::time::Duration;

/// A step.
pub struct Row {
    /// What it is about.
    pub name: String,
    /// How long it took.
    pub took: Duration,
    /// What came of its tests, if it has any.
    pub results: Option<Results>,
    /// Whether it failed.
    pub has_failed: bool,
}

/// The table, in Markdown.
pub fn table(rows: &[Row], total: Duration) -> String {
    let mut lines = vec!["| step | time | tests | slowest |".to_owned(), "| --- | --- | --- | --- |".to_owned()];
    for Row { name, took, results, has_failed } in rows {
        let mark = if *has_failed { " **failed**" } else { "" };
        let tests = results.as_ref().map(tests).unwrap_or_default();
        let slowest = results.as_ref().map(|results| results.slowest().join(", ")).unwrap_or_default();
        lines.push(format!("| {name}{mark} | {} | {tests} | {slowest} |", duration(*took)));
    }
    lines.push(format!("| all, some of it at the same time | {} | {} | |", duration(total), tests(&sum(rows))));
    lines.join("\n")
}

/// How many tests of which engine passed and failed.
pub fn by_engine(results: &Results) -> String {
    let line = |(engine, (passed, failed)): (String, (u32, u32))| format!("{engine}: {passed} passed, {failed} failed");
    results.by_engine().into_iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The results of all steps together.
pub fn sum(rows: &[Row]) -> Results {
    let mut all = Results::default();
    rows.iter().filter_map(|row| row.results.clone()).for_each(|results| all.add(results));
    all
}

fn tests(results: &Results) -> String {
    let Results { passed, failed, ignored, .. } = results;
    let further = [(failed, "failed"), (ignored, "ignored")].into_iter().filter(|(count, _)| **count > 0);
    further.fold(passed.to_string(), |text, (count, word)| format!("{text}, {count} {word}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_has_a_row_for_each_step_and_one_for_all() {
        let results = Results { passed: 3, failed: 1, ..Results::default() };
        let rows = [
            Row { name: "Lints".to_owned(), took: Duration::from_secs(61), results: None, has_failed: false },
            Row { name: "Cases".to_owned(), took: Duration::from_secs(2), results: Some(results), has_failed: true },
        ];
        let table = table(&rows, Duration::from_secs(62));
        assert!(table.contains("| Lints | 1 min 1 s |  |  |"), "{table}");
        assert!(table.contains("| Cases **failed** | 2.0 s | 3, 1 failed |  |"), "{table}");
        assert!(table.ends_with("| all, some of it at the same time | 1 min 2 s | 3, 1 failed | |"), "{table}");
    }
}
