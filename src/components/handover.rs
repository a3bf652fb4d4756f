//! The prerendered screen of the first page, and how the program replaces it.
//!
//! Invariant: nothing that a person did there is lost: what was typed, the focus with the caret, how far it was scrolled, and a
//! form that was sent.

use crate::contract::anchors;
use crate::transport::{OneShot, within, yield_to_event_loop};
use gloo_events::EventListener;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlFormElement, HtmlInputElement, HtmlLinkElement};

/// Id of that screen.
pub const STARTING: &str = "starting";
/// What `handover.js` says on `<html>` about it, for the style sheets.
const SHOWN: &str = "data-starting";
/// A form that `handover.js` marked, because it was sent.
const SENT: &str = "form[data-sent]";
/// What browsers call the moment at which that screen is seen: <https://www.w3.org/TR/paint-timing/>.
const PAINTED: &str = "first-contentful-paint";
/// How many frames it is waited for.
const FRAMES: u32 = 12;
/// What `handover.js` would still fetch early. The program is here to do it by itself, and a file that is fetched for nothing is reported.
const NOT_YET_FETCHED: &str = "link[data-after-paint=preload]:not([rel])";
/// The styles of all but the first screen.
const STYLES: &str = "link[data-after-paint=stylesheet]";
/// How long they are waited for, in milliseconds. They are asked for before the code that needs them, and have a hundredth of its size.
const STYLES_LIMIT: u32 = 3_000;
/// What scrolls in it.
const SCROLLS: &str = ".vf-sign-in";

/// Runs something once that screen is seen: what keeps the browser busy comes after it. A page in the background is not painted, and
/// no browser is waited for longer than some frames.
pub fn after_paint(run: impl FnOnce() + 'static) {
    after_paint_within(FRAMES, run);
}

fn after_paint_within(frames: u32, run: impl FnOnce() + 'static) {
    let is_painted = || window().performance().is_none_or(|times| times.get_entries_by_name(PAINTED).length() > 0);
    if frames == 0 || document().hidden() || is_painted() {
        if let Some(page) = document().document_element() {
            all(&page, NOT_YET_FETCHED).iter().for_each(Element::remove);
        }
        // Leptos' own begins with the program.
        wasm_bindgen_futures::spawn_local(async {
            yield_to_event_loop().await;
            run();
        });
    } else {
        request_animation_frame(move || after_paint_within(frames - 1, run));
    }
}

/// Resolves once the styles of all but the first screen are loaded, or cannot be had in time.
pub async fn styled() {
    let loaded = async {
        // `handover.js` puts another link in the place of one that fails.
        while let Some(link) = styles() {
            let ended = OneShot::new();
            let _listeners = ["load", "error"].map(|event| {
                let ended = ended.clone();
                EventListener::once(&link, event, move |_| ended.fire())
            });
            if link.rel().is_empty() {
                link.set_rel("stylesheet");
            }
            ended.wait().await;
        }
    };
    let _ = within(STYLES_LIMIT, loaded).await;
}

/// The link to the styles of all but the first screen, until they are loaded.
fn styles() -> Option<HtmlLinkElement> {
    let link = document().query_selector(STYLES).ok().flatten()?.dyn_into::<HtmlLinkElement>().ok()?;
    link.sheet().is_none().then_some(link)
}

/// Replaces the prerendered screen of the first page with the program's own. Idempotent.
pub fn leave() {
    let Some(starting) = document().get_element_by_id(STARTING) else { return };
    let mut sent = None;
    for old in all(&starting, "input, button") {
        let Some(replacement) =
            replacement(&["[", anchors::ATTRIBUTE, "='", &old.get_attribute(anchors::ATTRIBUTE).unwrap_or_default(), "']"].concat())
        else {
            continue;
        };
        transfer(&old, &replacement);
        if old.closest(SENT).is_ok_and(|form| form.is_some()) {
            sent = replacement.closest("form").ok().flatten();
        }
    }
    if let (Some(old), Some(replacement)) = (starting.query_selector(SCROLLS).ok().flatten(), replacement(SCROLLS)) {
        replacement.set_scroll_top(old.scroll_top());
    }
    starting.remove();
    if let Some(root) = document().document_element() {
        let _ = root.remove_attribute(SHOWN);
    }
    if let Some(form) = sent.and_then(|form| form.dyn_into::<HtmlFormElement>().ok()) {
        let _ = form.request_submit();
    }
}

/// Passes what an element holds on to another: its text, the focus, the caret.
fn transfer(old: &Element, replacement: &Element) {
    let fields = old.dyn_ref::<HtmlInputElement>().zip(replacement.dyn_ref::<HtmlInputElement>());
    if let Some((old, replacement)) = fields.filter(|(old, _)| !old.value().is_empty()) {
        replacement.set_value(&old.value());
        let typed = EventInit::new();
        typed.set_bubbles(true);
        let _ = Event::new_with_event_init_dict("input", &typed).and_then(|event| replacement.dispatch_event(&event));
    }
    if document().active_element().as_ref() != Some(old) {
        return;
    }
    if let Some(replacement) = replacement.dyn_ref::<HtmlElement>() {
        let _ = replacement.focus();
    }
    if let Some((old, replacement)) = fields
        && let (Ok(Some(start)), Ok(Some(end))) = (old.selection_start(), old.selection_end())
    {
        let direction = old.selection_direction().ok().flatten().unwrap_or_default();
        let replacement = replacement.clone();
        // The field is given its text once more by the signal that has it now, and the caret goes to its end then.
        spawn_local(async move {
            tick().await;
            let _ = replacement.set_selection_range_with_direction(start, end, &direction);
        });
    }
}

/// The element outside the first page's own screen that a selector finds.
fn replacement(selector: &str) -> Option<Element> {
    document().query_selector(&[selector, ":not(#", STARTING, " *)"].concat()).ok().flatten()
}

fn all(holder: &Element, selector: &str) -> Vec<Element> {
    let found = holder.query_selector_all(selector).ok();
    let at = |index| found.as_ref()?.item(index)?.dyn_into().ok();
    (0..found.as_ref().map_or(0, |found| found.length())).filter_map(at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::navigation::urls;
    use crate::simulator::protocol;

    const SCRIPT: &str = include_str!("handover.js");

    #[test]
    fn the_script_speaks_the_programs_names() {
        let kept = concat!("`", env!("CARGO_PKG_NAME"), "${base}#");
        for name in ["\"stylesheet\"", STARTING, kept, protocol::DEFAULT_WORLD, urls::AZURE] {
            assert!(SCRIPT.contains(name), "{name}");
        }
    }
}
