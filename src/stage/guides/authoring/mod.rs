//! What trainers work with: guides of their own, the editor for them, and the recorder.
//!
//! Invariant: what is opened is read strictly, and stays on the person's machine; nothing that is wrong replaces anything.

mod collection;
mod custom_guides;
mod draft;
mod editor;
mod field;
mod list;
mod point;
mod recorder;

use super::controller::GuideController;
use crate::components::lazy_view;
use custom_guides::OwnGuides;
use editor::Editor;
use leptos::prelude::*;
use recorder::Recorder;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// What trainers work with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuthoringTool {
    /// The guides of one's own, and the ways to more of them.
    CustomGuides,
    /// The editor, with the guide of one's own that has this number.
    Editor(u32),
    /// The recorder.
    Recorder,
}

/// One of the tools, loaded on first use.
pub fn lazy_authoring(tool: AuthoringTool, controller: GuideController) -> AnyView {
    lazy_view(move || authoring(tool, controller))
}

#[wasm_split(authoring, fallible)]
fn authoring(tool: AuthoringTool, controller: GuideController) -> Result<AnyView, SplitLoaderError> {
    Ok(match tool {
        AuthoringTool::CustomGuides => view! { <OwnGuides controller /> }.into_any(),
        AuthoringTool::Editor(number) => view! { <Editor controller number /> }.into_any(),
        AuthoringTool::Recorder => view! { <Recorder controller /> }.into_any(),
    })
}
