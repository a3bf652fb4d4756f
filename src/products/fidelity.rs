//! What of the replica is known, and from where: every product text and every screen. Published as `fidelity.json`.

use super::azure_devops::scopes;
use super::text::{Source, Text};
use super::vfunction::trackers;
use super::{azure_devops, vfunction};
use serde_json::{Value, json};

/// Version of the form of [`document`].
const VERSION: u32 = 1;

/// A screen of a product.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    /// What it is called here.
    pub name: &'static str,
    /// Where its look is known from; its texts have sources of their own.
    pub source: Source,
}

/// The screens.
pub const SCREENS: &[Screen] = &[
    Screen { name: "vFunction: sign-in", source: Source::Observed("vFunction sign-in, 2023") },
    Screen { name: "vFunction: dashboard", source: Source::Assumed("header and ground after pictures of 2023; applications are left out") },
    Screen { name: "vFunction: person menu", source: Source::Article(4) },
    Screen { name: "vFunction: settings, team", source: Source::Assumed("the route is known, no picture is") },
    Screen {
        name: "vFunction: settings, import of users",
        source: Source::Assumed("file and button are documented, no picture is public"),
    },
    Screen {
        name: "vFunction: Configure Integrations",
        source: Source::Assumed("order and labels after the article, look after the Service Configuration dialog of 2023"),
    },
    Screen { name: "Azure DevOps: token page", source: Source::Observed("token page, 2020") },
    Screen { name: "Azure DevOps: create panel", source: Source::Observed("create panel, 2020 to 2026") },
    Screen { name: "Azure DevOps: edit panel", source: Source::Assumed("as the create panel; the article names its title and button") },
    Screen { name: "Azure DevOps: success panel", source: Source::Observed("success panel, 2020") },
    Screen { name: "Azure DevOps: confirmations", source: Source::Assumed("documented, without a picture") },
];

/// Every sentence and label of the screens.
pub fn sentences() -> impl Iterator<Item = &'static Text> {
    vfunction::copy::ALL.iter().chain(azure_devops::copy::ALL)
}

/// Every product text: those of the screens, of the workspace types, and of the scope catalogue.
pub fn texts() -> impl Iterator<Item = Text> {
    let trackers = trackers::ALL.into_iter().flat_map(|tracker| {
        let source = tracker.source;
        let fields = tracker.fields.iter().map(move |field| Text { text: field.label, source });
        [tracker.label, tracker.button].map(move |text| Text { text, source }).into_iter().chain(fields)
    });
    let scopes = scopes::GROUPS.iter().flat_map(|group| {
        let is_seen = scopes::SEEN_DESCRIPTIONS.contains(&group.name);
        let source = if is_seen { Source::Observed("create panel") } else { Source::Assumed("the line of this group is not public") };
        let documented = Source::Observed("Azure DevOps documentation: scopes");
        let boxes = group.boxes.iter().map(move |scope| Text { text: scope.label, source: documented });
        [Text { text: group.name, source: documented }, Text { text: group.description, source }].into_iter().chain(boxes)
    });
    sentences().copied().chain(trackers).chain(scopes)
}

/// Everything as JSON.
pub fn document() -> Value {
    let texts: Vec<Value> = texts().map(|entry| with_source("text", entry.text, entry.source)).collect();
    let screens: Vec<Value> = SCREENS.iter().map(|screen| with_source("screen", screen.name, screen.source)).collect();
    json!({ "version": VERSION, "screens": screens, "texts": texts })
}

fn with_source(kind: &str, name: &str, source: Source) -> Value {
    let reference = match source {
        Source::Article(step) => json!(format!("support article, step {step}")),
        Source::Observed(what) => json!(what),
        Source::Assumed(why) => json!(why),
    };
    json!({ kind: name, "source": source.kind(), "reference": reference })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_says_where_it_is_known_from() {
        let document = document();
        for list in ["screens", "texts"] {
            let entries = document[list].as_array().expect("a list");
            assert!(!entries.is_empty());
            for entry in entries {
                let source = entry["source"].as_str();
                assert!(["article", "observed", "assumed"].map(Some).contains(&source), "{entry}");
                assert!(entry["reference"].as_str().is_some_and(|reference| !reference.trim().is_empty()), "{entry}");
            }
        }
    }

    #[test]
    fn the_steps_of_the_article_are_eighteen() {
        let steps = texts().filter_map(|entry| if let Source::Article(step) = entry.source { Some(step) } else { None });
        assert!(steps.into_iter().all(|step| (1..=18).contains(&step)));
    }

    #[test]
    fn descriptions_that_were_seen_belong_to_groups() {
        let names: Vec<_> = scopes::GROUPS.iter().map(|group| group.name).collect();
        assert!(scopes::SEEN_DESCRIPTIONS.iter().all(|name| names.contains(name)));
    }
}
