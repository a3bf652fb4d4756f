//! What carries the calls, and what happens when it fails.

use crate::cases::flow::{CONFIG, Start, fail_to_integrate, fill_azure_form, go_to_integrations, grant_graph_read, sign_in};
use crate::driver::page::{Outcome, Page, ensure, until};
use serde_json::json;

/// Where service workers are blocked, the page answers by itself, and says so.
pub async fn falls_back_to_the_page_and_says_so(page: &Page) -> Outcome {
    let start = Start::of("healthy");
    page.open(&start.place("organization/integrations", "")).await?;
    ensure(page.html("data-transport").await? == "page", "the transport is not the page")?;
    page.shows("network panel shows nothing").await?;
    sign_in(page, &start).await?;
    fill_azure_form(page, &start).await?;
    page.press("button", "Integrate Azure").await?;
    page.shows(&format!("Connected to {}", start.organization)).await
}

/// A service worker that the browser stops between two calls is started again, and knows nothing that could be lost.
pub async fn a_stopped_worker_loses_nothing(page: &Page) -> Outcome {
    let start = Start::of("narrow-token");
    page.open(&start.place("", "")).await?;
    sign_in(page, &start).await?;
    go_to_integrations(page).await?;
    fill_azure_form(page, &start).await?;
    for command in ["ServiceWorker.enable", "ServiceWorker.stopAllWorkers"] {
        page.driver.cdp().send_raw(command, json!({})).await.map_err(|error| error.to_string())?;
    }
    page.press("button", "Integrate Azure").await?;
    page.the("alert", "").await?;
    ensure(page.recorded(CONFIG, 401).await?, "the browser recorded no 401")
}

/// A hard reload goes past the service worker; the page takes it back, and the browser goes on recording the calls.
pub async fn a_hard_reload_keeps_the_worker(page: &Page) -> Outcome {
    let start = Start::of("narrow-token");
    page.open(&start.place("organization/integrations", "")).await?;
    sign_in(page, &start).await?;
    page.the("dialog", "Configure Integrations").await?;
    page.reload_past_the_cache().await?;
    ensure(page.html("data-transport").await? == "worker", "the worker was not taken back")?;
    fill_azure_form(page, &start).await?;
    page.press("button", "Integrate Azure").await?;
    page.the("alert", "").await?;
    ensure(page.recorded(CONFIG, 401).await?, "the browser recorded no 401")
}

/// Two browser tabs, vFunction in one and Azure DevOps in the other, share one world.
pub async fn a_second_tab_shares_the_world(page: &Page) -> Outcome {
    let start = Start::of("narrow-token");
    let text = |error: thirtyfour::error::WebDriverError| error.to_string();
    page.open(&start.place("", "")).await?;
    fail_to_integrate(page, &start).await?;
    let vfunction = page.driver.window().await.map_err(text)?;

    let azure = page.driver.new_tab().await.map_err(text)?;
    page.driver.switch_to_window(azure).await.map_err(text)?;
    page.open(&start.place(&format!("azure/{}/_usersSettings/tokens", start.organization), "")).await?;
    grant_graph_read(page).await?;

    page.driver.switch_to_window(vfunction).await.map_err(text)?;
    page.press("button", "Integrate Azure").await?;
    page.shows(&format!("Connected to {}", start.organization)).await?;
    until("the banner is gone", async || Ok(page.all("alert", "").await?.is_empty().then_some(()))).await
}
