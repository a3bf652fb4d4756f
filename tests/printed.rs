//! The printed guides: that each is kept, is of the present guide, and is small; and that pages are made as they should be.

#[path = "e2e/printed/mod.rs"]
mod printed;

use printed::{Pictures, Shown, describe, mark, mark_of, page};
use std::path::PathBuf;
use vfunction_replica::article::library::{self, ALL};
use vfunction_replica::common::decode;
use vfunction_replica::guides::guide::Guide;

/// What all of them may have together, in bytes.
const MOST: usize = 6_000_000;
/// How they are made.
const COMMAND: &str = "cargo xtask guide";

fn guide(id: &str) -> Guide {
    decode::from_text(library::find(id).expect("a guide").text).expect("a guide that can be read")
}

fn kept(id: &str, form: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("src/article/printed/{id}.{form}"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{} cannot be read ({error}); `{COMMAND}` makes it", path.display()))
}

fn kept_page(id: &str) -> String {
    String::from_utf8(kept(id, "html")).expect("a text")
}

fn shown(png: &[u8], target: Option<&str>) -> Shown {
    Shown { png: png.to_vec(), size: (4, 3), screen: "vFunction".to_owned(), target: target.map(str::to_owned) }
}

#[test]
fn each_is_of_the_present_guide() {
    for bundled in ALL {
        let page = kept_page(bundled.id);
        let present = mark(&guide(bundled.id));
        assert_eq!(mark_of(&page), Some(present.as_str()), "{0} is not of the present guide; `{COMMAND} {0}` makes it anew", bundled.id);
        assert!(kept(bundled.id, "pdf").starts_with(b"%PDF-"), "{}", bundled.id);
    }
}

#[test]
fn all_together_are_small() {
    let sizes = ALL.iter().flat_map(|bundled| ["html", "pdf"].map(|form| kept(bundled.id, form).len()));
    let total: usize = sizes.sum();
    assert!(total < MOST, "{total} bytes; there may be {MOST}");
}

#[test]
fn each_needs_nothing_else_and_runs_nothing() {
    for bundled in ALL {
        let page = kept_page(bundled.id);
        let loads = ["<script", "<link", "@import", "src=\"http", "src=\"/", "src=\"..", "url(\"http", "javascript:", "onload="];
        let found: Vec<_> = loads.into_iter().filter(|load| page.contains(load)).collect();
        assert!(found.is_empty(), "{}: {found:?}", bundled.id);
    }
}

#[test]
fn each_step_with_a_target_has_a_picture_or_says_where_it_is() {
    for bundled in ALL {
        let (page, guide) = (kept_page(bundled.id), guide(bundled.id));
        for place in guide.places().filter(|place| place.step.target.is_some()) {
            let id = &place.step.id;
            let step = page.split(&format!("id=\"step-{id}\"")).nth(1).and_then(|rest| rest.split("id=\"step-").next()).unwrap_or_default();
            assert!(step.contains("<figure>") || step.contains("class=\"where\""), "{}: {id} has no picture", bundled.id);
        }
    }
}

#[test]
fn every_text_of_a_guide_is_on_the_page_and_none_is_markup() {
    let mut guide = guide("repair-scope");
    guide.title = "A & <b>\"B\"</b>".to_owned();
    guide.chapters[0].steps[0].text = "Press **Save & go**, see `<401>`, and go on to [the page](/help/azure-devops-401).".to_owned();
    let page = page(&guide, &Pictures::new());
    assert!(page.contains("<h1>A &amp; &lt;b&gt;&quot;B&quot;&lt;/b&gt;</h1>"));
    assert!(page.contains("<strong>Save &amp; go</strong>, see <code>&lt;401&gt;</code>"));
    assert!(page.contains("<a data-path=\"/help/azure-devops-401\" href=\"../help/azure-devops-401\">the page</a>"));
    for place in guide.places() {
        assert!(page.contains(&format!("<span class=\"number\">Step {}</span> {}", place.index + 1, place.step.title)));
    }
    let headings: Vec<_> = page.match_indices("<h").filter_map(|(at, _)| page[at + 2..].chars().next()?.to_digit(10)).collect();
    assert!(headings.windows(2).all(|pair| pair[1] <= pair[0] + 1), "a level of headings is skipped: {headings:?}");
}

#[test]
fn a_picture_that_was_shown_before_is_named_instead() {
    let guide = guide("repair-scope");
    let steps: Vec<_> = guide.places().map(|place| place.step.id.clone()).collect();
    let pictures =
        [(0, &b"a"[..]), (1, b"a"), (2, b"b"), (3, b"a")].map(|(at, png)| (steps[at].clone(), shown(png, Some("the tab “<x>”"))));
    let page = page(&guide, &Pictures::from(pictures));
    assert_eq!(page.matches("<img ").count(), 2);
    assert!(page.contains(&format!("The picture is that of <a href=\"#step-{}\">step 1</a>.", steps[0])));
    assert!(page.contains("alt=\"The screen “vFunction” at step 1, with a ring around the tab “&lt;x&gt;”.\""));
    assert!(
        page.contains("src=\"data:image/png;base64,YQ==\"") && page.contains("<figcaption>In the ring: the tab “&lt;x&gt;”.</figcaption>")
    );
}

#[test]
fn the_answers_stand_at_the_end_only() {
    for bundled in ALL {
        let guide = guide(bundled.id);
        let page = page(&guide, &Pictures::new());
        let (before, key) = page.split_once("<h2 id=\"answer-key\">").expect("an answer key");
        for (index, question) in guide.all_questions().enumerate() {
            let right = question.answers.iter().position(|answer| answer.id == question.right).expect("a right answer");
            let letter = char::from(b'A' + u8::try_from(right).expect("a letter"));
            assert!(key.contains(&format!("<h3>Question {}: {letter}</h3>", index + 1)), "{}: {}", bundled.id, question.id);
            assert!(before.contains(&format!("<h3>Question {}</h3>", index + 1)));
        }
        assert!(!before.contains("class=\"right\"") && !key.contains("<h2"));
    }
}

#[test]
fn what_would_give_an_answer_away_stands_in_the_key() {
    let page = page(&guide("which-401-is-it"), &Pictures::new());
    let (before, key) = page.split_once("<h2 id=\"answer-key\">").expect("an answer key");
    let telling = "an empty body here";
    assert!(key.contains(telling) && !before.contains(telling));
}

#[test]
fn a_step_that_only_some_come_to_says_so() {
    let page = page(&guide("create-a-sufficient-token"), &Pictures::new());
    assert_eq!(page.matches("Only if step 8 ended this way. Otherwise go on with step 11.").count(), 2);
}

#[test]
fn the_mark_changes_with_the_guide() {
    let (one, mut other) = (guide("repair-scope"), guide("repair-scope"));
    other.task += ".";
    assert_ne!(mark(&one), mark(&other));
    assert_eq!(mark_of(&page(&one, &Pictures::new())), Some(mark(&one).as_str()));
    assert_eq!(mark_of("<p>"), None);
}

#[test]
fn elements_are_named_by_what_they_are() {
    assert_eq!(describe("button", "Save"), "the button “Save”");
    assert_eq!(describe("checkbox", "Graph (Read)"), "the box “Graph (Read)”");
    assert_eq!(describe("", ""), "the part");
}
