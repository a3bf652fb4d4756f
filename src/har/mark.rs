//! The mark in an object in which a file ends early: what is missing from it is not known to be absent, and one of its members may be cut.

use serde_json::Value;

/// The member that is added to every object that the end of the file left open. Its value is the name of the member in which the file ends;
/// empty if it ends between two of them.
pub const MARK: &str = "_endsEarly";

/// Whether the file ends in this object, so that members of it may be missing.
pub fn is_cut(object: &Value) -> bool {
    object.get(MARK).is_some()
}

/// Whether the file ends in this member of an object.
pub fn is_cut_in(object: &Value, member: &str) -> bool {
    object.get(MARK).and_then(Value::as_str) == Some(member)
}
