//! Which calls are meant.

use super::argument::{Answer, members, text, whole, wrong};
use crate::simulation::paths;
use crate::simulator::call_kind::CallKind;
use crate::simulator::http::Method;
use js_sys::{JsString, Reflect, RegExp};
use wasm_bindgen::prelude::*;

/// What a matcher is, for people.
const EXPECTED: &str = "an endpoint word (config, session, tokens, graph, projects, *), a path, a RegExp for paths, or an object with \
                        method and path";

/// Which calls are meant.
#[derive(Clone, Debug)]
pub struct Matcher {
    method: Option<String>,
    path: Path,
    status: Option<u16>,
}

#[derive(Clone, Debug)]
enum Path {
    Of(CallKind),
    Text(String),
    Pattern(RegExp),
}

impl Matcher {
    /// Every call.
    pub fn all() -> Self {
        Matcher { method: None, path: Path::Of(CallKind::Every), status: None }
    }

    /// Reads an argument; `what` names it, and a status counts only where there is one.
    ///
    /// # Errors
    ///
    /// It is no matcher.
    pub fn read(what: &str, given: &JsValue, has_status: bool) -> Result<Self, JsValue> {
        if given.is_string() || pattern(given).is_some() {
            return Ok(Matcher { method: None, path: Path::read(what, given)?, status: None });
        }
        if !given.is_object() {
            return Err(wrong(what, EXPECTED, given));
        }
        let ([method, path], status) = if has_status {
            let [method, path, status] = members(what, given, ["method", "path", "status"])?;
            ([method, path], status)
        } else {
            (members(what, given, ["method", "path"])?, JsValue::UNDEFINED)
        };
        let method = text(&format!("{what}.method"), "a method such as POST", &method)?.map(|method| method.to_uppercase());
        let path = if path.is_undefined() { Path::Of(CallKind::Every) } else { Path::read(&format!("{what}.path"), &path)? };
        let status = whole(&format!("{what}.status"), &status)?;
        let status = status.map(|code| u16::try_from(code).map_err(|_| wrong(what, "a status such as 401", &JsValue::from(code as f64))));
        Ok(Matcher { method, path, status: status.transpose()? })
    }

    /// Whether a call is meant.
    pub fn is_met_by(&self, method: &str, path: &str, status: Option<u16>) -> bool {
        self.method.as_ref().is_none_or(|wanted| wanted == method)
            && self.status.is_none_or(|wanted| Some(wanted) == status)
            && match &self.path {
                Path::Of(CallKind::Every) => true,
                Path::Of(wanted) => method.parse().is_ok_and(|method: Method| paths::of(&method, path) == Some(*wanted)),
                Path::Text(wanted) => wanted == path,
                // Unlike `test`, this does not depend on where the pattern was last found.
                Path::Pattern(wanted) => JsString::from(path).search(wanted) >= 0,
            }
    }

    /// # Errors
    ///
    /// The screens never make such a call, so that it would be waited for in vain.
    pub fn can_be_made_by_screens(&self, what: &str) -> Answer {
        match &self.path {
            Path::Of(asked @ (CallKind::Graph | CallKind::Projects)) => {
                let problem = format!("{what}: the page never calls {}; the vFunction Server does, when config is called.", asked.as_ref());
                Err(js_sys::TypeError::new(&problem).into())
            }
            Path::Text(path) if paths::form_of(path).is_none() => Err(wrong(what, "a path that the servers know", &path.as_str().into())),
            _ => Ok(JsValue::UNDEFINED),
        }
    }

    /// The matcher in short: `POST config`.
    pub fn describe(&self) -> String {
        let path = match &self.path {
            Path::Of(endpoint) => endpoint.as_ref().to_owned(),
            Path::Text(path) => path.clone(),
            Path::Pattern(pattern) => String::from(pattern.to_string()),
        };
        let status = self.status.map(|status| format!(" {status}")).unwrap_or_default();
        self.method.as_ref().map_or_else(String::new, |method| format!("{method} ")) + &path + &status
    }
}

impl Path {
    fn read(what: &str, given: &JsValue) -> Result<Self, JsValue> {
        if let Some(pattern) = pattern(given) {
            return Ok(Path::Pattern(pattern));
        }
        let text = given.as_string().filter(|text| !text.is_empty()).ok_or_else(|| wrong(what, EXPECTED, given))?;
        Ok(text.parse().map_or_else(|_| Path::Text(text.trim_start_matches('/').to_owned()), Path::Of))
    }
}

/// A pattern, also one of another frame, as a suite in a page of its own makes it: that is no instance of this page's `RegExp`.
fn pattern(given: &JsValue) -> Option<RegExp> {
    let has = |name: &str| Reflect::get(given, &name.into()).is_ok_and(|value| value.is_string());
    (given.is_object() && has("source") && has("flags")).then(|| given.clone().unchecked_into())
}
