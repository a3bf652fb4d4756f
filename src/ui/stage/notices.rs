//! What a person should know about how the program runs.

use crate::client::{Note, Notices};
use crate::ui::anchors;
use crate::ui::kit::each;
use leptos::prelude::*;

/// The notices of this page, each with a button that puts it away.
#[component]
pub fn NoticeList() -> impl IntoView {
    let notices = expect_context::<Notices>();
    let all = notices.all();
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
                    on:click=move |_| notices.dismiss(&note)
                >
                    "Dismiss"
                </button>
            </li>
        }
        .into_any()
    };
    view! {
        <div role="status">
            <ul aria-label="Notices">
                {each(move || all.get(), Note::to_string, notice)}
            </ul>
        </div>
    }
}
