//! What is wrong with a guide.

/// Something that is wrong with a guide: where, and what was expected.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}{}: {problem}", place(step.as_deref(), field))]
pub struct GuideError {
    /// The file.
    pub file: String,
    /// The step: its id, or its place where it has none. Nothing outside of the steps.
    pub step: Option<String>,
    /// The field: `target.anchor`. Empty for the whole.
    pub field: String,
    /// What is wrong, and what was expected.
    pub problem: String,
}

/// Where it is, for people.
fn place(step: Option<&str>, field: &str) -> String {
    let step = step.map(|step| format!(", step “{step}”")).unwrap_or_default();
    if field.is_empty() { step } else { format!("{step}, field “{field}”") }
}
