//! Which of the calls that a fault could strike it strikes.

use std::fmt;
use std::str::FromStr;

/// Which of the matching calls are struck, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// All of them.
    Always,
    /// So many at first.
    First(u32),
    /// This one.
    Nth(u32),
    /// Each one whose number this divides.
    Every(u32),
    /// So many of a hundred, by the seed of the world.
    Percent(u32),
}

impl When {
    /// Whether it is a call's turn; `chance` decides where that is not certain.
    pub(super) fn is_turn(self, number: u32, chance: impl Fn() -> u64) -> bool {
        match self {
            When::Always => true,
            When::First(count) => number <= count,
            When::Nth(only) => number == only,
            When::Every(step) => number.checked_rem(step) == Some(0),
            When::Percent(percent) => chance() % 100 < u64::from(percent),
        }
    }
}

impl FromStr for When {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let number = |prefix| text.strip_prefix(prefix).and_then(|number| number.parse::<u32>().ok());
        let count = |prefix| number(prefix).filter(|count| *count > 0);
        let known = (text == "always").then_some(When::Always);
        known
            .or_else(|| count("first-").map(When::First))
            .or_else(|| count("nth-").map(When::Nth))
            .or_else(|| count("every-").map(When::Every))
            .or_else(|| number("p-").filter(|percent| *percent <= 100).map(When::Percent))
            .ok_or_else(|| {
                "A fault strikes always, first-<n>, nth-<n>, every-<n> or p-<percent>, with n from 1 and percent up to 100.".to_owned()
            })
    }
}

impl fmt::Display for When {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            When::Always => out.write_str("always"),
            When::First(count) => write!(out, "first-{count}"),
            When::Nth(only) => write!(out, "nth-{only}"),
            When::Every(step) => write!(out, "every-{step}"),
            When::Percent(percent) => write!(out, "p-{percent}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn injected(when: &str) -> Result<Vec<u32>, String> {
        let when = when.parse::<When>()?;
        Ok((1..=6).filter(|number| when.is_turn(*number, || u64::from(*number) * 20)).collect())
    }

    #[test]
    fn each_word_has_its_turns() {
        assert_eq!(injected("always"), Ok(vec![1, 2, 3, 4, 5, 6]));
        assert_eq!(injected("first-2"), Ok(vec![1, 2]));
        assert_eq!(injected("nth-3"), Ok(vec![3]));
        assert_eq!(injected("every-2"), Ok(vec![2, 4, 6]));
        assert_eq!(injected("p-50"), Ok(vec![1, 2, 5, 6]));
        assert_eq!((injected("p-0"), injected("p-100").map(|all| all.len())), (Ok(vec![]), Ok(6)));
    }

    #[test]
    fn refuses_what_never_comes_or_cannot_be() {
        for text in ["", "first-0", "nth-0", "every-0", "p-101", "p-", "first-x", "sometimes"] {
            assert!(injected(text).is_err(), "{text}");
        }
    }
}
