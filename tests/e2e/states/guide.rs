//! The states of walkthroughs.

use super::state::State;
use super::step::Step::{self, *};
use super::step::Words::These;

const REPRODUCE: &str = "guide=reproduce-401&step=2";
const HINTED: &str = "guide=reproduce-401&step=4";
const EVIDENCE: &str = "guide=reproduce-401&step=11";
const REPAIR: &str = "guide=repair-scope&step=4";
const GALLERY: &str = "guide=tour-of-the-replica&step=14";
const LAST: &str = "guide=repair-scope&step=12";
const QUESTION: &str = "guide=which-401-is-it&step=4";

const WATCH: &str = "guide=reproduce-401&step=4&mode=watch";
const EXAM: &str = "guide=which-401-is-it&mode=exam";

const SPEED: Step = Press("button", "Speed: Usual");
const TASK: Step = See("heading", "Your task");
const WATCHED: &[Step] = &[Read("Step 4 of 12"), See("button", "Play"), See("button", "One step")];
const EXAMINED: &[Step] = &[TASK, See("button", "Begin Case 1: all is well, or is it? anew")];
const PASSED: &[Step] = &[
    PassedExam("repair-scope"),
    Open("", "guide=repair-scope&mode=exam"),
    See("button", "Print the certificate"),
    Fill("Name on the certificate", These("Peter Lindqvist")),
];
const SKIPPED: &[Step] = &[
    Read("Step 4 of 12"),
    Settled,
    Press("button", "Skip"),
    Read("Step 5 of 12"),
    See("button", "Back"),
    See("button", "Back to “Open the person menu”"),
    Focused("region", "Walkthrough"),
];
const STEP: &[Step] = &[See("region", "Walkthrough"), Read("Step 2 of 12"), See("button", "Next")];
const CATALOGUE: &[Step] = &[Press("tab", "Guide"), See("button", "Start Reproduce the 401"), Focused("tab", "Guide")];
const CLOSING: &[Step] = &[Read("Step 12 of 12"), Settled, Press("button", "Skip"), See("button", "Start Create a sufficient token")];

/// All of them.
pub const STATES: &[State] = &[
    State::new("stage-guide", "", CATALOGUE).staged().tall(),
    State::new("stage-guide-narrow", "", CATALOGUE).staged().narrow(),
    State::new("guide-step", "", STEP).staged().tall().query(REPRODUCE),
    State::new("guide-step-narrow", "", STEP).staged().narrow().query(REPRODUCE),
    State::new("guide-step-zoomed", "", STEP).staged().zoomed().query(REPRODUCE),
    State::new("guide-hint", "", &[See("button", "Hint"), Settled, Press("button", "Hint"), See("button", "Where is it?")])
        .staged()
        .tall()
        .query(HINTED),
    State::new(
        "guide-hints",
        "",
        &[See("button", "Hint"), Settled, Press("button", "Hint"), Press("button", "Where is it?"), See("button", "Do it for me")],
    )
    .staged()
    .tall()
    .query(HINTED),
    State::new("guide-blocked", "", &[See("button", "Next"), Settled, Press("link", "vFunction"), See("button", "Go there")])
        .staged()
        .tall()
        .query(REPRODUCE),
    State::new(
        "guide-seen",
        "organization/integrations",
        &[
            See("dialog", "Configure Integrations"),
            AzureForm,
            Press("button", "Integrate Azure"),
            See("alert", ""),
            See("button", "I have seen it in the browser’s own panel"),
        ],
    )
    .staged()
    .tall()
    .query(EVIDENCE),
    // The details of the call are missing, which counts after a while only.
    State::new(
        "guide-question",
        "",
        &[Read("Step 4 of 20"), See("group", "/why was the integration refused/"), See("button", "Do it for me")],
    )
    .staged()
    .tall()
    .query(QUESTION),
    State::new("guide-back", "", SKIPPED).staged().tall().query(HINTED),
    State::new("guide-link", "", &[Read("Step 14 of 15"), See("button", "Skip")]).staged().tall().query(GALLERY),
    State::new("guide-closing", "", CLOSING).staged().tall().query(LAST),
    State::new("guide-closing-narrow", "", CLOSING).staged().narrow().query(LAST),
    State::new("guide-under-way", "", &[Read("Step 4 of 12"), Settled, Press("tab", "Guide"), See("button", "Leave Repair the scope")])
        .staged()
        .tall()
        .query(REPAIR),
    State::new(
        "guide-left",
        "",
        &[Read("Step 4 of 12"), Settled, Press("button", "Leave"), Press("tab", "Guide"), See("button", "Resume Repair the scope")],
    )
    .staged()
    .tall()
    .query(REPAIR),
    State::new("guide-closing-zoomed", "", CLOSING).staged().zoomed().query(LAST),
    State::new("guide-exam-zoomed", "", EXAMINED).staged().zoomed().query(EXAM),
    State::new("guide-watch", "", WATCHED).staged().tall().query(WATCH),
    State::new("guide-watch-narrow", "", WATCHED).staged().narrow().query(WATCH),
    // A step is shown for five seconds at the slow speed before anything moves.
    State::new(
        "guide-watch-playing",
        "",
        &[SPEED, Press("button", "Speed: Fast"), Press("button", "Speed: Instant"), Press("button", "Play"), See("button", "Pause")],
    )
    .staged()
    .tall()
    .query(WATCH),
    State::new("guide-exam", "", EXAMINED).staged().tall().query(EXAM),
    State::new("guide-exam-narrow", "", EXAMINED).staged().narrow().query(EXAM),
    State::new("guide-exam-folded", "", &[TASK, Press("button", "Fold"), See("button", "Show the task")]).staged().tall().query(EXAM),
    State::new("guide-exam-hint", "", &[TASK, Press("button", "Hint"), Read("token and the organization of the case")])
        .staged()
        .tall()
        .query(EXAM),
    State::new("guide-exam-not-passed", "", &[TASK, Press("button", "Hand in"), See("dialog", "/Not passed yet/")])
        .staged()
        .tall()
        .query(EXAM),
    State::new("guide-exam-passed", "", PASSED).staged().tall(),
    State::new("guide-exam-passed-narrow", "", PASSED).staged().narrow(),
];
