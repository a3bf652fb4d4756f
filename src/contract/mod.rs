//! How the elements of the screens are found: every `data-testid`, with its role and name. Published as `selectors.json`.

#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic, clippy::unreachable)
)]

mod anchor;
pub mod anchors;
mod guide_anchors;
pub mod selectors;
