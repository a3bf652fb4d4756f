//! What the real product has and the replica has not: there, but plainly without effect.

use super::hinted::Hinted;
use leptos::prelude::*;

/// What it says on hover and focus.
pub const NOT_PART: &str = "Not part of this replica";

/// A button without effect. It can take the focus, so that everybody learns why it does nothing.
#[component]
pub fn Unavailable(
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
    view! {
        <Hinted id=id.to_owned() text=NOT_PART>
            <button class=class type="button" aria-disabled="true" aria-label=label aria-describedby=id data-testid=testid>{children()}</button>
        </Hinted>
    }
}
