//! `cargo xtask test` and `cargo xtask check`: what must hold, step by step. A failure of one step does not hide that of another.

use crate::browsers::{Browsers, scripts};
use crate::budget::budget;
use crate::build::{Built, Job};
use crate::e2e::{COMPILING, E2e, SETTING_UP};
use crate::executables::Executables;
use crate::host::Host;
use crate::log::Log;
use crate::native::{self, LINTING, PROPERTIES, TESTING};
use crate::plan::{PARTS, Part, TestPlan, keep_failures};
use crate::progress::Progress;
use crate::results::Results;
use crate::step::{Outcome, duration};
use crate::suites;
use crate::table::{self, Row};
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};
use vfunction_replica::hosting::BasePath;

/// What steps take on two cores, roughly.
const FORMATTING: Duration = Duration::from_secs(2);
const BUDGETS: Duration = Duration::from_secs(1);
/// The lints that compiling the tests has done.
const WARNINGS: Duration = Duration::ZERO;
/// What the tests in browsers take, in the quick tier and in the full one.
const IN_BROWSERS: [Duration; 2] = [Duration::from_secs(300), Duration::from_secs(1500)];

/// Runs a plan to its end.
///
/// # Errors
///
/// Which steps failed.
pub fn test(plan: &TestPlan) -> Outcome {
    let job = if plan.has("budget") || plan.is_in_browsers() { Some(Job::new(Host::Tests)?) } else { None };
    let estimates = estimates(plan, job.as_ref());
    let run = Run { plan, progress: Progress::new(estimates.len())?.expecting(&estimates), begun: Instant::now(), rows: Mutex::default() };
    run.all(job.as_ref());
    run.end()
}

/// Estimates of the steps, in their order.
fn estimates(plan: &TestPlan, job: Option<&Job>) -> Vec<Duration> {
    let when = |is_wanted: bool, estimate: &[Duration]| if is_wanted { estimate.to_vec() } else { Vec::new() };
    let in_browsers = IN_BROWSERS[usize::from(plan.is_full)] * plan.repeat;
    let parts = PARTS.iter().filter(|part| plan.has_part(part)).count();
    [
        vec![SETTING_UP],
        when(plan.has("fmt"), &[FORMATTING]),
        vec![COMPILING],
        when(plan.has("lint"), &[WARNINGS]),
        when(plan.has("lint"), &LINTING),
        when(plan.has("native"), &[TESTING]),
        when(plan.has("native") && plan.is_full, &[PROPERTIES]),
        job.map(Job::estimates).unwrap_or_default(),
        when(plan.has("budget"), &[BUDGETS]),
        vec![in_browsers; parts],
        when(plan.has("suites"), &[suites::RUNNING]),
    ]
    .concat()
}

/// A plan that is being carried out.
struct Run<'a> {
    plan: &'a TestPlan,
    progress: Progress,
    begun: Instant,
    rows: Mutex<Vec<Row>>,
}

impl Run<'_> {
    fn all(&self, job: Option<&Job>) {
        let plan = self.plan;
        let ready = self.step("Setting up", SETTING_UP, |log, _| {
            native::components(log)?;
            if plan.has("lint") || plan.is_in_browsers() {
                scripts(log)?;
            }
            if plan.is_in_browsers() { Browsers::ready(&plan.engines, log).map(Some) } else { Ok(None) }
        });
        let Some(browsers) = ready else { return };
        if plan.has("fmt") {
            self.step("Formatting", FORMATTING, |log, _| native::formatting(log));
        }
        // Side by side: the end of a release build is the work of one core, and cargo has a lock for each of the two builds.
        let (built, executables) = thread::scope(|scope| {
            let built = scope.spawn(|| job.and_then(|job| self.build(job)));
            let executables = self.on_this_machine();
            (built.join().unwrap_or_default(), executables)
        });
        if let Some(built) = built.as_ref().filter(|_| plan.has("budget")) {
            self.step("Budgets", BUDGETS, |_, _| budget(built));
        }
        if let Some((browsers, built)) = browsers.zip(built) {
            self.in_browsers(browsers, &built, executables.as_ref());
        }
    }

    /// The release build, whose steps are its own.
    fn build(&self, job: &Job) -> Option<Built> {
        let begun = Instant::now();
        let built = job.run(&self.progress, &BasePath::default());
        self.note("Release build", begun.elapsed(), None, built.is_err());
        built.ok()
    }

    /// What is tested without a browser. The programs that test, if they compile.
    fn on_this_machine(&self) -> Option<Executables> {
        let executables = self.step("Compiling and linting the tests", COMPILING, |log, _| Executables::compile(log));
        if let Some(executables) = executables.as_ref().filter(|_| self.plan.has("lint")) {
            self.step("Lints: everything on this machine", WARNINGS, |log, _| native::warnings(executables, log));
        }
        if let Some(executables) = executables.as_ref().filter(|_| self.plan.has("native")) {
            self.step("Native tests", TESTING, |log, results| native::tests(executables, self.plan, log, results.get_or_insert_default()));
        }
        if self.plan.has("native") && self.plan.is_full {
            self.step("Property tests, 10,000 cases each", PROPERTIES, |log, results| {
                native::properties(self.plan, log, results.get_or_insert_default())
            });
        }
        if self.plan.has("lint") {
            for ((what, mut command), estimate) in native::lints().into_iter().zip(LINTING) {
                self.step(&format!("Lints: {what}"), estimate, |log, _| log.run(&mut command));
            }
        }
        executables
    }

    fn in_browsers(&self, browsers: Browsers, built: &Built, executables: Option<&Executables>) {
        let Some(e2e) = executables.and_then(|executables| E2e::new(executables, browsers, built).ok()) else { return };
        for part in PARTS.iter().filter(|part| self.plan.has_part(part)) {
            let estimate = IN_BROWSERS[usize::from(self.plan.is_full)] * self.plan.repeat;
            self.step(part.title, estimate, |log, results| {
                let outcome = self.part(&e2e, part, log);
                *results = e2e.results(part.name).ok();
                outcome
            });
        }
        if self.plan.has("suites") {
            self.step("Suites of other tools", suites::RUNNING, |log, results| {
                *results = Some(suites::all(e2e.browsers(), built, log)?);
                Ok(())
            });
        }
    }

    fn part(&self, e2e: &E2e, part: &Part, log: &Log) -> Outcome {
        let mut command = e2e.command(part.name)?;
        // Of a part with several kinds of tests, it is said which are wanted.
        let flags = part.kinds.iter().filter(|kind| part.kinds.len() > 1 && self.plan.has(kind)).map(|kind| format!("--{kind}"));
        command.args(flags).args(&self.plan.words);
        command.env("REPLICA_TIER", self.plan.tier()).env("REPLICA_REPEAT", self.plan.repeat.to_string());
        if let Some(names) = self.plan.failed.as_ref().and_then(|failed| failed.get(part.name)) {
            command.env("REPLICA_ONLY", names.join(","));
        }
        log.run(&mut command)
    }

    /// A step, and its row in the table.
    fn step<T>(&self, name: &str, estimate: Duration, work: impl FnOnce(&Log, &mut Option<Results>) -> Outcome<T>) -> Option<T> {
        let begun = Instant::now();
        let mut results = None;
        let outcome = self.progress.step(name, estimate, |log| work(log, &mut results));
        self.note(name, begun.elapsed(), results, outcome.is_err());
        outcome.ok()
    }

    fn note(&self, name: &str, took: Duration, results: Option<Results>, has_failed: bool) {
        if let Ok(mut rows) = self.rows.lock() {
            rows.push(Row { name: name.to_owned(), took, results, has_failed });
        }
    }

    /// Shows the table.
    ///
    /// # Errors
    ///
    /// Which steps failed.
    fn end(self) -> Outcome {
        let rows = self.rows.into_inner().map_err(|_| "a step has panicked")?;
        let total = self.begun.elapsed();
        drop(self.progress);
        println!("\n{}\n", table::table(&rows, total));
        let results = |part: &Part| rows.iter().find(|row| row.name == part.title)?.results.as_ref();
        let parts: BTreeMap<_, _> = PARTS.iter().filter_map(|part| Some((part.name, results(part)?))).collect();
        for results in parts.values().filter(|_| self.plan.repeat > 1) {
            println!("{}\n", table::by_engine(results));
        }
        keep_failures(&parts)?;
        let all = table::sum(&rows);
        println!("{} passed, {} failed, {} skipped", all.passed, all.failed, all.ignored);
        let failed: Vec<_> = rows.iter().filter(|row| row.has_failed).map(|row| row.name.as_str()).collect();
        if failed.is_empty() { Ok(()) } else { Err(format!("failed after {}: {}", duration(total), failed.join(", "))) }
    }
}
