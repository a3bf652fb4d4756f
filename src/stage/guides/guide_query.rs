//! The walkthrough that an address asks for: `guide`, `step` and `mode`.

use crate::article::guide_source::Source;
use crate::guides::words::Mode;
use crate::simulator::http::{decode_pairs, encode_pairs};
use crate::transport::Note;
use std::str::FromStr;

/// The keys of a walkthrough.
const GUIDE: &str = "guide";
const STEP: &str = "step";
const MODE: &str = "mode";

/// A walkthrough that is asked for, and where in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuideQuery {
    /// The name of the guide, as [`Source`] reads it.
    pub guide: String,
    /// The step's number, from 1; nothing for where one left off.
    pub step: Option<usize>,
    /// How one goes through it.
    pub mode: Mode,
}

impl GuideQuery {
    /// What a query asks for; nothing if it names no guide that there is.
    pub fn read(query: &str) -> Option<Self> {
        let pairs = decode_pairs(query.trim_start_matches('?'));
        // As with the other keys, the last one counts.
        let value = |requested: &str| pairs.iter().rev().find(|(key, _)| key == requested).map(|(_, value)| value);
        let guide = value(GUIDE).filter(|name| Source::parse(name).is_some())?.clone();
        let step = value(STEP).and_then(|step| step.parse().ok()).filter(|step| *step > 0);
        Some(GuideQuery { guide, step, mode: value(MODE).and_then(|mode| Mode::from_str(mode).ok()).unwrap_or_default() })
    }

    /// What is wrong with what a query says of walkthroughs.
    pub fn problems(query: &str) -> Vec<Note> {
        let pairs = decode_pairs(query.trim_start_matches('?'));
        let is_right = |key: &str, value: &str| match key {
            GUIDE => Source::parse(value).is_some(),
            STEP => value.parse().is_ok_and(|step: usize| step > 0),
            _ => Mode::from_str(value).is_ok(),
        };
        let keys = [(GUIDE, "the name of a walkthrough"), (STEP, "the number of a step"), (MODE, "guided, watch, exam or presenter")];
        let is_wrong = |requested: &str| pairs.iter().any(|(key, value)| key == requested && !is_right(key, value));
        keys.into_iter().filter(|(key, _)| is_wrong(key)).map(|(key, expected)| Note::Malformed { key, expected }).collect()
    }

    /// A query that asks for it, and keeps what else is in the present one.
    pub fn write(&self, query: &str) -> String {
        let step = self.step.map(|step| step.to_string());
        let mut pairs = others(query);
        pairs.push((GUIDE.to_owned(), self.guide.clone()));
        pairs.extend(step.map(|step| (STEP.to_owned(), step)));
        if self.mode != Mode::default() {
            pairs.push((MODE.to_owned(), self.mode.as_ref().to_owned()));
        }
        encoded(&pairs)
    }
}

/// The query of the presenter's window of a guide: in the same world as the present query, without beginning anything there.
pub fn presenter(guide: &str, query: &str) -> String {
    let begins = ["scenario", "seed", "reset", "fault"];
    let mut pairs = others(query);
    pairs.retain(|(key, _)| !begins.contains(&key.as_str()));
    GuideQuery { guide: guide.to_owned(), step: None, mode: Mode::Presenter }.write(&encoded(&pairs))
}

/// A query that asks for no walkthrough, and keeps what else is in the present one.
pub fn without(query: &str) -> String {
    encoded(&others(query))
}

fn others(query: &str) -> Vec<(String, String)> {
    let mut pairs = decode_pairs(query.trim_start_matches('?'));
    pairs.retain(|(key, _)| ![GUIDE, STEP, MODE].contains(&key.as_str()));
    pairs
}

fn encoded(pairs: &[(String, String)]) -> String {
    encode_pairs(pairs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_asks_for_a_guide_that_there_is() {
        let requested = |step| Some(GuideQuery { guide: "repair-scope".to_owned(), step, mode: Mode::Guided });
        assert_eq!(GuideQuery::read("?guide=repair-scope&step=4&mode=guided"), requested(Some(4)));
        assert_eq!(GuideQuery::read("guide=repair-scope"), requested(None));
        assert_eq!(GuideQuery::read("guide=repair-scope&step=0"), requested(None));
        assert_eq!(GuideQuery::read("guide=repair-scope&step=x"), requested(None));
        let exam = GuideQuery { guide: "repair-scope".to_owned(), step: None, mode: Mode::Exam };
        assert_eq!(GuideQuery::read("guide=repair-scope&mode=exam"), Some(exam));
        assert_eq!(GuideQuery::read("guide=other&step=4"), None);
        assert_eq!(GuideQuery::read("step=4"), None);
    }

    #[test]
    fn what_is_wrong_is_told_by_name() {
        let named = |query: &str| GuideQuery::problems(query).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(named("?guide=repair-scope&step=4&mode=exam&world=a"), Vec::<String>::new());
        let problems = named("guide=other&step=0&step=x&mode=fast");
        assert_eq!(problems.len(), 3, "{problems:?}");
        assert!(problems.iter().zip(["guide", "step", "mode"]).all(|(problem, key)| problem.contains(key)), "{problems:?}");
    }

    #[test]
    fn the_presenter_s_window_begins_nothing() {
        let query = presenter("own.2", "?world=a&scenario=narrow-token&seed=7&reset=1&guide=x&step=3&transport=page");
        assert_eq!(query, "world=a&transport=page&guide=own.2&mode=presenter");
    }

    #[test]
    fn the_rest_of_the_address_stays() {
        let requested = GuideQuery { guide: "repair-scope".to_owned(), step: Some(2), mode: Mode::Guided };
        assert_eq!(requested.write("?world=a&guide=x&step=9&mode=guided"), "world=a&guide=repair-scope&step=2");
        let exam = GuideQuery { step: None, mode: Mode::Exam, ..requested };
        assert_eq!(exam.write("world=a"), "world=a&guide=repair-scope&mode=exam");
        assert_eq!(without("?guide=x&step=9&world=a&mode=guided"), "world=a");
        assert_eq!(without(""), "");
    }
}
