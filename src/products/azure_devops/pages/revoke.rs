//! The question before a token is revoked.

use super::confirm::Confirm;
use super::context::TokenPageContext;
use crate::components::Announcer;
use crate::products::azure_devops::api::AzureApi;
use crate::products::azure_devops::copy;
use crate::products::azure_devops::wire::PatToken;
use leptos::prelude::*;
use std::sync::Arc;

/// Revokes a token once that is confirmed.
#[component]
pub fn Revoke(
    /// The page's state.
    page: TokenPageContext,
    /// The token.
    token: Arc<PatToken>,
) -> impl IntoView {
    let (api, announcer) = (expect_context::<AzureApi>(), expect_context::<Announcer>());
    let sentence = format!("{} {}? {}", copy::REVOKE, token.display_name, copy::REVOKE_CONSEQUENCE);
    let target = token.authorization_id.clone();
    let submission = page.submission(
        move |&(): &()| {
            let (organization, target) = (page.list.organization(), target.clone());
            async move { api.revoke_token(&organization, &target).await }
        },
        move |()| {
            page.list.tick(&token.authorization_id, false);
            page.close();
            announcer.announce(&[&token.display_name, " ", copy::WAS_REVOKED].concat());
        },
    );
    submission.resume(move || submission.send(()));
    view! { <Confirm page title=copy::CONFIRMATION sentence action=copy::REVOKE on_confirm=move |()| submission.send(()) /> }
}
