//! What a guide may name.

use crate::sim::Scenario;
use crate::ui::paths::{Route, is_gallery};
use crate::ui::selectors;
use crate::walkthrough::reader::Known;

/// What the program knows.
pub const KNOWN: Known = Known {
    is_anchor: |id| selectors::ids().any(|known| known == id),
    is_scenario: |name| Scenario::find(name).is_some(),
    is_path: |path| Route::parse(path) != Route::Unknown || is_gallery(path),
};
