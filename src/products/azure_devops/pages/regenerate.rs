//! The question before a token's secret is replaced.

use super::confirm::Confirm;
use super::context::TokenPageContext;
use super::form::regeneration;
use crate::products::azure_devops::api::AzureApi;
use crate::products::azure_devops::copy;
use crate::products::azure_devops::wire::PatToken;
use leptos::prelude::*;
use std::sync::Arc;

/// Replaces a token's secret once that is confirmed, and shows the new one.
#[component]
pub fn Regenerate(
    /// The page's state.
    page: TokenPageContext,
    /// The token.
    token: Arc<PatToken>,
) -> impl IntoView {
    let api = expect_context::<AzureApi>();
    let sentence = format!("{} {}? {}", copy::REGENERATE, token.display_name, copy::REGENERATE_CONSEQUENCE);
    let submission = page.submission(
        move |&(): &()| {
            let (organization, update) = (page.list.organization(), regeneration(&token));
            async move { api.update_token(&organization, &update).await }
        },
        move |token| page.show_secret(token),
    );
    submission.resume(move || submission.send(()));
    view! { <Confirm page title=copy::REGENERATE_TITLE sentence action=copy::REGENERATE on_confirm=move |()| submission.send(()) /> }
}
