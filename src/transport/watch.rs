//! Who watches the calls of this page.

use super::error::TransportError;
use crate::simulator::http::{Request, Response};
use leptos::prelude::*;
use std::pin::Pin;
use std::rc::Rc;

/// What comes of a call, later.
pub type Carried<'a> = Pin<Box<dyn Future<Output = Result<Response, TransportError>> + 'a>>;

/// Watches the calls of this page, and may hold them up.
pub trait Watcher {
    /// Carries a call of the screens: in the end by [`Transport::send_now`](super::sender::Transport::send_now).
    fn carry(&self, request: Request) -> Carried<'_>;

    /// Hears of a call that a script of the page made by itself, through the service worker.
    fn overhear(&self, request: &Request, response: &Response);
}

/// The place of the watcher: empty until there is one. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Watch(StoredValue<Option<Rc<dyn Watcher>>, LocalStorage>);

impl Watch {
    /// Nobody watches.
    pub fn new() -> Self {
        Watch(StoredValue::new_local(None))
    }

    /// From now on this one watches.
    pub fn begin(&self, watcher: Rc<dyn Watcher>) {
        self.0.set_value(Some(watcher));
    }

    /// Who watches.
    pub fn watcher(&self) -> Option<Rc<dyn Watcher>> {
        self.0.get_value()
    }
}
