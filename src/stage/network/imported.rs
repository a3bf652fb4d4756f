//! The calls in a HAR file from elsewhere.

use super::words::time_of_day;
use crate::article::diagnosis::entry::{Answer, Entry};
use crate::article::diagnosis::import::Imported;
use crate::components::Icon;
use crate::simulator::http::status_line;
use leptos::prelude::*;

/// The most calls that are listed.
const LISTED: usize = 500;

/// The calls in a HAR file, and what was left out of it.
#[component]
pub fn ImportedEntries(
    /// What was read of the file.
    imported: Imported,
) -> impl IntoView {
    let counts = counts(&imported);
    let row = |entry: Entry| {
        let failed = entry.failed();
        let status = match &entry.answer {
            Answer::Response(response) => status_line(response.status),
            Answer::Failed(_) => "no answer".to_owned(),
            Answer::NotRecorded => "not recorded".to_owned(),
        };
        let number = if entry.is_behind { format!("behind {}", entry.number) } else { entry.number.to_string() };
        view! {
            <tr class:stage-network__row--failed=failed>
                <td>{number}</td>
                <td>{entry.request.method.to_string()}</td>
                <td class="stage-finding__address">{entry.request.path}</td>
                <td class="stage-network__status">{failed.then(|| view! { <Icon icon=icondata_lu::LuTriangleAlert /> })} {status}</td>
                <td>{entry.started.map(time_of_day)}</td>
            </tr>
        }
    };
    view! {
        <h4>"Calls in the file"</h4>
        <p>{counts}</p>
        <table class="stage-network__table stage-finding__calls">
            <thead>
                <tr>{["No.", "Method", "Address", "Status", "Time (UTC)"].map(|caption| view! { <th scope="col">{caption}</th> }).collect_view()}</tr>
            </thead>
            <tbody>{imported.entries.into_iter().take(LISTED).map(row).collect_view()}</tbody>
        </table>
    }
}

/// How much of the file is here, and what happened to it.
fn counts(imported: &Imported) -> String {
    let Imported { total, unreadable, creator, entries, .. } = imported;
    let own = entries.iter().filter(|entry| !entry.is_behind).count();
    let writer = if creator.is_empty() { String::new() } else { format!(" Recorded with {creator}.") };
    let read = match (own, *total) {
        (1, 1) => "The only call was read.".to_owned(),
        (own, total) if own == total => format!("All {total} calls were read."),
        (own, total) => format!("{own} of {total} calls were read."),
    };
    let unreadable = if *unreadable == 0 { String::new() } else { format!(" {unreadable} could not be read.") };
    let listed = if entries.len() > LISTED { format!(" The first {LISTED} are listed.") } else { String::new() };
    format!(
        "{read}{unreadable}{writer}{listed} The file stays in this tab; what may be secret in it was removed when it was \
         read."
    )
}
