//! `cargo xtask suites`: the example suites of other tools, run as their users run them against the built and served program.
//!
//! Invariant: no tool fetches a browser or a driver; each is told where those of this machine are.

use crate::browsers::{Browsers, NAMES};
use crate::build::{Built, Job};
use crate::e2e::SETTING_UP;
use crate::host::Host;
use crate::log::Log;
use crate::packages::{npm, python};
use crate::progress::Progress;
use crate::results::{Case, Results};
use crate::serve::Server;
use crate::step::{Outcome, program};
use crate::target::target_folder;
use clap::Args;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use vfunction_replica::hosting::BasePath;

/// A suite in the folder of its name.
struct Suite {
    name: &'static str,
    tool: Tool,
}

/// What runs a suite.
enum Tool {
    /// A program of the folder's own npm packages, with its arguments; its types are checked first. None: only its types are.
    Node(Option<&'static [&'static str]>),
    /// pytest.
    Python,
}

/// Where the suites are.
const FOLDER: &str = "tests/suites";
/// The Python packages of all suites.
const REQUIREMENTS: &str = "tests/suites/selenium-python/requirements.txt";
/// The suite that runs in all engines; the others run in Chromium.
const IN_ALL_ENGINES: &str = "black_box";
/// What all of them take on two cores, roughly.
pub const RUNNING: Duration = Duration::from_secs(150);
/// The suites, in their order.
const SUITES: [Suite; 5] = [
    Suite { name: "playwright", tool: Tool::Node(Some(&["playwright", "test"])) },
    Suite { name: "webdriverio", tool: Tool::Node(Some(&["wdio", "run", "wdio.conf.ts"])) },
    Suite { name: "selenium-python", tool: Tool::Python },
    Suite { name: IN_ALL_ENGINES, tool: Tool::Python },
    // Its program is not one of its npm packages, and cannot be had everywhere.
    Suite { name: "cypress", tool: Tool::Node(None) },
];

/// Which suites are to be run, and where: the arguments of `cargo xtask suites`.
#[derive(Args)]
pub struct SuitePlan {
    /// Some of them.
    #[arg(id = "only", long, value_delimiter = ',', value_parser = names(), default_values = names())]
    names: Vec<String>,
    /// Browsers to run them in; all but one run in Chromium only.
    #[arg(long, value_delimiter = ',', value_parser = NAMES, default_values = NAMES)]
    engines: Vec<String>,
}

fn names() -> [&'static str; 5] {
    SUITES.map(|suite| suite.name)
}

/// Builds the program and runs the suites of the plan.
///
/// # Errors
///
/// Which of them failed.
pub fn suites(plan: &SuitePlan) -> Outcome {
    let job = Job::new(Host::Small)?;
    let progress = Progress::new(job.estimates().len() + 2)?.expecting(&[job.estimates(), vec![SETTING_UP, RUNNING]].concat());
    let browsers = progress.step("Setting up the browsers", SETTING_UP, |log| Browsers::ready(&plan.engines, log))?;
    let built = job.run(&progress, &BasePath::default())?;
    let results = progress.step("Suites of other tools", RUNNING, |log| run_chosen(&plan.names, &browsers, &built, log))?;
    println!("{} passed, {} failed", results.passed, results.failed);
    Ok(())
}

/// Runs all suites.
///
/// # Errors
///
/// Which of them failed.
pub fn all(browsers: &Browsers, built: &Built, log: &Log) -> Outcome<Results> {
    run_chosen(&SUITES.map(|suite| suite.name.to_owned()), browsers, built, log)
}

fn run_chosen(names: &[String], browsers: &Browsers, built: &Built, log: &Log) -> Outcome<Results> {
    let server = Server::start(built)?;
    let (mut results, mut failed) = (Results::default(), Vec::new());
    for suite in SUITES.iter().filter(|suite| names.iter().any(|name| name == suite.name)) {
        log.line(&format!("==> {}", suite.name));
        let begun = Instant::now();
        let mut here = Results::default();
        let outcome = suite.run(browsers, &server, log, &mut here);
        here.cases.push(Case { name: suite.name.to_owned(), took: begun.elapsed(), passed: outcome.is_ok() });
        results.add(here);
        failed.extend(outcome.err().map(|problem| format!("{}: {problem}", suite.name)));
    }
    if failed.is_empty() { Ok(results) } else { Err(failed.join("; ")) }
}

impl Suite {
    /// Fetches what is missing, checks the types, runs the tests, and adds their results.
    fn run(&self, browsers: &Browsers, server: &Server, log: &Log, results: &mut Results) -> Outcome {
        let folder = Path::new(FOLDER).join(self.name);
        if let Tool::Node(_) = self.tool {
            npm(&folder, log)?;
            log.run(self.node(&folder, "tsc")?.arg("--noEmit"))?;
        }
        let reports = target_folder()?.join("suites").join(self.name);
        let Some(mut command) = self.command(&folder, &reports, log)? else {
            log.line("    its types are right; it is not run");
            return Ok(());
        };
        if self.name != IN_ALL_ENGINES && !browsers.names.contains(&"chromium") {
            log.line("    is skipped: it runs in Chromium only");
            return Ok(());
        }
        let _ = fs::remove_dir_all(&reports);
        command.env("REPLICA_URL", &server.url).env("REPLICA_RESULTS", &reports).env("REPLICA_ENGINES", browsers.names.join(","));
        let outcome = log.run(command.envs(browsers.programs()));
        *results = junit(&reports)?;
        if results.passed == 0 { outcome.and(Err("no test passed".to_owned())) } else { outcome }
    }

    /// What runs the tests; none if they are not run.
    fn command(&self, folder: &Path, reports: &Path, log: &Log) -> Outcome<Option<Command>> {
        match self.tool {
            Tool::Node(None) => Ok(None),
            Tool::Node(Some([name, arguments @ ..])) => {
                let mut command = self.node(folder, name)?;
                command.args(arguments);
                Ok(Some(command))
            }
            Tool::Node(Some([])) => Err("it has no program".to_owned()),
            Tool::Python => {
                let mut command = program(python(Path::new(REQUIREMENTS), log)?, ["-B", "-m", "pytest", "-p", "no:cacheprovider"]);
                command.arg(format!("--junitxml={}", reports.join("pytest.xml").display())).current_dir(folder);
                // Selenium's own search for drivers is not needed; should it begin, it finds no network.
                command.env("SE_OFFLINE", "true").env("SE_AVOID_STATS", "true");
                Ok(Some(command))
            }
        }
    }

    /// A program of the folder's own packages.
    fn node(&self, folder: &Path, name: &str) -> Outcome<Command> {
        let bin = folder.join("node_modules").join(".bin").join(name);
        let path = bin.canonicalize().map_err(|error| format!("{} cannot be found ({error})", bin.display()))?;
        let mut command = Command::new(path);
        command.current_dir(folder);
        Ok(command)
    }
}

/// The results in the JUnit files of a folder.
///
/// # Errors
///
/// There is none, or one is not XML.
fn junit(folder: &Path) -> Outcome<Results> {
    let unreadable = |error| format!("{} holds no results ({error})", folder.display());
    let files = fs::read_dir(folder).map_err(unreadable)?.flatten().map(|entry| entry.path());
    let mut results = Results::default();
    for file in files.filter(|file: &PathBuf| file.extension().is_some_and(|extension| extension == "xml")) {
        let report = fs::read_to_string(&file).map_err(unreadable)?;
        add_cases(&mut results, &report).map_err(|error| format!("{} is not XML ({error})", file.display()))?;
    }
    Ok(results)
}

/// Adds the test cases of a JUnit file.
fn add_cases(results: &mut Results, report: &str) -> quick_xml::Result<()> {
    let mut reader = Reader::from_str(report);
    reader.config_mut().expand_empty_elements = true;
    let (mut failed, mut skipped) = (false, false);
    loop {
        match reader.read_event()? {
            Event::Start(element) => match element.name().as_ref() {
                "testcase" => (failed, skipped) = (false, false),
                "failure" | "error" => failed = true,
                "skipped" => skipped = true,
                _ => {}
            },
            Event::End(element) if element.name().as_ref() == "testcase" => match (failed, skipped) {
                (true, _) => results.failed += 1,
                (false, true) => results.ignored += 1,
                (false, false) => results.passed += 1,
            },
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_those_of_the_test_cases() {
        let mut results = Results::default();
        add_cases(
            &mut results,
            r#"<testsuites><testsuite tests="4"><testcase name="a"/><testcase name="b"><failure>no</failure></testcase>
            <testcase name="c"><skipped/></testcase><testcase name="d"></testcase><system-out>&lt;failure</system-out></testsuite></testsuites>"#,
        )
        .expect("XML");
        add_cases(&mut results, r#"<testsuite><testcase name="e"><error message="none"/></testcase></testsuite>"#).expect("XML");
        assert_eq!((results.passed, results.failed, results.ignored), (2, 2, 1));
        assert!(add_cases(&mut results, "<testsuite><testcase></testsuite>").is_err());
    }

    #[test]
    fn a_plan_is_all_or_what_was_chosen() {
        let plan = |line: &str| crate::tests::arguments::<SuitePlan>(line);
        assert!(plan("").is_ok_and(|plan| plan.names.len() == SUITES.len() && plan.engines.len() == 3));
        assert!(plan("--only cypress --engines webkit").is_ok_and(|plan| plan.names == ["cypress"] && plan.engines == ["webkit"]));
        assert!(plan("--only puppeteer").is_err());
    }

    #[test]
    fn every_suite_has_a_folder() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER);
        assert!(SUITES.iter().all(|suite| folder.join(suite.name).is_dir()));
    }
}
