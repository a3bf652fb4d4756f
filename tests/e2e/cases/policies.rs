//! Hosts and browsers that do not let the program start: the page says why, and who can help.

use crate::cases::flow::Start;
use crate::cases::script::ask;
use crate::driver::host::dist;
use crate::driver::page::{Outcome, Page, ensure, text};
use crate::driver::static_host::{Rules, StaticHost};
use serde_json::Value;

/// Opens a page of a host that was changed, and waits for what it says.
async fn says(page: &Page, change: impl FnOnce(&mut Rules), heading: &str, words: &str) -> Outcome {
    let host = StaticHost::start().await?;
    host.change(change);
    page.driver.goto(format!("{}{}", host.address, Start::of("healthy").place("", ""))).await.map_err(text)?;
    page.the("heading", heading).await?;
    page.shows(words).await
}

/// Fails unless suites hear the same.
async fn suites_hear(page: &Page, words: &str) -> Outcome {
    let error = ask::<Value>(page, "return await replica.ready", vec![]).await.err().unwrap_or_default();
    ensure(error.contains(words), format!("suites are told “{error}”"))
}

/// A policy that forbids WebAssembly.
pub async fn no_webassembly_is_said(page: &Page) -> Outcome {
    let policy = "script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'";
    says(page, |rules| rules.policy = Some(policy), "The replica stopped", "forbids WebAssembly").await?;
    page.shows("'wasm-unsafe-eval'").await?;
    suites_hear(page, "forbids WebAssembly").await
}

/// A policy that forbids all code in the page, or the scripts alone, or the styles alone, or to load anything.
pub async fn no_code_in_the_page_is_said(page: &Page) -> Outcome {
    let heading = "This host does not let the replica start";
    for policy in ["script-src 'self'; style-src 'self'", "script-src 'self'", "default-src 'none'"] {
        says(page, |rules| rules.policy = Some(policy), heading, "forbids the scripts in this page").await?;
        page.no("heading", "The replica stopped").await?;
    }
    let scripts = "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'";
    let styles = [scripts, "style-src 'self'"].join("; ").leak();
    says(page, |rules| rules.policy = Some(styles), "The replica stopped", "forbids the style sheet").await?;
    let files = [scripts, "connect-src 'none'"].join("; ").leak();
    says(page, |rules| rules.policy = Some(files), "The replica stopped", "forbids loading the program").await
}

/// A browser without WebAssembly.
pub async fn a_browser_without_webassembly_is_told_of_its_settings(page: &Page) -> Outcome {
    let head = "<script>delete window.WebAssembly</script>".to_owned();
    says(page, |rules| rules.head = head, "The replica stopped", "Lockdown Mode").await?;
    suites_hear(page, "no WebAssembly").await
}

/// The page as a file of the machine.
pub async fn a_page_without_a_server_is_told_how_to_get_one(page: &Page) -> Outcome {
    let folder = dist()?.canonicalize().map_err(text)?;
    page.driver.goto(format!("file://{}/index.html", folder.display())).await.map_err(text)?;
    page.the("heading", "The replica stopped").await?;
    page.shows("cargo xtask serve").await?;
    suites_hear(page, "it needs a server").await
}
