//! The state of the Configure Integrations dialog, told and brought back.
//!
//! A call under way is told as one that has not begun; whoever makes it remembers that it was.

use super::desk::{Attempt, Desk, Phase, Removal};
use crate::domain::issue_tracker::{self, FieldKind, IssueTracker, Values};
use crate::domain::json::{self, Json, words};
use crate::ui::kit::{read_secret, secret};
use crate::wire::vfunction::IntegrationBody;
use serde_json::{Map, Value};

words!(Attempt { Ready: "ready", Unloaded: "unloaded", Pending: "pending", Refused: "refused" });
words!(Removal { Unasked: "unasked", Asked: "asked", Pending: "pending", Refused: "refused" });

impl Desk {
    /// The state as JSON.
    pub fn told(&self) -> String {
        let mut out = "{".to_owned();
        let (attempt, connected) = match self.phase() {
            Phase::Loading => (None, None),
            Phase::Form(Attempt::Pending) => (Some(Attempt::Ready), None),
            Phase::Form(attempt) => (Some(*attempt), None),
            Phase::Connected(integration, Removal::Pending) => (None, Some((integration, Removal::Asked))),
            Phase::Connected(integration, removal) => (None, Some((integration, *removal))),
        };
        write("form", &attempt, &mut out);
        if let Some((integration, removal)) = connected {
            write("connected", integration, &mut out);
            write("removal", &removal, &mut out);
        }
        write("tracker", &self.tracker().map(|tracker| tracker.id.to_owned()), &mut out);
        write("problem", &self.problem_told(), &mut out);
        for tracker in issue_tracker::ALL {
            if let Some(values) = self.entered(tracker) {
                json::write_key(tracker.id, &mut out);
                write_values(tracker, values, &mut out);
            }
        }
        out + "}"
    }

    /// The state that was told; nothing if it is of another form.
    pub fn brought(value: &Value) -> Option<Self> {
        let members = value.as_object()?;
        let phase = match (Option::<Attempt>::read(json::field(members, "form"))?, members.get("connected")) {
            (Some(attempt), _) => Phase::Form(attempt),
            (None, Some(integration)) => {
                Phase::Connected(IntegrationBody::read(integration)?, Removal::read(json::field(members, "removal"))?)
            }
            (None, None) => Phase::Loading,
        };
        let tracker = members.get("tracker").and_then(Value::as_str).and_then(issue_tracker::find);
        let mut desk = Desk::at(phase, tracker);
        for tracker in issue_tracker::ALL {
            if let Some(values) = members.get(tracker.id).and_then(Value::as_object) {
                desk.fill(tracker, read_values(tracker, values));
            }
        }
        let problem = Option::<(String, String)>::read(json::field(members, "problem"))?;
        if let (Some((key, text)), Some(tracker)) = (problem, tracker)
            && let Some(field) = tracker.fields.iter().find(|field| field.key == key)
        {
            desk.object(field.key, text);
        }
        Some(desk)
    }
}

fn write(key: &str, value: &impl Json, out: &mut String) {
    json::write_key(key, out);
    value.write(out);
}

fn write_values(tracker: &IssueTracker, values: &Values, out: &mut String) {
    out.push('{');
    for field in tracker.fields {
        let Some(value) = values.get(field.key) else { continue };
        json::write_key(field.key, out);
        match field.kind {
            FieldKind::Secret => out.push_str(&secret(value)),
            FieldKind::Text => value.write(out),
        }
    }
    out.push('}');
}

fn read_values(tracker: &IssueTracker, values: &Map<String, Value>) -> Values {
    let read = |value: &Value, kind| match kind {
        FieldKind::Secret => read_secret(value),
        FieldKind::Text => String::read(value),
    };
    tracker.fields.iter().filter_map(|field| Some((field.key.to_owned(), read(values.get(field.key)?, field.kind)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn again(desk: &Desk) -> Desk {
        Desk::brought(&serde_json::from_str(&desk.told()).expect("JSON")).expect("a desk")
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
        assert!(desk.told().contains(r#""token":{"secret":"a-token"}"#));
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
