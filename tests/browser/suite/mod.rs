//! All browser tests, one file for each area.

mod accessibility;
pub mod article;
mod calls;
mod determinism;
mod fault_matrix;
mod faults;
mod first_paint;
pub mod flow;
mod gallery;
mod gates;
mod guide;
mod hosting;
mod interface;
mod keyboard;
mod links;
mod navigation;
mod network;
mod redaction;
mod scenarios;
mod script;
mod team;
mod theme;
mod tokens;
mod transports;
mod workshop;

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
        EVERYWHERE AtRoot hosting::missing_tools_for_walkthroughs_are_said_below_the_list;
        EVERYWHERE AtRoot hosting::a_guide_of_ones_own_is_not_begun_unchecked;
        EVERYWHERE AtRoot hosting::a_walkthrough_of_another_version_is_said;
        EVERYWHERE AtRoot hosting::missing_servers_are_said_and_can_be_had_later;
        EVERYWHERE AtRoot hosting::goes_on_when_the_host_is_gone;
        EVERYWHERE BelowPath navigation::goes_back_and_forward_without_a_reload;
        EVERYWHERE BelowPath navigation::reloads_every_page_where_it_stands;
        NOT_WEBKIT AtRoot navigation::leaves_new_tabs_to_the_browser;
        EVERYWHERE AtRoot network::filters_the_calls;
        EVERYWHERE AtRoot network::goes_by_keyboard;
        EVERYWHERE AtRoot network::copies_commands_without_secrets;
        EVERYWHERE AtRoot network::saves_a_har_file_and_explains_it;
        EVERYWHERE AtRoot network::explains_a_dropped_file;
        EVERYWHERE AtRoot redaction::no_typed_secret_is_found_anywhere;
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
        EVERYWHERE AtRoot interface::has_the_members_that_are_declared;
        EVERYWHERE AtRoot interface::refuses_wrong_arguments_by_name;
        EVERYWHERE AtRoot interface::says_why_it_never_became_ready;
        EVERYWHERE AtRoot gates::hold_a_call_in_every_transport;
        EVERYWHERE AtRoot gates::end_what_never_ends;
        EVERYWHERE AtRoot gates::are_settled_without_the_timers_of_the_page;
        EVERYWHERE AtRoot calls::fire_events_in_order;
        EVERYWHERE AtRoot calls::are_listed_and_waited_for;
        EVERYWHERE AtRoot faults::strike_until_they_are_cleared;
        EVERYWHERE AtRoot determinism::begins_with_the_same_world_to_the_byte;
        EVERYWHERE AtRoot determinism::says_what_is_on_its_way;
        EVERYWHERE AtRoot determinism::freezes_what_differs_by_itself;
        EVERYWHERE AtRoot fault_matrix::is_met_in_the_worker_transport;
        EVERYWHERE AtRoot fault_matrix::is_met_in_the_page_transport;
        EVERYWHERE AtRoot fault_matrix::is_met_in_the_network_transport;
        EVERYWHERE AtRoot links::the_end_of_each_walk_is_a_link_away;
        CHROMIUM AtRoot links::a_new_browser_shows_the_same;
        EVERYWHERE AtRoot links::a_damaged_link_changes_nothing;
        EVERYWHERE BelowPath gallery::lists_every_state_as_a_link;
        EVERYWHERE AtRoot gallery::mounts_a_state_for_component_tests;
        EVERYWHERE AtRoot gallery::updates_a_mounted_state;
        EVERYWHERE AtRoot gallery::refuses_what_it_cannot_mount;
        EVERYWHERE AtRoot guide::reproduce_401_is_walked_to_its_end;
        EVERYWHERE AtRoot guide::repair_scope_is_walked_to_its_end;
        EVERYWHERE AtRoot guide::create_a_sufficient_token_is_walked_to_its_end;
        EVERYWHERE AtRoot guide::which_401_is_it_is_walked_to_its_end;
        EVERYWHERE AtRoot guide::tour_of_the_replica_is_walked_to_its_end;
        EVERYWHERE AtRoot guide::reproduce_401_is_watched_to_its_end;
        EVERYWHERE AtRoot guide::repair_scope_is_watched_to_its_end;
        EVERYWHERE AtRoot guide::create_a_sufficient_token_is_watched_to_its_end;
        EVERYWHERE AtRoot guide::which_401_is_it_is_watched_to_its_end;
        EVERYWHERE AtRoot guide::tour_of_the_replica_is_watched_to_its_end;
        EVERYWHERE AtRoot guide::the_exam_of_reproduce_401_is_passed;
        EVERYWHERE AtRoot guide::the_exam_of_repair_scope_is_passed;
        EVERYWHERE AtRoot guide::the_exam_of_create_a_sufficient_token_is_passed;
        EVERYWHERE AtRoot guide::the_exam_of_which_401_is_it_is_passed;
        EVERYWHERE AtRoot guide::the_exam_of_tour_of_the_replica_is_passed;
        EVERYWHERE AtRoot guide::an_exam_handed_in_too_early_is_not_passed;
        EVERYWHERE AtRoot guide::opens_at_a_step_and_goes_on_after_a_reload;
        EVERYWHERE AtRoot guide::leaves_no_trace;
        EVERYWHERE AtRoot guide::goes_by_keyboard;
        EVERYWHERE AtRoot workshop::a_recording_is_a_guide_that_can_be_walked;
        EVERYWHERE AtRoot workshop::a_recording_hears_the_keyboard;
        EVERYWHERE AtRoot workshop::a_wrong_file_is_told_and_mended;
        EVERYWHERE AtRoot workshop::a_good_file_is_kept;
        EVERYWHERE AtRoot workshop::a_guide_on_the_host_is_begun_by_its_address;
        EVERYWHERE AtRoot workshop::an_element_is_taken_by_pointing;
        EVERYWHERE AtRoot workshop::a_presenter_follows_in_a_second_window;
        EVERYWHERE AtRoot accessibility::axe_finds_nothing;
    ]
}
