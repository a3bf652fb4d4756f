//! A question on the card.

use super::session::GuideSession;
use super::text::text;
use crate::contract::anchors;
use crate::guides::machine::{Event, State};
use crate::guides::question::{PossibleAnswer, Question};
use leptos::prelude::*;

/// A question on the card of a step, and what is said to the answer that was chosen.
pub fn answers(session: GuideSession, state: &State, question: &Question) -> AnyView {
    let chosen = state.answers.get(&question.id);
    let feedback = chosen.and_then(|chosen| question.answer(chosen)).map(|answer| {
        view! { <div class="guide-hint" role="status">{text(&answer.feedback)}</div> }
    });
    let choose = move |question, answer| session.dispatch(&Event::Answered { question, answer });
    view! {
        {choices(question, chosen, choose)}
        {feedback}
    }
    .into_any()
}

/// A question and its answers.
pub fn choices(question: &Question, chosen: Option<&String>, choose: impl Fn(String, String) + Copy + Send + 'static) -> AnyView {
    let answer = |PossibleAnswer { id, text: words, .. }: &PossibleAnswer| {
        let is_chosen = chosen == Some(id);
        let (asked, answer) = (question.id.clone(), id.clone());
        view! {
            <label class="guide-answer">
                <input
                    type="radio"
                    data-testid=anchors::GUIDE_ANSWER
                    name=format!("guide-{}", question.id)
                    prop:checked=is_chosen
                    on:change=move |_| choose(asked.clone(), answer.clone())
                />
                <span>{words.clone()}</span>
            </label>
        }
    };
    view! {
        <fieldset class="guide-question">
            <legend>{text(&question.text)}</legend>
            {question.answers.iter().map(answer).collect_view()}
        </fieldset>
    }
    .into_any()
}
