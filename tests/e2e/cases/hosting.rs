//! The program at other places than the root of a host, and on hosts that fail.

use crate::cases::flow::{Start, fill_azure_form, go_to_integrations, sign_in};
use crate::cases::script::ask;
use crate::driver::host::Host;
use crate::driver::page::{Outcome, Page, ensure, text};
use crate::driver::static_host::{StaticHost, Unknown};
use serde_json::Value;

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

/// Without one of the parts that the start needs, the program is never ready: page and suites are told which file the host does not have,
/// and it starts once the host has it.
pub async fn is_never_ready_without_a_part(page: &Page) -> Outcome {
    let (start, host) = (Start::of("healthy"), StaticHost::start().await?);
    for (part, unknown) in [("simulator-", Unknown::NotFound), ("pages-", Unknown::Page), ("stage-", Unknown::KeptPage)] {
        host.deploy();
        host.change(|rules| (rules.missing, rules.unknown) = (Some(part), unknown));
        page.driver.goto(format!("{}{}", host.address, start.place("", ""))).await.map_err(text)?;
        page.the("heading", "The replica stopped").await?;
        let words = format!("The host does not have {part}");
        page.shows(&words).await?;
        ensure(page.html("data-app-state").await? == "failed", "the page does not tell suites")?;
        let error = ask::<Value>(page, "return await replica.ready", vec![]).await.err().unwrap_or_default();
        ensure(error.contains(&words), format!("suites are told “{error}”"))?;
        host.change(|rules| rules.missing = None);
        page.press("button", "Reload").await?;
        page.ready().await?;
    }
    sign_in(page, &start).await?;
    page.the("heading", "My Dashboard").await.map(|_| ())
}

/// A host that does not know what wasm files are: the program runs, and the console names the mistake.
pub async fn wasm_files_of_another_type_are_taken(page: &Page) -> Outcome {
    let (start, host) = (Start::of("narrow-token"), StaticHost::start().await?);
    let head = "<script>console.warn = (words) => (document.documentElement.dataset.warned = words)</script>".to_owned();
    host.change(|rules| (rules.wasm_type, rules.head) = ("application/octet-stream", head));
    page.open_at(&host.address, &start.place("", "guide=repair-scope")).await?;
    page.shows("Step 1 of 12").await?;
    let warned = page.html("data-warned").await?;
    ensure(warned.contains("as application/octet-stream instead of application/wasm"), format!("the console says “{warned}”"))
}

/// A guide or a list of guides that the host does not have is said to be missing, also where the host answers with a page.
pub async fn a_missing_guide_is_said_to_be_missing(page: &Page) -> Outcome {
    let (start, host) = (Start::of("narrow-token"), StaticHost::start().await?);
    for unknown in [Unknown::NotFound, Unknown::PageNotFound, Unknown::Page] {
        host.change(|rules| (rules.missing, rules.unknown) = (Some(".json"), unknown));
        page.open_at(&host.address, &start.place("", "guide=training/none.json")).await?;
        page.shows("There is no file training/none.json on this host.").await?;
        page.open_at(&host.address, &start.place("", "guide=repair-scope")).await?;
        page.shows("The host does not have guides/repair-scope.json").await?;
        page.press("tab", "Guide").await?;
        page.shows("The host does not have guides/index.json").await?;
        page.open_at(&host.address, &start.place("gallery", "")).await?;
        page.shows("The host does not have states.json").await?;
        host.change(|rules| rules.missing = None);
        page.open_at(&host.address, &start.place("", "guide=repair-scope")).await?;
        page.shows("Step 1 of 12").await?;
    }
    Ok(())
}

/// A host that answers the paths of pages with its `404.html`, a copy of the first page: every page is shown, and its status is 404.
pub async fn a_host_with_a_404_page_shows_every_page(page: &Page) -> Outcome {
    let (start, host) = (Start::of("healthy"), StaticHost::start().await?);
    host.change(|rules| rules.unknown = Unknown::PageNotFound);
    page.open_at(&host.address, &start.place("organization/integrations", "")).await?;
    sign_in(page, &start).await?;
    page.the("dialog", "Configure Integrations").await?;
    // WebKit does not record the status of the page itself, so it is asked for once more.
    let status: u16 = ask(page, "return (await fetch(location.href)).status", vec![]).await?;
    ensure(status == 404, format!("the status is {status}"))?;
    page.reload().await?;
    page.the("dialog", "Configure Integrations").await.map(|_| ())
}

/// A host of files has no simulated servers for those who are not its pages: a suite's own HTTP client hears what the host says of unknown
/// paths. Frames and scripts of the page are answered by it.
pub async fn a_host_of_files_answers_no_call_from_elsewhere(page: &Page) -> Outcome {
    let host = StaticHost::start().await?;
    page.open_at(&host.address, &Start::of("healthy").place("", "transport=worker")).await?;
    let script = "return (await fetch('_replica/version')).status";
    ensure(ask::<u16>(page, script, vec![]).await? == 200, "a script of the page is not answered")?;
    page.driver.goto(format!("{}_replica/version", host.address)).await.map_err(text)?;
    page.shows("Not found").await
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
    page.shows("The host does not have authoring-").await?;
    host.complete()?;
    page.press("button", "Try again").await?;
    page.shows("Step 1 of 12").await
}

/// A walkthrough beside the program that is newer than the program is not begun, and what helps is said.
pub async fn a_walkthrough_of_another_version_is_said(page: &Page) -> Outcome {
    let host = Host::without(&page.test, "repair-scope.json").await?;
    host.put("guides/repair-scope.json", r#"{ "version": 2, "id": "repair-scope", "scenes": [] }"#)?;
    page.open_at(&host.address, &Start::of("narrow-token").place("", "guide=repair-scope")).await?;
    page.shows("guides/repair-scope.json on this host is of another version than the program.").await?;
    host.complete()?;
    page.reload().await?;
    page.shows("Step 1 of 12").await
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
