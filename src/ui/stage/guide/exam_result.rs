//! What an exam came to.

use super::button::Button;
use super::card::alert;
use super::element::{Element, Markup, element, several};
use super::exam::Exam;
use super::keys::focus_tab;
use super::live::{live, with_text};
use super::modal::modal;
use crate::ui::anchors;
use crate::ui::kit::{SecretHint, save_file};
use crate::walkthrough::exam::ExamResult;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The result of an exam that was handed in, and the certificate of one that was passed. Modal, because there is nothing to do on the page.
/// It stays in the browser; what a person makes of it is a file or a sheet of paper.
pub fn result(exam: Exam) -> Element {
    let (result, ended) = exam.guide.with_value(|guide| {
        let sitting = exam.sitting.read_untracked();
        (ExamResult::of(guide, &sitting), sitting.ended.unwrap_or_default())
    });
    let problem = RwSignal::new(None::<&'static str>);
    let save = move |form: &'static str, media_type: &'static str, text: String| {
        let name = format!("exam-{}.{form}", exam.guide.with_value(|guide| guide.id.clone()));
        move || {
            problem.set(save_file(&name, media_type, &text).err());
        }
    };
    let close = move || {
        exam.leave();
        focus_tab();
    };
    let buttons = [
        Button::new("Save as JSON", anchors::EXAM_JSON, save("json", "application/json", result.json())),
        Button::new("Save as CSV", anchors::EXAM_CSV, save("csv", "text/csv", result.csv())),
        Button::new("Try again", anchors::EXAM_AGAIN, move || spawn_local(exam.again())),
        Button::new("Close", anchors::GUIDE_CLOSE, close).main(),
    ];
    let told = |title: &str, is_right: bool, feedback: &str| {
        let mark = if is_right { "✓" } else { "✗" };
        // A question has its mark already.
        let colon = if title.ends_with('?') { "" } else { ":" };
        element("li", if is_right { "guide-done" } else { "" }, format!("{mark} {title}{colon} {feedback}"))
    };
    let conditions = result.conditions.iter().map(|finding| told(&finding.title, finding.met, &finding.feedback));
    let questions = result.questions.iter().map(|found| told(&found.question, found.right, &found.feedback));
    let verdict = if result.passed { "Passed" } else { "Not passed yet" };
    let certificate = result.passed.then(|| certificate(&result, ended));
    let parts = several![
        element("p", "", in_words(&result)),
        element("h3", "", "What was looked for"),
        element("ul", "guide-findings", conditions.collect::<Markup>()),
        element("h3", "", "Questions"),
        element("ul", "guide-findings", questions.collect::<Markup>()),
        certificate,
        live(move || alert(problem.get())),
        element("footer", "guide-card__buttons", buttons),
    ];
    modal("guide-closing", format!("{verdict}: {}", result.title), parts, close)
}

/// `7 of 8 points in 4 min 5 s, with 2 hints, at attempt 1.`
fn in_words(result: &ExamResult) -> String {
    let ExamResult { points, of, hints, attempt, .. } = result;
    let seconds = result.seconds.unwrap_or_default();
    let hints = if *hints == 1 { "1 hint".to_owned() } else { format!("{hints} hints") };
    format!("{points} of {of} points in {} min {} s, with {hints}, at attempt {attempt}.", seconds / 60, seconds % 60)
}

/// Id of the field for the name.
const NAME: &str = "exam-name";

/// The field for the name, the button that prints, and what is printed.
fn certificate(result: &ExamResult, ended: i64) -> Markup {
    let name = RwSignal::new(String::new());
    let print = Button::new("Print the certificate", anchors::EXAM_PRINT, || {
        let _ = window().print();
    });
    let (title, words) = (result.title.clone(), in_words(result));
    let day = crate::domain::time::Timestamp::from_millis(ended).to_string();
    let day = day.split('T').next().unwrap_or_default().to_owned();
    let maker = "Made by a replica of the vFunction integrations settings, which is not affiliated with vFunction or Microsoft.";
    let field = element("input", "", ())
        .with(&[("type", "text"), ("autocomplete", "off")])
        .set("id", NAME.to_owned())
        .testid(anchors::EXAM_NAME)
        .on("input", with_text(move |words| name.set(words)));
    let printed = several![
        element("p", "guide-certificate__title", "Certificate of completion"),
        element("p", "guide-certificate__name", live(move || name.get())),
        element("p", "", format!("has passed the exam “{title}”.")),
        element("p", "", words),
        element("p", "guide-quiet", format!("{day}. {maker}")),
    ];
    several![
        element("p", "guide-card__buttons", several![element("label", "", several!["Name on the certificate ", field]), print]),
        view! { <SecretHint field=NAME /> }.into_any(),
        element("section", "guide-certificate", printed).with(&[("aria-hidden", "true")]),
    ]
}
