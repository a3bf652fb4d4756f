//! What this program is, and what of it is known.

use super::state::{StageState, StageStateStoreFields};
use crate::components::transient;
use crate::contract::anchors;
use crate::products::addresses;
use crate::products::fidelity::sentences;
use crate::products::text::Source;
use leptos::prelude::*;
use reactive_stores::Field;

/// What this program is, what of it is known, and what it does with data.
#[component]
pub fn About() -> impl IntoView {
    let count = |is: fn(&Source) -> bool| sentences().filter(|entry| is(&entry.source)).count();
    let assumed = sentences().filter_map(|entry| match entry.source {
        Source::Assumed(why) => Some((entry.text, why)),
        _ => None,
    });
    let open = transient(expect_context::<Field<StageState>>().assumed_open());
    let on_toggle = move |event| open.set(event_target::<web_sys::Element>(&event).has_attribute("open"));
    view! {
        <div class="stage-about">
            <h2>"A replica, for practice and for tests"</h2>
            <p>
                "This program plays the vFunction Server and the token page of Azure DevOps, so that one failure can be lived through,
                understood and repaired. It is not affiliated with vFunction or Microsoft. Version " {env!("CARGO_PKG_VERSION")} "."
            </p>
            <p>
                "It keeps its state in this browser, asks no other origin than its own, and needs no real account and no real token.
                Every account and token in it is made up; never enter a real one."
            </p>
            <h3>"Known, observed, assumed"</h3>
            <dl class="stage-about__counts">
                <dt>"Texts from the support article"</dt>
                <dd>{count(|source| matches!(source, Source::Article(_)))}</dd>
                <dt>"Texts observed on public pictures and pages"</dt>
                <dd>{count(|source| matches!(source, Source::Observed(_)))}</dd>
                <dt>"Texts assumed"</dt>
                <dd>{count(|source| matches!(source, Source::Assumed(_)))}</dd>
            </dl>
            <details open=move || open.get() on:toggle=on_toggle>
                <summary data-testid=anchors::STAGE_ASSUMED>"The assumed texts"</summary>
                <ul>{assumed.map(|(text, why)| view! { <li><q>{text}</q> " – " {why}</li> }).collect_view()}</ul>
            </details>
            <h3>"Read on"</h3>
            <p>"These links leave the replica."</p>
            <ul>
                {[
                    ("The support article", addresses::ARTICLE),
                    ("Azure DevOps: personal access tokens", addresses::TOKENS_DOCUMENTATION),
                    ("Azure DevOps: scopes", addresses::SCOPES_DOCUMENTATION),
                ]
                    .map(|(caption, address)| {
                        view! {
                            <li>
                                <a href=address target="_blank" rel="noopener noreferrer" data-testid=anchors::STAGE_OUTSIDE_LINK>
                                    {caption}
                                </a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </div>
    }
}
