//! The states of what trainers work with: guides of their own, the editor, the recorder and the presenter's window.

use super::state::State;
use super::step::Step::{self, *};

/// A guide that says what is wrong with it.
const WRONG: &str = r#"{"version": 1, "revision": 1, "id": "first-day", "title": "The first day", "summary": "What a newcomer does.",
    "audience": "Newcomers", "minutes": 5, "scenario": "narrow-token", "start": "/", "task": "Sign in.", "chapters": [{"id": "one",
    "title": "One", "steps": [{"id": "sign-in", "title": "Sign in", "text": "Press **LOGIN**.", "until": {"page": "moon"}}]}]}"#;

const PRESENTER: &str = "guide=reproduce-401&mode=presenter";
const UNDER_WAY: Step =
    Standing("reproduce-401", r#"{"step": "narrow-token", "says": "", "can_go_on": false, "can_go_back": true, "is_lit": false}"#);
const OVER: Step = Standing(
    "reproduce-401",
    r#"{"step": "person-menu", "says": "Done in the other window.", "can_go_on": true, "can_go_back": true, "is_lit": true}"#,
);
const TOOL: Step = Press("tab", "Guide");
const MAKE: Step = Press("button", "Make");
const EDITED: &[Step] = &[TOOL, MAKE, See("button", "Download JSON"), Focused("combobox", "Part")];
/// The target that was added has taken the focus, and moved what is pressed next.
const ADDED: Step = Focused("combobox", "anchor");
const STEP: &[Step] = &[
    TOOL,
    MAKE,
    Choose("Part", "Step 1: New step"),
    Press("button", "Add target"),
    ADDED,
    Press("button", "Add hints"),
    Press("button", "Add nudge"),
    See("button", "Point at it"),
    Read("2 things are to be put right"),
];
const OWN: &[Step] = &[TOOL, MAKE, Press("button", "Back to the catalogue"), See("button", "Edit My guide")];
const RECORDING: &[Step] = &[TOOL, Press("button", "Record"), See("region", "Recording")];

/// All of them.
pub const STATES: &[State] = &[
    State::new("guide-own", "", OWN).staged().tall(),
    State::new("guide-own-narrow", "", OWN).staged().narrow(),
    State::new(
        "guide-own-removed",
        "",
        &[TOOL, MAKE, Press("button", "Back to the catalogue"), Press("button", "Remove My guide"), See("button", "Undo")],
    )
    .staged()
    .tall(),
    State::new("guide-own-wrong", "", &[TOOL, File(WRONG), See("button", "Mend it in the editor")]).staged().tall(),
    State::new("guide-editor", "", EDITED).staged().tall(),
    State::new("guide-editor-narrow", "", EDITED).staged().narrow(),
    State::new("guide-editor-step", "", STEP).staged().tall(),
    State::new("guide-editor-step-narrow", "", STEP).staged().narrow(),
    State::new(
        "guide-editor-pointing",
        "",
        &[
            TOOL,
            MAKE,
            Choose("Part", "Step 1: New step"),
            Press("button", "Add target"),
            ADDED,
            Press("button", "Point at it"),
            See("button", "Pointing: press an element, or Escape"),
        ],
    )
    .staged()
    .tall(),
    State::new("guide-editor-deleted", "", &[TOOL, MAKE, Press("button", "Add a step"), Press("button", "Delete"), See("button", "Undo")])
        .staged()
        .tall(),
    State::new("guide-recording", "", RECORDING).staged().tall(),
    State::new("guide-recording-narrow", "", RECORDING).staged().narrow(),
    State::new("guide-presenter-alone", "", &[See("dialog", "/Presenter/"), Read("in the other window")]).staged().query(PRESENTER),
    State::new("guide-presenter", "", &[See("dialog", "/Presenter/"), UNDER_WAY, See("button", "Do it")]).staged().query(PRESENTER),
    State::new("guide-presenter-narrow", "", &[See("dialog", "/Presenter/"), UNDER_WAY, See("button", "Do it")])
        .staged()
        .narrow()
        .query(PRESENTER),
    State::new("guide-presenter-over", "", &[See("dialog", "/Presenter/"), OVER, See("button", "End the spotlight")])
        .staged()
        .query(PRESENTER),
];
