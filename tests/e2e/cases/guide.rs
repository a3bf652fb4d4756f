//! Walkthroughs: each is walked to its end from its JSON alone, by pressing what its steps name.

use crate::cases::flow::{Start, fail_to_integrate};
use crate::driver::guide_runner::Walker;
use crate::driver::page::{Outcome, Page, ensure, until};
use crate::tier::{Engine, Tier};
use thirtyfour::Key;

/// What of walkthroughs is in the page: how many elements, guides and files of the code that goes through them, and that makes or checks them.
const TRACES: &str = r#"
    const elements = document.querySelectorAll('[class*="guide-"], [data-testid^="guide-"]').length;
    const files = (part) => performance.getEntriesByType('resource').filter((entry) => entry.name.includes(part)).length;
    return [elements, files('/guides/'), files('/guide-'), files('/authoring-')];"#;

pub async fn reproduce_401_is_walked_to_its_end(page: &Page) -> Outcome {
    walk(page, "reproduce-401").await
}

pub async fn repair_scope_is_walked_to_its_end(page: &Page) -> Outcome {
    walk(page, "repair-scope").await
}

pub async fn create_a_sufficient_token_is_walked_to_its_end(page: &Page) -> Outcome {
    walk(page, "create-a-sufficient-token").await
}

pub async fn which_401_is_it_is_walked_to_its_end(page: &Page) -> Outcome {
    walk(page, "which-401-is-it").await
}

pub async fn tour_of_the_replica_is_walked_to_its_end(page: &Page) -> Outcome {
    walk(page, "tour-of-the-replica").await
}

pub async fn reproduce_401_is_watched_to_its_end(page: &Page) -> Outcome {
    watch(page, "reproduce-401").await
}

pub async fn repair_scope_is_watched_to_its_end(page: &Page) -> Outcome {
    watch(page, "repair-scope").await
}

pub async fn create_a_sufficient_token_is_watched_to_its_end(page: &Page) -> Outcome {
    watch(page, "create-a-sufficient-token").await
}

pub async fn which_401_is_it_is_watched_to_its_end(page: &Page) -> Outcome {
    watch(page, "which-401-is-it").await
}

pub async fn tour_of_the_replica_is_watched_to_its_end(page: &Page) -> Outcome {
    watch(page, "tour-of-the-replica").await
}

pub async fn the_exam_of_reproduce_401_is_passed(page: &Page) -> Outcome {
    sit(page, "reproduce-401").await
}

pub async fn the_exam_of_repair_scope_is_passed(page: &Page) -> Outcome {
    sit(page, "repair-scope").await
}

pub async fn the_exam_of_create_a_sufficient_token_is_passed(page: &Page) -> Outcome {
    sit(page, "create-a-sufficient-token").await
}

pub async fn the_exam_of_which_401_is_it_is_passed(page: &Page) -> Outcome {
    sit(page, "which-401-is-it").await
}

pub async fn the_exam_of_tour_of_the_replica_is_passed(page: &Page) -> Outcome {
    sit(page, "tour-of-the-replica").await
}

/// What was done before the exam does not count. The result lists what was not done and how it is done; another attempt begins with
/// nothing done.
pub async fn an_exam_handed_in_too_early_is_not_passed(page: &Page) -> Outcome {
    let start = Start::of("narrow-token");
    page.open(&start.place("", "")).await?;
    fail_to_integrate(page, &start).await?;
    page.press("button", "CANCEL").await?;
    page.press("tab", "Guide").await?;
    page.press("button", "Exam Reproduce the 401").await?;
    page.shows("Your task").await?;
    page.settled().await?;
    page.press("button", "Hand in").await?;
    page.the("dialog", "Not passed yet: Reproduce the 401").await?;
    page.shows("✗ The attempt to integrate failed with 401: Not met.").await?;
    page.shows("Not answered.").await?;
    page.no("button", "Print the certificate").await?;
    page.press("button", "Try again").await?;
    page.shows("Attempt 2").await
}

/// A link leads to the very step, in the world that it needs; a reload goes on there, and so does the catalogue after it was left.
pub async fn opens_at_a_step_and_goes_on_after_a_reload(page: &Page) -> Outcome {
    page.open("?scenario=healthy&guide=repair-scope&step=4").await?;
    page.shows("Step 4 of 12").await?;
    until("the help page is shown", async || Ok(page.address().await?.contains("/help/").then_some(()))).await?;
    ensure(page.html("data-scenario").await? == "narrow-token", "the step's scenario is not in force")?;
    page.settled().await?;
    page.press("button", "Skip").await?;
    page.shows("Step 5 of 12").await?;
    page.reload().await?;
    page.shows("Step 5 of 12").await?;
    page.settled().await?;

    page.press("button", "Leave").await?;
    page.no("region", "Walkthrough").await?;
    ensure(!page.address().await?.contains("guide="), "the address still asks for the walkthrough")?;
    page.press("tab", "Guide").await?;
    page.press("button", "Resume Repair the scope").await?;
    page.shows("Step 5 of 12").await
}

/// Nothing of it is there before it is asked for, nothing after it was left, and what makes walkthroughs comes with their list only.
pub async fn leaves_no_trace(page: &Page) -> Outcome {
    page.open("?scenario=narrow-token").await?;
    let traces = async || page.run::<(u32, u32, u32, u32)>(TRACES, vec![]).await;
    ensure(traces().await? == (0, 0, 0, 0), "something of walkthroughs is there, and nobody asked for one")?;
    page.open("?scenario=narrow-token&guide=tour-of-the-replica").await?;
    page.the("region", "Walkthrough").await?;
    page.press("button", "Leave").await?;
    page.no("region", "Walkthrough").await?;
    let (elements, guides, parts, tools) = traces().await?;
    ensure(guides > 0 && parts > 0, "what was loaded is not found, so that its absence says nothing")?;
    ensure(elements == 0, "an element stays behind")?;
    ensure(tools == 0, "what makes or checks walkthroughs was loaded, and nobody asked for it")?;
    page.press("tab", "Guide").await?;
    page.the("button", "Record").await?;
    let (.., tools) = traces().await?;
    ensure(tools > 0, "what makes walkthroughs is there, and not found, so that its absence said nothing")
}

/// F6 goes to the card and back; Escape closes the dialog first, and then the walkthrough.
pub async fn goes_by_keyboard(page: &Page) -> Outcome {
    page.open("?guide=repair-scope&step=2").await?;
    page.shows("Step 2 of 12").await?;
    page.the("dialog", "Configure Integrations").await?;
    page.focus_is_in("dialog", "Configure Integrations").await?;
    page.keys(Key::F6).await?;
    page.focus_is_in("region", "Walkthrough").await?;
    page.keys(Key::F6).await?;
    page.focus_is_in("dialog", "Configure Integrations").await?;
    page.keys(Key::F6).await?;
    page.focus_is_in("region", "Walkthrough").await?;
    page.keys(Key::Escape).await?;
    page.no("dialog", "Configure Integrations").await?;
    page.the("region", "Walkthrough").await?;
    let focused = page.run::<bool>("return document.activeElement.id === 'guide-heading'", vec![]).await?;
    if !focused {
        page.keys(Key::F6).await?;
    }
    page.keys(Key::Escape).await?;
    page.no("region", "Walkthrough").await?;
    until("the focus is on the tab", async || Ok((page.focus().await?.1 == "Guide").then_some(()))).await
}

async fn watch(page: &Page, id: &str) -> Outcome {
    let walker = Walker::of(page, id)?;
    page.open(&(walker.start() + "&mode=watch")).await?;
    walker.watch(Tier::chosen().pick("Instant", "Fast")).await?;
    walker.close().await
}

async fn sit(page: &Page, id: &str) -> Outcome {
    let mut walker = Walker::of(page, id)?;
    page.open(&(walker.start() + "&mode=exam")).await?;
    page.shows("Attempt 1").await?;
    walker.sit().await?;
    page.press("button", "Hand in").await?;
    page.the("dialog", &format!("Passed: {}", walker.guide().title)).await?;
    page.the("button", "Print the certificate").await?;
    walker.close().await
}

async fn walk(page: &Page, id: &str) -> Outcome {
    let mut walker = Walker::of(page, id)?;
    page.open(&walker.start()).await?;
    // One engine tells: the page is the same in all of them. The states of the screens are asked, too, so that some steps suffice.
    let every = Tier::chosen().pick(4, 1);
    let mut steps = 0;
    walker
        .walk(async |_| {
            let is_judged = page.engine == Engine::Chromium && steps % every == 0;
            steps += 1;
            let problems = if is_judged { page.accessibility_problems().await? } else { Vec::new() };
            ensure(problems.is_empty(), format!("axe finds {}", problems.join("; ")))
        })
        .await?;
    walker.close().await
}
