//! The style of the parts that are loaded after the first screen.
//!
//! Invariant: a part brings its style with it, so that it is never seen without; the first page has the style of the first screen only.

use leptos::prelude::*;
use std::sync::Once;
use web_sys::CssStyleSheet;

/// Style sheets, in their order, that are put into the page once.
pub struct Style {
    sheets: &'static [&'static str],
    added: Once,
}

/// The style of a part: a `static` of files in the folder `style`.
macro_rules! style {
    ($($file:literal),* $(,)?) => {
        $crate::ui::style::Style::new(&[$(include_str!(concat!("../../style/", $file))),*])
    };
}
pub(super) use style;

impl Style {
    /// Style sheets that are in no page yet.
    pub const fn new(sheets: &'static [&'static str]) -> Self {
        Style { sheets, added: Once::new() }
    }

    /// Puts them into the page, if they are not there. A content security policy has no say in sheets made by a script.
    pub fn add(&self) {
        self.added.call_once(|| {
            let adopted = document().adopted_style_sheets();
            for text in self.sheets {
                if let Ok(sheet) = CssStyleSheet::new() {
                    let _ = sheet.replace_sync(text);
                    adopted.push(&sheet);
                }
            }
        });
    }
}
