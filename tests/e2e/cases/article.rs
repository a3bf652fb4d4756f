//! The support article, step by step: ten to the 401, eight to the repair.

use crate::cases::flow::{BANNER, CONFIG, Start, fail_to_integrate, fill_azure_form, go_to_integrations, grant_graph_read, sign_in};
use crate::driver::page::{Outcome, Page, ensure, until};

/// Chromium's word on a preloaded wasm file, whose hash it checks on use only: <https://crbug.com/981419>.
const PRELOAD_WARNING: &str = "`integrity` attribute is currently ignored for preload";

/// The whole article with the answers of the service worker: the 401 is in the browser's own records.
pub async fn lived_through_in_the_worker_transport(page: &Page) -> Outcome {
    live_through(page, "worker", &world(page, "worker")).await?;
    ensure(page.recorded(CONFIG, 401).await?, "the browser recorded no 401")
}

/// The whole article without a service worker: answered within the page.
pub async fn lived_through_in_the_page_transport(page: &Page) -> Outcome {
    live_through(page, "page", &world(page, "page")).await?;
    ensure(!page.recorded(CONFIG, 401).await?, "the browser recorded a call where nothing should travel")
}

/// The whole article with the answers of the real server.
pub async fn lived_through_in_the_network_transport(page: &Page) -> Outcome {
    live_through(page, "network", &world(page, "network")).await?;
    ensure(page.recorded(CONFIG, 401).await?, "the browser recorded no 401")
}

/// A world of its own on the server that all tests share.
fn world(page: &Page, transport: &str) -> String {
    format!("{}-article-{transport}", page.engine.name())
}

/// The whole article in a world that begins with it; the console says nothing that is not expected.
pub async fn live_through(page: &Page, transport: &str, world: &str) -> Outcome {
    let start = Start::of("narrow-token");
    page.open(&start.place("", &format!("transport={transport}&world={world}&reset=1"))).await?;
    ensure(page.html("data-transport").await? == transport, "the transport is not the one asked for")?;
    from_sign_in_to_connection(page, &start).await?;
    the_console_is_clean(page).await
}

/// The article's steps and its repair, from the sign-in form on.
pub async fn from_sign_in_to_connection(page: &Page, start: &Start) -> Outcome {
    // Steps 3 to 6: sign in, person icon, Settings, Configure Integrations.
    sign_in(page, start).await?;
    go_to_integrations(page).await?;

    // Steps 7 to 9: workspace type, token and organization, the error.
    fill_azure_form(page, start).await?;
    page.press("button", "Integrate Azure").await?;
    let banner = page.the("alert", "").await?;
    ensure(banner.text().await?.contains(BANNER), "the banner does not hold the product's sentence")?;
    ensure(
        page.the("textbox", "Azure Devops Organization Name").await?.value().await? == start.organization,
        "the organization was not kept",
    )?;

    // The repair, from the banner's help link: steps 1 to 6.
    banner.the("link", "").await?.press().await?;
    page.the("heading", "/401/").await?;
    page.press("link", "/token page/").await?;
    grant_graph_read(page).await?;

    // Steps 7 and 8: the same token and organization again.
    page.press("link", "vFunction").await?;
    page.the("dialog", "Configure Integrations").await?;
    ensure(page.field("Token").await?.value().await? == start.token, "the token was not kept")?;
    page.press("button", "Integrate Azure").await?;
    page.shows(&format!("Connected to {}", start.organization)).await?;
    page.no("alert", "").await
}

/// The console may name the 401 that the article is about, and nothing else.
async fn the_console_is_clean(page: &Page) -> Outcome {
    let lines = page.console().await?;
    let is_expected = |line: &&String| (line.contains(CONFIG) && line.contains("401")) || line.contains(PRELOAD_WARNING);
    let unexpected: Vec<_> = lines.iter().filter(|line| !is_expected(line)).cloned().collect();
    ensure(unexpected.is_empty(), format!("the console says:\n    {}", unexpected.join("\n    ")))
}

/// A reload between the failure and the repair loses nothing that the servers know.
pub async fn goes_on_after_a_reload(page: &Page) -> Outcome {
    let start = Start::of("narrow-token");
    page.open(&start.place("", "")).await?;
    fail_to_integrate(page, &start).await?;
    page.reload().await?;
    page.the("dialog", "Configure Integrations").await?;

    page.open(&start.place(&format!("azure/{}/_usersSettings/tokens", start.organization), "")).await?;
    grant_graph_read(page).await?;
    page.reload().await?;
    let row = until("the token has its new scope", async || Ok(page.all("row", "/Graph (Read)/").await?.pop())).await?;
    ensure(row.is_displayed().await.unwrap_or(false), "the row is not shown")?;

    page.open(&start.place("organization/integrations", "")).await?;
    fill_azure_form(page, &start).await?;
    page.press("button", "Integrate Azure").await?;
    page.shows(&format!("Connected to {}", start.organization)).await
}
