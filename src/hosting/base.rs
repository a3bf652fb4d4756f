//! The path under which the program is served.

/// `/`, or `/some/path/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BasePath(String);

impl Default for BasePath {
    fn default() -> Self {
        BasePath("/".to_owned())
    }
}

impl BasePath {
    /// Reads a base path; slashes at its ends may be left out.
    ///
    /// # Errors
    ///
    /// A sentence for people.
    pub fn parse(text: &str) -> Result<Self, String> {
        let segments: Vec<&str> = text.split('/').filter(|segment| !segment.is_empty()).collect();
        match segments.iter().find(|segment| !is_plain(segment)) {
            Some(segment) => Err(format!("“{segment}” cannot stand in a base path; letters, digits and - . _ ~ can")),
            None => Ok(BasePath(segments.iter().fold("/".to_owned(), |path, segment| path + segment + "/"))),
        }
    }

    /// The path, from slash to slash.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The rest of a request's path below this base, without a leading slash; `None` outside it.
    pub fn strip<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix(&self.0)
    }

    /// A page whose `<base href>` is this path.
    ///
    /// # Errors
    ///
    /// The page has no such element.
    pub fn write_into(&self, page: &str) -> Result<String, String> {
        let missing = || "the first page has no <base href=\"…\">".to_owned();
        let (before, rest) = page.split_once(OPENING).ok_or_else(missing)?;
        let (_, after) = rest.split_once('"').ok_or_else(missing)?;
        Ok(format!("{before}{OPENING}{}\"{after}", self.0))
    }
}

/// How the element that holds the base path begins.
const OPENING: &str = "<base href=\"";

/// Whether a segment means itself in an address and in an attribute.
fn is_plain(segment: &str) -> bool {
    segment.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte)) && segment != "." && segment != ".."
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slashes_at_the_ends_may_be_left_out() {
        for (text, path) in [("/", "/"), ("", "/"), ("/x/", "/x/"), ("x", "/x/"), ("/a/b.c", "/a/b.c/")] {
            assert_eq!(BasePath::parse(text).map(|base| base.0), Ok(path.to_owned()), "{text}");
        }
    }

    #[test]
    fn refuses_what_would_change_its_meaning() {
        for text in ["/a b/", "/../", "/x\"><script>/", "/%2f/", "https://example.com/"] {
            assert!(BasePath::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn strips_itself_and_nothing_else() -> Result<(), String> {
        let base = BasePath::parse("/x/")?;
        assert_eq!(base.strip("/x/token"), Some("token"));
        assert_eq!(base.strip("/x/"), Some(""));
        assert_eq!((base.strip("/x"), base.strip("/xy/"), base.strip("/")), (None, None, None));
        Ok(())
    }

    #[test]
    fn writes_itself_in_place_of_another() -> Result<(), String> {
        let page = "<head><base href=\"/\" /><link href=\"./a.css\"></head>";
        let written = BasePath::parse("x")?.write_into(page)?;
        assert_eq!(written, "<head><base href=\"/x/\" /><link href=\"./a.css\"></head>");
        assert_eq!(BasePath::default().write_into(&written)?, page);
        assert!(BasePath::default().write_into("<head></head>").is_err());
        Ok(())
    }
}
