//! What a guide of the right form must hold besides: ids that exist and occur once, ways that lead on.

use super::action::{Action, Typing};
use super::condition::{Answer, Condition};
use super::error::GuideError;
use super::guide::{Guide, Place, ResolutionSpec, Step};
use super::question::Question;
use super::words::ValueKind;
use crate::common::secret;
use std::collections::BTreeSet;

/// Everything that is wrong with a guide of the right form.
pub fn errors(file: &str, guide: &Guide) -> Vec<GuideError> {
    let mut check = Check { file, guide, errors: Vec::new() };
    check.ids();
    for place in guide.places() {
        check.ways(place);
        check.step(place.step);
    }
    check.all_steps_are_reached();
    check.goals();
    for question in guide.all_questions() {
        check.question(question);
    }
    check.errors
}

struct Check<'a> {
    file: &'a str,
    guide: &'a Guide,
    errors: Vec<GuideError>,
}

impl<'a> Check<'a> {
    fn report(&mut self, step: Option<&str>, field: &str, problem: String) {
        let error = GuideError { file: self.file.to_owned(), step: step.map(str::to_owned), field: field.to_owned(), problem };
        self.errors.push(error);
    }

    /// Each id occurs once.
    fn ids(&mut self) {
        let guide = self.guide;
        let mut seen = BTreeSet::new();
        for chapter in guide.chapters.iter().filter(|chapter| !seen.insert(&chapter.id)) {
            self.report(None, "chapters.id", format!("“{}” stands twice; expected an id of its own for each chapter", chapter.id));
        }
        let mut seen = BTreeSet::new();
        for place in guide.places().filter(|place| !seen.insert(&place.step.id)) {
            self.report(Some(&place.step.id), "id", "stands twice; expected an id of its own for each step".to_owned());
        }
        let mut seen = BTreeSet::new();
        for question in guide.all_questions().filter(|question| !seen.insert(&question.id)) {
            self.report(None, "question.id", format!("“{}” stands twice; expected an id of its own for each question", question.id));
        }
    }

    /// Ways lead forward, so that every way through a guide comes to its end.
    fn ways(&mut self, place: Place<'a>) {
        let branches = place.step.branches.iter().map(|branch| ("branches.to", &branch.to));
        for (field, to) in branches.chain(place.step.next.iter().map(|next| ("next", next))) {
            match self.guide.place(to) {
                None => {
                    self.report(Some(&place.step.id), field, format!("there is no step “{to}”; expected the id of a step further down"))
                }
                Some(other) if other.index <= place.index => {
                    self.report(Some(&place.step.id), field, format!("“{to}” does not stand further down; ways lead forward only"));
                }
                Some(_) => {}
            }
        }
        for need in &place.step.needs {
            match &need.way {
                ResolutionSpec::Step(to) if self.guide.place(to).is_none() => {
                    self.report(Some(&place.step.id), "needs.way.step", format!("there is no step “{to}”; expected the id of a step"));
                }
                ResolutionSpec::Step(_) => {}
                ResolutionSpec::Do(action) => self.action(place.step, "needs.way.do", action),
            }
        }
    }

    fn step(&mut self, step: &'a Step) {
        for (field, condition) in step.conditions() {
            for condition in condition.walk() {
                if let Condition::Answer(answer) = condition {
                    self.answer(Some(&step.id), &format!("{field}.answer"), answer);
                }
            }
        }
        for action in &step.actions {
            self.action(step, "do", action);
        }
    }

    fn action(&mut self, step: &'a Step, field: &str, action: &'a Action) {
        match action {
            Action::Answer(answer) => self.answer(Some(&step.id), &format!("{field}.answer"), answer),
            Action::Type(typing) => self.typing(step, &format!("{field}.type.text"), typing),
            _ => {}
        }
    }

    fn typing(&mut self, step: &Step, field: &str, typing: &Typing) {
        match (&typing.text, typing.kind) {
            (Some(text), _) if secret::holds_any(text) => {
                self.report(Some(&step.id), field, "looks like a token; a guide holds no secret, real or not".to_owned());
            }
            (None, ValueKind::Text) => self.report(Some(&step.id), field, "is missing; the kind “text” needs one".to_owned()),
            (Some(_), kind) if kind != ValueKind::Text => {
                self.report(Some(&step.id), field, format!("belongs to the kind “text” only; “{}” is looked up", kind.as_ref()));
            }
            _ => {}
        }
    }

    fn answer(&mut self, step: Option<&str>, field: &str, answer: &Answer) {
        match self.guide.question(&answer.question) {
            None => self.report(step, field, format!("there is no question “{}”; expected the id of one", answer.question)),
            Some(question) if question.answer(&answer.answer).is_none() => {
                self.report(step, field, format!("the question “{}” has no answer “{}”", question.id, answer.answer));
            }
            Some(_) => {}
        }
    }

    /// Each goal has an id of its own, and asks only for answers that exist.
    fn goals(&mut self) {
        let guide = self.guide;
        let mut seen = BTreeSet::new();
        for goal in guide.goals.iter().filter(|goal| !seen.insert(&goal.id)) {
            self.report(None, "goals.id", format!("“{}” is used twice; expected an id of its own for each goal", goal.id));
        }
        for condition in guide.goals.iter().flat_map(|goal| goal.that.walk()) {
            if let Condition::Answer(answer) = condition {
                self.answer(None, "goals.that.answer", answer);
            }
        }
    }

    fn question(&mut self, question: &Question) {
        let mut seen = BTreeSet::new();
        if let Some(answer) = question.answers.iter().find(|answer| !seen.insert(&answer.id)) {
            self.report(None, "question.answers", format!("“{}” stands twice in the question “{}”", answer.id, question.id));
        }
        if question.answer(&question.right).is_none() {
            self.report(None, "question.right", format!("the question “{}” has no answer “{}”", question.id, question.right));
        }
    }

    /// No step is where no way leads.
    fn all_steps_are_reached(&mut self) {
        let mut reached: BTreeSet<usize> = BTreeSet::from([0]);
        for place in self.guide.places() {
            if !reached.contains(&place.index) {
                self.report(Some(&place.step.id), "id", "no way leads to this step; expected a step above to go on here".to_owned());
            }
            // Reported already; what follows is judged as if a way led here.
            let branches = place.step.branches.iter().filter_map(|branch| self.guide.place(&branch.to));
            reached.extend(branches.map(|place| place.index));
            match &place.step.next {
                Some(next) => reached.extend([self.guide.place(next).map_or(place.index + 1, |place| place.index)]),
                None => reached.extend([place.index + 1]),
            }
        }
    }
}
