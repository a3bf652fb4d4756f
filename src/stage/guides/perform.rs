//! Does for a person what a guide says: with the events that the person's own hand would make, on the screen that the person sees.

use super::find::{self, chosen, drawn, elements, is_usable};
use super::hand::Hand;
use super::walk::Walk;
use crate::components::pause;
use crate::contract::anchors;
use crate::guides::action::{Action, Typing};
use crate::guides::condition::{Choice, Element as Wanted, Exchange};
use crate::guides::machine::{Event, WayOut};
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// How often an element is looked for, and how long is waited in between.
const LOOKS: u32 = 60;
const PAUSE: Duration = Duration::from_millis(50);

/// Does one thing; with a hand as a person would, else at once. Errors: why it cannot be done now, as a sentence.
pub async fn perform(walk: Walk, hand: Option<Hand>, action: &Action) -> Result<(), String> {
    match action {
        Action::Press(element) => press(hand, &|| look_for(element), || cannot_be_used(element)).await?,
        Action::Choose(choice) => choose(hand, choice).await?,
        Action::Type(typing) => enter(walk, hand, typing).await?,
        Action::Inspect(exchange) => inspect(walk, hand, exchange).await?,
        Action::Open(path) => walk.screens.go(path),
        Action::Begin(scenario) => walk.begin(scenario).await?,
        Action::Acknowledge(said) => walk.tell(&Event::Acknowledged(*said)),
        Action::Answer(answer) => {
            walk.tell(&Event::Answered { question: answer.question.clone(), answer: answer.answer.clone() });
        }
    }
    Ok(())
}

/// Does the present step for the person.
pub fn do_it(walk: Walk) {
    walk.help(async move {
        for action in walk.actions() {
            if walk.is_alive() {
                perform(walk, None, &action).await?;
            }
        }
        Ok(())
    });
}

/// Takes a way out. Errors: why it cannot be taken, as a sentence.
pub async fn take_way_out(walk: Walk, way_out: &WayOut) -> Result<(), String> {
    match way_out {
        WayOut::Begin { scenario, start } => {
            walk.begin(scenario).await?;
            walk.screens.go(start);
        }
        WayOut::Do(action) => perform(walk, walk.hand, action).await?,
        WayOut::Step(step) => walk.tell(&Event::Redo(step.clone())),
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

async fn usable(wanted: &Wanted) -> Result<Element, String> {
    soon(|| look_for(wanted)).await.ok_or_else(|| cannot_be_used(wanted))
}

fn look_for(wanted: &Wanted) -> Option<Element> {
    find::find(wanted).filter(is_usable)
}

fn cannot_be_used(wanted: &Wanted) -> String {
    format!("{} cannot be used now. Close what lies before it, or go back a step.", wanted.in_words())
}

/// Presses what `look` finds, as soon as it is there. The element may be another one by the time the hand is there.
async fn press(hand: Option<Hand>, look: &dyn Fn() -> Option<Element>, missing: impl FnOnce() -> String) -> Result<(), String> {
    if let Some((hand, element)) = hand.zip(soon(look).await) {
        hand.go_to(&element).await;
    }
    let element = soon(look).await.ok_or_else(missing)?;
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
        element.click();
    }
    Ok(())
}

async fn choose(hand: Option<Hand>, choice: &Choice) -> Result<(), String> {
    let any = Wanted { anchor: choice.anchor.clone(), name: None };
    let named = Wanted { name: Some(choice.option.clone()), ..any.clone() };
    let is_list = |element: &Element| element.matches("select, [role=combobox]").unwrap_or_default();
    let wanted = match soon(|| find::find(&any)).await {
        Some(found) if is_list(&found) => any,
        _ => named,
    };
    let control = usable(&wanted).await?;
    if chosen(&control).as_ref() == Some(&choice.option) {
        return Ok(());
    }
    if let Some(list) = control.dyn_ref::<HtmlSelectElement>() {
        if let Some(hand) = hand {
            hand.go_to(list).await;
        }
        list.set_value(&choice.option);
        told(list, "change");
        return Ok(());
    }
    press(hand, &|| look_for(&wanted), || cannot_be_used(&wanted)).await?;
    if is_list(&control) {
        let option = || elements("[role=option]").into_iter().find(|option| find::is_drawn(option) && find::name(option) == choice.option);
        press(hand, &option, || format!("“{}” is not in the list.", choice.option)).await?;
    }
    Ok(())
}

async fn enter(walk: Walk, hand: Option<Hand>, typing: &Typing) -> Result<(), String> {
    let field = usable(&Wanted { anchor: typing.anchor.clone(), name: None }).await?;
    let value = typing.text.clone().or_else(|| walk.screens.value(typing.kind));
    let value = value.ok_or_else(|| format!("There is no such value yet: {}.", typing.kind.in_words()))?;
    if let Some(field) = field.dyn_ref::<HtmlInputElement>() {
        if let Some(hand) = hand {
            hand.go_to(field).await;
            let _ = field.focus();
            for (end, letter) in value.char_indices() {
                field.set_value(value.get(..end + letter.len_utf8()).unwrap_or(&value));
                told(field, "input");
                hand.letter().await;
            }
        }
        field.set_value(&value);
        told(field, "input");
        told(field, "change");
    }
    Ok(())
}

/// Opens the Network tab, if need be, and in it the newest such exchange.
async fn inspect(walk: Walk, hand: Option<Hand>, exchange: &Exchange) -> Result<(), String> {
    let tab = Wanted { anchor: anchors::STAGE_NETWORK.to_owned(), name: None };
    let is_open = || look_for(&tab).is_some_and(|tab| tab.get_attribute("aria-selected").as_deref() == Some("true"));
    if !is_open() {
        press(hand, &|| look_for(&tab), || cannot_be_used(&tab)).await?;
    }
    let number = walk.screens.newest(exchange).ok_or_else(|| "There is no such call yet.".to_owned())?.to_string();
    let row = || {
        let is_it = |row: &Element| {
            let line = row.closest("tr").ok().flatten().and_then(|line| line.first_element_child());
            line.and_then(|cell| cell.text_content()).is_some_and(|text| text.trim() == number)
        };
        drawn(anchors::STAGE_NETWORK_ROW).into_iter().find(is_it)
    };
    press(hand, &row, || "The filter of the Network tab hides the call.".to_owned()).await
}

/// Has an element hear of what a hand would have told it.
fn told(element: &Element, event: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = web_sys::Event::new_with_event_init_dict(event, &init) {
        let _ = element.dispatch_event(&event);
    }
}
