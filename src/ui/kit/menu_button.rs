//! A button that opens a menu of actions.
//!
//! Pattern: <https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/>.

use super::list::{Ends, Step, Typeahead, letter};
use super::{Icon, focus_soon};
use icondata_core::Icon as IconData;
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Node;

/// An action of a [`MenuButton`].
#[derive(Clone, Debug)]
pub struct MenuItem {
    /// What is shown.
    pub label: &'static str,
    /// Its anchor.
    pub testid: &'static str,
    /// The picture before it.
    pub icon: Option<IconData>,
    /// Whether it is the first one of a group, with a rule above it.
    pub begins_group: bool,
    /// What it does. Without it, it can be looked at only, and the menu's `note` says why.
    pub action: Option<Callback<()>>,
}

impl MenuItem {
    /// An action with nothing but its text.
    pub fn new(label: &'static str, testid: &'static str, action: impl Fn() + Send + Sync + 'static) -> Self {
        MenuItem { label, testid, icon: None, begins_group: false, action: Some(Callback::new(move |()| action())) }
    }
}

/// A button with a menu. The focus goes into the menu when it opens, and back to the button when it closes.
#[component]
pub fn MenuButton(
    /// Id of the button; the menu derives its own from it.
    id: &'static str,
    /// Name of the button, which shows only a picture.
    label: &'static str,
    /// Its anchor.
    testid: &'static str,
    /// What stands above the actions, for reading only.
    #[prop(optional, into)]
    heading: Option<Signal<String>>,
    /// Why some of the actions do nothing; seen while one of them has the pointer or the focus.
    #[prop(optional)]
    note: Option<&'static str>,
    /// The actions.
    items: Vec<MenuItem>,
    /// The picture.
    children: Children,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let active = RwSignal::new(0_usize);
    let typeahead = StoredValue::new(Typeahead::default());
    let root = NodeRef::<html::Div>::new();
    let labels = StoredValue::new(items.iter().map(|item| item.label.to_owned()).collect::<Vec<_>>());
    let count = items.len();
    let item_id = move |index: usize| format!("{id}-item-{index}");

    let go_to = move |index: usize| {
        active.set(index);
        focus_soon(move || document().get_element_by_id(&item_id(index)));
    };
    let show = move |step: Step| {
        open.set(true);
        go_to(step.from(0, count, Ends::Wrap));
    };
    let close = move || {
        open.set(false);
        focus_soon(move || document().get_element_by_id(id));
    };
    let on_button_key = move |event: KeyboardEvent| {
        let step = match event.key().as_str() {
            "ArrowDown" => Step::First,
            "ArrowUp" => Step::Last,
            _ => return,
        };
        event.prevent_default();
        show(step);
    };
    let on_menu_key = move |event: KeyboardEvent| {
        let key = event.key();
        let here = active.get_untracked();
        let find = |typeahead: &mut Typeahead| labels.with_value(|labels| typeahead.find(letter(&key)?, event.time_stamp(), here, labels));
        if key == "Escape" {
            close();
        } else if let Some(step) = Step::of_key(&key) {
            go_to(step.from(here, count, Ends::Wrap));
        } else if let Some(found) = typeahead.try_update_value(find).flatten() {
            go_to(found);
        } else {
            return;
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let on_focusout = move |event: FocusEvent| {
        let next = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
        // A part that is taken off the screen loses the focus when its signals are gone already.
        let root = root.try_get_untracked().flatten();
        if !root.is_some_and(|root| root.contains(next.as_ref())) {
            open.try_set(false);
        }
    };
    let rows = items.into_iter().enumerate().map(|(index, item)| {
        let is_idle = item.action.is_none();
        view! {
            {item.begins_group.then(|| view! { <div class="menu__rule" role="separator"></div> })}
            <button
                id=item_id(index)
                class="menu__item"
                type="button"
                role="menuitem"
                tabindex="-1"
                aria-disabled=is_idle.then_some("true")
                aria-describedby=is_idle.then(|| format!("{id}-note"))
                data-testid=item.testid
                on:click=move |_| {
                    if let Some(action) = item.action {
                        close();
                        action.run(());
                    }
                }
            >
                {item.icon.map(|icon| view! { <Icon icon /> })}
                {item.label}
            </button>
        }
    });
    view! {
        <div class="menu-button" node_ref=root on:focusout=on_focusout>
            <button
                id=id
                class="icon-button"
                type="button"
                aria-label=label
                aria-haspopup="menu"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                aria-controls=format!("{id}-menu")
                data-testid=testid
                on:click=move |_| if open.get_untracked() { close() } else { show(Step::First) }
                on:keydown=on_button_key
            >
                {children()}
            </button>
            <div class="menu" hidden=move || !open.get()>
                {heading.map(|heading| view! { <p id=format!("{id}-heading") class="menu__heading">{heading}</p> })}
                <div
                    id=format!("{id}-menu")
                    role="menu"
                    aria-labelledby=id
                    aria-describedby=heading.map(|_| format!("{id}-heading"))
                    on:keydown=on_menu_key
                >
                    {rows.collect_view()}
                </div>
                {note.map(|note| view! { <p id=format!("{id}-note") class="menu__note">{note}</p> })}
            </div>
        </div>
    }
}
