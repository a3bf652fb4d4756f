//! Tier 1: walkthroughs. A guide is data ([`guide`]), read strictly ([`reader`]) by the JSON Schema of its types ([`schema`], [`form`]); what it
//! waits for is typed ([`condition`]) and judged by what the screens show ([`observation`]). [`machine`] goes through a guide step by step,
//! [`exam`] observes the same conditions without guidance.
//!
//! Invariant: pure. Nothing here draws, waits, reads a clock or knows the screens, and no input makes it panic. A guide holds no script and
//! no secret: what is typed is named by its kind.

#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic, clippy::unreachable)
)]

pub mod action;
pub mod check;
pub mod condition;
pub mod edit;
pub mod error;
pub mod exam;
pub mod form;
pub mod guide;
pub mod library;
pub mod machine;
pub mod markdown;
pub mod observation;
mod path;
pub mod presenting;
pub mod question;
pub mod reader;
pub mod record;
pub mod schema;
pub mod source;
pub mod text_kinds;
pub mod words;
