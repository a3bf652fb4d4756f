//! The first page of the built program, as it is now: with the base path of the server, and the headers that belong to its scripts.

use super::headers;
use crate::hosting::{INDEX, Options};
use axum::http::header::{HeaderName, HeaderValue};
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::SystemTime;

/// A first page, and what depends on it.
pub struct FirstPage {
    /// When its file was written.
    written: Option<SystemTime>,
    /// The page where it differs from the file, because its base path does; the compressed copies of the file are then not right.
    pub moved: Option<String>,
    /// What every answer carries.
    pub headers: Vec<(HeaderName, HeaderValue)>,
}

/// The first page, which another build may replace while the server runs.
pub struct Pages {
    options: Options,
    present: RwLock<Arc<FirstPage>>,
}

impl Pages {
    /// Reads the first page.
    ///
    /// # Errors
    ///
    /// There is none, or it cannot be served under the base path.
    pub fn open(options: &Options) -> Result<Self, String> {
        Ok(Pages { present: RwLock::new(Arc::new(read(options)?)), options: options.clone() })
    }

    /// The first page as it is now; as it was before while a build is being written.
    pub fn present(&self) -> Arc<FirstPage> {
        let present = self.present.read().unwrap_or_else(PoisonError::into_inner).clone();
        match written(&self.options) {
            written if written.is_none() || written == present.written => present,
            _ => match read(&self.options).map(Arc::new) {
                Ok(page) => {
                    *self.present.write().unwrap_or_else(PoisonError::into_inner) = page.clone();
                    page
                }
                Err(_) => present,
            },
        }
    }
}

fn file(options: &Options) -> PathBuf {
    options.dist.join(INDEX)
}

fn written(options: &Options) -> Option<SystemTime> {
    std::fs::metadata(file(options)).and_then(|file| file.modified()).ok()
}

fn read(options: &Options) -> Result<FirstPage, String> {
    let written = written(options);
    let page = std::fs::read_to_string(file(options))
        .map_err(|error| format!("{} holds no built program ({error}); `cargo xtask build` makes one", options.dist.display()))?;
    let moved = options.base.write_into(&page)?;
    Ok(FirstPage { written, headers: headers::security(&page, &options.frame_ancestors)?, moved: (moved != page).then_some(moved) })
}
