//! Instants and calendar dates, in UTC, with the one text form the wire uses (RFC 3339).
//!
//! Invariant: no clock is read here; the present instant always comes from the caller.

use jiff::civil;
use jiff::tz::Offset;
use serde_with::{DeserializeFromStr, SerializeDisplay};
use std::fmt;
use std::str::FromStr;

/// Milliseconds in one day.
const DAY: i64 = 86_400_000;

/// An instant, to the millisecond, within the years 0001 to 9999.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, SerializeDisplay, DeserializeFromStr)]
pub struct Timestamp(jiff::Timestamp);

/// A calendar date (UTC), within the years 0001 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(civil::Date);

/// A text that is not an RFC 3339 instant (or date) between the years 0001 and 9999.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a time of the form 2026-01-31T12:00:00Z")]
pub struct TimeError(String);

impl TimeError {
    /// The error about a text, of which it quotes the beginning.
    fn about(text: &str) -> Self {
        TimeError(text.chars().take(64).collect())
    }
}

impl Timestamp {
    /// The first instant that can be written: 0001-01-01T00:00:00Z.
    pub const MIN: Timestamp = Timestamp(jiff::Timestamp::constant(-62_135_596_800, 0));
    /// The last instant that can be written: 9999-12-30T22:00:00.999Z, beyond which no offset of a time zone could be added.
    pub const MAX: Timestamp = Timestamp(jiff::Timestamp::constant(253_402_207_200, 999_000_000));

    /// From milliseconds since 1970; values outside [`Self::MIN`]..[`Self::MAX`] are clamped.
    pub fn from_millis(millis: i64) -> Self {
        let clamped = millis.clamp(Self::MIN.millis(), Self::MAX.millis());
        Timestamp(jiff::Timestamp::from_millisecond(clamped).unwrap_or_default())
    }

    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub fn millis(self) -> i64 {
        self.0.as_millisecond()
    }

    /// This instant moved by a number of days (negative: earlier), clamped to what can be written.
    pub fn plus_days(self, days: i64) -> Self {
        Self::from_millis(self.millis().saturating_add(days.saturating_mul(DAY)))
    }

    /// The date on which this instant falls.
    pub fn date(self) -> Date {
        Date(Offset::UTC.to_datetime(self.0).date())
    }
}

impl FromStr for Timestamp {
    type Err = TimeError;

    /// Reads RFC 3339: `2026-01-31T12:00:00Z`, with optional fraction and numeric offset.
    fn from_str(text: &str) -> Result<Self, TimeError> {
        let instant: jiff::Timestamp = text.parse().map_err(|_| TimeError::about(text))?;
        Ok(Self::from_millis(instant.as_millisecond()))
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.subsec_nanosecond() == 0 { write!(out, "{}", self.0) } else { write!(out, "{:.3}", self.0) }
    }
}

impl Date {
    /// Midnight at the start of this date.
    pub fn start(self) -> Timestamp {
        Offset::UTC.to_timestamp(self.0.at(0, 0, 0, 0)).map_or(Timestamp::MAX, |start| Timestamp::from_millis(start.as_millisecond()))
    }

    /// The date a number of days later (negative: earlier).
    pub fn plus_days(self, days: i64) -> Self {
        self.start().plus_days(days).date()
    }

    /// As the real pages write it for en-US: `1/31/2026`.
    pub fn us(self) -> String {
        self.0.strftime("%-m/%-d/%Y").to_string()
    }

    /// As the vFunction dashboard writes it: `Jan 31, 2026`.
    pub fn abbreviated(self) -> String {
        self.0.strftime("%b %-d, %Y").to_string()
    }
}

impl FromStr for Date {
    type Err = TimeError;

    /// Reads `2026-01-31`, and no other form of a date.
    fn from_str(text: &str) -> Result<Self, TimeError> {
        let date = text.parse().ok().map(Date).filter(|date| date.0.year() >= 1 && date.to_string() == text);
        date.ok_or_else(|| TimeError::about(text))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_and_writes_rfc_3339() {
        for (text, written) in [
            ("2026-11-23T18:16:00Z", "2026-11-23T18:16:00Z"),
            ("2024-02-29T00:00:00.5Z", "2024-02-29T00:00:00.500Z"),
            ("2026-01-01T00:30:00+01:00", "2025-12-31T23:30:00Z"),
            ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
        ] {
            assert_eq!(Timestamp::from_str(text).map(|t| t.to_string()), Ok(written.to_owned()));
        }
    }

    #[test]
    fn dates_are_written_as_the_products_do() {
        let date: Date = "2026-01-05".parse().expect("a date");
        assert_eq!([date.to_string(), date.us(), date.abbreviated()], ["2026-01-05", "1/5/2026", "Jan 5, 2026"]);
    }

    #[test]
    fn refuses_what_is_not_a_time() {
        for text in
            ["", "2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-01", "2026-01-01T24:00:00Z", "soon", "2026-01-01T00:00:00"]
        {
            assert!(Timestamp::from_str(text).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_instant_survives_writing_and_reading(millis in Timestamp::MIN.millis()..=Timestamp::MAX.millis()) {
            let instant = Timestamp::from_millis(millis);
            prop_assert_eq!(Timestamp::from_str(&instant.to_string()), Ok(instant));
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in ".*") {
            let _ = Timestamp::from_str(&text);
            let _ = Date::from_str(&text);
        }
    }
}
