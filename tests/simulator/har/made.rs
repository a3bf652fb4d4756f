//! HAR files as browsers write them, made up here. All secrets in them are minted when the tests run.

use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine};
use serde_json::{Value, json};
use vfunction_replica::common::secret;

/// The vFunction server of the made-up files.
pub const SERVER: &str = "https://vfunction.corp.example";
/// The path of the configuration.
pub const CONFIG: &str = "api/v1/organizations/issuetracking/config";
/// Where Azure DevOps has the projects, and the users of the Graph.
pub const PROJECTS: &str = "https://dev.azure.com/peter/_apis/projects?api-version=7.1";
pub const USERS: &str = "https://vssps.dev.azure.com/peter/_apis/graph/users?api-version=7.1-preview.1";

/// A token in the shape of a real one.
pub fn token(n: u64) -> String {
    let mut state = n;
    let minted = secret::mint(|| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        state >> 33
    });
    minted.replace(secret::MARK, "zZ09")
}

/// A session in the shape of a JSON Web Token that lasts until this second.
pub fn session(until: i64) -> String {
    let part = |value: Value| BASE64_URL_SAFE_NO_PAD.encode(value.to_string());
    let signature = BASE64_URL_SAFE_NO_PAD.encode("thirty-two letters and no more!!");
    format!("{}.{}.{signature}", part(json!({ "alg": "HS256", "typ": "JWT" })), part(json!({ "sub": "admin", "exp": until })))
}

/// A call that is put together.
#[derive(Clone)]
pub struct Call {
    method: &'static str,
    url: String,
    headers: Vec<(String, String)>,
    body: Option<Value>,
    status: u16,
    answer_headers: Vec<(String, String)>,
    answer: String,
}

/// A call with an answer of this status.
pub fn call(method: &'static str, url: impl Into<String>, status: u16) -> Call {
    Call { method, url: url.into(), headers: Vec::new(), body: None, status, answer_headers: Vec::new(), answer: String::new() }
}

/// The call of `Integrate Azure` with a token.
pub fn integrate(token: &str, status: u16) -> Call {
    call("POST", format!("{SERVER}/{CONFIG}"), status)
        .sends(json!({ "organization": "o-1", "data": { "type": "azure", "token": token, "organization": "peter" } }))
}

impl Call {
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    pub fn sends(mut self, body: Value) -> Self {
        self.body = Some(body);
        self
    }

    pub fn answered(mut self, body: impl Into<String>) -> Self {
        self.answer = body.into();
        self
    }

    pub fn answered_with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.answer_headers.push((name.to_owned(), value.into()));
        self
    }

    fn pairs(list: &[(String, String)]) -> Value {
        list.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect()
    }

    /// As Chrome writes it; the calls begin a second apart, and each takes a tenth of one.
    pub fn chrome(&self, at: usize) -> Value {
        let mut headers = vec![(":authority".to_owned(), "x".to_owned()), (":method".to_owned(), self.method.to_owned())];
        headers.extend(self.headers.clone());
        let mut request = json!({
            "method": self.method, "url": self.url, "httpVersion": "http/2.0", "headers": Self::pairs(&headers), "queryString": [],
            "cookies": [], "headersSize": -1, "bodySize": 0,
        });
        if let Some(body) = &self.body {
            request["postData"] = json!({ "mimeType": "application/json", "text": body.to_string() });
        }
        json!({
            "_connectionId": "4711", "_initiator": { "type": "script" }, "_priority": "High", "_resourceType": "fetch", "cache": {},
            "pageref": "page_3", "startedDateTime": format!("2026-03-01T10:00:{at:02}.000Z"), "time": 100.25, "request": request,
            "response": {
                "status": self.status, "statusText": "", "httpVersion": "http/2.0", "headers": Self::pairs(&self.answer_headers), "cookies": [],
                "content": { "size": self.answer.len(), "mimeType": "application/json", "text": self.answer },
                "redirectURL": "", "headersSize": -1, "bodySize": -1, "_transferSize": 0,
                "_error": if self.status == 0 { json!("net::ERR_CONNECTION_REFUSED") } else { Value::Null },
            },
            "timings": { "blocked": 1.5, "dns": -1, "ssl": -1, "connect": -1, "send": 0.1, "wait": 98.0, "receive": 0.65 },
            "serverIPAddress": "192.0.2.1",
        })
    }

    /// As Firefox writes it.
    fn firefox(&self, at: usize) -> Value {
        let mut entry = self.chrome(at);
        entry["startedDateTime"] = json!(format!("2026-03-01T11:00:{at:02}.000+01:00"));
        entry["request"]["headers"] = Self::pairs(&self.headers);
        entry["request"]["httpVersion"] = json!("HTTP/2");
        if let Some(body) = &self.body {
            entry["request"]["postData"] = json!({ "mimeType": "application/json", "params": [], "text": body.to_string() });
        }
        let response = entry["response"].as_object_mut().unwrap();
        response.remove("_error");
        response.remove("_transferSize");
        entry["pageref"] = json!("page_1");
        entry
    }
}

/// A file as Chrome writes it.
pub fn chrome(calls: &[Call]) -> String {
    let entries: Vec<_> = calls.iter().enumerate().map(|(at, call)| call.chrome(at)).collect();
    json!({ "log": { "version": "1.2", "creator": { "name": "WebInspector", "version": "537.36" }, "pages": [], "entries": entries } })
        .to_string()
}

/// A file as Firefox writes it.
pub fn firefox(calls: &[Call]) -> String {
    let entries: Vec<_> = calls.iter().enumerate().map(|(at, call)| call.firefox(at)).collect();
    let program = json!({ "name": "Firefox", "version": "140.0" });
    json!({ "log": { "version": "1.2", "creator": program, "browser": program, "pages": [], "entries": entries } }).to_string()
}
