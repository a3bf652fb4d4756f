//! A text that may be a secret, marked as one wherever it is serialized.

use serde::{Deserialize, Serialize};
use serde_with::{DefaultOnNull, serde_as};

/// A text that may be a secret. A link names the secret in its place; null, where it cannot, is an empty text.
#[serde_as]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecretText {
    /// The text.
    #[serde_as(deserialize_as = "DefaultOnNull")]
    pub secret: String,
}

impl SecretText {
    /// The one member of the object that a text is serialized as.
    pub const KEY: &str = "secret";
}

impl From<String> for SecretText {
    fn from(secret: String) -> Self {
        SecretText { secret }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_secret_text_is_marked_and_an_unknown_one_is_empty() {
        assert_eq!(json!(SecretText::from("hunter2".to_owned())), json!({ (SecretText::KEY): "hunter2" }));
        assert_eq!(serde_json::from_value::<SecretText>(json!({ (SecretText::KEY): null })).ok(), Some(SecretText::default()));
        assert!(serde_json::from_value::<SecretText>(json!("hunter2")).is_err());
    }
}
