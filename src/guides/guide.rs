//! A guide: what one definition says, and the guidance, the demonstration, the exam and the printed guide all follow.

use super::action::Action;
use super::condition::{Condition, Element};
use super::goal::{ExamGoal, Goal};
use super::hints::Hints;
use super::question::Question;
use super::text_kinds::{Id, Line, Markdown, PagePath, ScenarioId, Words};
use super::words::Acknowledgement;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The version of the form.
pub const VERSION: u32 = 1;

/// A walkthrough through the replica.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "guide")]
pub struct Guide {
    /// Address of this schema, for editors.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Words")]
    pub schema: Option<String>,
    /// Version of the form; this one is 1.
    #[schemars(range(min = 1))]
    pub version: u32,
    /// Version of the content, raised by whoever changes steps.
    #[schemars(range(min = 1, max = 1_000_000))]
    pub revision: u32,
    /// Name in addresses.
    #[schemars(with = "Id")]
    pub id: String,
    /// Name for people.
    #[schemars(with = "Line")]
    pub title: String,
    /// What one learns.
    #[schemars(with = "Line")]
    pub summary: String,
    /// Whom it is for.
    #[schemars(with = "Line")]
    pub audience: String,
    /// How long it takes.
    #[schemars(range(min = 1, max = 240))]
    pub minutes: u32,
    /// The scenario that it plays in.
    #[schemars(with = "ScenarioId")]
    pub scenario: String,
    /// The path that it begins at.
    #[schemars(with = "PagePath")]
    pub start: String,
    /// The task of the exam, in one paragraph.
    #[schemars(with = "Markdown")]
    pub task: String,
    /// What the exam scores; without them it scores the steps.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(min = 1, max = 20))]
    pub goals: Vec<Goal>,
    /// The chapters in order.
    #[schemars(length(min = 1, max = 20))]
    pub chapters: Vec<Chapter>,
    /// Questions that only the exam asks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(min = 1, max = 10))]
    pub questions: Vec<Question>,
}

/// Steps that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "chapter")]
pub struct Chapter {
    /// Its id, unique in the guide.
    #[schemars(with = "Id")]
    pub id: String,
    /// Its title.
    #[schemars(with = "Line")]
    pub title: String,
    /// The scenario that it plays in, if not the guide's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "ScenarioId")]
    pub scenario: Option<String>,
    /// The path that it begins at, if not the guide's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "PagePath")]
    pub start: Option<String>,
    /// The steps in order.
    #[schemars(length(min = 1, max = 60))]
    pub steps: Vec<Step>,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "step")]
pub struct Step {
    /// Its id, unique in the guide.
    #[schemars(with = "Id")]
    pub id: String,
    /// Its title.
    #[schemars(with = "Line")]
    pub title: String,
    /// What to do, and why.
    #[schemars(with = "Markdown")]
    pub text: String,
    /// The element that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Element")]
    pub target: Option<Element>,
    /// What must be so before it can be done.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(min = 1, max = 8))]
    pub needs: Vec<Need>,
    /// The condition that ends it.
    pub until: Condition,
    /// What helps, besides doing it.
    #[serde(default, skip_serializing_if = "Hints::is_empty")]
    pub hints: Hints,
    /// The actions that do it, for the demonstration and as the last hint.
    #[serde(rename = "do", default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(min = 1, max = 12))]
    pub actions: Vec<Action>,
    /// What the real product does here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Markdown")]
    pub explanation: Option<String>,
    /// What a presenter says here; shown in the presenter's window only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Markdown")]
    pub notes: Option<String>,
    /// The step of the support article: 1 to 10 the failure, 11 to 18 the repair.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "u32", range(min = 1, max = 18))]
    pub article: Option<u32>,
    /// A question on the card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Question")]
    pub question: Option<Question>,
    /// Where it goes on by outcome; the first that is met counts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(min = 1, max = 8))]
    pub branches: Vec<Branch>,
    /// Id of the step, further down, where it goes on otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Id")]
    pub next: Option<String>,
}

/// What must be so before a step can be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "need")]
pub struct Need {
    /// What must be so.
    pub that: Condition,
    /// What is said if it is not.
    #[schemars(with = "Line")]
    pub reason: String,
    /// The way out.
    pub way: ResolutionSpec,
}

/// A way out of a step that cannot be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "way")]
#[serde(rename_all = "lowercase")]
pub enum ResolutionSpec {
    /// To another step, by its id.
    Step(#[schemars(with = "Id")] String),
    /// By an action.
    Do(Action),
}

/// Where a step goes on by outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "branch")]
pub struct Branch {
    /// The outcome.
    pub when: Condition,
    /// Id of the step, further down.
    #[schemars(with = "Id")]
    pub to: String,
}

/// A step and where it is.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// Its chapter.
    pub chapter: &'a Chapter,
    /// The step.
    pub step: &'a Step,
    /// Its place among all steps, from 0.
    pub index: usize,
    /// Its chapter's place, from 0.
    pub chapter_index: usize,
}

impl Guide {
    /// All steps in order.
    pub fn places(&self) -> impl Iterator<Item = Place<'_>> {
        let chapters = self.chapters.iter().enumerate();
        let steps = chapters.flat_map(|(chapter_index, chapter)| chapter.steps.iter().map(move |step| (chapter_index, chapter, step)));
        steps.enumerate().map(|(index, (chapter_index, chapter, step))| Place { chapter, step, index, chapter_index })
    }

    /// The step with this id.
    pub fn place(&self, id: &str) -> Option<Place<'_>> {
        self.places().find(|place| place.step.id == id)
    }

    /// The step with this number, from 1, as `step=` in an address has it.
    pub fn numbered(&self, number: usize) -> Option<Place<'_>> {
        self.places().nth(number.checked_sub(1)?)
    }

    /// The step after one; nothing after the last.
    pub fn after(&self, place: Place) -> Option<&Step> {
        match &place.step.next {
            Some(next) => self.place(next).map(|place| place.step),
            None => self.places().nth(place.index + 1).map(|place| place.step),
        }
    }

    /// The steps on the way that no branch leaves.
    pub fn main_way(&self) -> impl Iterator<Item = Place<'_>> {
        let mut next = self.places().next();
        std::iter::from_fn(move || {
            let place = next?;
            // Ways lead forward; one that does not is an error of the guide, and ends the way here.
            next = self.after(place).and_then(|step| self.place(&step.id)).filter(|after| after.index > place.index);
            Some(place)
        })
    }

    /// The steps that an exam scores where the guide names no goals: those on the main way that are something to do.
    pub fn examined(&self) -> impl Iterator<Item = Place<'_>> {
        self.main_way().filter(|place| place.step.is_examined())
    }

    /// What the exam scores: the goals of the guide. One that names none scores its steps, as far as they are something to do.
    pub fn exam_goals(&self) -> impl Iterator<Item = ExamGoal<'_>> {
        let steps = self.goals.is_empty().then(|| self.examined().map(|place| self.goal_of_step(place)));
        self.goals.iter().map(|goal| self.goal_of(goal)).chain(steps.into_iter().flatten())
    }

    fn goal_of<'a>(&'a self, goal: &'a Goal) -> ExamGoal<'a> {
        let scenario = goal.scenario.as_deref().unwrap_or(&self.scenario);
        ExamGoal { id: &goal.id, title: &goal.title, scenario, condition: &goal.that, hints: &goal.hints }
    }

    fn goal_of_step<'a>(&'a self, place: Place<'a>) -> ExamGoal<'a> {
        let (scenario, step) = (self.scenario_of(place.chapter), place.step);
        ExamGoal { id: &step.id, title: &step.title, scenario, condition: &step.until, hints: &step.hints }
    }

    /// The scenario of a chapter.
    pub fn scenario_of<'a>(&'a self, chapter: &'a Chapter) -> &'a str {
        chapter.scenario.as_deref().unwrap_or(&self.scenario)
    }

    /// The path that a chapter begins at.
    pub fn start_of<'a>(&'a self, chapter: &'a Chapter) -> &'a str {
        chapter.start.as_deref().unwrap_or(&self.start)
    }

    /// All questions: those of the steps, then those of the exam.
    pub fn all_questions(&self) -> impl Iterator<Item = &Question> {
        self.chapters.iter().flat_map(|chapter| &chapter.steps).filter_map(|step| step.question.as_ref()).chain(&self.questions)
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.all_questions().find(|question| question.id == id)
    }
}

impl Step {
    /// Whether it is something to do: reading and answering are not, and the exam judges answers on their own.
    pub fn is_examined(&self) -> bool {
        let is_no_doing =
            |condition: &&Condition| matches!(condition, Condition::Acknowledged(Acknowledgement::Read) | Condition::Answer(_));
        !self.until.walk().iter().any(is_no_doing)
    }

    /// Whether its reader's saying so would end it.
    pub fn asks_for(&self, said: Acknowledgement) -> bool {
        self.until.asks_for(said)
    }

    /// Its conditions, each with the field that holds it.
    pub fn conditions(&self) -> impl Iterator<Item = (&'static str, &Condition)> {
        let needs = self.needs.iter().map(|need| ("needs", &need.that));
        let branches = self.branches.iter().map(|branch| ("branches", &branch.when));
        std::iter::once(("until", &self.until)).chain(needs).chain(branches)
    }
}
