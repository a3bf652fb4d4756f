//! What the real page has and the replica has not.

use crate::components::{Hinted, Icon, NOT_PART};
use icondata_core::Icon as IconData;
use leptos::prelude::*;

/// A control of the real page that is there to be seen, plainly without effect, and says so on hover and focus.
#[component]
pub fn Unavailable(
    /// Its caption, and its name; no two of a page have the same.
    label: &'static str,
    /// Its drawing.
    icon: IconData,
    /// The role it would have.
    role: &'static str,
    /// Its look.
    class: &'static str,
    /// Its anchor.
    testid: &'static str,
) -> impl IntoView {
    let id = format!("ado-absent-{}", label.to_ascii_lowercase().replace(' ', "-"));
    view! {
        <Hinted id=id.clone() text=NOT_PART>
            <span
                class=format!("{class} ado-absent")
                role=role
                aria-label=label
                aria-disabled="true"
                tabindex="0"
                aria-describedby=id
                data-testid=testid
            >
                <Icon icon />
                <span class="ado-absent__label">{label}</span>
            </span>
        </Hinted>
    }
}
