//! What a person should know about how the program runs.

use super::state::{StageState, StageStateStoreFields};
use crate::contract::anchors;
use crate::transport::{Note, Notices};
use leptos::prelude::*;
use reactive_stores::Field;

/// The notices of this page, each with a button that puts it away.
#[component]
pub fn NoticeList() -> impl IntoView {
    let notices = expect_context::<Notices>();
    // The address may bring about again what was put away.
    let dismissed = expect_context::<Field<StageState>>().dismissed_notices();
    let all = move || {
        let dismissed = dismissed.read();
        notices.all().get().into_iter().filter(|note| !dismissed.contains(&note.to_string())).collect::<Vec<_>>()
    };
    let notice = move |note: Note| {
        let text = note.to_string();
        view! {
            <li class="stage-notice">
                <span>{text.clone()}</span>
                <button
                    class="stage-button"
                    type="button"
                    aria-label=format!("Dismiss: {text}")
                    data-testid=anchors::STAGE_NOTICE_DISMISS
                    on:click=move |_| {
                        dismissed.update(|dismissed| dismissed.push(note.to_string()));
                        notices.dismiss(&note);
                    }
                >
                    "Dismiss"
                </button>
            </li>
        }
    };
    view! {
        <div role="status">
            <ul aria-label="Notices">
                <For each=all key=Note::to_string let:note>
                    {notice(note)}
                </For>
            </ul>
        </div>
    }
}
