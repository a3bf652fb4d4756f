//! Addresses in a HAR file: where a call went.

use crate::wire::endpoint::OUTSIDE;

/// The parts of an address. Name and password of a user, which may stand before the host, and the fragment are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Scheme, host and port: `https://vfunction.example.com`.
    pub origin: String,
    /// Path, without its first slash.
    pub path: String,
    /// What follows the question mark; empty if nothing.
    pub query: String,
}

/// A place at Azure DevOps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AzurePlace {
    /// The organization, in small letters; empty where the address names none.
    pub organization: String,
    /// What follows the organization: `_apis/graph/users`.
    pub path: String,
}

impl Address {
    /// Reads an address; nothing if it is none of HTTP.
    pub fn parse(text: &str) -> Option<Self> {
        let (scheme, rest) = text.split_once("://").filter(|(scheme, _)| ["http", "https"].contains(scheme))?;
        let rest = rest.split_once('#').map_or(rest, |(before, _)| before);
        let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (authority, path) = place.split_once('/').unwrap_or((place, ""));
        let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
        Some(Address { origin: format!("{scheme}://{}", host.to_ascii_lowercase()), path: path.to_owned(), query: query.to_owned() })
    }

    /// The place at Azure DevOps that this is the address of. Replicas have the real host in the path.
    pub fn azure(&self) -> Option<AzurePlace> {
        let played = self.path.split_once(OUTSIDE).and_then(|(_, place)| place.split_once('/'));
        let host = self.origin.split_once("://").map_or("", |(_, host)| host);
        let (host, path) = played.unwrap_or((host, &self.path));
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
    use super::Address;
    use proptest::prelude::*;

    fn azure(text: &str) -> Option<(String, String)> {
        Address::parse(text)?.azure().map(|place| (place.organization, place.path))
    }

    #[test]
    fn an_address_is_read_without_who_asks_and_without_its_fragment() {
        let address = Address::parse("https://name:word@Example.com:8443/a/b?c=d#e").expect("an address");
        assert_eq!((address.origin.as_str(), address.path.as_str(), address.query.as_str()), ("https://example.com:8443", "a/b", "c=d"));
        assert_eq!(Address::parse("https://example.com?x").map(|address| address.query), Some("x".to_owned()));
        for text in ["", "about:blank", "data:text/plain,x", "wss://example.com/"] {
            assert_eq!(Address::parse(text), None, "{text}");
        }
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
            let _ = Address::parse(&text).map(|address| address.azure());
            let _ = Address::parse(&format!("https://dev.azure.com/{path}")).map(|address| address.azure());
        }
    }
}
