//! The recorder: hears what a person does on the screens, and makes a guide of it.

use super::point::pointed;
use crate::components::{next_frame, opens};
use crate::contract::{anchors, selectors};
use crate::guides::edit;
use crate::guides::observation::Observation;
use crate::guides::record::{RecordedAction, Recording, UserAction};
use crate::guides::words::ValueKind;
use crate::stage::guides::button::GuideButton;
use crate::stage::guides::controller::{GuideController, GuideToolView};
use crate::stage::guides::find::name;
use crate::stage::guides::keys::open_tab;
use crate::stage::guides::own;
use crate::stage::guides::problems::alert;
use crate::stage::guides::screen_observer::ScreenObserver;
use crate::stage::guides::screens::ScreenDriver;
use crate::transport::Capture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

/// What a person does and says so.
const EVENTS: &[&str] = &["click", "keydown", "input", "change"];
/// What is written into; a press on it says nothing yet.
const FIELDS: &str = "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [role=option], label";

/// A recording. `Copy` handle.
#[derive(Clone, Copy)]
struct Session {
    recording: StoredValue<Recording>,
    /// What was on the screen when it was last looked at.
    seen: StoredValue<Option<Observation>>,
    /// How many calls there were when something was done last.
    calls: StoredValue<u64>,
    count: RwSignal<usize>,
    screens: ScreenDriver,
}

/// A recording under way: what it is, how far it is, and the ways to end it.
#[component]
pub fn Recorder(
    /// Where the recording is begun and ended.
    controller: GuideController,
) -> impl IntoView {
    let anchors = selectors::ids().collect();
    let session = Session {
        recording: StoredValue::new(Recording::default()),
        seen: StoredValue::new(None),
        calls: StoredValue::new(0),
        count: RwSignal::new(0),
        screens: ScreenDriver::with(anchors),
    };
    let start = session.screens.path();
    let kept = StoredValue::new_local(Some((
        Capture::new(EVENTS, move |event| session.hear(&event)),
        ScreenObserver::new(move || session.observe()),
    )));
    on_cleanup(move || kept.set_value(None));
    spawn_local(async move {
        session.refresh().await;
        session.calls.try_set_value(session.screens.recorded());
    });
    Effect::new(move || {
        session.screens.changes.track();
        next_frame(move || spawn_local(session.refresh()));
    });
    let problem = RwSignal::new(None::<String>);
    let stop = move || {
        let start = start.clone();
        spawn_local(async move {
            session.refresh().await;
            let guide = session.end(&start);
            match own::add(&edit::text(&guide)) {
                Ok(number) => {
                    controller.is_recording.set(false);
                    controller.tool_view.set(GuideToolView::Editor(number));
                    open_tab();
                }
                Err(words) => problem.set(Some(words)),
            }
        });
    };
    let presenter_snapshot = move || match session.count.get() {
        1 => "Recording: 1 step.".to_owned(),
        count => format!("Recording: {count} steps."),
    };
    view! {
        <section class="guide-recording" aria-label="Recording">
            <p role="status">{presenter_snapshot}</p>
            <p class="guide-quiet">
                "Do on the screens what the guide is to show. Typed secrets are recorded as what they are, never as text."
            </p>
            {move || alert(problem.get())}
            <p class="guide-catalogue__buttons">
                <GuideButton caption="Stop and edit" testid=anchors::RECORD_STOP primary=true on_press=stop />
                <GuideButton
                    caption="Drop the recording"
                    testid=anchors::RECORD_DROP
                    on_press=move || controller.is_recording.set(false)
                />
            </p>
        </section>
    }
}

impl Session {
    fn observe(self) {
        if let Some(seen) = self.screens.observe() {
            self.seen.try_set_value(Some(seen));
        }
    }

    async fn refresh(self) {
        if self.screens.read_world().await {
            self.observe();
        }
    }

    fn hear(self, event: &Event) {
        let Some(element) = pointed(event) else { return };
        let Some(action) = self.action(event, &element) else { return };
        // Nothing has come of a press yet; what is typed or ticked is on the screen already.
        if ["click", "keydown"].contains(&event.type_().as_str()) {
            self.observe();
        }
        let anchor = element.get_attribute(anchors::ATTRIBUTE).unwrap_or_default();
        let Some(Some(seen)) = self.seen.try_get_value() else { return };
        let act = RecordedAction { anchor, name: label(&element), action };
        let since = self.calls.get_value();
        let calls = self.screens.answered_since(since);
        let is_new = self.recording.try_update_value(|recording| {
            let before = recording.len();
            recording.act(act, seen, &calls);
            self.count.set(recording.len());
            recording.len() > before
        });
        if is_new == Some(true) {
            self.calls.set_value(self.screens.recorded());
        }
        // What was done shows at the next look.
        next_frame(move || self.observe());
    }

    fn action(self, event: &Event, element: &Element) -> Option<UserAction> {
        let target = event.target()?.dyn_into::<Element>().ok()?;
        let input = element.dyn_ref::<HtmlInputElement>();
        let is_box = input.is_some_and(|input| ["checkbox", "radio"].contains(&input.type_().as_str()));
        match (event.type_().as_str(), input) {
            ("change", Some(input)) if is_box => Some(UserAction::Ticked(input.checked())),
            ("change", None) if element.matches("select").unwrap_or_default() => Some(UserAction::Pressed),
            ("input", Some(input)) if !is_box => {
                let value = input.value();
                let kinds = self.screens.kinds(&value);
                let kind = kinds.into_iter().find(|kind| *kind != ValueKind::Text).unwrap_or(ValueKind::Text);
                let is_told = kind == ValueKind::Text && input.type_() != "password";
                Some(UserAction::Typed { kind, text: is_told.then_some(value) })
            }
            ("click", _) if !is_box && !element.matches(FIELDS).unwrap_or_default() && target.closest(FIELDS).ok()?.is_none() => {
                Some(UserAction::Pressed)
            }
            ("keydown", None) if is_opened_by(event, element) => Some(UserAction::Pressed),
            _ => None,
        }
    }

    fn end(self, start: &str) -> serde_json::Value {
        let scenario = self.screens.scenario().unwrap_or_default();
        let seen = self.seen.get_value().unwrap_or_default();
        let calls = self.screens.answered_since(self.calls.get_value());
        self.recording.try_update_value(std::mem::take).unwrap_or_default().end(&scenario, start, &seen, &calls)
    }
}

/// Whether an event is a key that opens the list or the menu of an element, as a press would.
fn is_opened_by(event: &Event, element: &Element) -> bool {
    let (popup, is_open) = (element.get_attribute("aria-haspopup"), element.get_attribute("aria-expanded"));
    let key = event.dyn_ref::<KeyboardEvent>().filter(|key| !key.ctrl_key() && !key.meta_key());
    let (Some(popup), Some("false"), Some(key)) = (popup, is_open.as_deref(), key) else { return false };
    opens(&popup, &key.key(), key.alt_key())
}

/// What an element is called on the screen: by its label, if it has one.
fn label(element: &Element) -> String {
    let input = element.dyn_ref::<HtmlInputElement>();
    let label = input.and_then(|input| document().query_selector(&format!("label[for=\"{}\"]", input.id())).ok()?);
    let label = label.and_then(|label| label.text_content());
    let label = label.map(|words| words.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|words| !words.is_empty());
    match input.is_some_and(|input| ["checkbox", "radio"].contains(&input.type_().as_str())) {
        // A box has the same name as in conditions.
        true => name(element),
        false => label.unwrap_or_else(|| name(element)),
    }
}
