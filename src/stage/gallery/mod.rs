//! The state gallery: every state of the screens as a link, for people and for component tests.
//!
//! Invariant: the gallery is a page of its own beside the program, which it shows only when a component test mounts a state
//! ([`story`]); a link opens the state in the program itself.

mod followed;
mod page;
mod state;
mod story;

use crate::components::lazy_view;
use crate::transport::fail_to_load;
use leptos::prelude::*;
use page::Gallery;
use story::Program;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

pub use followed::Followed;

/// [`Gallery`], loaded on first use. There is nothing else on its page, so the start ends if it cannot be loaded.
pub fn lazy_gallery(program: Program) -> AnyView {
    lazy_view(move || async move { gallery(program).await.inspect_err(|_| fail_to_load()) })
}

/// In the part of the stage, because a part of its own would cost the sign-in more than it is large.
#[wasm_split(stage, fallible)]
fn gallery(program: Program) -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <Gallery program /> }.into_any())
}
