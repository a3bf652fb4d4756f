//! Links to the present state of the program, for what offers them.

use crate::transport::ApiError;
use futures::future::LocalBoxFuture;
use leptos::prelude::*;

/// Makes links to the present state: a context, which the program provides. `Copy` handle.
#[derive(Clone, Copy)]
pub struct StateLinks(UnsyncCallback<(), LocalBoxFuture<'static, Result<String, ApiError>>>);

impl StateLinks {
    /// Links that `make` makes.
    pub fn new<F: Future<Output = Result<String, ApiError>> + 'static>(make: impl Fn() -> F + 'static) -> Self {
        StateLinks(UnsyncCallback::new(move |()| Box::pin(make()) as LocalBoxFuture<'static, _>))
    }

    /// The URL that leads to the present state from anywhere, without a secret.
    ///
    /// # Errors
    ///
    /// The world cannot be read, or its scenario is not known.
    pub async fn link(self) -> Result<String, ApiError> {
        self.0.run(()).await
    }
}
