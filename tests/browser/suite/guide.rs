//! Walkthroughs: each is walked to its end from its JSON alone, by pressing what its steps name.

use crate::page::{Outcome, Page, ensure, until};
use crate::suite::script::ask;
use serde_json::{Value, json};
use thirtyfour::{Key, WebElement};
use vfunction_replica::domain::json::from_text;
use vfunction_replica::walkthrough::action::{Action, Typing};
use vfunction_replica::walkthrough::condition::{Answer, Choice, Element, Exchange};
use vfunction_replica::walkthrough::guide::{Guide, Step};
use vfunction_replica::walkthrough::library;
use vfunction_replica::walkthrough::words::ValueKind;

/// Finds the elements of an anchor that are drawn and usable, with the name that guides tell them by.
const FIND: &str = r#"
    const [anchor, name] = arguments;
    const named = (element) => (element.dataset.scope ?? element.ariaLabel ?? element.closest('label')?.textContent ?? element.textContent)
        .trim().replace(/\s+/g, ' ');
    return [...document.querySelectorAll(`[data-testid="${anchor}"]`)].filter((element) => element.getClientRects().length > 0
        && !element.closest('[inert]') && !element.matches(':disabled, [aria-disabled=true]') && (name === null || named(element) === name));"#;

/// What of walkthroughs is in the page.
const TRACES: &str = r#"
    const elements = document.querySelectorAll('[class*="guide-"], [data-testid^="guide-"]').length;
    const files = performance.getEntriesByType('resource').filter((entry) => entry.name.includes('/guides/')).length;
    return [elements, files];"#;

/// A walk through one guide.
struct Walker<'a> {
    page: &'a Page,
    guide: Guide,
    /// The secret that was shown last.
    secret: String,
}

pub async fn reproduce_401_is_walked_to_its_end(page: &Page) -> Outcome {
    walk(page, "reproduce-401").await
}

pub async fn repair_scope_is_walked_to_its_end(page: &Page) -> Outcome {
    walk(page, "repair-scope").await
}

pub async fn create_a_sufficient_token_is_walked_to_its_end(page: &Page) -> Outcome {
    walk(page, "create-a-sufficient-token").await
}

pub async fn which_401_is_it_is_walked_to_its_end(page: &Page) -> Outcome {
    walk(page, "which-401-is-it").await
}

pub async fn tour_of_the_replica_is_walked_to_its_end(page: &Page) -> Outcome {
    walk(page, "tour-of-the-replica").await
}

/// A link leads to the very step, in the world that it needs; a reload goes on there, and so does the catalogue after it was left.
pub async fn opens_at_a_step_and_goes_on_after_a_reload(page: &Page) -> Outcome {
    page.open("?scenario=healthy&guide=repair-scope&step=4").await?;
    page.shows("Step 4 of 12").await?;
    until("the help page is shown", async || Ok(page.address().await?.contains("/help/").then_some(()))).await?;
    ensure(page.html("data-scenario").await? == "narrow-token", "the step's scenario is not in force")?;
    page.press("button", "Skip").await?;
    page.shows("Step 5 of 12").await?;
    page.reload().await?;
    page.shows("Step 5 of 12").await?;

    page.press("button", "Leave").await?;
    page.no("region", "Walkthrough").await?;
    ensure(!page.address().await?.contains("guide="), "the address still asks for the walkthrough")?;
    page.press("tab", "Guide").await?;
    page.press("button", "Resume Repair the scope").await?;
    page.shows("Step 5 of 12").await
}

/// Nothing of it is there before it is asked for, and nothing after it was left.
pub async fn leaves_no_trace(page: &Page) -> Outcome {
    page.open("?scenario=narrow-token").await?;
    let traces = async || page.run::<(u32, u32)>(TRACES, vec![]).await;
    ensure(traces().await? == (0, 0), "something of walkthroughs is there, and nobody asked for one")?;
    page.open("?scenario=narrow-token&guide=tour-of-the-replica").await?;
    page.the("region", "Walkthrough").await?;
    page.press("button", "Leave").await?;
    page.no("region", "Walkthrough").await?;
    ensure(traces().await?.0 == 0, "an element stays behind")
}

/// F6 goes to the card and back; Escape closes the dialog first, and then the walkthrough.
pub async fn goes_by_keyboard(page: &Page) -> Outcome {
    page.open("?guide=repair-scope&step=2").await?;
    page.shows("Step 2 of 12").await?;
    page.the("dialog", "Configure Integrations").await?;
    page.focus_is_in("dialog", "Configure Integrations").await?;
    page.keys(Key::F6).await?;
    page.focus_is_in("region", "Walkthrough").await?;
    page.keys(Key::F6).await?;
    page.focus_is_in("dialog", "Configure Integrations").await?;
    page.keys(Key::F6).await?;
    page.focus_is_in("region", "Walkthrough").await?;
    page.keys(Key::Escape).await?;
    page.no("dialog", "Configure Integrations").await?;
    page.the("region", "Walkthrough").await?;
    let focused = page.run::<bool>("return document.activeElement.id === 'guide-heading'", vec![]).await?;
    if !focused {
        page.keys(Key::F6).await?;
    }
    page.keys(Key::Escape).await?;
    page.no("region", "Walkthrough").await?;
    until("the focus is on the tab", async || Ok((page.focus().await?.1 == "Guide").then_some(()))).await
}

async fn walk(page: &Page, id: &str) -> Outcome {
    let bundled = library::find(id).ok_or_else(|| format!("there is no guide “{id}”"))?;
    let guide: Guide = from_text(bundled.text).ok_or_else(|| format!("{id} cannot be read"))?;
    page.open(&format!("?scenario={}&seed=7&guide={id}&step=1", guide.scenario)).await?;
    let steps = guide.places().count();
    let mut walker = Walker { page, guide, secret: String::new() };
    // A step may be blocked once, and lead back once.
    for _ in 0..steps * 3 {
        let Some(number) = walker.number().await? else { return walker.close().await };
        let step = walker.guide.numbered(number).map(|place| place.step.clone()).ok_or_else(|| format!("{id} has no step {number}"))?;
        walker.step(&step, number).await.map_err(|problem| format!("{id}, step {number} “{}”: {problem}", step.id))?;
    }
    Err(format!("{id} does not come to its end"))
}

impl Walker<'_> {
    /// Closes the closing card, with which the walkthrough goes.
    async fn close(&self) -> Outcome {
        self.press(&named("guide-close", None)).await?;
        self.page.no("region", "Walkthrough").await?;
        ensure(!self.page.address().await?.contains("guide="), "the address still asks for the walkthrough")
    }

    /// The number of the step on the card; none at the end.
    async fn number(&self) -> Outcome<Option<usize>> {
        let script = "if (document.querySelector('dialog.guide-closing')) return 0;
            return +(document.querySelector('[data-testid=guide-card] .guide-standing')?.textContent.match(/\\d+/)?.[0] ?? -1)";
        let look = async || Ok(Some(self.page.run::<i64>(script, vec![]).await?).filter(|number| *number >= 0));
        let number = until("the card or the closing card is there", look).await?;
        Ok(usize::try_from(number).ok().filter(|number| *number > 0))
    }

    /// Does what a step says, unless it is over before, and waits until the card goes on.
    async fn step(&mut self, step: &Step, number: usize) -> Outcome {
        // What seems to be missing is given the time to come.
        let settled = "return !!document.querySelector('[data-testid=guide-way-out], [data-testid=guide-hint], [data-testid=guide-next]')";
        until("the card offers something", async || Ok(self.page.run::<bool>(settled, vec![]).await?.then_some(()))).await?;
        tokio::time::sleep(std::time::Duration::from_millis(700)).await;
        if self.number().await? != Some(number) {
            return Ok(());
        }
        if let Some(way_out) = self.all("guide-way-out", None).await?.pop() {
            let caption = way_out.text().await.map_err(|error| error.to_string())?;
            click(&way_out).await?;
            let look = async || Ok(self.all("guide-way-out", Some(&caption)).await?.is_empty().then_some(()));
            return until(&format!("“{caption}” leads out"), look).await;
        }
        for action in &step.actions {
            self.act(step, action).await?;
        }
        let look = async || {
            if self.number().await? != Some(number) {
                return Ok(Some(()));
            }
            if let Some(next) = self.all("guide-next", None).await?.pop() {
                let _ = next.click().await;
            }
            Ok(None)
        };
        until("the card goes on", look).await
    }

    async fn act(&mut self, step: &Step, action: &Action) -> Outcome {
        match action {
            Action::Press(element) => {
                if let Some(secret) = self.all("azure-secret", None).await?.pop() {
                    self.secret = secret.prop("value").await.map_err(|error| error.to_string())?.unwrap_or_default();
                }
                self.press(element).await
            }
            Action::Choose(choice) => self.choose(choice).await,
            Action::Type(typing) => self.enter(typing).await,
            Action::Inspect(exchange) => self.inspect(exchange).await,
            Action::Open(path) => {
                let script = "history.pushState(null, '', arguments[0] + location.search); dispatchEvent(new PopStateEvent('popstate'))";
                self.page.run::<Value>(script, vec![json!(path)]).await.map(drop)
            }
            Action::Begin(_) => self.press(&named("guide-way-out", None)).await,
            Action::Acknowledge(_) => self.press(&named("guide-next", None)).await,
            Action::Answer(answer) => self.answer(step, answer).await,
        }
    }

    async fn answer(&self, step: &Step, answer: &Answer) -> Outcome {
        let question = step.question.as_ref().filter(|question| question.id == answer.question).ok_or("the step has no such question")?;
        let text = question.answer(&answer.answer).map(|answer| answer.text.clone());
        self.press(&named("guide-answer", text)).await
    }

    async fn choose(&self, choice: &Choice) -> Outcome {
        let list = named(&choice.anchor, None);
        let first = self.find(&list).await?;
        if first.attr("role").await.map_err(|error| error.to_string())?.as_deref() == Some("combobox") {
            if first.text().await.map_err(|error| error.to_string())?.trim() == choice.option {
                return Ok(());
            }
            self.press(&list).await?;
            return self.page.press("option", &choice.option).await;
        }
        let control = self.find(&named(&choice.anchor, Some(choice.option.clone()))).await?;
        match control.is_selected().await.map_err(|error| error.to_string())? {
            true => Ok(()),
            false => click(&control).await,
        }
    }

    async fn enter(&self, typing: &Typing) -> Outcome {
        let cards: Value = ask(self.page, "return (await replica.scenario()).cards", vec![]).await?;
        let card = |place: &str| cards.pointer(place).and_then(Value::as_str).unwrap_or_default().to_owned();
        let value = match typing.kind {
            ValueKind::ScenarioToken => card("/clipboard/token"),
            ValueKind::NewToken => self.secret.clone(),
            ValueKind::ScenarioOrganization | ValueKind::Organization => card("/clipboard/organization"),
            ValueKind::Email => card("/account/email"),
            ValueKind::Password => card("/account/password"),
            ValueKind::Text => typing.text.clone().unwrap_or_default(),
        };
        let field = self.find(&named(&typing.anchor, None)).await?;
        field.clear().await.map_err(|error| error.to_string())?;
        field.send_keys(value).await.map_err(|error| error.to_string())
    }

    async fn inspect(&self, exchange: &Exchange) -> Outcome {
        if self.all("stage-network-clear", None).await?.is_empty() && self.all("stage-network-filter", None).await?.is_empty() {
            self.press(&named("stage-network", None)).await?;
        }
        let script = "const path = { session: 'token', config: 'issuetracking/config' }[arguments[0]];
            const is = (row) => row.cells[2].textContent.endsWith(path) && row.textContent.includes(String(arguments[1]))
                && row.cells[1].textContent === (arguments[2] ?? 'POST');
            return [...document.querySelectorAll('.stage-network__row')].filter(is).at(-1)?.querySelector('button') ?? null";
        let given = vec![json!(exchange.call.as_str()), json!(exchange.status), json!(exchange.method.map(|method| method.as_str()))];
        let look = async || {
            let found = self.page.driver.execute(script, given.clone()).await.map_err(|error| error.to_string())?;
            Ok(found.element().ok())
        };
        click(&until("the call is in the list", look).await?).await
    }

    async fn all(&self, anchor: &str, name: Option<&str>) -> Outcome<Vec<WebElement>> {
        let found = self.page.driver.execute(FIND, vec![json!(anchor), json!(name)]).await.map_err(|error| error.to_string())?;
        found.elements().map_err(|error| error.to_string())
    }

    async fn find(&self, wanted: &Element) -> Outcome<WebElement> {
        let look = async || Ok(self.all(&wanted.anchor, wanted.name.as_deref()).await?.into_iter().next());
        until(&format!("there is a usable {} {}", wanted.anchor, wanted.in_words()), look).await
    }

    async fn press(&self, wanted: &Element) -> Outcome {
        let element = self.find(wanted).await?;
        click(&element).await.map_err(|problem| format!("{} cannot be pressed: {problem}", wanted.anchor))
    }
}

fn named(anchor: &str, name: Option<String>) -> Element {
    Element { anchor: anchor.to_owned(), name }
}

/// A press of the pointer, which fails where something else lies above the element.
async fn click(element: &WebElement) -> Outcome {
    // The card follows what is scrolled, a frame later.
    element.scroll_into_view().await.map_err(|error| error.to_string())?;
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    element.click().await.map_err(|error| error.to_string())
}
