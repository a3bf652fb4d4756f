//! Where the program stands, and how it goes elsewhere without a reload.
//!
//! Invariant: this is what the browser's address says, also after its back and forward buttons.

use super::paths::{self, Route};
use crate::client::{Notices, clean_address};
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// The present place. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Navigation {
    path: RwSignal<String>,
    search: RwSignal<String>,
    route: Memo<Route>,
    notices: Notices,
}

impl Navigation {
    /// The place of the address, now and from now on. For once in the life of the program.
    pub fn new() -> Self {
        let path = RwSignal::new(String::new());
        let route = Memo::new(move |_| Route::parse(&path.read()));
        let navigation = Navigation { path, search: RwSignal::new(String::new()), route, notices: expect_context() };
        navigation.follow_address();
        let listener = window_event_listener_untyped("popstate", move |_| navigation.follow_address());
        on_cleanup(move || listener.remove());
        navigation
    }

    /// The path below the base.
    pub fn path(self) -> Signal<String> {
        self.path.into()
    }

    /// The query string, with its question mark unless it is empty.
    pub fn search(self) -> Signal<String> {
        self.search.into()
    }

    /// What the path shows.
    pub fn route(self) -> Memo<Route> {
        self.route
    }

    /// Goes to an address of the program, as [`paths::address`] gives it, and to the top there. To go where one stands already
    /// leaves no second entry in the browser's history.
    pub fn go(self, address: &str) {
        let present = paths::address(&self.path.read_untracked(), &self.search.read_untracked());
        if let (Ok(history), true) = (window().history(), address != present) {
            let _ = history.push_state_with_url(&JsValue::NULL, "", Some(address));
            self.follow_address();
        }
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }

    /// Puts another query in place of the present one, in the same entry of the browser's history.
    pub fn restate(self, query: &str) {
        let address = paths::address(&self.path.read_untracked(), query);
        let fragment = location().hash().unwrap_or_default();
        if let Ok(history) = window().history() {
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&(address + &fragment)));
        }
        self.follow_address();
    }

    /// Takes over what the address says.
    fn follow_address(self) {
        self.notices.extend(clean_address());
        let location = location();
        take(self.path, paths::below(&paths::base(), &location.pathname().unwrap_or_default()));
        take(self.search, location.search().unwrap_or_default());
    }
}

/// Sets a signal, unless that changes nothing.
fn take(signal: RwSignal<String>, value: String) {
    if *signal.read_untracked() != value {
        signal.set(value);
    }
}
