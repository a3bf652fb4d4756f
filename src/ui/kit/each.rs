//! A list whose items come and go.

use leptos::prelude::*;
use std::hash::{DefaultHasher, Hash, Hasher};

/// An item that may have to be shown.
struct Entry {
    key: u64,
    show: Box<dyn FnOnce() -> AnyView + Send>,
}

/// A list that keeps what stands on the screen for an item as long as its key stays in the list, and the focus with it.
/// `items` is reactive.
///
/// All lists are the same code: an item is known by the hash of its key only, as keys of one list practically never share theirs.
pub fn each<T, K>(
    items: impl Fn() -> Vec<T> + Send + Sync + 'static,
    key: impl Fn(&T) -> K + Send + Sync + 'static,
    show: impl Fn(T) -> AnyView + Copy + Send + Sync + 'static,
) -> AnyView
where
    T: Send + 'static,
    K: Hash,
{
    let entry = move |item: T| {
        let mut hasher = DefaultHasher::new();
        key(&item).hash(&mut hasher);
        Entry { key: hasher.finish(), show: Box::new(move || show(item)) }
    };
    list(Box::new(move || items().into_iter().map(&entry).collect()))
}

fn list(entries: Box<dyn Fn() -> Vec<Entry> + Send + Sync>) -> AnyView {
    view! { <For each=entries key=|entry| entry.key let:entry>{(entry.show)()}</For> }.into_any()
}
