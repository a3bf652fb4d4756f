//! Files that the program gives to a person.

use js_sys::Array;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// How long the browser may take to begin with the file.
const BEGINNING: Duration = Duration::from_secs(60);

/// Has the browser save a text of a media type as a file. Errors: the browser's refusal, as a sentence.
pub fn save_file(name: &str, media_type: &str, text: &str) -> Result<(), &'static str> {
    save(name, media_type, text).map_err(|_| "The browser does not let the page save a file.")
}

fn save(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link = document().create_element("a")?;
    link.set_attribute("href", &address)?;
    link.set_attribute("download", name)?;
    link.unchecked_into::<HtmlElement>().click();
    set_timeout(move || drop(Url::revoke_object_url(&address)), BEGINNING);
    Ok(())
}
