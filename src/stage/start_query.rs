//! The link to exactly this start.

use crate::simulator::http::{decode_pairs, encode_pairs};

/// The query keys that say how the program runs and are therefore part of a start. What is not named here is left behind, so
/// that nothing else of an address gets into a link.
const CARRIED: [&str; 9] = ["transport", "stage", "world", "now", "freeze", "fault", "guide", "mode", "defect"];

/// A link that begins a scenario again: the program's own address, the scenario and its seed, and how the program runs.
pub fn start_link(base: &str, present_query: &str, scenario: &str, seed: u64) -> String {
    let present = decode_pairs(present_query.trim_start_matches('?'));
    let seed = seed.to_string();
    let mut pairs = vec![("scenario", scenario), ("seed", seed.as_str()), ("reset", "1")];
    pairs.extend(present.iter().filter(|(key, _)| CARRIED.contains(&key.as_str())).map(|(key, value)| (key.as_str(), value.as_str())));
    format!("{base}?{}", encode_pairs(&pairs))
}

/// The present query with another start in place of the one that it names; none if it names no other.
pub fn replaced_start(present_query: &str, scenario: &str, seed: u64) -> Option<String> {
    let present = decode_pairs(present_query.trim_start_matches('?'));
    let seed = seed.to_string();
    let right = |(key, value): &(String, String)| match key.as_str() {
        "scenario" => scenario.to_owned(),
        "seed" => seed.clone(),
        _ => value.clone(),
    };
    let replaced_start: Vec<_> = present.iter().map(|pair| (pair.0.clone(), right(pair))).collect();
    let pairs: Vec<_> = replaced_start.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    (replaced_start != present).then(|| encode_pairs(&pairs))
}

#[cfg(test)]
mod tests {
    use super::{replaced_start, start_link};

    #[test]
    fn the_link_holds_the_start_and_nothing_else() {
        let query = "?scenario=healthy&transport=page&token=secret&fault=config%3Astatus-500&reset=1&step=3";
        assert_eq!(
            start_link("https://example.com/replica/", query, "narrow-token", 7),
            "https://example.com/replica/?scenario=narrow-token&seed=7&reset=1&transport=page&fault=config%3Astatus-500"
        );
    }

    #[test]
    fn an_address_that_names_another_start_is_put_right() {
        assert_eq!(replaced_start("?scenario=healthy&stage=on", "slow", 1), Some("scenario=slow&stage=on".to_owned()));
        assert_eq!(replaced_start("seed=2", "slow", 7), Some("seed=7".to_owned()));
        assert_eq!(replaced_start("?scenario=slow&now=2026-01-01T00%3A00%3A00Z", "slow", 7), None);
        assert_eq!(replaced_start("", "slow", 7), None);
    }
}
