//! Addresses of Azure DevOps.

use crate::har::address::Address;
use crate::simulator::protocol::OUTSIDE;

/// Names of hosts of visualstudio.com that are no organization's: those of the services themselves begin with these.
const SERVICES: [&str; 9] = ["app", "www", "vssps", "vsaex", "spsprod", "tfsprod", "status", "marketplace", "visualstudio"];
/// Hosts of visualstudio.com that do not belong to Azure DevOps, by how they begin or end.
const OTHERS: [&str; 9] = ["marketplace", "code", "my", "docs", "download", "go", "login", "start", "online"];
const OTHER_ENDS: [&str; 3] = [".services", ".api", ".online"];
/// Parts of paths whose answers are contents of all kinds.
const CONTENTS: [&str; 6] = ["_apis/git/", "_apis/tfvc/", "_apis/wiki/", "_apis/build/", "/attachments", "_apis/resources/"];
/// The collection that old addresses name after the host.
const COLLECTION: &str = "defaultcollection/";

/// A place at Azure DevOps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AzurePlace {
    /// The organization, in small letters; `None` where the address names none: the services for accounts and profiles have no
    /// organization.
    pub organization: Option<String>,
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
        let host = [":443", ":80", "."].iter().fold(host.as_str(), |host, end| host.strip_suffix(end).unwrap_or(host));
        let (organization, path) = if host == "dev.azure.com" || host.ends_with(".dev.azure.com") {
            match path.split_once('/') {
                _ if path.starts_with('_') => ("", path),
                Some(parts) => parts,
                None => (path, ""),
            }
        } else {
            let name = host.strip_suffix(".visualstudio.com")?;
            if OTHERS.contains(&name) || OTHER_ENDS.iter().any(|end| name.ends_with(end)) {
                return None;
            }
            (name.split('.').next().unwrap_or_default(), path)
        };
        let organization = organization.to_ascii_lowercase();
        let is_service = |name: &str| organization.strip_prefix(name).is_some_and(|rest| rest.is_empty() || name.ends_with("prod"));
        let is_organization = !organization.is_empty() && !SERVICES.iter().any(|name| is_service(name));
        let collection = path.get(..COLLECTION.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(COLLECTION));
        let path = if collection { path.get(COLLECTION.len()..).unwrap_or_default() } else { path };
        Some(AzurePlace { organization: is_organization.then_some(organization), path: path.to_owned() })
    }

    /// Whether both are in the same organization, as far as their addresses tell.
    pub fn shares_organization(&self, other: &AzurePlace) -> bool {
        self.organization.is_some() && self.organization == other.organization
    }

    /// Whether both are the same call, maybe in different organizations.
    pub fn is_same_call(&self, other: &AzurePlace) -> bool {
        self.path.trim_end_matches('/').eq_ignore_ascii_case(other.path.trim_end_matches('/'))
    }

    /// Whether it gives contents of all kinds, such as files and attachments, which may be HTML.
    pub fn is_of_content(&self) -> bool {
        let path = self.path.to_ascii_lowercase();
        CONTENTS.iter().any(|part| path.contains(part))
    }

    /// Whether it is a call of the Graph.
    pub fn is_of_graph(&self) -> bool {
        self.path.to_ascii_lowercase().contains("_apis/graph/")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn azure(text: &str) -> Option<(Option<String>, String)> {
        Address::parse(text).as_ref().and_then(AzurePlace::of).map(|place| (place.organization, place.path))
    }

    #[test]
    fn azure_devops_is_known_by_its_hosts() {
        let users = Some((Some("peter".to_owned()), "_apis/graph/users".to_owned()));
        for text in [
            "https://vssps.dev.azure.com/Peter/_apis/graph/users",
            "https://peter.vssps.visualstudio.com/_apis/graph/users",
            "https://peter.visualstudio.com/DefaultCollection/_apis/graph/users",
            "http://127.0.0.1:8417/some/path/_azure/vssps.dev.azure.com/peter/_apis/graph/users?x=y",
        ] {
            assert_eq!(azure(text), users, "{text}");
        }
        for text in ["https://dev.azure.com.example.com/peter", "https://example.com/dev.azure.com/peter", "https://notvisualstudio.com/"] {
            assert_eq!(azure(text), None, "{text}");
        }
    }

    #[test]
    fn the_services_themselves_are_no_organization() {
        for text in [
            "https://app.vssps.visualstudio.com/_apis/profile/profiles/me",
            "https://vssps.dev.azure.com/_apis/profile/profiles/me",
            "https://spsprodcus1.vssps.visualstudio.com/_apis/profile/profiles/me",
        ] {
            assert_eq!(azure(text), Some((None, "_apis/profile/profiles/me".to_owned())), "{text}");
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
