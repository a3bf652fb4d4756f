//! The strip at the bottom that speaks of the licence.

use crate::components::Unavailable;
use crate::contract::anchors;
use crate::products::vfunction::copy;
use leptos::prelude::*;

/// The strip; its link leads nowhere here.
#[component]
pub fn LicenceStrip() -> impl IntoView {
    view! {
        <footer class="vf-licence">
            <span>{copy::LICENCE_NOTE}</span>
            <Unavailable id="licence-absent" class="vf-licence__link" testid=anchors::ABSENT>{copy::LICENCE_LINK}</Unavailable>
        </footer>
    }
}
