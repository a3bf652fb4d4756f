//! What is shown when the program itself fails.
//!
//! Invariant: nothing here runs in the program after the failure; the button is wired to the browser alone.

use super::anchors;
use crate::client;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

/// Says that the program failed, and offers to load it again. For the panic hook.
pub fn show_failure() {
    client::mark("data-app-state", "failed");
    client::mark("data-busy", "false");
    // Where even this fails, the console has the reason.
    let _ = try_show();
}

fn try_show() -> Result<(), JsValue> {
    let document = document();
    let notice = document.create_element("main")?;
    notice.set_class_name("plain-page");
    notice.set_attribute("role", "alert")?;
    let text = document.create_element("p")?;
    text.set_text_content(Some("The replica stopped because of an error in itself. What you did so far is kept; load the page again."));
    let button = document.create_element("button")?;
    button.set_attribute("type", "button")?;
    button.set_attribute("data-testid", anchors::FAILURE_RELOAD)?;
    button.set_text_content(Some("Reload"));
    let location = location();
    let reload = js_sys::Reflect::get(&location, &"reload".into())?.dyn_into::<js_sys::Function>()?;
    button.add_event_listener_with_callback("click", &reload.bind0(&location))?;
    notice.append_child(&text)?;
    notice.append_child(&button)?;
    let body = document.body().ok_or(JsValue::NULL)?;
    body.set_text_content(None);
    body.append_child(&notice)?;
    Ok(())
}
