//! The hand of the demonstration: a pointer that is seen, which goes to what it presses and types as a person does.

use super::spot::put;
use crate::transport::is_frozen;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// How long the pointer is on its way, in milliseconds at the usual speed.
const WAY: u32 = 600;
/// Id of the pointer.
const POINTER: &str = "guide-pointer";
/// How long it rests on what it is about to press.
const REST: u32 = 250;
/// How long a letter takes.
const LETTER: u32 = 45;
/// How long is waited between two looks whether something has happened, in milliseconds.
const PAUSE: u32 = 25;
/// What the usual speed counts as.
const USUAL: u32 = 100;

/// The hand. `Copy` handle.
#[derive(Clone, Copy)]
pub struct DemoCursor {
    /// Whether it goes on by itself.
    pub is_playing: RwSignal<bool>,
    /// How fast, in hundredths of the usual speed.
    pub speed: RwSignal<u32>,
    /// Whether it goes on to the end of one step only.
    pub is_single: StoredValue<bool>,
}

impl DemoCursor {
    /// A hand that goes on by itself; in a frozen page, where nothing does, once it is asked to.
    pub fn new() -> Self {
        DemoCursor { is_playing: RwSignal::new(!is_frozen()), speed: RwSignal::new(USUAL), is_single: StoredValue::new(false) }
    }

    /// Goes to the middle of an element, and rests there.
    pub async fn go_to(self, element: &web_sys::Element) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        options.set_inline(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
        let bounds = element.get_bounding_client_rect();
        let middle = |start: f64, length: f64| start + length / 2.0;
        let pointer = document().get_element_by_id(POINTER).and_then(|pointer| pointer.dyn_into::<HtmlElement>().ok());
        if let Some(pointer) = pointer {
            put(
                &pointer,
                &[("--guide-left", middle(bounds.left(), bounds.width())), ("--guide-top", middle(bounds.top(), bounds.height()))],
            );
            // By the property, since a policy of the page may forbid styles in attributes.
            let _ = HtmlElement::style(&pointer).set_property("--guide-way", &format!("{}ms", self.takes(WAY)));
            let _ = pointer.remove_attribute("hidden");
        }
        self.wait(WAY + REST).await;
    }

    /// Waits between two letters.
    pub async fn letter(self) {
        self.wait(LETTER).await;
    }

    /// How long something takes at the present speed that takes so many milliseconds at the usual one.
    fn takes(self, millis: u32) -> u32 {
        let speed = self.speed.try_get_untracked().unwrap_or(USUAL).max(1);
        millis.saturating_mul(USUAL) / speed
    }

    /// Waits for a time at the usual speed, in milliseconds.
    pub async fn wait(self, millis: u32) {
        TimeoutFuture::new(self.takes(millis)).await;
    }

    /// Waits until it is time to look again whether something has happened. Not by the speed: servers and pages are as slow as they are.
    pub async fn pause(self) {
        TimeoutFuture::new(PAUSE).await;
    }
}

/// The pointer, hidden until the hand needs it.
pub fn pointer() -> AnyView {
    view! { <div class="guide-pointer" id=POINTER hidden=true aria-hidden="true"></div> }.into_any()
}
