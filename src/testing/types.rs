//! What every member of `window.replica` has to do with.

use super::argument::Answer;
use super::interceptor::CallInterceptor;
use crate::navigation::navigator::Navigator;
use crate::navigation::state_links::StateLinks;
use crate::transport::Client;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// What a member does with its first two arguments.
pub type Member = fn(&Rc<Hooks>, JsValue, JsValue) -> Answer;

/// What the members have to do with.
pub struct Hooks {
    /// How the screens reach the servers.
    pub client: Client,
    /// The router.
    pub navigator: Navigator,
    /// Makes links.
    pub links: StateLinks,
    /// The calls of this page.
    pub interceptor: Rc<CallInterceptor>,
}
