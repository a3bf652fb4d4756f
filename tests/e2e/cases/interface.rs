//! `window.replica` as a whole: its members, its arguments, and when it is there.

use crate::cases::flow::Start;
use crate::cases::script::ask;
use crate::driver::host::Host;
use crate::driver::page::{Outcome, Page, ensure};
use serde_json::Value;
use std::collections::BTreeSet;

/// What is published beside the program.
const DECLARED: &str = include_str!("../../contract/replica.d.ts");

/// Arguments that are wrong, and what the error says.
const WRONG: [(&str, &str); 17] = [
    ("replica.gates.hold()", "gates.hold(matcher): expected an endpoint word"),
    ("replica.gates.hold('api/v1/nowhere')", "expected a path that the servers know"),
    ("replica.gates.hold('graph')", "the page never calls graph"),
    ("replica.gates.hold({ url: 'config' })", "got one with “url”"),
    ("replica.gates.hold({ method: 7 })", "gates.hold(matcher).method: expected a method such as POST, got 7"),
    ("replica.gates.release(99)", "expected the id of a gate, and there is none, got 99"),
    ("replica.requests.waitFor(7)", "requests.waitFor(matcher): expected an endpoint word"),
    ("replica.requests.waitFor('config', { timeout: -1 })", "requests.waitFor(options).timeout: expected a whole number from 0, got -1"),
    ("replica.requests.waitFor('config', { patience: 1 })", "got one with “patience”"),
    ("replica.requests.abort(null)", "requests.abort(matcher): expected an endpoint word"),
    ("replica.events.on('request:begin', () => {})", "expected one of request:start"),
    ("replica.events.on('request:start')", "events.on(listener): expected a function, got undefined"),
    ("replica.faults.add()", "faults.add(fault): expected a text such as graph:status-503:first-2"),
    ("replica.faults.add({ endpoint: 'graph' })", "got an object"),
    ("replica.faults.add('graph:drip')", "The effect “drip” is not supported"),
    ("replica.reset({ scenario: 'nowhere' })", "reset(options).scenario: expected one of narrow-token"),
    ("replica.reset({ seed: 0.5 })", "reset(options).seed: expected a whole number from 0, got 0.5"),
];

/// The declaration and the running program have the same members.
pub async fn has_the_members_that_are_declared(page: &Page) -> Outcome {
    page.open(&Start::of("healthy").place("", "stage=off")).await?;
    let script = "
        const isGroup = (value) => typeof value === 'object' && !('then' in value);
        const names = (object, before) => Object.entries(object).flatMap(([name, value]) =>
            isGroup(value) ? names(value, before + name + '.') : [before + name + (typeof value === 'function' ? '()' : '')]);
        return names(replica, '');";
    let running: BTreeSet<String> = page.run(script, vec![]).await?;
    let declared = declared(DECLARED);
    ensure(running == declared, format!("running: {running:?}\ndeclared: {declared:?}"))?;
    let published: String = ask(page, "return (await fetch('replica.d.ts')).text()", vec![]).await?;
    ensure(published == DECLARED, "another declaration is published")
}

/// The members of the interface `Replica`: `ready`, `settled()`, `faults.add()`.
fn declared(text: &str) -> BTreeSet<String> {
    let body = text.split_once("export interface Replica {").and_then(|(_, rest)| rest.split_once("\n}")).map_or("", |(body, _)| body);
    let mut group = String::new();
    let mut found = BTreeSet::new();
    for line in body.lines().map(str::trim).filter(|line| !line.starts_with("/**")) {
        let line = line.strip_prefix("readonly ").unwrap_or(line);
        if line == "};" {
            group.clear();
        } else if let Some(name) = line.strip_suffix(": {") {
            group = format!("{name}.");
        } else if let Some((name, _)) = line.split_once('(').filter(|(name, _)| name.chars().all(char::is_alphanumeric)) {
            found.insert(format!("{group}{name}()"));
        } else if let Some((name, _)) = line.split_once(':') {
            found.insert(format!("{group}{name}"));
        }
    }
    found
}

/// A wrong argument is a TypeError that says what is wrong, and changes nothing.
pub async fn refuses_wrong_arguments_by_name(page: &Page) -> Outcome {
    page.open(&Start::of("healthy").place("", "transport=page")).await?;
    for (call, expected) in WRONG {
        let outcome = ask::<Value>(page, &format!("return await {call}"), vec![]).await;
        let error = outcome.err().unwrap_or_default();
        ensure(error.starts_with("TypeError: ") && error.contains(expected), format!("{call} says “{error}”"))?;
    }
    let left: (u32, u32) = ask(page, "return [replica.gates.list().length, (await replica.faults.list()).length]", vec![]).await?;
    ensure(left == (0, 0), format!("gates and faults are left: {left:?}"))
}

/// What can be waited for is there before the program, and fails with it.
pub async fn says_why_it_never_became_ready(page: &Page) -> Outcome {
    let host = Host::without(&page.test, "_bg.wasm").await?;
    page.driver.goto(format!("{}{}", host.address, Start::of("healthy").place("", ""))).await.map_err(|error| error.to_string())?;
    let error = ask::<Value>(page, "return await replica.ready", vec![]).await.err().unwrap_or_default();
    let shown: String = page.run("return document.getElementById('failure-reason').textContent", vec![]).await?;
    ensure(!shown.is_empty() && error == format!("Error: {shown}"), format!("“{error}” is not “{shown}”"))
}
