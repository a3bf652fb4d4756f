//! `cargo xtask visual`, `accessibility`, `states`, `screenshots` and `guide`: the states of all screens, compared, put into `tests/visual/`,
//! or made for the gallery, for the README and on paper.

use crate::browsers::{NAMES, scripts};
use crate::debian::install_package;
use crate::e2e::E2e;
use crate::find::find;
use crate::log::Log;
use crate::step::Outcome;
use clap::Args;
use std::time::Duration;

/// What all states of an engine take on two cores, roughly.
const STATES: Duration = Duration::from_secs(150);

/// The arguments of `cargo xtask visual`.
#[derive(Args)]
pub struct Arguments {
    /// Keeps what is seen from now on.
    #[arg(long)]
    update: bool,
    /// Takes each picture so many times, and counts the pixels that differ.
    #[arg(long)]
    repeat: Option<u32>,
    /// Browsers to compare in.
    #[arg(long, value_delimiter = ',', value_parser = NAMES, default_values = NAMES)]
    engines: Vec<String>,
    /// Parts of names, which choose states.
    words: Vec<String>,
}

/// What is to be done with the states.
pub struct Order {
    engines: Vec<String>,
    /// The part of the tests in browsers.
    part: &'static str,
    /// What that part is given: flags, and words that choose states by name.
    words: Vec<String>,
}

impl Order {
    /// Pictures and accessibility trees, compared or kept.
    pub fn visual(arguments: Arguments) -> Self {
        let mut words = vec!["--visual".to_owned()];
        words.extend(arguments.update.then(|| "--update".to_owned()));
        words.extend(arguments.repeat.iter().flat_map(|times| ["--repeat".to_owned(), times.to_string()]));
        words.extend(arguments.words);
        Order { engines: arguments.engines, part: "states", words }
    }

    /// What axe finds in the states whose names contain one of the words.
    pub fn accessibility(words: Vec<String>) -> Self {
        Order { words: ["--accessibility".to_owned()].into_iter().chain(words).collect(), ..Order::in_chromium("states", &[]) }
    }

    /// The list of states for the gallery.
    pub fn states() -> Self {
        Order::in_chromium("states", &["--gallery"])
    }

    /// The printed guides with the given ids; all if none is given.
    pub fn guide(ids: Vec<String>) -> Self {
        Order { words: ids, ..Order::in_chromium("guides", &[]) }
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
