//! The strict reader: a wrong guide for each error.

use crate::support::{KNOWN, guide, small, told};
use serde_json::{Value, json};
use vfunction_replica::common::secret;
use vfunction_replica::guides::reader::{LONGEST, read};

/// The errors of a guide, a line each.
fn errors(value: &Value) -> String {
    told(&read("wrong.json", &value.to_string(), &KNOWN).err().unwrap_or_default())
}

/// The errors of the small guide after a change.
fn after(change: impl Fn(&mut Value)) -> String {
    let mut value = small();
    change(&mut value);
    errors(&value)
}

/// The errors of the small guide when a field of its first step is another one.
fn step(field: &str, value: Value) -> String {
    after(|guide| guide["chapters"][0]["steps"][0][field] = value.clone())
}

const MENU: &str = "wrong.json, step “menu”, field";

#[test]
fn a_right_guide_is_read() {
    assert_eq!(guide(&small()).places().count(), 3);
}

#[test]
fn what_is_no_json_is_told_with_its_line() {
    let errors = read("wrong.json", "{\n  \"version\": 1,\n}", &KNOWN).unwrap_err();
    assert_eq!(told(&errors), "wrong.json: is not JSON: trailing comma at line 3 column 1");
    assert!(read("wrong.json", "", &KNOWN).is_err());
    let long = format!("\"{}\"", "x".repeat(LONGEST));
    assert_eq!(
        told(&read("wrong.json", &long, &KNOWN).unwrap_err()),
        format!("wrong.json: is {} bytes long; expected at most {LONGEST}", LONGEST + 2)
    );
    assert_eq!(errors_of("[]"), "wrong.json: is a list; expected an object: a walkthrough through the replica");
}

fn errors_of(text: &str) -> String {
    told(&read("wrong.json", text, &KNOWN).unwrap_err())
}

#[test]
fn another_version_is_told_alone() {
    let told = after(|guide| {
        guide["version"] = json!(2);
        guide["more"] = json!(true);
    });
    assert_eq!(told, "wrong.json, field “version”: is 2; expected 1, the only version that is known here");
}

#[test]
fn fields_are_missing_unknown_or_of_another_kind() {
    let without = |field: &str| {
        after(|guide| {
            guide["chapters"][0]["steps"][0].as_object_mut().expect("a step").remove(field);
        })
    };
    assert!(without("title").starts_with(&format!("{MENU} “title”: is missing; expected its title")), "{}", without("title"));
    assert_eq!(
        without("id"),
        "wrong.json, step “chapters[0].steps[0]”, field “id”: is missing; expected its id, unique in the guide (1 to 60 lower-case letters, digits and hyphens)"
    );
    for (field, value, problem) in [
        ("onclick", json!("alert(1)"), "“onclick”: is no field of a step; expected one of id, title, text, target"),
        ("title", json!(7), "“title”: is a number; expected a text on one line"),
        ("title", json!("  "), "“title”: is empty; expected"),
        ("title", json!("two\nlines"), "“title”: is “two\nlines”; expected a text on one line"),
        ("title", json!("x".repeat(401)), "“title”: is 401 bytes long; expected"),
        ("text", json!(null), "“text”: is null; leave the field out, or give a text"),
        ("id", json!("Menu"), "“id”: is “Menu”; expected 1 to 60 lower-case letters"),
        ("article", json!(19), "“article”: is 19; expected a whole number from 1 to 18"),
        ("article", json!(1.5), "“article”: is 1.5; expected a whole number"),
        ("do", json!([]), "“do”: has 0; expected a list of 1 to 12"),
        ("do", json!({}), "“do”: is an object; expected a list"),
        ("until", json!({}), "“until”: has 0 fields; expected exactly one of page, visible"),
        ("until", json!({ "page": "help", "scope": "vso.graph" }), "“until”: has 2 fields; expected exactly one of"),
        ("until", json!({ "script": "1" }), "“until.script”: is no field of a condition; expected one of page"),
        ("until", json!({ "page": "nowhere" }), "“until.page”: is “nowhere”; expected one of dashboard, team"),
        ("until", json!({ "any": [{ "scope": "vso.magic" }] }), "“until.any[0].scope”: is “vso.magic”; expected the id of a scope"),
        ("target", json!({ "anchor": "nothing" }), "“target.anchor”: is “nothing”; expected a data-testid of selectors.json"),
        ("target", json!("person-button"), "“target”: is a text; expected an object: an element of the screens"),
        ("do", json!([{ "begin": "doom" }]), "“do[0].begin”: is “doom”; expected the name of a scenario"),
        ("do", json!([{ "open": "https://example.com" }]), "“do[0].open”: is “https://example.com”; expected a path of the program"),
        ("do", json!([{ "open": "//example.com" }]), "“do[0].open”: is “//example.com”; expected a path of the program"),
        ("text", json!("[x](/nowhere)"), "“text”: links to /nowhere; expected a path of the program"),
    ] {
        let told = step(field, value);
        let step = if field == "id" { "wrong.json, step “Menu”, field" } else { MENU };
        assert!(told.starts_with(&format!("{step} {problem}")), "{told}");
    }
}

#[test]
fn conditions_stand_only_so_deep() {
    let deep = (0..20).fold(json!({ "page": "help" }), |inner, _| json!({ "not": inner }));
    assert!(step("until", deep).contains("stands too deep; expected at most 8 in one another"));
}

#[test]
fn ids_stand_once() {
    assert_eq!(
        after(|guide| guide["chapters"][0]["steps"][1]["id"] = json!("menu")),
        "wrong.json, step “menu”, field “id”: stands twice; expected an id of its own for each step"
    );
    assert!(
        after(|guide| guide["chapters"][1]["id"] = json!("first"))
            .contains("“first” stands twice; expected an id of its own for each chapter")
    );
    let twice = after(|guide| guide["chapters"][0]["steps"][0]["question"] = guide["questions"][0].clone());
    assert!(twice.contains("“why” stands twice; expected an id of its own for each question"), "{twice}");
    let answers = after(|guide| guide["questions"][0]["answers"][1]["id"] = json!("scope"));
    assert!(answers.contains("“scope” stands twice in the question “why”"), "{answers}");
}

#[test]
fn ways_lead_forward_to_steps_that_exist() {
    assert_eq!(step("next", json!("gone")), format!("{MENU} “next”: there is no step “gone”; expected the id of a step further down"));
    let back = after(|guide| guide["chapters"][0]["steps"][1]["branches"] = json!([{ "when": { "page": "help" }, "to": "menu" }]));
    assert_eq!(back, "wrong.json, step “read”, field “branches.to”: “menu” does not stand further down; ways lead forward only");
    assert_eq!(
        step("next", json!("token")),
        "wrong.json, step “read”, field “id”: no way leads to this step; expected a step above to go on here"
    );
    let needs = step("needs", json!([{ "that": { "page": "help" }, "reason": "No help.", "way": { "step": "gone" } }]));
    assert_eq!(needs, format!("{MENU} “needs.way.step”: there is no step “gone”; expected the id of a step"));
}

#[test]
fn questions_and_answers_exist() {
    let answer = |question: &str, answer: &str| step("until", json!({ "not": { "answer": { "question": question, "answer": answer } } }));
    assert_eq!(answer("how", "scope"), format!("{MENU} “until.answer”: there is no question “how”; expected the id of one"));
    assert_eq!(answer("why", "magic"), format!("{MENU} “until.answer”: the question “why” has no answer “magic”"));
    assert_eq!(
        after(|guide| guide["questions"][0]["right"] = json!("magic")),
        "wrong.json, field “question.right”: the question “why” has no answer “magic”"
    );
}

#[test]
fn what_is_typed_is_no_secret() {
    let typing = |kind: &str, text: Option<&str>| {
        let mut typing = json!({ "anchor": "integration-token", "kind": kind });
        if let Some(text) = text {
            typing["text"] = json!(text);
        }
        step("do", json!([{ "type": typing }]))
    };
    let mut number = 0;
    let minted = secret::mint(|| {
        number += 1;
        number
    });
    assert!(typing("text", Some(&minted)).contains("“do.type.text”: looks like a token; a guide holds no secret, real or not"));
    assert!(typing("text", None).contains("“do.type.text”: is missing; the kind “text” needs one"));
    assert!(typing("password", Some("x")).contains("belongs to the kind “text” only; “password” is looked up"));
    assert_eq!(typing("text", Some("My token")), "");
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let told = after(|guide| {
        guide["minutes"] = json!(0);
        guide["chapters"][0]["steps"][0]["target"] = json!({ "anchor": "a" });
        guide["chapters"][1]["steps"][0]["target"] = json!({ "anchor": "b" });
    });
    assert_eq!(told.lines().count(), 3, "{told}");
}
