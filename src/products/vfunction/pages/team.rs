//! Settings: the users of the organization.

use super::admins_only::AdminsOnly;
use super::layout::titled;
use super::loaded::Loaded;
use crate::components::{Load, lazy_route};
use crate::contract::anchors;
use crate::products::vfunction::copy;
use crate::products::vfunction::role::Role;
use crate::products::vfunction::wire::UserBody;
use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// The users; administrators only.
#[component]
pub fn Team() -> impl IntoView {
    match use_context::<Load<Vec<UserBody>>>() {
        Some(load) => view! {
            <h1 class="vf-heading" tabindex="-1">{copy::TEAM}</h1>
            <Loaded load forbidden=copy::ADMINS_SEE_TEAM view=|users| view! { <Users users /> }.into_any() />
        }
        .into_any(),
        None => view! { <AdminsOnly page=copy::TEAM reason=copy::ADMINS_SEE_TEAM /> }.into_any(),
    }
}

lazy_route! {
    /// The route of [`Team`], whose code is loaded on first use.
    TeamRoute, team
}

#[wasm_split(pages, fallible)]
fn team() -> Result<AnyView, SplitLoaderError> {
    Ok(titled(copy::TEAM, view! { <Team /> }.into_any()))
}

/// The table.
#[component]
fn Users(
    /// The users, in order.
    users: Vec<UserBody>,
) -> impl IntoView {
    let row = |user: UserBody| {
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">{user.user_name}</th>
                <td role="cell">{user.user_mail}</td>
                <td role="cell"><span class="vf-role" class:vf-role--admin=user.role == Role::Admin>{user.role.as_ref()}</span></td>
                <td role="cell">{if user.app_name == "*" { copy::ALL_APPLICATIONS.to_owned() } else { user.app_name }}</td>
            </tr>
        }
    };
    let column = |caption| view! { <th scope="col" role="columnheader">{caption}</th> };
    view! {
        // The roles, because a table whose rows are cards on a narrow screen is none to a browser.
        <table class="vf-table" role="table" aria-label=copy::TEAM data-testid=anchors::TEAM_TABLE>
            <thead role="rowgroup">
                <tr role="row">{[copy::USER_NAME, copy::USER_MAIL, copy::USER_ROLE, copy::USER_APPLICATIONS].map(column).collect_view()}</tr>
            </thead>
            <tbody role="rowgroup">{users.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
