//! What trainers work with: guides of their own, the editor for them, and the recorder.
//!
//! Invariant: what is opened is read strictly, and stays on the person's machine; nothing that is wrong replaces anything.

mod collection;
mod draft;
mod editor;
mod field;
mod list;
mod point;
mod recorder;
mod shelf;

use super::desk::GuideDesk;
use crate::components::lazy_view;
use editor::Editor;
use leptos::prelude::*;
use recorder::Recorder;
use shelf::OwnGuides;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// What trainers work with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Workshop {
    /// The guides of one's own, and the ways to more of them.
    Shelf,
    /// The editor, with the guide of one's own that has this number.
    Editor(u32),
    /// The recorder.
    Recorder,
}

/// One of the tools, loaded on first use.
pub fn lazy_workshop(tool: Workshop, desk: GuideDesk) -> AnyView {
    lazy_view(move || workshop(tool, desk))
}

#[wasm_split(workshop, fallible)]
fn workshop(tool: Workshop, desk: GuideDesk) -> Result<AnyView, SplitLoaderError> {
    Ok(match tool {
        Workshop::Shelf => view! { <OwnGuides desk /> }.into_any(),
        Workshop::Editor(number) => view! { <Editor desk number /> }.into_any(),
        Workshop::Recorder => view! { <Recorder desk /> }.into_any(),
    })
}
