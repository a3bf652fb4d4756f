//! A button that opens a menu of actions.
//!
//! Pattern: <https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/>.

use super::focus::focus_soon;
use super::icon::Icon;
use super::list::{Ends, Step, Typeahead, letter};
use super::state::WidgetState;
use super::unavailable::NOT_PART;
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
    /// The drawing before it.
    pub icon: Option<IconData>,
    /// Whether it is the first one of a group, with a rule above it.
    pub begins_group: bool,
    /// What it does; none for what the real product has and the replica has not.
    pub action: Option<Callback<()>>,
}

impl MenuItem {
    /// An action with a drawing.
    pub fn new(label: &'static str, testid: &'static str, icon: IconData, action: impl Fn() + Send + Sync + 'static) -> Self {
        MenuItem { label, testid, icon: Some(icon), begins_group: false, action: Some(Callback::new(move |()| action())) }
    }

    /// What the real product has and the replica has not.
    pub fn absent(label: &'static str, testid: &'static str, icon: IconData) -> Self {
        MenuItem { label, testid, icon: Some(icon), begins_group: false, action: None }
    }
}

/// A button with a menu. The focus goes into the menu when it opens, and back to the button when it closes.
#[component]
pub fn MenuButton(
    /// Id of the button; the menu derives its own from it.
    id: &'static str,
    /// Class of the button, for the look.
    class: &'static str,
    /// Name of the button.
    label: &'static str,
    /// Its anchor.
    testid: &'static str,
    /// What is above the actions, for reading only: a drawing and words.
    #[prop(optional)]
    heading: Option<(IconData, Signal<String>)>,
    /// The actions.
    items: Vec<MenuItem>,
    /// What the button shows.
    children: Children,
) -> impl IntoView {
    let state = WidgetState::new(id);
    let typeahead = StoredValue::new(Typeahead::default());
    let root = NodeRef::<html::Div>::new();
    let labels = StoredValue::new(items.iter().map(|item| item.label.to_owned()).collect::<Vec<_>>());
    let count = items.len();
    let item_id = move |index: usize| format!("{id}-item-{index}");

    let go_to = move |index: usize| {
        state.update(|state| state.active = index);
        focus_soon(move || document().get_element_by_id(&item_id(index)));
    };
    let show = move |step: Step| {
        state.update(|state| state.open = true);
        go_to(step.from(0, count, Ends::Wrap));
    };
    let close = move || {
        state.update(|state| state.open = false);
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
        let here = state.get_untracked().active;
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
            state.update(|state| state.open = false);
        }
    };
    let rows = items.into_iter().enumerate().map(|(index, item)| {
        let absent_id = item.action.is_none().then(|| format!("{}-absent", item_id(index)));
        view! {
            {item.begins_group.then(|| view! { <div class="menu__rule" role="separator"></div> })}
            <div class="menu__row" role="none">
                <button
                    id=item_id(index)
                    class="menu__item"
                    type="button"
                    role="menuitem"
                    tabindex="-1"
                    aria-disabled=item.action.is_none().then_some("true")
                    aria-describedby=absent_id.clone()
                    data-testid=item.testid
                    on:click=move |_| if let Some(action) = item.action {
                        close();
                        action.run(());
                    }
                >
                    {item.icon.map(|icon| view! { <Icon icon /> })}
                    {item.label}
                </button>
                {absent_id.map(|id| view! { <span class="hinted__text" id=id>{NOT_PART}</span> })}
            </div>
        }
    });
    let heading_id = format!("{id}-heading");
    let described_by = heading.is_some().then(|| heading_id.clone());
    view! {
        <div class="menu-button" node_ref=root on:focusout=on_focusout>
            <button
                id=id
                class=class
                type="button"
                aria-label=label
                aria-haspopup="menu"
                aria-expanded=move || if state.get().open { "true" } else { "false" }
                aria-controls=format!("{id}-menu")
                data-testid=testid
                on:click=move |_| if state.get_untracked().open { close() } else { show(Step::First) }
                on:keydown=on_button_key
            >
                {children()}
            </button>
            <div class="menu" hidden=move || !state.get().open>
                {heading.map(|(icon, words)| view! { <p id=heading_id class="menu__heading"><Icon icon />{words}</p> })}
                <div id=format!("{id}-menu") role="menu" aria-labelledby=id aria-describedby=described_by on:keydown=on_menu_key>
                    {rows.collect_view()}
                </div>
            </div>
        </div>
    }
}
