//! The program: start, contexts, routes.

use super::kit::{Remembered, SecretGuard, in_turn};
use super::links::{self, Links};
use super::navigation::Navigation;
use super::not_found::NotFound;
use super::parts::{self, Room};
use super::paths::{self, Route};
use super::stage::Stage;
use super::vfunction::{Integrations, Shell};
use crate::client::{self, Client, Gate, Settings, turn};
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

/// Given by whoever shows the program within a page of its own: the gate that is in it opens when the world has followed the address.
#[derive(Clone, Copy)]
pub struct Followed(pub StoredValue<Gate>);

/// What the page begins with: the program, or the gallery of its states.
#[component]
pub fn Program() -> impl IntoView {
    match paths::is_gallery(&location().pathname().unwrap_or_default()) {
        true => {
            client::clean_address();
            parts::gallery()
        }
        false => view! { <App /> }.into_any(),
    }
}

/// The whole program. Calls wait until the transport is chosen and the world is as the address asks for; so do the screens of a
/// signed-in user, whose session the world may come to end. The sign-in is there at once.
#[component]
pub fn App() -> impl IntoView {
    let secret = client::clean_address();
    let (settings, mut notes) = Settings::parse(&location().search().unwrap_or_default());
    notes.extend(secret);
    let client = Client::new(&settings, notes);
    provide_context(client.api);
    provide_context(client.replica);
    provide_context(client.transport);
    provide_context(client.clock);
    provide_context(client.notices);
    provide_context(settings.clone());
    client::mark("data-version", env!("CARGO_PKG_VERSION"));

    provide_context(Navigation::new());
    let owner = Owner::current().unwrap_or_default();
    let remembered = Remembered::provide();
    let links = Links::provide(client);
    let link = client::brought_link();
    let is_sign_in = link.is_none() && client.api.session().with_untracked(Option::is_none);
    let shown = RwSignal::new(false);
    // Before anything is drawn.
    let letters = settings.freeze.then(client::freeze);
    // In turns: a page that is busy for long hears no key.
    spawn_local(async move {
        turn().await;
        if is_sign_in {
            shown.set(true);
            turn().await;
        }
        if let Some(letters) = letters {
            letters.await;
        }
        let opened = client.start(&settings, link).await;
        forget_start();
        if let Some(opened) = &opened {
            links::bring(remembered, opened);
        }
        if !shown.get_untracked() {
            shown.set(true);
        }
        // What was loaded now need not be loaded where the connection is gone.
        parts::load(settings.stage).await;
        turn().await;
        parts::hooks(links, owner).await;
        turn().await;
        tick().await;
        match opened {
            Some(opened) => {
                parts::resume(client, remembered, opened).await;
                client::mark("data-app-state", "ready");
            }
            None => {
                remembered.settle();
                client::mark("data-app-state", "ready");
                client.api.check_session().await;
            }
        }
    });
    view! { {move || shown.get().then(|| view! { <Rooms client /> }.into_any())} }
}

/// The screens, with the stage around them if the address does not take it away.
#[component]
fn Rooms(
    /// What was started.
    client: Client,
) -> impl IntoView {
    follow_address(client);
    SecretGuard::provide(":root");
    match expect_context::<Settings>().stage {
        true => view! { <Stage>{in_turn(screens)}</Stage> }.into_any(),
        false => screens(),
    }
}

fn screens() -> AnyView {
    view! { <Screens /> }.into_any()
}

/// The screens of the replica. That of the vFunction Server stays while one goes about in it.
#[component]
fn Screens() -> impl IntoView {
    // Here rather than in the shell: what was entered outlasts a visit to another room.
    provide_context(Integrations::new());
    let route = expect_context::<Navigation>().route();
    let leaves = |before: Option<&Route>, now: Option<&Route>| before.zip(now).is_none_or(|(before, now)| !before.shares_room(now));
    let room = Memo::new_with_compare(move |_| route.get(), leaves);
    view! { {move || screen(room.get())} }
}

/// What a route shows.
fn screen(route: Route) -> AnyView {
    match route {
        Route::Dashboard | Route::Team | Route::ImportUsers | Route::Integrations => view! { <Shell /> }.into_any(),
        Route::Tokens(organization) => parts::tokens(organization),
        Route::Help => parts::room(|| Room::Help),
        Route::Unknown => view! { <NotFound /> }.into_any(),
    }
}

/// Keeps to the address when it comes to ask for something else, as after going back: the world follows at once; where the
/// program itself is to run differently, the page is loaded anew.
fn follow_address(client: Client) {
    let (navigation, settings) = (expect_context::<Navigation>(), expect_context::<Settings>());
    let followed = use_context::<Followed>();
    window_event_listener_untyped("hashchange", |_| {
        if client::brought_link().is_some() {
            let _ = location().reload();
        }
    });
    Effect::new(move |before: Option<Settings>| {
        let search = navigation.search().read();
        let wanted = Settings::later(&search);
        if wanted.need_reload(&settings) {
            let _ = location().replace(&paths::address(&navigation.path().get_untracked(), &search));
        } else if before.is_some_and(|before| before != wanted) {
            let wanted = wanted.clone();
            spawn_local(async move {
                client.prepare(&wanted).await;
                if let Some(Followed(gate)) = followed {
                    gate.get_value().open();
                }
            });
        }
        wanted
    });
}

/// Takes `reset` and the text of a link out of the address, so that a reload keeps what was done since.
fn forget_start() {
    let (location, history) = (location(), window().history());
    let brought = client::brought_link();
    let (query, path) = (location.search().unwrap_or_default(), location.pathname().unwrap_or_default());
    let fragment = if brought.is_some() { String::new() } else { location.hash().unwrap_or_default() };
    let address = paths::with_query(&path, &query) + &fragment;
    if let (Ok(history), true) = (history, query.contains("reset") || brought.is_some()) {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address));
    }
}
