//! The question before a token's secret is replaced.

use super::confirm::Confirm;
use super::form::regeneration;
use super::room::Room;
use crate::products::azure_devops::wire::PatToken;
use crate::products::copy;
use crate::transport::Api;
use leptos::prelude::*;
use std::sync::Arc;

/// Replaces a token's secret once that is confirmed, and shows the new one.
#[component]
pub fn Regenerate(
    /// The page's state.
    room: Room,
    /// The token.
    token: Arc<PatToken>,
) -> impl IntoView {
    let api = expect_context::<Api>();
    let sentence = format!("{} {}? {}", copy::REGENERATE, token.display_name, copy::REGENERATE_CONSEQUENCE);
    let submission = room.submission(
        move |&(): &()| {
            let (organization, update) = (room.list.organization(), regeneration(&token));
            async move { api.update_token(&organization, &update).await }
        },
        move |token| room.show_secret(token),
    );
    submission.resume(move || submission.send(()));
    view! { <Confirm room title=copy::REGENERATE_TITLE sentence action=copy::REGENERATE on_confirm=move |()| submission.send(()) /> }
}
