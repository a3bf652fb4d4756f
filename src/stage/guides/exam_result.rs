//! What an exam came to.

use super::button::GuideButton;
use super::exam::Exam;
use super::keys::focus_tab;
use super::modal::modal;
use super::problems::alert;
use crate::common::time::Timestamp;
use crate::components::{SecretGuard, SecretHint, save_file};
use crate::contract::anchors;
use crate::guides::exam::ExamResult;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The result of an exam that was handed in, and the certificate of one that was passed. Modal, because there is nothing to do on the page.
/// It stays in the browser; what a person makes of it is a file or a sheet of paper.
pub fn result(exam: Exam) -> AnyView {
    let (result, ended) = exam.guide.with_value(|guide| {
        let attempt = exam.attempt.read_untracked();
        (ExamResult::of(guide, &attempt), attempt.ended.unwrap_or_default())
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
    let conditions = result.conditions.iter().map(|found| finding(&found.title, found.met, &found.feedback)).collect_view();
    let questions = result.questions.iter().map(|found| finding(&found.question, found.right, &found.feedback)).collect_view();
    let certificate = result.passed.then(|| {
        let (title, words) = (result.title.clone(), describe(&result));
        view! { <Certificate title words ended /> }
    });
    let parts = view! {
        <p>{describe(&result)}</p>
        <h3>"What was looked for"</h3>
        <ul class="guide-findings">{conditions}</ul>
        <h3>"Questions"</h3>
        <ul class="guide-findings">{questions}</ul>
        {certificate}
        {move || alert(problem.get())}
        <footer class="guide-card__buttons">
            <GuideButton
                caption="Save as JSON"
                testid=anchors::EXAM_JSON
                on_press=save("json", "application/json", result.json())
            />
            <GuideButton caption="Save as CSV" testid=anchors::EXAM_CSV on_press=save("csv", "text/csv", result.csv()) />
            <GuideButton caption="Try again" testid=anchors::EXAM_AGAIN on_press=move || spawn_local(exam.again()) />
            <GuideButton caption="Close" testid=anchors::GUIDE_CLOSE primary=true on_press=close />
        </footer>
    };
    let verdict = if result.passed { "Passed" } else { "Not passed yet" };
    modal("guide-closing", format!("{verdict}: {}", result.title), parts, close)
}

/// A condition or a question, and what is said to how it was done.
fn finding(title: &str, is_right: bool, feedback: &str) -> impl IntoView + use<> {
    let mark = if is_right { "✓" } else { "✗" };
    // A question has its mark already.
    let colon = if title.ends_with('?') { "" } else { ":" };
    view! { <li class=is_right.then_some("guide-done")>{format!("{mark} {title}{colon} {feedback}")}</li> }
}

/// `7 of 8 points in 4 min 5 s, with 2 hints, at attempt 1.`
fn describe(result: &ExamResult) -> String {
    let ExamResult { points, of, hints, attempt, .. } = result;
    let seconds = result.seconds.unwrap_or_default();
    let hints = if *hints == 1 { "1 hint".to_owned() } else { format!("{hints} hints") };
    format!("{points} of {of} points in {} min {} s, with {hints}, at attempt {attempt}.", seconds / 60, seconds % 60)
}

/// Id of the field for the name.
const NAME: &str = "exam-name";

/// The field for the name, the button that prints, and what is printed.
#[component]
fn Certificate(
    /// The title of the guide.
    title: String,
    /// Points, time, hints and attempt, as a sentence.
    words: String,
    /// When the exam was handed in, in milliseconds since 1970.
    ended: i64,
) -> impl IntoView {
    let name = RwSignal::new(String::new());
    let print = || {
        let _ = window().print();
    };
    let day = Timestamp::from_millis(ended).to_string();
    let day = day.split('T').next().unwrap_or_default();
    let maker = "Made by a replica of the vFunction integrations settings, which is not affiliated with vFunction or Microsoft.";
    view! {
        <p class="guide-card__buttons">
            <label>
                "Name on the certificate "
                <input
                    type="text"
                    autocomplete="off"
                    id=NAME
                    data-testid=anchors::EXAM_NAME
                    aria-describedby=SecretGuard::hint_id(NAME)
                    on:input=move |event| name.set(event_target_value(&event))
                />
            </label>
            <GuideButton caption="Print the certificate" testid=anchors::EXAM_PRINT on_press=print />
        </p>
        <SecretHint field=NAME />
        <section class="guide-certificate" aria-hidden="true">
            <p class="guide-certificate__title">"Certificate of completion"</p>
            <p class="guide-certificate__name">{name}</p>
            <p>{format!("has passed the exam “{title}”.")}</p>
            <p>{words}</p>
            <p class="guide-quiet">{format!("{day}. {maker}")}</p>
        </section>
    }
}
