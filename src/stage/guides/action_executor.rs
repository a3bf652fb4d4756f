//! Does for a person what a guide says: with the events that the person's own hand would make, on the screen that the person sees.

use super::demo_cursor::DemoCursor;
use super::find::{self, chosen, drawn, elements, is_usable};
use super::session::GuideSession;
use crate::components::pause;
use crate::contract::anchors;
use crate::guides::action::{Action, Typing};
use crate::guides::condition::{Choice, Element as GuideQuery, Exchange};
use crate::guides::machine::{Event, Resolution};
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// How often an element is looked for, and how long is waited in between.
const LOOKS: u32 = 60;
const PAUSE: Duration = Duration::from_millis(50);

/// Does one thing; with a hand as a person would, else at once.
///
/// # Errors
///
/// Why it cannot be done now, as a sentence.
pub async fn perform(session: GuideSession, cursor: Option<DemoCursor>, action: &Action) -> Result<(), String> {
    match action {
        Action::Press(element) => press(cursor, &|| look_for(element), || cannot_be_used(element)).await?,
        Action::Choose(choice) => choose(cursor, choice).await?,
        Action::Type(typing) => enter(session, cursor, typing).await?,
        Action::Inspect(exchange) => inspect(session, cursor, exchange).await?,
        Action::Open(path) => session.screens.go(path),
        Action::Begin(scenario) => session.begin(scenario).await?,
        Action::Acknowledge(said) => session.dispatch(&Event::Acknowledged(*said)),
        Action::Answer(answer) => {
            session.dispatch(&Event::Answered { question: answer.question.clone(), answer: answer.answer.clone() });
        }
    }
    Ok(())
}

/// Does the present step for the person.
pub fn do_it(session: GuideSession) {
    session.help(async move {
        for action in session.actions() {
            if session.is_alive() {
                perform(session, None, &action).await?;
            }
        }
        Ok(())
    });
}

/// Takes a way out.
///
/// # Errors
///
/// Why it cannot be taken, as a sentence.
pub async fn apply_resolution(session: GuideSession, resolution: &Resolution) -> Result<(), String> {
    match resolution {
        Resolution::Begin { scenario, start } => {
            session.begin(scenario).await?;
            session.screens.go(start);
        }
        Resolution::Do(action) => perform(session, session.cursor, action).await?,
        Resolution::Step(step) => session.dispatch(&Event::Redo(step.clone())),
    }
    Ok(())
}

/// What `look` gives, as soon as it gives something.
async fn soon<T>(look: impl Fn() -> Option<T>) -> Option<T> {
    for _ in 0..LOOKS {
        if let Some(found) = look() {
            return Some(found);
        }
        pause(PAUSE).await;
    }
    None
}

async fn usable(requested: &GuideQuery) -> Result<Element, String> {
    soon(|| look_for(requested)).await.ok_or_else(|| cannot_be_used(requested))
}

fn look_for(requested: &GuideQuery) -> Option<Element> {
    find::find(requested).filter(is_usable)
}

fn cannot_be_used(requested: &GuideQuery) -> String {
    format!("{} cannot be used now. Close what lies before it, or go back a step.", requested.describe())
}

/// Presses what `look` finds, as soon as it is there. The element may be another one by the time the hand is there.
async fn press(cursor: Option<DemoCursor>, look: &dyn Fn() -> Option<Element>, missing: impl FnOnce() -> String) -> Result<(), String> {
    if let Some((cursor, element)) = cursor.zip(soon(look).await) {
        cursor.go_to(&element).await;
    }
    let element = soon(look).await.ok_or_else(missing)?;
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
        element.click();
    }
    Ok(())
}

async fn choose(cursor: Option<DemoCursor>, choice: &Choice) -> Result<(), String> {
    let any = GuideQuery { anchor: choice.anchor.clone(), name: None };
    let named = GuideQuery { name: Some(choice.option.clone()), ..any.clone() };
    let is_list = |element: &Element| element.matches("select, [role=combobox]").unwrap_or_default();
    let requested = match soon(|| find::find(&any)).await {
        Some(found) if is_list(&found) => any,
        _ => named,
    };
    let control = usable(&requested).await?;
    if chosen(&control).as_ref() == Some(&choice.option) {
        return Ok(());
    }
    if let Some(list) = control.dyn_ref::<HtmlSelectElement>() {
        if let Some(cursor) = cursor {
            cursor.go_to(list).await;
        }
        list.set_value(&choice.option);
        dispatch_event_on(list, "change");
        return Ok(());
    }
    press(cursor, &|| look_for(&requested), || cannot_be_used(&requested)).await?;
    if is_list(&control) {
        let option = || elements("[role=option]").into_iter().find(|option| find::is_drawn(option) && find::name(option) == choice.option);
        press(cursor, &option, || format!("“{}” is not in the list.", choice.option)).await?;
    }
    Ok(())
}

async fn enter(session: GuideSession, cursor: Option<DemoCursor>, typing: &Typing) -> Result<(), String> {
    let field = usable(&GuideQuery { anchor: typing.anchor.clone(), name: None }).await?;
    let value = typing.text.clone().or_else(|| session.screens.value(typing.kind));
    let value = value.ok_or_else(|| format!("There is no such value yet: {}.", typing.kind.describe()))?;
    if let Some(field) = field.dyn_ref::<HtmlInputElement>() {
        if let Some(cursor) = cursor {
            cursor.go_to(field).await;
            let _ = field.focus();
            for (end, letter) in value.char_indices() {
                field.set_value(value.get(..end + letter.len_utf8()).unwrap_or(&value));
                dispatch_event_on(field, "input");
                cursor.letter().await;
            }
        }
        field.set_value(&value);
        dispatch_event_on(field, "input");
        dispatch_event_on(field, "change");
    }
    Ok(())
}

/// Opens the Network tab, if need be, and in it the newest such exchange.
async fn inspect(session: GuideSession, cursor: Option<DemoCursor>, exchange: &Exchange) -> Result<(), String> {
    let tab = GuideQuery { anchor: anchors::STAGE_NETWORK.to_owned(), name: None };
    let is_open = || look_for(&tab).is_some_and(|tab| tab.get_attribute("aria-selected").as_deref() == Some("true"));
    if !is_open() {
        press(cursor, &|| look_for(&tab), || cannot_be_used(&tab)).await?;
    }
    let number = session.screens.newest(exchange).ok_or_else(|| "There is no such call yet.".to_owned())?.to_string();
    let row = || {
        let is_it = |row: &Element| {
            let line = row.closest("tr").ok().flatten().and_then(|line| line.first_element_child());
            line.and_then(|cell| cell.text_content()).is_some_and(|text| text.trim() == number)
        };
        drawn(anchors::STAGE_NETWORK_ROW).into_iter().find(is_it)
    };
    press(cursor, &row, || "The filter of the Network tab hides the call.".to_owned()).await
}

/// Fires at an element the events that a user's input would have fired.
fn dispatch_event_on(element: &Element, event: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = web_sys::Event::new_with_event_init_dict(event, &init) {
        let _ = element.dispatch_event(&event);
    }
}
