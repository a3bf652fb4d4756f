//! What is known of the credentials that a call carried, without the credentials.

use crate::common::time::Timestamp;
use crate::products::azure_devops::credential_form::CredentialForm;
use serde::{Deserialize, Serialize};

/// What is known of the credentials of one call. A cleaned copy of a file has it beside the call.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Carried {
    /// The header `Authorization`.
    pub authorization: Authorization,
    /// The token in the body of the request.
    pub token: Option<Credential>,
    /// Ids of tokens whose value the answer holds, and the numbers of those values.
    pub minted: Vec<(String, usize)>,
}

/// What a file says of the header `Authorization`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Authorization {
    /// There is none: none was sent, or the recorder left it out.
    #[default]
    Absent,
    /// Something replaces it: `REDACTED`, `***`.
    Hidden,
    /// It is there.
    Seen(Credential),
}

/// What is known of a credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credential {
    /// Its number: the same one for the same credential.
    pub number: usize,
    /// Its form.
    pub form: CredentialForm,
    /// Its last instant, if it says so itself.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub lasts_until: Option<Timestamp>,
}

impl Carried {
    /// The credential in the header.
    pub fn credential(&self) -> Option<&Credential> {
        match &self.authorization {
            Authorization::Seen(credential) => Some(credential),
            Authorization::Absent | Authorization::Hidden => None,
        }
    }

    /// The number of the credential in the header.
    pub fn number(&self) -> Option<usize> {
        self.credential().map(|credential| credential.number)
    }
}
