//! A guide: what one definition says, and the guidance, the demonstration, the exam and the printed guide all follow.

use super::action::Action;
use super::condition::{Condition, Element};
use super::question::Question;
use super::words::Acknowledgement;
use serde::{Deserialize, Serialize};

/// The version of the form.
pub const VERSION: u32 = 1;

/// A walkthrough.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guide {
    /// The schema, for editors; of no meaning here.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The version of the form: [`VERSION`].
    pub version: u32,
    /// The version of the content; what was kept of another one is not taken up again.
    pub revision: u32,
    /// Its name in addresses.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// What one learns, in a sentence or two.
    pub summary: String,
    /// Whom it is for.
    pub audience: String,
    /// How many minutes it takes.
    pub minutes: u32,
    /// The scenario that it plays in.
    pub scenario: String,
    /// The path that it begins at.
    pub start: String,
    /// The exam's task, in one paragraph.
    pub task: String,
    /// The chapters.
    pub chapters: Vec<Chapter>,
    /// What only the exam asks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question>,
}

/// Steps that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chapter {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The scenario that it plays in, if not the guide's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scenario: Option<String>,
    /// The path that it begins at, if not the guide's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
    /// The steps.
    pub steps: Vec<Step>,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Its id, unique in the guide.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What to do and why, in Markdown.
    pub text: String,
    /// The element that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Element>,
    /// What must be so before it can be done.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<Need>,
    /// What ends it.
    pub until: Condition,
    /// What helps.
    #[serde(default, skip_serializing_if = "Hints::is_empty")]
    pub hints: Hints,
    /// What does it: for the demonstration, and as the last hint.
    #[serde(rename = "do", default, skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<Action>,
    /// What the real product does here, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<String>,
    /// What a presenter says, in Markdown; for the presenter's window only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    /// The step of the support article: 1 to 10 the failure, 11 to 18 the repair.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<u32>,
    /// A question on the card.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<Question>,
    /// Where it goes on by outcome; the first that is met counts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub branches: Vec<Branch>,
    /// Where it goes on otherwise, if not at the step below.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// What must be so before a step can be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    /// What must be so.
    pub that: Condition,
    /// What is said if it is not.
    pub reason: String,
    /// The way out.
    pub way: Way,
}

/// A way out of a step that cannot be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Way {
    /// To another step.
    Step(String),
    /// By an action.
    Do(Action),
}

/// What helps with a step, besides doing it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hints {
    /// A nudge: what to think of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nudge: Option<String>,
    /// Where it is.
    #[serde(rename = "where", skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
}

impl Hints {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        *self == Hints::default()
    }
}

/// Where a step goes on by outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Branch {
    /// The outcome.
    pub when: Condition,
    /// Id of the step, which stands below.
    pub to: String,
}

/// A step and where it stands.
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

    /// The steps that the exam looks at: those on the main way that are something to do.
    pub fn examined(&self) -> impl Iterator<Item = Place<'_>> {
        self.main_way().filter(|place| place.step.is_examined())
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
        self.until.walk().iter().any(|condition| matches!(condition, Condition::Acknowledged(asked) if *asked == said))
    }

    /// Its conditions, each with the field that holds it.
    pub fn conditions(&self) -> impl Iterator<Item = (&'static str, &Condition)> {
        let needs = self.needs.iter().map(|need| ("needs", &need.that));
        let branches = self.branches.iter().map(|branch| ("branches", &branch.when));
        std::iter::once(("until", &self.until)).chain(needs).chain(branches)
    }
}
