//! A state of the screens, as `states.json` beside the program lists it.

use crate::transport::{LoadProblem, published};
use serde::{Deserialize, Serialize};

/// Where the states are published, below the base.
const STATES: &str = "states.json";

/// All states.
#[derive(Serialize, Deserialize)]
struct States {
    states: Vec<State>,
}

/// A state: what it shows, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// Its name, which is also that of its pictures: `integrations-error`.
    pub name: String,
    /// The part of the program that it is in: `vFunction`.
    pub group: String,
    /// What it shows, in one line.
    pub about: String,
    /// Width in CSS pixels of the window that it is meant for.
    pub width: u64,
    /// Height of that window.
    pub height: u64,
    /// Its address, below the base: `organization/integrations?…#state=…`.
    pub address: String,
}

impl State {
    /// Whether all words, in whatever case, are in its name, its group or its description.
    pub fn has(&self, words: &str) -> bool {
        let text = [self.name.as_str(), &self.group, &self.about].join(" ").to_lowercase();
        words.to_lowercase().split_whitespace().all(|word| text.contains(word))
    }

    /// Whether a test means it: by its name, or by `group/name`.
    pub fn is_meant_by(&self, story: &str) -> bool {
        self.name == story || format!("{}/{}", self.group, self.name) == story.trim_start_matches('/')
    }
}

/// All states.
///
/// # Errors
///
/// Why they cannot be loaded, in words.
pub async fn states() -> Result<Vec<State>, String> {
    let Ok(text) = published(STATES).await else {
        return Err(["The list of states cannot be loaded. ", &LoadProblem::explain(STATES).await.reason].concat());
    };
    match serde_json::from_str::<States>(&text) {
        Ok(list) => Ok(list.states),
        Err(_) => Err(LoadProblem::of_version(STATES).await.reason),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state() -> State {
        State {
            name: "tokens-dark".to_owned(),
            group: "Azure DevOps".to_owned(),
            about: "The tokens of the organization, in the dark theme".to_owned(),
            width: 1024,
            height: 720,
            address: "azure".to_owned(),
        }
    }

    #[test]
    fn a_state_is_found_by_words_of_its_name_its_group_and_its_description() {
        for words in ["", "dark", "azure DARK", "organization  tokens"] {
            assert!(state().has(words), "{words}");
        }
        assert!(!state().has("dark light"));
    }

    #[test]
    fn a_test_names_a_state_by_its_name_or_with_its_group() {
        for story in ["tokens-dark", "Azure DevOps/tokens-dark"] {
            assert!(state().is_meant_by(story), "{story}");
        }
        for story in ["", "dark", "tokens", "vFunction/tokens-dark"] {
            assert!(!state().is_meant_by(story), "{story}");
        }
    }
}
