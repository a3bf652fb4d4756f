//! What is shown when the program fails, cannot even begin, or is of another version than its host.
//!
//! Invariant: nothing here runs in the program after the failure. The page and the message for it are in the first page from the beginning,
//! hidden, and `loading.js` shows them.

use crate::transport::call_page;
#[cfg(feature = "prerender")]
use leptos::prelude::*;

/// Says that the program failed, and offers to load it again. For the panic hook.
pub fn show_failure(reason: &str) {
    // Where even this fails, the console has the reason.
    let _ = call_page("showFailure", &[reason]);
}

/// The page for a failure.
#[cfg(feature = "prerender")]
#[component]
pub fn Failure() -> impl IntoView {
    use crate::contract::anchors;
    view! {
        <main id="failure" class="plain-page failure" hidden>
            <div role="alert">
                <h1>"The replica stopped"</h1>
                <p id="failure-reason"></p>
            </div>
            <p>"What you did so far is kept. Load the page again; if it stops again, this report helps to find out why."</p>
            <pre id="failure-report">{["Version: ", env!("CARGO_PKG_VERSION")].concat()}</pre>
            <div class="failure__ways">
                <button type="button" id=anchors::FAILURE_RELOAD data-testid=anchors::FAILURE_RELOAD>"Reload"</button>
                <button type="button" id=anchors::FAILURE_COPY data-testid=anchors::FAILURE_COPY>"Copy report"</button>
            </div>
        </main>
    }
}

/// The message that the host has another version of the program by now.
#[cfg(feature = "prerender")]
#[component]
pub fn Update() -> impl IntoView {
    use crate::contract::anchors;
    view! {
        <div id="update" class="update" hidden>
            <p role="alert"></p>
            <button class="stage-button" type="button" id=anchors::UPDATE_LOAD data-testid=anchors::UPDATE_LOAD>
                "Load the new version"
            </button>
        </div>
    }
}

/// What is shown, beside the screens of the products, for as long as no script of the page has run: hosts may forbid them.
#[cfg(feature = "prerender")]
#[component]
pub fn Forbidden() -> impl IntoView {
    view! {
        <main class="starting__forbidden plain-page">
            <h1>"This host does not let the replica start"</h1>
            <p>
                "Its Content-Security-Policy forbids the scripts in this page. Whoever runs the host can allow them: their hashes in script-src,
                as cargo xtask serve sends them."
            </p>
        </main>
    }
}

#[cfg(test)]
mod tests {
    use crate::contract::anchors;

    #[test]
    fn the_script_speaks_the_programs_names() {
        let script = include_str!("loading.js");
        for name in [anchors::FAILURE_RELOAD, anchors::FAILURE_COPY, anchors::UPDATE_LOAD, "window.showFailure"] {
            assert!(script.contains(name), "{name}");
        }
    }
}
