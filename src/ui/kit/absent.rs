//! What the real product has and the replica has not: there, but plainly without effect.
//!
//! Pattern: <https://www.w3.org/WAI/ARIA/apg/patterns/tooltip/>.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// What it says on hover and focus.
pub const NOT_PART: &str = "Not part of this replica";

/// A button without effect. It can take the focus, so that everybody learns why it does nothing; Escape hides the sentence until
/// the next time.
#[component]
pub fn Absent(
    /// Id of the sentence.
    id: &'static str,
    /// Class of the button, for the look.
    class: &'static str,
    /// Its anchor.
    testid: &'static str,
    /// Its name, where it shows only a picture.
    #[prop(optional)]
    label: Option<&'static str>,
    /// Its content.
    children: Children,
) -> impl IntoView {
    let dismissed = RwSignal::new(false);
    let on_keydown = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            dismissed.set(true);
        }
    };
    view! {
        <span
            class="hinted"
            class:hinted--dismissed=dismissed
            on:keydown=on_keydown
            on:mouseleave=move |_| dismissed.set(false)
            on:focusout=move |_| {
                dismissed.try_set(false);
            }
        >
            <button class=class type="button" aria-disabled="true" aria-label=label aria-describedby=id data-testid=testid>{children()}</button>
            <span class="hinted__text" role="tooltip" id=id>{NOT_PART}</span>
        </span>
    }
}
