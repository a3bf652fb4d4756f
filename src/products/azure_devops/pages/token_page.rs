//! The token page of an organization.

use super::bar::Bar;
use super::command_bar::CommandBar;
use super::context::TokenPageContext;
use super::create_panel::CreatePanel;
use super::edit_panel::EditPanel;
use super::empty::Empty;
use super::filter::Filter;
use super::list::TokenList;
use super::message::Message;
use super::more::More;
use super::navigation::Navigation;
use super::not_found::NotFound;
use super::refusal::sentence;
use super::regenerate::Regenerate;
use super::revoke::Revoke;
use super::state::{ActivePanel, TokenPageState};
use super::success_panel::SuccessPanel;
use super::theme_panel::ThemePanel;
use super::token_table::TokenTable;
use super::user_menu::UserMenu;
use crate::components::{DialogHost, TRY_AGAIN, transient};
use crate::contract::anchors;
use crate::products::azure_devops::api::AzureApi;
use crate::products::azure_devops::copy;
use crate::products::organization_name::OrganizationName;
use crate::transport::ApiError;
use leptos::prelude::*;
use reactive_stores::Field;

/// What is under the page's head.
#[derive(Clone, Copy, PartialEq)]
enum Content {
    Loading,
    Nothing,
    Empty,
    Tokens,
}

/// The token page of an organization.
#[component]
pub fn TokenPage(
    /// The organization.
    organization: OrganizationName,
) -> impl IntoView {
    document().set_title(copy::TOKENS_PAGE_TITLE);
    let api = expect_context::<AzureApi>();
    let state = transient(expect_context::<Field<TokenPageState>>());
    let list = TokenList::open(api, organization, state);
    let page = TokenPageContext { list, state };
    keep_fresh(list, api.changes());
    let is_unknown = Memo::new(move |_| list.outcome() == Some(Err(ApiError::NotFound)));
    let page = move || {
        if is_unknown.get() {
            let reason = [copy::NO_ORGANIZATION_NAMED, " ", list.organization().as_str()].concat();
            return view! { <NotFound reason /> }.into_any();
        }
        view! {
            <DialogHost covered=Signal::derive(move || page.is_covered()) above=move || view! { {move || above(page)} }>
                <Bar>
                    <UserMenu page />
                </Bar>
                <div class="ado-body">
                    <Navigation page />
                    <main class="ado-main">
                        <Tokens page />
                    </main>
                </div>
            </DialogHost>
        }
        .into_any()
    };
    view! { {move || page()} }
}

/// The page inside the frame.
#[component]
fn Tokens(
    /// The page's state.
    page: TokenPageContext,
) -> impl IntoView {
    let list = page.list;
    let content = Memo::new(move |_| match (list.outcome(), list.count()) {
        (None, _) => Content::Loading,
        (Some(Err(_)), 0) => Content::Nothing,
        (Some(Ok(())), 0) => Content::Empty,
        _ => Content::Tokens,
    });
    let failure = Memo::new(move |_| list.outcome().and_then(Result::err));
    view! {
        <div class="ado-head">
            <h1 class="ado-head__title" tabindex="-1">{copy::TOKENS_TITLE}</h1>
            <CommandBar page />
            <p class="ado-head__subtitle">{copy::TOKENS_SUBTITLE}</p>
        </div>
        <Filter list />
        {move || {
            failure
                .get()
                .map(|error| {
                    view! {
                        <Message text=sentence(&error)>
                            <button class="button" type="button" data-testid=anchors::AZURE_RETRY on:click=move |_| list.refresh()>
                                {TRY_AGAIN}
                            </button>
                        </Message>
                    }
                    .into_any()
                })
        }}
        {move || match content.get() {
            Content::Loading => view! { <p class="ado-loading" aria-busy="true">{copy::LOADING_TOKENS}</p> }.into_any(),
            Content::Nothing => ().into_any(),
            Content::Empty => view! { <Empty page /> }.into_any(),
            Content::Tokens => view! { <TokenTable list /> <More list /> }.into_any(),
        }}
    }
}

/// What lies above the page.
fn above(page: TokenPageContext) -> AnyView {
    match page.layer() {
        None => ().into_any(),
        Some(ActivePanel::Create) => view! { <CreatePanel page /> }.into_any(),
        Some(ActivePanel::Edit(token)) => view! { <EditPanel page token /> }.into_any(),
        Some(ActivePanel::Revoke(token)) => view! { <Revoke page token /> }.into_any(),
        Some(ActivePanel::Regenerate(token)) => view! { <Regenerate page token /> }.into_any(),
        Some(ActivePanel::Theme) => view! { <ThemePanel page /> }.into_any(),
        Some(ActivePanel::Success { name, secret }) => view! { <SuccessPanel page name secret=secret.secret /> }.into_any(),
    }
}

/// Asks again when something has changed on the servers, here or in another tab, and when the page is looked at again: the servers
/// may have other clients.
fn keep_fresh(list: TokenList, changes: Signal<u64>) {
    Effect::watch(move || changes.get(), move |_, _, _| list.refresh(), false);
    let handle = window_event_listener_untyped("visibilitychange", move |_| {
        if !document().hidden() {
            list.refresh();
        }
    });
    on_cleanup(move || handle.remove());
}
