//! The bar at the top: logo and the menu beside it, tabs, person icon.

use super::logo::Logo;
use super::tabs::Tabs;
use crate::components::{Icon, MenuButton, MenuItem, Unavailable};
use crate::contract::anchors;
use crate::navigation::navigator::Navigator;
use crate::navigation::urls;
use crate::products::vfunction::api::VFunctionApi;
use crate::products::vfunction::copy;
use icondata_core::{Icon as IconData, IconData as Drawing};
use icondata_lu::{LuBell, LuChevronDown, LuCircleUser, LuListTodo, LuLogOut, LuPlus, LuSearch, LuSettings};
use leptos::prelude::*;
use leptos_router::components::A;

/// Four circles, which the icon set does not have.
static FOUR_CIRCLES: Drawing = Drawing {
    data: r#"<circle cx="7" cy="7" r="3.5"/><circle cx="17" cy="7" r="3.5"/><circle cx="7" cy="17" r="3.5"/><circle cx="17" cy="17" r="3.5"/>"#,
    ..*LuPlus
};

/// The top bar.
#[component]
pub fn TopBar(
    /// Whether the dashboard, whose tabs it then shows, is the page.
    on_dashboard: Memo<bool>,
) -> impl IntoView {
    let home = expect_context::<Navigator>().url(urls::HOME);
    view! {
        <header class="vf-top-bar">
            <div class="vf-top-bar__start">
                <A href=home exact=true attr:class="vf-brand" attr:data-testid=anchors::HOME_LINK>
                    <Logo />
                    <span class="visually-hidden">{copy::PRODUCT}</span>
                </A>
                <AppMenu />
            </div>
            {move || on_dashboard.get().then(|| view! { <Tabs /> }.into_any())}
            <div class="vf-top-bar__end">
                {absent("search-absent", copy::SEARCH, LuSearch)}
                {absent("todo-absent", copy::TODO_LIST, LuListTodo)}
                {absent("bell-absent", copy::NOTIFICATIONS, LuBell)}
                <PersonMenu />
            </div>
        </header>
    }
}

/// The menu beside the logo: in the product, it leads from application to application.
#[component]
fn AppMenu() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let items = vec![
        MenuItem::new(copy::MY_DASHBOARD, anchors::APP_MENU_DASHBOARD, &FOUR_CIRCLES, move || navigator.go_to(urls::HOME)),
        MenuItem::absent(copy::ADD_APPLICATION, anchors::ABSENT, LuPlus),
        MenuItem::absent(copy::SEARCH, anchors::ABSENT, LuSearch),
    ];
    view! {
        <MenuButton id="app-menu" class="vf-app-menu" label=copy::MY_DASHBOARD testid=anchors::APP_MENU items>
            <span>{copy::MY_DASHBOARD}</span>
            <Icon icon=LuChevronDown />
        </MenuButton>
    }
}

/// The menu of the signed-in person.
#[component]
fn PersonMenu() -> impl IntoView {
    let api = expect_context::<VFunctionApi>();
    let email =
        Signal::derive(move || api.session().with(|session| session.as_ref().map(|session| session.email.clone())).unwrap_or_default());
    let navigator = expect_context::<Navigator>();
    let items = vec![
        MenuItem::new(copy::SETTINGS, anchors::PERSON_SETTINGS, LuSettings, move || navigator.go_to(urls::TEAM)),
        MenuItem::new(copy::LOG_OUT, anchors::PERSON_LOG_OUT, LuLogOut, move || {
            api.sign_out();
            navigator.go_to(urls::HOME);
        }),
    ];
    view! {
        <MenuButton
            id="person"
            class="icon-button"
            label=copy::SETTINGS
            testid=anchors::PERSON_BUTTON
            heading=(LuCircleUser, email)
            items
        >
            <Icon icon=LuCircleUser />
        </MenuButton>
    }
}

/// An icon of the real bar that the replica does not have.
fn absent(id: &'static str, label: &'static str, icon: IconData) -> impl IntoView {
    view! { <Unavailable id class="icon-button" label testid=anchors::ABSENT><Icon icon /></Unavailable> }
}
