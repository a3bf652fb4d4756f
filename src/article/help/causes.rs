//! The causes that show the same banner, and how to tell them apart.

use leptos::prelude::*;

/// A cause.
struct Cause {
    /// What is wrong.
    name: &'static str,
    /// What the person sees of it, other than the banner.
    sign: &'static str,
    /// What repairs it.
    repair: &'static str,
}

/// The causes, the commonest first.
const CAUSES: [Cause; 12] = [
    Cause {
        name: "The token's scopes are too narrow",
        sign: "401. The token is active and covers the right organization, but Graph is not among its scopes.",
        repair: "Add Graph (Read), as described above.",
    },
    Cause {
        name: "The token has expired",
        sign: "401. The token page lists it as expired.",
        repair: "Make a new token; an expired one stays unusable.",
    },
    Cause {
        name: "The token was revoked",
        sign: "401. The token page lists it as revoked.",
        repair: "Make a new token; revoking cannot be undone.",
    },
    Cause {
        name: "The token is for another organization",
        sign: "401. The token page names an organization other than the one that was entered.",
        repair: "Enter that organization, or make a token for the one you need.",
    },
    Cause {
        name: "The token is unknown",
        sign: "401, although the token page lists a sound token. What was entered is incomplete, or the token was regenerated since.",
        repair: "Copy the whole token again. If it was not kept, regenerate it, because it is shown only once.",
    },
    Cause {
        name: "There is no such organization",
        sign: "404. The name was misspelled, or a whole address was entered.",
        repair: "Enter only the name that follows dev.azure.com/ in the address.",
    },
    Cause {
        name: "The token's owner is no member",
        sign: "401, although token and organization look right. The owner cannot open the organization.",
        repair: "Have the owner added to the organization, or use a token of somebody who belongs to it.",
    },
    Cause {
        name: "A policy of the organization",
        sign: "401. The token is for all organizations of its owner, which this organization forbids.",
        repair: "Use a token for this organization alone, or ask its administrator for an exception.",
    },
    Cause {
        name: "The vFunction session has ended",
        sign: "401 as well, but every other call to vFunction is refused too, and Azure DevOps was not asked at all.",
        repair: "Sign in to vFunction again. Nothing is wrong with the token.",
    },
    Cause {
        name: "You are not a vFunction administrator",
        sign: "403. Only administrators may change integrations.",
        repair: "Ask an administrator.",
    },
    Cause {
        name: "Azure DevOps is in trouble, or out of reach",
        sign: "429, a status from 500 on, or no answer at all.",
        repair: "Wait a little and try again with the same input.",
    },
    Cause {
        name: "Something spoils the answer on its way",
        sign: "200, and the banner nevertheless. The answer breaks off, or is an HTML page, as a proxy sends it.",
        repair: "Ask whoever runs the network between you and vFunction.",
    },
];

/// The causes as a table.
#[component]
pub fn Causes() -> impl IntoView {
    let row = |cause: &Cause| {
        view! {
            <tr>
                <th scope="row">{cause.name}</th>
                <td>{cause.sign}</td>
                <td>{cause.repair}</td>
            </tr>
        }
    };
    view! {
        <table class="help__causes">
            <thead>
                <tr>
                    <th scope="col">"Cause"</th>
                    <th scope="col">"How it shows"</th>
                    <th scope="col">"What helps"</th>
                </tr>
            </thead>
            <tbody>{CAUSES.iter().map(row).collect_view()}</tbody>
        </table>
    }
}
