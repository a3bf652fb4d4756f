//! A call as scripts see it: free of secrets.

use super::argument::{object, texts};
use crate::simulation::paths;
use crate::simulator::http::{Request, Response};
use crate::simulator::protocol;
use crate::simulator::redact::without_long_runs;
use wasm_bindgen::JsValue;

/// A call of this page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// Its number among the calls of this page, from 1.
    pub number: u32,
    /// Its method.
    pub method: String,
    /// Its path below the program's base.
    pub path: String,
}

impl Call {
    /// The call that a request makes.
    pub fn of(number: u32, request: &Request) -> Self {
        Call { number, method: request.method.to_string(), path: without_long_runs(&request.path) }
    }

    /// Whether the simulated servers know its path.
    pub fn is_known(&self) -> bool {
        paths::form_of(&self.path).is_some()
    }
}

/// What became of a call.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct End {
    /// Its number in the journal.
    pub exchange: Option<u64>,
    /// The status of its answer.
    pub status: Option<u16>,
    /// The faults that shaped it, in the spelling of `fault=`.
    pub faults: Vec<String>,
}

impl End {
    /// What an answer says.
    pub fn of(response: &Response) -> Self {
        let header = |name| response.headers.get(name);
        End {
            exchange: header(protocol::EXCHANGE_HEADER).and_then(|number| number.parse().ok()).filter(|number| *number > 0),
            status: Some(response.status.as_u16()),
            faults: header(protocol::FAULT_HEADER).map(|faults| faults.split(", ").map(str::to_owned).collect()).unwrap_or_default(),
        }
    }

    /// The line for the console, if faults struck the call.
    pub fn line(&self, call: &Call) -> Option<String> {
        if self.faults.is_empty() {
            return None;
        }
        let number = self.exchange.map(|number| format!(" (exchange {number})")).unwrap_or_default();
        Some(format!("Fault {} struck {} {}{number}.", self.faults.join(", "), call.method, call.path))
    }
}

/// A call and what became of it so far, for scripts.
pub fn to_js(call: &Call, end: &End) -> JsValue {
    object(&[
        ("call", call.number.into()),
        ("method", call.method.as_str().into()),
        ("path", call.path.as_str().into()),
        ("exchange", end.exchange.map_or(JsValue::NULL, |number| (number as f64).into())),
        ("status", end.status.map_or(JsValue::NULL, JsValue::from)),
        ("faults", texts(end.faults.iter().map(String::as_str))),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::products::vfunction::paths::CONFIG;
    use crate::simulator::http::{Method, StatusCode};

    #[test]
    fn an_answer_names_its_exchange_and_its_faults() {
        let response = Response::empty(StatusCode::SERVICE_UNAVAILABLE)
            .header("x-replica-exchange", "7")
            .header("x-replica-fault", "graph:status-503, *:delay-5");
        let end = End::of(&response);
        assert_eq!((end.exchange, end.status), (Some(7), Some(503)));
        let call = Call::of(1, &Request::new(Method::POST, CONFIG));
        let line = format!("Fault graph:status-503, *:delay-5 struck POST {} (exchange 7).", CONFIG);
        assert_eq!(end.line(&call), Some(line));
        assert_eq!(End::of(&Response::empty(StatusCode::OK)).line(&call), None);
    }

    #[test]
    fn a_path_is_told_without_what_may_be_a_secret() {
        let call = Call::of(1, &Request::new(Method::GET, format!("api/{}", "a1".repeat(30))));
        assert!(!call.path.contains("a1a1") && !call.is_known(), "{}", call.path);
    }
}
