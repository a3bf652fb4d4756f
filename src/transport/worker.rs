//! The service worker: getting it into control of this page.

use super::page::{self, within};
use js_sys::{Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AddEventListenerOptions, RegistrationOptions, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerUpdateViaCache,
};

/// How long getting the worker may take, in milliseconds.
const LIMIT: u32 = 3_000;

/// The worker's script, at the base of the program. Its address changes with its text, so that a stale worker is never taken
/// for this one.
const SCRIPT: &str = "sw.js";

/// Why there is no worker, where the browser does not say.
const UNAVAILABLE: &str = "the browser refused the service worker";

/// The version of the worker: another one for another text.
pub fn version() -> String {
    format!("{:08x}", fingerprint(include_bytes!("sw.js")))
}

/// Gets the worker that belongs to this program into control of this page.
///
/// # Errors
///
/// Why that cannot be, in words.
pub async fn take_control() -> Result<(), &'static str> {
    let container = container().ok_or("this browser offers no service workers to this page")?;
    let script = address_of(&format!("{SCRIPT}?v={}", version()));
    let controls = || controller_script(&container).as_deref() == Some(script.as_str());
    if controls() {
        return Ok(());
    }
    let control = async {
        register(&container, &script).await?;
        while !controls() {
            JsFuture::from(next_controller(&container)).await.map_err(|_| UNAVAILABLE)?;
        }
        Ok(())
    };
    within(LIMIT, control).await.unwrap_or(Err("the service worker did not take control in time"))
}

/// Registers the script, and has a worker that runs already take this page back, as after a hard reload.
async fn register(container: &ServiceWorkerContainer, script: &str) -> Result<(), &'static str> {
    let options = RegistrationOptions::new();
    options.set_update_via_cache(ServiceWorkerUpdateViaCache::None);
    let registered = JsFuture::from(container.register_with_options(script, &options)).await.map_err(|_| UNAVAILABLE)?;
    // Test tools that block workers let the promise resolve to nothing.
    let registration = registered.dyn_into::<ServiceWorkerRegistration>().map_err(|_| UNAVAILABLE)?;
    if let Some(active) = registration.active().filter(|active| active.script_url() == script) {
        let _ = active.post_message(&"claim".into());
    }
    Ok(())
}

/// Resolves when another worker takes control of this page.
fn next_controller(container: &ServiceWorkerContainer) -> Promise {
    Promise::new(&mut |resolve, _| {
        let once = AddEventListenerOptions::new();
        once.set_once(true);
        let _ = container.add_event_listener_with_callback_and_add_event_listener_options("controllerchange", &resolve, &once);
    })
}

/// The browser's service workers; none in insecure contexts. Some embedded pages may not even ask.
pub fn container() -> Option<ServiceWorkerContainer> {
    Reflect::get(&window().navigator(), &"serviceWorker".into()).ok()?.dyn_into().ok()
}

fn controller_script(container: &ServiceWorkerContainer) -> Option<String> {
    container.controller().map(|controller| controller.script_url())
}

/// The whole address of something at the base of the program.
fn address_of(path: &str) -> String {
    web_sys::Url::new_with_base(path, &page::base_address()).map(|url| url.href()).unwrap_or_default()
}

/// A number that represents a text (FNV-1a).
fn fingerprint(text: &[u8]) -> u32 {
    text.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use crate::simulator::exchange::Delivery;

    #[test]
    fn the_script_makes_as_many_pieces_as_the_page_waits_for() {
        assert!(include_str!("sw.js").contains(&format!("const PIECES = {};", Delivery::PIECES)));
    }
}
