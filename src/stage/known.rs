//! Shows on the screens of the replica where each text is known from.
//!
//! Invariant: the replica's elements are not touched; the browser paints the texts, by the CSS Custom Highlight API
//! (<https://developer.mozilla.org/docs/Web/API/CSS_Custom_Highlight_API>).

use super::state::{StageState, StageStateStoreFields};
use crate::contract::anchors;
use crate::products::fidelity;
use crate::products::text::Text;
use js_sys::{Array, Function, Map, Reflect, Set};
use leptos::prelude::*;
use reactive_stores::Field;
use wasm_bindgen::prelude::*;
use web_sys::{MutationObserver, MutationObserverInit, Node, Range};

/// The kinds of source as they are marked: its word in [`Source::kind`](crate::products::text::Source::kind), and the legend.
const KINDS: [(&str, &str); 3] =
    [("article", "from the support article"), ("observed", "observed in public pictures and pages"), ("assumed", "assumed")];

/// What holds the replica, as a selector.
const REPLICA: &str = ".stage__replica";

/// `NodeFilter.SHOW_TEXT`.
const SHOW_TEXT: u32 = 4;

/// A button that marks the texts of the replica by their sources, and the legend while they are marked.
#[component]
pub fn KnownToggle() -> impl IntoView {
    let Some(registry) = registry() else {
        return view! { <p class="stage-known">"This browser cannot mark where texts are known from; the About tool lists them."</p> }
            .into_any();
    };
    let registry = StoredValue::new_local(registry);
    let marked = expect_context::<Field<StageState>>().sources_marked();
    let observer = StoredValue::new_local(None::<TextObserver>);
    let clear = move || {
        let _ = registry.try_with_value(|registry| KINDS.map(|(kind, _)| registry.delete(&highlight_name(kind))));
        observer.try_set_value(None);
    };
    Effect::new(move || {
        clear();
        if let (true, Ok(Some(replica))) = (marked.get(), document().query_selector(REPLICA)) {
            let root = Node::from(replica);
            let paint = move |root: &Node| {
                let _ = registry.try_with_value(|registry| mark(root, registry));
            };
            paint(&root);
            observer.set_value(TextObserver::over(root, paint));
        }
    });
    on_cleanup(clear);
    let legend = move || {
        marked.get().then(|| {
            let entry = |(kind, words): (&'static str, &'static str)| {
                view! { <li><span class=format!("stage-known__{kind}")>{words}</span></li> }
            };
            view! { <ul class="stage-known" aria-label="What the marks mean">{KINDS.map(entry)}</ul> }.into_any()
        })
    };
    view! {
        <button
            class="stage-button"
            type="button"
            aria-pressed=move || marked.get().to_string()
            data-testid=anchors::STAGE_KNOWN
            on:click=move |_| marked.update(|marked| *marked = !*marked)
        >
            "What is known?"
        </button>
        {legend}
    }
    .into_any()
}

/// Repeats something whenever the texts below a node change, until it is dropped.
struct TextObserver {
    observer: MutationObserver,
    _changed: Closure<dyn FnMut()>,
}

impl TextObserver {
    fn over(root: Node, repeat: impl Fn(&Node) + 'static) -> Option<Self> {
        let watched = root.clone();
        let changed = Closure::<dyn FnMut()>::new(move || repeat(&watched));
        let observer = MutationObserver::new(changed.as_ref().unchecked_ref()).ok()?;
        let options = MutationObserverInit::new();
        options.set_child_list(true);
        options.set_character_data(true);
        options.set_subtree(true);
        observer.observe_with_options(&root, &options).ok()?;
        Some(TextObserver { observer, _changed: changed })
    }
}

impl Drop for TextObserver {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// The browser's registry of highlights; none where it has no such thing.
fn registry() -> Option<Map> {
    let css = Reflect::get(&window(), &"CSS".into()).ok()?;
    let registry = Reflect::get(&css, &"highlights".into()).ok()?;
    // It is like a map, not one.
    (!registry.is_undefined()).then(|| registry.unchecked_into())
}

fn highlight_name(kind: &str) -> JsValue {
    JsValue::from(format!("known-{kind}"))
}

/// Marks the texts below a node.
fn mark(root: &Node, registry: &Map) -> Option<()> {
    let constructor: Function = Reflect::get(&window(), &"Highlight".into()).ok()?.dyn_into().ok()?;
    let texts: Vec<Text> = fidelity::texts().collect();
    let sets = KINDS.map(|_| Reflect::construct(&constructor, &Array::new()).ok().map(|set| set.unchecked_into::<Set>()));
    let walker = document().create_tree_walker_with_what_to_show(root, SHOW_TEXT).ok()?;
    while let Ok(Some(node)) = walker.next_node() {
        let Some(found) = find(&texts, &node.text_content().unwrap_or_default()) else { continue };
        let at = KINDS.iter().position(|(kind, _)| *kind == found.source.kind());
        if let (Some(Some(set)), Ok(range)) = (at.and_then(|at| sets.get(at)), Range::new())
            && range.select_node(&node).is_ok()
        {
            // It is like a set, not one.
            set.add(&range);
        }
    }
    for ((kind, _), set) in KINDS.iter().zip(&sets) {
        if let Some(set) = set {
            registry.set(&highlight_name(kind), set);
        }
    }
    Some(())
}

/// The product text that a shown text is. Where the same words are at several places, the weakest source counts.
fn find<'a>(texts: &'a [Text], shown: &str) -> Option<&'a Text> {
    let shown = shown.trim();
    let strength = |text: &&Text| KINDS.iter().position(|(kind, _)| *kind == text.source.kind());
    texts.iter().filter(|text| text.text == shown).max_by_key(strength)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::products::{azure_devops, vfunction};

    fn kind_of(shown: &str) -> Option<&'static str> {
        find(&fidelity::texts().collect::<Vec<_>>(), shown).map(|text| text.source.kind())
    }

    #[test]
    fn a_shown_text_is_known_by_its_words() {
        assert_eq!(kind_of(vfunction::copy::GENERIC_ERROR), Some("article"));
        assert_eq!(kind_of(vfunction::copy::LOGIN), Some("observed"));
        assert_eq!(kind_of("\n Log out "), Some("assumed"));
        assert_eq!(kind_of("vfunctionpeter"), None);
    }

    #[test]
    fn words_with_two_sources_count_by_the_weaker() {
        assert_eq!((vfunction::copy::USER_NAME, kind_of(azure_devops::copy::NAME)), (azure_devops::copy::NAME, Some("assumed")));
    }
}
