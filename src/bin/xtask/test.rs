//! `cargo xtask test`: everything that must hold, step by step.

use crate::browsers::{BROWSER_TESTS, Browsers, all_or, scripts, wanted_engines};
use crate::budget::budget;
use crate::build::build;
use crate::log::Log;
use crate::step::{Outcome, ask, cargo, chosen, duration, program, run, step, watch};
use crate::suites;
use crate::tools::tools;
use crate::visual::VISUAL_TESTS;
use std::collections::BTreeMap;
use std::time::Instant;
use vfunction_replica::hosting::{Arguments, BasePath};

/// The kinds of tests, in their order.
const KINDS: [&str; 9] = ["fmt", "lint", "native", "budget", "browser", "visual", "accessibility", "links", SUITES];
/// The kind of the suites of other tools.
const SUITES: &str = "suites";
/// The kinds that cargo tests in browsers: their names for people, their tests, and what these are told.
const IN_BROWSERS: [(&str, &str, [&str; 2], &[&str]); 4] = [
    ("browser", "Browser tests", BROWSER_TESTS, &[]),
    ("visual", "Visual tests", VISUAL_TESTS, &[]),
    ("links", "Links of all states", VISUAL_TESTS, &["--", "--links"]),
    ("accessibility", "Accessibility tests", VISUAL_TESTS, &["--", "--accessibility"]),
];

/// What is to be tested.
pub struct Plan {
    kinds: Vec<String>,
    engines: Vec<String>,
}

impl Plan {
    /// Takes `--only` and `--engines`. Errors: an unknown name in them.
    pub fn parse(arguments: &mut Arguments) -> Outcome<Self> {
        Ok(Plan {
            kinds: arguments.value("--only", |list| chosen(list, &KINDS))?.unwrap_or_else(|| KINDS.map(str::to_owned).to_vec()),
            engines: all_or(wanted_engines(arguments)?),
        })
    }

    fn is_in_browsers(&self) -> bool {
        self.has(SUITES) || IN_BROWSERS.iter().any(|(kind, ..)| self.has(kind))
    }

    fn has(&self, kind: &str) -> bool {
        self.kinds.iter().any(|wanted| wanted == kind)
    }
}

/// Runs the plan to its end, so that one failure does not hide another. Errors: which steps failed.
pub fn test(plan: &Plan) -> Outcome {
    let begun = Instant::now();
    let mut report = Report::default();
    components()?;
    tools()?;
    if plan.has("lint") || plan.is_in_browsers() {
        scripts(&Log::screen())?;
    }
    let browsers = if plan.is_in_browsers() {
        Some(step("Setting up the browsers", || Browsers::ready(&plan.engines, &Log::screen()))?)
    } else {
        None
    };
    if plan.has("fmt") {
        report.step("Formatting", |_| run(&mut cargo(["fmt", "--check"])));
    }
    if plan.has("lint") {
        report.lint("screens", &["--target", "wasm32-unknown-unknown", "--bin", "vfunction-replica"]);
        report.lint("pure layers by themselves", &["--no-default-features", "--all-targets"]);
        report.lint("first page", &["--no-default-features", "--features", "prerender", "--lib", "--bin", "prerender"]);
        report.lint("everything else", &["--features", "server,xtask,visual-tests", "--all-targets"]);
    }
    if plan.has("native") {
        report.tests("Native tests: pure layers by themselves", &["--no-default-features"]);
        report.tests("Native tests: first page", &["--no-default-features", "--features", "prerender", "--lib", "prerender"]);
        report.tests("Native tests: with screens, server and commands", &["--features", "server,xtask"]);
    }
    if plan.has("budget") || plan.is_in_browsers() {
        let built = report.step("Release build", |_| build(&BasePath::default()));
        if let Some(built) = built.as_ref().filter(|_| plan.has("budget")) {
            report.step("Budgets", |_| budget(built));
        }
        if let Some((browsers, built)) = browsers.zip(built) {
            for (kind, name, tests, words) in IN_BROWSERS {
                if plan.has(kind) {
                    let title = format!("{name}: {}", browsers.names.join(", "));
                    report.step(&title, |counts| watch(&mut browsers.tests(&built, tests, words)?, |line| counts.see(line)));
                }
            }
            if plan.has(SUITES) {
                report.step("Suites of other tools", |counts| suites::all(&browsers, &built, |line| counts.see(line)));
            }
        }
    }
    report.end(begun)
}

/// Formatter and linter, where a lean installation left them out.
fn components() -> Outcome {
    let is_missing = |tool: &str| ask(&mut cargo([tool, "--version"])).is_none();
    if ["fmt", "clippy"].into_iter().any(is_missing) {
        step("Adding rustfmt and clippy", || {
            run(&mut program("rustup", ["component", "add", "rustfmt", "clippy"]))
                .map_err(|_| "rustfmt or clippy is missing; install both, with rustup by `rustup component add rustfmt clippy`".to_owned())
        })?;
    }
    Ok(())
}

/// How many tests ended how: `passed`, `failed`, `ignored`.
#[derive(Default)]
struct Counts(BTreeMap<String, u32>);

impl Counts {
    /// Adds a line such as `test result: ok. 12 passed; 0 failed; 1 ignored; …`.
    fn see(&mut self, line: &str) {
        let Some((_, results)) = line.strip_prefix("test result: ").and_then(|line| line.split_once(". ")) else { return };
        for result in results.split("; ") {
            if let Some((number, kind)) = result.split_once(' ').and_then(|(number, kind)| Some((number.parse::<u32>().ok()?, kind))) {
                *self.0.entry(kind.to_owned()).or_default() += number;
            }
        }
    }

    fn of(&self, kind: &str) -> u32 {
        self.0.get(kind).copied().unwrap_or_default()
    }

    fn in_words(&self) -> String {
        format!("{} passed, {} failed, {} ignored", self.of("passed"), self.of("failed"), self.of("ignored"))
    }
}

/// What came of the steps.
#[derive(Default)]
struct Report {
    lines: Vec<String>,
    failed: Vec<String>,
}

impl Report {
    fn step<T>(&mut self, name: &str, work: impl FnOnce(&mut Counts) -> Outcome<T>) -> Option<T> {
        let begun = Instant::now();
        let mut counts = Counts::default();
        let outcome = step(name, || work(&mut counts));
        let tests = if counts.0.is_empty() { String::new() } else { format!("; {}", counts.in_words()) };
        self.lines.push(format!("{name}: {}{tests}", duration(begun.elapsed())));
        outcome.map_err(|problem| self.failed.push(format!("{name}: {problem}"))).ok()
    }

    fn lint(&mut self, what: &str, arguments: &[&str]) {
        self.step(&format!("Lints: {what}"), |_| {
            run(cargo(["clippy", "--locked", "--quiet"]).args(arguments).args(["--", "-D", "warnings"]))
        });
    }

    fn tests(&mut self, name: &str, arguments: &[&str]) {
        self.step(name, |counts| watch(cargo(["test", "--locked", "--quiet", "--no-fail-fast"]).args(arguments), |line| counts.see(line)));
    }

    fn end(self, begun: Instant) -> Outcome {
        println!("\n{}\nTotal: {}", self.lines.join("\n"), duration(begun.elapsed()));
        if self.failed.is_empty() { Ok(()) } else { Err(format!("failed:\n  {}", self.failed.join("\n  "))) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::browsers::ENGINES;

    #[test]
    fn results_of_several_runs_are_added() {
        let mut counts = Counts::default();
        counts.see("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s");
        counts.see("test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s");
        counts.see("test a ... ok");
        assert_eq!(counts.in_words(), "15 passed, 2 failed, 1 ignored");
    }

    #[test]
    fn a_plan_is_all_or_what_was_chosen() {
        let plan = |line: &str| Plan::parse(&mut Arguments::new(line.split_whitespace().map(str::to_owned)));
        assert!(plan("").is_ok_and(|plan| KINDS.iter().all(|kind| plan.has(kind)) && plan.engines.len() == ENGINES.len()));
        assert!(plan("--only fmt,lint").is_ok_and(|plan| plan.has("lint") && !plan.has("native")));
        assert!(plan("--engines opera").is_err() && plan("--only fmt,,lint").is_err());
    }
}
