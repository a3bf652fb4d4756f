//! `cargo xtask visual`, `screenshots` and `guide`: the pictures of all screens, compared, kept, or made for the README and on paper.

use crate::browsers::{Browsers, all_or, scripts, wanted_engines};
use crate::build::build;
use crate::log::Log;
use crate::step::{Outcome, run, step};
use vfunction_replica::hosting::{Arguments, BasePath};

/// Feature and target of the tests.
pub const VISUAL_TESTS: [&str; 2] = ["visual-tests", "visual"];

/// What is to be done with the pictures.
pub struct Order {
    engines: Vec<String>,
    /// What the tests are told: flags, and words that choose states by name.
    words: Vec<String>,
}

impl Order {
    /// Takes `--update`, `--repeat` and `--engines`, and words of names. Errors: an unknown flag or engine.
    pub fn parse(mut arguments: Arguments) -> Outcome<Self> {
        let engines = all_or(wanted_engines(&mut arguments)?);
        let whole = |times: &str| times.parse::<u32>().map_err(|_| "a whole number is needed".to_owned());
        let mut words: Vec<String> = arguments.has("--update").then(|| "--update".to_owned()).into_iter().collect();
        if let Some(times) = arguments.value("--repeat", whole)? {
            words.extend(["--repeat".to_owned(), times.to_string()]);
        }
        words.extend(arguments.words()?);
        Ok(Order { engines, words })
    }

    /// What axe finds in the states whose names contain one of the words.
    pub fn accessibility(arguments: Arguments) -> Outcome<Self> {
        let words = ["--accessibility".to_owned()].into_iter().chain(arguments.words()?).collect();
        Ok(Order { engines: vec!["chromium".to_owned()], words })
    }

    /// The list of states for the gallery.
    pub fn states() -> Self {
        Order { engines: vec!["chromium".to_owned()], words: vec!["--gallery".to_owned()] }
    }

    /// The printed guides with the given ids; all if none is given.
    pub fn guide(arguments: Arguments) -> Outcome<Self> {
        let words = ["--guides".to_owned()].into_iter().chain(arguments.words()?).collect();
        Ok(Order { engines: vec!["chromium".to_owned()], words })
    }

    /// The pictures of the README.
    pub fn screenshots() -> Self {
        Order { engines: vec!["chromium".to_owned()], words: vec!["--pictures".to_owned()] }
    }
}

/// Builds the program and carries out the order.
pub fn visual(order: &Order) -> Outcome {
    scripts(&Log::screen())?;
    let browsers = step("Setting up the browsers", || Browsers::ready(&order.engines, &Log::screen()))?;
    let built = build(&BasePath::default())?;
    step("Pictures", || run(browsers.tests(&built, VISUAL_TESTS, &["--"])?.args(&order.words)))
}
