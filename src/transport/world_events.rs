//! News of the world: own changes, and those of other tabs.

use super::channel::Channel;
use super::page;
use leptos::prelude::*;

/// Before the scenario in a message that tells of more than a change of the journal.
const EDITED: &str = "edited ";

/// Counts the changes of the world, anyone who made them, and knows the scenario in force. `Copy` handle.
#[derive(Clone, Copy, Debug)]
pub struct WorldEvents {
    count: RwSignal<u64>,
    edits: RwSignal<u64>,
    scenario: RwSignal<String>,
    /// Whether an edit is one for other tabs only.
    is_quiet: StoredValue<bool>,
    channel: StoredValue<Option<Channel>>,
}

impl WorldEvents {
    /// The changes of a world.
    pub fn of(world: &str) -> Self {
        let changes = WorldEvents {
            count: RwSignal::new(0),
            edits: RwSignal::new(0),
            scenario: RwSignal::new(String::new()),
            is_quiet: StoredValue::new(false),
            channel: StoredValue::new(None),
        };
        let channel = Channel::open(world, move |news| match news.strip_prefix(EDITED) {
            Some(scenario) => changes.note(scenario, true),
            None => changes.note(news, false),
        });
        changes.channel.set_value(Some(channel));
        changes
    }

    /// How many changes there were.
    pub fn count(&self) -> Signal<u64> {
        self.count.into()
    }

    /// How many of them changed more than the journal.
    pub fn edits(&self) -> Signal<u64> {
        self.edits.into()
    }

    /// From now on, or no longer, edits by this tab count for other tabs only.
    pub fn suppress_local(&self, on: bool) {
        self.is_quiet.set_value(on);
    }

    /// Tells everyone that the world, now of this scenario, was changed by this tab; `edited` if more than its journal was.
    pub fn broadcast(&self, scenario: &str, edited: bool) {
        self.note(scenario, edited && !self.is_quiet.get_value());
        let news = format!("{}{scenario}", if edited { EDITED } else { "" });
        self.channel.get_value().into_iter().for_each(|channel| channel.send(&news));
    }

    /// Takes note of the scenario in force.
    pub fn in_force(&self, scenario: &str) {
        if !scenario.is_empty() && self.scenario.with_untracked(|known| known != scenario) {
            page::set_root_attr("data-scenario", scenario);
            self.scenario.set(scenario.to_owned());
        }
    }

    fn note(&self, scenario: &str, edited: bool) {
        self.in_force(scenario);
        if edited {
            self.edits.update(|count| *count = count.wrapping_add(1));
        }
        self.count.update(|count| *count = count.wrapping_add(1));
    }
}
