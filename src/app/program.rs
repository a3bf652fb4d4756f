//! The program: startup, contexts, the stage around the pages.

use super::routes::Pages;
use super::state_link;
use super::ui_state::UiState;
use crate::components::{Restoration, SecretGuard, deferred, focus_if_lost};
use crate::navigation::navigator::{Navigator, clean_history, complete_history};
use crate::navigation::urls;
use crate::products::azure_devops::api::AzureApi;
use crate::products::vfunction::api::VFunctionApi;
use crate::products::vfunction::pages::{self, Integrations};
use crate::stage::gallery::{self, Followed};
use crate::stage::{self, Stage};
use crate::testing;
use crate::transport::{self, Client, Notices, Settings, fail_to_load, yield_to_event_loop};
use futures::future::join;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use leptos_router::components::Router;

/// What the page begins with: the program, or the gallery of its states.
#[component]
pub fn Program() -> impl IntoView {
    match urls::is_gallery(&location().pathname().unwrap_or_default()) {
        true => {
            transport::clean_address();
            gallery::lazy_gallery(|| view! { <App /> }.into_any())
        }
        false => view! { <App /> }.into_any(),
    }
}

/// The whole program, below the base path of its page.
#[component]
pub fn App() -> impl IntoView {
    let secret = transport::clean_address();
    let (settings, mut notes) = Settings::parse(&location().search().unwrap_or_default());
    notes.extend(secret);
    let client = Client::new(&settings, notes);
    provide_context(VFunctionApi::new(client.transport, client.session));
    provide_context(AzureApi::new(client.transport));
    provide_context(client.replica);
    provide_context(client.transport);
    provide_context(client.clock);
    provide_context(client.notices);
    provide_context(settings);
    transport::set_root_attr("data-version", env!("CARGO_PKG_VERSION"));
    clean_history(expect_context::<Notices>());
    view! { <Router base=urls::base()><Running client /></Router> }
}

/// Starts the program and shows it. Calls wait until the transport is chosen and the world is as the address asks for; so do the pages of a
/// signed-in user, whose session the world may come to end. The sign-in is there at once.
#[component]
fn Running(
    /// The client, which is started here.
    client: Client,
) -> impl IntoView {
    let (settings, api) = (expect_context::<Settings>(), expect_context::<VFunctionApi>());
    let navigator = Navigator::new();
    provide_context(navigator);
    complete_history();
    let owner = Owner::current().unwrap_or_default();
    let (state, restoration) = (UiState::provide(), Restoration::provide());
    let state_links = state_link::provide(client, navigator, state);
    let link_text = transport::link_text();
    let is_sign_in = link_text.is_none() && client.session.with_untracked(Option::is_none);
    let shown = RwSignal::new(false);
    // Before anything is drawn.
    let letters = settings.freeze.then(transport::freeze);
    // In turns: a page that is busy for long hears no key.
    spawn_local(async move {
        yield_to_event_loop().await;
        if is_sign_in {
            shown.set(true);
            yield_to_event_loop().await;
        }
        if let Some(letters) = letters {
            letters.await;
        }
        let link = match link_text {
            Some(text) => state_link::read(text, client.notices).await,
            None => None,
        };
        // Every page needs both, and what was loaded now need not be loaded where the connection is gone.
        let start = client.start(&settings, link.as_ref().map(|link| (&link.world, link.session())));
        let (Ok(is_open), Ok(())) = join(start, pages::preload()).await else { return fail_to_load() };
        let mut link = link.filter(|_| is_open);
        forget_start(navigator);
        if let Some(link) = &mut link {
            link.restore(state, restoration);
        }
        if !shown.get_untracked() {
            shown.set(true);
        }
        yield_to_event_loop().await;
        if settings.stage && stage::preload().await.is_err() {
            return fail_to_load();
        }
        yield_to_event_loop().await;
        testing::install(client, navigator, state_links, owner).await;
        yield_to_event_loop().await;
        tick().await;
        match link {
            Some(link) => {
                link.resume(client, restoration).await;
                transport::set_root_attr("data-app-state", "ready");
            }
            None => {
                restoration.end();
                transport::set_root_attr("data-app-state", "ready");
                api.check_session().await;
            }
        }
    });
    view! { {move || shown.get().then(|| view! { <Screens client /> }.into_any())} }
}

/// The pages, with the stage around them if the address does not take it away.
#[component]
fn Screens(
    /// What was started.
    client: Client,
) -> impl IntoView {
    follow_address(client);
    focus_new_page(client);
    SecretGuard::provide(":root");
    // Here rather than in the shell: what was entered outlasts a visit to another page.
    provide_context(Integrations::new());
    let pages = || view! { <Pages /> }.into_any();
    match expect_context::<Settings>().stage {
        true => view! { <Stage>{deferred(pages)}</Stage> }.into_any(),
        false => pages(),
    }
}

/// Moves the focus to the heading of a page that takes the place of another, as after a link, if what had the focus is gone.
fn focus_new_page(client: Client) {
    let path = expect_context::<Navigator>().path();
    let signed_in = Memo::new(move |_| client.session.with(Option::is_some));
    Effect::new(move |before: Option<(bool, String)>| {
        let now = (signed_in.get(), path.get());
        if before.is_some_and(|before| before != now) {
            focus_if_lost(|| document().query_selector("h1[tabindex]").ok().flatten());
        }
        now
    });
}

/// Follows the address when it comes to ask for something else, as after going back: the world follows at once; where the program itself is
/// to run differently, the page is loaded again.
fn follow_address(client: Client) {
    let (navigator, settings) = (expect_context::<Navigator>(), expect_context::<Settings>());
    let followed = use_context::<Followed>();
    let listener = window_event_listener_untyped("hashchange", |_| {
        if transport::link_text().is_some() {
            let _ = location().reload();
        }
    });
    on_cleanup(move || listener.remove());
    Effect::new(move |before: Option<Settings>| {
        let search = navigator.search().read();
        let wanted = Settings::later(&search);
        if wanted.need_reload(&settings) {
            let _ = location().replace(&urls::url(&navigator.path().get_untracked(), &search));
        } else if before.is_some_and(|before| before != wanted) {
            let wanted = wanted.clone();
            spawn_local(async move {
                client.prepare(&wanted).await;
                if let Some(Followed(event)) = followed {
                    event.get_value().fire();
                }
            });
        }
        wanted
    });
}

/// Removes `reset` and the text of a link from the address, so that a reload keeps what was done since.
fn forget_start(navigator: Navigator) {
    let has_link = transport::link_text().is_some();
    let query = location().search().unwrap_or_default();
    if query.contains("reset") || has_link {
        let fragment = if has_link { String::new() } else { location().hash().unwrap_or_default() };
        navigator.replace(&(urls::with_query(&location().pathname().unwrap_or_default(), &query) + &fragment));
    }
}
