//! What a HAR file from elsewhere tells.

use super::cleaned_copy::CleanedCopy;
use super::har_import::{HarImport, Outcome};
use super::import_button::ImportButton;
use super::imported::ImportedEntries;
use super::practise::Practise;
use super::report::Report;
use crate::article::causes::Cause;
use crate::article::diagnosis::finding::{Evidence, Finding};
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
    let Outcome { name, read, others } = outcome;
    let title = name.clone();
    view! {
        <section
            class="stage-finding"
            tabindex="-1"
            aria-labelledby=TITLE
            aria-describedby=SUMMARY
            data-testid=anchors::STAGE_FINDING
        >
            <div class="stage-network__bar">
                <h2 id=TITLE>"HAR file: " {title}</h2>
                <ImportButton />
                <button class="stage-button" type="button" data-testid=anchors::STAGE_FINDING_DISMISS on:click=dismiss>
                    "Dismiss"
                </button>
            </div>
            {(!others.is_empty())
                .then(|| view! { <p>"One file is read at a time. Not read: " {others.join(", ")} ". Drop it by itself to read it."</p> })}
            {match read {
                Ok(report) => reported(report, name).into_any(),
                Err(problem) => view! { <p class="stage-finding__problem" id=SUMMARY>{problem}</p> }.into_any(),
            }}
        </section>
    }
}

fn reported(report: Report, name: String) -> impl IntoView {
    let Report { imported, finding, certainty, calls, decisive, practice, removed } = report;
    let is_open = finding.cause == Cause::Unknown;
    let possible = |cause: &Cause| {
        let doubt = if finding.is_doubtful(*cause) { " (Possible, though something in the file speaks against it.)" } else { "" };
        format!("{}{doubt}", cause.title())
    };
    let fits: Vec<String> = finding.fits.iter().map(possible).collect();
    let Finding { cause, evidence, against, .. } = finding;
    let next = decisive.first().cloned().unwrap_or_else(|| cause.advice().to_owned());
    let notes = imported.notes.clone();
    let kept = StoredValue::new(imported.clone());
    let list = |title: &'static str, texts: Vec<String>| {
        (!texts.is_empty()).then(|| {
            view! {
                <h4>{title}</h4>
                <ul>{texts.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}</ul>
            }
        })
    };
    let items = |title: &'static str, evidence: Vec<Evidence>| {
        (!evidence.is_empty()).then(|| {
            view! {
                <h4>{title}</h4>
                <ol>{evidence.into_iter().map(|evidence| view! { <EvidenceItem evidence /> }).collect_view()}</ol>
            }
        })
    };
    let is_weighed = ![Cause::NoFailure, Cause::NoCall].contains(&cause);
    view! {
        <div class="stage-details__why" id=SUMMARY>
            <h3>{cause.title()}</h3>
            {is_weighed.then(|| view! { <p>{certainty} " " {calls}</p> })}
            <p><b>"What to do next: "</b> {next}</p>
        </div>
        {(!notes.is_empty()).then(|| view! { <ul>{notes.into_iter().map(|note| view! { <li>{note}</li> }).collect_view()}</ul> })}
        {items(if is_open || !is_weighed { "What the file says" } else { "Evidence for it" }, evidence)}
        {items("What speaks against other causes", against)}
        {list(if is_open { "Causes that fit" } else { "Other causes that are possible" }, fits)}
        {list("What would decide", decisive)}
        <Practise cause practice />
        {if cause == Cause::NoCall {
            view! { <p>"There is no cleaned copy: nothing in the file is about the integration."</p> }.into_any()
        } else {
            view! { <CleanedCopy imported=kept name removed /> }.into_any()
        }}
        <ImportedEntries imported />
    }
}

/// One piece of evidence.
#[component]
fn EvidenceItem(
    /// What it shows, and where.
    evidence: Evidence,
) -> impl IntoView {
    let Evidence { place, says, quote, opposes } = evidence;
    let opposes = (!opposes.is_empty()).then(|| {
        let names: Vec<&str> = opposes.into_iter().map(Cause::name).collect();
        view! { <p>"Speaks against: " {names.join(", ")} "."</p> }
    });
    view! {
        <li>
            <p>{says} " (" {place} ")"</p>
            <blockquote class="stage-finding__quote">{quote}</blockquote>
            {opposes}
        </li>
    }
}

/// The element with an anchor.
fn element(anchor: &str) -> Option<web_sys::Element> {
    document().query_selector(&format!("[{}={anchor}]", anchors::ATTRIBUTE)).ok().flatten()
}
