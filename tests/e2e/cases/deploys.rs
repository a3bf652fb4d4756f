//! Other versions of the program that are deployed while pages are open.

use crate::cases::flow::Start;
use crate::cases::script::ask;
use crate::driver::page::{Outcome, Page, ensure, text, until};
use crate::driver::static_host::{StaticHost, Unknown};
use crate::tier::Tier;
use serde_json::{Value, json};

/// The button that leads to the version that the host has by now.
const LOAD: &str = "Load the new version";
/// What hosts answer for the files of the version before.
const ANSWERS: [Unknown; 4] = [Unknown::NotFound, Unknown::Page, Unknown::KeptPage, Unknown::PageNotFound];

/// Waits until the page is the one of the host's present version, and ready.
async fn runs_present_version(page: &Page, host: &StaticHost) -> Outcome {
    let script = "const script = document.querySelector('link[rel=modulepreload]').href;
        return document.documentElement.dataset.appState === 'ready' && script.includes(arguments[0])";
    let version = host.version();
    let look = async || Ok(page.run::<bool>(script, vec![json!(version)]).await?.then_some(()));
    until("the page runs the version of its host", look).await
}

/// However often another version is deployed in the middle of a walkthrough, and while its page loads: one message says so, and its button
/// leads to the new version at the same step.
pub async fn many_in_a_walkthrough_are_each_a_press_away(page: &Page) -> Outcome {
    let host = StaticHost::start().await?;
    page.open_at(&host.address, &Start::of("narrow-token").place("", "guide=repair-scope&step=4")).await?;
    for deploy in 0..Tier::chosen().pick(4, 100) {
        let step = format!("Step {} of 12", 4 + deploy % 2);
        page.shows(&step).await?;
        host.change(|rules| rules.unknown = ANSWERS[deploy % ANSWERS.len()]);
        host.deploy();
        // The tools for trainers are loaded with the list.
        page.press("tab", "Guide").await?;
        page.shows("The replica was updated on its host.").await?;
        page.no("button", "Try again").await?;
        // Every third time the next version comes while the page of this one is loading.
        host.change(|rules| rules.deploys_after_page = deploy % 3 == 2);
        page.press("button", LOAD).await?;
        if deploy % 3 == 2 {
            page.the("heading", "The replica was updated").await?;
            page.press("button", LOAD).await?;
        }
        runs_present_version(page, &host).await.map_err(|problem| format!("deploy {deploy}: {problem}"))?;
        page.shows(&step).await?;
        page.settled().await?;
        page.press("button", if deploy % 2 == 0 { "Skip" } else { "Back" }).await?;
    }
    Ok(())
}

/// A deploy between the page and its files: the page says so instead of the program, and suites hear why.
pub async fn one_while_the_page_loads_is_said(page: &Page) -> Outcome {
    let host = StaticHost::start().await?;
    for unknown in ANSWERS {
        // A version that the browser has no files of.
        host.deploy();
        host.change(|rules| (rules.unknown, rules.deploys_after_page) = (unknown, true));
        page.driver.goto(format!("{}{}", host.address, Start::of("healthy").place("", "world=a"))).await.map_err(text)?;
        page.the("heading", "The replica was updated").await?;
        page.no("button", "Reload").await?;
        ensure(page.html("data-app-state").await? == "failed", "the page does not tell suites")?;
        let error = ask::<Value>(page, "return await replica.ready", vec![]).await.err().unwrap_or_default();
        ensure(error.contains("The replica was updated on its host"), format!("suites are told “{error}”"))?;
        page.press("button", LOAD).await?;
        runs_present_version(page, &host).await.map_err(|problem| format!("{unknown:?}: {problem}"))?;
        ensure(page.address().await?.contains("world=a"), "another screen is opened")?;
    }
    Ok(())
}

/// A host that had only some of the files, and told the browser to keep a page in the place of the others: once it has all, they are loaded.
pub async fn half_of_one_is_named_and_mended(page: &Page) -> Outcome {
    let host = StaticHost::start().await?;
    let place = Start::of("narrow-token").place("", "guide=repair-scope");
    for unknown in [Unknown::NotFound, Unknown::KeptPage] {
        host.deploy();
        host.change(|rules| (rules.unknown, rules.missing) = (unknown, Some("parts-")));
        page.driver.goto(format!("{}{place}", host.address)).await.map_err(text)?;
        page.the("heading", "The replica stopped").await?;
        page.shows("The host does not have vfunction-replica-").await?;
        host.change(|rules| rules.missing = Some("guide-"));
        page.press("button", "Reload").await?;
        runs_present_version(page, &host).await?;
        page.shows("A part of this page could not be loaded. The host does not have guide-").await?;
        host.change(|rules| rules.missing = None);
        page.press("button", "Try again").await?;
        page.shows("Step 1 of 12").await?;
        page.reload().await?;
        page.shows("Step 1 of 12").await?;
    }
    Ok(())
}
