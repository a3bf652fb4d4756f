//! What is said to people who do not see the screen change.

use super::state::{ComponentsState, ComponentsStateStoreFields, transient};
use leptos::prelude::*;
use reactive_stores::Field;

/// Says texts politely, through the live region of the nearest [`DialogHost`](super::scene::Scene).
#[derive(Clone, Copy)]
pub struct Announcer(Field<ComponentsState>);

impl Announcer {
    /// An announcer for everything below the present owner.
    pub(super) fn provide() -> Self {
        let announcer = Announcer(ComponentsState::field());
        transient(announcer.0.announcement());
        provide_context(announcer);
        announcer
    }

    /// Says a text. The same text twice is said twice: a space that nobody hears tells the two apart.
    pub fn announce(self, text: &str) {
        self.0.announcement().update(|said| {
            let again = said == text;
            text.clone_into(said);
            if again {
                said.push('\u{a0}');
            }
        });
    }

    /// Takes back what was said, because it is no longer so.
    pub fn clear(self) {
        if self.0.announcement().with_untracked(|said| !said.is_empty()) {
            self.0.announcement().update(String::clear);
        }
    }

    /// The region that is read out.
    pub(super) fn region(self) -> impl IntoView {
        view! { <p class="visually-hidden" role="status">{move || self.0.announcement().get()}</p> }
    }
}
