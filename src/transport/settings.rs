//! What the query of the address asks for.
//!
//! Invariant: unknown keys and malformed values are reported by name, never by value (it may be a secret), and ignored.

use super::note::Note;
use crate::article::scenario::Scenario;
use crate::article::world::World;
use crate::common::time::Timestamp;
use crate::simulator::exchange::TransportKind;
use crate::simulator::http::decode_pairs;
use crate::simulator::protocol;
use std::str::FromStr;

/// Keys that are part of the contract, and that this version does not answer yet.
const RESERVED: &[&str] = &["defect"];

/// How many characters of an unknown key are reported.
const KEY_SHOWN: usize = 40;

/// How the program is to start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The scenario to begin, if it is not the one in force.
    pub scenario: Option<&'static Scenario>,
    /// The transport to use; none for the best that can be had.
    pub transport: Option<TransportKind>,
    /// Whether the stage is shown.
    pub stage: bool,
    /// Name of the world.
    pub world: String,
    /// The seed to begin with, if it is not the one in force.
    pub seed: Option<u64>,
    /// The instant at which the clock does not move.
    pub now: Option<Timestamp>,
    /// Whether nothing on the screen moves by itself.
    pub freeze: bool,
    /// Faults to put into the world, beside those that it has, as the address spells them: the servers know which there are.
    pub faults: Vec<String>,
    /// Whether the world is to be started over.
    pub reset: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            scenario: None,
            transport: None,
            stage: true,
            world: protocol::DEFAULT_WORLD.to_owned(),
            seed: None,
            now: None,
            freeze: false,
            faults: Vec::new(),
            reset: false,
        }
    }
}

impl Settings {
    /// Reads a query string (with or without its question mark), and what is to be said about it.
    pub fn parse(query: &str) -> (Self, Vec<Note>) {
        let mut settings = Settings::default();
        let notes = decode_pairs(query.trim_start_matches('?'))
            .into_iter()
            .filter_map(|(key, value)| settings.take(&key, &value).err())
            .fold(Vec::new(), |mut notes, note| {
                if !notes.contains(&note) {
                    notes.push(note);
                }
                notes
            });
        (settings, notes)
    }

    /// What a query asks of a program that has begun already: the world is not started over by it.
    pub fn later(query: &str) -> Self {
        Settings { reset: false, ..Settings::parse(query).0 }
    }

    /// The scenario that a world begins with.
    pub fn first_scenario(&self) -> &'static Scenario {
        self.scenario.unwrap_or(Scenario::DEFAULT)
    }

    /// The seed that a world begins with.
    pub fn first_seed(&self) -> u64 {
        self.seed.unwrap_or(World::DEFAULT_SEED)
    }

    /// Whether these settings differ from others in more than the state of the world.
    pub fn need_reload(&self, other: &Settings) -> bool {
        let program = |settings: &Settings| Settings { scenario: None, seed: None, faults: Vec::new(), reset: false, ..settings.clone() };
        program(self) != program(other)
    }

    fn take(&mut self, key: &str, value: &str) -> Result<(), Note> {
        let wrong = |key, expected| Note::Malformed { key, expected };
        match key {
            "scenario" => self.scenario = Some(Scenario::find(value).ok_or(wrong("scenario", "the name of a scenario"))?),
            "transport" => {
                self.transport = match value {
                    "auto" => None,
                    _ => Some(transport(value).ok_or(wrong("transport", "auto, worker, page or network"))?),
                }
            }
            "stage" => self.stage = switch(value, "on", "off").ok_or(wrong("stage", "on or off"))?,
            "world" if protocol::is_world_name(value) => self.world = value.to_owned(),
            "world" => return Err(wrong("world", "1 to 40 letters, digits, hyphens and underscores")),
            "seed" => self.seed = Some(value.parse().map_err(|_| wrong("seed", "a whole number"))?),
            "now" => self.now = Some(Timestamp::from_str(value).map_err(|_| wrong("now", "a time such as 2026-01-31T12:00:00Z"))?),
            "fault" => self.faults.push(value.to_owned()),
            "freeze" => self.freeze = switch(value, "1", "0").ok_or(wrong("freeze", "1"))?,
            "reset" => self.reset = switch(value, "1", "0").ok_or(wrong("reset", "1"))?,
            // Who guides through the program reads and judges these.
            "guide" | "step" | "mode" => {}
            _ => {
                return Err(match RESERVED.iter().find(|reserved| **reserved == key) {
                    Some(reserved) => Note::NotAvailable(reserved),
                    None => Note::UnknownKey(key.chars().take(KEY_SHOWN).collect()),
                });
            }
        }
        Ok(())
    }
}

fn transport(name: &str) -> Option<TransportKind> {
    [TransportKind::Worker, TransportKind::Page, TransportKind::Network].into_iter().find(|kind| kind.as_ref() == name)
}

fn switch(value: &str, on: &str, off: &str) -> Option<bool> {
    (value == on || value == off).then_some(value == on)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulator::protocol;
    use proptest::prelude::*;

    #[test]
    fn an_empty_address_asks_for_nothing() {
        for query in ["", "?"] {
            assert_eq!(Settings::parse(query), (Settings::default(), Vec::new()));
        }
    }

    #[test]
    fn every_key_is_read() {
        let query = "?scenario=narrow-token&transport=page&stage=off&world=team_1-a&seed=7&now=2026-01-31T12%3A00%3A00Z&freeze=1&reset=1\
                     &fault=graph:status-503&fault=config:delay-100";
        let (settings, notes) = Settings::parse(query);
        assert_eq!(notes, []);
        let now = Timestamp::from_str("2026-01-31T12:00:00Z").ok();
        let expected = Settings {
            scenario: Scenario::find("narrow-token"),
            transport: Some(TransportKind::Page),
            stage: false,
            world: "team_1-a".to_owned(),
            seed: Some(7),
            now,
            freeze: true,
            faults: ["graph:status-503", "config:delay-100"].map(str::to_owned).to_vec(),
            reset: true,
        };
        assert!(now.is_some());
        assert_eq!(settings, expected);
    }

    #[test]
    fn what_is_wrong_is_reported_by_name_and_ignored() {
        for key in ["scenario", "transport", "stage", "world", "seed", "now", "freeze", "reset"] {
            let (settings, notes) = Settings::parse(&format!("{key}=%20not+this%3F&{key}=%20not+this%3F"));
            assert_eq!(settings, Settings::default(), "{key}");
            assert!(matches!(notes.as_slice(), [Note::Malformed { key: named, .. }] if *named == key), "{key}: {notes:?}");
            assert!(!notes.iter().any(|note| note.to_string().contains("not this")), "{key}: the value is not repeated");
        }
        assert_eq!(Settings::parse("defect=a").1, [Note::NotAvailable("defect")]);
        assert_eq!(Settings::parse("utm=a").1, [Note::UnknownKey("utm".to_owned())]);
    }

    #[test]
    fn the_state_of_the_world_needs_no_reload() {
        let (before, _) = Settings::parse("seed=1&transport=page");
        assert!(!Settings::parse("seed=2&transport=page&reset=1&fault=graph:status-503").0.need_reload(&before));
        assert!(Settings::parse("seed=1&transport=worker").0.need_reload(&before));
        assert!(Settings::parse("seed=1&transport=page&now=2026-01-31T12:00:00Z").0.need_reload(&before));
    }

    #[test]
    fn auto_is_no_particular_transport() {
        assert_eq!(Settings::parse("transport=auto"), (Settings::default(), Vec::new()));
    }

    proptest! {
        #[test]
        fn no_query_makes_the_reader_panic(query in ".*") {
            let (settings, _) = Settings::parse(&query);
            prop_assert!(protocol::is_world_name(&settings.world));
        }
    }
}
