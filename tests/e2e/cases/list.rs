//! All cases, those that take long first: in which engines, how the program is served, and the function.
//!
//! The list is a macro that calls another one with it: `cases/mod.rs` makes tests of it, and `tests/tiers.rs` checks that nothing is
//! left out.

/// Calls a macro with all cases.
macro_rules! each_case {
    ($with:ident) => {
        $with! {
            CHROMIUM_FIRST AtRoot links::the_end_of_each_walk_is_a_link_away;
            CHROMIUM_FIRST AtRoot scenarios::each_shows_what_it_must;
            EVERYWHERE AtRoot guide::which_401_is_it_is_walked_to_its_end;
            EVERYWHERE AtRoot guide::reproduce_401_is_walked_to_its_end;
            EVERYWHERE AtRoot guide::repair_scope_is_walked_to_its_end;
            EVERYWHERE AtRoot guide::create_a_sufficient_token_is_walked_to_its_end;
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
            CHROMIUM_FIRST AtRoot fault_matrix::is_met_in_the_worker_transport;
            CHROMIUM_FIRST AtRoot fault_matrix::is_met_in_the_page_transport;
            CHROMIUM_FIRST AtRoot fault_matrix::is_met_in_the_network_transport;
            CHROMIUM_FIRST AtRoot accessibility::axe_finds_nothing;
            EVERYWHERE AtRoot keyboard::lives_through_the_article;
            CHROMIUM AtRoot links::a_new_browser_shows_the_same;
            EVERYWHERE AtRoot article::lived_through_in_the_worker_transport;
            EVERYWHERE AtRoot article::lived_through_in_the_page_transport;
            EVERYWHERE AtRoot article::lived_through_in_the_network_transport;
            EVERYWHERE AtRoot article::goes_on_after_a_reload;
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
            CHROMIUM_FIRST BelowPath navigation::goes_back_and_forward_without_a_reload;
            CHROMIUM_FIRST BelowPath navigation::reloads_every_page_where_it_stands;
            NOT_WEBKIT AtRoot navigation::leaves_new_tabs_to_the_browser;
            CHROMIUM_FIRST AtRoot network::filters_the_calls;
            CHROMIUM_FIRST AtRoot network::goes_by_keyboard;
            CHROMIUM_FIRST AtRoot network::copies_commands_without_secrets;
            CHROMIUM_FIRST AtRoot network::saves_a_har_file_and_explains_it;
            CHROMIUM_FIRST AtRoot network::explains_a_dropped_file;
            CHROMIUM_FIRST AtRoot redaction::no_typed_secret_is_found_anywhere;
            EVERYWHERE WithoutWorker transports::falls_back_to_the_page_and_says_so;
            CHROMIUM AtRoot transports::a_stopped_worker_loses_nothing;
            NOT_WEBKIT AtRoot transports::a_hard_reload_keeps_the_worker;
            EVERYWHERE AtRoot transports::a_second_tab_shares_the_world;
            CHROMIUM_FIRST AtRoot tokens::a_token_is_created_and_shown_once;
            CHROMIUM_FIRST AtRoot tokens::a_regenerated_token_replaces_the_old_one;
            CHROMIUM_FIRST AtRoot tokens::a_revoked_token_moves_to_its_filter;
            CHROMIUM_FIRST AtRoot tokens::a_thousand_tokens_stay_usable;
            CHROMIUM_FIRST AtRoot team::users_are_imported_all_or_none;
            CHROMIUM_FIRST AtRoot team::an_ordinary_user_is_told_why;
            EVERYWHERE AtRoot theme::is_chosen_by_keyboard_and_kept;
            CHROMIUM_FIRST AtRoot interface::has_the_members_that_are_declared;
            CHROMIUM_FIRST AtRoot interface::refuses_wrong_arguments_by_name;
            CHROMIUM_FIRST AtRoot interface::says_why_it_never_became_ready;
            EVERYWHERE AtRoot gates::hold_a_call_in_every_transport;
            CHROMIUM_FIRST AtRoot gates::end_what_never_ends;
            CHROMIUM_FIRST AtRoot gates::are_settled_without_the_timers_of_the_page;
            CHROMIUM_FIRST AtRoot calls::fire_events_in_order;
            CHROMIUM_FIRST AtRoot calls::are_listed_and_waited_for;
            CHROMIUM_FIRST AtRoot faults::strike_until_they_are_cleared;
            EVERYWHERE AtRoot determinism::begins_with_the_same_world_to_the_byte;
            CHROMIUM_FIRST AtRoot determinism::says_what_is_on_its_way;
            CHROMIUM_FIRST AtRoot determinism::freezes_what_differs_by_itself;
            EVERYWHERE AtRoot links::a_damaged_link_changes_nothing;
            CHROMIUM_FIRST BelowPath gallery::lists_every_state_as_a_link;
            CHROMIUM_FIRST AtRoot gallery::mounts_a_state_for_component_tests;
            CHROMIUM_FIRST AtRoot gallery::updates_a_mounted_state;
            CHROMIUM_FIRST AtRoot gallery::refuses_what_it_cannot_mount;
            EVERYWHERE AtRoot workshop::a_recording_is_a_guide_that_can_be_walked;
            EVERYWHERE AtRoot workshop::a_recording_hears_the_keyboard;
            EVERYWHERE AtRoot workshop::a_wrong_file_is_told_and_mended;
            EVERYWHERE AtRoot workshop::a_good_file_is_kept;
            EVERYWHERE AtRoot workshop::a_guide_on_the_host_is_begun_by_its_address;
            EVERYWHERE AtRoot workshop::an_element_is_taken_by_pointing;
            EVERYWHERE AtRoot workshop::a_presenter_follows_in_a_second_window;
        }
    };
}
