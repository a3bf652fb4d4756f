//! Instants and calendar dates, in UTC, with the one text form the wire uses (RFC 3339).
//!
//! Invariant: no clock is read here; the present instant always comes from the caller.

use serde_with::{DeserializeFromStr, SerializeDisplay};
use std::fmt;
use std::str::FromStr;

/// Milliseconds in one day.
const DAY: i64 = 86_400_000;

/// An instant: milliseconds since 1970-01-01T00:00:00Z, within the years 0001 to 9999.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, SerializeDisplay, DeserializeFromStr)]
pub struct Timestamp(i64);

/// A calendar date (UTC).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Year, 1 to 9999.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

/// A text that is not an RFC 3339 instant (or date) between the years 0001 and 9999.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeError(pub String);

impl fmt::Display for TimeError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "“{}” is not a time of the form 2026-01-31T12:00:00Z", self.0)
    }
}

impl Timestamp {
    /// The first instant that can be written: 0001-01-01T00:00:00Z.
    pub const MIN: Timestamp = Timestamp(-62_135_596_800_000);
    /// The last instant that can be written: 9999-12-31T23:59:59.999Z.
    pub const MAX: Timestamp = Timestamp(253_402_300_799_999);

    /// From milliseconds since 1970; values outside [`Self::MIN`]..[`Self::MAX`] are clamped.
    pub fn from_millis(millis: i64) -> Self {
        Timestamp(millis.clamp(Self::MIN.0, Self::MAX.0))
    }

    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub fn millis(self) -> i64 {
        self.0
    }

    /// This instant moved by a number of days (negative: earlier), clamped to what can be written.
    pub fn plus_days(self, days: i64) -> Self {
        Self::from_millis(self.0.saturating_add(days.saturating_mul(DAY)))
    }

    /// The date on which this instant falls.
    pub fn date(self) -> Date {
        Date::from_days(self.0.div_euclid(DAY))
    }
}

impl FromStr for Timestamp {
    type Err = TimeError;

    /// Reads RFC 3339: `2026-01-31T12:00:00Z`, with optional fraction and numeric offset.
    fn from_str(text: &str) -> Result<Self, TimeError> {
        parse_instant(text).ok_or_else(|| TimeError(text.chars().take(64).collect()))
    }
}

impl Date {
    /// Reads `2026-01-31`.
    pub fn parse(text: &str) -> Result<Self, TimeError> {
        parse_date(text).ok_or_else(|| TimeError(text.chars().take(64).collect()))
    }

    /// Midnight at the start of this date.
    pub fn start(self) -> Timestamp {
        Timestamp::from_millis(self.days().saturating_mul(DAY))
    }

    /// The date a number of days later (negative: earlier).
    pub fn plus_days(self, days: i64) -> Self {
        self.start().plus_days(days).date()
    }

    /// As the real pages write it for en-US: `1/31/2026`.
    pub fn us(self) -> String {
        format!("{}/{}/{}", self.month, self.day, self.year)
    }

    /// Days since 1970-01-01. Algorithm: <https://howardhinnant.github.io/date_algorithms.html#days_from_civil>
    fn days(self) -> i64 {
        let month = i64::from(self.month);
        let year = i64::from(self.year) - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i64::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The inverse of [`Self::days`]. Algorithm: <https://howardhinnant.github.io/date_algorithms.html#civil_from_days>
    fn from_days(days: i64) -> Self {
        let shifted = days + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Date { year: year as i32, month: month as u8, day: day as u8 }
    }
}

fn parse_date(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let date = Date { year: digits(parts.next()?, 4)?, month: digits(parts.next()?, 2)? as u8, day: digits(parts.next()?, 2)? as u8 };
    let real = (1..=12).contains(&date.month) && date.year >= 1 && date.start().date() == date;
    real.then_some(date)
}

fn parse_instant(text: &str) -> Option<Timestamp> {
    let (date, time) = text.split_once(['T', 't', ' '])?;
    let date = parse_date(date)?;
    let zone_at = time.find(['Z', 'z', '+', '-'])?;
    let (clock, zone) = time.split_at_checked(zone_at)?;
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    let mut parts = clock.splitn(3, ':');
    let (hour, minute, second) = (digits(parts.next()?, 2)?, digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
    if hour > 23 || minute > 59 || second > 59 || fraction.is_empty() || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let millis: i64 = fraction.chars().chain("000".chars()).take(3).collect::<String>().parse().ok()?;
    let offset_minutes = match zone.strip_prefix(['Z', 'z']) {
        Some("") => 0,
        Some(_) => return None,
        None => {
            let (hours, minutes) = zone.get(1..)?.split_once(':')?;
            let minutes = i64::from(digits(hours, 2)?) * 60 + i64::from(digits(minutes, 2)?);
            if zone.starts_with('-') { -minutes } else { minutes }
        }
    };
    let in_day = i64::from(hour * 3600 + minute * 60 + second) * 1000 + millis;
    Some(Timestamp::from_millis(date.start().0 + in_day - offset_minutes * 60_000))
}

/// Exactly `count` ASCII digits as a number.
fn digits(text: &str, count: usize) -> Option<i32> {
    (text.len() == count && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let in_day = self.0.rem_euclid(DAY);
        let (seconds, millis) = (in_day / 1000, in_day % 1000);
        write!(out, "{}T{:02}:{:02}:{:02}", self.date(), seconds / 3600, seconds / 60 % 60, seconds % 60)?;
        if millis != 0 {
            write!(out, ".{millis:03}")?;
        }
        out.write_str("Z")
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
    fn refuses_what_is_not_a_time() {
        for text in
            ["", "2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-01", "2026-01-01T24:00:00Z", "soon", "2026-01-01T00:00:00"]
        {
            assert!(Timestamp::from_str(text).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_instant_survives_writing_and_reading(millis in Timestamp::MIN.0..=Timestamp::MAX.0) {
            let instant = Timestamp::from_millis(millis);
            prop_assert_eq!(Timestamp::from_str(&instant.to_string()), Ok(instant));
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in ".*") {
            let _ = Timestamp::from_str(&text);
            let _ = Date::parse(&text);
        }
    }
}
