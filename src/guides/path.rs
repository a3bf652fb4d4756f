//! Paths of the program, as guides name them.

/// Whether a text can be a path of the program, rather than an address of another host or a script.
pub fn is_path(text: &str) -> bool {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "/-_.~%".contains(letter);
    text.starts_with('/') && !text.starts_with("//") && !text.contains("..") && text.chars().all(is_plain)
}
