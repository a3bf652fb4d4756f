//! Walks through a guide from its JSON alone, by pressing what its steps name.

use super::page::{Outcome, Page, ensure, until};
use serde_json::{Value, json};
use thirtyfour::WebElement;
use vfunction_replica::article::library;
use vfunction_replica::common::decode;
use vfunction_replica::guides::action::{Action, Typing};
use vfunction_replica::guides::condition::{Answer, Choice, Element, Exchange};
use vfunction_replica::guides::guide::{Guide, ResolutionSpec, Step};
use vfunction_replica::guides::words::ValueKind;

/// Finds the elements of an anchor that are drawn and usable, with the name that guides tell them by.
const FIND: &str = r#"
    const [anchor, name] = arguments;
    const named = (element) => (element.dataset.scope ?? element.ariaLabel ?? element.closest('label')?.textContent ?? element.textContent)
        .trim().replace(/\s+/g, ' ');
    return [...document.querySelectorAll(`[data-testid="${anchor}"]`)].filter((element) => element.getClientRects().length > 0
        && !element.closest('[inert]') && !element.matches(':disabled, [aria-disabled=true]') && (name === null || named(element) === name));"#;

/// Goes on from the step with this number, if the card is still there and offers it. All at once: the card may go on by itself in between.
const GO_ON: &str = r#"
    const card = document.querySelector('[data-testid=guide-card]');
    const number = +(card?.querySelector('.guide-standing')?.textContent.match(/\d+/)?.[0] ?? 0);
    if (number === arguments[0]) card.querySelector('[data-testid=guide-next]')?.click();
    return null"#;

/// A walk through one guide.
pub struct Walker<'a> {
    page: &'a Page,
    guide: Guide,
    /// The guide's name, as addresses have it.
    name: String,
    /// The secret that was shown last.
    secret: String,
}

impl<'a> Walker<'a> {
    /// A walk through a guide that comes with the program.
    ///
    /// # Errors
    ///
    /// There is none with this id.
    pub fn of(page: &'a Page, id: &str) -> Outcome<Self> {
        let bundled = library::find(id).ok_or_else(|| format!("there is no guide “{id}”"))?;
        let guide: Guide = decode::from_text(bundled.text).ok().ok_or_else(|| format!("{id} cannot be read"))?;
        Ok(Walker { page, guide, name: id.to_owned(), secret: String::new() })
    }

    /// A walk through another guide, which the browser has under this name.
    ///
    /// # Errors
    ///
    /// The text is no guide.
    pub fn own(page: &'a Page, name: &str, text: &str) -> Outcome<Self> {
        let guide: Guide = decode::from_text(text).ok().ok_or_else(|| format!("this cannot be read: {text}"))?;
        Ok(Walker { page, guide, name: name.to_owned(), secret: String::new() })
    }

    /// The guide.
    pub fn guide(&self) -> &Guide {
        &self.guide
    }

    /// Where its first step is, below the program's base.
    pub fn start(&self) -> String {
        format!("?scenario={}&seed=7&guide={}&step=1", self.guide.scenario, self.name)
    }

    /// Walks from the first step, which is on the screen, to the closing card. `look` is called at each step, when all is ready for what is
    /// done to the step's target; again where a step has to be done again.
    pub async fn walk(&mut self, mut look: impl AsyncFnMut(&Step) -> Outcome) -> Outcome {
        let id = self.guide.id.clone();
        let steps = self.guide.places().count();
        // A step may be blocked once, and lead back once.
        for _ in 0..steps * 3 {
            let Some(number) = self.number().await? else { return Ok(()) };
            let step = self.guide.numbered(number).map(|place| place.step.clone()).ok_or_else(|| format!("{id} has no step {number}"))?;
            self.step(&step, number, &mut look).await.map_err(|problem| format!("{id}, step {number} “{}”: {problem}", step.id))?;
        }
        Err(format!("{id} does not come to its end"))
    }

    /// Watches the demonstration to its closing card, at the speed with this name.
    pub async fn watch(&self, speed: &str) -> Outcome {
        let name = format!("Speed: {speed}");
        let is_set = async || {
            let is_set = !self.all("guide-speed", Some(&name)).await?.is_empty();
            if !is_set {
                self.press(&named("guide-speed", None)).await?;
            }
            Ok(is_set.then_some(()))
        };
        until(&format!("the button says “{name}”"), is_set).await?;
        let mut last = None;
        while let Some(number) = self.next_number(last).await? {
            last = Some(number);
        }
        Ok(())
    }

    /// Waits until the demonstration has left a step: the number of the next one; none at the end.
    ///
    /// # Errors
    ///
    /// The card says what stops it.
    async fn next_number(&self, last: Option<usize>) -> Outcome<Option<usize>> {
        const PROBLEM: &str = "return document.querySelector('[data-testid=guide-card] [role=alert]')?.textContent ?? ''";
        let look = async || {
            let problem: String = self.page.run(PROBLEM, vec![]).await?;
            if !problem.is_empty() {
                return Ok(Some(Err(format!("it stops: {problem}"))));
            }
            let number = self.number().await?;
            Ok((number != last).then_some(Ok(number)))
        };
        let step = last.and_then(|number| self.guide.numbered(number)).map(|place| place.step.id.as_str()).unwrap_or_default();
        let what = format!("the demonstration of {} goes on from step {last:?} {step}", self.guide.id);
        until(&what, look).await?.map_err(|problem| format!("{what}: {problem}"))
    }

    /// Sits the exam: does what the steps say in their order, without any guidance, and answers the questions rightly.
    pub async fn sit(&mut self) -> Outcome {
        let guide = self.guide.clone();
        let mut present = guide.scenario.clone();
        // The card would lie above one thing or another.
        self.fold().await?;
        self.page.no("heading", "Your task").await?;
        for place in guide.main_way() {
            let scenario = guide.scenario_of(place.chapter).to_owned();
            if scenario != present {
                present = scenario;
                self.fold().await?;
                self.press(&named("exam-case", Some(format!("Begin {}", place.chapter.title)))).await?;
                self.fold().await?;
                until("the case has begun", async || Ok((self.page.html("data-scenario").await? == present).then_some(()))).await?;
            }
            self.come_to(place.step).await?;
            for action in &place.step.actions {
                let done = match action {
                    Action::Acknowledge(_) | Action::Begin(_) | Action::Answer(_) => Ok(()),
                    _ => self.act(place.step, action).await,
                };
                done.map_err(|problem| format!("the exam of {}, “{}”: {problem}", guide.id, place.step.id))?;
            }
        }
        self.fold().await?;
        self.page.the("heading", "Your task").await?;
        for question in guide.all_questions() {
            self.choose_answer(&Answer { question: question.id.clone(), answer: question.right.clone() }).await?;
        }
        Ok(())
    }

    /// Folds the task away, or back, once nothing is under way that would move the card.
    async fn fold(&self) -> Outcome {
        self.page.settled().await?;
        self.press(&named("exam-task", None)).await
    }

    /// Opens the page that a step says it needs, if what it begins with is not on the screen.
    async fn come_to(&mut self, step: &Step) -> Outcome {
        let anchor = match step.actions.first() {
            Some(Action::Press(element)) => &element.anchor,
            Some(Action::Type(typing)) => &typing.anchor,
            Some(Action::Choose(choice)) => &choice.anchor,
            _ => return Ok(()),
        };
        if !self.all(anchor, None).await?.is_empty() {
            return Ok(());
        }
        for need in &step.needs {
            if let ResolutionSpec::Do(action) = &need.way {
                self.act(step, action).await?;
            }
        }
        Ok(())
    }

    /// Chooses an answer on the card of an exam, where several questions are.
    async fn choose_answer(&self, answer: &Answer) -> Outcome {
        const SCRIPT: &str = "const [name, words] = arguments;
            const answers = [...document.querySelectorAll(`input[name=\"guide-${name}\"]`)];
            const found = answers.find((answer) => answer.closest('label').textContent.trim() === words);
            found?.click();
            return !!found";
        let question = self.guide.question(&answer.question).ok_or("there is no such question")?;
        let words = question.answer(&answer.answer).map(|answer| answer.text.clone()).ok_or("there is no such answer")?;
        let is_chosen = self.page.run::<bool>(SCRIPT, vec![json!(answer.question), json!(words)]).await?;
        ensure(is_chosen, "the card does not offer the answer")
    }

    /// Closes the closing card, with which the walkthrough goes.
    pub async fn close(&self) -> Outcome {
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
    async fn step(&mut self, step: &Step, number: usize, look: &mut impl AsyncFnMut(&Step) -> Outcome) -> Outcome {
        let offers = "return !!document.querySelector('[data-testid=guide-way-out], [data-testid=guide-hint], [data-testid=guide-next]')";
        until("the card offers something", async || Ok(self.page.run::<bool>(offers, vec![]).await?.then_some(()))).await?;
        // What seems to be missing may still come.
        self.page.settled().await?;
        if self.number().await? != Some(number) {
            return Ok(());
        }
        if let Some(resolution) = self.all("guide-way-out", None).await?.pop() {
            let caption = resolution.text().await.map_err(|error| error.to_string())?;
            self.click(&resolution).await?;
            // While it leads out it is still there, and refused.
            let gone =
                "return [...document.querySelectorAll('[data-testid=guide-way-out]')].every((way) => way.textContent !== arguments[0])";
            let look = async || Ok(self.page.run::<bool>(gone, vec![json!(caption)]).await?.then_some(()));
            return until(&format!("“{caption}” leads out"), look).await;
        }
        let (before, after) = step.actions.split_at(ready_after(step));
        for action in before {
            self.act(step, action).await?;
        }
        look(step).await?;
        for action in after {
            self.act(step, action).await?;
        }
        let is_over = async || {
            if self.number().await? != Some(number) {
                return Ok(Some(()));
            }
            self.page.run::<Value>(GO_ON, vec![json!(number)]).await.map(|_| None)
        };
        until("the card goes on", is_over).await
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
            false => self.click(&control).await,
        }
    }

    async fn enter(&self, typing: &Typing) -> Outcome {
        let script = "const done = arguments[0]; replica.scenario().then((scenario) => done(scenario.cards), () => done(null))";
        let cards: Value = self.page.run_async(script, vec![]).await?;
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
        let given =
            vec![json!(exchange.call.as_ref()), json!(exchange.status), json!(exchange.method.map(|method| method.as_ref().to_owned()))];
        let look = async || {
            let found = self.page.driver.execute(script, given.clone()).await.map_err(|error| error.to_string())?;
            Ok(found.element().ok())
        };
        self.click(&until("the call is in the list", look).await?).await
    }

    async fn all(&self, anchor: &str, name: Option<&str>) -> Outcome<Vec<WebElement>> {
        let found = self.page.driver.execute(FIND, vec![json!(anchor), json!(name)]).await.map_err(|error| error.to_string())?;
        found.elements().map_err(|error| error.to_string())
    }

    async fn find(&self, wanted: &Element) -> Outcome<WebElement> {
        let look = async || Ok(self.all(&wanted.anchor, wanted.name.as_deref()).await?.into_iter().next());
        until(&format!("there is a usable {} {}", wanted.anchor, wanted.describe()), look).await
    }

    /// A press of the pointer, which fails where something else lies above the element: the card follows what is scrolled or opened, a
    /// frame later.
    async fn click(&self, element: &WebElement) -> Outcome {
        element.scroll_into_view().await.map_err(|error| error.to_string())?;
        self.page.settled().await?;
        element.click().await.map_err(|error| error.to_string())
    }

    async fn press(&self, wanted: &Element) -> Outcome {
        let element = self.find(wanted).await?;
        self.click(&element).await.map_err(|problem| format!("{} cannot be pressed: {problem}", wanted.anchor))
    }
}

/// How many of a step's actions come before the one that is done to its target; none if none is.
fn ready_after(step: &Step) -> usize {
    let is_of = |action: &Action, target: &Element| match action {
        Action::Press(element) => element == target,
        Action::Choose(choice) => choice.anchor == target.anchor,
        Action::Type(typing) => typing.anchor == target.anchor,
        _ => false,
    };
    let of_target = |target: &Element| step.actions.iter().position(|action| is_of(action, target));
    step.target.as_ref().and_then(of_target).unwrap_or_default()
}

fn named(anchor: &str, name: Option<String>) -> Element {
    Element { anchor: anchor.to_owned(), name }
}
