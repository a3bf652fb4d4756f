//! The worlds of the server, each under its name.

use crate::article::scenario::Scenario;
use crate::article::world::World;
use crate::common::time::Timestamp;
use std::collections::HashMap;

/// How many worlds are kept.
const LIMIT: usize = 1000;

/// The worlds, and how new ones begin. Beyond the limit the longest unused one is dropped.
pub struct WorldStore {
    scenario: &'static Scenario,
    seed: u64,
    kept: HashMap<String, Kept>,
    calls: u64,
}

struct Kept {
    world: World,
    /// Number of the last call that used it.
    used: u64,
}

impl WorldStore {
    /// No worlds yet; new ones begin with this scenario and seed.
    pub fn new(scenario: &'static Scenario, seed: u64) -> Self {
        WorldStore { scenario, seed, kept: HashMap::new(), calls: 0 }
    }

    /// The world with this name; begun now if there is none.
    pub fn named(&mut self, name: &str, now: Timestamp) -> &mut World {
        if !self.kept.contains_key(name) && self.kept.len() >= LIMIT {
            self.drop_longest_unused();
        }
        self.calls += 1;
        let begin = || Kept { world: self.scenario.begin(self.seed, now), used: 0 };
        let kept = self.kept.entry(name.to_owned()).or_insert_with(begin);
        kept.used = self.calls;
        &mut kept.world
    }

    fn drop_longest_unused(&mut self) {
        let longest = self.kept.iter().min_by_key(|(_, kept)| kept.used).map(|(name, _)| name.clone());
        if let Some(name) = longest {
            self.kept.remove(&name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_unused_world_is_dropped_first() {
        let mut worlds = WorldStore::new(&Scenario::ALL[0], 1);
        let now = Timestamp::from_millis(0);
        (0..LIMIT).for_each(|number| drop(worlds.named(&number.to_string(), now).clone()));
        worlds.named("0", now);
        worlds.named("new", now);
        assert_eq!(worlds.kept.len(), LIMIT);
        assert!(worlds.kept.contains_key("0") && worlds.kept.contains_key("new") && !worlds.kept.contains_key("1"));
    }
}
