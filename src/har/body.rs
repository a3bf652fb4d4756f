//! What a file says of a body.

use serde::{Deserialize, Serialize};

/// A body of a request or of a response, as far as the file has it. That there is none is not the same as that the file does not hold it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Body {
    /// It is known to be empty.
    Empty,
    /// All of it.
    Read(String),
    /// Only its beginning is in the file.
    Cut {
        /// The beginning; may be empty.
        beginning: String,
        /// The size of all of it in bytes, where the file tells it.
        size: Option<u64>,
    },
    /// It is not in the file, and nothing says that it is empty.
    LeftOut {
        /// Its size in bytes, where the file tells it.
        size: Option<u64>,
    },
    /// It is in a file beside this one, which is not there.
    Elsewhere {
        /// The name of that file.
        file: String,
        /// Its size in bytes, where the file tells it.
        size: Option<u64>,
    },
    /// It is in the file, and is no text: a picture, say.
    Undecodable {
        /// The form in which the file has it: `base64`.
        encoding: String,
    },
    /// It is in the file as it travelled, compressed, and could not be unpacked.
    Compressed {
        /// The content coding, as HTTP names it: `zstd`.
        encoding: String,
    },
}

impl Body {
    /// Its text, or the beginning of it. Nothing where there is none, and where it is empty.
    pub fn text(&self) -> Option<&str> {
        match self {
            Body::Read(text) | Body::Cut { beginning: text, .. } => Some(text),
            Body::Empty | Body::LeftOut { .. } | Body::Elsewhere { .. } | Body::Undecodable { .. } | Body::Compressed { .. } => None,
        }
    }

    /// The same body with another text, if it has one.
    pub fn with_text(&self, change: impl FnOnce(&str) -> String) -> Self {
        match self {
            Body::Read(text) => Body::Read(change(text)),
            Body::Cut { beginning, size } => Body::Cut { beginning: change(beginning), size: *size },
            other => other.clone(),
        }
    }

    /// Whether it is known that there is none.
    pub fn is_known_empty(&self) -> bool {
        *self == Body::Empty
    }
}
