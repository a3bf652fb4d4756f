//! The program at other places than the root of a host, and on hosts that fail.

use crate::cases::flow::{Start, fill_azure_form, go_to_integrations, sign_in};
use crate::driver::host::Host;
use crate::driver::page::{Outcome, Page, ensure};

/// Below a path: pages, links, service worker and calls stay below it.
pub async fn works_below_a_path(page: &Page) -> Outcome {
    let start = Start::of("healthy");
    page.open(&start.place("organization/integrations", "")).await?;
    sign_in(page, &start).await?;
    page.the("dialog", "Configure Integrations").await?;
    ensure(page.html("data-transport").await? == "worker", "the service worker does not answer below a path")?;
    page.open(&start.place("", "")).await?;
    go_to_integrations(page).await?;
    let address = page.address().await?;
    ensure(address.starts_with(&format!("{}organization/integrations", page.base)), format!("the address is {address}"))?;
    fill_azure_form(page, &start).await?;
    page.press("button", "Integrate Azure").await?;
    page.shows(&format!("Connected to {}", start.organization)).await
}

/// What the first screen does not need is loaded after it. Where that fails, the page says so, and works once it can be had.
pub async fn a_missing_part_is_said_and_can_be_had_later(page: &Page) -> Outcome {
    let (start, host) = (Start::of("healthy"), Host::without(&page.test, "pages-").await?);
    page.open_at(&host.address, &start.place("", "")).await?;
    sign_in(page, &start).await?;
    page.shows("A part of this page could not be loaded").await?;
    host.complete()?;
    page.press("button", "Try again").await?;
    page.the("heading", "My Dashboard").await.map(|_| ())
}

/// Where the tools cannot be had that make walkthroughs, the list of walkthroughs is there all the same.
pub async fn missing_tools_for_walkthroughs_are_said_below_the_list(page: &Page) -> Outcome {
    let host = Host::without(&page.test, "authoring-").await?;
    page.open_at(&host.address, &Start::of("healthy").place("", "")).await?;
    page.press("tab", "Guide").await?;
    page.shows("A part of this page could not be loaded").await?;
    page.the("button", "Start Repair the scope").await?;
    host.complete()?;
    page.press("button", "Try again").await?;
    page.the("button", "Record").await.map(|_| ())
}

/// Where what checks a guide of one's own cannot be had, the guide is not begun, and begins once it can.
pub async fn a_guide_of_ones_own_is_not_begun_unchecked(page: &Page) -> Outcome {
    let host = Host::without(&page.test, "authoring-").await?;
    page.open_at(&host.address, &Start::of("narrow-token").place("", "guide=guides/repair-scope.json")).await?;
    page.shows("It cannot be loaded now.").await?;
    host.complete()?;
    page.press("button", "Try again").await?;
    page.shows("Step 1 of 12").await
}

/// A walkthrough beside the program that is newer than the program is not begun, and what helps is said.
pub async fn a_walkthrough_of_another_version_is_said(page: &Page) -> Outcome {
    let host = Host::without(&page.test, "repair-scope.json").await?;
    host.put("guides/repair-scope.json", r#"{ "version": 2, "id": "repair-scope", "scenes": [] }"#)?;
    page.open_at(&host.address, &Start::of("narrow-token").place("", "guide=repair-scope")).await?;
    page.shows("is of another version. Load the page anew.").await?;
    host.complete()?;
    page.reload().await?;
    page.shows("Step 1 of 12").await
}

/// The sign-in is there before the servers that answer it, and its message says that it can be tried again.
pub async fn missing_servers_are_said_and_can_be_had_later(page: &Page) -> Outcome {
    let (start, host) = (Start::of("narrow-token"), Host::without(&page.test, "simulator-").await?);
    page.open_at(&host.address, &start.place("", "")).await?;
    page.fill("EMAIL", &start.email).await?;
    page.field("PASSWORD").await?.fill(&start.password).await?;
    page.press("button", "LOGIN").await?;
    page.the("alert", "").await?;
    host.complete()?;
    page.press("button", "LOGIN").await?;
    page.the("heading", "My Dashboard").await.map(|_| ())
}

/// Once it is ready, the program needs its host no more.
pub async fn goes_on_when_the_host_is_gone(page: &Page) -> Outcome {
    let (start, host) = (Start::of("healthy"), Host::without(&page.test, "no-file").await?);
    page.open_at(&host.address, &start.place("", "")).await?;
    host.stop().await;
    sign_in(page, &start).await?;
    go_to_integrations(page).await?;
    fill_azure_form(page, &start).await?;
    page.press("button", "Integrate Azure").await?;
    page.shows(&format!("Connected to {}", start.organization)).await
}
