//! The same start gives the same world and the same screen.

use crate::cases::flow::{Start, fill_azure_form, sign_in};
use crate::cases::script::ask;
use crate::driver::page::{Outcome, Page, ensure};
use serde_json::{Value, json};

/// A clock that does not move.
const CLOCK: &str = "now=2026-01-31T12:00:00Z";

/// The world as it is stored, to the byte.
const WORLD: &str = "return (await fetch('_replica/world')).text()";

/// However a scenario is started over, and whatever was done before: the same seed gives the same world, and nobody is signed in.
pub async fn begins_with_the_same_world_to_the_byte(page: &Page) -> Outcome {
    let start = Start::of("healthy");
    let place = |further: &str| start.place("organization/integrations", &format!("{CLOCK}&transport=worker&{further}"));
    page.open(&place("reset=1")).await?;
    let first: String = ask(page, WORLD, vec![]).await?;
    ensure(first.contains("\"scenario\":\"healthy\""), "that is no world")?;

    act(page, &start).await?;
    ensure(ask::<String>(page, WORLD, vec![]).await? != first, "what was done has changed nothing")?;
    let begun: Value = ask(page, "return replica.reset({ scenario: 'healthy', seed: given[0] })", vec![json!(Start::SEED)]).await?;
    ensure(begun["scenario"] == "healthy" && begun["seed"] == Start::SEED, format!("{begun} was begun"))?;
    ensure(ask::<String>(page, WORLD, vec![]).await? == first, "replica.reset gives another world")?;
    page.the("button", "LOGIN").await?;

    act(page, &start).await?;
    page.open(&place("reset=1")).await?;
    ensure(ask::<String>(page, WORLD, vec![]).await? == first, "reset=1 gives another world")?;
    page.the("button", "LOGIN").await?;

    ask::<Value>(page, "return replica.reset({ seed: given[0] })", vec![json!(Start::SEED + 1)]).await?;
    ensure(ask::<String>(page, WORLD, vec![]).await? != first, "another seed gives the same world")?;
    let address = page.address().await?;
    ensure(address.contains(&format!("seed={}", Start::SEED + 1)), format!("the address still names the former seed: {address}"))
}

async fn act(page: &Page, start: &Start) -> Outcome {
    sign_in(page, start).await?;
    fill_azure_form(page, start).await?;
    page.press("button", "Integrate Azure").await?;
    page.shows(&format!("Connected to {}", start.organization)).await
}

/// What is on its way says so; what is there does not.
pub async fn says_what_is_on_its_way(page: &Page) -> Outcome {
    let start = Start::of("healthy");
    const BUSY: &str = "return document.querySelectorAll('[aria-busy=true]').length";
    page.open(&start.place("", "transport=page")).await?;
    sign_in(page, &start).await?;
    page.settled().await?;
    ensure(page.run::<u32>(BUSY, vec![]).await? == 0, "the dashboard waits for something")?;
    page.run::<Value>("window.gate = replica.gates.hold({ method: 'GET', path: /users$/ }); return null", vec![]).await?;
    page.press("link", "Show the team").await?;
    ask::<Value>(page, "await gate.arrived", vec![]).await?;
    ensure(page.run::<u32>(BUSY, vec![]).await? > 0, "the team does not say that it is on its way")?;
    ask::<Value>(page, "replica.gates.release(gate); await replica.settled()", vec![]).await?;
    ensure(page.run::<u32>(BUSY, vec![]).await? == 0, "the team waits for something")
}

/// Nothing of a frozen page moves, blinks, or hangs on the machine.
pub async fn freezes_what_differs_by_itself(page: &Page) -> Outcome {
    let start = Start::of("narrow-token");
    page.open(&start.place("organization/integrations", &format!("{CLOCK}&freeze=1"))).await?;
    sign_in(page, &start).await?;
    fill_azure_form(page, &start).await?;
    still(page).await?;
    page.open(&start.place(&format!("azure/{}/_usersSettings/tokens", start.organization), &format!("{CLOCK}&freeze=1"))).await?;
    page.press("button", "New Token").await?;
    page.the("dialog", "Create a new personal access token").await?;
    still(page).await
}

async fn still(page: &Page) -> Outcome {
    const SCRIPT: &str = "
        const problems = [];
        const bundled = [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('\"', ''));
        for (const element of document.body.querySelectorAll('*')) {
            const style = getComputedStyle(element);
            const say = (what) => problems.push(`${element.localName}.${element.className}: ${what}`);
            if (!element.checkVisibility()) continue;
            if (parseFloat(style.transitionDuration) > 0 || style.animationName !== 'none') say('it moves');
            if (element.matches('input:not([type=radio], [type=checkbox], [type=date]), textarea')) {
                if (style.caretColor.replaceAll(' ', '') !== 'rgba(0,0,0,0)') say('its caret blinks');
                if (element.type !== 'password' && !element.readOnly && element.spellcheck) say('its spelling is checked');
            }
            if (element.offsetWidth - element.clientWidth > 20 && element.scrollHeight > element.clientHeight && style.scrollbarWidth !== 'none') say('it has a scrollbar');
            const [first] = style.fontFamily.split(',').map((family) => family.trim().replaceAll('\"', ''));
            if (!bundled.includes(first)) say(`its letters are ${first}`);
        }
        if (document.getAnimations().length) problems.push('an animation runs');
        return [...new Set(problems)].slice(0, 10);";
    let problems: Vec<String> = page.run(SCRIPT, vec![]).await?;
    ensure(problems.is_empty(), problems.join("\n"))
}
