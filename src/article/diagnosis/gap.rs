//! What a file lacks, or has already, of what would decide between causes.

/// What a file lacks, or has already, of what would decide.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gap {
    /// Whether the body of an answer is missing that would tell why.
    pub lacks_body: bool,
    /// The file beside this one that has that body.
    pub body_in: Option<String>,
    /// Whether Azure DevOps' own answer is in the file as a whole.
    pub has_answer_of_azure: bool,
    /// The program that wrote the file.
    pub creator: String,
}
