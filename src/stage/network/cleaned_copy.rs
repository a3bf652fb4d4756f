//! The copy of a HAR file for a support ticket.

use super::report::cleaned;
use crate::article::diagnosis::import::Imported;
use crate::components::{pending, save_file};
use crate::contract::anchors;
use crate::transport::LoadProblem;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The button that saves a HAR file without its secrets, and what was removed from it.
#[component]
pub fn CleanedCopy(
    /// What was read of the file.
    #[prop(into)]
    imported: StoredValue<Imported>,
    /// The name of the file.
    name: String,
    /// What was removed, and where.
    removed: Vec<String>,
) -> impl IntoView {
    let outcome = RwSignal::new(String::new());
    let name = StoredValue::new(copy_name(&name));
    let save = move |_| {
        spawn_local(pending(async move {
            let said = match cleaned(imported.get_value()).await {
                Ok(text) => match name.with_value(|name| save_file(name, "application/json", &text)) {
                    Ok(()) => format!("Saved as {}.", name.get_value()),
                    Err(problem) => problem.to_owned(),
                },
                Err(_) => LoadProblem::explain("").await.reason,
            };
            outcome.try_set(said);
        }));
    };
    let count = match removed.len() {
        0 if imported.with_value(|imported| imported.is_cleaned) => {
            "Nothing more to remove: this is a cleaned copy, whose secrets were taken out before.".to_owned()
        }
        0 => "Nothing was removed: the file held no credentials, cookies or secrets.".to_owned(),
        1 => "Removed in 1 place".to_owned(),
        count => format!("Removed in {count} places"),
    };
    let list = if removed.is_empty() {
        view! { <p>{count}</p> }.into_any()
    } else {
        view! {
            <details>
                <summary data-testid=anchors::STAGE_FINDING_REMOVED>{count}</summary>
                <ul>{removed.into_iter().map(|place| view! { <li>{place}</li> }).collect_view()}</ul>
            </details>
        }
        .into_any()
    };
    view! {
        <h4>"Copy for a support ticket"</h4>
        <p>
            "The calls to vFunction and Azure DevOps without credentials, cookies and secrets; of other calls, method, address and status. Names of \
             organizations, projects and people, addresses and ids stay: read it before you send it."
        </p>
        <p class="stage-details__copy">
            <button class="stage-button" type="button" data-testid=anchors::STAGE_FINDING_CLEANED on:click=save>
                "Save a cleaned copy"
            </button>
            <span role="status">{outcome}</span>
        </p>
        {list}
    }
}

/// The name of the copy of a file: `failed.har` becomes `failed-cleaned.har`.
fn copy_name(name: &str) -> String {
    let lower = name.to_ascii_lowercase();
    let endings = [".har.gz", ".har.zip", ".har", ".json", ".zip", ".gz"];
    let end = endings.iter().find(|end| lower.ends_with(*end)).map_or(0, |end| end.len());
    let stem = name.get(..name.len() - end).filter(|stem| !stem.is_empty()).unwrap_or("recording");
    format!("{stem}-cleaned.har")
}

#[cfg(test)]
mod tests {
    use super::copy_name;

    #[test]
    fn the_copy_is_named_after_the_file() {
        let names = [
            ("failed.har", "failed-cleaned.har"),
            ("A.HAR.gz", "A-cleaned.har"),
            ("x", "x-cleaned.har"),
            (".har", "recording-cleaned.har"),
        ];
        for (name, copy) in names {
            assert_eq!(copy_name(name), copy);
        }
    }
}
