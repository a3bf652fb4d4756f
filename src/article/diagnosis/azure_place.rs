//! Addresses of Azure DevOps.

use crate::har::address::Address;
use crate::simulator::protocol::OUTSIDE;

/// A place at Azure DevOps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AzurePlace {
    /// The organization, in small letters; empty where the address names none.
    pub organization: String,
    /// What follows the organization: `_apis/graph/users`.
    pub path: String,
}

impl AzurePlace {
    /// The place that an address is of; returns `None` for one of another service. Replicas have the real host in the path.
    pub fn of(address: &Address) -> Option<Self> {
        let played = address.path.split_once(OUTSIDE).and_then(|(_, place)| place.split_once('/'));
        let host = address.origin.split_once("://").map_or("", |(_, host)| host);
        let (host, path) = played.unwrap_or((host, &address.path));
        let host = host.to_ascii_lowercase();
        let (organization, path) = if host == "dev.azure.com" || host.ends_with(".dev.azure.com") {
            path.split_once('/').unwrap_or((path, ""))
        } else {
            let labels = host.strip_suffix(".visualstudio.com")?;
            (labels.split('.').next().unwrap_or_default(), path)
        };
        Some(AzurePlace { organization: organization.to_ascii_lowercase(), path: path.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn azure(text: &str) -> Option<(String, String)> {
        Address::parse(text).as_ref().and_then(AzurePlace::of).map(|place| (place.organization, place.path))
    }

    #[test]
    fn azure_devops_is_known_by_its_hosts() {
        let users = Some(("peter".to_owned(), "_apis/graph/users".to_owned()));
        for text in [
            "https://vssps.dev.azure.com/Peter/_apis/graph/users",
            "https://peter.vssps.visualstudio.com/_apis/graph/users",
            "http://127.0.0.1:8417/some/path/_azure/vssps.dev.azure.com/peter/_apis/graph/users?x=y",
        ] {
            assert_eq!(azure(text), users, "{text}");
        }
        for text in ["https://dev.azure.com.example.com/peter", "https://example.com/dev.azure.com/peter", "https://notvisualstudio.com/"] {
            assert_eq!(azure(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(text in ".*", path in ".*") {
            let _ = azure(&text);
            let _ = azure(&format!("https://dev.azure.com/{path}"));
        }
    }
}
