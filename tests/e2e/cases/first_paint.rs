//! What the first page shows before the program is there, and what becomes of it.

use crate::cases::flow::{Start, sign_in};
use crate::driver::host::Host;
use crate::driver::page::{Outcome, Page, ensure, until};
use serde_json::json;
use thirtyfour::Key;

/// Opens a place of a host whose program waits.
async fn open(page: &Page, host: &Host, place: &str) -> Outcome {
    page.driver.goto(format!("{}{place}", host.address)).await.map_err(|error| error.to_string())
}

/// Lets the program begin, and waits until it is ready. WebKit's driver calls a page loaded before its module script has run.
async fn begin(page: &Page) -> Outcome {
    let begun = "return 'waits' in document.documentElement.dataset && dispatchEvent(new Event('begin'))";
    until("the program waits to begin", async || Ok(page.run::<bool>(begun, vec![]).await?.then_some(()))).await?;
    page.ready().await
}

/// Fails if the address holds a text.
async fn not_in_address(page: &Page, secret: &str) -> Outcome {
    ensure(!page.address().await?.contains(secret), "the password is in the address")
}

/// What is typed before the program is there stays, and so do the focus and the caret.
pub async fn what_was_typed_stays(page: &Page) -> Outcome {
    let (start, host) = (Start::of("healthy"), Host::waiting(&page.test).await?);
    open(page, &host, &start.place("", "")).await?;
    page.the("textbox", "EMAIL").await?.type_in(&start.email).await?;
    // All of the password but the last character but one.
    let at = start.password.char_indices().nth_back(1).map_or(0, |(at, _)| at);
    let (begin_of_it, rest) = start.password.split_at(at);
    let (missing, end_of_it) = rest.split_at(rest.char_indices().nth(1).map_or(0, |(at, _)| at));
    page.field("PASSWORD").await?.type_in(&[begin_of_it, end_of_it].concat()).await?;
    page.keys(Key::Left).await?;
    begin(page).await?;
    ensure(page.the("textbox", "EMAIL").await?.value().await? == start.email, "the e-mail address is lost")?;
    ensure(page.field("PASSWORD").await?.has_focus().await?, "the focus is lost")?;
    page.keys(missing).await?;
    ensure(page.field("PASSWORD").await?.value().await? == start.password, "the caret is lost")?;
    page.keys(Key::Enter).await?;
    page.the("heading", "My Dashboard").await?;
    not_in_address(page, &start.password).await
}

/// A form that is sent before the program is there waits for it, and shows that; nothing of it gets into the address.
pub async fn an_early_sign_in_is_carried_out(page: &Page) -> Outcome {
    let (start, host) = (Start::of("healthy"), Host::waiting(&page.test).await?);
    open(page, &host, &start.place("", "")).await?;
    let before = page.address().await?;
    page.the("textbox", "EMAIL").await?.type_in(&start.email).await?;
    page.field("PASSWORD").await?.type_in(&start.password).await?;
    page.press("button", "LOGIN").await?;
    let is_busy = "return document.querySelector('[type=submit]').getAttribute('aria-busy') === 'true'";
    until("the button is busy", async || Ok(page.run::<bool>(is_busy, vec![]).await?.then_some(()))).await?;
    ensure(page.address().await? == before, "the form went elsewhere")?;
    begin(page).await?;
    page.the("heading", "My Dashboard").await?;
    not_in_address(page, &start.password).await
}

/// The first page shows the sign-in only to someone who will see it, and else the product that is asked for.
pub async fn each_product_has_its_shell(page: &Page) -> Outcome {
    let (start, host) = (Start::of("healthy"), Host::waiting(&page.test).await?);
    let shows = async |selector: &str| -> Outcome<bool> {
        page.run("return document.querySelector(arguments[0]).checkVisibility()", vec![json!(selector)]).await
    };
    let (form, bar, azure) = (".vf-sign-in__form", ".vf-top-bar", ".ado-bar");
    for (place, expected) in [("", [true, true, false]), ("azure/a/_usersSettings/tokens", [false, false, true]), ("help/x", [false; 3])] {
        open(page, &host, &start.place(place, "stage=off")).await?;
        ensure([shows(form).await?, shows(bar).await?, shows(azure).await?] == expected, format!("“{place}” shows another screen"))?;
    }
    open(page, &host, &start.place("", "")).await?;
    begin(page).await?;
    sign_in(page, &start).await?;
    open(page, &host, &start.place("organization/team", "")).await?;
    ensure(!shows(form).await? && shows(bar).await?, "a signed-in user sees the sign-in")?;
    begin(page).await?;
    page.the("heading", "Team").await.map(|_| ())
}

/// Where the program cannot be had, the page says so, with a report; it works once the program can be had.
pub async fn a_missing_program_is_said_and_can_be_had_later(page: &Page) -> Outcome {
    let (start, host) = (Start::of("healthy"), Host::without(&page.test, "_bg.wasm").await?);
    open(page, &host, &start.place("", "")).await?;
    page.the("heading", "The replica stopped").await?;
    page.the("alert", "").await?;
    ensure(page.html("data-app-state").await? == "failed", "the page does not tell suites")?;
    page.shows("Version: ").await?;
    page.shows("Route: /").await?;
    page.the("button", "Copy report").await?;
    host.complete()?;
    page.press("button", "Reload").await?;
    page.ready().await?;
    sign_in(page, &start).await
}

/// Where the styles of the pages cannot be had, the pages are there without them.
pub async fn missing_styles_hold_nothing_up(page: &Page) -> Outcome {
    let (start, host) = (Start::of("healthy"), Host::without(&page.test, "later-").await?);
    page.open_at(&host.address, &start.place("organization/team", "")).await?;
    sign_in(page, &start).await?;
    page.the("heading", "Team").await.map(|_| ())
}
