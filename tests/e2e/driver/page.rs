//! The verbs of the tests: what a person does and sees, by role and accessible name.
//!
//! Elements are found with Testing Library (<https://testing-library.com/docs/queries/byrole>), which the tests load into the page
//! under test, and used through WebDriver, so that presses and keys are the browser's own. Every wait is for a condition.

use super::browser::Browser;
use super::found::Found;
use super::host::{Host, Served, artifacts};
use crate::tier::Engine;
use serde_json::{Value, json};
use std::future::Future;
use std::sync::Arc;
use std::time::{Duration, Instant};
use thirtyfour::prelude::ScriptRet;
use thirtyfour::{Key, WebDriver, WebElement};

/// What a step of a test gives.
pub type Outcome<T = ()> = Result<T, String>;

/// How long a condition may take to come true.
const PATIENCE: Duration = Duration::from_secs(10);

/// Finds elements as people know them: <https://testing-library.com/docs/queries/byrole>.
const TESTING_LIBRARY: &str = include_str!("../node_modules/@testing-library/dom/dist/@testing-library/dom.umd.min.js");

/// The tests' own questions, asked of Testing Library. They are loaded together with it, because Firefox runs each script in a
/// global scope of its own, and a function of another scope is no `Function` to the library.
const QUESTIONS: &str = r#"
    const usable = (element) => !element.closest('[inert]');
    window.question = {
        // The elements with a role and a name that are neither hidden nor inert. An empty name means any; a name in slashes is
        // looked for anywhere.
        all(role, name, within) {
            const part = name.startsWith('/') && name.endsWith('/') ? name.slice(1, -1) : null;
            const matcher = name === '' ? undefined : part === null ? name : (text) => text.includes(part);
            return TestingLibraryDom.queryAllByRole(within ?? document.body, role, { name: matcher }).filter(usable);
        },
        labelled(label) {
            return TestingLibraryDom.queryAllByLabelText(document.body, label, { selector: 'input' }).filter(usable);
        },
        // A matcher of names or descriptions that notes each of them, and finds all to match or none.
        noting: (noted, answer) => (text, element) => (noted.set(element, text), answer),
        // Role and name of what has the focus.
        focus() {
            const focused = document.activeElement;
            const roles = TestingLibraryDom.getRoles(focused.parentElement ?? document.body);
            const role = Object.keys(roles).find((role) => roles[role].includes(focused)) ?? '';
            const names = new Map();
            if (role) TestingLibraryDom.queryAllByRole(document.body, role, { name: question.noting(names, false) });
            return [role, names.get(focused) ?? ''];
        },
    };
"#;

/// A page in a browser.
pub struct Page {
    /// The engine it runs in.
    pub engine: Engine,
    /// The test it is for, with its engine.
    pub test: String,
    /// The session.
    pub driver: WebDriver,
    /// Address of the program, with a slash at its end.
    pub base: String,
    browser: Arc<Browser>,
    /// Where the browser's log ended when the test began.
    log_start: usize,
    _host: Host,
}

impl Page {
    /// Starts a browser with an empty profile for this page alone. `test` names what it leaves behind.
    pub async fn start(engine: Engine, test: &str, served: Served) -> Outcome<Page> {
        Page::of(Arc::new(engine.start(test).await?), engine, test, served).await
    }

    /// The page that a browser shows, for a test of this name.
    pub async fn of(browser: Arc<Browser>, engine: Engine, test: &str, served: Served) -> Outcome<Page> {
        let host = Host::start(served).await?;
        let log_start = browser.begin_log(engine).await?;
        let (driver, base, test) = (browser.driver.clone(), host.address.clone(), test.to_owned());
        Ok(Page { engine, test, driver, base, browser, log_start, _host: host })
    }

    /// Ends the browser, after [`Page::leave`].
    pub async fn end(self, outcome: Outcome) -> Outcome {
        let outcome = self.leave(outcome).await;
        let ended = self.driver.quit().await.map_err(|error| format!("the browser did not end: {error}"));
        outcome.and(ended)
    }

    /// Leaves a screenshot, the source, the console and the browser's log after a failure, and says where.
    pub async fn leave(&self, outcome: Outcome) -> Outcome {
        let problem = match outcome {
            Ok(()) => return Ok(()),
            Err(problem) => problem,
        };
        let path = |ending: &str| artifacts().join(format!("{}.{ending}", self.test.replace("::", "-")));
        let _ = self.driver.screenshot(&path("png")).await;
        let address = self.driver.current_url().await.map(|url| url.to_string()).unwrap_or_default();
        let _ = std::fs::write(path("html"), self.driver.source().await.unwrap_or_default());
        let _ = std::fs::write(path("console.txt"), self.console().await.unwrap_or_default().join("\n"));
        let _ = std::fs::write(path("log"), self.browser.log_from(self.log_start));
        Err(format!("{problem}\n  at {address}\n  see {}", path("{png,html,console.txt,log}").display()))
    }

    /// Opens a place of the program, given relative to its base (`organization/team?scenario=healthy`), and waits until it is ready.
    pub async fn open(&self, place: &str) -> Outcome {
        self.open_at(&self.base, place).await
    }

    /// Opens an address below another base, and waits until the program is ready.
    pub async fn open_at(&self, base: &str, place: &str) -> Outcome {
        if place.contains('#') {
            // Where only the fragment differs, the page loads again by itself, and the one that is left would count as ready.
            self.driver.goto("about:blank").await.map_err(text)?;
        }
        self.driver.goto(format!("{base}{place}")).await.map_err(text)?;
        self.ready().await
    }

    /// Loads the page again, as a person does with the browser's button.
    pub async fn reload(&self) -> Outcome {
        self.driver.refresh().await.map_err(text)?;
        self.ready().await
    }

    /// Loads the page again past cache and service worker, as with the browser's own key (Control, Shift and R).
    pub async fn reload_past_the_cache(&self) -> Outcome {
        self.run::<Value>("document.documentElement.dataset.appState = 'left'; return null", vec![]).await?;
        match self.engine {
            Engine::Chromium => {
                self.driver.cdp().send_raw("Page.reload", json!({ "ignoreCache": true })).await.map_err(text)?;
            }
            // Firefox's own argument: <https://developer.mozilla.org/docs/Web/API/Location/reload>.
            _ => self.run::<Value>("setTimeout(() => location.reload(true)); return null", vec![]).await.map(|_| ())?,
        }
        self.ready().await
    }

    /// Waits until the program has started.
    pub async fn ready(&self) -> Outcome {
        self.html_is("data-app-state", "ready").await
    }

    /// Waits until an attribute of the `html` element has a value. The page itself waits, so that it is not asked again and again.
    pub async fn html_is(&self, attribute: &str, value: &str) -> Outcome {
        const WAIT: &str = r#"
            const [attribute, value, done] = arguments;
            const look = () => document.documentElement.getAttribute(attribute) === value && (done(true), true);
            if (look()) return;
            const observer = new MutationObserver(() => look() && observer.disconnect());
            observer.observe(document.documentElement, { attributes: true });
            // Another page may have come meanwhile.
            setTimeout(() => { observer.disconnect(); done(false); }, 500)"#;
        let arguments = || vec![json!(attribute), json!(value)];
        let look = async || Ok(self.run_async::<bool>(WAIT, arguments()).await?.then_some(()));
        until(&format!("{attribute} is “{value}”"), look).await
    }

    /// Waits until nothing is under way: no call, no part of the program, no motion, nothing that is only given the time to come.
    pub async fn settled(&self) -> Outcome {
        self.run_async::<Value>("replica.settled().then(() => arguments[0](null))", vec![]).await.map(drop)
    }

    /// An attribute of the `html` element; empty if it is not there.
    pub async fn html(&self, attribute: &str) -> Outcome<String> {
        self.run("return document.documentElement.getAttribute(arguments[0]) ?? ''", vec![json!(attribute)]).await
    }

    /// The path and query of the address.
    pub async fn address(&self) -> Outcome<String> {
        self.run("return location.href", vec![]).await
    }

    /// Runs a script in the page and reads what it returns.
    pub async fn run<T: serde::de::DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> Outcome<T> {
        self.driver.execute(script, arguments).await.map_err(text)?.convert().map_err(text)
    }

    /// Runs a script that calls its last argument when it is done, and reads what it was called with.
    pub async fn run_async<T: serde::de::DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> Outcome<T> {
        self.driver.execute_async(script, arguments).await.map_err(text)?.convert().map_err(text)
    }

    /// Loads Testing Library into the page, unless it is there.
    pub async fn load_libraries(&self) -> Outcome {
        if self.run("return 'question' in window", vec![]).await? {
            return Ok(());
        }
        let script = format!("{TESTING_LIBRARY}; window.TestingLibraryDom ??= globalThis.TestingLibraryDom; {QUESTIONS}; return null");
        self.run::<Value>(&script, vec![]).await.map(|_| ())
    }

    /// The answer to one of the [`QUESTIONS`]; Testing Library is loaded where it is missing.
    pub async fn ask(&self, question: &str, arguments: Vec<Value>) -> Outcome<ScriptRet> {
        let script = format!("return window.question?.{question}(...arguments)");
        let answer = self.driver.execute(&script, arguments.clone()).await.map_err(text)?;
        if !answer.json().is_null() {
            return Ok(answer);
        }
        self.load_libraries().await?;
        self.driver.execute(&script, arguments).await.map_err(text)
    }

    /// The elements with a role and a name, at this moment.
    pub async fn all(&self, role: &str, name: &str) -> Outcome<Vec<WebElement>> {
        self.ask("all", vec![json!(role), json!(name)]).await?.elements().map_err(text)
    }

    /// Waits for the one element with a role and a name.
    pub async fn the(&self, role: &str, name: &str) -> Outcome<Found<'_>> {
        let look = async || {
            let mut found = self.all(role, name).await?;
            match found.len() {
                0 | 1 => Ok(found.pop()),
                count => Err(format!("there are {count} elements with role {role} and name “{name}”")),
            }
        };
        let element = until(&format!("there is a {role} “{name}”"), look).await?;
        Ok(Found::new(self, role, name, element))
    }

    /// Waits until no element has a role and a name.
    pub async fn no(&self, role: &str, name: &str) -> Outcome {
        let look = async || Ok(self.all(role, name).await?.is_empty().then_some(()));
        until(&format!("there is no {role} “{name}”"), look).await
    }

    /// Presses the element with a role and a name.
    pub async fn press(&self, role: &str, name: &str) -> Outcome {
        self.the(role, name).await?.press().await
    }

    /// Replaces what is in the text field with this name.
    pub async fn fill(&self, name: &str, value: &str) -> Outcome {
        self.the("textbox", name).await?.fill(value).await
    }

    /// Replaces what is in the search field with this name.
    pub async fn fill_search(&self, name: &str, value: &str) -> Outcome {
        self.the("searchbox", name).await?.fill(value).await
    }

    /// Waits for the field with this label. (Password fields have no role, so they are found by their label.)
    pub async fn field(&self, label: &str) -> Outcome<Found<'_>> {
        let look = async || Ok(self.ask("labelled", vec![json!(label)]).await?.elements().map_err(text)?.pop());
        let element = until(&format!("there is a field “{label}”"), look).await?;
        Ok(Found::new(self, "field", label, element))
    }

    /// The file field of the page, which its own button represents.
    async fn file_field(&self) -> Outcome<Found<'_>> {
        let look = async || Ok(self.driver.find_all(thirtyfour::By::Css("input[type=file]")).await.map_err(text)?.pop());
        let element = until("there is a file field", look).await?;
        Ok(Found::new(self, "field", "file", element))
    }

    /// Gives the file field of the page a file of this name. Each page has files of its own: several tests run at the same time.
    pub async fn choose_file(&self, name: &str, content: &str) -> Outcome {
        let folder = artifacts().join(format!("files-{}", self.test.replace("::", "-")));
        let path = folder.join(name);
        std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&path, content)).map_err(text)?;
        let path = path.canonicalize().map_err(text)?;
        self.file_field().await?.send(&path.display().to_string()).await
    }

    /// Waits until the page shows a text.
    pub async fn shows(&self, words: &str) -> Outcome {
        let look = async || {
            let shown: bool = self.run("return document.body.innerText.includes(arguments[0])", vec![json!(words)]).await?;
            Ok(shown.then_some(()))
        };
        until(&format!("the page shows “{words}”"), look).await
    }

    /// Sends keys to what has the focus.
    pub async fn keys(&self, keys: impl Into<thirtyfour::TypingData>) -> Outcome {
        self.driver.action_chain().send_keys(keys).perform().await.map_err(text)
    }

    /// Presses one key while another is held.
    pub async fn chord(&self, held: Key, key: Key) -> Outcome {
        self.driver.action_chain().key_down(held.clone()).key_down(key.clone()).key_up(key).key_up(held).perform().await.map_err(text)
    }

    /// Role and accessible name of what has the focus, as the browser's own accessibility tree tells them.
    pub async fn focus(&self) -> Outcome<(String, String)> {
        self.ask("focus", vec![]).await?.convert().map_err(text)
    }

    /// Waits until something within the element with this role and name has the focus, and no call is under way.
    pub async fn focus_is_in(&self, role: &str, name: &str) -> Outcome {
        self.the(role, name).await?.holds_focus().await
    }

    /// The number of the process that started the browser's.
    pub fn driver_process(&self) -> u32 {
        self.browser.driver_process()
    }

    /// What the browser's console said.
    pub async fn console(&self) -> Outcome<Vec<String>> {
        self.browser.console(self.engine, self.log_start).await
    }

    /// Whether the browser itself recorded a call to an address that ends so, answered with this status. (WebKit records the call
    /// without its status.)
    pub async fn recorded(&self, ending: &str, status: u16) -> Outcome<bool> {
        let script = r#"
            const calls = performance.getEntriesByType('resource').filter((entry) => entry.name.split('?')[0].endsWith(arguments[0]));
            return calls.map((entry) => entry.responseStatus || null);"#;
        let statuses: Vec<Option<u16>> = self.run(script, vec![json!(ending)]).await?;
        Ok(statuses.iter().any(|recorded| recorded.is_none_or(|recorded| recorded == status)))
    }
}

/// How long after a look the next one comes, at first and at most. Each look takes processor time from the page that it waits for.
const FIRST_PAUSE: Duration = Duration::from_millis(10);
const LONGEST_PAUSE: Duration = Duration::from_millis(100);

/// Waits until a look gives something. Errors of a look count as “not yet”: the page may be on its way to another place.
pub async fn until<T, F: Future<Output = Outcome<Option<T>>>>(what: &str, mut look: impl FnMut() -> F) -> Outcome<T> {
    let deadline = Instant::now() + PATIENCE;
    let mut pause = FIRST_PAUSE;
    loop {
        let seen = look().await;
        if let Ok(Some(found)) = seen {
            return Ok(found);
        }
        if Instant::now() > deadline {
            let last = seen.err().map(|problem| format!(" ({problem})")).unwrap_or_default();
            return Err(format!("waited {} s in vain until {what}{last}", PATIENCE.as_secs()));
        }
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}

/// Fails with a message unless the condition holds.
pub fn ensure(condition: bool, otherwise: impl Into<String>) -> Outcome {
    if condition { Ok(()) } else { Err(otherwise.into()) }
}

/// An error as text.
pub fn text(error: impl std::fmt::Display) -> String {
    error.to_string()
}
