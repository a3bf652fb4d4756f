//! A question on the card.

use super::text::text;
use super::walk::Walk;
use crate::ui::anchors;
use crate::walkthrough::guide::Guide;
use crate::walkthrough::machine::Event;
use crate::walkthrough::question::{PossibleAnswer, Question};
use leptos::prelude::*;

/// A question, its answers, and what is said to the one that was chosen.
pub fn answers(walk: Walk, question: &Question) -> AnyView {
    let id = StoredValue::new(question.id.clone());
    let chosen = Memo::new(move |_| walk.state.with(|state| id.with_value(|id| state.answers.get(id).cloned())));
    let group = format!("guide-{}", question.id);
    let answer = |PossibleAnswer { id: answer, text: words, .. }: &PossibleAnswer| {
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
                <span>{words.clone()}</span>
            </label>
        }
    };
    let answers = question.answers.iter().map(answer).collect_view();
    let feedback = move || {
        let chosen = chosen.read();
        let said = |guide: &Guide| Some(text(&guide.question(&id.get_value())?.answer(chosen.as_ref()?)?.feedback));
        walk.guide.with_value(said).map(|said| view! { <div class="guide-hint" role="status">{said}</div> }.into_any())
    };
    view! {
        <fieldset class="guide-question">
            <legend>{text(&question.text)}</legend>
            {answers}
        </fieldset>
        {feedback}
    }
    .into_any()
}
