//! How the elements of the screens are found: every `data-testid`, with its role and name. Published as `selectors.json`.

mod anchor;
pub mod anchors;
mod guide_anchors;
pub mod selectors;
