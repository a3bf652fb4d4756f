//! `cargo xtask visual`, `accessibility`, `states`, `screenshots` and `guide`: the states of all screens, compared, put into `tests/visual/`,
//! or made for the gallery, for the README and on paper.

use crate::browsers::{all_or, install_package, scripts, wanted_engines};
use crate::e2e::E2e;
use crate::log::Log;
use crate::step::Outcome;
use crate::tools::find;
use std::time::Duration;
use vfunction_replica::hosting::Arguments;

/// What all states of an engine take on two cores, roughly.
const STATES: Duration = Duration::from_secs(150);

/// What is to be done with the states.
pub struct Order {
    engines: Vec<String>,
    /// The part of the tests in browsers.
    part: &'static str,
    /// What that part is given: flags, and words that choose states by name.
    words: Vec<String>,
}

impl Order {
    /// Takes `--update`, `--repeat` and `--engines`, and words of names. Errors: an unknown flag or engine.
    pub fn parse(mut arguments: Arguments) -> Outcome<Self> {
        let engines = all_or(wanted_engines(&mut arguments)?);
        let whole = |times: &str| times.parse::<u32>().map_err(|_| "a whole number is needed".to_owned());
        let mut words = vec!["--visual".to_owned()];
        words.extend(arguments.has("--update").then(|| "--update".to_owned()));
        if let Some(times) = arguments.value("--repeat", whole)? {
            words.extend(["--repeat".to_owned(), times.to_string()]);
        }
        words.extend(arguments.words()?);
        Ok(Order { engines, part: "states", words })
    }

    /// What axe finds in the states whose names contain one of the words.
    pub fn accessibility(arguments: Arguments) -> Outcome<Self> {
        let words = ["--accessibility".to_owned()].into_iter().chain(arguments.words()?).collect();
        Ok(Order { words, ..Order::in_chromium("states", &[]) })
    }

    /// The list of states for the gallery.
    pub fn states() -> Self {
        Order::in_chromium("states", &["--gallery"])
    }

    /// The printed guides with the given ids; all if none is given.
    pub fn guide(arguments: Arguments) -> Outcome<Self> {
        Ok(Order { words: arguments.words()?, ..Order::in_chromium("guides", &[]) })
    }

    /// The pictures of the README.
    pub fn screenshots() -> Self {
        Order::in_chromium("states", &["--pictures"])
    }

    fn in_chromium(part: &'static str, words: &[&str]) -> Self {
        Order { engines: vec!["chromium".to_owned()], part, words: words.iter().map(|word| (*word).to_owned()).collect() }
    }
}

/// Builds the program and carries out the order, in full: every state in all engines that are chosen.
pub fn visual(order: &Order) -> Outcome {
    scripts(&Log::screen())?;
    if order.words.iter().any(|word| word == "--update") && find("cwebp").is_none() {
        install_package("webp", &Log::screen())?;
    }
    E2e::run_alone(&order.engines, "States", STATES, |e2e, log| {
        let mut command = e2e.command(order.part)?;
        log.run(command.args(&order.words).env("REPLICA_TIER", "full"))
    })
}
