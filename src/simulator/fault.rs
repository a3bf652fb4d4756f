//! Faults: what goes wrong on purpose, as data.

use super::call_kind::CallKind;
use super::effect::Effect;
use super::when::When;
use serde::{Deserialize, Serialize};
use serde_with::{DeserializeFromStr, SerializeDisplay};
use std::fmt;
use std::str::FromStr;

/// A fault: where, and what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, SerializeDisplay, DeserializeFromStr)]
pub struct Fault {
    /// The calls it strikes.
    pub endpoint: CallKind,
    /// What it does to them.
    pub effect: Effect,
    /// Which of them.
    pub when: When,
}

impl FromStr for Fault {
    type Err = String;

    /// Reads the spelling of `fault=`: `<endpoint>:<effect>[:<when>]`, as in `graph:status-503:first-2`. The error says, for people,
    /// what is wrong.
    fn from_str(text: &str) -> Result<Fault, String> {
        let form = "A fault has the form endpoint:effect or endpoint:effect:when, as in graph:status-503:first-2.";
        let (endpoint, rest) = text.trim().split_once(':').ok_or(form)?;
        let (effect, when) = rest.split_once(':').unwrap_or((rest, "always"));
        let endpoint = endpoint.parse().map_err(|_| "The endpoint of a fault is config, session, tokens, graph, projects or *.")?;
        Ok(Fault { endpoint, effect: effect.parse()?, when: when.parse()? })
    }
}

impl Fault {
    /// Whether it strikes calls of this name.
    pub(super) fn matches(&self, endpoint: Option<CallKind>) -> bool {
        self.endpoint == CallKind::Every || Some(self.endpoint) == endpoint
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}", self.endpoint.as_ref(), self.effect)?;
        if self.when == When::Always { Ok(()) } else { write!(out, ":{}", self.when) }
    }
}

/// A fault in force, and how many calls it has met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// The fault.
    pub fault: Fault,
    /// How many calls it could have struck so far.
    pub met: u32,
}

impl From<Fault> for Rule {
    fn from(fault: Fault) -> Self {
        Rule { fault, met: 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_what_it_writes() {
        for text in [
            "config:status-500",
            "session:network-error",
            "tokens:delay-4000",
            "graph:malformed-json",
            "projects:wrong-content-type",
            "*:status-429",
            "*:offline:nth-2",
            "config:never:first-1",
            "config:delay-uniform-100-900:p-50",
            "tokens:dribble-20:first-1",
            "graph:delay-lognormal-800-0.5",
            "tokens:empty:every-3",
            "tokens:truncated",
            "config:stale-success",
            "tokens:late-duplicate",
        ] {
            assert_eq!(Fault::from_str(text).map(|fault| fault.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn names_what_it_refuses() {
        for (text, named) in [
            ("", "form"),
            ("graph", "form"),
            ("elsewhere:status-500", "endpoint"),
            ("graph:status-200", "400 to 599"),
            ("graph:status-", "400 to 599"),
            ("graph:delay-99999999999", "milliseconds"),
            ("graph:delay--1", "milliseconds"),
            ("graph:dribble-60001", "milliseconds"),
            ("graph:status-500:2", "always"),
            ("graph:delay-uniform-9-3", "shorter"),
            ("graph:delay-lognormal-9-7", "sigma"),
            ("graph:drip", "“drip” is not supported"),
        ] {
            assert!(Fault::from_str(text).is_err_and(|error| error.contains(named)), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(text in ".*", effect in ".*") {
            let _ = (Fault::from_str(&text), Fault::from_str(&format!("graph:{effect}")));
        }
    }
}
