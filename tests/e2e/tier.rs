//! How much is tested: what runs at each change, and the whole matrix.
//!
//! Shared with `tests/tiers.rs`, which checks that nothing is left out; so it knows neither drivers nor pages.

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Engine {
    /// Chromium, over ChromeDriver.
    Chromium,
    /// Firefox, over geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, over WebKitWebDriver.
    WebKit,
}

use Engine::{Chromium, Firefox, WebKit};

impl Engine {
    /// All of them.
    pub const ALL: [Engine; 3] = [Chromium, Firefox, WebKit];

    /// Its name in `REPLICA_ENGINES` and in the names of tests.
    pub fn name(self) -> &'static str {
        match self {
            Chromium => "chromium",
            Firefox => "firefox",
            WebKit => "webkit",
        }
    }

    /// The engines that `REPLICA_ENGINES` names; all if it is not set.
    pub fn chosen() -> Vec<Engine> {
        match std::env::var("REPLICA_ENGINES") {
            Ok(names) => Self::ALL.into_iter().filter(|engine| names.split(',').any(|name| name == engine.name())).collect(),
            Err(_) => Self::ALL.to_vec(),
        }
    }
}

/// How much is tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tier {
    /// What `cargo xtask test` runs.
    Quick,
    /// Everything: `cargo xtask test --full`.
    Full,
}

impl Tier {
    /// The tier that `REPLICA_TIER` names; the quick one if it is not set.
    pub fn chosen() -> Tier {
        if std::env::var("REPLICA_TIER").is_ok_and(|tier| tier == "full") { Tier::Full } else { Tier::Quick }
    }

    /// One of two values, by the tier.
    pub fn pick<T>(self, quick: T, full: T) -> T {
        match self {
            Tier::Quick => quick,
            Tier::Full => full,
        }
    }
}

/// The engines that something is tested in.
#[derive(Clone, Copy, Debug)]
pub struct Engines {
    /// Those of the quick tier.
    pub quick: &'static [Engine],
    /// Those of the full tier.
    pub full: &'static [Engine],
}

impl Engines {
    /// Those of a tier.
    pub fn of(self, tier: Tier) -> &'static [Engine] {
        tier.pick(self.quick, self.full)
    }
}

const ALL: &[Engine] = &Engine::ALL;

/// What differs by engine: always in all of them.
pub const EVERYWHERE: Engines = Engines { quick: ALL, full: ALL };
/// Behaviour of our own code on pages that the cases above cover in each engine.
pub const CHROMIUM_FIRST: Engines = Engines { quick: &[Chromium], full: ALL };
/// What only Chromium's driver can do, such as stopping a service worker.
pub const CHROMIUM: Engines = Engines { quick: &[Chromium], full: &[Chromium] };
/// WebKit's driver cannot ask for a hard reload, and its test browser opens a link in the same tab whatever key is held.
pub const NOT_WEBKIT: Engines = Engines { quick: &[Chromium, Firefox], full: &[Chromium, Firefox] };
