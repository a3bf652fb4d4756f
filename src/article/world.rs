//! Everything that the simulated servers know.

use super::wire::{PracticeCredentials, ScenarioBody};
use crate::common::time::Timestamp;
use crate::common::{decode, secret};
use crate::products::azure_devops::server::{Azure, HasAzure};
use crate::products::vfunction::server::{HasVFunction, Session, VFunction};
use crate::simulator::fault::Rule;
use crate::simulator::journal::Journal;
use crate::simulator::random::{self, Draw};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// The state of both servers: one JSON value with a schema version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct World {
    /// Version of this schema.
    pub schema: u32,
    /// The scenario it began with.
    pub scenario: String,
    /// The seed that its random values come from.
    pub seed: u64,
    /// When it began.
    pub began: Timestamp,
    /// How many random values were drawn so far.
    pub(crate) drawn: u64,
    /// What the person who plays it has in hand.
    pub cards: PracticeCredentials,
    /// The Azure DevOps server.
    pub(crate) azure: Azure,
    /// The vFunction server.
    pub(crate) vfunction: VFunction,
    /// What goes wrong on purpose.
    pub faults: Vec<Rule>,
    /// What happened.
    pub journal: Journal,
}

/// Why a stored world cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct LoadError(pub String);

impl World {
    /// Version of the schema that this program writes.
    pub const SCHEMA: u32 = 3;
    /// The seed of worlds that nobody asked otherwise for.
    pub const DEFAULT_SEED: u64 = 1;

    /// Reads a stored world of this version of the schema or of an earlier one; every other one is refused by its number. Real secrets,
    /// which an earlier version of the program may have stored, are left out.
    pub fn load(json: &str) -> Result<World, LoadError> {
        let mut value: Value = serde_json::from_str(json).unwrap_or_default();
        migrate(&mut value);
        if secret::may_be_in(json) {
            secret::remove(&mut value);
        }
        match value.get("schema").and_then(Value::as_u64) {
            Some(schema) if schema == u64::from(Self::SCHEMA) => {
                decode::from_value(&value).map_err(|error| LoadError(format!("The stored world is damaged: {error}.")))
            }
            Some(schema) => {
                Err(LoadError(format!("The stored world has schema version {schema}; this program reads version {}.", Self::SCHEMA)))
            }
            None => Err(LoadError("The stored value is not a world: it has no schema version.".to_owned())),
        }
    }

    /// Writes the world as [`World::load`] reads it.
    pub fn save(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The scenario in force, and what a person needs to play it.
    pub fn scenario_body(&self) -> ScenarioBody {
        ScenarioBody { scenario: self.scenario.clone(), seed: self.seed, cards: self.cards.clone() }
    }

    /// The secrets that it knows: of tokens, of sessions, and of the person who plays it.
    pub(crate) fn secrets(&self) -> impl Iterator<Item = &str> {
        let tokens = self.azure.tokens.iter().map(|token| token.secret.as_str());
        let sessions = self.vfunction.sessions.iter().map(Session::secret);
        tokens.chain(sessions).chain([self.cards.account.password.as_str(), self.cards.clipboard.token.as_str()])
    }
}

impl Draw for World {
    fn draw(&mut self) -> u64 {
        self.drawn = self.drawn.wrapping_add(1);
        random::nth(self.seed, self.drawn)
    }
}

impl HasVFunction for World {
    fn vfunction(&self) -> &VFunction {
        &self.vfunction
    }

    fn vfunction_mut(&mut self) -> &mut VFunction {
        &mut self.vfunction
    }
}

impl HasAzure for World {
    fn azure(&self) -> &Azure {
        &self.azure
    }

    fn azure_mut(&mut self) -> &mut Azure {
        &mut self.azure
    }
}

/// Makes the present version of a world of an earlier one.
fn migrate(world: &mut Value) {
    const STEPS: [fn(&mut Map<String, Value>); 2] = [count_calls_of_faults, date_the_beginning];
    let Some(members) = world.as_object_mut() else { return };
    let schema = members.get("schema").and_then(Value::as_u64).and_then(|schema| usize::try_from(schema).ok());
    if let Some(steps) = schema.and_then(|schema| STEPS.get(schema.checked_sub(1)?..)).filter(|steps| !steps.is_empty()) {
        steps.iter().for_each(|step| step(members));
        members.insert("schema".to_owned(), json!(World::SCHEMA));
    }
}

/// Makes version 2 of a world of version 1, which held the faults without the calls that they have met.
fn count_calls_of_faults(world: &mut Map<String, Value>) {
    if let Some(faults) = world.get_mut("faults").and_then(Value::as_array_mut) {
        faults.iter_mut().for_each(|fault| *fault = json!({ "fault": fault.take(), "met": 0 }));
    }
}

/// Makes version 3 of a world of version 2, which did not hold when it began: at its first call, if that is still known.
fn date_the_beginning(world: &mut Map<String, Value>) {
    let first = world.get("journal").and_then(|journal| journal.pointer("/entries/0/at")).cloned();
    world.insert("began".to_owned(), first.unwrap_or_else(|| json!(Timestamp::from_millis(0).to_string())));
}
