//! Instants as recorders write them. The specification has ISO 8601 with a zone (`startedDateTime`:
//! <http://www.softwareishard.com/blog/har-12-spec/#entries>), and not all of them keep to it.

use crate::common::time::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;
use serde_json::Value;
use std::str::FromStr;

/// The shortest text with a date and a time: `2026-03-02T10:00`, or as digits alone.
const SHORTEST: usize = 13;
/// What is less is seconds, not milliseconds: 3 March 1973 in milliseconds, the year 5138 in seconds.
const FIRST_MILLIS: f64 = 1e11;
/// What is more is microseconds: the year 5138 in milliseconds.
const LAST_MILLIS: f64 = 1e14;

/// Reads an instant: RFC 3339, also without a zone (then UTC), with a zone like `+0530` or `+00`, with a comma before the fraction, or with
/// a space in place of the T; or seconds, milliseconds or microseconds since 1970, as a number or a text.
pub fn instant(value: &Value) -> Option<Timestamp> {
    match value {
        Value::Number(number) => since_1970(number.as_f64()?),
        Value::String(text) => of_text(text.trim()),
        _ => None,
    }
}

/// Whether a value is a date and a time without a zone.
pub fn lacks_zone(value: &Value) -> bool {
    value.as_str().is_some_and(|text| DateTime::from_str(text.trim()).is_ok() && jiff::Timestamp::from_str(text.trim()).is_err())
}

fn of_text(text: &str) -> Option<Timestamp> {
    if let Ok(number) = text.parse() {
        return since_1970(number);
    }
    let text = without_space_before_zone(text);
    if text.len() < SHORTEST {
        return None;
    }
    let zoned = || jiff::Timestamp::from_str(&text).ok();
    let in_utc = || Offset::UTC.to_timestamp(DateTime::from_str(&text).ok()?).ok();
    Some(Timestamp::from_millis(zoned().or_else(in_utc)?.as_millisecond()))
}

/// `2026-03-02 10:00:00 +0000`, and the same with `UTC`, as RFC 3339 has it.
fn without_space_before_zone(text: &str) -> String {
    let named = ["UTC", "GMT"].iter().find_map(|zone| text.strip_suffix(zone));
    match (named, text.rsplit_once(' ')) {
        (Some(before), _) => format!("{}Z", before.trim_end()),
        (None, Some((before, zone))) if zone.starts_with(['+', '-', 'Z']) => format!("{before}{zone}"),
        _ => text.to_owned(),
    }
}

fn since_1970(number: f64) -> Option<Timestamp> {
    let millis = match number.abs() {
        size if !size.is_finite() || size <= 0.0 => return None,
        size if size < FIRST_MILLIS => number * 1000.0,
        size if size < LAST_MILLIS => number,
        _ => number / 1000.0,
    };
    // A cast from a float takes the nearest number that there is.
    Some(Timestamp::from_millis(millis.round() as i64))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn instants_are_read_in_every_form() {
        let half_past: Timestamp = "2026-03-02T10:00:00.5Z".parse().expect("an instant");
        for value in [
            json!("2026-03-02T10:00:00.5Z"),
            json!("2026-03-02t10:00:00.500z"),
            json!("2026-03-02T10:00:00.500000"),
            json!("2026-03-02T10:00:00.5000000Z"),
            json!("2026-03-02T10:00:00,5Z"),
            json!("2026-03-02 10:00:00.5"),
            json!("2026-03-02 10:00:00.5 +0000"),
            json!("2026-03-02 10:00:00.5 UTC"),
            json!("2026-03-02T15:30:00.5+0530"),
            json!("2026-03-02T15:30:00.5+05:30"),
            json!("2026-03-02T10:00:00.5+00"),
            json!("2026-03-02T11:00:00.500+01:00[Europe/Berlin]"),
            json!(" 20260302T100000.5Z"),
            json!(1_772_445_600_500_i64),
            json!(1_772_445_600_500.0),
            json!("1772445600500"),
            json!(1_772_445_600.5),
            json!(1_772_445_600_500_000_i64),
        ] {
            assert_eq!(instant(&value), Some(half_past), "{value}");
        }
        for value in
            [json!("yesterday"), json!(""), json!("2026-03-02"), json!("10:00:00"), json!(null), json!(0), json!("NaN"), json!([1])]
        {
            assert_eq!(instant(&value), None, "{value}");
        }
    }

    proptest! {
        #[test]
        fn no_value_makes_it_panic(text in ".{0,40}", number: f64) {
            let _ = (instant(&json!(text)), instant(&json!(number)), instant(&json!(number.to_string())));
        }

        #[test]
        fn a_text_without_a_zone_is_the_same_in_utc(millis in 0_i64..4_000_000_000_000) {
            let text = Timestamp::from_millis(millis).to_string();
            prop_assert_eq!(instant(&json!(text.trim_end_matches('Z'))), instant(&json!(text)));
        }
    }
}
