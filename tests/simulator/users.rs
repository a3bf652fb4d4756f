//! The users of the organization, and their import.

use crate::support::{Play, json, sign_in};
use serde_json::{Value, json};
use vfunction_replica::products::vfunction::paths::ORGANIZATIONS;
use vfunction_replica::products::vfunction::paths::SESSION;
use vfunction_replica::products::vfunction::paths::USERS;
use vfunction_replica::products::vfunction::paths::USERS_IMPORT;
use vfunction_replica::simulator::http::{Method, Request, Response};

const HEADER: &str = "app_name,user_mail,user_name,role,first_pwd";

fn import(play: &mut Play, csv: &str) -> Response {
    let body = json!({ "organization": play.organization(), "data": { "csv": csv } });
    play.ask(&play.as_user(Request::new(Method::POST, USERS_IMPORT).json(&body))).response
}

fn list(play: &mut Play) -> Value {
    let request = Request::new(Method::GET, USERS).query(format!("organization={}", play.organization()));
    json(&play.ask(&play.as_user(request)).response)["users"].take()
}

#[test]
fn good_rows_become_users_who_can_sign_in() {
    let mut play = Play::signed_in("healthy");
    let csv = format!(
        "\u{feff}{HEADER}\r\n*,zoe@example.com,Zoë,admin,first-1\r\n\r\n\"oms, crm\",Bo@example.com,\"Bo \"\"B\"\"\",user,\"a,b\"\r\n"
    );
    let response = import(&mut play, &csv);
    assert_eq!((response.status.as_u16(), &json(&response)["imported"]), (200, &json!(2)));
    let users = list(&mut play);
    let mails: Vec<_> = users.as_array().unwrap().iter().map(|user| user["user_mail"].as_str().unwrap()).collect();
    assert_eq!(mails, ["admin@vfun.com", "Bo@example.com", "myname@vfun.net", "zoe@example.com"]);
    assert_eq!(users[1], json!({ "user_mail": "Bo@example.com", "user_name": "Bo \"B\"", "role": "user", "app_name": "oms,crm" }));
    for (email, password, status) in
        [("zoe@example.com", "first-1", 200), ("BO@EXAMPLE.COM", "a,b", 200), ("bo@example.com", "A,B", 401), ("bo@example.com", "", 401)]
    {
        assert_eq!(play.ask(&sign_in(email, password)).response.status, status, "{email} {password}");
    }
    assert!(!play.world.save().contains("first-1"));
}

#[test]
fn one_bad_row_and_nothing_is_imported() {
    let rows = [
        "*,good@example.com,Good,user,pw-good",
        "*,bad,Bad,user,pw",
        "*,bad@example.com,,owner,",
        ",bad2@example.com,Bad,user,pw",
        "oms,,bad3@example.com,Bad,user,pw",
        "oms,bad4@example.com,Bad",
        "*,admin@VFUN.com,Admin,admin,pw",
        "*,GOOD@example.com,Good,user,pw",
        "*,bad7@example.com,\"Ba\nd\",user,pw",
        "*,open@example.com,\"Open,user,pw",
    ];
    let mut play = Play::signed_in("healthy");
    let before = play.facts();
    let response = import(&mut play, &format!("{HEADER}\n{}", rows.join("\n")));
    let body = json(&response);
    let told: Vec<_> =
        body["rows"].as_array().unwrap().iter().map(|row| (row["line"].as_u64().unwrap(), row["message"].as_str().unwrap())).collect();
    let expected = [
        (3, "user_mail: an e-mail address"),
        (4, "user_name: a name"),
        (4, "role: the role is user or admin"),
        (4, "first_pwd: a first password"),
        (5, "app_name: name the applications"),
        (6, "The row has 6 columns; there must be 5."),
        (7, "The row has 3 columns; there must be 5."),
        (8, "user_mail: this user exists already."),
        (9, "user_mail: this user stands in line 2 already."),
        (10, "The row holds a line break"),
        // A quoted field that is not closed takes all that follows.
        (12, "The row has 3 columns; there must be 5."),
    ];
    assert_eq!((response.status.as_u16(), &body["field"]), (400, &json!("data.csv")));
    assert_eq!(told.len(), expected.len(), "{told:?}");
    for ((line, message), (expected_line, start)) in told.iter().zip(expected) {
        assert!(*line == expected_line && message.starts_with(start), "{line} {message}, expected {expected_line} {start}");
    }
    assert_eq!(play.facts(), before);
}

#[test]
fn a_file_without_users_is_refused() {
    let mut play = Play::signed_in("healthy");
    for (csv, told) in [
        (String::new(), "The file is empty."),
        ("\u{feff}\n\n".to_owned(), "The file is empty."),
        (HEADER.to_owned(), "The file holds no users."),
        ("x".repeat(1_000_001), "The file is longer than 1000000 bytes."),
        (format!("{HEADER}\n{}", "*,\n".repeat(150)), "Nothing was imported; errors in the file: 150."),
    ] {
        let response = import(&mut play, &csv);
        assert_eq!((response.status.as_u16(), json(&response)["message"].as_str()), (400, Some(told)));
        assert!(json(&response)["rows"].as_array().is_none_or(|rows| rows.len() == 100));
    }
    for header in ["user_mail,app_name,user_name,role,first_pwd", "app_name;user_mail;user_name;role;first_pwd", "*,a@b.c,A,user,pw"] {
        let body = json(&import(&mut play, &format!("{header}\n*,a@example.com,A,user,pw")));
        assert_eq!(body["rows"][0]["line"], 1, "{header}");
        assert!(body["rows"][0]["message"].as_str().unwrap().ends_with(HEADER), "{header}");
    }
}

#[test]
fn ordinary_users_see_and_import_nobody() {
    let mut play = Play::signed_in("not-admin");
    assert_eq!(list(&mut play), Value::Null);
    assert_eq!(import(&mut play, HEADER).status, 403);
    let mine = play.ask(&play.as_user(Request::new(Method::GET, ORGANIZATIONS))).response;
    assert_eq!(json(&mine), json!({ "organizations": [] }));
    for method in [Method::GET, Method::DELETE] {
        assert_eq!(play.config(method).response.status, 403);
    }
}

#[test]
fn a_sign_in_needs_its_fields_and_a_session_ends() {
    let mut play = Play::signed_in("healthy");
    for (fields, status, field) in [
        (&[][..], 400, json!("grant_type")),
        (&[("grant_type", "code")], 400, json!("grant_type")),
        (&[("grant_type", "password")], 400, json!("username")),
        (&[("grant_type", "password"), ("username", "admin@vfun.com")], 400, json!("password")),
        (&[("grant_type", "password"), ("username", "admin@vfun.com"), ("password", "wrong")], 401, Value::Null),
        (&[("grant_type", "password"), ("username", "nobody@vfun.com"), ("password", "vfunction-demo")], 401, Value::Null),
    ] {
        let response = play.ask(&Request::new(Method::POST, SESSION).form(fields)).response;
        assert_eq!((response.status.as_u16(), &json(&response)["field"]), (status, &field), "{fields:?}");
    }
    assert_eq!(play.config(Method::GET).response.status, 200);
    assert_eq!(play.ask(&Request::new(Method::GET, ORGANIZATIONS)).response.status, 401);
    play.context.now = play.context.now.plus_days(1);
    assert_eq!(play.config(Method::GET).response.status, 401);
}
