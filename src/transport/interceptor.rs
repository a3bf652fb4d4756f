//! Who watches the calls of this page.

use super::error::TransportError;
use crate::simulator::http::{Request, Response};
use leptos::prelude::*;
use std::pin::Pin;
use std::rc::Rc;

/// What comes of a call, later.
pub type Intercepted<'a> = Pin<Box<dyn Future<Output = Result<Response, TransportError>> + 'a>>;

/// Watches the calls of this page, and may hold them up.
pub trait Interceptor {
    /// Carries a call of the screens: in the end by [`Transport::send_now`](super::sender::Transport::send_now).
    fn intercept(&self, request: Request) -> Intercepted<'_>;

    /// Hears of a call that a script of the page made by itself, through the service worker.
    fn observe(&self, request: &Request, response: &Response);
}

/// The place of the watcher: empty until there is one. `Copy` handle.
#[derive(Clone, Copy)]
pub struct InterceptorSlot(StoredValue<Option<Rc<dyn Interceptor>>, LocalStorage>);

impl InterceptorSlot {
    /// Nobody watches.
    pub fn new() -> Self {
        InterceptorSlot(StoredValue::new_local(None))
    }

    /// From now on this one watches.
    pub fn begin(&self, interceptor: Rc<dyn Interceptor>) {
        self.0.set_value(Some(interceptor));
    }

    /// Who watches.
    pub fn interceptor(&self) -> Option<Rc<dyn Interceptor>> {
        self.0.get_value()
    }
}
