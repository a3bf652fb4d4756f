//! A screen with the dialogs above it.

use super::announcer::Announcer;
use leptos::prelude::*;

/// A screen and what lies above it. While `covered`, the screen is inert: neither pointer, keyboard nor screen reader gets into
/// it. Dialogs go into `above`, beside the screen, so that they stay usable; what is around the scene is not touched. That
/// is why no native modal `<dialog>` is used here: it would make the whole document inert.
///
/// Everything in a scene can say things through its [`Announcer`].
#[component]
pub fn DialogHost(
    /// Whether something in `above` covers the screen.
    #[prop(into)]
    covered: Signal<bool>,
    /// The dialogs, in the order in which they cover each other.
    #[prop(into)]
    above: ViewFn,
    /// The screen.
    children: Children,
) -> impl IntoView {
    let announcer = Announcer::provide();
    view! {
        <div class="scene">
            <div class="scene__screen" inert=covered>{children()}</div>
            {above.run()}
            {announcer.region()}
        </div>
    }
}
