//! What a state is: an address, a size and the steps that lead to it. The list of them is in `vfunction.rs`, `azure_devops.rs`,
//! `stage.rs`, `guide.rs` and `authoring.rs`.
//!
//! Invariant: names are distinct, and each state begins a world of its own, so that states do not depend on each other.

use super::step::Step;
use super::{authoring, azure_devops, guide, stage, vfunction};
use crate::cases::flow::Start;
use crate::driver::host::WAITING;
use crate::driver::page::Outcome;
use crate::tier::{CHROMIUM_FIRST, EVERYWHERE, Engines};
use std::collections::BTreeSet;

/// The time in all of them.
pub const NOW: &str = "2026-01-31T12:00:00Z";
/// What the addresses of all of them ask for: [`NOW`], and that nothing moves.
pub const FROZEN: &str = "now=2026-01-31T12:00:00Z&freeze=1";

/// The size of the frame in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

/// A small window of a desktop.
pub const USUAL: Size = Size { width: 1024, height: 720 };
/// The narrowest window that the program is made for.
pub const NARROW: Size = Size { width: 320, height: 640 };
/// A screen of 1280 × 1024 at 400 %: <https://www.w3.org/WAI/WCAG22/Understanding/reflow.html>.
pub const ZOOMED: Size = Size { width: 320, height: 256 };
/// A window in which the stage's tools leave space for the whole of a dialog.
pub const TALL: Size = Size { width: 1280, height: 1040 };
/// What most screens show.
pub const SCREEN: Size = Size { width: 1280, height: 800 };
/// A whole screen.
pub const WIDE: Size = Size { width: 1920, height: 1080 };

/// The states whose pictures and trees are compared in all engines at each change: one of each kind of screen, panel and dialog.
const MAIN: &[&str] = &[
    "sign-in",
    "sign-in-refused-narrow",
    "dashboard",
    "person-menu",
    "team-narrow",
    "import-users-error",
    "integrations-types",
    "integrations-error",
    "integrations-error-narrow",
    "integrations-success",
    "help-narrow",
    "failure",
    "gallery",
    "tokens",
    "tokens-dark-narrow",
    "user-menu",
    "create-scopes",
    "create-success",
    "edit-scopes",
    "edit-scopes-narrow",
    "revoke-question",
    "stage-azure",
    "stage-network-error",
    "stage-faults",
    "stage-guide",
    "guide-question",
    "guide-step-narrow",
    "guide-closing",
    "guide-exam",
    "guide-editor-step",
    "guide-presenter",
];

/// A state of a screen.
#[derive(Clone, Copy, Debug)]
pub struct State {
    /// Its name, which is also that of its files.
    pub name: &'static str,
    /// The size of the frame.
    pub size: Size,
    /// What leads from the address to the state.
    pub steps: &'static [Step],
    /// Whether a call is under way that is never answered.
    pub is_pending: bool,
    /// Whether Azure DevOps is dark.
    pub is_dark: bool,
    /// Whether the program is not there yet.
    pub is_waiting: bool,
    scenario: &'static str,
    path: &'static str,
    query: &'static str,
    is_staged: bool,
    is_over_the_worker: bool,
}

impl State {
    /// A state of the scenario `narrow-token`, in the usual size, without the stage, and answered within the page.
    pub const fn new(name: &'static str, path: &'static str, steps: &'static [Step]) -> State {
        State {
            name,
            path,
            steps,
            size: USUAL,
            is_pending: false,
            is_dark: false,
            is_waiting: false,
            scenario: "narrow-token",
            query: "",
            is_staged: false,
            is_over_the_worker: false,
        }
    }

    /// In another scenario.
    pub const fn scenario(self, scenario: &'static str) -> State {
        State { scenario, ..self }
    }

    /// With further query keys, such as a fault.
    pub const fn query(self, query: &'static str) -> State {
        State { query, ..self }
    }

    /// In the narrowest window.
    pub const fn narrow(self) -> State {
        State { size: NARROW, ..self }
    }

    /// On a screen at 400 %.
    pub const fn zoomed(self) -> State {
        State { size: ZOOMED, ..self }
    }

    /// With space for the stage's tools.
    pub const fn tall(self) -> State {
        State { size: TALL, ..self }
    }

    /// As most screens show it.
    pub const fn screen(self) -> State {
        State { size: SCREEN, ..self }
    }

    /// On a whole screen.
    pub const fn wide(self) -> State {
        State { size: WIDE, ..self }
    }

    /// While a call is under way.
    pub const fn pending(self) -> State {
        State { is_pending: true, ..self }
    }

    /// In the dark theme of Azure DevOps.
    pub const fn dark(self) -> State {
        State { is_dark: true, ..self }
    }

    /// Before the program is there.
    pub const fn waiting(self) -> State {
        State { is_waiting: true, ..self }
    }

    /// With the stage around the products.
    pub const fn staged(self) -> State {
        State { is_staged: true, ..self }
    }

    /// Answered through the service worker, which also takes control calls.
    pub const fn over_the_worker(self) -> State {
        State { is_over_the_worker: true, ..self }
    }

    /// The engines in which its picture, tree and boxes are compared.
    pub fn engines(&self) -> Engines {
        if MAIN.contains(&self.name) { EVERYWHERE } else { CHROMIUM_FIRST }
    }

    /// What a person has in hand.
    pub fn start(&self) -> Start {
        Start::of(self.scenario)
    }

    /// The part of the program that it is in, for people.
    pub fn group(&self) -> &'static str {
        let is_in = |states: &[State]| states.iter().any(|state| state.name == self.name);
        if self.path.starts_with("help") {
            "Help"
        } else if is_in(azure_devops::STATES) {
            "Azure DevOps"
        } else if is_in(vfunction::STATES) {
            "vFunction"
        } else if is_in(guide::STATES) || is_in(authoring::STATES) {
            "Walkthroughs"
        } else {
            "Stage"
        }
    }

    /// The address of its first page, below the base.
    pub fn first_place(&self) -> String {
        self.place(self.path, &joined(self.query, "reset=1"))
    }

    /// The address of another page in the same world.
    pub fn place(&self, path: &str, query: &str) -> String {
        let transport = if self.is_over_the_worker { "transport=worker" } else { "transport=page" };
        let stage = if self.is_staged { "stage=on" } else { "stage=off" };
        let waiting = if self.is_waiting { WAITING } else { "" };
        self.start().place(path, &joined(&joined(&[FROZEN, transport, stage].join("&"), query), waiting))
    }
}

fn joined(first: &str, second: &str) -> String {
    [first, second].into_iter().filter(|query| !query.is_empty()).collect::<Vec<_>>().join("&")
}

/// All states.
///
/// # Errors
///
/// A name that occurs twice.
pub fn all() -> Outcome<Vec<State>> {
    let all = [vfunction::STATES, azure_devops::STATES, stage::STATES, guide::STATES, authoring::STATES].concat();
    let mut names = BTreeSet::new();
    match all.iter().find(|state| !names.insert(state.name)) {
        Some(state) => Err(format!("two states have the name {}", state.name)),
        None => Ok(all),
    }
}

/// The name of the state that the one with this name is, in another width or theme; its own name if it is none.
pub fn base<'a>(name: &'a str, all: &[State]) -> &'a str {
    const VARIANTS: [&str; 3] = ["-narrow", "-wide", "-dark"];
    let mut shorter = VARIANTS.iter().filter_map(|variant| name.strip_suffix(variant));
    match shorter.find(|name| all.iter().any(|state| state.name == *name)) {
        Some(shorter) => base(shorter, all),
        None => name,
    }
}

/// The states whose names contain one of the words; all if there are no words.
pub fn chosen(all: &[State], words: &[String]) -> Vec<State> {
    all.iter().copied().filter(|state| words.is_empty() || words.iter().any(|word| state.name.contains(word.as_str()))).collect()
}
