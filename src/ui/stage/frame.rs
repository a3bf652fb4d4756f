//! The frame around the replica.

use super::dock::Dock;
use super::strip::AddressStrip;
use crate::client::Replica;
use leptos::prelude::*;

/// The frame around the replica: address strip above, dock below. It stays usable while a dialog of the replica is open.
#[component]
pub fn Stage(
    /// The replica.
    children: Children,
) -> impl IntoView {
    let replica = expect_context::<Replica>();
    let answer = LocalResource::new(move || {
        replica.changes().track();
        async move { replica.scenario().await.ok() }
    });
    let scenario = Signal::from(Memo::new(move |_| answer.get().flatten()));
    view! {
        <div class="stage">
            <AddressStrip scenario=scenario />
            <div class="stage__replica">{children()}</div>
            <Dock scenario=scenario />
        </div>
    }
}
