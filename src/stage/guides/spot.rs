//! Puts card and ring where the target is: by custom properties of their own, which the style makes positions of.

use super::find;
use super::place::{Area, place};
use crate::guides::condition::Element as GuideQuery;
use leptos::prelude::*;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Space between the target and its ring.
const AROUND: f64 = 4.0;
/// What a target may be part of that had best stay uncovered with it.
const DIALOG: &str = "[role=dialog], [role=menu], form, .stage-dock";
/// What is open, and had best stay uncovered even where there is no target: dialogs and menus of the replica, and the tool of the dock.
const OPEN: &str = ".stage__replica :is([role=dialog], [role=menu], [role=listbox]), .stage-dock__panel";
/// What the screens are in.
const SCREENS: &str = ".stage__replica";
/// Where the scenario's cards are, which many steps send people to.
const STRIP: &str = ".stage-strip";
/// Where the tools are.
const DOCK: &str = ".stage-dock";

/// Puts the card beside the target and the ring around it. Without a target that is on the screen, there is no ring.
pub fn follow(card: &HtmlElement, ring: Option<&HtmlElement>, target: Option<&GuideQuery>) {
    let (target, window) = (target.and_then(find::find), window_area());
    let seen = target.as_ref().and_then(|target| visible_part(target, &window));
    let holder = target.as_ref().filter(|_| seen.is_some()).and_then(|target| target.closest(DIALOG).ok().flatten());
    let holders = match holder {
        Some(holder) => vec![holder],
        // The dock comes last in the document, and is the least dear.
        None => find::elements(OPEN).into_iter().rev().filter(find::is_drawn).collect(),
    };
    let spared: Vec<Area> = holders.iter().map(area).chain(seen).collect();
    let bar = |bar| find::elements(bar).first().map(area);
    let strip = bar(STRIP).filter(|_| !spared.is_empty());
    let around: Vec<Area> = strip.into_iter().chain(spared).collect();
    let size = card.get_bounding_client_rect();
    let (left, top) = place((size.width(), size.height()), &window, &around, &bar(DOCK).unwrap_or_default());
    put(card, &[("--guide-left", left), ("--guide-top", top)]);
    let Some(ring) = ring else { return };
    let _ = ring.toggle_attribute_with_force("hidden", seen.is_none());
    if let Some(seen) = seen {
        let (left, top) = (seen.left - AROUND, seen.top - AROUND);
        let (width, height) = (seen.width + 2.0 * AROUND, seen.height + 2.0 * AROUND);
        put(ring, &[("--guide-left", left), ("--guide-top", top), ("--guide-width", width), ("--guide-height", height)]);
    }
}

/// The space that the screens have: width and height.
pub fn available_space() -> (i32, i32) {
    find::elements(SCREENS).first().map_or((0, 0), |screens| (screens.client_width(), screens.client_height()))
}

/// Scrolls the target onto the screen, if it is not there.
pub fn show(target: &GuideQuery) {
    let Some(target) = find::find(target) else { return };
    let whole = area(&target);
    if visible_part(&target, &window_area()) != Some(whole) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        options.set_inline(ScrollLogicalPosition::Nearest);
        target.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// The part of an element that its scrolling boxes and the window leave to be seen.
fn visible_part(element: &Element, window: &Area) -> Option<Area> {
    let mut seen = area(element).within(window)?;
    let mut above = element.parent_element();
    while let Some(holder) = above {
        let scrolls = holder.scroll_height() > holder.client_height() || holder.scroll_width() > holder.client_width();
        if scrolls && clips(&holder) {
            seen = seen.within(&area(&holder))?;
        }
        above = holder.parent_element();
    }
    Some(seen)
}

fn clips(holder: &Element) -> bool {
    let style = leptos::prelude::window().get_computed_style(holder).ok().flatten();
    // The body and the root hand theirs to the window.
    let is_root = holder.matches("html, body").unwrap_or_default();
    !is_root && style.and_then(|style| style.get_property_value("overflow-y").ok()).is_some_and(|overflow| overflow != "visible")
}

fn area(element: &Element) -> Area {
    let bounds = element.get_bounding_client_rect();
    Area { left: bounds.left(), top: bounds.top(), width: bounds.width(), height: bounds.height() }
}

fn window_area() -> Area {
    let root = document().document_element();
    let size = root.map_or((0, 0), |root| (root.client_width(), root.client_height()));
    Area { left: 0.0, top: 0.0, width: f64::from(size.0), height: f64::from(size.1) }
}

/// Sets custom properties, those that differ only: to write the same again would be a change to hear of.
pub fn put(element: &HtmlElement, values: &[(&str, f64)]) {
    let style = element.style();
    for (name, value) in values {
        // A whole number: to write others takes much code.
        let value = format!("{}px", value.round() as i32);
        if style.get_property_value(name).ok().as_ref() != Some(&value) {
            let _ = style.set_property(name, &value);
        }
    }
}
