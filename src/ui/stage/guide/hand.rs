//! The hand of the demonstration: a pointer that is seen, which goes to what it presses and types as a person does.

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};

/// How long the pointer is on its way, in milliseconds at the usual speed.
pub const WAY: u32 = 600;
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
    pub place: RwSignal<Option<(f64, f64)>>,
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
        let middle = |start: f64, length: f64| start + length / 2.0;
        let place = (middle(bounds.left(), bounds.width()), middle(bounds.top(), bounds.height()));
        self.place.try_set(Some(place));
        self.wait(WAY + REST).await;
    }

    /// Waits between two letters.
    pub async fn letter(self) {
        self.wait(LETTER).await;
    }

    /// How long something takes at the present speed that takes so many milliseconds at the usual one.
    pub fn takes(self, millis: u32) -> u32 {
        let speed = self.speed.try_get_untracked().unwrap_or(USUAL).max(1);
        millis.saturating_mul(USUAL) / speed
    }

    /// Waits for a time at the usual speed, in milliseconds.
    pub async fn wait(self, millis: u32) {
        TimeoutFuture::new(self.takes(millis)).await;
    }
}
