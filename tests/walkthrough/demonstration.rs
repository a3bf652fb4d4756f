//! What the demonstration does fits what the steps wait for.

use crate::support::bundled;
use vfunction_replica::guides::action::Action;
use vfunction_replica::guides::condition::Condition;
use vfunction_replica::guides::words::ValueKind;

#[test]
fn what_a_step_waits_for_is_what_it_does() {
    for guide in bundled() {
        for place in guide.places() {
            let (step, actions) = (place.step, &place.step.actions);
            let place = format!("{}, {}", guide.id, step.id);
            // Of several ways, the first one is the one that is shown.
            let wanted = match &step.until {
                Condition::Any(ways) => &ways[0],
                other => other,
            };
            let is_done = match wanted {
                Condition::Acknowledged(said) => actions.iter().any(|action| matches!(action, Action::Acknowledge(other) if other == said)),
                Condition::Answer(answer) => actions.iter().any(|action| matches!(action, Action::Answer(other) if other == answer)),
                Condition::Chosen(choice) => actions.iter().any(|action| matches!(action, Action::Choose(other) if other == choice)),
                Condition::Entered(entry) => {
                    let types = |action: &Action| matches!(action, Action::Type(typing) if typing.anchor == entry.anchor && typing.kind == entry.kind);
                    actions.iter().any(types)
                }
                Condition::Opened(exchange) => actions.iter().any(|action| matches!(action, Action::Inspect(other) if other == exchange)),
                // What the screens make of it is known to them alone.
                _ => !actions.is_empty(),
            };
            assert!(is_done, "{place}: the demonstration does {actions:?}, and the step waits for {wanted:?}");
        }
    }
}

#[test]
fn a_question_is_answered_rightly() {
    for guide in bundled() {
        for place in guide.places() {
            for action in &place.step.actions {
                if let Action::Answer(answer) = action {
                    assert_eq!(guide.question(&answer.question).map(|question| &question.right), Some(&answer.answer));
                }
            }
        }
    }
}

#[test]
fn only_names_are_typed_as_they_stand() {
    let actions = |guide: &vfunction_replica::guides::guide::Guide| -> Vec<Action> {
        guide.places().flat_map(|place| place.step.actions.clone()).collect()
    };
    for action in bundled().iter().flat_map(actions) {
        if let Action::Type(typing) = action {
            assert_eq!(typing.text.is_some(), typing.kind == ValueKind::Text);
            assert!(typing.kind != ValueKind::Text || typing.anchor == "azure-name", "{typing:?}");
        }
    }
}
