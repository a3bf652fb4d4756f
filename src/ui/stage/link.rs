//! The link to exactly this start.

use crate::wire::http::{decode_pairs, encode_pairs};

/// The query keys that say how the program runs and are therefore part of a start. What is not named here is left behind, so
/// that nothing else of an address gets into a link.
const CARRIED: [&str; 9] = ["transport", "stage", "world", "now", "freeze", "fault", "guide", "mode", "defect"];

/// A link that begins a scenario anew: the program's own address, the scenario and its seed, and how the program runs.
pub fn start_link(base: &str, present_query: &str, scenario: &str, seed: u64) -> String {
    let present = decode_pairs(present_query.trim_start_matches('?'));
    let seed = seed.to_string();
    let mut pairs = vec![("scenario", scenario), ("seed", seed.as_str()), ("reset", "1")];
    pairs.extend(present.iter().filter(|(key, _)| CARRIED.contains(&key.as_str())).map(|(key, value)| (key.as_str(), value.as_str())));
    format!("{base}?{}", encode_pairs(&pairs))
}

#[cfg(test)]
mod tests {
    use super::start_link;

    #[test]
    fn the_link_holds_the_start_and_nothing_else() {
        let query = "?scenario=healthy&transport=page&token=secret&fault=config%3Astatus-500&reset=1&step=3";
        assert_eq!(
            start_link("https://example.com/replica/", query, "narrow-token", 7),
            "https://example.com/replica/?scenario=narrow-token&seed=7&reset=1&transport=page&fault=config%3Astatus-500"
        );
    }
}
