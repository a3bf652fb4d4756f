//! Whatever becomes of the service worker, no call and no secret reaches the host.

use crate::cases::flow::{Start, fill_azure_form, go_to_integrations, grant_graph_read, sign_in};
use crate::driver::host::{FRAME, Host, Served};
use crate::driver::page::{Outcome, Page, ensure, text};
use crate::driver::recorder::Recorder;
use crate::tier::{Engine, Tier};
use serde_json::{Value, json};

/// Paths that belong to the simulated servers.
const CALLS: [&str; 4] = ["token", "api/", "_azure/", "_replica/"];

/// When the browser is set to let requests bypass the worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    BeforeLoading,
    Ready,
    SignedIn,
    InTheDialog,
    BetweenSubmits,
    OnTheTokenPage,
    HardReload,
}

const ALL: &[When] =
    &[When::BeforeLoading, When::Ready, When::SignedIn, When::InTheDialog, When::BetweenSubmits, When::OnTheTokenPage, When::HardReload];
/// One before the page, one in it, and the reload that passes the worker by itself.
const MAIN: &[When] = &[When::BeforeLoading, When::BetweenSubmits, When::HardReload];

/// "Bypass for network" of the developer tools, switched on at any moment: from then on the page answers by itself, and says so.
pub async fn nothing_reaches_the_host_when_the_worker_is_passed_by(page: &Page) -> Outcome {
    for when in Tier::chosen().pick(MAIN, ALL) {
        let outcome = pass_by(page, *when).await;
        let switched = switch(page, false).await;
        outcome.and(switched).map_err(|problem| format!("{when:?}: {problem}"))?;
    }
    Ok(())
}

async fn pass_by(page: &Page, when: When) -> Outcome {
    let start = Start::of("narrow-token");
    let recorder = Recorder::before(Host::without(&page.test, "no-file").await?).await?;
    // A proof holds for the calls that follow from one another within 100 ms. Who switches the worker off leaves the page for that, which
    // ends a proof; the driver does it without an event, so not before those calls are over.
    let at = async |moment| {
        if moment != when {
            return Ok(());
        }
        if moment != When::BeforeLoading {
            page.settled().await?;
        }
        switch(page, true).await
    };
    at(When::BeforeLoading).await?;
    page.open_at(&recorder.address, &start.place("", "")).await?;
    at(When::Ready).await?;
    sign_in(page, &start).await?;
    at(When::SignedIn).await?;
    go_to_integrations(page).await?;
    if when == When::HardReload {
        switch(page, true).await?;
        page.reload_past_the_cache().await?;
        page.the("dialog", "Configure Integrations").await?;
    }
    at(When::InTheDialog).await?;
    fill_azure_form(page, &start).await?;
    page.press("button", "Integrate Azure").await?;
    page.the("alert", "").await?;
    at(When::BetweenSubmits).await?;
    page.press("button", "Integrate Azure").await?;
    page.settled().await?;
    page.the("alert", "").await?;
    page.open_at(&recorder.address, &format!("azure/{}/_usersSettings/tokens", start.organization)).await?;
    at(When::OnTheTokenPage).await?;
    grant_graph_read(page).await?;
    ensure(page.html("data-transport").await? == "page", "the page does not say that it answers by itself")?;
    page.shows("network panel shows nothing").await?;
    nothing_was_sent(&recorder, &start)
}

async fn switch(page: &Page, is_on: bool) -> Outcome {
    let cdp = page.driver.cdp();
    cdp.send_raw("Network.enable", json!({})).await.map_err(text)?;
    cdp.send_raw("Network.setBypassServiceWorker", json!({ "bypass": is_on })).await.map_err(text)?;
    Ok(())
}

/// Nothing but files was asked for, and no secret was sent.
fn nothing_was_sent(recorder: &Recorder, start: &Start) -> Outcome {
    let requests = recorder.requests();
    ensure(requests.iter().any(|request| request.starts_with("GET /")), "nothing was recorded, so that nothing was looked at")?;
    let is_call = |request: &&String| {
        let path = request.split_once(" /").map_or("", |(_, path)| path);
        CALLS.iter().any(|call| path.starts_with(call))
    };
    let calls: Vec<_> = requests.iter().filter(is_call).collect();
    ensure(calls.is_empty(), format!("the host received {calls:?}"))?;
    let sent = recorder.text();
    for (name, secret) in [("password", &start.password), ("token", &start.token)] {
        ensure(!sent.contains(secret.as_str()), format!("the host received the {name}"))?;
    }
    ensure(!sent.to_ascii_lowercase().contains("\r\nauthorization:"), "the host received a credential")
}

/// A worker that goes, comes back, is replaced, or fails: calls are answered all the same.
pub async fn nothing_reaches_the_host_when_the_worker_fails(page: &Page) -> Outcome {
    let passes_by =
        "addEventListener('install', () => skipWaiting()); addEventListener('activate', (event) => event.waitUntil(clients.claim()));";
    let fails = format!(
        "{passes_by} addEventListener('fetch', (event) => {{ if (/\\/(token|api|_azure|_replica|service-worker)\\b/.test(event.request.url)) \
         event.respondWith(Promise.reject(new Error('broken'))); }});"
    );
    for (name, script) in [("passes everything by", passes_by), ("fails", &fails)] {
        let host = Host::without(&page.test, "sw.js").await?;
        host.put("sw.js", script)?;
        let recorder = Recorder::before(host).await?;
        refused_once(page, &recorder, async || Ok(())).await.map_err(|problem| format!("a worker that {name}: {problem}"))?;
        ensure(page.html("data-transport").await? == "page", "the page does not say that it answers by itself")?;
    }
    // One of an earlier version of the program gives way.
    let recorder = Recorder::before(Host::start(Served::Framed).await?).await?;
    page.driver.goto(format!("{}{FRAME}", recorder.address)).await.map_err(text)?;
    let earlier = "const done = arguments[0]; navigator.serviceWorker.register('/sw.js?v=00000000').then(() => navigator.serviceWorker.ready)\
                   .then(() => done(null), (error) => done(String(error)));";
    let problem: Value = page.run_async(earlier, vec![]).await?;
    ensure(problem.is_null(), problem.to_string())?;
    refused_once(page, &recorder, async || Ok(())).await.map_err(|problem| format!("an earlier worker: {problem}"))?;
    ensure(page.html("data-transport").await? == "worker", "an earlier worker does not give way")?;
    let replace = "const done = arguments[0]; navigator.serviceWorker.register('other.js').then(() => \
                   setTimeout(done, 0, null), (error) => done(String(error)));";
    let unregister = "const done = arguments[0]; navigator.serviceWorker.getRegistrations()\
                      .then((all) => Promise.all(all.map((one) => one.unregister()))).then(() => done(null), (error) => done(String(error)));";
    for (name, change) in [("was replaced", replace), ("was unregistered", unregister)] {
        let host = Host::without(&page.test, "no-file").await?;
        host.put("other.js", passes_by)?;
        let recorder = Recorder::before(host).await?;
        let changed = async || {
            let problem: Value = page.run_async(change, vec![]).await?;
            ensure(problem.is_null(), problem.to_string())
        };
        refused_once(page, &recorder, changed).await.map_err(|problem| format!("a worker that {name}: {problem}"))?;
    }
    Ok(())
}

/// Signs in, changes something, and is refused as the article says.
async fn refused_once(page: &Page, recorder: &Recorder, change: impl AsyncFn() -> Outcome) -> Outcome {
    let start = Start::of("narrow-token");
    page.open_at(&recorder.address, &start.place("", "")).await?;
    sign_in(page, &start).await?;
    go_to_integrations(page).await?;
    fill_azure_form(page, &start).await?;
    change().await?;
    page.press("button", "Integrate Azure").await?;
    page.the("alert", "").await?;
    nothing_was_sent(recorder, &start)
}

/// Asks for the replica's version from a frame or a worker; tells status and the number of the exchange.
const FROM_ELSEWHERE: &str = r#"
    const [kind, done] = arguments;
    const path = new URL('_replica/version', document.baseURI).href;
    const seen = async (answer) => ({ status: answer.status, exchange: answer.headers.get('X-Replica-Exchange') });
    const ask = {
        frame: async () => {
            const frame = document.createElement('iframe');
            frame.src = new URL('frame.html', document.baseURI);
            await new Promise((loaded) => { frame.onload = loaded; document.body.append(frame); });
            return seen(await frame.contentWindow.fetch(path));
        },
        blank: async () => {
            const frame = document.createElement('iframe');
            document.body.append(frame);
            return seen(await frame.contentWindow.fetch(path));
        },
        worker: () => new Promise((resolve, reject) => {
            const worker = new Worker(new URL('asks.js', document.baseURI));
            worker.onmessage = ({ data }) => resolve(data);
            worker.onerror = (event) => reject(event.message);
            worker.postMessage(path);
        }),
    };
    const begun = performance.now();
    ask[kind]().then((answer) => done({ ...answer, millis: performance.now() - begun }), (error) => done({ failure: String(error) }));"#;

/// What a web worker does that asks.
const ASKS: &str = "onmessage = async ({ data }) => { const answer = await fetch(data); \
                    postMessage({ status: answer.status, exchange: answer.headers.get('X-Replica-Exchange') }); };";

/// A frame or a web worker of the page is answered as the page is.
pub async fn frames_and_web_workers_are_answered(page: &Page) -> Outcome {
    let host = Host::start(Served::Framed).await?;
    host.put("asks.js", ASKS)?;
    let recorder = Recorder::before(host).await?;
    page.open_at(&recorder.address, &Start::of("healthy").place("", "")).await?;
    for kind in ["frame", "worker"] {
        let answer: Value = page.run_async(FROM_ELSEWHERE, vec![json!(kind)]).await?;
        ensure(answer["status"] == 200 && answer["exchange"] == "0", format!("the {kind} was answered {answer}"))?;
    }
    // Where no page of the replica is open, the refusal does not keep anybody waiting.
    page.driver.goto(format!("{}{FRAME}", recorder.address)).await.map_err(text)?;
    for kind in ["frame", "worker"] {
        let answer: Value = page.run_async(FROM_ELSEWHERE, vec![json!(kind)]).await?;
        let is_prompt = answer["millis"].as_f64().is_some_and(|millis| millis < 5_000.0);
        ensure(answer["status"] == 504 && is_prompt, format!("the {kind} was refused with {answer}"))?;
    }
    let received = || recorder.requests().into_iter().any(|request| request.contains("_replica/"));
    ensure(!received(), "the host received a call of a frame or a web worker")?;
    // As the README says.
    page.open_at(&recorder.address, &Start::of("healthy").place("", "")).await?;
    let answer: Value = page.run_async(FROM_ELSEWHERE, vec![json!("blank")]).await?;
    ensure(answer["status"] == 200, format!("the about:blank frame was answered {answer}"))?;
    ensure(received() == (page.engine == Engine::Chromium), "a call of an about:blank frame goes another way than the README says")
}
