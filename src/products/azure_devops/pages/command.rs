//! What can be done to a ticked token, and when it cannot.

use crate::contract::anchors;
use crate::products::azure_devops::copy;
use crate::products::azure_devops::wire::{PatStatus, PatToken};
use icondata_core::Icon as IconData;
use icondata_lu as icons;
use std::sync::Arc;

/// A command of the bar above the list that acts on the one ticked token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Makes it unusable for good.
    Revoke,
    /// Changes name, expiration or scopes.
    Edit,
    /// Replaces its secret.
    Regenerate,
}

impl Command {
    /// All, in the order of the bar.
    pub const ALL: [Command; 3] = [Command::Revoke, Command::Edit, Command::Regenerate];

    /// The text of its button.
    pub fn label(self) -> &'static str {
        match self {
            Command::Revoke => copy::REVOKE,
            Command::Edit => copy::EDIT,
            Command::Regenerate => copy::REGENERATE,
        }
    }

    /// The anchor of its button.
    pub fn anchor(self) -> &'static str {
        match self {
            Command::Revoke => anchors::AZURE_REVOKE,
            Command::Edit => anchors::AZURE_EDIT,
            Command::Regenerate => anchors::AZURE_REGENERATE,
        }
    }

    /// The drawing on its button.
    pub fn icon(self) -> IconData {
        match self {
            Command::Revoke => icons::LuBan,
            Command::Edit => icons::LuPencil,
            Command::Regenerate => icons::LuRefreshCw,
        }
    }

    /// The token that it acts on, or why it cannot.
    /// <https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate>:
    /// revoked and expired tokens can no longer be used or regenerated.
    pub fn target(self, ticked: &[Arc<PatToken>]) -> Result<Arc<PatToken>, &'static str> {
        let [token] = ticked else { return Err(copy::ONE_TOKEN_ONLY) };
        match (self, token.status) {
            (_, PatStatus::Revoked) => Err(copy::REVOKED_IS_FINAL),
            (Command::Regenerate, PatStatus::Expired) => Err(copy::EXPIRED_IS_FINAL),
            _ => Ok(token.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::common::time::Timestamp;

    fn token(status: PatStatus) -> Arc<PatToken> {
        Arc::new(PatToken {
            display_name: String::new(),
            valid_to: Timestamp::default(),
            scope: String::new(),
            target_accounts: None,
            valid_from: Timestamp::default(),
            authorization_id: String::new(),
            token: None,
            status,
        })
    }

    #[test]
    fn commands_act_on_exactly_one_token() {
        let active = token(PatStatus::Active);
        for command in Command::ALL {
            assert!(command.target(std::slice::from_ref(&active)).is_ok());
            assert!(command.target(&[]).is_err());
            assert!(command.target(&[active.clone(), active.clone()]).is_err());
        }
    }

    #[test]
    fn a_spent_token_stays_as_it_is() {
        let (expired, revoked) = ([token(PatStatus::Expired)], [token(PatStatus::Revoked)]);
        assert!(Command::ALL.into_iter().all(|command| command.target(&revoked).is_err()));
        assert!(Command::Regenerate.target(&expired).is_err());
        assert!(Command::Edit.target(&expired).is_ok());
    }
}
