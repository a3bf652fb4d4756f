//! What is said to people who do not see the screen change.

use super::remembered::remembered;
use leptos::prelude::*;

/// Says texts politely, through the live region of the nearest [`Scene`](super::Scene).
#[derive(Clone, Copy)]
pub struct Announcer(RwSignal<String>);

impl Announcer {
    /// An announcer for everything below the present owner.
    pub(super) fn provide() -> Self {
        let announcer = Announcer(remembered("said", String::new()));
        provide_context(announcer);
        announcer
    }

    /// Says a text. The same text twice is said twice: a space that nobody hears tells the two apart.
    pub fn announce(self, text: &str) {
        self.0.update(|said| {
            let again = said == text;
            text.clone_into(said);
            if again {
                said.push('\u{a0}');
            }
        });
    }

    /// The region that is read out.
    pub(super) fn region(self) -> impl IntoView {
        view! { <p class="visually-hidden" role="status">{self.0}</p> }
    }
}
