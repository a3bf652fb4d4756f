//! What an exam came to.

use super::attempt::ExamAttempt;
use super::csv;
use crate::guides::goal::ExamGoal;
use crate::guides::guide::Guide;
use crate::guides::markdown;
use crate::guides::question::Question;
use serde::{Deserialize, Serialize};

/// The result of an exam.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExamResult {
    /// Id of the guide.
    pub guide: String,
    /// Title of the guide.
    pub title: String,
    /// Revision of the guide.
    pub revision: u32,
    /// Which attempt it was, from 1.
    pub attempt: u32,
    /// How many seconds it took; nothing before it is handed in.
    pub seconds: Option<u64>,
    /// How many hints were taken.
    pub hints: usize,
    /// Whether all conditions were met and all questions answered rightly.
    pub passed: bool,
    /// How many of the conditions and questions were met and answered rightly.
    pub points: usize,
    /// How many there are.
    pub of: usize,
    /// The conditions.
    pub conditions: Vec<Finding>,
    /// The questions.
    pub questions: Vec<QuestionResult>,
}

/// What became of a condition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The goal's id.
    pub goal: String,
    /// The goal's title.
    pub title: String,
    /// Whether it was met.
    pub met: bool,
    /// How many hints were taken.
    pub hints: usize,
    /// What was looked for, exactly.
    pub condition: String,
    /// What is said of it: where it is not met, what would have led there.
    pub feedback: String,
}

/// What became of a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionResult {
    /// The question's id.
    pub id: String,
    /// The question, without marks.
    pub question: String,
    /// The answer chosen last, in words.
    pub chosen: Option<String>,
    /// Whether it is right.
    pub right: bool,
    /// How many answers were chosen one after another.
    pub tries: usize,
    /// What is said of it.
    pub feedback: String,
}

impl ExamResult {
    /// What a sitting came to so far.
    pub fn of(guide: &Guide, attempt: &ExamAttempt) -> Self {
        let conditions: Vec<_> = guide.exam_goals().map(|goal| finding(&goal, attempt)).collect();
        let questions: Vec<_> = guide.all_questions().map(|question| question_result(question, attempt)).collect();
        let points = conditions.iter().filter(|finding| finding.met).count() + questions.iter().filter(|result| result.right).count();
        let of = conditions.len() + questions.len();
        // A clock that was set back makes no exam shorter than nothing.
        let seconds = attempt.ended.map(|ended| u64::try_from(ended.saturating_sub(attempt.began)).unwrap_or_default() / 1000);
        ExamResult {
            guide: guide.id.clone(),
            title: guide.title.clone(),
            revision: guide.revision,
            attempt: attempt.attempt,
            seconds,
            hints: attempt.hints.len(),
            passed: points == of,
            points,
            of,
            conditions,
            questions,
        }
    }

    /// As JSON.
    pub fn json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// As CSV: a line for each condition and question, with the whole in front of each, so that files of many people can be put together.
    pub fn csv(&self) -> String {
        let head = ["guide", "revision", "attempt", "seconds", "passed", "kind", "id", "title", "right", "tries", "hints", "feedback"];
        let whole = || {
            let seconds = self.seconds.map_or_else(String::new, |seconds| seconds.to_string());
            vec![self.guide.clone(), self.revision.to_string(), self.attempt.to_string(), seconds, yes_or_no(self.passed)]
        };
        let line = |rest: [String; 7]| whole().into_iter().chain(rest).collect::<Vec<_>>();
        let conditions = self.conditions.iter().map(|finding| {
            line([
                "condition".to_owned(),
                finding.goal.clone(),
                finding.title.clone(),
                yes_or_no(finding.met),
                String::new(),
                finding.hints.to_string(),
                finding.feedback.clone(),
            ])
        });
        let questions = self.questions.iter().map(|result| {
            line([
                "question".to_owned(),
                result.id.clone(),
                result.question.clone(),
                yes_or_no(result.right),
                result.tries.to_string(),
                String::new(),
                result.feedback.clone(),
            ])
        });
        csv::table(std::iter::once(head.map(str::to_owned).into()).chain(conditions).chain(questions))
    }
}

fn finding(goal: &ExamGoal, attempt: &ExamAttempt) -> Finding {
    let met = attempt.met.contains(goal.id);
    let condition = goal.condition.describe();
    let help = goal.hints.place.as_ref().or(goal.hints.nudge.as_ref()).map(|hint| markdown::plain(hint));
    let feedback = match (met, help) {
        (true, _) => "Met.".to_owned(),
        (false, Some(help)) => format!("Not met. {help}"),
        (false, None) => format!("Not met. It was looked for that {condition}."),
    };
    let hints = attempt.hints.iter().filter(|(at, _)| at == goal.id).count();
    Finding { goal: goal.id.to_owned(), title: goal.title.to_owned(), met, hints, condition, feedback }
}

fn question_result(question: &Question, attempt: &ExamAttempt) -> QuestionResult {
    let chosen = attempt.chosen(&question.id).and_then(|id| question.answer(id));
    QuestionResult {
        id: question.id.clone(),
        question: markdown::plain(&question.text),
        chosen: chosen.map(|answer| answer.text.clone()),
        right: chosen.is_some_and(|answer| answer.id == question.right),
        tries: attempt.tries(&question.id),
        feedback: chosen.map_or_else(|| "Not answered.".to_owned(), |answer| answer.feedback.clone()),
    }
}

fn yes_or_no(matches: bool) -> String {
    if matches { "yes" } else { "no" }.to_owned()
}
