//! A box to choose one of a few entries from.
//!
//! Pattern: <https://www.w3.org/WAI/ARIA/apg/patterns/combobox/examples/combobox-select-only/>.

use super::icon::Icon;
use super::list::{Command, Ends, Typeahead};
use super::state::WidgetState;
use icondata_lu::LuChevronDown;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// An entry of a [`Combobox`].
#[derive(Clone, Debug)]
pub struct Choice {
    /// What is shown.
    pub label: String,
    /// Its anchor.
    pub testid: String,
}

/// A select-only combobox: the focus stays on the box while keys move through the list.
#[component]
pub fn Combobox(
    /// Id of the box; label and list derive theirs from it.
    id: &'static str,
    /// Its name.
    label: &'static str,
    /// What is in it while nothing is chosen.
    placeholder: &'static str,
    /// Its anchor.
    testid: &'static str,
    /// Whether it asks for the focus when its dialog opens.
    #[prop(optional)]
    autofocus: bool,
    /// The entries.
    choices: Vec<Choice>,
    /// Which of them is chosen.
    #[prop(into)]
    chosen: Signal<Option<usize>>,
    /// Another one was chosen.
    #[prop(into)]
    on_choose: Callback<usize>,
) -> impl IntoView {
    let state = WidgetState::new(id);
    let is_open = move || state.get().open;
    let typeahead = StoredValue::new(Typeahead::default());
    let labels = StoredValue::new(choices.iter().map(|choice| choice.label.clone()).collect::<Vec<_>>());
    let option_id = move |index: usize| format!("{id}-option-{index}");

    let show = move || {
        if !state.get_untracked().open {
            let active = chosen.get_untracked().unwrap_or_default();
            state.update(|state| (state.open, state.active) = (true, active));
        }
    };
    let close = move || state.update(|state| state.open = false);
    let choose = move |index: usize| {
        close();
        if chosen.get_untracked() != Some(index) {
            on_choose.run(index);
        }
    };
    let on_keydown = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() {
            return;
        }
        let Some(command) = Command::of_key(&event.key(), event.alt_key(), state.get_untracked().open) else { return };
        if command != Command::ChooseAndGoOn {
            event.prevent_default();
            event.stop_propagation();
        }
        match command {
            Command::Open => show(),
            Command::Close => close(),
            Command::Choose | Command::ChooseAndGoOn => choose(state.get_untracked().active),
            Command::Move(step) => {
                show();
                state.update(|state| state.active = step.from(state.active, labels.with_value(Vec::len), Ends::Stop));
            }
            Command::Find(letter) => {
                show();
                let find = |typeahead: &mut Typeahead| {
                    labels.with_value(|labels| typeahead.find(letter, event.time_stamp(), state.get_untracked().active, labels))
                };
                if let Some(found) = typeahead.try_update_value(find).flatten() {
                    state.update(|state| state.active = found);
                }
            }
        }
    };
    let text = move || {
        let label = |index: usize| labels.with_value(|labels| labels.get(index).cloned());
        chosen.get().and_then(label).unwrap_or_else(|| placeholder.to_owned())
    };
    let options = choices.into_iter().enumerate().map(|(index, choice)| {
        view! {
            <div
                id=option_id(index)
                class="combobox__option"
                class:combobox__option--active=move || state.get().active == index
                role="option"
                aria-selected=move || if chosen.get() == Some(index) { "true" } else { "false" }
                data-testid=choice.testid
                // The box keeps the focus.
                on:mousedown=|event| event.prevent_default()
                on:click=move |_| choose(index)
            >
                {choice.label}
            </div>
        }
    });
    view! {
        <div class="field">
            <span id=format!("{id}-label") class="field__label">{label}</span>
            <div class="combobox">
                <div
                    id=id
                    class="combobox__box"
                    class:combobox__box--empty=move || chosen.get().is_none()
                    role="combobox"
                    tabindex="0"
                    aria-haspopup="listbox"
                    aria-labelledby=format!("{id}-label")
                    aria-controls=format!("{id}-list")
                    aria-expanded=move || if is_open() { "true" } else { "false" }
                    aria-activedescendant=move || is_open().then(|| option_id(state.get().active))
                    data-autofocus=autofocus
                    data-testid=testid
                    on:keydown=on_keydown
                    on:click=move |_| if state.get_untracked().open { close() } else { show() }
                    on:blur=move |_| close()
                >
                    <span>{move || text()}</span>
                    <Icon icon=LuChevronDown />
                </div>
                <div id=format!("{id}-list") class="combobox__list" role="listbox" aria-labelledby=format!("{id}-label") hidden=move || !is_open()>
                    {options.collect_view()}
                </div>
            </div>
        </div>
    }
}
