//! Values as they come from and go to a script.

use crate::transport::ApiError;
use js_sys::{Array, Object, Promise, Reflect, TypeError};
use std::pin::Pin;
use wasm_bindgen::prelude::*;

/// What a member gives: a value or a promise of one, or the error that it throws.
pub type Answer = Result<JsValue, JsValue>;

/// The error for a wrong argument: what was expected, and what came.
pub fn wrong(what: &str, expected: &str, given: &JsValue) -> JsValue {
    TypeError::new(&format!("{what}: expected {expected}, got {}.", describe(given))).into()
}

/// An error that is no fault of the arguments.
pub fn failed(problem: &str) -> JsValue {
    js_sys::Error::new(problem).into()
}

/// What is said of a control call that was refused or not answered: the server's own sentence where it has one.
pub fn refused(error: ApiError) -> JsValue {
    match error {
        ApiError::Invalid { message, .. } => TypeError::new(&message).into(),
        ApiError::NotFound | ApiError::Forbidden => failed("The server does not answer the replica's own calls."),
        _ => failed("The simulated servers did not answer."),
    }
}

/// A value as a script would show it, in short. Texts are not repeated: they may be secrets.
fn describe(value: &JsValue) -> String {
    if let Some(number) = value.as_f64() {
        return number.to_string();
    }
    match value.js_typeof().as_string().unwrap_or_default().as_str() {
        "string" if value.as_string().is_some_and(|text| text.is_empty()) => "an empty string".to_owned(),
        "string" => "another string".to_owned(),
        "object" if value.is_null() => "null".to_owned(),
        "object" if Array::is_array(value) => "an array".to_owned(),
        "object" => "an object".to_owned(),
        other => other.to_owned(),
    }
}

/// A promise of what a future gives.
pub fn promise(future: impl Future<Output = Answer> + 'static) -> Answer {
    // Of one type, so that there is one copy of what follows.
    let future: Pin<Box<dyn Future<Output = Answer>>> = Box::pin(future);
    let promise: Promise = wasm_bindgen_futures::future_to_promise(future);
    Ok(promise.into())
}

/// An object with these members.
pub fn object(members: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in members {
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

/// A list of texts.
pub fn texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> JsValue {
    texts.into_iter().map(JsValue::from).collect::<Array>().into()
}

/// The members of an argument that must be an object with no others than these; undefined ones are as good as missing.
///
/// # Errors
///
/// It is no such object.
pub fn members<const N: usize>(what: &str, given: &JsValue, known: [&str; N]) -> Result<[JsValue; N], JsValue> {
    let expected = || format!("an object with {}", known.join(", "));
    if !given.is_object() || Array::is_array(given) {
        return Err(wrong(what, &expected(), given));
    }
    for key in Object::keys(given.unchecked_ref::<Object>()).iter() {
        if !known.iter().any(|known| key == **known) {
            let key = key.as_string().unwrap_or_default();
            return Err(TypeError::new(&format!("{what}: expected {}, got one with “{key}”.", expected())).into());
        }
    }
    Ok(known.map(|key| Reflect::get(given, &key.into()).unwrap_or(JsValue::UNDEFINED)))
}

/// A text, or nothing if it is left out.
pub fn text(what: &str, expected: &str, given: &JsValue) -> Result<Option<String>, JsValue> {
    if given.is_undefined() {
        return Ok(None);
    }
    given.as_string().map(Some).ok_or_else(|| wrong(what, expected, given))
}

/// A whole number from 0 that a script can hold exactly, or nothing if it is left out.
pub fn whole(what: &str, given: &JsValue) -> Result<Option<u64>, JsValue> {
    if given.is_undefined() {
        return Ok(None);
    }
    let whole = given.as_f64().filter(|number| number.fract() == 0.0 && (0.0..=js_sys::Number::MAX_SAFE_INTEGER).contains(number));
    whole.map(|number| Some(number as u64)).ok_or_else(|| wrong(what, "a whole number from 0", given))
}
