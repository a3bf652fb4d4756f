//! Hears of everything that may change what the screens show, for as long as a walkthrough is under way.

use crate::components::next_frame;
use crate::transport::Capture;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{MutationObserver, MutationObserverInit};

/// What happens on the page and says so. Values that are typed change nothing that an observer sees.
const EVENTS: &[&str] = &["input", "change", "click", "focusin", "focusout", "scroll", "transitionend", "animationend", "resize"];

/// Hears until it is dropped.
pub struct ScreenObserver {
    observer: MutationObserver,
    _changed: Closure<dyn FnMut()>,
    _events: Capture,
}

impl ScreenObserver {
    /// Calls something, once before the next frame however much happened.
    pub fn new(call: impl Fn() + 'static) -> Option<Self> {
        let (call, is_due) = (Rc::new(call), Rc::new(Cell::new(false)));
        let heard = Rc::new(move || {
            if !is_due.replace(true) {
                let (call, is_due) = (Rc::clone(&call), Rc::clone(&is_due));
                next_frame(move || {
                    is_due.set(false);
                    call();
                });
            }
        });
        let changed = Closure::<dyn FnMut()>::new({
            let heard = Rc::clone(&heard);
            move || heard()
        });
        let observer = MutationObserver::new(changed.as_ref().unchecked_ref()).ok()?;
        let options = MutationObserverInit::new();
        options.set_attributes(true);
        options.set_child_list(true);
        options.set_character_data(true);
        options.set_subtree(true);
        observer.observe_with_options(&document().body()?.into(), &options).ok()?;
        Some(ScreenObserver { observer, _changed: changed, _events: Capture::new(EVENTS, move |_| heard()) })
    }
}

impl Drop for ScreenObserver {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
