//! `cargo xtask speed`: how long the program takes, as medians, beside the times it is to beat.

use crate::browsers::{NAMES, scripts};
use crate::e2e::E2e;
use crate::log::Log;
use crate::step::Outcome;
use crate::target::target_folder;
use clap::{Args, value_parser};
use std::collections::BTreeMap;
use std::fs;
use std::time::Duration;

/// Something that is measured, under the name that `tests/e2e/speed/stopwatch.js` gives it.
struct Measure {
    key: &'static str,
    name: &'static str,
    /// What its median is to stay below.
    figure: Option<Figure>,
}

/// A time in milliseconds, and whose it is.
type Figure = (f64, &'static str);

/// The same flow, well built in React with a mocked API.
const REACT: &str = "React";
/// What we ask of ourselves.
const OURS: &str = "budget";

const MEASURES: [Measure; 13] = [
    Measure { key: "form", name: "nothing → sign-in form", figure: Some((616.0, REACT)) },
    Measure { key: "dashboard-from-nothing", name: "nothing → dashboard, signed in at once", figure: None },
    Measure { key: "dashboard", name: "LOGIN → dashboard", figure: None },
    Measure { key: "call", name: "one call, by the service worker", figure: None },
    Measure { key: "proof", name: "the proof before it that the worker answers", figure: None },
    Measure { key: "banner-first", name: "Integrate Azure → banner, first time", figure: Some((24.0, REACT)) },
    Measure { key: "banner", name: "Integrate Azure → banner, again", figure: Some((24.0, REACT)) },
    Measure { key: "connected", name: "Integrate Azure → 401 → repair → connected", figure: Some((1000.0, REACT)) },
    Measure { key: "tokens-shown", name: "1,000 tokens: page shown", figure: None },
    Measure { key: "tokens-filtered", name: "1,000 tokens: filter applied", figure: None },
    Measure { key: "tokens-usable", name: "1,000 tokens: shown and filter applied", figure: Some((200.0, OURS)) },
    Measure { key: "tokens-all", name: "1,000 tokens: all of them in the table", figure: Some((700.0, REACT)) },
    // What of the times above is waiting for the next frame.
    Measure { key: "frame", name: "a frame of nothing, part of every time", figure: None },
];

/// What a run takes on two cores, roughly.
const MEASURING: Duration = Duration::from_secs(15);

/// The arguments of `cargo xtask speed`: how many runs, and where.
#[derive(Args)]
pub struct SpeedPlan {
    /// How often.
    #[arg(long, default_value_t = 9, value_parser = value_parser!(u32).range(1..))]
    runs: u32,
    /// Browsers to measure in.
    #[arg(long, value_delimiter = ',', value_parser = NAMES, default_value = NAMES[0])]
    engines: Vec<String>,
    /// Fail when a median is over the figure it is to beat.
    #[arg(long)]
    check: bool,
}

/// The times of one engine, in milliseconds, by what was measured.
type Times = BTreeMap<String, Vec<f64>>;

/// Builds, measures and shows; the table is also kept in the target folder as `speed.json`.
///
/// # Errors
///
/// Something did not work, or, where that is to be checked, a median is over its figure.
pub fn speed(plan: &SpeedPlan) -> Outcome {
    scripts(&Log::screen())?;
    let mut times = BTreeMap::new();
    E2e::run_alone(&plan.engines, "Measuring in fresh browsers", MEASURING * plan.runs, |e2e, log| {
        times = measured(e2e, log, plan.runs)?;
        Ok(())
    })?;
    let mut over = Vec::new();
    for (engine, times) in &times {
        show(engine, times)?;
        over.extend(MEASURES.iter().filter_map(|measure| measure.breach(times)).map(|breach| format!("{engine}: {breach}")));
    }
    keep(plan.runs, &times)?;
    if plan.check && !over.is_empty() { Err(over.join("; ")) } else { Ok(()) }
}

/// The times by engine.
fn measured(e2e: &E2e, log: &Log, runs: u32) -> Outcome<BTreeMap<String, Times>> {
    let mut times: BTreeMap<String, Times> = BTreeMap::new();
    log.watch(e2e.command("speed")?.env("REPLICA_SPEED", runs.to_string()), |line| {
        if let Some((engine, name, millis)) = time_in(line) {
            times.entry(engine.to_owned()).or_default().entry(name.to_owned()).or_default().push(millis);
        }
    })?;
    Ok(times)
}

/// Reads a line such as `measured chromium form 312.4`.
fn time_in(line: &str) -> Option<(&str, &str, f64)> {
    let mut words = line.strip_prefix("measured ")?.split(' ');
    Some((words.next()?, words.next()?, words.next()?.parse().ok()?))
}

impl Measure {
    /// Median, least and greatest.
    ///
    /// # Errors
    ///
    /// Nothing was measured.
    fn summary(&self, times: &Times) -> Outcome<Summary> {
        times.get(self.key).and_then(|times| Summary::of(times)).ok_or_else(|| format!("{} was not measured", self.name))
    }

    /// What is wrong with a median, if anything is.
    fn breach(&self, times: &Times) -> Option<String> {
        let ((figure, whose), summary) = (self.figure?, self.summary(times).ok()?);
        (summary.median > figure).then(|| format!("{} takes {} ms; {whose}: {figure} ms", self.name, summary.median))
    }
}

/// What many times come to.
#[derive(Debug, PartialEq)]
struct Summary {
    median: f64,
    min: f64,
    max: f64,
}

impl Summary {
    /// None of no times.
    fn of(times: &[f64]) -> Option<Self> {
        let mut sorted = times.to_vec();
        sorted.sort_by(f64::total_cmp);
        let middle = |half: usize| sorted.get(half / 2).copied();
        let median = (middle(sorted.len().checked_sub(1)?)? + middle(sorted.len())?) / 2.0;
        Some(Summary { median, min: *sorted.first()?, max: *sorted.last()? })
    }
}

fn show(engine: &str, times: &Times) -> Outcome {
    let runs = times.values().map(Vec::len).max().unwrap_or_default();
    println!("\n{:<44}{:>9}{:>9}{:>9}   to beat", format!("{engine}, {runs} runs, in ms"), "median", "min", "max");
    for measure in &MEASURES {
        let Summary { median, min, max } = measure.summary(times)?;
        let figure = measure.figure.map_or_else(String::new, |(figure, whose)| format!("{figure:>7} {whose}"));
        println!("{}", format!("{:<44}{median:>9.1}{min:>9.1}{max:>9.1}   {figure}", measure.name).trim_end());
    }
    println!();
    Ok(())
}

fn keep(runs: u32, times: &BTreeMap<String, Times>) -> Outcome {
    let row = |measure: &Measure, times: &Times| {
        let Summary { median, min, max } = measure.summary(times)?;
        let (figure, whose) = measure.figure.unzip();
        Ok((
            measure.key,
            serde_json::json!({ "median": median, "min": min, "max": max, "toBeat": figure, "whose": whose, "all": times[measure.key] }),
        ))
    };
    let table = |times: &Times| MEASURES.iter().map(|measure| row(measure, times)).collect::<Outcome<BTreeMap<_, _>>>();
    let engines = times.iter().map(|(engine, times)| Ok((engine, table(times)?))).collect::<Outcome<BTreeMap<_, _>>>()?;
    let file = target_folder()?.join("speed.json");
    let text = format!("{:#}\n", serde_json::json!({ "unit": "ms", "runs": runs, "engines": engines }));
    fs::write(&file, text).map_err(|error| format!("{} cannot be written ({error})", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_in_the_middle() {
        assert_eq!(Summary::of(&[]), None);
        assert_eq!(Summary::of(&[9.0, 1.0, 2.0]), Some(Summary { median: 2.0, min: 1.0, max: 9.0 }));
        assert_eq!(Summary::of(&[4.0, 1.0, 2.0, 9.0]).map(|summary| summary.median), Some(3.0));
    }

    #[test]
    fn times_are_read_from_the_output_of_the_runs() {
        assert_eq!(time_in("measured chromium form 312.4"), Some(("chromium", "form", 312.4)));
        assert_eq!(time_in("measured chromium form"), None);
        assert_eq!(time_in("test result: ok. 12 passed"), None);
    }

    #[test]
    fn a_median_over_its_figure_is_named() {
        let times = |form: f64| Times::from([("form".to_owned(), vec![form])]);
        let [form, ..] = &MEASURES;
        assert_eq!(form.breach(&times(616.0)), None);
        assert_eq!(form.breach(&times(617.0)).as_deref(), Some("nothing → sign-in form takes 617 ms; React: 616 ms"));
    }

    #[test]
    fn a_plan_has_nine_runs_in_chromium_unless_told_otherwise() {
        let plan = |line: &str| crate::tests::arguments::<SpeedPlan>(line);
        assert!(plan("").is_ok_and(|plan| plan.runs == 9 && plan.engines == ["chromium"] && !plan.check));
        assert!(
            plan("--runs 3 --engines firefox,webkit --check").is_ok_and(|plan| plan.runs == 3 && plan.engines.len() == 2 && plan.check)
        );
        assert!(plan("--runs 0").is_err() && plan("--runs few").is_err() && plan("--engines opera").is_err());
    }
}
