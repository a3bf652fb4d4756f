//! A view whose code is loaded on first use.

use super::handover;
use super::scheduled::PendingWork;
use crate::contract::anchors;
use crate::transport::LoadProblem;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_split_helpers::SplitLoaderError;

/// Declares the route of a page whose code is loaded on first use: its name, and the function that loads the page.
macro_rules! lazy_route {
    ($(#[$doc:meta])* $route:ident, $load:ident) => {
        $(#[$doc])*
        pub struct $route;

        impl leptos_router::LazyRoute for $route {
            fn data() -> Self {
                $route
            }

            async fn view(_: Self) -> leptos::prelude::AnyView {
                $crate::components::lazy_view($load)
            }

            // The router would wait for it before it draws anything of the path, such as the sign-in in place of the page.
            async fn preload() {}
        }
    };
}
pub(crate) use lazy_route;

/// Caption of a button that does once more what has failed.
pub const TRY_AGAIN: &str = "Try again";

/// Shows a view as soon as its code and its styles are loaded, and nothing until then. If its code cannot be loaded, why, and a button that
/// tries again; nothing if the host has another version by now, which the page says already.
pub fn lazy_view<F>(load: impl Fn() -> F + 'static) -> AnyView
where
    F: Future<Output = Result<AnyView, SplitLoaderError>> + 'static,
{
    let attempts = RwSignal::new(0_u32);
    let load = StoredValue::new_local(load);
    let view = move || {
        attempts.track();
        let view = load.with_value(|load| load());
        let loading = SendWrapper::new(pending(async move {
            handover::styled().await;
            match view.await {
                Ok(view) => Ok(view),
                Err(_) => Err(LoadProblem::explain("").await),
            }
        }));
        Suspend::new(
            async move { loading.await.unwrap_or_else(|problem| problem_view(problem, move || attempts.update(|count| *count += 1))) },
        )
    };
    view! { {view} }.into_any()
}

fn problem_view(problem: LoadProblem, retry: impl Fn() + 'static) -> AnyView {
    match problem.is_updated {
        true => ().into_any(),
        false => view! {
            <p class="plain-page" role="alert">
                "A part of this page could not be loaded. " {problem.reason} " "
                <button class="text-button" type="button" data-testid=anchors::TRY_AGAIN on:click=move |_| retry()>{TRY_AGAIN}</button>
            </p>
        }
        .into_any(),
    }
}

/// Counts a future as work that is to come until it is done.
pub async fn pending<T>(work: impl Future<Output = T>) -> T {
    let _pending = PendingWork::begin();
    work.await
}
