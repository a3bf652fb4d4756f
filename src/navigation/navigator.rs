//! The router, as code outside of a view uses it.

use super::urls;
use crate::transport::{Notices, clean_address, yield_to_event_loop};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate, use_url};
use leptos_router::location::Url;
use wasm_bindgen::JsValue;

/// The current location and the function that changes it. `Copy` handle.
#[derive(Clone, Copy)]
pub struct Navigator {
    path: Memo<String>,
    search: Memo<String>,
    navigate: Callback<(String, NavigateOptions)>,
}

impl Navigator {
    /// Creates it. To be called within the router.
    pub fn new() -> Self {
        let location = use_location();
        let navigate = use_navigate();
        Navigator {
            path: Memo::new(move |_| urls::below(&urls::base(), &location.pathname.read())),
            search: location.search,
            navigate: Callback::new(move |(url, options): (String, NavigateOptions)| navigate(&url, options)),
        }
    }

    /// The path below the base.
    pub fn path(self) -> Memo<String> {
        self.path
    }

    /// The query string, without its question mark.
    pub fn search(self) -> Memo<String> {
        self.search
    }

    /// The URL of a path, with the current query, so that scenario, transport and the rest are kept while navigating. Reactive.
    pub fn url(self, path: impl Into<String>) -> impl Fn() -> String + Copy + Send + Sync + 'static {
        let path = StoredValue::new(path.into());
        move || path.with_value(|path| urls::url(path, &self.search.read()))
    }

    /// Goes to a URL of the program. To go to the current one adds no entry to the history.
    pub fn go(self, url: &str) {
        // The base is part of the URL already.
        self.navigate.run((url.to_owned(), NavigateOptions { resolve: false, ..NavigateOptions::default() }));
    }

    /// Goes to a path of the program, with the current query.
    pub fn go_to(self, path: &str) {
        self.go(&urls::url(path, &self.search.read_untracked()));
    }

    /// Replaces the query, in the same entry of the history.
    pub fn replace_query(self, query: &str) {
        let fragment = location().hash().unwrap_or_default();
        self.replace(&(urls::url(&self.path.read_untracked(), query) + &fragment));
    }

    /// Replaces the URL, in the same entry of the history.
    pub fn replace(self, url: &str) {
        let options = NavigateOptions { resolve: false, replace: true, scroll: false, ..NavigateOptions::default() };
        self.navigate.run((url.to_owned(), options));
    }
}

/// Adds the entries that the router leaves out of the history. After a jump over several entries, or after an entry was replaced, the router
/// takes another page for the current one, and a link to that page is followed without an entry: the address bar keeps the old address.
/// Source: `BrowserUrl::complete_navigation` and its stack of paths; related: <https://github.com/leptos-rs/leptos/issues/4324>.
pub fn complete_history() {
    let url = use_url();
    Effect::new(move |_| {
        url.track();
        spawn_local(async move {
            // The router adds its own entry first.
            yield_to_event_loop().await;
            let Some(url) = url.try_get_untracked().filter(|url| !is_in_address_bar(url)) else { return };
            let query = if url.search().is_empty() { String::new() } else { format!("?{}", url.search()) };
            if let Ok(history) = window().history() {
                let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&format!("{}{query}{}", url.path(), url.hash())));
            }
        });
    });
}

/// Whether the browser's address has the path and the query of a URL.
fn is_in_address_bar(url: &Url) -> bool {
    let location = location();
    let query = location.search().unwrap_or_default();
    location.pathname().is_ok_and(|path| path == url.path()) && query.trim_start_matches('?') == url.search()
}

/// Removes real secrets from the URLs of the history before the router reads them: it must be called before the router is created.
pub fn clean_history(notices: Notices) {
    let listener = window_event_listener_untyped("popstate", move |_| notices.extend(clean_address()));
    on_cleanup(move || listener.remove());
}
