//! Files, pages and the headers that they carry.

use crate::support::{Problem, SCRIPT, WASM, ask, get, options, server, server_under};
use vfunction_replica::server;

#[tokio::test]
async fn every_file_has_its_type_and_its_caching() -> Result<(), Problem> {
    let server = server().await?;
    let for_ever = "public, max-age=31536000, immutable";
    for (path, content_type, caching) in [
        ("/".to_owned(), "text/html", "no-cache"),
        ("/index.html".to_owned(), "text/html", "no-cache"),
        ("/sw.js".to_owned(), "text/javascript", "no-cache"),
        (format!("/{SCRIPT}"), "text/javascript", for_ever),
        (format!("/{WASM}"), "application/wasm", for_ever),
    ] {
        let answer = get(&server, &path).await?;
        assert_eq!((answer.status, answer.header("Content-Type"), answer.header("Cache-Control")), (200, content_type, caching), "{path}");
    }
    Ok(())
}

#[tokio::test]
async fn the_best_accepted_compression_is_sent() -> Result<(), Problem> {
    let server = server().await?;
    for (accepted, encoding, body) in [
        ("gzip, deflate, br", "br", "script as br"),
        ("gzip", "gzip", "script as gz"),
        ("br;q=0, gzip", "gzip", "script as gz"),
        ("identity", "", "script as it is"),
    ] {
        let answer = ask(&server, "GET", &format!("/{SCRIPT}"), &[("Accept-Encoding", accepted)], b"").await?;
        assert_eq!((answer.header("Content-Encoding"), answer.body.as_str()), (encoding, body), "{accepted}");
        assert_eq!((answer.header("Content-Type"), answer.header("Vary")), ("text/javascript", "Accept-Encoding"));
    }
    let answer = ask(&server, "GET", &format!("/{WASM}"), &[("Accept-Encoding", "br")], b"").await?;
    assert_eq!((answer.header("Content-Encoding"), answer.body.as_str()), ("", "wasm"), "no copy, no compression");
    Ok(())
}

#[tokio::test]
async fn screens_are_answered_with_the_first_page_and_unknown_files_never() -> Result<(), Problem> {
    let server = server().await?;
    for path in
        ["/organization/team", "/organization/integrations?scenario=slow", "/azure/contoso/_userSettings/tokens", "/help/azure-devops-401"]
    {
        let answer = get(&server, path).await?;
        assert!(answer.status == 200 && answer.body.contains("<base href=\"/\" />"), "{path}");
    }
    for path in ["/app.js", "/organization/app.js", "/api/v1/nothing", "/nothing", "/favicon.ico", "/..%2fCargo.toml", "//evil"] {
        let answer = get(&server, path).await?;
        assert!(answer.status == 404 && !answer.body.contains("<html"), "{path}");
        assert_ne!(answer.header("Cache-Control"), "public, max-age=31536000, immutable", "{path}");
    }
    assert_eq!(get(&server, "/missing-895a9727b59aae66.js").await?.header("Cache-Control"), "no-cache");
    Ok(())
}

#[tokio::test]
async fn pages_and_files_are_only_read() -> Result<(), Problem> {
    let server = server().await?;
    let refused = ask(&server, "POST", "/organization/team", &[], b"x").await?;
    assert_eq!((refused.status, refused.header("Allow")), (405, "GET, HEAD"));
    let head = ask(&server, "HEAD", "/", &[], b"").await?;
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    Ok(())
}

#[tokio::test]
async fn a_copy_that_is_still_right_is_not_sent_again() -> Result<(), Problem> {
    let server = server().await?;
    let first = get(&server, "/sw.js").await?;
    let again = ask(&server, "GET", "/sw.js", &[("If-Modified-Since", first.header("Last-Modified"))], b"").await?;
    assert_eq!((again.status, again.header("Cache-Control")), (304, "no-cache"));
    Ok(())
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() -> Result<(), Problem> {
    let server = server().await?;
    for path in ["/", "/organization/team", "/sw.js", "/nothing", "/api/v1/organizations/all"] {
        let answer = get(&server, path).await?;
        let policy = answer.header("Content-Security-Policy");
        // printf %s "import './app.js';" | openssl dgst -sha256 -binary | base64
        let scripts = "script-src 'self' 'wasm-unsafe-eval' 'sha256-5t6dR0XOKPB4k77NwU8jv3zrg/vCLF+XE5Bidih/gx0='; ";
        for part in ["default-src 'self'; ", scripts, "object-src 'none'; ", "base-uri 'self'; ", "frame-ancestors 'none'"] {
            assert!(policy.contains(part), "{path}: {part} in {policy}");
        }
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
        assert_eq!((answer.header("X-Content-Type-Options"), answer.header("Referrer-Policy")), ("nosniff", "no-referrer"));
        assert!(answer.header("Permissions-Policy").contains("camera=()"));
    }
    Ok(())
}

#[tokio::test]
async fn a_page_of_another_build_gets_the_policy_of_its_own_scripts() -> Result<(), Problem> {
    let options = options()?;
    let page = options.dist.join("index.html");
    let server = server::start(options).await?;
    let policy = async || Ok::<_, Problem>(get(&server, "/").await?.header("Content-Security-Policy").to_owned());
    let before = policy().await?;
    std::fs::write(&page, std::fs::read_to_string(&page)?.replace("./app.js", "./b.js"))?;
    let file = std::fs::File::options().append(true).open(&page)?;
    file.set_modified(std::time::SystemTime::now() + std::time::Duration::from_secs(1))?;
    let after = policy().await?;
    // printf %s "import './b.js';" | openssl dgst -sha256 -binary | base64
    assert!(before != after && after.contains("'sha256-O+EQ+XvOaCsN3n3UcRkWgcVLDKojeTbv97uue8o79mg='"), "{after}");
    std::fs::remove_file(&page)?;
    assert_eq!(get(&server, "/sw.js").await?.header("Content-Security-Policy"), after, "while the next build is written");
    Ok(())
}

#[tokio::test]
async fn a_printed_guide_may_have_its_own_style_and_pictures_and_no_script() -> Result<(), Problem> {
    let server = server().await?;
    let answer = get(&server, "/guides/small.html").await?;
    let policy = answer.header("Content-Security-Policy");
    assert_eq!((answer.status, answer.body.as_str()), (200, "printed guide"));
    for part in ["default-src 'none'; ", "style-src 'unsafe-inline'; ", "img-src data:; ", "frame-ancestors 'none'"] {
        assert!(policy.contains(part), "{part} in {policy}");
    }
    assert!(!policy.contains("script-src") && answer.header("X-Content-Type-Options") == "nosniff");
    Ok(())
}

#[tokio::test]
async fn under_a_base_path_everything_stands_below_it() -> Result<(), Problem> {
    let server = server_under("/some/path/").await?;
    for path in ["/some/path/", "/some/path/organization/team"] {
        let answer = ask(&server, "GET", path, &[("Accept-Encoding", "br")], b"").await?;
        assert!(answer.body.contains("<base href=\"/some/path/\" />"), "{path}: the compressed copy has another base");
        assert_eq!((answer.status, answer.header("Content-Type")), (200, "text/html; charset=utf-8"));
    }
    assert_eq!(get(&server, &format!("/some/path/{SCRIPT}")).await?.status, 200);
    assert_eq!(get(&server, "/some/path/api/v1/organizations/all").await?.header("X-Replica-Exchange"), "1");
    for path in ["/", "/some", "/some/path?scenario=slow"] {
        let answer = get(&server, path).await?;
        let query = path.find('?').map_or("", |at| &path[at..]);
        assert_eq!((answer.status, answer.header("Location")), (307, format!("/some/path/{query}").as_str()), "{path}");
    }
    for path in [format!("/{SCRIPT}"), "/organization/team".to_owned(), "/token".to_owned(), "/some/pathology/".to_owned()] {
        assert_eq!(get(&server, &path).await?.status, 404, "{path}");
    }
    Ok(())
}
