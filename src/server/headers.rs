//! The headers that every answer carries.

use axum::http::header::{CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, InvalidHeaderValue, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// What the program does not use is refused; it writes to the clipboard only.
const PERMISSIONS: &str = "accelerometer=(), camera=(), clipboard-read=(), clipboard-write=(self), display-capture=(), \
                           geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

/// The security headers for a first page.
///
/// # Errors
///
/// `frame_ancestors` cannot be in a header.
pub fn security(page: &str, frame_ancestors: &str) -> Result<Vec<(HeaderName, HeaderValue)>, String> {
    let policy = content_security_policy(page, frame_ancestors);
    let policy = HeaderValue::try_from(policy).map_err(|error: InvalidHeaderValue| format!("--frame-ancestors: {error}"))?;
    Ok(vec![
        (CONTENT_SECURITY_POLICY, policy),
        (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
        (HeaderName::from_static("permissions-policy"), HeaderValue::from_static(PERMISSIONS)),
        (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
        (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    ])
}

/// The policy for a printed guide, which holds its style, fonts and pictures, and no script.
pub fn for_printed_guide(frame_ancestors: &str) -> Result<HeaderValue, InvalidHeaderValue> {
    let rules = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'";
    HeaderValue::try_from(format!("{rules}; frame-ancestors {frame_ancestors}"))
}

/// Scripts and styles come from this origin, or are in the first page as it is now: each by its hash.
fn content_security_policy(page: &str, frame_ancestors: &str) -> String {
    let hashes = |name| {
        within(page, name).into_iter().map(|content| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(content)))).collect::<String>()
    };
    [
        "default-src 'self'",
        &format!("script-src 'self' 'wasm-unsafe-eval'{}", hashes("script")),
        &format!("style-src 'self'{}", hashes("style")),
        "img-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'self'",
        "object-src 'none'",
        &format!("frame-ancestors {frame_ancestors}"),
    ]
    .join("; ")
}

/// The contents of the page's elements of a name and without `src`, as the browser hashes them.
fn within<'page>(page: &'page str, name: &str) -> Vec<&'page str> {
    let (begin, end) = (format!("<{name}"), format!("</{name}>"));
    let elements = page.split(&begin).skip(1).filter_map(|element| {
        let (attributes, rest) = element.split_once('>')?;
        let (content, _) = rest.split_once(&end)?;
        (!attributes.contains("src=")).then_some(content)
    });
    elements.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_scripts_within_the_page_are_hashed() {
        let page = "<script type=\"module\">\nimport a;</script><script src=\"./b.js\"></script><script>c</script>";
        assert_eq!(within(page, "script"), ["\nimport a;", "c"]);
    }

    #[test]
    fn the_policy_names_the_hashes_of_script_and_style() {
        // printf c | openssl dgst -sha256 -binary | base64
        let policy = content_security_policy("<style>c</style><script>c</script>", "'none'");
        assert!(
            policy.contains("script-src 'self' 'wasm-unsafe-eval' 'sha256-Ln0sA6lQeuJl7PW1NWiFpTOTogKdJBOUmXJloaJa78Y='; "),
            "{policy}"
        );
        assert!(policy.contains("style-src 'self' 'sha256-Ln0sA6lQeuJl7PW1NWiFpTOTogKdJBOUmXJloaJa78Y='; "), "{policy}");
        assert!(policy.ends_with("frame-ancestors 'none'") && !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
    }
}
