//! An exam under way.

use crate::common::time::Timestamp;
use crate::guides::guide::Guide;
use crate::guides::machine::Hint;
use crate::guides::observation::{ConditionContext, Observation};
use crate::guides::words::Acknowledgement;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// An exam under way, or finished. A goal that tells the state of the servers is met for as long as it is so; what the screens showed once
/// stays met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExamAttempt {
    /// Id of the guide.
    pub guide: String,
    /// Revision of the guide.
    pub revision: u32,
    /// Which attempt it is, from 1.
    pub attempt: u32,
    /// When it began, in milliseconds since 1970; anyone who sends the events reads the clock.
    pub began: i64,
    /// Whether its scenario has started. What the screens show before that is the work of someone else, or of another day.
    #[serde(default = "started")]
    pub is_started: bool,
    /// When it was handed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended: Option<i64>,
    /// The goals that are met.
    pub met: BTreeSet<String>,
    /// The answers chosen, by question, the last one last: `question/answer`.
    pub answers: Vec<(String, String)>,
    /// The hints taken: goal and kind.
    pub hints: BTreeSet<(String, Hint)>,
    /// What the person said.
    pub acknowledged: BTreeSet<Acknowledgement>,
}

/// What attempts were that were saved without saying so.
fn started() -> bool {
    true
}

/// What happens in an exam.
#[derive(Clone, Debug, PartialEq)]
pub enum ExamEvent {
    /// The scenario of the exam has started: from now on, observations count.
    Started,
    /// The screens show this.
    Observed(Observation),
    /// The person says so.
    Acknowledged(Acknowledgement),
    /// An answer was chosen; another one may follow.
    Answered {
        /// The question's id.
        question: String,
        /// The answer's id.
        answer: String,
    },
    /// A hint was taken.
    Hinted {
        /// The goal's id.
        goal: String,
        /// The hint.
        hint: Hint,
    },
    /// The exam is handed in.
    HandedIn(Timestamp),
    /// Another attempt is begun.
    Again(Timestamp),
}

impl ExamAttempt {
    /// The first attempt.
    pub fn begin(guide: &Guide, now: Timestamp) -> Self {
        ExamAttempt {
            guide: guide.id.clone(),
            revision: guide.revision,
            attempt: 1,
            began: now.millis(),
            is_started: false,
            ended: None,
            met: BTreeSet::new(),
            answers: Vec::new(),
            hints: BTreeSet::new(),
            acknowledged: BTreeSet::new(),
        }
    }

    /// The exam after an event. One that was handed in changes no more, but can be begun again.
    pub fn after(&self, guide: &Guide, event: &ExamEvent) -> Self {
        if self.guide != guide.id || self.revision != guide.revision {
            return self.clone();
        }
        let mut attempt = self.clone();
        match event {
            ExamEvent::Again(now) => {
                return ExamAttempt { attempt: self.attempt.saturating_add(1), ..ExamAttempt::begin(guide, *now) };
            }
            _ if self.ended.is_some() => {}
            ExamEvent::Started => attempt.is_started = true,
            ExamEvent::Observed(observation) if attempt.is_started => attempt.observe(guide, observation),
            ExamEvent::Observed(_) => {}
            ExamEvent::Acknowledged(acknowledgement) => {
                attempt.acknowledged.insert(*acknowledgement);
            }
            ExamEvent::Answered { question, answer } => {
                let is_known = guide.question(question).is_some_and(|question| question.answer(answer).is_some());
                if is_known && attempt.chosen(question) != Some(answer) {
                    attempt.answers.push((question.clone(), answer.clone()));
                }
            }
            ExamEvent::Hinted { goal, hint } if guide.exam_goals().any(|known| known.id == goal) => {
                attempt.hints.insert((goal.clone(), *hint));
            }
            ExamEvent::Hinted { .. } => {}
            ExamEvent::HandedIn(now) => attempt.ended = Some(now.millis()),
        }
        attempt
    }

    /// The answer chosen last.
    pub fn chosen(&self, question: &str) -> Option<&String> {
        self.answers.iter().rev().find(|(asked, _)| asked == question).map(|(_, answer)| answer)
    }

    /// How many answers were chosen to a question, one after another.
    pub fn tries(&self, question: &str) -> usize {
        self.answers.iter().filter(|(asked, _)| asked == question).count()
    }

    fn observe(&mut self, guide: &Guide, observation: &Observation) {
        let answers: BTreeMap<_, _> = self.answers.iter().cloned().collect();
        let facts = ConditionContext { observation, acknowledged: &self.acknowledged, answers: &answers };
        // Goals count only in their own scenario: the same call means something else in another.
        for goal in guide.exam_goals().filter(|goal| goal.scenario == observation.scenario) {
            match goal.condition.is_met(&facts) {
                true => drop(self.met.insert(goal.id.to_owned())),
                false if goal.condition.is_lasting() => drop(self.met.remove(goal.id)),
                false => {}
            }
        }
    }

    /// As text, to be kept over a reload.
    pub fn save(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads what [`ExamAttempt::keep`] wrote, if it is of this guide in this revision.
    pub fn resume(guide: &Guide, text: &str) -> Option<Self> {
        serde_json::from_str(text).ok().filter(|attempt: &ExamAttempt| attempt.guide == guide.id && attempt.revision == guide.revision)
    }
}
