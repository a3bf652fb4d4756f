//! The frame around the replica.

use super::latest::latest;
use crate::client::Api;
use crate::ui::navigation::Navigation;
use crate::ui::parts::{self, Tool};
use leptos::html;
use leptos::prelude::*;

/// The frame around the replica: address strip above, dock below. It stays usable while a dialog of the replica is open.
#[component]
pub fn Stage(
    /// The replica.
    children: Children,
) -> impl IntoView {
    let edits = expect_context::<Api>().changes();
    let scenario = Signal::from(latest(edits, |replica| async move { replica.scenario().await }));
    // The replica's box scrolls in place of the window, which navigation would scroll back to its top on a new page.
    let replica_box = NodeRef::<html::Div>::new();
    let path = expect_context::<Navigation>().path();
    Effect::new(move || {
        path.track();
        if let Some(replica_box) = replica_box.get() {
            replica_box.set_scroll_top(0);
        }
    });
    view! {
        <div class="stage">
            {parts::tool(|| Tool::Strip, scenario)}
            <div class="stage__replica" node_ref=replica_box>{children()}</div>
            {parts::tool(|| Tool::Dock, scenario)}
        </div>
    }
}
