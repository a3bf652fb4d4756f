//! `cargo xtask soak`: the article again and again, in fresh profiles, in parallel, across engines and transports.

use crate::browsers::{NAMES, scripts};
use crate::e2e::E2e;
use crate::log::Log;
use crate::step::{Outcome, duration};
use crate::target::target_folder;
use clap::{Args, value_parser};
use std::collections::BTreeMap;
use std::fs;
use std::time::{Duration, Instant};

/// The ways to the simulated servers that can be asked for.
const TRANSPORTS: [&str; 3] = ["worker", "page", "network"];

/// What a run takes on two cores, roughly, with another one beside it.
const RUN: Duration = Duration::from_secs(4);

/// The arguments of `cargo xtask soak`: how many runs, and where.
#[derive(Args)]
pub struct SoakPlan {
    /// How often, spread over engines and transports.
    #[arg(long, default_value_t = 500, value_parser = value_parser!(u32).range(1..))]
    runs: u32,
    /// Browsers to run in.
    #[arg(long, value_delimiter = ',', value_parser = NAMES, default_values = NAMES)]
    engines: Vec<String>,
    /// Transports to use.
    #[arg(long, value_delimiter = ',', value_parser = TRANSPORTS, default_values = TRANSPORTS)]
    transports: Vec<String>,
    /// How many at once; one for each processor unless told otherwise.
    #[arg(long, default_value_t = processors(), value_parser = value_parser!(u32).range(1..))]
    jobs: u32,
    /// How often in one page, to see how memory grows.
    #[arg(long, default_value_t = 30)]
    flows: u32,
}

fn processors() -> u32 {
    std::thread::available_parallelism().ok().and_then(|count| u32::try_from(count.get()).ok()).unwrap_or(2)
}

impl SoakPlan {
    /// As the tests want to know it.
    fn describe(&self) -> String {
        format!("{} {} {} {}", self.runs, self.jobs, self.flows, self.transports.join(","))
    }
}

/// Builds, carries out the plan and shows what came of it; the tables are also kept in the target folder as `soak.json`.
///
/// # Errors
///
/// A run failed, or did not take place.
pub fn soak(plan: &SoakPlan) -> Outcome {
    scripts(&Log::screen())?;
    let begun = Instant::now();
    let mut seen = Seen::default();
    let outcome = E2e::run_alone(&plan.engines, &format!("Soaking: {} runs", plan.runs), RUN.saturating_mul(plan.runs), |e2e, log| {
        log.watch(e2e.command("soak")?.env("REPLICA_SOAK", plan.describe()), |line| seen.read(line))
    });
    println!("\n{}", seen.tables(begun.elapsed()));
    keep(&seen)?;
    outcome?;
    match seen.passed() {
        passed if u32::try_from(passed) == Ok(plan.runs) => Ok(()),
        passed => Err(format!("{passed} of {} runs passed", plan.runs)),
    }
}

/// What the runs said.
#[derive(Debug, Default)]
struct Seen {
    /// By engine and transport.
    runs: BTreeMap<(String, String), Runs>,
    /// Megabytes by engine, what was looked at, and the number of flows before.
    memory: BTreeMap<(String, String), BTreeMap<usize, f64>>,
}

/// The runs of one engine and transport.
#[derive(Clone, Debug, Default)]
struct Runs {
    /// The times of those that came to their end, in milliseconds.
    times: Vec<f64>,
    failures: usize,
}

impl Seen {
    /// Takes in a line of `tests/e2e/soak`; others are none of its business.
    fn read(&mut self, line: &str) {
        let words: Vec<&str> = line.split(' ').collect();
        let runs = |engine: &str, transport: &str| (engine.to_owned(), transport.to_owned());
        match words[..] {
            ["soaked", engine, transport, millis] => {
                self.runs.entry(runs(engine, transport)).or_default().times.extend(millis.parse::<f64>().ok());
            }
            ["failed", engine, transport, ..] => self.runs.entry(runs(engine, transport)).or_default().failures += 1,
            ["memory", engine, what, flow, megabytes] => {
                let look = flow.parse::<usize>().ok().zip(megabytes.parse::<f64>().ok());
                self.memory.entry((engine.to_owned(), what.to_owned())).or_default().extend(look);
            }
            _ => (),
        }
    }

    fn passed(&self) -> usize {
        self.runs.values().map(|runs| runs.times.len()).sum()
    }

    /// The runs of all engines and transports together.
    fn all(&self) -> Runs {
        let times = self.runs.values().flat_map(|runs| runs.times.iter().copied()).collect();
        Runs { times, failures: self.runs.values().map(|runs| runs.failures).sum() }
    }

    /// Two tables in Markdown, as they are in the README.
    fn tables(&self, elapsed: Duration) -> String {
        let mut lines =
            vec!["| engine | transport | runs | failures | median | p95 |".to_owned(), "| --- | --- | --- | --- | --- | --- |".to_owned()];
        lines.extend(self.runs.iter().map(|((engine, transport), runs)| runs.row(engine, transport)));
        lines.push(self.all().row("all", &format!("in {}", duration(elapsed))));
        if !self.memory.is_empty() {
            lines.push("\n| engine | memory | at first | at last | growth per flow |\n| --- | --- | --- | --- | --- |".to_owned());
        }
        for ((engine, what), looks) in &self.memory {
            if let (Some((first, before)), Some((last, after))) = (looks.first_key_value(), looks.last_key_value()) {
                let growth = (after - before) / (last - first).max(1) as f64;
                lines.push(format!("| {engine} | {what} | {before:.1} MB after {first} | {after:.1} MB after {last} | {growth:.2} MB |"));
            }
        }
        lines.join("\n") + "\n"
    }
}

impl Runs {
    fn row(&self, engine: &str, transport: &str) -> String {
        let seconds = |share| self.at(share).map_or("–".to_owned(), |millis| format!("{:.2} s", millis / 1000.0));
        let runs = self.times.len() + self.failures;
        format!("| {engine} | {transport} | {runs} | {} | {} | {} |", self.failures, seconds(0.5), seconds(0.95))
    }

    /// The least time within which this share of the runs came to their end.
    fn at(&self, share: f64) -> Option<f64> {
        let mut sorted = self.times.clone();
        sorted.sort_by(f64::total_cmp);
        let rank = (share * sorted.len() as f64).ceil() as usize;
        sorted.get(rank.max(1) - 1).copied()
    }
}

fn keep(seen: &Seen) -> Outcome {
    let runs = seen.runs.iter().map(|((engine, transport), Runs { times, failures })| {
        serde_json::json!({ "engine": engine, "transport": transport, "failures": failures, "milliseconds": times })
    });
    let memory = seen
        .memory
        .iter()
        .map(|((engine, what), looks)| serde_json::json!({ "engine": engine, "what": what, "megabytesAfterFlows": looks }));
    let kept = serde_json::json!({ "runs": runs.collect::<Vec<_>>(), "memory": memory.collect::<Vec<_>>() });
    let file = target_folder()?.join("soak.json");
    fs::write(&file, format!("{kept:#}\n")).map_err(|error| format!("{} cannot be written ({error})", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(lines: &[&str]) -> Seen {
        let mut seen = Seen::default();
        lines.iter().for_each(|line| seen.read(line));
        seen
    }

    #[test]
    fn runs_and_failures_are_read_from_the_output() {
        let seen =
            seen(&["soaked chromium worker 2000.0", "soaked chromium worker 1000.0", "failed webkit page no button", "test result: ok"]);
        let table = seen.tables(Duration::from_secs(5));
        assert!(table.contains("| chromium | worker | 2 | 0 | 1.00 s | 2.00 s |"), "{table}");
        assert!(table.contains("| webkit | page | 1 | 1 | – | – |"), "{table}");
        assert!(table.contains("| all | in 5.0 s | 3 | 1 | 1.00 s | 2.00 s |"), "{table}");
        assert_eq!(seen.passed(), 2);
    }

    #[test]
    fn growth_is_that_between_the_first_look_and_the_last() {
        let table = seen(&["memory firefox processes 5 400.0", "memory firefox processes 25 410.0"]).tables(Duration::ZERO);
        assert!(table.contains("| firefox | processes | 400.0 MB after 5 | 410.0 MB after 25 | 0.50 MB |"), "{table}");
    }

    #[test]
    fn nineteen_of_twenty_runs_take_no_longer_than_the_p95() {
        let runs = Runs { times: (1..=20).map(f64::from).collect(), failures: 0 };
        assert_eq!((runs.at(0.5), runs.at(0.95)), (Some(10.0), Some(19.0)));
    }

    #[test]
    fn a_plan_has_500_runs_everywhere_unless_told_otherwise() {
        let plan = |line: &str| crate::tests::arguments::<SoakPlan>(line);
        assert!(plan("").is_ok_and(|plan| plan.runs == 500 && plan.engines.len() == 3 && plan.transports == TRANSPORTS));
        let words = plan("--runs 9 --engines firefox --transports page,network --jobs 3 --flows 0").map(|plan| plan.describe());
        assert!(words.is_ok_and(|words| words == "9 3 0 page,network"));
        assert!(plan("--runs 0").is_err() && plan("--jobs few").is_err() && plan("--transports pigeon").is_err());
    }
}
