//! A host of files alone, as the program is deployed to: other versions of it can be deployed while pages are open, and it can make the
//! mistakes that hosts make.

use super::host::dist;
use super::port::free_port;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use vfunction_replica::hosting::{INDEX, is_hashed, is_page};

/// What a host answers for a path that is no file of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// 404, in a few words; the paths of pages are known.
    NotFound,
    /// 404 with the first page, as from a `404.html`.
    PageNotFound,
    /// 200 with the first page.
    Page,
    /// 200 with the first page, which browsers are to keep for ever where the name has a hash.
    KeptPage,
}

/// What a host has, and how it answers.
#[derive(Clone, Debug)]
pub struct Rules {
    /// The number of the version that is deployed.
    pub version: u32,
    /// Whether the next version is deployed right after the browser has gone to the next page.
    pub deploys_after_page: bool,
    /// What is answered for other paths.
    pub unknown: Unknown,
    /// The files that are missing: a part of their names.
    pub missing: Option<&'static str>,
    /// What wasm files are sent as.
    pub wasm_type: &'static str,
    /// The Content-Security-Policy.
    pub policy: Option<&'static str>,
    /// What comes first in the head of the first page.
    pub head: String,
}

/// A running host. It stops when this is dropped.
pub struct StaticHost {
    /// Its address, with a slash at its end.
    pub address: String,
    files: Arc<Files>,
    server: JoinHandle<()>,
}

impl StaticHost {
    /// Starts a host of the built program, without mistakes.
    pub async fn start() -> Result<Self, String> {
        let text = |error: std::io::Error| error.to_string();
        let listener = TcpListener::bind(("127.0.0.1", free_port()?)).await.map_err(text)?;
        let address = format!("http://{}/", listener.local_addr().map_err(text)?);
        let files = Arc::new(Files::read()?);
        let service = Router::new().fallback(answer).with_state(files.clone());
        let server = tokio::spawn(async move { axum::serve(listener, service).await.unwrap_or_default() });
        Ok(StaticHost { address, files, server })
    }

    /// Changes what it has, or how it answers.
    pub fn change(&self, change: impl FnOnce(&mut Rules)) {
        change(&mut self.files.rules.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// Deploys the next version; gives what the names of its files have in common.
    pub fn deploy(&self) -> String {
        self.change(|rules| rules.version += 1);
        self.version()
    }

    /// What the names of the files of the present version have in common.
    pub fn version(&self) -> String {
        self.files.hash(self.files.rules().version)
    }
}

impl Drop for StaticHost {
    fn drop(&mut self) {
        self.server.abort();
    }
}

struct Files {
    folder: PathBuf,
    /// What the names of the files have in common that were built.
    built: String,
    rules: Mutex<Rules>,
}

impl Files {
    fn read() -> Result<Self, String> {
        let folder = dist()?;
        let page = std::fs::read_to_string(folder.join(INDEX)).map_err(|error| error.to_string())?;
        let built =
            page.split("./parts-").nth(1).and_then(|rest| rest.split('.').next()).ok_or("the first page names no script of parts")?;
        let rules = Rules {
            version: 0,
            deploys_after_page: false,
            unknown: Unknown::NotFound,
            missing: None,
            wasm_type: "application/wasm",
            policy: None,
            head: String::new(),
        };
        Ok(Files { built: built.to_owned(), folder, rules: Mutex::new(rules) })
    }

    fn rules(&self) -> Rules {
        self.rules.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What the names of a version's files have in common: as long as in those that were built, which are the first version.
    fn hash(&self, version: u32) -> String {
        match version {
            0 => self.built.clone(),
            _ => format!("f{version:0width$x}", width = self.built.len() - 1),
        }
    }

    /// The file at a path in a version, with the names of that version in it.
    fn file(&self, path: &str, rules: &Rules) -> Option<Vec<u8>> {
        let hash = self.hash(rules.version);
        let is_missing = rules.missing.is_some_and(|part| path.contains(part));
        let is_of_another_version = path.contains(&self.built) && hash != self.built;
        if is_missing || is_of_another_version || path.contains("..") {
            return None;
        }
        let mut bytes = std::fs::read(self.folder.join(path.replace(&hash, &self.built))).ok()?;
        if hash != self.built && ["html", "js", "_bg.wasm"].iter().any(|ending| path.ends_with(ending)) {
            let found = bytes.windows(hash.len()).enumerate().filter(|(_, part)| *part == self.built.as_bytes());
            let places: Vec<_> = found.map(|(at, _)| at).collect();
            places.into_iter().for_each(|at| bytes[at..at + hash.len()].copy_from_slice(hash.as_bytes()));
        }
        Some(bytes)
    }

    fn page(&self, rules: &Rules) -> String {
        let page = String::from_utf8(self.file(INDEX, rules).unwrap_or_default()).unwrap_or_default();
        page.replacen("<head>", &format!("<head>{}", rules.head), 1)
    }
}

async fn answer(State(files): State<Arc<Files>>, request: Request) -> Response {
    let (path, rules) = (request.uri().path().trim_start_matches('/').to_owned(), files.rules());
    let is_navigation = request.headers().get(ACCEPT).is_some_and(|types| types.as_bytes().starts_with(b"text/html"));
    let page = |status| (status, [(CONTENT_TYPE, "text/html; charset=utf-8")], files.page(&rules)).into_response();
    let file = if path.is_empty() || path == INDEX { None } else { files.file(&path, &rules) };
    let mut response = match (file, rules.unknown) {
        (Some(bytes), _) => ([(CONTENT_TYPE, content_type(&path, &rules))], Body::from(bytes)).into_response(),
        (None, _) if path.is_empty() || path == INDEX => page(StatusCode::OK),
        (None, Unknown::NotFound) if is_page(&path) => page(StatusCode::OK),
        (None, Unknown::NotFound) => (StatusCode::NOT_FOUND, "Not found\n").into_response(),
        (None, Unknown::PageNotFound) => page(StatusCode::NOT_FOUND),
        (None, Unknown::Page | Unknown::KeptPage) => page(StatusCode::OK),
    };
    let is_page = response.headers().get(CONTENT_TYPE).is_some_and(|value| value.as_bytes().starts_with(b"text/html"));
    let is_kept = is_hashed(&path) && response.status().is_success() && (!is_page || rules.unknown == Unknown::KeptPage);
    let caching = if is_kept { "public, max-age=31536000, immutable" } else { "no-cache" };
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(caching));
    if let Some(policy) = rules.policy.filter(|_| is_page) {
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    }
    if is_page && is_navigation && rules.deploys_after_page {
        let mut rules = files.rules.lock().unwrap_or_else(PoisonError::into_inner);
        rules.deploys_after_page = false;
        rules.version += 1;
    }
    response
}

fn content_type(path: &str, rules: &Rules) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "wasm" => rules.wasm_type,
        "js" => "text/javascript",
        "css" => "text/css",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}
