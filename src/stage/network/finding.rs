//! What a HAR file from elsewhere tells.

use super::har_import::{HarImport, Outcome};
use super::import_button::ImportButton;
use super::imported::ImportedEntries;
use crate::article::diagnosis::finding::{Evidence, Finding};
use crate::article::diagnosis::import::Imported;
use crate::components::focus_soon;
use crate::contract::anchors;
use leptos::prelude::*;

/// Id of the heading.
const TITLE: &str = "stage-finding-title";
/// Id of what is read first: the cause, or what is wrong with the file.
const SUMMARY: &str = "stage-finding-summary";

/// What became of a HAR file: the finding with its evidence and the calls in the file, or what is wrong with it. Takes the focus.
#[component]
pub fn FindingView(
    /// What became of it.
    outcome: Outcome,
) -> impl IntoView {
    let har_import = expect_context::<HarImport>();
    let dismiss = move |_| {
        har_import.dismiss();
        focus_soon(|| element(anchors::STAGE_HAR_IMPORT));
    };
    Effect::new(|| focus_soon(|| element(anchors::STAGE_FINDING)));
    let Outcome { name, read } = outcome;
    view! {
        <section
            class="stage-finding"
            tabindex="-1"
            aria-labelledby=TITLE
            aria-describedby=SUMMARY
            data-testid=anchors::STAGE_FINDING
        >
            <div class="stage-network__bar">
                <h2 id=TITLE>"HAR file: " {name}</h2>
                <ImportButton />
                <button class="stage-button" type="button" data-testid=anchors::STAGE_FINDING_DISMISS on:click=dismiss>
                    "Dismiss"
                </button>
            </div>
            {match read {
                Ok((imported, finding)) => found(imported, finding).into_any(),
                Err(problem) => view! { <p class="stage-finding__problem" id=SUMMARY>{problem}</p> }.into_any(),
            }}
        </section>
    }
}

fn found(imported: Imported, finding: Finding) -> impl IntoView {
    let about = finding.about.map(|number| format!("About the call in entry {number}, the last attempt that failed."));
    let decisive = finding.decisive();
    let Finding { cause, evidence, fits, .. } = finding;
    let list = |title: &'static str, texts: Vec<&'static str>| {
        (!texts.is_empty()).then(|| {
            view! {
                <h4>{title}</h4>
                <ul>{texts.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}</ul>
            }
        })
    };
    view! {
        <div class="stage-details__why" id=SUMMARY>
            <h3>{cause.title()}</h3>
            <p>{cause.advice()}</p>
        </div>
        {about.map(|about| view! { <p>{about}</p> })}
        {(!evidence.is_empty())
            .then(|| {
                view! {
                    <h4>"Evidence"</h4>
                    <ol>{evidence.into_iter().map(|evidence| view! { <EvidenceItem evidence /> }).collect_view()}</ol>
                }
            })}
        {list("Causes that fit", fits.into_iter().map(|cause| cause.title()).collect())}
        {list("What would decide", decisive)}
        <ImportedEntries imported />
    }
}

/// One piece of evidence.
#[component]
fn EvidenceItem(
    /// What it shows, and where.
    evidence: Evidence,
) -> impl IntoView {
    let Evidence { place, says, quote } = evidence;
    view! {
        <li>
            <p>{says} " (" {place} ")"</p>
            <blockquote class="stage-finding__quote">{quote}</blockquote>
        </li>
    }
}

/// The element with an anchor.
fn element(anchor: &str) -> Option<web_sys::Element> {
    document().query_selector(&format!("[{}={anchor}]", anchors::ATTRIBUTE)).ok().flatten()
}
