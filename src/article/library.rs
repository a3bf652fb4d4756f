//! The guides that come with the program, as texts; a guide of one's own is read in the same way.

use serde_json::{Value, json};

/// A guide that comes with the program.
#[derive(Clone, Copy, Debug)]
pub struct Bundled {
    /// Its id.
    pub id: &'static str,
    /// Its file.
    pub file: &'static str,
    /// Its text, for [`read`](crate::guides::reader::read).
    pub text: &'static str,
}

macro_rules! bundled {
    ($($id:literal),* $(,)?) => {
        /// The ids of all of them, in the order of learning.
        pub const IDS: &[&str] = &[$($id),*];

        /// All of them, in the order of learning.
        pub const ALL: &[Bundled] =
            &[$(Bundled { id: $id, file: concat!($id, ".json"), text: include_str!(concat!("guides/", $id, ".json")) }),*];
    };
}

bundled!("reproduce-401", "repair-scope", "create-a-sufficient-token", "which-401-is-it", "tour-of-the-replica");

/// The guide with this id.
pub fn find(id: &str) -> Option<&'static Bundled> {
    ALL.iter().find(|guide| guide.id == id)
}

/// What a catalogue says of each guide, in the order of learning.
pub fn index() -> Value {
    let entry = |guide: &Bundled| {
        let whole: Value = serde_json::from_str(guide.text).unwrap_or_default();
        let part = |key: &str| whole.get(key).cloned().unwrap_or_default();
        json!({
            "id": guide.id, "title": part("title"), "summary": part("summary"), "audience": part("audience"), "minutes": part("minutes"),
        })
    };
    json!({ "guides": ALL.iter().map(entry).collect::<Vec<_>>() })
}
