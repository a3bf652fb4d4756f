//! A decorative icon of the Lucide set.

use icondata_core::Icon as IconData;
use leptos::prelude::*;

/// A decorative icon, as large as the text beside it; hidden from screen readers.
#[component]
pub fn Icon(
    /// The drawing: `icondata_lu::LuUser`.
    icon: IconData,
) -> impl IntoView {
    view! {
        <svg
            class="icon"
            viewBox=icon.view_box.unwrap_or("0 0 24 24")
            fill="none"
            stroke="currentColor"
            stroke-linecap="round"
            stroke-linejoin="round"
            aria-hidden="true"
            inner_html=icon.data
        />
    }
}
