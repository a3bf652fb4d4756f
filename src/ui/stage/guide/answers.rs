//! A question on the card.

use super::text::Text;
use super::walk::Walk;
use crate::ui::anchors;
use crate::walkthrough::machine::Event;
use crate::walkthrough::question::{PossibleAnswer, Question};
use leptos::prelude::*;

/// A question, its answers, and what is said to the one that was chosen.
#[component]
pub fn Answers(
    /// The walkthrough.
    walk: Walk,
    /// The question.
    question: Question,
) -> impl IntoView {
    let id = StoredValue::new(question.id.clone());
    let chosen = Memo::new(move |_| walk.state.with(|state| id.with_value(|id| state.answers.get(id).cloned())));
    let group = format!("guide-{}", question.id);
    let answer = |PossibleAnswer { id: answer, text, .. }: &PossibleAnswer| {
        let answer = StoredValue::new(answer.clone());
        let tell = move |_| {
            walk.tell(&Event::Answered { question: id.get_value(), answer: answer.get_value() });
        };
        view! {
            <label class="guide-answer">
                <input
                    type="radio"
                    name=group.clone()
                    data-testid=anchors::GUIDE_ANSWER
                    prop:checked=move || answer.with_value(|answer| chosen.read().as_ref() == Some(answer))
                    on:change=tell
                />
                <span>{text.clone()}</span>
            </label>
        }
    };
    let answers = question.answers.iter().map(answer).collect_view();
    let feedback = {
        let question = question.clone();
        move || {
            let chosen = chosen.get()?;
            let text = question.answer(&chosen)?.feedback.clone();
            Some(view! { <div class="guide-hint" role="status"><Text text /></div> }.into_any())
        }
    };
    view! {
        <fieldset class="guide-question">
            <legend><Text text=question.text.clone() /></legend>
            {answers}
        </fieldset>
        {feedback}
    }
}
