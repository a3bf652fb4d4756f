//! Settings: users from a CSV file.

use super::admins_only::AdminsOnly;
use super::layout::titled;
use super::state::{Import, VFunctionState, VFunctionStateStoreFields};
use super::workspace::Workspace;
use crate::common::secret;
use crate::components::{Announcer, BusyButton, Load, choose_file, lazy_route, take_file, transient};
use crate::contract::anchors;
use crate::navigation::navigator::Navigator;
use crate::navigation::urls;
use crate::products::vfunction::api::VFunctionApi;
use crate::products::vfunction::copy;
use crate::products::vfunction::wire::{RowError, UserBody};
use crate::transport::ApiError;
use gloo_file::File;
use gloo_file::futures::read_as_text;
use leptos::html;
use leptos::prelude::*;
use leptos_router::components::A;
use reactive_stores::Field;
use send_wrapper::SendWrapper;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// The columns, and two made-up users.
const EXAMPLE: &str = "app_name,user_mail,user_name,role,first_pwd\n\
    *,maria@example.com,Maria Example,admin,made-up-1\n\
    OMS,joe@example.com,Joe Example,user,made-up-2\n";

/// The import; administrators only.
#[component]
fn ImportUsers() -> impl IntoView {
    match use_context::<Load<Vec<UserBody>>>() {
        Some(users) => view! { <Importer users /> }.into_any(),
        None => view! { <AdminsOnly page=copy::IMPORT_USERS reason=copy::ADMINS_IMPORT /> }.into_any(),
    }
}

lazy_route! {
    /// The route of [`ImportUsers`], whose code is loaded on first use.
    ImportUsersRoute, import_users
}

#[wasm_split(pages, fallible)]
fn import_users() -> Result<AnyView, SplitLoaderError> {
    Ok(titled(copy::IMPORT_USERS, view! { <ImportUsers /> }.into_any()))
}

/// The file button, the format, and what became of the file.
#[component]
fn Importer(
    /// The team, which is asked for again after an import.
    users: Load<Vec<UserBody>>,
) -> impl IntoView {
    let api = expect_context::<VFunctionApi>();
    let workspace = expect_context::<Workspace>();
    let announcer = expect_context::<Announcer>();
    let import = transient(expect_context::<Field<VFunctionState>>().import());
    let input = NodeRef::<html::Input>::new();

    let send = Action::new_unsync(move |file: &SendWrapper<File>| {
        let file = file.clone();
        async move {
            let outcome = match send(api, workspace, &file).await {
                Ok(imported) => Import::Done(imported),
                Err(refusal) => refusal,
            };
            if let Import::Done(_) = outcome {
                users.retry();
            }
            announcer.announce(&summary(&outcome));
            outcome
        }
    });
    Effect::new(move |_| {
        if let Some(outcome) = send.value().get() {
            import.set(outcome);
        }
    });
    let on_file = move |_| {
        if let Some(file) = take_file(input) {
            import.set(Import::Pending);
            send.dispatch_local(SendWrapper::new(file));
        }
    };
    let busy = Signal::derive(move || matches!(*import.read(), Import::Pending) || workspace.organization().get().is_none());
    view! {
        <h1 class="vf-heading" tabindex="-1">{copy::IMPORT_USERS}</h1>
        <div class="vf-stack">
            <BusyButton label=copy::CHOOSE_CSV class="button--primary vf-button" testid=anchors::IMPORT_CHOOSE busy on_press=move |()| choose_file(input) />
            <input type="file" accept=".csv,text/csv" hidden=true data-testid=anchors::IMPORT_FILE node_ref=input on:change=on_file />
            {move || outcome(import.get())}
            <Format />
        </div>
    }
}

/// Reads the file and sends it.
async fn send(api: VFunctionApi, workspace: Workspace, file: &File) -> Result<usize, Import> {
    let refused = |message: &str| Import::Refused { message: message.to_owned(), rows: Vec::new() };
    let failed = |error| match error {
        ApiError::Invalid { message, rows, .. } => Import::Refused { message, rows },
        ApiError::Forbidden => refused(copy::ADMINS_IMPORT),
        _ => refused(copy::GENERIC_ERROR),
    };
    let text = read_as_text(file).await.ok();
    let csv = text.ok_or_else(|| refused(copy::UNREADABLE_FILE))?;
    let rows: Vec<RowError> = csv.lines().zip(1..).filter_map(|(text, line)| Some(secret_in(line, secret::find(text)?))).collect();
    if !rows.is_empty() {
        return Err(Import::Refused { message: String::new(), rows });
    }
    let organization = workspace.id().map_err(failed)?;
    api.import_users(&organization, csv).await.map_err(failed)
}

/// A line with a real secret, which is not sent.
fn secret_in(line: usize, name: &str) -> RowError {
    RowError { line, message: format!("{} {name}{}", copy::HOLDS_SECRET, copy::REMOVE_SECRET) }
}

/// What became of an import, in one sentence.
fn summary(import: &Import) -> String {
    match import {
        Import::Done(1) => copy::USER_IMPORTED.to_owned(),
        Import::Done(count) => format!("{count} {}", copy::USERS_IMPORTED),
        Import::Refused { message, rows } if rows.is_empty() => format!("{} {message}", copy::NOTHING_IMPORTED),
        Import::Refused { .. } => copy::NOTHING_IMPORTED.to_owned(),
        Import::Ready | Import::Pending => String::new(),
    }
}

/// What became of an import.
fn outcome(import: Import) -> Option<AnyView> {
    let sentence = summary(&import);
    match import {
        Import::Ready | Import::Pending => None,
        Import::Done(_) => {
            let team = expect_context::<Navigator>().url(urls::TEAM);
            Some(
                view! {
                    <p class="vf-done">
                        {sentence}" "
                        <A href=team attr:class="vf-link" attr:data-testid=anchors::IMPORT_SHOW_TEAM>{copy::SHOW_TEAM}</A>
                    </p>
                }
                .into_any(),
            )
        }
        Import::Refused { rows, .. } => {
            let row = |row: RowError| view! { <li>{copy::LINE}" "{row.line}": "{row.message}</li> };
            Some(
                view! {
                    <div class="vf-banner">
                        <p>{sentence}</p>
                        <ul class="vf-rows">{rows.into_iter().map(row).collect_view()}</ul>
                    </div>
                }
                .into_any(),
            )
        }
    }
}

/// What a file looks like.
#[component]
fn Format() -> impl IntoView {
    let columns = EXAMPLE.lines().next().unwrap_or_default().split(',').map(|column| view! { <li><code>{column}</code></li> });
    let address = format!("data:text/csv;charset=utf-8,{}", js_sys::encode_uri_component(EXAMPLE));
    view! {
        <p>{copy::IMPORT_COLUMNS}</p>
        <ul class="vf-columns">{columns.collect_view()}</ul>
        <h2 class="vf-caption">{copy::EXAMPLE_FILE}</h2>
        <pre class="vf-code" tabindex="0">{EXAMPLE}</pre>
        <a class="vf-link" href=address download="users.csv" data-testid=anchors::IMPORT_EXAMPLE>{copy::DOWNLOAD_EXAMPLE}</a>
    }
}
