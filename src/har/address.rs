//! Addresses in a HAR file: where a call went.

/// The parts of an address. The fragment is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Scheme, host and port: `https://vfunction.example.com`.
    pub origin: String,
    /// Name and password of a user, which may be before the host, as they are there: `name:password`. They are secret.
    pub user: Option<String>,
    /// Path, without its first slash.
    pub path: String,
    /// What follows the question mark; empty if nothing.
    pub query: String,
}

impl Address {
    /// Reads an address; nothing if it is none of HTTP.
    pub fn parse(text: &str) -> Option<Self> {
        let (scheme, rest) = text.split_once("://").map(|(scheme, rest)| (scheme.to_ascii_lowercase(), rest))?;
        if !["http", "https"].contains(&scheme.as_str()) {
            return None;
        }
        let rest = rest.split_once('#').map_or(rest, |(before, _)| before);
        let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (authority, path) = place.split_once('/').unwrap_or((place, ""));
        let (user, host) = authority.rsplit_once('@').map_or((None, authority), |(user, host)| (Some(user.to_owned()), host));
        Some(Address { origin: format!("{scheme}://{}", host.to_ascii_lowercase()), user, path: path.to_owned(), query: query.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::Address;
    use proptest::prelude::*;

    #[test]
    fn an_address_is_read_without_its_fragment() {
        let address = Address::parse("https://name:word@Example.com:8443/a/b?c=d#e").expect("an address");
        assert_eq!((address.origin.as_str(), address.path.as_str(), address.query.as_str()), ("https://example.com:8443", "a/b", "c=d"));
        assert_eq!(address.user.as_deref(), Some("name:word"));
        assert_eq!(Address::parse("HTTPS://EXAMPLE.com/A").map(|address| address.origin), Some("https://example.com".to_owned()));
        assert_eq!(Address::parse("https://example.com?x").map(|address| address.query), Some("x".to_owned()));
        for text in ["", "about:blank", "data:text/plain,x", "wss://example.com/"] {
            assert_eq!(Address::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(text in ".*") {
            let _ = Address::parse(&text);
        }
    }
}
