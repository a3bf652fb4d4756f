//! From the diagnosis of a HAR file to practice.

use crate::article::causes::Cause;
use crate::contract::anchors;
use crate::simulation::practice::Practice;
use crate::stage::copy_button::CopyButton;
use crate::transport::base_address;
use leptos::prelude::*;

/// The scenario that fails as the file does, with a link and its address; or that there is none, and why.
#[component]
pub fn Practise(
    /// The cause that was found.
    cause: Cause,
    /// The scenario, if there is one.
    practice: Option<Practice>,
) -> impl IntoView {
    if [Cause::NoFailure, Cause::NoCall].contains(&cause) {
        return ().into_any();
    }
    let content = match practice {
        Some(practice) => offer(practice).into_any(),
        None if cause == Cause::Unknown => view! {
            <p>
                "While the cause is unknown, no scenario can be named. "
                <a href=format!("{}?guide=which-401-is-it", base_address()) target="_blank" rel="noopener" data-testid=anchors::STAGE_FINDING_PRACTISE>
                    "Practise telling such causes apart (opens a new tab)"
                </a>
            </p>
        }
        .into_any(),
        None => view! { <p>"No scenario of the replica fails with this cause, status and kind of answer."</p> }.into_any(),
    };
    view! {
        <h4>"Practice"</h4>
        {content}
    }
    .into_any()
}

fn offer(practice: Practice) -> impl IntoView {
    let address = format!("{}?{}", base_address(), practice.query());
    let href = address.clone();
    view! {
        <p>
            "The scenario “" {practice.scenario.title} "” fails with the same cause, status and kind of answer. Nothing of the file is in it. Its tool “Scenario” \
             shows with which account and token to try. "
            <a href=href target="_blank" rel="noopener" data-testid=anchors::STAGE_FINDING_PRACTISE>
                "Practise this case (opens a new tab)"
            </a>
        </p>
        <p class="stage-details__copy">
            <CopyButton
                label="Copy address of the practice"
                caption="Copy address"
                text=Signal::derive(move || address.clone())
                testid=anchors::STAGE_FINDING_ADDRESS
            />
        </p>
    }
}
