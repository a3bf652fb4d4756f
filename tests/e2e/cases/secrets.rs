//! Secrets of every shape are planted in every field, file and address; nothing that the page keeps, shows or gives holds one.

use crate::cases::flow::{Start, choose_workspace_type, sign_in};
use crate::cases::network::{take_from, taken};
use crate::cases::redaction::look;
use crate::driver::page::{Outcome, Page, ensure, until};
use crate::plants::{SHAPES, found_in, needles, plant};
use crate::tier::Tier;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use thirtyfour::Key;

/// The states that have fields for text. The full tier visits all others as well, so that a new one cannot be forgotten.
const WITH_FIELDS: [&str; 5] = ["sign-in-filled", "integrations-azure", "integrations-jira", "create", "stage-guide"];

/// Plants secrets in every field for text that the page shows, one after the other, as a paste does, and looks whether the field lets go of
/// it and says so beside itself.
const PLANT: &str = r#"
    const [secrets, needles, done] = arguments;
    const turn = async (turns) => { for (let at = 0; at < turns; at += 1) await null; };
    const frame = () => new Promise((resolve) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = resolve; port2.postMessage(null); });
    const kinds = ['text', 'password', 'search', 'email', 'url', 'tel', 'textarea'];
    const isField = (field) => kinds.includes(field.type) && !field.readOnly && !field.disabled && field.checkVisibility();
    const enter = (field, text) => {
        const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
        Object.getOwnPropertyDescriptor(prototype, 'value').set.call(field, text);
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }));
    };
    const isSaid = (field) => {
        const hint = document.getElementById(`${field.id}-secret`);
        if (!hint || hint.hidden || !hint.textContent.includes('looks like a real')) return false;
        if (!field.getAttribute('aria-describedby')?.split(' ').includes(hint.id)) return false;
        const [a, b] = [field, hint].map((element) => element.getBoundingClientRect());
        return Math.abs(b.top - a.bottom) < 120 && b.left < a.right + 20 && b.right > a.left - 20;
    };
    const plantAll = async () => {
        const problems = [], fields = [...document.querySelectorAll('input, textarea')].filter(isField);
        for (const field of fields) {
            const name = field.id || field.dataset.testid || field.outerHTML.slice(0, 80), before = field.value;
            for (const [index, secret] of secrets.entries()) {
                enter(field, index % 2 ? `mine: ${secret}` : secret);
                await turn(3);
                if (needles.some((needle) => field.value.includes(needle))) problems.push(`${name} holds ${field.value}`);
                if (index) continue;
                await frame();
                await frame();
                if (!isSaid(field)) problems.push(`${name} does not say that a secret was removed`);
            }
            enter(field, before);
            await frame();
        }
        return { fields: fields.length, problems };
    };
    plantAll().then(done, (error) => done({ fields: 0, problems: [String(error)] }));"#;

/// What came of planting.
#[derive(Deserialize)]
struct Planted {
    fields: usize,
    problems: Vec<String>,
}

/// How many secrets were planted so far; each is another one.
#[derive(Default)]
struct Plants(u64);

impl Plants {
    /// The next ones, so many of each shape.
    fn next(&mut self, of_each: usize) -> Vec<String> {
        let number = self.0;
        self.0 += (of_each * SHAPES.len()) as u64;
        (0..of_each * SHAPES.len()).map(|at| plant(at, number + at as u64)).collect()
    }
}

/// Plants in all fields of the page; how many there are.
async fn plant_in_fields(page: &Page, plants: &mut Plants, count: &mut usize) -> Outcome<usize> {
    let secrets = plants.next(Tier::chosen().pick(1, 6));
    let planted: Planted = page.run_async(PLANT, vec![json!(secrets), json!(needles())]).await?;
    *count += planted.fields * secrets.len();
    ensure(planted.problems.is_empty(), planted.problems.join("\n"))?;
    Ok(planted.fields)
}

/// Nothing that the page keeps, shows or gives holds a planted secret.
async fn nothing_is_found(page: &Page) -> Outcome {
    let mut found = look(page).await?;
    found.insert("console".to_owned(), page.console().await?.join("\n"));
    let leaks = found.iter().filter_map(|(place, text)| Some(format!("“{}” is in {place}", found_in(text)?)));
    let leaks: Vec<_> = leaks.collect();
    ensure(leaks.is_empty(), leaks.join("\n"))
}

/// The fields of every state.
pub async fn no_secret_in_a_field_is_found_anywhere(page: &Page) -> Outcome {
    let (mut plants, mut count) = (Plants::default(), 0);
    let states: Value = serde_json::from_str(include_str!("../../contract/states.json")).map_err(|error| error.to_string())?;
    let states = states["states"].as_array().cloned().unwrap_or_default();
    let mut left: BTreeSet<&str> = WITH_FIELDS.into();
    for state in &states {
        let (name, address) = (state["name"].as_str().unwrap_or_default(), state["address"].as_str().unwrap_or_default());
        if !left.remove(name) && Tier::chosen() == Tier::Quick {
            continue;
        }
        page.open(address).await?;
        let fields = plant_in_fields(page, &mut plants, &mut count).await.map_err(|problem| format!("{name}: {problem}"))?;
        ensure(fields > 0 || !WITH_FIELDS.contains(&name), format!("{name} has no field"))?;
        if fields > 0 {
            nothing_is_found(page).await.map_err(|problem| format!("{name}: {problem}"))?;
        }
    }
    ensure(left.is_empty(), format!("there are no states {left:?}"))?;
    page.open(&Start::of("narrow-token").place("", "")).await?;
    page.press("tab", "Network").await?;
    page.the("searchbox", "Filter calls").await?;
    plant_in_fields(page, &mut plants, &mut count).await.map_err(|problem| format!("the Network tool: {problem}"))?;
    page.press("tab", "Guide").await?;
    page.press("button", "Make").await?;
    page.the("heading", "Guide editor").await?;
    let fields = plant_in_fields(page, &mut plants, &mut count).await.map_err(|problem| format!("the editor: {problem}"))?;
    ensure(fields > 5, format!("the editor has only {fields} fields"))?;
    nothing_is_found(page).await.map_err(|problem| format!("the tools: {problem}"))?;
    page.open("gallery").await?;
    plant_in_fields(page, &mut plants, &mut count).await.map_err(|problem| format!("the gallery: {problem}"))?;
    println!("{count} secrets planted in fields");
    Ok(())
}

/// The link to a state, the HAR file and the copied commands, with secrets in all fields that lead to them.
pub async fn no_secret_gets_into_what_the_page_gives(page: &Page) -> Outcome {
    let (mut plants, start) = (Plants::default(), Start::of("narrow-token"));
    page.open(&start.place("organization/integrations", "")).await?;
    sign_in(page, &start).await?;
    page.the("dialog", "Configure Integrations").await?;
    choose_workspace_type(page, "Jira").await?;
    take_from(page).await?;
    for secret in plants.next(1) {
        // Beside text that makes the field valid, so that it is sent.
        for (field, text) in
            [("Jira site address", format!("https://a.atlassian.net {secret}")), ("E-mail", format!("a@b.example {secret}"))]
        {
            page.field(field).await?.paste(&text).await?;
        }
    }
    page.field("API token").await?.fill("made-up").await?;
    page.press("button", "Integrate Jira").await?;
    page.settled().await?;
    let link: String =
        page.run_async("const done = arguments[0]; replica.link().then(done, (error) => done(String(error)))", vec![]).await?;
    ensure(link.starts_with("http"), link.clone())?;
    ensure(found_in(&link).is_none(), format!("{:?} is in {link}", found_in(&link)))?;
    page.press("tab", "Network").await?;
    page.press("button", "Export HAR").await?;
    for text in taken(page, 1).await? {
        ensure(found_in(&text).is_none(), format!("{:?} is in {text}", found_in(&text)))?;
    }
    nothing_is_found(page).await
}

/// A secret that is typed, key by key, is recognised before its end; what follows is not taken for something else.
pub async fn a_typed_secret_leaves_no_rest(page: &Page) -> Outcome {
    page.open(&Start::of("narrow-token").place("", "")).await?;
    page.fill("EMAIL", "mine: ").await?;
    for (shape, number) in [(2, 1), (8, 2), (0, 3), (15, 4)] {
        page.the("textbox", "EMAIL").await?.press().await?;
        page.keys(plant(shape, number).as_str()).await?;
        page.shows("looks like a real").await?;
        page.settled().await?;
        let value = page.field("EMAIL").await?.value().await?;
        ensure(value == "mine: ", format!("{}: the field holds “{value}”", SHAPES[shape].0))?;
        page.fill("EMAIL", "mine: ").await?;
    }
    nothing_is_found(page).await
}

/// In a field of several lines, Enter is a part of what is typed: a secret that takes several goes as a whole, and other lines stay. Of a
/// masked field nothing stays, because nobody would see it.
pub async fn a_secret_of_several_lines_goes_as_a_whole(page: &Page) -> Outcome {
    page.open(&Start::of("healthy").place("", "")).await?;
    page.field("PASSWORD").await?.fill("mine: ").await?;
    page.keys(plant(2, 1).as_str()).await?;
    page.shows("looks like a real").await?;
    page.settled().await?;
    ensure(page.field("PASSWORD").await?.value().await?.is_empty(), "the masked field holds something")?;
    page.press("tab", "Guide").await?;
    page.press("button", "Make").await?;
    page.the("textbox", "task").await?.press().await?;
    // A character that breaks lines is no key to WebKit's driver.
    let (line, enter) = ("Ab3".repeat(16), Key::Enter.value());
    page.keys(
        format!("Repair it.{enter}-----BEGIN PRIVATE KEY-----{enter}{line}{enter}{line}{enter}-----END PRIVATE KEY-----{enter}").as_str(),
    )
    .await?;
    page.shows("looks like a real PEM block").await?;
    page.settled().await?;
    let task = page.the("textbox", "task").await?.value().await?;
    ensure(task.contains("Repair it.\n") && !task.contains("Ab3"), format!("the field holds “{task}”"))?;
    nothing_is_found(page).await
}

/// Pastes a text into the field that has the focus, as far as a script can: the browser itself does what follows only for people.
const PASTE: &str = "
    const [text] = arguments, clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    // Firefox takes the text itself, and its kind.
    const event = new ClipboardEvent('paste', { clipboardData, dataType: 'text/plain', data: text, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
    return event.defaultPrevented;";

/// A token that was copied in two pieces is named before it is sent, which the browser would hide; the white space around one is no matter.
pub async fn a_line_break_in_a_token_is_named_before_it_is_sent(page: &Page) -> Outcome {
    let start = Start::of("healthy");
    page.open(&start.place("organization/integrations", "")).await?;
    sign_in(page, &start).await?;
    page.the("dialog", "Configure Integrations").await?;
    choose_workspace_type(page, "Azure Devops").await?;
    page.fill("Azure Devops Organization Name", &start.organization).await?;
    page.field("Token").await?.press().await?;
    let (first, second) = start.token.split_at(40);
    let is_taken: bool = page.run(PASTE, vec![json!(format!("{first}\n{second}"))]).await?;
    ensure(is_taken, "the paste is left to the browser, which takes the line break out")?;
    // The focus stays in the field, so what is wrong is announced as well.
    page.keys(Key::Enter).await?;
    page.shows("Token contains a line break").await?;
    let said =
        "return [...document.querySelectorAll('[role=status]')].some((region) => region.textContent.includes('contains a line break'))";
    until("it is announced", async || Ok(page.run::<bool>(said, vec![]).await?.then_some(()))).await?;
    let is_taken: bool = page.run(PASTE, vec![json!(format!("  {}\n", start.token))]).await?;
    ensure(!is_taken, "a paste with a line break at its end is not left to the browser")?;
    // A real one in two pieces does not get in at all.
    let secret = plant(2, 1);
    let (first, second) = secret.split_at(20);
    let is_taken: bool = page.run(PASTE, vec![json!(format!("{first}\n{second}"))]).await?;
    ensure(is_taken, "a real secret in two pieces is left to the browser")?;
    page.shows("looks like a real GitHub token").await?;
    nothing_is_found(page).await?;
    page.field("Token").await?.fill(&start.token).await?;
    page.press("button", "Integrate Azure").await?;
    page.shows(&format!("Connected to {}", start.organization)).await
}

/// A file of users and a guide that hold secrets are refused, and say where; what is kept of the guide, to be put right, holds none.
pub async fn no_secret_in_a_file_is_kept(page: &Page) -> Outcome {
    let start = Start::of("narrow-token");
    page.open(&start.place("organization/team", "stage=off")).await?;
    sign_in(page, &start).await?;
    page.press("link", "Import Users").await?;
    page.the("button", "Choose CSV File").await?;
    let users = format!("app_name,user_mail,user_name,role,first_pwd\n*,a@example.com,A,admin,\"{}\"\n", plant(2, 1));
    page.choose_file("users.csv", &users).await?;
    page.shows("Line 2: holds what looks like a real GitHub token").await?;

    page.open(&start.place("", "")).await?;
    page.press("tab", "Guide").await?;
    page.the("button", "Record").await?;
    let guide = json!({ "version": 1, "id": "mine", "title": plant(8, 2), "chapters": [{ "id": "one", "title": plant(16, 3) }] });
    page.choose_file("guide.json", &guide.to_string()).await?;
    page.shows("holds what looks like a real").await?;
    page.press("button", "Mend it in the editor").await?;
    page.the("heading", "Guide editor").await?;
    nothing_is_found(page).await
}

/// An address with secrets is cleaned before anything reads it, and the page says so.
pub async fn no_secret_in_the_address_stays(page: &Page) -> Outcome {
    let [world, key, path] = [2, 8, 9].map(|shape| plant(shape, 5));
    page.open(&Start::of("narrow-token").place(&format!("organization/{path}"), &format!("world={world}&{key}=1"))).await?;
    page.shows("The address held what looks like a real").await?;
    until("the address is clean", async || Ok(found_in(&page.address().await?).is_none().then_some(()))).await?;
    page.run::<Value>("location.hash = arguments[0]; return null", vec![json!(plant(2, 6))]).await?;
    until("the address is clean again", async || Ok(found_in(&page.address().await?).is_none().then_some(()))).await?;
    let mut found = look(page).await?;
    // The browser's own record of how the page was loaded.
    found.remove("resources");
    let leaks: Vec<_> = found.iter().filter_map(|(place, text)| Some(format!("“{}” is in {place}", found_in(text)?))).collect();
    ensure(leaks.is_empty(), leaks.join("\n"))
}
