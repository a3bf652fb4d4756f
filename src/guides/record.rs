//! Makes a guide of what a person does: a skeleton, each step of which says what was done and waits for what followed from it.
//!
//! Invariant: no secret gets into it. A value is recorded as its kind; a text of no kind is kept only where its field hides nothing and it
//! looks like no token.

use super::action::{Action, Typing};
use super::condition::{Choice, Condition, Element, Entry, Exchange};
use super::edit::{blank, set};
use super::guide::Step;
use super::hints::Hints;
use super::observation::{Answered, Observation};
use super::words::{Acknowledgement, Method, ValueKind};
use crate::common::secret;
use serde_json::{Value, json};

/// The longest name of an element in a title, in characters.
const LONGEST_NAME: usize = 60;
/// The most steps of one recording, which is what a chapter can hold.
pub const MOST_STEPS: usize = 60;

/// What a person did with an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UserAction {
    /// Pressed it.
    Pressed,
    /// Ticked a box or radio, or took the tick away.
    Ticked(bool),
    /// Typed into it.
    Typed {
        /// The kind of the value.
        kind: ValueKind,
        /// The value itself, of the kind `text` only, and only if the field does not hide it.
        text: Option<String>,
    },
}

/// One thing that a person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedAction {
    /// The element's `data-testid`.
    pub anchor: String,
    /// Its name, as [`Observation::visible`] tells it.
    pub name: String,
    /// What was done.
    pub action: UserAction,
}

/// A recording under way.
#[derive(Clone, Debug, Default)]
pub struct Recording {
    steps: Vec<Step>,
    /// What was done last, and what was seen before it: what follows from it is not known yet.
    pending: Option<(RecordedAction, Observation)>,
}

impl Recording {
    /// How many things were done.
    pub fn len(&self) -> usize {
        self.steps.len() + usize::from(self.pending.is_some())
    }

    /// Whether nothing was done.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A person does something: `seen` is what was on the screen just before, `calls` what was answered since the thing before.
    pub fn act(&mut self, act: RecordedAction, seen: Observation, calls: &[Answered]) {
        if let Some((last, _)) = &mut self.pending
            && last.anchor == act.anchor
            && matches!((&last.action, &act.action), (UserAction::Typed { .. }, UserAction::Typed { .. }))
        {
            last.action = act.action;
            return;
        }
        self.finish_step(&seen, calls, Some(&act));
        if self.steps.len() < MOST_STEPS {
            self.pending = Some((act, seen));
        }
    }

    /// The guide that was recorded, in a scenario and from a path on.
    pub fn end(mut self, scenario: &str, start: &str, seen: &Observation, calls: &[Answered]) -> Value {
        self.finish_step(seen, calls, None);
        let mut guide = blank(scenario);
        set(&mut guide, "/start", json!(start));
        if !self.steps.is_empty() {
            set(&mut guide, "/chapters/0/steps", json!(self.steps));
        }
        guide
    }

    /// Makes a step of what was done last.
    fn finish_step(&mut self, seen: &Observation, calls: &[Answered], next: Option<&RecordedAction>) {
        let Some((act, before)) = self.pending.take() else { return };
        let RecordedAction { anchor, name, action } = &act;
        let is_alone = before.visible.iter().filter(|(other, _)| other == anchor).count() < 2;
        let element = Element { anchor: anchor.clone(), name: (!is_alone && !name.is_empty()).then(|| name.clone()) };
        let followed = Followed { before: &before, seen, calls, next };
        let (title, text, until, actions) = match action {
            UserAction::Typed { kind, text } => typed(anchor, name, *kind, text.as_ref()),
            UserAction::Ticked(is_ticked) => ticked(&element, name, *is_ticked),
            UserAction::Pressed => pressed(&element, name, &followed),
        };
        self.steps.push(Step {
            id: format!("step-{}", self.steps.len() + 1),
            title,
            text,
            target: Some(element),
            needs: Vec::new(),
            until,
            hints: Hints::default(),
            actions,
            explanation: None,
            notes: None,
            article: None,
            question: None,
            branches: Vec::new(),
            next: None,
        });
    }
}

/// Title, text, condition and actions of a step.
type StepParts = (String, String, Condition, Vec<Action>);

fn typed(anchor: &str, name: &str, kind: ValueKind, text: Option<&String>) -> StepParts {
    let (anchor, name) = (anchor.to_owned(), short(name));
    let until = Condition::Entered(Entry { anchor: anchor.clone(), kind });
    let title = match kind {
        ValueKind::Text => format!("Fill in “{name}”"),
        kind => format!("Enter {}", kind.describe()),
    };
    let text = text.filter(|text| kind == ValueKind::Text && !secret::holds_any(text));
    // What is not recorded cannot be typed by a demonstration.
    let can_be_told = kind != ValueKind::Text || text.is_some_and(|text| !text.trim().is_empty());
    let typing = Action::Type(Typing { anchor, kind, text: text.cloned() });
    let words = format!("Enter {} into **{}**.", kind.describe(), plain(&name));
    (title, words, until, can_be_told.then_some(typing).into_iter().collect())
}

fn ticked(element: &Element, name: &str, is_ticked: bool) -> StepParts {
    let choice = Choice { anchor: element.anchor.clone(), option: name.to_owned() };
    let name = short(name);
    let words = plain(&name);
    let chosen = Condition::Chosen(choice.clone());
    match is_ticked {
        true => (format!("Tick “{name}”"), format!("Tick **{words}**."), chosen, vec![Action::Choose(choice)]),
        false => {
            let until = Condition::Not(Box::new(chosen));
            (format!("Untick “{name}”"), format!("Take the tick away from **{words}**."), until, vec![Action::Press(element.clone())])
        }
    }
}

fn pressed(element: &Element, name: &str, followed: &Followed) -> StepParts {
    if let Some(option) = followed.chosen(&element.anchor) {
        let choice = Choice { anchor: element.anchor.clone(), option: option.to_owned() };
        let option = short(option);
        let words = format!("Choose **{}**.", plain(&option));
        return (format!("Choose “{option}”"), words, Condition::Chosen(choice.clone()), vec![Action::Choose(choice)]);
    }
    if let Some(exchange) = followed.opened() {
        let words = format!("Open the **Network** tab of the dock, and in it the call that was answered with {}.", exchange.status);
        let until = Condition::Opened(exchange.clone());
        return (format!("Open the call answered with {}", exchange.status), words, until, vec![Action::Inspect(exchange)]);
    }
    let name = short(name);
    let words = format!("Press **{}**.", plain(&name));
    (format!("Press “{name}”"), words, followed.condition(), vec![Action::Press(element.clone())])
}

/// What followed from something that was done.
struct Followed<'a> {
    before: &'a Observation,
    seen: &'a Observation,
    calls: &'a [Answered],
    next: Option<&'a RecordedAction>,
}

impl Followed<'_> {
    /// The option that is chosen in a list now, if another one was before.
    fn chosen(&self, anchor: &str) -> Option<&str> {
        let mut chosen = self.seen.chosen.iter().filter(|choice| choice.0 == anchor && !self.before.chosen.contains(*choice));
        chosen.next().map(|(_, option)| option.as_str())
    }

    /// The exchange that was opened: the call between page and server, which the calls behind it represent less well.
    fn opened(&self) -> Option<Exchange> {
        let mut opened = self.seen.opened.iter().filter(|opened| !self.before.opened.contains(*opened));
        opened.next().map(exchange)
    }

    /// What shows best that it was done: a change that a server took or refused, another page, or something new on the screen.
    fn condition(&self) -> Condition {
        if let Some(answered) = self.calls.iter().find(|answered| answered.method != Method::Get) {
            return Condition::Answered(exchange(answered));
        }
        if let Some(page) = self.seen.page.filter(|page| self.before.page != Some(*page)) {
            return Condition::Page(page);
        }
        let is_new = |element: &&(String, String)| !self.before.visible.iter().any(|(anchor, _)| *anchor == element.0);
        let is_next = |element: &&(String, String)| self.next.is_some_and(|next| next.anchor == element.0);
        let mut new = self.seen.visible.iter().filter(is_new);
        let used_next = self.seen.visible.iter().filter(is_new).find(is_next);
        match used_next.or_else(|| new.next()) {
            Some((anchor, _)) => Condition::Visible(Element { anchor: anchor.clone(), name: None }),
            None => Condition::Acknowledged(Acknowledgement::Read),
        }
    }
}

fn exchange(answered: &Answered) -> Exchange {
    Exchange { call: answered.call, method: Some(answered.method), status: answered.status }
}

/// A name as it can be in a title.
fn short(name: &str) -> String {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.chars().count() {
        0 => "this".to_owned(),
        count if count <= LONGEST_NAME => name,
        _ => name.chars().take(LONGEST_NAME - 1).chain(['…']).collect(),
    }
}

/// A name without what Markdown would take for a mark.
fn plain(name: &str) -> String {
    name.replace(['*', '`', '[', ']'], "")
}
