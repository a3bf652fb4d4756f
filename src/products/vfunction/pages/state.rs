//! State of the product's screens that a link restores.

use super::integrations::IntegrationDialogState;
use crate::common::secret::SecretText;
use crate::components::is_default;
use crate::products::vfunction::wire::RowError;
use reactive_stores::Store;
use serde::{Deserialize, Serialize};
use serde_with::apply;

/// State of the screens.
#[apply(_ => #[serde(default, skip_serializing_if = "is_default")])]
#[derive(Store, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct VFunctionState {
    /// The sign-in.
    pub sign_in: SignInState,
    /// The dialog Configure Integrations.
    pub integrations: IntegrationDialogState,
    /// The import of users.
    pub import: Import,
}

/// State of the sign-in.
#[apply(_ => #[serde(default, skip_serializing_if = "is_default")])]
#[derive(Store, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SignInState {
    /// What is entered as the e-mail address.
    pub email: String,
    /// What is entered as the password.
    pub password: SecretText,
    /// Whether the answer is awaited.
    pub pending: bool,
    /// Why the last attempt failed.
    pub problem: Option<Problem>,
}

/// Why a sign-in failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Problem {
    /// E-mail address or password is wrong.
    Refused,
    /// There was no answer, or no proper one.
    Failed,
}

/// Progress of the import. As JSON, null, the number of imported users, or the refusal: a link cannot hold the file, so a pending import reads
/// as one that has not begun.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Import {
    /// No file is chosen.
    #[default]
    Ready,
    /// The answer is awaited.
    Pending,
    /// So many users were imported.
    Done(usize),
    /// Nothing was imported.
    Refused {
        /// The reason, unless rows are wrong.
        message: String,
        /// The rows that are wrong.
        rows: Vec<RowError>,
    },
}
