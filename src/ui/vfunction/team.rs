//! Settings: the users of the organization.

use super::admins_only::AdminsOnly;
use super::loaded::Loaded;
use crate::domain::copy;
use crate::domain::role::Role;
use crate::ui::anchors;
use crate::ui::kit::Load;
use crate::wire::vfunction::UserBody;
use leptos::prelude::*;

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

/// The table.
#[component]
fn Users(
    /// The users, in order.
    users: Vec<UserBody>,
) -> impl IntoView {
    let row = |user: UserBody| {
        view! {
            <tr>
                <th scope="row">{user.user_name}</th>
                <td>{user.user_mail}</td>
                <td><span class="vf-role" class:vf-role--admin=user.role == Role::Admin>{user.role.as_str()}</span></td>
                <td>{if user.app_name == "*" { copy::ALL_APPLICATIONS.to_owned() } else { user.app_name }}</td>
            </tr>
        }
    };
    view! {
        // Scrolls sideways on narrow screens; the tab stop lets the keyboard do it.
        <div class="vf-table-frame" role="region" aria-label=copy::TEAM tabindex="0" data-testid=anchors::TEAM_TABLE>
            <table class="vf-table">
                <thead>
                    <tr>
                        <th scope="col">{copy::USER_NAME}</th>
                        <th scope="col">{copy::USER_MAIL}</th>
                        <th scope="col">{copy::USER_ROLE}</th>
                        <th scope="col">{copy::USER_APPLICATIONS}</th>
                    </tr>
                </thead>
                <tbody>{users.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
