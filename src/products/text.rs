//! Texts of the products, each with its source.
//!
//! Invariant: every sentence and label of a product is in its `copy.rs` and nowhere else; texts of the stage and the help page are ours.

/// Where a product text is known from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The support article, at this step (1–10 the failure, 11–18 the repair).
    Article(u8),
    /// A public screenshot, transcript or page of the product; which one.
    Observed(&'static str),
    /// No public source; why it was chosen.
    Assumed(&'static str),
}

impl Source {
    /// The kind of source in one word: `article`, `observed` or `assumed`.
    pub fn kind(self) -> &'static str {
        match self {
            Source::Article(_) => "article",
            Source::Observed(_) => "observed",
            Source::Assumed(_) => "assumed",
        }
    }
}

/// A product text.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    /// The words.
    pub text: &'static str,
    /// Where they are known from.
    pub source: Source,
}

/// Declares the texts as constants and lists them in [`ALL`].
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $source:expr;)*) => {
        $($(#[$doc])* #[allow(missing_docs)] pub const $name: &str = $text;)*
        /// All product texts.
        pub const ALL: &[$crate::products::text::Text] = &[$($crate::products::text::Text { text: $text, source: $source }),*];
    };
}
pub(super) use texts;
