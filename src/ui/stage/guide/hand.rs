//! The hand of the demonstration: a pointer that is seen, which goes to what it presses and types as a person does.

use crate::ui::kit::after;
use js_sys::Promise;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};

/// How long the pointer is on its way, in milliseconds at the usual speed; the style moves it for as long.
const WAY: u32 = 600;
/// How long it rests on what it is about to press.
const REST: u32 = 250;
/// How long a letter takes.
const LETTER: u32 = 45;
/// What the usual speed counts as.
const USUAL: u32 = 100;

/// The hand. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Hand {
    /// Whether it goes on by itself.
    pub is_playing: RwSignal<bool>,
    /// How fast, in hundredths of the usual speed.
    pub speed: RwSignal<u32>,
    /// Where the pointer is, in CSS pixels of the window; nothing before it was needed.
    pub place: RwSignal<Option<(i32, i32)>>,
    /// Whether it goes on to the end of one step only.
    pub is_single: StoredValue<bool>,
}

impl Hand {
    /// A hand that goes on by itself.
    pub fn new() -> Self {
        Hand {
            is_playing: RwSignal::new(true),
            speed: RwSignal::new(USUAL),
            place: RwSignal::new(None),
            is_single: StoredValue::new(false),
        }
    }

    /// Goes to the middle of an element, and rests there.
    pub async fn go_to(self, element: &Element) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        options.set_inline(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
        let bounds = element.get_bounding_client_rect();
        let middle = |start: f64, length: f64| (start + length / 2.0) as i32;
        let place = (middle(bounds.left(), bounds.width()), middle(bounds.top(), bounds.height()));
        self.place.try_set(Some(place));
        self.wait(WAY + REST).await;
    }

    /// Waits between two letters.
    pub async fn letter(self) {
        self.wait(LETTER).await;
    }

    /// Waits for a time at the usual speed, in milliseconds.
    pub async fn wait(self, millis: u32) {
        let speed = self.speed.try_get_untracked().unwrap_or(USUAL).max(1);
        let waited = Promise::new(&mut |resolve, _| {
            after(Duration::from_millis(u64::from(millis * USUAL / speed)), move || drop(resolve.call0(&wasm_bindgen::JsValue::NULL)));
        });
        let _ = JsFuture::from(waited).await;
    }
}
