//! What trainers do: record, edit and hand out a guide of their own, and present one from a second window.

use super::flow::{Start, fail_to_integrate};
use super::keyboard::reach_the_401;
use super::network::{take_from, taken};
use crate::driver::guide_runner::Walker;
use crate::driver::page::{Outcome, Page, ensure, until};
use serde_json::{Value, json};

/// A guide of one step, which is in order but for what a test changes.
fn small() -> Value {
    json!({
        "version": 1, "revision": 1, "id": "small", "title": "A small guide", "summary": "One step.", "audience": "Tests", "minutes": 1,
        "scenario": "narrow-token", "start": "/", "task": "Sign in.",
        "chapters": [{ "id": "one", "title": "One", "steps": [
            { "id": "sign-in", "title": "Sign in", "text": "Press **LOGIN**.", "until": { "acknowledged": "read" } },
        ] }],
    })
}

async fn open_tool(page: &Page) -> Outcome {
    page.open(&Start::of("narrow-token").place("", "")).await?;
    page.press("tab", "Guide").await?;
    page.the("button", "Record").await.map(|_| ())
}

/// The value of the editor's field with this label.
async fn field_is(page: &Page, label: &str, value: &str) -> Outcome {
    until(&format!("{label} is {value}"), async || Ok((page.field(label).await?.value().await? == value).then_some(()))).await
}

/// The steps of a recording of all that leads to the 401.
const TO_THE_401: [&str; 10] = [
    "Enter the account's e-mail address",
    "Enter the account's password",
    "Press “LOGIN”",
    "Press “Settings”",
    "Press “Settings”",
    "Press “Configure Integrations”",
    "Choose “Azure Devops”",
    "Enter the scenario's token",
    "Enter the scenario's organization",
    "Press “Integrate Azure”",
];

async fn begin_to_record(page: &Page) -> Outcome {
    open_tool(page).await?;
    page.press("button", "Record").await?;
    page.the("region", "Recording").await.map(|_| ())
}

/// The guide that was recorded, in the editor; it has these steps, and no secret.
async fn recorded<'a>(page: &'a Page, start: &Start, steps: &[&str]) -> Outcome<Walker<'a>> {
    page.press("button", "Stop and edit").await?;
    page.shows("The guide is in order").await?;
    take_from(page).await?;
    page.press("button", "Download JSON").await?;
    let text = taken(page, 1).await?.pop().unwrap_or_default();
    ensure(!text.contains(&start.token) && !text.contains(&start.password), "a secret was recorded")?;
    let walker = Walker::own(page, "own.1", &text)?;
    let titles: Vec<String> = walker.guide().places().map(|place| place.step.title.clone()).collect();
    ensure(titles == steps, format!("the steps are {titles:?}"))?;
    Ok(walker)
}

/// What is done with the keyboard is recorded as what is done with a pointer: a list or menu that a key opens was pressed.
pub async fn a_recording_hears_the_keyboard(page: &Page) -> Outcome {
    let start = Start::of("narrow-token");
    begin_to_record(page).await?;
    reach_the_401(page, &start).await?;
    recorded(page, &start, &TO_THE_401).await.map(|_| ())
}

/// What was done becomes a guide without a secret, which leads through the same once more.
pub async fn a_recording_is_a_guide_that_can_be_walked(page: &Page) -> Outcome {
    let start = Start::of("narrow-token");
    begin_to_record(page).await?;
    fail_to_integrate(page, &start).await?;
    let mut walker = recorded(page, &start, &TO_THE_401).await?;

    page.press("button", "Back to the catalogue").await?;
    page.the("button", "Start My guide").await?;
    page.open(&(walker.start() + "&reset=1")).await?;
    walker.walk(async |_| Ok(())).await?;
    walker.close().await
}

/// Each error in a file names the file, the step and the field; the file is not stored until it is corrected in the editor.
pub async fn a_wrong_file_is_told_and_mended(page: &Page) -> Outcome {
    open_tool(page).await?;
    page.choose_file("broken.json", "{").await?;
    page.shows("broken.json: is not JSON").await?;
    page.no("button", "Mend it in the editor").await?;

    let mut guide = small();
    guide["chapters"][0]["steps"][0]["until"] = json!({ "page": "moon" });
    page.choose_file("moon.json", &guide.to_string()).await?;
    page.shows("moon.json, step “sign-in”, field “until.page”: is “moon”; expected one of dashboard").await?;
    page.shows("There are none yet.").await?;

    page.press("button", "Mend it in the editor").await?;
    page.shows("One thing is to be put right").await?;
    page.the("combobox", "Part").await?.choose("Step 1: Sign in").await?;
    page.the("combobox", "page").await?.choose("help").await?;
    page.shows("The guide is in order").await?;
    page.press("button", "Try this step").await?;
    page.the("region", "Walkthrough").await?;
    page.shows("Step 1 of 1").await?;
    page.press("button", "Back to the catalogue").await?;
    page.the("button", "Edit A small guide").await.map(|_| ())
}

/// A good file is kept over a reload; removed, it can be brought back.
pub async fn a_good_file_is_kept(page: &Page) -> Outcome {
    open_tool(page).await?;
    page.choose_file("small.json", &small().to_string()).await?;
    page.shows("“A small guide” is among your guides now.").await?;
    page.reload().await?;
    page.press("tab", "Guide").await?;
    page.press("button", "Remove A small guide").await?;
    page.shows("There are none yet.").await?;
    page.press("button", "Undo").await?;
    page.press("button", "Start A small guide").await?;
    page.shows("Step 1 of 1").await?;
    ensure(page.address().await?.contains("guide=own.1"), "the address does not lead to the guide")
}

/// A guide that is beside the program is begun by its address; one of another host is refused.
pub async fn a_guide_on_the_host_is_begun_by_its_address(page: &Page) -> Outcome {
    open_tool(page).await?;
    page.fill("Address of a guide on this host", "https://example.org/guide.json").await?;
    page.press("button", "Start the guide at the address").await?;
    page.shows("is not the address of a guide on this host").await?;
    page.fill("Address of a guide on this host", "guides/repair-scope.json").await?;
    page.press("button", "Start the guide at the address").await?;
    page.shows("Step 1 of 12").await?;
    page.reload().await?;
    page.shows("Step 1 of 12").await
}

/// An element that is pointed at is taken for the field, and is not pressed.
pub async fn an_element_is_taken_by_pointing(page: &Page) -> Outcome {
    open_tool(page).await?;
    page.choose_file("small.json", &small().to_string()).await?;
    page.press("button", "Edit A small guide").await?;
    page.the("combobox", "Part").await?.choose("Step 1: Sign in").await?;
    page.press("button", "Add target").await?;
    page.press("button", "Point at it").await?;
    page.press("button", "LOGIN").await?;
    field_is(page, "anchor", "sign-in-submit").await?;
    page.shows("The guide is in order").await?;
    page.the("button", "LOGIN").await?;
    page.press("button", "Delete").await?;
    page.press("button", "Undo").await?;
    page.shows("The guide is in order").await
}

/// The presenter's window follows the walkthrough in the other one, and moves it on.
pub async fn a_presenter_follows_in_a_second_window(page: &Page) -> Outcome {
    let text = |error: thirtyfour::error::WebDriverError| error.to_string();
    page.open("?scenario=narrow-token&guide=reproduce-401&step=1").await?;
    page.shows("Step 1 of 12").await?;
    let shown = page.driver.window().await.map_err(text)?;
    let presenter = page.driver.new_tab().await.map_err(text)?;
    page.driver.switch_to_window(presenter.clone()).await.map_err(text)?;
    page.open("?guide=reproduce-401&mode=presenter").await?;
    page.the("heading", "Step 1 of 12: See the Azure DevOps organization").await?;
    page.shows("Ask first who has seen this failure before.").await?;
    page.press("button", "Next").await?;
    page.the("heading", "Step 2 of 12: See the token and its scopes").await?;
    page.press("button", "Spotlight").await?;
    page.the("button", "End the spotlight").await?;

    page.driver.switch_to_window(shown).await.map_err(text)?;
    page.shows("Step 2 of 12").await?;
    // The card looks what the step needs only once it is seen again, and is drawn again with what it finds.
    page.settled().await?;
    page.press("button", "Leave").await?;
    page.no("region", "Walkthrough").await
}
