//! What the fields of the panels have in common.

use super::refusal::Place;
use super::submission::Submission;
use leptos::prelude::*;

/// Id of the sentence at a place.
pub fn problem_id(place: Place) -> &'static str {
    match place {
        Place::Name => "ado-problem-name",
        Place::Organization => "ado-problem-organization",
        Place::Expiration => "ado-problem-expiration",
        Place::Scopes => "ado-problem-scopes",
        Place::Bar => "ado-problem",
    }
}

/// What is wrong at a place, if anything: for `aria-invalid` and `aria-describedby` there.
pub fn problem(submission: Submission, place: Place) -> Signal<Option<&'static str>> {
    Signal::derive(move || submission.refusal().filter(|refusal| refusal.place == place).map(|refusal| refusal.text))
}

/// The sentence under a field.
#[component]
pub fn Problem(
    /// How the last submission went.
    submission: Submission,
    /// The field.
    place: Place,
) -> impl IntoView {
    let text = problem(submission, place);
    view! {
        <p class="ado-problem" id=problem_id(place)>
            {text}
        </p>
    }
}
