//! Every scenario shows what it must, entered as its cards say.

use crate::cases::flow::{BANNER, Start, fill_azure_form, sign_in};
use crate::driver::page::{Outcome, Page, ensure};
use vfunction_replica::article::scenario::Scenario;

/// What becomes of “Integrate Azure” in a scenario.
#[derive(Clone, Copy, Debug)]
enum Ending {
    /// The generic banner.
    Banner,
    /// A stored integration.
    Connected,
    /// One is stored from the beginning.
    AlreadyConnected,
    /// Only administrators get that far.
    AdministratorsOnly,
    /// There is no token to enter.
    NoTokens,
}

/// Scenario and ending.
const ENDINGS: [(&str, Ending); 20] = [
    ("narrow-token", Ending::Banner),
    ("healthy", Ending::Connected),
    ("full-access", Ending::Connected),
    ("expired-token", Ending::Banner),
    ("revoked-token", Ending::Banner),
    ("wrong-organization", Ending::Banner),
    ("unknown-token", Ending::Banner),
    ("not-a-member", Ending::Banner),
    ("policy-blocked", Ending::Banner),
    ("not-admin", Ending::AdministratorsOnly),
    ("session-expired", Ending::Banner),
    ("azure-down", Ending::Banner),
    ("rate-limited", Ending::Banner),
    ("slow", Ending::Connected),
    ("offline", Ending::Banner),
    ("garbage-body", Ending::Banner),
    ("html-body", Ending::Banner),
    ("already-integrated", Ending::AlreadyConnected),
    ("no-tokens", Ending::NoTokens),
    ("crowded", Ending::Banner),
];

/// All scenarios, one after another in one browser.
pub async fn each_shows_what_it_must(page: &Page) -> Outcome {
    let named: Vec<_> = ENDINGS.iter().map(|(name, _)| *name).collect();
    let missing: Vec<_> = Scenario::ALL.iter().filter(|scenario| !named.contains(&scenario.id)).map(|scenario| scenario.id).collect();
    ensure(missing.is_empty(), format!("no ending is told for {missing:?}"))?;
    for (scenario, ending) in ENDINGS {
        shows(page, scenario, ending).await.map_err(|problem| format!("{scenario}: {problem}"))?;
    }
    Ok(())
}

async fn shows(page: &Page, scenario: &'static str, ending: Ending) -> Outcome {
    let start = Start::of(scenario);
    page.open(&start.place("organization/integrations", "reset=1")).await?;
    ensure(page.html("data-scenario").await? == scenario, "the page does not name its scenario")?;
    sign_in(page, &start).await?;
    match ending {
        Ending::AdministratorsOnly => {
            page.shows("Only administrators").await?;
            page.no("dialog", "").await
        }
        Ending::AlreadyConnected => page.shows("Connected to").await,
        Ending::NoTokens => {
            page.open(&start.place(&format!("azure/{}/_usersSettings/tokens", start.organization), "")).await?;
            page.shows("You do not have any personal access tokens yet.").await
        }
        Ending::Banner | Ending::Connected => {
            fill_azure_form(page, &start).await?;
            page.press("button", "Integrate Azure").await?;
            if matches!(ending, Ending::Connected) {
                return page.shows(&format!("Connected to {}", start.organization)).await;
            }
            let banner = page.the("alert", "").await?;
            ensure(banner.text().await?.contains(BANNER), "the banner does not hold the product's sentence")?;
            ensure(page.field("Token").await?.value().await? == start.token, "the token was not kept")?;
            ensure(page.the("button", "Integrate Azure").await?.is_enabled().await?, "it cannot be tried again")?;
            // The article shows the dialog after the 401, not the sign-in page.
            page.the("dialog", "Configure Integrations").await.map(|_| ())
        }
    }
}
