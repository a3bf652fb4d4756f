//! Calls of the journal as commands: a shell and a script read them as they were, and no secret is in them.

use crate::redaction::secrets;
use crate::support::{Play, basic};
use proptest::prelude::*;
use std::process::Command;
use vfunction_replica::products::vfunction::paths::CONFIG;
use vfunction_replica::simulator::http::{Method, Request};
use vfunction_replica::simulator::snippet::{curl, fetch};

const BASE: &str = "http://127.0.0.1:8417/";

/// The arguments that a shell hands to curl, with these variables set.
fn arguments(command: &str, variables: &[(&str, &str)]) -> Vec<String> {
    let script = format!("curl() {{ printf '%s\\0' \"$@\"; }}\n{command}\n");
    let output = Command::new("sh").arg("-euc").arg(script).env_clear().envs(variables.iter().copied()).output().expect("a shell");
    assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    text.split_terminator('\0').map(str::to_owned).collect()
}

/// The value of an expression of literals and variables, where every variable holds `(removed)`.
fn value(expression: &str) -> String {
    let mut literals = serde_json::Deserializer::from_str(expression).into_iter::<String>();
    let (text, rest) = match expression.strip_prefix('$') {
        Some(variable) => ("(removed)".to_owned(), variable.split_once(" + ").map_or("", |(_, rest)| rest)),
        None => {
            let text = literals.next().expect("a literal").expect("a literal");
            let rest = &expression[literals.byte_offset()..];
            (text, rest.strip_prefix(" + ").unwrap_or(rest))
        }
    };
    if rest.is_empty() { text } else { text + &value(rest) }
}

#[test]
fn the_call_of_the_article_can_be_made_again() {
    let mut play = Play::signed_in("narrow-token");
    play.integrate_clipboard();
    let request = &play.world.journal.entries().last().unwrap().request;
    let command = curl(request, BASE);
    assert!(command.starts_with(&format!("curl \\\n  {BASE}{} \\\n  -X POST \\\n", CONFIG)), "{command}");
    assert!(command.contains(r#"-H 'Authorization: Bearer '"$BEARER_TOKEN""#) && command.contains(r#""token":"'"$TOKEN"'""#), "{command}");
    let given = arguments(&command, &[("TOKEN", "it's $HOME"), ("BEARER_TOKEN", "b")]);
    assert!(given.contains(&"Authorization: Bearer b".to_owned()));
    assert!(given.last().unwrap().contains(r#""token":"it's $HOME""#), "{given:?}");

    let script = fetch(request, BASE);
    assert!(script.starts_with(&format!("await fetch(\"{BASE}{}\", {{\n  method: \"POST\",\n  headers: {{\n", CONFIG)), "{script}");
    assert!(
        script.contains(r#""Authorization": "Bearer " + $BEARER_TOKEN,"#) && script.contains(r#"\"token\":\"" + $TOKEN + "\""#),
        "{script}"
    );
}

#[test]
fn a_sign_in_has_a_variable_for_each_secret() {
    let play = Play::signed_in("healthy");
    let request = &play.world.journal.entries().next().unwrap().request;
    let given = arguments(&curl(request, BASE), &[("PASSWORD", "p"), ("CLIENT_SECRET", "s")]);
    assert!(given.last().unwrap().contains("password=p&") && given.last().unwrap().contains("client_secret=s&"), "{given:?}");
}

#[test]
fn the_token_of_basic_is_coded_by_curl() {
    let mut play = Play::begin("healthy");
    play.ask(&Request::new(Method::GET, "_azure/dev.azure.com/vfunctionpeter/_apis/projects").header("Authorization", basic("x")));
    let given = arguments(&curl(&play.world.journal.entries().last().unwrap().request, BASE), &[("BASIC_TOKEN", "t")]);
    assert_eq!(given[1..], ["-u", ":t"]);
}

#[test]
fn a_call_without_a_body_is_short() {
    assert_eq!(curl(&Request::new(Method::GET, "a b").query("c='d'"), BASE), "curl \\\n  \"http://127.0.0.1:8417/a%20b?c='d'\"");
    assert_eq!(fetch(&Request::new(Method::GET, "a"), BASE), "await fetch(\"http://127.0.0.1:8417/a\", {\n  method: \"GET\",\n});");
}

proptest! {
    #![proptest_config(ProptestConfig::default())]

    #[test]
    fn a_shell_reads_what_was_sent(method in "[A-Z'$`*!&|]{1,8}", value in "[^\u{0}-\u{1f}\u{7f}-\u{9f}]{1,30}", body in "(?s)[^\u{0}]{1,60}", also in "['\"$`\\\\!*?;&|<>(){}\n~# -]{0,20}") {
        let body = body + &also;
        let request = Request { body: body.clone(), ..Request::new(method.parse().expect("a method"), "a") }.header("X-Any", &value);
        let given = arguments(&curl(&request, BASE), &[]);
        let method: &[String] = if method == "GET" { &[] } else { &["-X".to_owned(), method] };
        let expected = [&["http://127.0.0.1:8417/a".to_owned()], method, &["-H".to_owned(), format!("X-Any: {value}"), "--data-raw".to_owned(), body]].concat();
        prop_assert_eq!(given, expected);
    }

    #[test]
    fn a_script_reads_what_was_sent(body in "(?s).{1,60}", before in "[a-z\"'$`\\\\]{0,9}") {
        let text = format!("{before}(removed){body}");
        let script = fetch(&Request { body: text.clone(), ..Request::new(Method::POST, "a") }, BASE);
        let expression = script.split_once("body: ").unwrap().1.strip_suffix(",\n});").unwrap();
        prop_assert_eq!(value(expression), text, "{}", script);
    }

    #[test]
    fn whatever_was_asked_no_secret_is_in_a_command(place in 0..5_usize, before in "[^\u{0}]{0,9}") {
        let mut play = Play::signed_in("narrow-token");
        let secret = play.world.cards.clipboard.token.clone();
        let text = format!("{before} {secret}");
        let request = Request::new(Method::POST, CONFIG);
        play.ask(&match place {
            0 => Request { path: text, ..request },
            1 => request.query(text),
            2 => request.header("X-Any", text),
            3 => Request { body: text, ..request },
            _ => request.header("Authorization", basic(&secret)),
        });
        for exchange in play.world.journal.entries() {
            for command in [curl(&exchange.request, BASE), fetch(&exchange.request, BASE)] {
                for secret in secrets(&play) {
                    prop_assert!(!command.contains(&secret) && !command.contains(&basic(&secret)), "{}", command);
                }
            }
        }
    }
}
