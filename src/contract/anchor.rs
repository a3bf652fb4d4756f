//! What is known of an anchor, and how anchors are declared.

/// What an anchor is found by: its ARIA role and its accessible name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Element {
    /// The role; `none` for what has none of its own, such as a password field.
    pub role: &'static str,
    /// The accessible name; a `*` in it represents any text.
    pub name: &'static str,
}

/// A name that test suites may rely on.
#[derive(Clone, Copy, Debug)]
pub struct Anchor {
    /// The value of [`ATTRIBUTE`](super::anchors::ATTRIBUTE).
    pub id: &'static str,
    /// The screen that it is part of.
    pub screen: &'static str,
    /// What it is, in a few words.
    pub about: &'static str,
    /// The elements that have it: one, or several that are in each other's place or side by side.
    pub elements: &'static [Element],
    /// The version of the contract that it came with.
    pub since: u32,
}

/// Declares the anchors as constants, screen by screen, and lists them in `ALL`.
macro_rules! anchors {
    ($($screen:literal { $(#[doc = $about:literal] $constant:ident = $id:literal, $since:literal, $($role:ident $name:literal)|+;)* })*) => {
        $($(#[doc = $about] pub const $constant: &str = $id;)*)*
        /// The ids of all anchors of this list.
        pub const IDS: &[&str] = &[$($($id),*),*];

        /// All anchors.
        pub const ALL: &[Anchor] = &[$($(Anchor {
            id: $id,
            screen: $screen,
            about: $about,
            elements: &[$(Element { role: stringify!($role), name: $name }),+],
            since: $since,
        }),*),*];
    };
}

pub(super) use anchors;
