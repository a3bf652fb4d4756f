//! The built program's files, with the compressed copies that the build left beside them.

use crate::hosting::{INDEX, is_hashed};
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, HeaderValue, VARY};
use axum::http::{Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use std::path::Path;
use tower_http::services::ServeDir;

/// For names that change with their content.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// For all others: ask each time whether the copy is still right.
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");

/// The files of a folder.
pub struct Files {
    folder: ServeDir,
}

impl Files {
    /// The files of `dist`.
    pub fn new(dist: &Path) -> Self {
        let folder = ServeDir::new(dist).append_index_html_on_directories(false).precompressed_br().precompressed_gzip();
        Files { folder }
    }

    /// The file at a path below the base, the first page in another form if one is given; 404 if there is none.
    pub async fn answer(&self, path: &str, moved: Option<&str>, request: Request) -> Response {
        if ![Method::GET, Method::HEAD].contains(request.method()) {
            return (StatusCode::METHOD_NOT_ALLOWED, [(ALLOW, "GET, HEAD")]).into_response();
        }
        let mut response = match moved {
            Some(page) if path == INDEX => ([(CONTENT_TYPE, "text/html; charset=utf-8")], page.to_owned()).into_response(),
            _ => self.read(path, request).await,
        };
        let is_found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
        let caching = if is_found && is_hashed(path) { FOR_EVER } else { ASK_AGAIN };
        response.headers_mut().insert(CACHE_CONTROL, caching);
        response.headers_mut().insert(VARY, HeaderValue::from_static("Accept-Encoding"));
        response
    }

    async fn read(&self, path: &str, mut request: Request) -> Response {
        let Ok(uri) = Uri::try_from(format!("/{path}")) else { return missing() };
        *request.uri_mut() = uri;
        match self.folder.clone().try_call(request).await {
            Ok(response) if response.status() == StatusCode::NOT_FOUND => missing(),
            Ok(response) => response.map(Body::new),
            Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("The file cannot be read: {error}\n")).into_response(),
        }
    }
}

fn missing() -> Response {
    (StatusCode::NOT_FOUND, "There is no such page or file.\n").into_response()
}
