//! HAR files that are cut off are read as far as they go, and no further.

use super::made::{PROJECTS, call, chrome};
use super::reading::{gzip, open, recording};
use vfunction_replica::har::body::Body;
use vfunction_replica::har::file::{HarFile, Note};
use vfunction_replica::har::value::{Answer, Call, Message, calls};

/// Whether a body of a file that is cut says no more than that of the whole file.
fn is_beginning(cut: &Body, whole: &Body) -> bool {
    match cut {
        Body::Cut { beginning, .. } => whole.text().unwrap_or_default().starts_with(beginning.as_str()),
        Body::LeftOut { .. } => true,
        other => other == whole,
    }
}

fn agree(cut: &Call, whole: &Call) -> bool {
    let (asked, answered) = ((cut.request(), whole.request()), (cut.response(), whole.response()));
    let fields = |(cut, whole): &(Message, Message)| {
        cut.headers.iter().all(|(name, value)| whole.headers.get(name) == Some(value)) && is_beginning(&cut.body, &whole.body)
    };
    (&cut.method, &cut.address) == (&whole.method, &whole.address)
        && (cut.answer == whole.answer || (cut.answer == Answer::NotRecorded && cut.is_cut()))
        && cut.started.is_none_or(|started| Some(started) == whole.started)
        && cut.took.is_none_or(|took| Some(took) == whole.took)
        && fields(&asked)
        && fields(&answered)
}

#[test]
fn every_beginning_of_a_file_is_read_and_says_nothing_that_the_whole_does_not() {
    let base64 = recording().replacen(r#""text":"{}""#, r#""text":"YSBsb25nIGVub3VnaCB0ZXh0IHRvIGJlIHRvbGQ=","encoding":"base64""#, 1);
    for text in [recording(), base64] {
        let whole = open(&text);
        let all: Vec<Call> = whole.entries().iter().flat_map(|entry| calls(&whole, entry)).collect();
        let mut with_text = 0;
        for end in 0..text.len() {
            let read = match HarFile::open(&text.as_bytes()[..end]) {
                Ok(read) => read,
                Err(error) => {
                    assert!(!error.to_string().is_empty() && end < text.find("startedDateTime").unwrap() + 20, "{error} at {end}");
                    continue;
                }
            };
            assert!(read.ends_early(), "{end}");
            let found: Vec<Call> = read.entries().iter().flat_map(|entry| calls(&read, entry)).collect();
            for (cut, whole) in found.iter().zip(&all) {
                assert!(agree(cut, whole), "{end}: {} {:?} {:?}", read.value, cut.request(), cut.response());
                with_text += usize::from(matches!(cut.response().body, Body::Cut { .. }));
            }
            let is_last = |at: usize| at + 1 == found.len();
            assert!(found.iter().enumerate().all(|(at, call)| is_last(at) || !call.is_cut()), "{end}");
        }
        assert!(with_text > 40, "{with_text}");
    }
}

#[test]
fn a_packed_file_that_is_cut_is_read_as_far_as_it_goes() {
    let calls: Vec<_> = (0..400).map(|n| call("GET", format!("{PROJECTS}&n={}", n * 7_919 % 1_009), 200).answered("{}")).collect();
    let packed = gzip(chrome(&calls).as_bytes());
    let read = open(&packed[..packed.len() / 2]);
    assert_eq!(read.notes, [Note::UnpackedGzip, Note::EndsEarly]);
    assert!((20..400).contains(&read.entries().len()));
}
