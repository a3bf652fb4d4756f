//! The help page on the 401 that too narrow scopes cause.

use super::causes::Causes;
use crate::components::{handover, lazy_route};
use crate::contract::anchors;
use crate::navigation::navigator::Navigator;
use crate::navigation::urls;
use crate::products::organization_name::OrganizationName;
use crate::products::vfunction::paths::CONFIG;
use crate::products::vfunction::trackers;
use crate::products::{addresses, azure_devops, vfunction};
use crate::transport::Replica;
use leptos::prelude::*;
use leptos_router::components::A;
use std::str::FromStr;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// The title of the page in the browser.
const TITLE: &str = "Help: 401 when integrating Azure DevOps";

/// Cause and repair of the 401 that too narrow scopes cause.
#[component]
fn AzureDevops401() -> impl IntoView {
    document().set_title(TITLE);
    Effect::new(|_| handover::leave());
    let back = expect_context::<Navigator>().url(urls::INTEGRATIONS);
    let button = trackers::find("azure").map_or("", |tracker| tracker.button);
    view! {
        <main class="help">
            <article class="help__page">
                <p class="help__kicker">"Help"</p>
                <h1 tabindex="-1">"401 when integrating Azure DevOps"</h1>

                <h2>"What you see"</h2>
                <p>
                    "You fill in a token and an organization under " <b>{vfunction::copy::CONFIGURE_INTEGRATIONS}</b> ", press " <b>{button}</b>
                    ", and a banner appears:"
                </p>
                <blockquote>{vfunction::copy::GENERIC_ERROR}</blockquote>
                <p>
                    "The banner is the same for every failure. The status tells more: open the network panel of your browser (F12),
                    repeat the attempt, and look for the call to " <code>{CONFIG}</code> ". Here it ends in "
                    <b>"401 Unauthorized"</b> "."
                </p>

                <h2>"Why it happens"</h2>
                <p>
                    "To connect an organization, vFunction needs to know who works in it, so it asks Azure DevOps for the users of its
                    Graph. The token has to permit that. A token with full access does; a token with custom defined scopes does only if "
                    <b>"Graph"</b> " is one of them. Without it Azure DevOps refuses with 401 and gives no reason, and vFunction hands
                    that 401 on to your browser."
                </p>

                <h2>"How to repair it"</h2>
                <ol class="help__steps">
                    <li>"Open " <TokenPageLink /> "."</li>
                    <li>"Tick the token that you gave to vFunction."</li>
                    <li>"Press " <b>{azure_devops::copy::EDIT}</b> " above the list."</li>
                    <li>
                        "At the end of the list of scopes, press " <b>{azure_devops::copy::SHOW_ALL_SCOPES}</b>
                        ". (The support article calls it “Show more scopes”.)"
                    </li>
                    <li>"Find " <b>"Graph"</b> " and tick " <b>"Read"</b> "."</li>
                    <li>"Press " <b>{azure_devops::copy::SAVE}</b> ". The token itself does not change, so there is nothing to copy."</li>
                    <li>
                        "Return to vFunction and press " <b>{button}</b> " again, with the same token and the same organization."
                    </li>
                </ol>
                <p>
                    <A href=back attr:class="help__back" attr:data-testid=anchors::HELP_BACK>
                        "Back to " {vfunction::copy::CONFIGURE_INTEGRATIONS}
                    </A>
                </p>

                <h2>"The same on paper"</h2>
                <p>"Two walkthroughs go through failure and repair in small steps, with a picture of each. They open in a new tab:"</p>
                <ul>
                    <li><Papers id="reproduce-401" title="Reproduce the 401" /></li>
                    <li><Papers id="repair-scope" title="Repair the scope" /></li>
                </ul>

                <h2>"The scopes that suffice"</h2>
                <p>
                    "Full access is not needed. For work items to be read and written, these three are enough; of the three, only Graph
                    is known to be required, the other two are what such integrations usually ask for:"
                </p>
                <ul>
                    <li>"Graph: Read"</li>
                    <li>"Work Items: Read & write"</li>
                    <li>"Project and Team: Read"</li>
                </ul>

                <h2>"When it is something else"</h2>
                <p>"Other causes show the same banner, and several of them the same status."</p>
                <Causes />

                <h2>"The original article"</h2>
                <p>
                    "This page belongs to the replica and is written in its own words. The vendor's article is here: "
                    <a href=addresses::ARTICLE target="_blank" rel="noopener noreferrer" data-testid=anchors::HELP_ARTICLE>
                        "support article of vFunction (leaves the replica, opens in a new tab)"
                    </a> "."
                </p>
            </article>
        </main>
    }
}

lazy_route! {
    /// The route of [`AzureDevops401`], whose code is loaded on first use.
    HelpRoute, help
}

#[wasm_split(pages, fallible)]
fn help() -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <AzureDevops401 /> }.into_any())
}

/// Links to a walkthrough in its printed forms.
#[component]
fn Papers(
    /// Its name in addresses.
    id: &'static str,
    /// Its name for people.
    title: &'static str,
) -> impl IntoView {
    let link = |word: &str, testid: &'static str, form: &str| {
        let words = format!("{word} {title}");
        view! { <a href=urls::printed(id, form) target="_blank" rel="noopener" data-testid=testid>{words}</a> }.into_any()
    };
    view! { {link("Printed guide", anchors::HELP_PRINTED, "html")} ", " {link("PDF", anchors::HELP_PDF, "pdf")} }
}

/// A link to the token page of the organization that is played with; plain words until that is known.
#[component]
fn TokenPageLink() -> impl IntoView {
    let replica = expect_context::<Replica>();
    let scenario = LocalResource::new(move || async move { replica.scenario().await.ok() });
    let organization = move || OrganizationName::from_str(&scenario.get().flatten()?.cards.clipboard.organization).ok();
    let link = move || match organization() {
        Some(organization) => {
            let way = expect_context::<Navigator>().url(urls::tokens(&organization));
            view! {
                <A href=way attr:data-testid=anchors::HELP_TOKENS>
                    "the token page of " {organization.to_string()}
                </A>
            }
            .into_any()
        }
        None => view! { "the token page of your organization" }.into_any(),
    };
    view! { {move || link()} }
}
