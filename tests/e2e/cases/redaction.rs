//! No secret that a person types is found anywhere but in the field that it was typed into.

use crate::cases::flow::{Start, choose_workspace_type, go_to_integrations, sign_in};
use crate::cases::network::{take_from, taken};
use crate::driver::page::{Outcome, Page, ensure};
use std::collections::BTreeMap;
use vfunction_replica::common::secret;

/// Secrets that no rule could tell by their form.
const PASSWORD: &str = "marked-password-4711!";
const TOKEN: &str = "marked-token-4712!";
const JIRA_TOKEN: &str = "marked-jira-token-4713!";
const FIRST_PASSWORD: &str = "marked-first-password-4714!";

/// A token in the shape of a real one, for the fields that are not meant for secrets.
fn pasted() -> String {
    let mut state = 4715_u64;
    let minted = secret::mint(|| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        state >> 33
    });
    minted.replace(secret::MARK, "zZ09")
}

/// Everything that the page keeps, shows or tells, by its place.
const LOOK: &str = r#"
    const done = arguments[arguments.length - 1];
    const entries = (storage) => JSON.stringify(Object.entries(storage));
    const answered = (request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
    const look = async () => {
        const found = {
            address: location.href,
            history: JSON.stringify(history.state ?? null),
            document: document.documentElement.outerHTML,
            text: document.body.innerText,
            localStorage: entries(localStorage),
            sessionStorage: entries(sessionStorage),
            cookies: document.cookie,
            resources: performance.getEntries().map((entry) => entry.name).join('\n'),
        };
        for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) {
                const answer = await cache.match(request);
                found[`cache ${name} ${request.url}`] = `${request.url} ${answer.headers.get('Content-Type')?.includes('json') ? await answer.text() : ''}`;
            }
        }
        for (const { name } of await indexedDB.databases()) {
            const database = await answered(indexedDB.open(name));
            for (const store of database.objectStoreNames) {
                const objects = database.transaction(store).objectStore(store);
                const kept = [await answered(objects.getAllKeys()), await answered(objects.getAll())];
                found[`indexedDB ${name} ${store}`] = JSON.stringify(kept);
            }
            database.close();
        }
        for (const control of document.documentElement.dataset.transport === 'worker' ? ['version', 'world', 'scenario', 'faults', 'journal'] : []) {
            found[`_replica/${control}`] = await (await fetch(`_replica/${control}`)).text();
        }
        return found;
    };
    look().then(done, (error) => done({ failure: String(error) }));"#;

/// Looks at everything that the page keeps, shows or tells.
pub async fn look(page: &Page) -> Outcome<BTreeMap<String, String>> {
    let found: BTreeMap<String, String> = page.run_async(LOOK, vec![]).await?;
    ensure(!found.contains_key("failure"), format!("{:?}", found.get("failure")))?;
    Ok(found)
}

/// Copies every call of the network tool in both ways; how many there are.
const COPY_ALL: &str = r#"
    const done = arguments[arguments.length - 1];
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const all = async () => {
        const rows = [...document.querySelectorAll('[data-testid=stage-network-row]')];
        for (const row of rows) {
            row.click();
            await frame();
            await frame();
            for (const id of ['stage-copy-curl', 'stage-copy-fetch']) document.querySelector(`[data-testid=${id}]`).click();
            await frame();
        }
        return rows.length;
    };
    all().then(done, () => done(0));"#;

/// Types marked secrets into every field that takes text, and does with them what can be done.
async fn type_everywhere(page: &Page, start: &Start) -> Outcome {
    let pasted = pasted();
    page.open(&start.place("", "")).await?;
    page.the("textbox", "EMAIL").await?.press().await?;
    page.keys(format!("{pasted}@example.com").as_str()).await?;
    page.shows("looks like a real").await?;
    page.fill("EMAIL", "unknown@example.com").await?;
    page.field("PASSWORD").await?.type_in(PASSWORD).await?;
    page.press("button", "LOGIN").await?;
    page.the("alert", "").await?;
    sign_in(page, start).await?;

    go_to_integrations(page).await?;
    choose_workspace_type(page, "Jira").await?;
    for (field, text) in [("Jira site address", format!("https://{pasted}.atlassian.net")), ("E-mail", format!("a.{pasted}@example.com"))] {
        page.the("textbox", field).await?.press().await?;
        page.keys(text.as_str()).await?;
    }
    page.fill("Jira site address", "https://example.atlassian.net").await?;
    page.fill("E-mail", "a@example.com").await?;
    page.field("API token").await?.type_in(JIRA_TOKEN).await?;
    page.press("button", "Integrate Jira").await?;
    page.the("alert", "").await?;

    choose_workspace_type(page, "Azure Devops").await?;
    // What looks like a real token is not even taken.
    page.field("Token").await?.press().await?;
    page.keys(pasted.as_str()).await?;
    page.shows("looks like a real").await?;
    page.field("Token").await?.type_in(TOKEN).await?;
    page.the("textbox", "Azure Devops Organization Name").await?.press().await?;
    page.keys(pasted.as_str()).await?;
    page.fill("Azure Devops Organization Name", &start.organization).await?;
    page.press("button", "Integrate Azure").await?;
    page.the("alert", "").await?;

    let users = format!("app_name,user_mail,user_name,role,first_pwd\n*,first@example.com,First,admin,{FIRST_PASSWORD}\n");
    page.press("button", "Close").await?;
    page.press("link", "Import Users").await?;
    page.the("button", "Choose CSV File").await?;
    page.choose_file("marked.csv", &users).await?;
    page.shows("1 user").await
}

/// Marked secrets go through all flows; nothing that is kept, shown, logged, copied or saved holds one.
pub async fn no_typed_secret_is_found_anywhere(page: &Page) -> Outcome {
    let start = Start::of("narrow-token");
    type_everywhere(page, &start).await?;

    take_from(page).await?;
    page.press("tab", "Network").await?;
    page.the("button", "Export HAR").await?;
    page.the("table", "").await?;
    page.press("button", "Export HAR").await?;
    taken(page, 1).await?;
    let calls: usize = page.run_async(COPY_ALL, vec![]).await?;
    ensure(calls >= 8, format!("only {calls} calls are listed"))?;
    taken(page, 1 + 2 * calls).await?;
    page.press("tab", "Scenario").await?;
    page.press("button", "Copy link to exactly this start").await?;
    let exports = taken(page, 2 + 2 * calls).await?;
    ensure(exports[0].contains("issuetracking/config") && exports[0].contains("(removed)"), "the HAR file does not hold the calls")?;

    let mut found = look(page).await?;
    ensure(found.keys().any(|place| place.starts_with("indexedDB")), "no world is kept, so that nothing was looked at")?;
    ensure(found["_replica/journal"].contains("issuetracking/config"), "the journal does not hold the calls")?;
    found.insert("console".to_owned(), page.console().await?.join("\n"));
    found.extend(exports.into_iter().enumerate().map(|(number, text)| (format!("export {number}"), text)));

    let pasted = pasted();
    let marks = [PASSWORD, TOKEN, JIRA_TOKEN, FIRST_PASSWORD, pasted.as_str()];
    // Without their signs, which some places spell in another way.
    let marks = marks.map(|mark| mark.trim_end_matches('!'));
    let leaks = found
        .iter()
        .flat_map(|(place, text)| marks.iter().filter(|mark| text.contains(**mark)).map(move |mark| format!("{mark} in {place}")));
    let leaks: Vec<_> = leaks.collect();
    ensure(leaks.is_empty(), leaks.join("\n"))
}
