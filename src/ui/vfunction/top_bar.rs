//! The bar at the top: logo, title, person icon.

use super::logo::Logo;
use crate::client::Api;
use crate::domain::copy;
use crate::ui::kit::{Icon, MenuButton, MenuItem};
use crate::ui::link::Link;
use crate::ui::{anchors, paths};
use icondata_lu::LuCircleUser;
use leptos::prelude::*;

/// The top bar.
#[component]
pub fn TopBar() -> impl IntoView {
    let api = expect_context::<Api>();
    let email =
        Signal::derive(move || api.session().with(|session| session.as_ref().map(|session| session.email.clone())).unwrap_or_default());
    let go = paths::use_go();
    let go_to = move |address: Signal<String>| go(&address.get_untracked());
    let (home, team) = (paths::keeping_query(paths::HOME), paths::keeping_query(paths::TEAM));
    let items = vec![
        MenuItem::new(copy::SETTINGS, anchors::PERSON_SETTINGS, move || go_to(team)),
        MenuItem::new(copy::LOG_OUT, anchors::PERSON_LOG_OUT, move || {
            api.sign_out();
            go_to(home);
        }),
    ];
    view! {
        <header class="vf-top-bar">
            <Link href=home exact=true class="vf-brand" testid=anchors::HOME_LINK>
                <Logo />
                <span>{copy::PRODUCT}</span>
            </Link>
            <MenuButton id="person" label=copy::SETTINGS testid=anchors::PERSON_BUTTON heading=email items>
                <Icon icon=LuCircleUser />
            </MenuButton>
        </header>
    }
}
