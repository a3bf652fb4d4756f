//! A world as a JSON patch (RFC 6902) of the start of its scenario: short enough for an address, and free of secrets.
//!
//! A secret that the world minted is named by the number of the random value that it began with: the same seed mints it again. What
//! was typed and cannot be minted again stays out: the password of an imported user, and any text as long as a token.

use crate::article::scenario::Scenario;
use crate::article::world::{LoadError, World};
use crate::common::secret;
use crate::common::time::Timestamp;
use crate::products::vfunction::server::Session;
use crate::simulator::random;
use crate::simulator::redact::without_long_runs;
use json_patch::{Patch, PatchOperation, diff, patch};
use serde_json::{Value, json};

/// Replaces a minted token: an object with this key and the number.
const TOKEN: &str = "token#";
/// Replaces the secret of a session.
const SESSION: &str = "session#";
/// Where the users are.
const USERS: &str = "/vfunction/users";
/// What is not counted: what happened, and what the program itself says.
const LEFT_OUT: [&str; 2] = ["journal", "schema"];

/// The start that differences are counted from.
#[derive(Clone, Copy, Debug)]
pub struct Start {
    /// The scenario.
    pub scenario: &'static Scenario,
    /// The seed.
    pub seed: u64,
    /// When the world began.
    pub began: Timestamp,
}

impl World {
    /// What differs from its start, what happened excepted; an empty patch if its scenario is not known.
    pub fn differences(&self) -> Patch {
        let Some(scenario) = Scenario::find(&self.scenario) else { return Patch::default() };
        let start = counted(&scenario.begin(self.seed, self.began));
        let mut present = counted(self);
        forget_passwords(&mut present, &start);
        let mut differences = diff(&start, &present);
        let named =
            |text: &str| number_of_secret(self.seed, self.drawn, text).unwrap_or_else(|| json!(without_long_runs(&secret::without(text))));
        for value in differences.0.iter_mut().filter_map(value_of) {
            each(value, &|value| value.as_str().map(named));
        }
        differences
    }

    /// The world of a start and what differs from it.
    ///
    /// # Errors
    /// The patch does not fit the start, or has an operation that [`Self::differences`] does not make: a few hundred copies would make
    /// a document of any size.
    pub fn with_differences(start: &Start, differences: &Patch) -> Result<World, LoadError> {
        let misfit = || LoadError("The link's state does not fit its scenario in this version of the program.".to_owned());
        let world = start.scenario.begin(start.seed, start.began);
        let mut differences = differences.clone();
        for operation in &mut differences.0 {
            match operation {
                PatchOperation::Add(_) | PatchOperation::Replace(_) | PatchOperation::Remove(_) => (),
                PatchOperation::Move(_) | PatchOperation::Copy(_) | PatchOperation::Test(_) => return Err(misfit()),
            }
            if let Some(value) = value_of(operation) {
                secret::remove(value);
                each(value, &|value| secret_of_number(start.seed, value).map(Value::from));
            }
        }
        let mut whole = counted(&world);
        patch(&mut whole, &differences).map_err(|_| misfit())?;
        let members = whole.as_object_mut().ok_or_else(misfit)?;
        let mut own = written(&world);
        for key in LEFT_OUT {
            members.insert(key.to_owned(), own.get_mut(key).map(Value::take).unwrap_or_default());
        }
        serde_json::from_value(whole).map_err(|_| misfit())
    }
}

/// The value that an operation brings; `None` for one that brings none.
fn value_of(operation: &mut PatchOperation) -> Option<&mut Value> {
    match operation {
        PatchOperation::Add(operation) => Some(&mut operation.value),
        PatchOperation::Replace(operation) => Some(&mut operation.value),
        _ => None,
    }
}

/// A world as JSON.
fn written(world: &World) -> Value {
    serde_json::from_str(&world.save()).unwrap_or_default()
}

/// A world as JSON, without what is not counted.
fn counted(world: &World) -> Value {
    let mut value = written(world);
    if let Some(members) = value.as_object_mut() {
        LEFT_OUT.iter().for_each(|key| drop(members.remove(*key)));
    }
    value
}

/// What represents a text that is one of the secrets of a seed, up to so many random values; nothing if it is none.
pub fn number_of_secret(seed: u64, drawn: u64, text: &str) -> Option<Value> {
    let found = |begins: &dyn Fn(u64) -> bool, secret: fn(u64, u64) -> String| {
        // All but a few differ in how they begin.
        (0..drawn).find(|number| begins(random::nth(seed, number.wrapping_add(1))) && secret(seed, *number) == text)
    };
    if let Some(first) = Session::first_number(text) {
        return found(&|random| random == first, secret_of_session).map(|number| json!({ SESSION: number }));
    }
    let number = secret::is_minted(text).then(|| found(&|random| secret::begins_with(text, random), secret_of_token)).flatten();
    number.map(|number| json!({ TOKEN: number }))
}

/// The secret of a seed that a value represents, if it represents one.
pub fn secret_of_number(seed: u64, value: &Value) -> Option<String> {
    let number = |key| value.as_object().filter(|members| members.len() == 1)?.get(key)?.as_u64();
    number(TOKEN).map(|number| secret_of_token(seed, number)).or_else(|| number(SESSION).map(|number| secret_of_session(seed, number)))
}

/// The token that is minted after so many random values were drawn.
fn secret_of_token(seed: u64, mut drawn: u64) -> String {
    secret::mint(|| next(seed, &mut drawn))
}

/// The secret of the session that begins after so many random values were drawn.
fn secret_of_session(seed: u64, mut drawn: u64) -> String {
    Session::mint(|| next(seed, &mut drawn))
}

fn next(seed: u64, drawn: &mut u64) -> u64 {
    *drawn = drawn.wrapping_add(1);
    random::nth(seed, *drawn)
}

/// Nobody knows the password of a user who was imported elsewhere.
fn forget_passwords(world: &mut Value, start: &Value) {
    let Some(users) = world.pointer_mut(USERS).and_then(Value::as_array_mut) else { return };
    for (at, user) in users.iter_mut().enumerate() {
        let known = start.pointer(USERS).and_then(|users| users.get(at)?.get("password"));
        if let Some(password) = user.get_mut("password").filter(|password| Some(&**password) != known) {
            *password = json!("");
        }
    }
}

/// Puts others in place of values, from the outside to the inside.
pub fn each(value: &mut Value, other: &dyn Fn(&Value) -> Option<Value>) {
    if let Some(other) = other(value) {
        *value = other;
        return;
    }
    match value {
        Value::Array(values) => values.iter_mut().for_each(|value| each(value, other)),
        Value::Object(members) => members.values_mut().for_each(|value| each(value, other)),
        _ => {}
    }
}
