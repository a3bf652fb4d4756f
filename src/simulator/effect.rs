//! What a fault does to a call.

use super::http::StatusCode;
use std::fmt;
use std::str::FromStr;

/// The longest delay of a call, in milliseconds.
pub const LONGEST_DELAY: u32 = 60_000;
/// The delay of an answer that never comes: longer than any caller waits.
const NEVER: u32 = 600_000;
/// The widest spread of a log-normal delay, in hundredths.
const WIDEST: u32 = 300;

/// What a fault does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The server answers with this status, 400 to 599.
    Status(StatusCode),
    /// The connection breaks.
    NetworkError,
    /// The caller has no connection.
    Offline,
    /// No answer comes.
    Never,
    /// The answer comes so many milliseconds late.
    Delay(u32),
    /// The answer comes late by some milliseconds between these two, both included.
    DelayUniform(u32, u32),
    /// The answer comes late by a log-normal time: its median in milliseconds, and its sigma in hundredths.
    DelayLogNormal(u32, u32),
    /// The body comes in pieces, with a pause of so many milliseconds between them.
    Dribble(u32),
    /// The status is kept; the body is empty.
    Empty,
    /// The status is kept; the body breaks off in its middle.
    Truncated,
    /// The status is kept; the body is no JSON.
    MalformedJson,
    /// The status is kept; the body is an HTML page.
    WrongContentType,
    /// The server answers as if it had done what was asked, and has not.
    StaleSuccess,
    /// The call reaches the server twice; the first answer is the one that counts.
    LateDuplicate,
}

/// The effects that are named by a word alone.
const WORDS: [(&str, Effect); 9] = [
    ("network-error", Effect::NetworkError),
    ("offline", Effect::Offline),
    ("never", Effect::Never),
    ("empty", Effect::Empty),
    ("truncated", Effect::Truncated),
    ("malformed-json", Effect::MalformedJson),
    ("wrong-content-type", Effect::WrongContentType),
    ("stale-success", Effect::StaleSuccess),
    ("late-duplicate", Effect::LateDuplicate),
];

impl Effect {
    /// The milliseconds that it makes an answer late, if that is all it does; `chance` decides where it is not certain.
    pub(super) fn delay(self, chance: impl Fn(u64) -> u64) -> Option<u32> {
        match self {
            Effect::Delay(millis) => Some(millis),
            Effect::DelayUniform(least, most) => {
                let span = u64::from(most.saturating_sub(least)) + 1;
                Some(least.saturating_add(u32::try_from(chance(1) % span).unwrap_or_default()))
            }
            Effect::DelayLogNormal(median, sigma) => {
                let millis = f64::from(median) * exponential(f64::from(sigma) / 100.0 * normal(chance));
                Some(millis.round().clamp(0.0, f64::from(LONGEST_DELAY)) as u32)
            }
            _ => None,
        }
    }

    /// The time after which a connection breaks that this effect breaks, in milliseconds.
    pub(super) fn breaks_after(self) -> Option<u32> {
        match self {
            Effect::NetworkError | Effect::Offline => Some(0),
            Effect::Never => Some(NEVER),
            _ => None,
        }
    }
}

/// A value of the standard normal distribution: the sum of twelve even ones, less its mean (Irwin and Hall).
fn normal(chance: impl Fn(u64) -> u64) -> f64 {
    let even = |n| chance(n) as f64 / u64::MAX as f64;
    (1..=12).map(even).sum::<f64>() - 6.0
}

/// e to a power, by its limit: only what every platform computes to the same bit.
fn exponential(power: f64) -> f64 {
    (0..20).fold(1.0 + power / f64::from(1 << 20), |value, _| value * value)
}

/// A spread as hundredths: `0.5`.
fn hundredths(text: &str) -> Option<u32> {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let part = match part.len() {
        1 => part.parse::<u32>().ok()? * 10,
        2 => part.parse().ok()?,
        _ => return None,
    };
    whole.parse::<u32>().ok()?.checked_mul(100)?.checked_add(part).filter(|spread| *spread <= WIDEST)
}

impl FromStr for Effect {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        if let Some((_, effect)) = WORDS.iter().find(|(word, _)| *word == text) {
            return Ok(*effect);
        }
        let millis = |text: &str| text.parse().ok().filter(|millis| *millis <= LONGEST_DELAY);
        let two = |text: &str| text.split_once('-').map(|(first, second)| (first.to_owned(), second.to_owned()));
        let late = || format!("The delay of a fault is a number of milliseconds up to {LONGEST_DELAY}.");
        if let Some(code) = text.strip_prefix("status-") {
            let code = code.parse().ok().filter(|code: &StatusCode| code.is_client_error() || code.is_server_error());
            return code.map(Effect::Status).ok_or_else(|| "The status of a fault is a number from 400 to 599.".to_owned());
        }
        if let Some(range) = text.strip_prefix("delay-uniform-") {
            let range = two(range).and_then(|(least, most)| Some((millis(&least)?, millis(&most)?)));
            let (least, most) = range.ok_or_else(late)?;
            let is_range = least <= most;
            return is_range
                .then_some(Effect::DelayUniform(least, most))
                .ok_or_else(|| "The first of two delays is the shorter one.".to_owned());
        }
        if let Some(shape) = text.strip_prefix("delay-lognormal-") {
            let (median, sigma) = two(shape).ok_or_else(late)?;
            let sigma =
                hundredths(&sigma).ok_or("The sigma of a log-normal delay is a number from 0 to 3, as in delay-lognormal-800-0.5.")?;
            return Ok(Effect::DelayLogNormal(millis(&median).ok_or_else(late)?, sigma));
        }
        if let Some(delay) = text.strip_prefix("delay-") {
            return millis(delay).map(Effect::Delay).ok_or_else(late);
        }
        if let Some(pause) = text.strip_prefix("dribble-") {
            return millis(pause).map(Effect::Dribble).ok_or_else(late);
        }
        let words: Vec<_> = WORDS.iter().map(|(word, _)| *word).collect();
        Err(format!(
            "The effect “{}” is not supported; known are status-<code>, delay-<milliseconds>, delay-uniform-<least>-<most>, \
             delay-lognormal-<median>-<sigma>, dribble-<milliseconds>, {}.",
            text.chars().take(32).collect::<String>(),
            words.join(", ")
        ))
    }
}

impl fmt::Display for Effect {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Effect::Status(code) => write!(out, "status-{}", code.as_str()),
            Effect::Delay(millis) => write!(out, "delay-{millis}"),
            Effect::Dribble(pause) => write!(out, "dribble-{pause}"),
            Effect::DelayUniform(least, most) => write!(out, "delay-uniform-{least}-{most}"),
            Effect::DelayLogNormal(median, sigma) => {
                write!(out, "delay-lognormal-{median}-{}", sigma / 100)?;
                match (sigma % 100, sigma % 10) {
                    (0, _) => Ok(()),
                    (part, 0) => write!(out, ".{}", part / 10),
                    (part, _) => write!(out, ".{part:02}"),
                }
            }
            word => out.write_str(WORDS.iter().find(|(_, effect)| effect == word).map_or("", |(word, _)| word)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulator::random;

    fn chance(seed: u64) -> impl Fn(u64) -> u64 {
        move |n| random::nth(seed, n)
    }

    #[test]
    fn uniform_delays_stay_between_their_ends_and_reach_them() {
        let delays: Vec<_> = (0..200).filter_map(|seed| Effect::DelayUniform(3, 6).delay(chance(seed))).collect();
        assert_eq!((delays.iter().min(), delays.iter().max()), (Some(&3), Some(&6)));
    }

    #[test]
    fn half_of_the_log_normal_delays_are_below_the_median() {
        let delays = (0..1000).filter_map(|seed| Effect::DelayLogNormal(800, 50).delay(chance(seed)));
        let below = delays.filter(|delay| *delay < 800).count();
        assert!((450..550).contains(&below), "{below}");
        assert_eq!(Effect::DelayLogNormal(800, 0).delay(chance(1)), Some(800));
    }

    #[test]
    fn the_limit_is_close_to_the_exponential() {
        for power in [-3.0, -0.5, 0.0, 1.0, 3.0] {
            assert!((exponential(power) / f64::exp(power) - 1.0).abs() < 1e-4, "{power}");
        }
    }
}
