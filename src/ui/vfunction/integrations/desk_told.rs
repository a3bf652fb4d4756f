//! The state of the Configure Integrations dialog, told and brought back.
//!
//! A call under way is told as one that has not begun; whoever makes it remembers that it was.

use super::desk::{Attempt, Desk, Phase, Removal};
use crate::domain::issue_tracker::{self, FieldKind, IssueTracker, Values};
use crate::ui::kit::SecretText;
use crate::wire::vfunction::IntegrationBody;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

impl Desk {
    /// The state as JSON.
    pub fn told(&self) -> Value {
        let (attempt, connected) = match self.phase() {
            Phase::Loading => (None, None),
            Phase::Form(Attempt::Pending) => (Some(Attempt::Ready), None),
            Phase::Form(attempt) => (Some(*attempt), None),
            Phase::Connected(integration, Removal::Pending) => (None, Some((integration, Removal::Asked))),
            Phase::Connected(integration, removal) => (None, Some((integration, *removal))),
        };
        let entered = issue_tracker::ALL.iter().filter_map(|tracker| Some((tracker.id, written(tracker, self.entered(tracker)?))));
        let mut members: Map<_, _> = entered.map(|(id, values)| (id.to_owned(), values)).collect();
        members.insert("form".to_owned(), json!(attempt));
        if let Some((integration, removal)) = connected {
            members.insert("connected".to_owned(), json!(integration));
            members.insert("removal".to_owned(), json!(removal));
        }
        members.insert("tracker".to_owned(), json!(self.tracker().map(|tracker| tracker.id)));
        members.insert("problem".to_owned(), json!(self.problem_told()));
        Value::Object(members)
    }

    /// The state that was told; `None` if it is of another form.
    pub fn brought(value: &Value) -> Option<Self> {
        let members = value.as_object()?;
        let phase = match (member::<Option<Attempt>>(members, "form")?, members.contains_key("connected")) {
            (Some(attempt), _) => Phase::Form(attempt),
            (None, true) => Phase::Connected(member::<IntegrationBody>(members, "connected")?, member::<Removal>(members, "removal")?),
            (None, false) => Phase::Loading,
        };
        let tracker = members.get("tracker").and_then(Value::as_str).and_then(issue_tracker::find);
        let mut desk = Desk::at(phase, tracker);
        for tracker in issue_tracker::ALL {
            if let Some(values) = members.get(tracker.id).and_then(Value::as_object) {
                desk.fill(tracker, read(tracker, values));
            }
        }
        let problem: Option<(String, String)> = member(members, "problem")?;
        if let (Some((key, text)), Some(tracker)) = (problem, tracker)
            && let Some(field) = tracker.fields.iter().find(|field| field.key == key)
        {
            desk.object(field.key, text);
        }
        Some(desk)
    }
}

/// A member of an object, a missing one read as null.
fn member<T: DeserializeOwned>(members: &Map<String, Value>, name: &str) -> Option<T> {
    T::deserialize(members.get(name).unwrap_or(&Value::Null)).ok()
}

fn written(tracker: &IssueTracker, values: &Values) -> Value {
    let value = |kind, text: &String| match kind {
        FieldKind::Secret => json!(SecretText { secret: text.clone() }),
        FieldKind::Text => json!(text),
    };
    tracker.fields.iter().filter_map(|field| Some((field.key.to_owned(), value(field.kind, values.get(field.key)?)))).collect()
}

fn read(tracker: &IssueTracker, values: &Map<String, Value>) -> Values {
    let text = |kind, value: &Value| match kind {
        FieldKind::Secret => SecretText::deserialize(value).ok().map(|text| text.secret),
        FieldKind::Text => value.as_str().map(str::to_owned),
    };
    tracker.fields.iter().filter_map(|field| Some((field.key.to_owned(), text(field.kind, values.get(field.key)?)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn again(desk: &Desk) -> Desk {
        Desk::brought(&desk.told()).expect("a desk")
    }

    #[test]
    fn what_is_told_is_brought_back() {
        let azure = issue_tracker::find("azure").expect("a workspace type");
        let mut desk = Desk::at(Phase::Form(Attempt::Refused), Some(azure));
        desk.enter("token", "a-token".to_owned());
        desk.enter("organization", "https://dev.azure.com/x".to_owned());
        assert!(desk.submit().is_none());
        let brought = again(&desk);
        assert_eq!(brought.phase(), desk.phase());
        assert_eq!((brought.value("token"), brought.value("organization")), ("a-token", "https://dev.azure.com/x"));
        assert_eq!(brought.problem("organization"), desk.problem("organization"));
        assert_eq!(desk.told().pointer("/azure/token"), Some(&json!({ "secret": "a-token" })));
    }

    #[test]
    fn a_call_under_way_is_told_as_one_that_has_not_begun() {
        assert_eq!(again(&Desk::at(Phase::Form(Attempt::Pending), None)).phase(), &Phase::Form(Attempt::Ready));
    }

    proptest! {
        #[test]
        fn no_json_makes_the_reader_panic(text in "[\\[\\]{}\":,a-z0-9]{0,60}") {
            let _ = Desk::brought(&serde_json::from_str(&text).unwrap_or_default());
        }
    }
}
