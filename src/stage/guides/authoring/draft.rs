//! The guide in the editor.

use crate::guides::edit;
use crate::guides::error::GuideError;
use crate::guides::reader::{json, read};
use crate::stage::guides::own;
use crate::stage::guides::vocabulary::VOCABULARY;
use leptos::prelude::*;
use serde_json::Value;

/// A guide in the editor. Every change of it is kept at once, and checked. `Copy` handle.
#[derive(Clone, Copy)]
pub struct Draft {
    /// Its number among the guides of one's own.
    pub number: u32,
    /// The place of the part that is shown.
    pub part: RwSignal<String>,
    /// What is wrong with it.
    pub errors: RwSignal<Vec<GuideError>>,
    /// What could not be done, as a sentence.
    pub problem: RwSignal<Option<&'static str>>,
    /// What it was before the last deletion.
    pub before: RwSignal<Option<Value>>,
    /// The field that an element is being pointed out for.
    pub pointing: RwSignal<Option<String>>,
    /// Counts the changes that the form is to be drawn again for: all but those of what is in its fields.
    drawn: RwSignal<u32>,
    guide: StoredValue<Value>,
}

impl Draft {
    /// The guide with this number, whatever state it is in.
    pub fn open(number: u32) -> Option<Self> {
        let guide = json(&own::text_of(number)?).ok()?;
        let draft = Draft {
            number,
            part: RwSignal::new(String::new()),
            errors: RwSignal::new(Vec::new()),
            problem: RwSignal::new(None),
            before: RwSignal::new(None),
            pointing: RwSignal::new(None),
            drawn: RwSignal::new(0),
            guide: StoredValue::new(guide),
        };
        draft.check(&draft.text());
        Some(draft)
    }

    /// The guide as a file.
    pub fn text(self) -> String {
        self.guide.with_value(edit::text)
    }

    /// Looks at the guide, and hears of each change that its form is to be drawn again for.
    pub fn drawn<T>(self, draw: impl FnOnce(&Value) -> T) -> T {
        self.drawn.track();
        self.look(draw)
    }

    /// Looks at the guide as it is now.
    pub fn look<T>(self, look: impl FnOnce(&Value) -> T) -> T {
        self.guide.with_value(look)
    }

    /// Changes what is in a field.
    pub fn change(self, change: impl FnOnce(&mut Value)) {
        self.guide.update_value(change);
        let text = self.text();
        self.problem.set(own::put(self.number, &text).err());
        self.check(&text);
    }

    /// Changes the guide, and draws its form again.
    pub fn reshape<T>(self, change: impl FnOnce(&mut Value) -> T) -> Option<T> {
        let mut made = None;
        self.change(|guide| made = Some(change(guide)));
        self.drawn.update(|count| *count += 1);
        made
    }

    /// Changes the guide so that something is gone; [`Draft::before`] brings it back.
    pub fn delete(self, place: &str) {
        self.before.set(Some(self.look(Value::clone)));
        self.reshape(|guide| edit::remove(guide, place));
    }

    /// What is wrong with a field of the part that is shown.
    pub fn error(self, part: &str, place: &str) -> Option<String> {
        let field = edit::dotted_path(part, place);
        let id = self.step_id(part);
        let errors = self.errors.read();
        let mut found = errors.iter().filter(|error| error.field == field && is_of(error, part, id.as_deref()));
        found.next().map(|error| error.problem.clone())
    }

    /// The step at a place, as errors tell it: its id.
    fn step_id(self, part: &str) -> Option<String> {
        self.look(|guide| Some(guide.pointer(part)?.get("id")?.as_str()?.to_owned())).filter(|_| is_step(part))
    }

    fn check(self, text: &str) {
        self.errors.set(read("This guide", text, &VOCABULARY).err().unwrap_or_default());
    }
}

fn is_step(part: &str) -> bool {
    part.contains("/steps/")
}

/// Whether an error concerns a part.
fn is_of(error: &GuideError, part: &str, id: Option<&str>) -> bool {
    match &error.step {
        Some(step) => is_step(part) && (Some(step.as_str()) == id || *step == edit::dotted_path("", part)),
        None => !is_step(part),
    }
}
