//! The list of all states.

use super::state::{State, states};
use super::story::{self, Program};
use crate::components::{SecretGuard, SecretHint, handover};
use crate::contract::anchors;
use crate::transport::{self, Settings, base_path};
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

/// Id of the filter.
const FILTER: &str = "gallery-filter";

/// Every state as a link, by groups, with a filter; and the place into which component tests mount them.
#[component]
pub fn Gallery(
    /// Makes the program that component tests mount.
    program: Program,
) -> impl IntoView {
    document().set_title("States of the replica");
    transport::set_root_attr("data-version", env!("CARGO_PKG_VERSION"));
    Effect::new(|_| handover::leave());
    // The program that is mounted in the page guards its own fields.
    SecretGuard::provide(".gallery");
    let settings = Settings::later(&location().search().unwrap_or_default());
    let listed = RwSignal::new(None::<Result<Vec<State>, String>>);
    let words = RwSignal::new(String::new());
    let mounted = RwSignal::new(false);
    spawn_local(async move {
        let states = states().await;
        story::offer(states.clone(), program, mounted);
        listed.set(Some(states));
        if settings.freeze {
            transport::freeze().await;
        }
        tick().await;
        transport::set_root_attr("data-app-state", "ready");
    });
    let found = Memo::new(move |_| {
        let states = listed.get().and_then(Result::ok).unwrap_or_default();
        states.into_iter().filter(|state| state.has(&words.read())).collect::<Vec<_>>()
    });
    let groups = move || {
        let mut groups: Vec<String> = Vec::new();
        found.read().iter().for_each(|state| {
            if !groups.contains(&state.group) {
                groups.push(state.group.clone());
            }
        });
        groups
    };
    let count = move || match (listed.get(), found.read().len()) {
        (None, _) => "The states are being loaded.".to_owned(),
        (Some(Err(problem)), _) => problem,
        (_, 0) => "No state has these words.".to_owned(),
        (_, 1) => "1 state".to_owned(),
        (_, number) => format!("{number} states"),
    };
    view! {
        <main class="gallery" hidden=mounted>
            <div class="gallery__page">
                <h1>"States of the replica"</h1>
                <p>
                    "Each link opens one state of the screens, in a world that only this gallery uses. Machines find the same list in "
                    <a href=format!("{}states.json", base_path()) data-testid=anchors::GALLERY_STATES>"states.json"</a>
                    ", and component tests of Playwright mount a state by its name."
                </p>
                <label class="gallery__filter">
                    "Filter"
                    <input
                        id=FILTER
                        type="search"
                        data-testid=anchors::GALLERY_FILTER
                        aria-describedby=SecretGuard::hint_id(FILTER)
                        prop:value=words
                        on:input=move |event| words.set(event_target_value(&event))
                    />
                </label>
                <SecretHint field=FILTER />
                <p role="status">{count}</p>
                <For each=groups key=String::clone let:name>
                    <Group name found />
                </For>
            </div>
        </main>
        <div id=story::ROOT hidden=move || !mounted.get()></div>
    }
}

/// The states of a group.
#[component]
fn Group(
    /// Its name.
    name: String,
    /// The states that are to be shown, of all groups.
    found: Memo<Vec<State>>,
) -> impl IntoView {
    let heading = name.clone();
    let states = move || found.get().into_iter().filter(|state| state.group == name).collect::<Vec<_>>();
    let entry = |State { name, about, width, height, address, .. }: State| {
        view! {
            <li>
                <a href=base_path() + &address data-testid=anchors::GALLERY_STATE>{name}</a>
                <span>{about}</span>
                <span class="gallery__size">{width} " × " {height}</span>
            </li>
        }
    };
    view! {
        <section class="gallery__group">
            <h2>{heading}</h2>
            <ul>
                <For each=states key=|state| state.name.clone() let:state>
                    {entry(state)}
                </For>
            </ul>
        </section>
    }
}
