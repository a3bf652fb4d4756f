//! What a script in the page gives, its promises awaited.

use crate::driver::page::{Outcome, Page};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// What the body of an asynchronous function gives. What it throws is the error: `TypeError: …`.
pub async fn ask<T: DeserializeOwned>(page: &Page, body: &str, arguments: Vec<Value>) -> Outcome<T> {
    let script = format!(
        "const given = [...arguments], done = given.pop();
         const body = async (...given) => {{ {body} }};
         body(...given).then((value) => done([value ?? null, null]), (error) => done([null, `${{error.name}}: ${{error.message}}`]));"
    );
    let (value, error): (Value, Option<String>) = page.run_async(&script, arguments).await?;
    match error {
        Some(error) => Err(error),
        None => serde_json::from_value(value).map_err(|error| error.to_string()),
    }
}
