//! A link is one whole state: where it is opened, the page says the same as where it was made.

use crate::cases::flow::Start;
use crate::driver::page::{Outcome, Page, ensure};
use crate::tier::{Engine, Tier};
use serde_json::{Value, json};

/// A random walk, and the link at its end.
const WALK: &str = include_str!("walk.js");
/// What the page says to assistive technology.
const TREE: &str = include_str!("../states/tree.js");
/// Waits until nothing is under way, calls and parts of the program included; where a call may never be answered, nothing but that.
const SETTLED: &str = r#"
    const [mayHang, done] = arguments;
    const LONG = 1500;
    const stuck = new Promise((found) => {
        const look = (since) => {
            const isBusy = document.documentElement.dataset.busy === 'true', now = performance.now();
            if (isBusy && since && now - since > LONG) return found();
            setTimeout(look, 20, isBusy ? since ?? now : null);
        };
        look(null);
    });
    Promise.race(mayHang ? [replica.settled(), stuck] : [replica.settled()]).then(() => done(null))"#;
/// How many steps a walk has, at most.
const STEPS: u64 = 24;
/// Where walks begin.
const SCENARIOS: [&str; 8] =
    ["narrow-token", "healthy", "already-integrated", "no-tokens", "not-admin", "session-expired", "expired-token", "offline"];
const PATHS: [&str; 6] = [
    "",
    "organization/team",
    "organization/integrations",
    "organization/integrations",
    "azure/vfunctionpeter/_usersSettings/tokens",
    "azure/vfunctionpeter/_usersSettings/tokens",
];

/// Walks of many seeds, each link opened in storage of its own.
pub async fn the_end_of_each_walk_is_a_link_away(page: &Page) -> Outcome {
    let walks = match page.engine {
        Engine::Chromium => Tier::chosen().pick(10, 200),
        Engine::Firefox | Engine::WebKit => 30,
    };
    let mut failures = Vec::new();
    for seed in 0..chosen(walks) {
        if let Err(problem) = same_elsewhere(page, page, seed + first()).await {
            failures.push(problem);
        }
    }
    ensure(failures.is_empty(), format!("{} of {walks} walks end elsewhere:\n{}", failures.len(), failures.join("\n")))
}

/// A few of them in a browser that has never seen the program.
pub async fn a_new_browser_shows_the_same(page: &Page) -> Outcome {
    for seed in 1000..1003 {
        let test = format!("{}-{seed}", page.test);
        let other = Page::start(page.engine, &test, crate::driver::host::Served::AtRoot).await?;
        let outcome = same_elsewhere(page, &other, seed).await;
        other.end(outcome).await?;
    }
    Ok(())
}

/// A link that is none, or of an earlier version, is named, and the world stays as it is.
pub async fn a_damaged_link_changes_nothing(page: &Page) -> Outcome {
    let start = Start::of("healthy");
    page.open(&start.place("", "transport=page&reset=1")).await?;
    crate::cases::flow::sign_in(page, &start).await?;
    for (text, words) in [("2.bm90IEpTT04", "incomplete or damaged"), ("1.e30", "of another version")] {
        page.open(&format!("organization/team?transport=page#state={text}")).await?;
        page.shows(words).await?;
        page.the("table", "Team").await?;
        ensure(!page.address().await?.contains("#state"), "the link's text stays in the address")?;
    }
    Ok(())
}

/// The number of walks: that of `REPLICA_WALKS`, or the usual one.
fn chosen(usual: u64) -> u64 {
    number("REPLICA_WALKS").unwrap_or(usual)
}

/// The seed of the first walk, to repeat one.
fn first() -> u64 {
    number("REPLICA_WALK").unwrap_or_default()
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

/// Walks in one page, opens the link in the other, and compares what both say.
async fn same_elsewhere(page: &Page, other: &Page, seed: u64) -> Outcome {
    let start = Start::of(at(&SCENARIOS, seed));
    let world = format!("walk-{seed}");
    let stage = if seed.is_multiple_of(3) { "on" } else { "off" };
    let further = format!("transport=worker&stage={stage}&freeze=1&now=2026-01-31T12:00:00Z&world={world}&reset=1");
    page.open(&start.place(at(&PATHS, seed / 8), &further)).await?;
    let cards = json!({ "email": start.email, "password": start.password, "token": start.token });
    let steps = 2 + seed % (STEPS - 1);
    let walked: (Vec<String>, String) = page
        .run_async(WALK, vec![json!(seed), json!(steps), cards, json!(world)])
        .await
        .map_err(|problem| format!("walk {seed}: {problem}"))?;
    let told =
        |problem: &str| format!("walk {seed} ({}, stage {stage}):\n    {}\n  {problem}", at(&SCENARIOS, seed), walked.0.join("\n    "));
    ensure(!walked.1.is_empty(), told("it gave no link"))?;
    let leak = [&start.token, &start.password].into_iter().any(|secret| !secret.is_empty() && walked.1.contains(secret.as_str()));
    ensure(!leak, told("the link holds a secret"))?;
    let here = tree(page, &start).await.map_err(|problem| told(&problem))?;
    other.run::<Value>("if (location.origin !== 'null') localStorage.clear(); return null", vec![]).await?;
    let link = walked.1.replace(&format!("world={world}"), &format!("world=linked-{seed}"));
    other.driver.goto(link).await.map_err(|error| told(&error.to_string()))?;
    other.ready().await.map_err(|problem| told(&problem))?;
    let may_hang = walked.0.iter().any(|step| step.contains("never") || step.contains("delay"));
    other.run_async::<Value>(SETTLED, vec![json!(may_hang)]).await.map_err(|problem| told(&problem))?;
    let there = tree(other, &start).await.map_err(|problem| told(&problem))?;
    difference(&here, &there).map_or(Ok(()), |difference| Err(told(&difference)))
}

fn at(list: &[&'static str], seed: u64) -> &'static str {
    usize::try_from(seed).ok().and_then(|seed| list.get(seed % list.len())).copied().unwrap_or_default()
}

async fn tree(page: &Page, start: &Start) -> Outcome<String> {
    page.load_libraries().await?;
    let secrets: Vec<&str> = [start.token.as_str(), start.password.as_str()].into_iter().filter(|secret| !secret.is_empty()).collect();
    page.run::<(String, Value, Value)>(TREE, vec![json!(secrets)]).await.map(|(tree, ..)| tree)
}

/// The lines that only one of two texts has: `-` for the first, `+` for the second.
fn difference(here: &str, there: &str) -> Option<String> {
    if here == there {
        return None;
    }
    let missing = |mark: char, from: &str, to: &str| {
        let to: Vec<String> = to.lines().map(str::to_owned).collect();
        from.lines().filter(|line| !to.iter().any(|other| other == line)).map(|line| format!("{mark} {line}")).collect::<Vec<_>>()
    };
    Some([missing('-', here, there), missing('+', there, here)].concat().join("\n  "))
}
