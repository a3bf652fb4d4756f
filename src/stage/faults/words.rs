//! What a fault is made of, for people, and how it is spelled.

use crate::simulator::call_kind::CallKind;

/// A choice of the form.
pub struct Word {
    /// Its spelling, without its numbers.
    pub word: &'static str,
    /// What it means.
    pub label: &'static str,
    /// The numbers that follow it: what each means, and an example.
    pub numbers: &'static [(&'static str, &'static str)],
}

const fn word(word: &'static str, label: &'static str, numbers: &'static [(&'static str, &'static str)]) -> Word {
    Word { word, label, numbers }
}

/// What a fault does.
pub const EFFECTS: [Word; 14] = [
    word("status", "Answers with a status", &[("Status", "503")]),
    word("network-error", "Breaks the connection", &[]),
    word("offline", "Has no connection", &[]),
    word("never", "Never answers", &[]),
    word("delay", "Answers late", &[("Milliseconds", "1000")]),
    word("delay-uniform", "Answers late: between", &[("Least milliseconds", "100"), ("Most milliseconds", "900")]),
    word("delay-lognormal", "Answers late: about", &[("Median milliseconds", "800"), ("Sigma", "0.5")]),
    word("dribble", "Answers piece by piece", &[("Pause in milliseconds", "200")]),
    word("empty", "Answers without a body", &[]),
    word("truncated", "Answers with half a body", &[]),
    word("malformed-json", "Answers with broken JSON", &[]),
    word("wrong-content-type", "Answers with a web page", &[]),
    word("stale-success", "Says that it is done, and it is not", &[]),
    word("late-duplicate", "Arrives twice", &[]),
];

/// When it strikes.
pub const WHENS: [Word; 5] = [
    word("always", "Every time", &[]),
    word("first", "At first", &[("How many calls", "1")]),
    word("nth", "Once", &[("At which call", "2")]),
    word("every", "Again and again", &[("At each so many calls", "2")]),
    word("p", "By chance", &[("Percent", "50")]),
];

/// The calls that it strikes.
pub fn calls(endpoint: CallKind) -> &'static str {
    match endpoint {
        CallKind::Config => "Changes of the integration",
        CallKind::Session => "Sign-in",
        CallKind::Tokens => "Token page",
        CallKind::Graph => "Graph users",
        CallKind::Projects => "Projects",
        CallKind::Every => "Every call",
    }
}

/// A choice with its numbers: `status-503`.
fn spelled(Word { word, numbers, .. }: &Word, values: &[String]) -> String {
    let values = values.iter().take(numbers.len()).map(|value| value.trim());
    std::iter::once(*word).chain(values).collect::<Vec<_>>().join("-")
}

/// A fault in the spelling of `fault=`.
pub fn fault(endpoint: CallKind, effect: (&Word, &[String]), when: (&Word, &[String])) -> String {
    let (effect, when) = (spelled(effect.0, effect.1), spelled(when.0, when.1));
    [endpoint.as_ref(), &effect, &when].join(":")
}

/// The examples of the numbers that follow a choice.
pub fn examples(word: &Word) -> Vec<String> {
    word.numbers.iter().map(|(_, example)| (*example).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulator::fault::Fault;
    use std::str::FromStr;
    use strum::VariantArray;

    #[test]
    fn every_choice_with_its_examples_is_a_fault() {
        for endpoint in CallKind::VARIANTS.iter().copied() {
            for effect in &EFFECTS {
                for when in &WHENS {
                    let text = fault(endpoint, (effect, &examples(effect)), (when, &examples(when)));
                    assert!(Fault::from_str(&text).is_ok(), "{text}: {:?}", Fault::from_str(&text));
                }
            }
        }
    }

    #[test]
    fn every_effect_is_offered() {
        let known = Fault::from_str("graph:").err().unwrap_or_default();
        let unknown: Vec<_> = EFFECTS.iter().filter(|effect| !known.contains(effect.word)).map(|effect| effect.word).collect();
        assert!(unknown.is_empty(), "the servers do not name {unknown:?}");
        let named = known.rsplit_once("known are ").map_or("", |(_, named)| named).trim_end_matches('.').split(", ");
        assert_eq!(named.count(), EFFECTS.len());
    }

    #[test]
    fn what_is_left_empty_is_left_to_the_servers_to_refuse() {
        let text = fault(CallKind::Graph, (&EFFECTS[0], &[String::new()]), (&WHENS[0], &[]));
        assert_eq!(text, "graph:status-:always");
        assert!(Fault::from_str(&text).is_err_and(|problem| problem.contains("400 to 599")));
    }
}
