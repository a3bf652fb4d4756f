//! Editing: what is made is in order, what does not fit changes nothing, and nothing is lost on the way to a file and back.

use crate::support::{KNOWN, told};
use proptest::prelude::*;
use serde_json::{Value, json};
use vfunction_replica::article::library::ALL;
use vfunction_replica::guides::edit::{self, add_chapter, add_step, blank, can_be_mended, parts, remove, set, shift};
use vfunction_replica::guides::form::{GUIDE, Shape};
use vfunction_replica::guides::reader::read;

fn assert_in_order(guide: &Value) {
    if let Err(errors) = read("guide.json", &edit::text(guide), &KNOWN) {
        panic!("{}", told(&errors));
    }
}

fn titles(guide: &Value) -> Vec<String> {
    parts(guide).into_iter().map(|part| part.title).collect()
}

#[test]
fn a_new_guide_is_in_order() {
    assert_in_order(&blank("narrow-token"));
}

#[test]
fn every_guide_that_comes_with_the_program_is_the_same_after_the_editor() {
    for bundled in ALL {
        let guide: Value = serde_json::from_str(bundled.text).expect("JSON");
        let text = edit::text(&guide);
        assert_eq!(serde_json::from_str::<Value>(&text).expect("JSON"), guide, "{}", bundled.file);
        // In the order of the form, as people write it.
        assert!(text.find("\"title\"").expect("a title") < text.find("\"chapters\"").expect("chapters"));
    }
}

#[test]
fn steps_and_chapters_are_added_below_the_part_that_is_shown() {
    let mut guide = blank("narrow-token");
    let second = add_step(&mut guide, "/chapters/0/steps/0");
    assert_eq!(second, "/chapters/0/steps/1");
    let chapter = add_chapter(&mut guide, &second);
    assert_eq!(chapter, "/chapters/1");
    let of_chapter = add_step(&mut guide, &chapter);
    assert_eq!(of_chapter, "/chapters/1/steps/0");
    assert_eq!(add_step(&mut guide, ""), "/chapters/0/steps/0");
    assert_eq!(parts(&guide).len(), 1 + 2 + 5);
    assert_eq!(edit::number(&guide, &of_chapter), Some(4));
    assert_eq!(edit::number(&guide, &chapter), None);
    assert_in_order(&guide);
}

#[test]
fn parts_move_within_their_list() {
    let mut guide = blank("narrow-token");
    let second = add_step(&mut guide, "/chapters/0/steps/0");
    set(&mut guide, "/chapters/0/steps/1/title", json!("Second"));
    assert_eq!(shift(&mut guide, &second, true), "/chapters/0/steps/0");
    assert_eq!(titles(&guide), ["The whole guide", "Chapter 1: First chapter", "Step 1: Second", "Step 2: New step"]);
    assert_eq!(shift(&mut guide, "/chapters/0/steps/0", true), "/chapters/0/steps/0", "the first one stays");
    assert_eq!(shift(&mut guide, "/chapters/0/steps/1", false), "/chapters/0/steps/1", "the last one stays");
}

#[test]
fn places_are_told_as_the_reader_tells_them() {
    assert_eq!(edit::dotted_path("/chapters/0/steps/2", "/chapters/0/steps/2/do/1/press/anchor"), "do[1].press.anchor");
    assert_eq!(edit::dotted_path("", "/chapters/0/title"), "chapters[0].title");
}

#[test]
fn a_name_may_stand_beside_an_anchor_where_the_form_says_so() {
    for place in ["target", "until/visible", "until/any/3/not/visible", "do/0/press", "needs/1/way/do/press"] {
        assert!(edit::has_beside(&format!("/chapters/0/steps/2/{place}/anchor"), "name"), "{place}");
    }
    for place in ["until/entered/anchor", "until/chosen/anchor", "do/0/type/anchor", "no/such/anchor", "title", ""] {
        assert!(!edit::has_beside(&format!("/chapters/0/steps/2/{place}"), "name"), "{place}");
    }
    assert!(!edit::has_beside("", "name"));
}

#[test]
fn only_an_object_can_be_put_right_in_the_editor() {
    assert!(can_be_mended(r#"{"title": 7}"#) && can_be_mended("\u{feff}{}"));
    assert!(!can_be_mended("[]") && !can_be_mended("{") && !can_be_mended(""));
}

fn places() -> impl Strategy<Value = String> {
    let name = prop_oneof!["chapters|steps|title|until|do|0|1|7|zz".prop_map(|name: String| name), Just("".to_owned())];
    proptest::collection::vec(name, 0..7).prop_map(|names| names.iter().map(|name| format!("/{name}")).collect())
}

proptest! {
    #[test]
    fn no_change_panics_whatever_the_guide_and_the_place(place in places(), index in 0_usize..4, with in 0_usize..5) {
        let mut guide = [blank("healthy"), Value::Null, json!({}), json!({ "chapters": 7 }), json!({ "chapters": [[], {}] })][with].clone();
        set(&mut guide, &place, json!("x"));
        edit::insert(&mut guide, &place, index, json!({}));
        let _ = (shift(&mut guide, &place, true), shift(&mut guide, &place, false), add_step(&mut guide, &place), add_chapter(&mut guide, &place));
        remove(&mut guide, &place);
        let _ = (parts(&guide), edit::number(&guide, &place), edit::text(&guide), edit::dotted_path("/chapters/0", &place));
        let _ = edit::first(&Shape::Record(GUIDE.to_owned()));
    }
}
