//! The program at other places than the root of a host.

use crate::page::{Outcome, Page, ensure};
use crate::suite::flow::{Start, fill_azure_form, go_to_integrations, sign_in};

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
