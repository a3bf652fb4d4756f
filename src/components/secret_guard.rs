//! Takes real secrets out of every field as soon as they are entered, and says so next to the field.
//!
//! Invariant: nothing else on the page ever hears of a real secret in a field, because this listens first. A secret that is typed, by a
//! person or by a test tool, is recognised before its end: the page hears nothing more of the field until the typing pauses or the field
//! is left, and then that it is gone.

use super::scheduled::after;
use super::state::{ComponentsState, ComponentsStateStoreFields};
use crate::common::secret;
use crate::transport::Capture;
use leptos::html;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use reactive_stores::Field as StoreField;
use std::time::Duration;
use wasm_bindgen::prelude::*;
use web_sys::{
    ClipboardEvent, Element, Event, EventInit, HtmlInputElement, HtmlTextAreaElement, InputEvent, KeyboardEvent, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

/// How long a pause ends the typing of a secret.
const PAUSE: Duration = Duration::from_millis(1000);
/// What is listened to: something was entered; what may end the typing.
const EVENTS: &[&str] = &["input", "paste", "keydown", "blur"];

/// What was removed from a field last. `Copy` handle.
#[derive(Clone, Copy)]
pub struct SecretGuard {
    state: StoreField<ComponentsState>,
    typing: StoredValue<Typing, LocalStorage>,
}

/// The secret that is being typed, if one is.
#[derive(Default)]
struct Typing {
    field: Option<Field>,
    /// Counts its keys.
    keys: u32,
}

impl SecretGuard {
    /// Guards all fields in elements that a CSS selector matches, until the present owner ends.
    pub fn provide(within: &'static str) {
        let guard = SecretGuard { state: ComponentsState::field(), typing: StoredValue::new_local(Typing::default()) };
        provide_context(guard);
        let capture = Capture::new(EVENTS, move |event| {
            if let Some(field) = Field::of(&event).filter(|field| field.is_within(within)) {
                guard.on_event(field, &event);
            }
        });
        let capture = StoredValue::new_local(Some(capture));
        on_cleanup(move || capture.set_value(None));
    }

    fn on_event(self, field: Field, event: &Event) {
        match event.dyn_ref::<KeyboardEvent>() {
            Some(key) if field.is_left_by(&key.key()) => self.end_typing(),
            Some(_) => {}
            None if event.type_() == "blur" => self.end_typing(),
            None if event.type_() == "paste" => self.pasted(&field, event),
            None => self.entered(field, event),
        }
    }

    fn entered(self, field: Field, event: &Event) {
        self.typing.update_value(|typing| typing.field = None);
        let Some((name, clean)) = secret::in_field(&field.value()) else {
            let id = field.id();
            self.forget(&id);
            return;
        };
        // One key, or a part of what an input method composes. Test tools insert whole texts in the same way as keys.
        let is_key = |event: &InputEvent| match event.input_type().as_str() {
            "insertText" => event.data().is_some_and(|data| data.chars().count() == 1),
            kind => ["insertCompositionText", "insertLineBreak", "insertParagraph"].contains(&kind),
        };
        if !event.dyn_ref::<InputEvent>().is_some_and(is_key) {
            field.set_value(&clean);
            return self.say(&field, name);
        }
        event.stop_immediate_propagation();
        let keys = self.typing.try_update_value(|typing| {
            typing.field = Some(field);
            typing.keys = typing.keys.wrapping_add(1);
            typing.keys
        });
        after(PAUSE, move || {
            if self.typing.try_with_value(|typing| typing.keys) == keys {
                self.end_typing();
            }
        });
    }

    /// Keeps a secret out that is in pieces: a field of one line would put spaces between them.
    fn pasted(self, field: &Field, event: &Event) {
        let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
        let text = data.and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
        if matches!(field, Field::Lines(_)) || !text.contains(['\r', '\n']) {
            return;
        }
        if let Some((name, _)) = secret::in_field(&text) {
            event.prevent_default();
            event.stop_immediate_propagation();
            self.say(field, name);
        }
    }

    /// The secret that was being typed is there as a whole.
    fn end_typing(self) {
        let Some(field) = self.typing.try_update_value(|typing| typing.field.take()).flatten() else { return };
        if let Some((name, clean)) = secret::in_field(&field.value()) {
            field.set_value(&clean);
            field.dispatch_input();
            self.say(&field, name);
        }
    }

    fn say(self, field: &Field, name: &str) {
        let (removed, said) = (self.state.removed_secret(), Some((field.id(), name.to_owned())));
        if removed.try_with_untracked(|before| *before == said) != Some(true) {
            removed.try_set(said);
            return;
        }
        // The same words again are read out only if they appear again.
        removed.try_set(None);
        spawn_local(async move {
            tick().await;
            removed.try_set(said);
        });
    }

    /// Says no longer that a secret was removed from a field.
    fn forget(self, id: &str) {
        let removed = self.state.removed_secret();
        if removed.try_with_untracked(|removed| removed.as_ref().is_some_and(|(other, _)| other == id)) == Some(true) {
            removed.set(None);
        }
    }

    /// Id of what is said next to a field, while something is: a part of the field's `aria-describedby`.
    pub fn hint_id(field: &str) -> Signal<Option<String>> {
        let (hint, id) = (SecretGuard::hint(field), hint_id(field));
        Signal::derive(move || hint.with(Option::is_some).then(|| id.clone()))
    }

    /// What is to be said next to a field.
    pub fn hint(field: &str) -> Signal<Option<String>> {
        let (guard, field) = (use_context::<SecretGuard>(), field.to_owned());
        Signal::derive(move || {
            let removed = guard?.state.removed_secret();
            let name = removed.with(|removed| removed.as_ref().filter(|(other, _)| *other == field).map(|(_, name)| name.clone()))?;
            Some(format!(
                "This looks like a real {name}, so it was removed. The replica needs no real secrets: its own Azure DevOps page makes tokens \
                 for it. If this one is real and others may have seen it, revoke it."
            ))
        })
    }
}

/// A field for text.
#[derive(Clone)]
enum Field {
    Line(HtmlInputElement),
    Lines(HtmlTextAreaElement),
}

impl Field {
    fn of(event: &Event) -> Option<Self> {
        let target = event.target()?;
        match target.dyn_into::<HtmlInputElement>() {
            // Its value is the name of a file, which cannot be changed.
            Ok(input) if input.type_() == "file" => None,
            Ok(input) => Some(Field::Line(input)),
            Err(other) => other.dyn_into().ok().map(Field::Lines),
        }
    }

    /// Whether a key ends the entry: a field of several lines takes Enter as a part of it.
    fn is_left_by(&self, key: &str) -> bool {
        key == "Tab" || key == "Enter" && matches!(self, Field::Line(_))
    }

    /// Whether nobody sees what it holds.
    fn is_masked(&self) -> bool {
        matches!(self, Field::Line(input) if input.type_() == "password")
    }

    fn element(&self) -> &Element {
        match self {
            Field::Line(input) => input,
            Field::Lines(area) => area,
        }
    }

    fn is_within(&self, selector: &str) -> bool {
        self.element().closest(selector).is_ok_and(|found| found.is_some())
    }

    fn id(&self) -> String {
        self.element().id()
    }

    /// Dispatches an `input` event, so that the page reads what the field holds now.
    fn dispatch_input(&self) {
        let init = EventInit::new();
        init.set_bubbles(true);
        if let Ok(event) = Event::new_with_event_init_dict("input", &init) {
            let _ = self.element().dispatch_event(&event);
        }
    }

    fn value(&self) -> String {
        match self {
            Field::Line(input) => input.value(),
            Field::Lines(area) => area.value(),
        }
    }

    /// Puts a text in place of the value, and the caret where it differs from what was there. Of a masked value nothing stays: nobody would
    /// see that something did.
    fn set_value(&self, text: &str) {
        let text = if self.is_masked() { "" } else { text };
        let caret = self.value().encode_utf16().zip(text.encode_utf16()).take_while(|(before, after)| before == after).count();
        let caret = u32::try_from(caret).unwrap_or_default();
        match self {
            Field::Line(input) => input.set_value(text),
            Field::Lines(area) => area.set_value(text),
        }
        // WebKit gives a field the focus whose caret is set. Fields for e-mail addresses and numbers have none that could be.
        if document().active_element().as_ref() == Some(self.element()) {
            let _ = match self {
                Field::Line(input) => input.set_selection_range(caret, caret),
                Field::Lines(area) => area.set_selection_range(caret, caret),
            };
        }
    }
}

/// Id of the [`SecretHint`] of a field.
fn hint_id(field: &str) -> String {
    format!("{field}-secret")
}

/// Says next to a field that a real secret was removed from it. The field names it by [`SecretGuard::hint_id`].
#[component]
pub fn SecretHint(
    /// Id of the field.
    #[prop(into)]
    field: String,
) -> impl IntoView {
    let hint = SecretGuard::hint(&field);
    let guard = use_context::<SecretGuard>();
    let element = NodeRef::<html::P>::new();
    Effect::new(move |_| {
        if let Some(element) = element.get() {
            let nearest = ScrollIntoViewOptions::new();
            nearest.set_block(ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
    });
    let own = field.clone();
    on_cleanup(move || {
        // Who comes back to the field starts over.
        if let Some(guard) = guard {
            guard.forget(&own);
        }
    });
    let id = hint_id(&field);
    // It is read out when it appears; and it is not there before, so that nobody who looks for an alert finds it.
    let said = move || {
        hint.get().map(|words| view! { <p class="field__problem" id=id.clone() role="alert" node_ref=element>{words}</p> }.into_any())
    };
    view! { {said} }
}
