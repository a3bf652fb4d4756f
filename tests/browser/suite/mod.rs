//! All browser tests, one file for each area.

mod accessibility;
mod article;
mod first_paint;
pub mod flow;
mod hosting;
mod keyboard;
mod navigation;
mod scenarios;
mod team;
mod theme;
mod tokens;
mod transports;

use crate::app::Served;
use crate::engine::Engine::{self, Chromium, Firefox, WebKit};
use crate::page::{Outcome, Page};
use std::future::Future;
use std::pin::Pin;

/// A test before it is told the engine.
pub struct Case {
    /// Its name: `article::goes_on_after_a_reload`.
    pub name: &'static str,
    served: Served,
    engines: &'static [Engine],
    body: Box<Body>,
}

/// What a test does with its page.
type Body = dyn Fn(&Page) -> Pin<Box<dyn Future<Output = Outcome> + '_>> + Send;

impl Case {
    /// Whether it is for this engine.
    pub fn runs_in(&self, engine: Engine) -> bool {
        self.engines.contains(&engine)
    }

    /// Runs it in a browser of its own.
    pub async fn run(&self, engine: Engine, test: &str) -> Outcome {
        let page = Page::start(engine, test, self.served).await?;
        let outcome = (self.body)(&page).await;
        page.end(test, outcome).await
    }
}

/// A list of tests: engines, how the program is served, and `module::test`.
macro_rules! cases {
    ($($engines:ident $served:ident $module:ident::$test:ident;)+) => {
        vec![$(Case {
            name: concat!(stringify!($module), "::", stringify!($test)),
            served: Served::$served,
            engines: $engines,
            body: Box::new(|page| Box::pin($module::$test(page))),
        }),+]
    };
}

const EVERYWHERE: &[Engine] = &[Chromium, Firefox, WebKit];
/// Only Chromium's driver can stop a running service worker.
const CHROMIUM: &[Engine] = &[Chromium];
/// WebKit's driver cannot ask for a hard reload, and its test browser opens a link in the same tab whatever key is held.
const NOT_WEBKIT: &[Engine] = &[Chromium, Firefox];

/// All tests.
pub fn all() -> Vec<Case> {
    cases![
        EVERYWHERE AtRoot article::lived_through_in_the_worker_transport;
        EVERYWHERE AtRoot article::lived_through_in_the_page_transport;
        EVERYWHERE AtRoot article::lived_through_in_the_network_transport;
        EVERYWHERE AtRoot article::goes_on_after_a_reload;
        EVERYWHERE AtRoot keyboard::lives_through_the_article;
        EVERYWHERE AtRoot first_paint::what_was_typed_stays;
        EVERYWHERE AtRoot first_paint::an_early_sign_in_is_carried_out;
        EVERYWHERE AtRoot first_paint::each_room_has_its_shell;
        EVERYWHERE AtRoot first_paint::a_missing_program_is_said_and_can_be_had_later;
        EVERYWHERE BelowPath hosting::works_below_a_path;
        EVERYWHERE AtRoot hosting::a_missing_part_is_said_and_can_be_had_later;
        EVERYWHERE AtRoot hosting::missing_servers_are_said_and_can_be_had_later;
        EVERYWHERE AtRoot hosting::goes_on_when_the_host_is_gone;
        EVERYWHERE BelowPath navigation::goes_back_and_forward_without_a_reload;
        EVERYWHERE BelowPath navigation::reloads_every_page_where_it_stands;
        NOT_WEBKIT AtRoot navigation::leaves_new_tabs_to_the_browser;
        EVERYWHERE WithoutWorker transports::falls_back_to_the_page_and_says_so;
        CHROMIUM AtRoot transports::a_stopped_worker_loses_nothing;
        NOT_WEBKIT AtRoot transports::a_hard_reload_keeps_the_worker;
        EVERYWHERE AtRoot transports::a_second_tab_shares_the_world;
        EVERYWHERE AtRoot scenarios::each_shows_what_it_must;
        EVERYWHERE AtRoot tokens::a_token_is_created_and_shown_once;
        EVERYWHERE AtRoot tokens::a_regenerated_token_replaces_the_old_one;
        EVERYWHERE AtRoot tokens::a_revoked_token_moves_to_its_filter;
        EVERYWHERE AtRoot tokens::a_thousand_tokens_stay_usable;
        EVERYWHERE AtRoot team::users_are_imported_all_or_none;
        EVERYWHERE AtRoot team::an_ordinary_user_is_told_why;
        EVERYWHERE AtRoot theme::is_chosen_by_keyboard_and_kept;
        EVERYWHERE AtRoot accessibility::axe_finds_nothing;
    ]
}
