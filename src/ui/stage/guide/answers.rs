//! A question on the card.

use super::element::{Element, Markup, element, several};
use super::live::act;
use super::text::text;
use super::walk::Walk;
use crate::ui::anchors;
use crate::walkthrough::machine::{Event, State};
use crate::walkthrough::question::{PossibleAnswer, Question};

/// A question on the card of a step, and what is said to the answer that was chosen.
pub fn answers(walk: Walk, state: &State, question: &Question) -> Markup {
    let chosen = state.answers.get(&question.id);
    let feedback = chosen
        .and_then(|chosen| question.answer(chosen))
        .map(|answer| element("div", "guide-hint", text(&answer.feedback)).with(&[("role", "status")]));
    let choose = move |question, answer| walk.tell(&Event::Answered { question, answer });
    [Some(choices(question, chosen, choose)), feedback].into()
}

/// A question and its answers.
pub fn choices(question: &Question, chosen: Option<&String>, choose: impl Fn(String, String) + Copy + Send + 'static) -> Element {
    let answer = |PossibleAnswer { id, text: words, .. }: &PossibleAnswer| {
        let is_chosen = chosen == Some(id);
        let (asked, answer) = (question.id.clone(), id.clone());
        let button = element("input", "", ())
            .with(&[("type", "radio")])
            .testid(anchors::GUIDE_ANSWER)
            .set("name", format!("guide-{}", question.id))
            .checked(is_chosen)
            .on("change", act(move || choose(asked.clone(), answer.clone())));
        element("label", "guide-answer", [button, element("span", "", words.clone())])
    };
    let answers = question.answers.iter().map(answer).collect::<Markup>();
    element("fieldset", "guide-question", several![element("legend", "", text(&question.text)), answers])
}
