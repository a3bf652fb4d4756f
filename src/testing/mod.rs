//! `window.replica`: what a test suite may ask of the running program, and have it do. `tests/contract/replica.d.ts` describes it.
//!
//! Invariants: nothing here is known to a screen; what scripts receive holds no secret; a wrong argument is refused with a `TypeError` that
//! names it and says what is expected, and changes nothing.

mod argument;
mod call;
mod event_members;
mod events;
mod faults;
mod gate_members;
mod gates;
mod interceptor;
mod journal;
mod matcher;
mod requests;
mod settled;
mod tick;
mod types;
mod world;

use crate::navigation::navigator::Navigator;
use crate::navigation::state_links::StateLinks;
use crate::transport::Client;
use argument::{Answer, object};
use interceptor::CallInterceptor;
use js_sys::{Object, Reflect};
use leptos::prelude::*;
use std::pin::Pin;
use std::rc::Rc;
use types::{Hooks, Member};
use wasm_bindgen::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// Name of the object. `handover.js` makes it, with its member `ready`.
const NAME: &str = "replica";

/// The members: the group that each is in, if any; its name; what it does.
const MEMBERS: &[(&str, &str, Member)] = &[
    ("", "settled", settled::settled),
    ("", "reset", world::reset),
    ("", "scenario", world::scenario),
    ("", "link", world::link),
    ("faults", "add", faults::add),
    ("faults", "list", faults::list),
    ("faults", "clear", faults::clear),
    ("gates", "hold", gate_members::hold),
    ("gates", "release", gate_members::release),
    ("gates", "releaseAll", gate_members::release_all),
    ("gates", "list", gate_members::list),
    ("requests", "list", requests::list),
    ("requests", "waitFor", requests::wait_for),
    ("requests", "clear", requests::clear),
    ("requests", "abort", requests::abort),
    ("requests", "har", requests::har),
    ("events", "on", event_members::on),
    ("events", "off", event_members::off),
];

/// Completes the object, and begins to watch the calls. What goes on then belongs to `owner`.
pub async fn install(client: Client, navigator: Navigator, links: StateLinks, owner: Owner) {
    match installation(client, navigator, links, owner).await {
        Ok(installation) => installation.await,
        Err(_) => leptos::logging::warn!("The part of the program that answers scripts could not be loaded."),
    }
}

#[wasm_split(pages, fallible)]
fn installation(
    client: Client,
    navigator: Navigator,
    links: StateLinks,
    owner: Owner,
) -> Result<Pin<Box<dyn Future<Output = ()>>>, SplitLoaderError> {
    Ok(Box::pin(async move { complete(client, navigator, links, &owner).await }))
}

async fn complete(client: Client, navigator: Navigator, links: StateLinks, owner: &Owner) {
    let interceptor = Rc::new(CallInterceptor::new(client));
    client.transport.set_interceptor(interceptor.clone());
    let hooks = Rc::new(Hooks { client, navigator, links, interceptor });
    let replica = holder(&window(), NAME);
    set(&replica, "version", &env!("CARGO_PKG_VERSION").into());
    for (group, name, member) in MEMBERS {
        let holder = if group.is_empty() { replica.clone() } else { holder(&replica, group) };
        let hooks = hooks.clone();
        let call = Closure::<dyn Fn(JsValue, JsValue) -> Answer>::new(move |first, second| member(&hooks, first, second));
        set(&holder, name, &call.into_js_value());
    }
    owner.with(|| faults::mark_in_force(client));
    faults::know(client.replica).await;
}

/// The object that another one has under a name; made if there is none.
fn holder(of: &JsValue, name: &str) -> JsValue {
    match Reflect::get(of, &name.into()) {
        Ok(found) if found.is_object() => found,
        _ => {
            let made = object(&[]);
            set(of, name, &made);
            made
        }
    }
}

fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object.unchecked_ref::<Object>(), &name.into(), value);
}
