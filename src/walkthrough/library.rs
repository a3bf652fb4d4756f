//! The guides that come with the program, as texts; a guide of one's own is read in the same way.

/// A guide that comes with the program.
#[derive(Clone, Copy, Debug)]
pub struct Bundled {
    /// Its id.
    pub id: &'static str,
    /// Its file.
    pub file: &'static str,
    /// Its text, for [`read`](super::reader::read).
    pub text: &'static str,
}

macro_rules! bundled {
    ($($id:literal),* $(,)?) => {
        /// All of them, in the order of learning.
        pub const ALL: &[Bundled] =
            &[$(Bundled { id: $id, file: concat!($id, ".json"), text: include_str!(concat!("guides/", $id, ".json")) }),*];
    };
}

bundled!("reproduce-401", "repair-scope", "create-a-sufficient-token", "which-401-is-it", "tour-of-the-replica");

/// The published JSON Schema of guides.
pub const SCHEMA: &str = include_str!("guide.schema.json");

/// The guide with this id.
pub fn find(id: &str) -> Option<&'static Bundled> {
    ALL.iter().find(|guide| guide.id == id)
}
