//! Files that the program gives to a person.

use gloo_file::{Blob, ObjectUrl};
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// How long the browser may take to begin with the file.
const BEGINNING: Duration = Duration::from_secs(60);

/// Has the browser save a text of a media type as a file.
///
/// # Errors
///
/// The browser's refusal, as a sentence.
pub fn save_file(name: &str, media_type: &str, text: &str) -> Result<(), &'static str> {
    save(name, media_type, text).map_err(|_| "The browser does not let the page save a file.")
}

fn save(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let url = ObjectUrl::from(Blob::new_with_options(text, Some(media_type)));
    let link = document().create_element("a")?;
    link.set_attribute("href", &url)?;
    link.set_attribute("download", name)?;
    link.unchecked_into::<HtmlElement>().click();
    set_timeout(move || drop(url), BEGINNING);
    Ok(())
}
