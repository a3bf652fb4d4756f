//! The exam, and the answer key on a page of its own.

use super::text::{blocks, escaped, line};
use vfunction_replica::guides::guide::{Guide, Place};
use vfunction_replica::guides::question::{PossibleAnswer, Question};

/// The letters of answers.
const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The number of a question among all of its guide, from 1.
pub fn number_of(guide: &Guide, question: &Question) -> usize {
    guide.all_questions().take_while(|other| other.id != question.id).count() + 1
}

/// The answers of a question, with letters.
pub fn choices(question: &Question) -> String {
    let entries: String = question.answers.iter().map(|answer| format!("<li>{}</li>\n", escaped(&answer.text))).collect();
    format!("<ol class=\"choices\" type=\"A\">\n{entries}</ol>\n")
}

/// The task and the questions.
pub fn exam(guide: &Guide) -> String {
    let questions = guide.all_questions().map(|question| {
        let number = number_of(guide, question);
        format!("<div class=\"question\">\n<h3>Question {number}</h3>\n{}{}</div>\n", blocks(&question.text), choices(question))
    });
    format!(
        "<section aria-labelledby=\"exam\" class=\"sheet\">\n<h2 id=\"exam\">Exam</h2>\n\
         <p class=\"signature\" aria-hidden=\"true\"><span>Name</span><span>Date</span></p>\n\
         <h3>The task</h3>\n{}<p>There are no hints and no steps: it counts what is reached. Of the answers to a question, one is right.</p>\n{}</section>\n",
        blocks(&guide.task),
        questions.collect::<String>(),
    )
}

/// What is right, and why.
pub fn answer_key(guide: &Guide) -> String {
    let goals: String = guide.exam_goals().map(|goal| format!("<li>{}</li>\n", escaped(goal.title))).collect();
    let questions: String = guide.all_questions().map(|question| solved(guide, question)).collect();
    format!(
        "<section aria-labelledby=\"answer-key\" class=\"sheet\">\n<h2 id=\"answer-key\">Answer key</h2>\n\
         <h3>The task</h3>\n<p>The exam scores what is reached, in whatever way:</p>\n<ul>\n{goals}</ul>\n{questions}</section>\n"
    )
}

fn solved(guide: &Guide, question: &Question) -> String {
    let is_right = |answer: &PossibleAnswer| answer.id == question.right;
    let row = |(letter, answer): (char, &PossibleAnswer)| {
        let (class, sign) = if is_right(answer) { (" class=\"right\"", "<strong>Right</strong>") } else { ("", "Wrong") };
        format!(
            "<tr{class}>\n<th scope=\"row\">{letter}</th>\n<td>{sign}</td>\n<td>{}</td>\n<td>{}</td>\n</tr>\n",
            escaped(&answer.text),
            escaped(&answer.feedback),
        )
    };
    let rows: String = LETTERS.chars().zip(&question.answers).map(row).collect();
    let of_question = |place: &Place| place.step.question.as_ref() == Some(question);
    let explanation = guide.places().find(of_question).and_then(|place| place.step.explanation.as_ref());
    let right = LETTERS.chars().zip(&question.answers).find(|(_, answer)| is_right(answer)).map(|(letter, _)| letter);
    format!(
        "<div class=\"question\">\n<h3>Question {}: {}</h3>\n<p>{}</p>\n<table>\n<thead>\n<tr><th scope=\"col\">Letter</th><th scope=\"col\">Is it right?</th>\
         <th scope=\"col\">Answer</th><th scope=\"col\">Why</th></tr>\n</thead>\n<tbody>\n{rows}</tbody>\n</table>\n{}</div>\n",
        number_of(guide, question),
        right.map(String::from).unwrap_or_default(),
        line(&question.text),
        explanation.map(|text| blocks(text)).unwrap_or_default(),
    )
}
