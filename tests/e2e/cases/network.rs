//! The network tool of the stage: its filter, its keys, what is copied and saved, and what a HAR file from elsewhere tells.

use crate::cases::flow::{CONFIG, Start, fill_azure_form, sign_in};
use crate::cases::keyboard::focus_is_on;
use crate::driver::page::{Outcome, Page, ensure, until};
use base64::prelude::{BASE64_STANDARD, Engine};
use serde_json::{Value, json};
use thirtyfour::Key;

/// Keeps what the page puts on the clipboard or saves as a file, in `window.taken`, in place of the browser. (Not every driver can read
/// the clipboard, or the files that a browser saved.)
const TAKE: &str = r#"
    window.taken = [];
    const writeText = async (text) => { taken.push(text); };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    URL.createObjectURL = (blob) => { blob.text().then((text) => taken.push(text)); return ''; };
    HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download; };
    return null"#;

/// Has the page hand over what it copies and saves from now on.
pub async fn take_from(page: &Page) -> Outcome {
    page.run::<Value>(TAKE, vec![]).await.map(|_| ())
}

/// What the page has copied and saved so far, as soon as it is so much.
pub async fn taken(page: &Page, count: usize) -> Outcome<Vec<String>> {
    until(&format!("{count} texts are copied or saved"), async || {
        let texts: Vec<String> = page.run("return window.taken", vec![]).await?;
        Ok((texts.len() == count).then_some(texts))
    })
    .await
}

/// The article as far as the 401, with the network tool open.
async fn refused(page: &Page, start: &Start) -> Outcome {
    page.open(&start.place("organization/integrations", "")).await?;
    sign_in(page, start).await?;
    fill_azure_form(page, start).await?;
    page.press("button", "Integrate Azure").await?;
    page.the("alert", "").await?;
    page.press("tab", "Network").await?;
    page.the("row", "/401 Unauthorized/").await.map(|_| ())
}

async fn rows(page: &Page) -> Outcome<usize> {
    page.run("return document.querySelectorAll('.stage-network__row').length", vec![]).await
}

async fn rows_are(page: &Page, count: usize) -> Outcome {
    until(&format!("{count} calls are listed"), async || Ok((rows(page).await? == count).then_some(()))).await
}

/// The list is filtered by words and by outcome, and says so where nothing is left; Escape clears the field.
pub async fn filters_the_calls(page: &Page) -> Outcome {
    let start = Start::of("narrow-token");
    refused(page, &start).await?;
    let all = rows(page).await?;
    page.fill_search("Filter calls", "config 401").await?;
    rows_are(page, 1).await?;
    page.fill_search("Filter calls", "no such call").await?;
    page.shows("No call matches “no such call”.").await?;
    page.press("button", "Show all calls").await?;
    rows_are(page, all).await?;

    page.the("combobox", "Which calls").await?.choose("Failed").await?;
    rows_are(page, 1).await?;
    page.the("combobox", "Which calls").await?.choose("All").await?;
    page.fill_search("Filter calls", "post").await?;
    until("some calls are left out", async || Ok((rows(page).await? < all).then_some(()))).await?;
    page.keys(Key::Escape).await?;
    rows_are(page, all).await?;
    ensure(page.the("searchbox", "Filter calls").await?.value().await?.is_empty(), "Escape did not clear the field")?;
    page.the("dialog", "Configure Integrations").await.map(|_| ())
}

/// From the field to the list, to its ends, into the details and back, without a pointer.
pub async fn goes_by_keyboard(page: &Page) -> Outcome {
    let start = Start::of("narrow-token");
    refused(page, &start).await?;
    page.fill_search("Filter calls", "api").await?;
    until("some calls are left out", async || Ok((rows(page).await? > 1).then_some(()))).await?;
    page.keys(Key::Down).await?;
    focus_is_on(page, "button", CONFIG).await?;
    page.keys(Key::Home).await?;
    page.keys(Key::Enter).await?;
    until("the details have the focus", async || Ok((page.focus().await?.0 == "region").then_some(()))).await?;
    page.keys(Key::Escape).await?;
    until("the row has the focus again", async || Ok((page.focus().await?.0 == "button").then_some(()))).await?;
    page.keys(Key::End).await?;
    focus_is_on(page, "button", CONFIG).await?;
    page.the("dialog", "Configure Integrations").await.map(|_| ())
}

/// A call is copied as a command that has variables in place of secrets.
pub async fn copies_commands_without_secrets(page: &Page) -> Outcome {
    let start = Start::of("narrow-token");
    refused(page, &start).await?;
    take_from(page).await?;
    page.the("row", "/401 Unauthorized/").await?.the("button", "").await?.press().await?;
    page.press("button", "Copy as cURL").await?;
    let curl = taken(page, 1).await?.pop().unwrap_or_default();
    ensure(curl.starts_with("curl ") && curl.contains(&format!("{}{CONFIG}", page.base)), &curl)?;
    ensure(curl.contains("\"$TOKEN\"") && curl.contains("\"$BEARER_TOKEN\""), &curl)?;
    page.press("button", "Copy as fetch").await?;
    let fetch = taken(page, 2).await?.pop().unwrap_or_default();
    ensure(fetch.starts_with("await fetch(") && fetch.contains("$TOKEN") && !fetch.contains(&start.token), &fetch)
}

/// What is saved is a HAR file, and read again it tells the cause, with the calls between the servers as its evidence.
pub async fn saves_a_har_file_and_explains_it(page: &Page) -> Outcome {
    let start = Start::of("narrow-token");
    refused(page, &start).await?;
    let all = rows(page).await?;
    take_from(page).await?;
    page.press("button", "Export HAR").await?;
    let text = taken(page, 1).await?.pop().unwrap_or_default();
    let name: String = page.run("return window.savedAs", vec![]).await?;
    ensure(name == "vfunction-replica-narrow-token.har", name)?;
    let har: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    ensure(har["log"]["version"] == "1.2" && har["log"]["entries"].as_array().is_some_and(|entries| entries.len() == all), &text)?;

    page.choose_file(&format!("{}-saved.har", page.engine.name()), &text).await?;
    focus_is_on(page, "region", &format!("HAR file: {}-saved.har", page.engine.name())).await?;
    page.shows("The token's scopes are too narrow.").await?;
    page.shows("it lacks Graph (Read).").await?;
    page.shows(&format!("All {all} calls were read. Recorded with vfunction-replica.")).await?;
    ensure(page.all("table", "").await?.len() == 1, "the calls in the file are not listed")?;
    page.press("button", "Dismiss").await?;
    focus_is_on(page, "button", "Import HAR").await?;
    rows_are(page, all).await
}

/// Drops a file on the page, wherever that is.
async fn drop_file(page: &Page, name: &str, content: &str) -> Outcome {
    drop_files(page, &[(name, content)]).await
}

/// Drops files on the page, each with its name and its content.
async fn drop_files(page: &Page, files: &[(&str, &str)]) -> Outcome {
    let script = r#"
        const held = new DataTransfer();
        for (const [name, content] of arguments[0]) held.items.add(new File([content], name));
        const send = (kind) => document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: held }));
        send('dragover');
        // A page that does not take a file leaves it to the browser.
        return !send('drop')"#;
    let is_taken: bool = page.run(script, vec![json!(files)]).await?;
    ensure(is_taken, "the page left the file to the browser")
}

/// A dropped file opens the tool; for a wrong one the tool says what is wrong, and for a bare 401 what it leaves open.
pub async fn explains_a_dropped_file(page: &Page) -> Outcome {
    let start = Start::of("healthy");
    page.open(&start.place("", "")).await?;
    drop_file(page, "picture.png", "\u{89}PNG").await?;
    page.shows("The file is no HAR file: it stops being JSON at line 1, column 1.").await?;

    let call = json!({
        "startedDateTime": "2026-03-01T10:00:00.000Z", "time": 80,
        "request": { "method": "POST", "url": format!("https://vfunction.corp.example/{CONFIG}"), "headers": [] },
        "response": { "status": 401, "headers": [], "content": { "size": 0, "mimeType": "x-unknown" } },
    });
    let har = json!({ "log": { "version": "1.2", "creator": { "name": "WebInspector" }, "entries": [call] } });
    drop_file(page, "failed.har", &har.to_string()).await?;
    page.the("region", "HAR file: failed.har").await?;
    page.shows("The cause is unknown.").await?;
    page.shows("Open: the file does not decide. It may be").await?;
    page.shows("gave no reason").await?;
    page.shows("What would decide").await?;
    page.the("link", "Practise telling such causes apart (opens a new tab)").await?;
    let problems = page.accessibility_problems().await?;
    ensure(problems.is_empty(), problems.join("\n"))
}

/// A call to Azure DevOps with the same credential, as a browser writes it.
fn azure(url: &str, status: u16) -> Value {
    let credential = format!("Basic {}", BASE64_STANDARD.encode(format!(":{}", "ab12".repeat(13))));
    json!({
        "startedDateTime": "2026-03-01T10:00:00.000Z", "time": 80,
        "request": { "method": "GET", "url": url, "headers": [{ "name": "Authorization", "value": credential }] },
        "response": { "status": status, "headers": [], "content": { "size": 0, "mimeType": "x-unknown", "text": "" } },
    })
}

/// From a file whose cause is certain to practice, and to a copy without secrets that gives the same finding. Of two files at once the first
/// is read.
pub async fn leads_from_a_file_to_practice_and_to_a_clean_copy(page: &Page) -> Outcome {
    let start = Start::of("healthy");
    page.open(&start.place("", "")).await?;
    take_from(page).await?;
    let calls = [
        azure("https://dev.azure.com/contoso/_apis/projects?api-version=7.1", 200),
        azure("https://vssps.dev.azure.com/contoso/_apis/graph/users?api-version=7.1-preview.1", 401),
    ];
    let har = json!({ "log": { "version": "1.2", "creator": { "name": "WebInspector" }, "entries": calls } });
    drop_files(page, &[("failed.har", &har.to_string()), ("other.har", "")]).await?;
    page.the("region", "HAR file: failed.har").await?;
    page.shows("Not read: other.har.").await?;
    page.shows("The token's scopes are too narrow.").await?;
    page.shows("Certain: the file shows this, and no other cause explains it.").await?;
    page.shows("Speaks against: an expired token").await?;
    page.shows("Removed in 2 places").await?;
    page.press("button", "Save a cleaned copy").await?;
    let copy = taken(page, 1).await?.pop().unwrap_or_default();
    let name: String = page.run("return window.savedAs", vec![]).await?;
    ensure(name == "failed-cleaned.har" && !copy.contains("Basic YWIx") && !copy.contains("OmFiMTJ"), &copy)?;
    drop_files(page, &[(&name, &copy)]).await?;
    page.the("region", "HAR file: failed-cleaned.har").await?;
    page.shows("Certain: the file shows this, and no other cause explains it.").await?;
    page.shows("Nothing more to remove").await?;

    let address = page.the("link", "Practise this case (opens a new tab)").await?.address().await?;
    ensure(address.contains("scenario=narrow-token") && !address.contains("contoso"), &address)?;
    page.open(address.trim_start_matches(&page.base)).await?;
    page.the("button", "LOGIN").await?;
    let scenario: String = page.run("return document.documentElement.dataset.scenario", vec![]).await?;
    ensure(scenario == "narrow-token", scenario)
}
