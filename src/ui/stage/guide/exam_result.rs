//! What an exam came to.

use super::button::Button;
use super::card::{alert, said};
use super::exam::Exam;
use super::keys::focus_tab;
use super::live::{live, open_modal};
use crate::ui::anchors;
use crate::ui::kit::save_file;
use crate::walkthrough::exam::ExamResult;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The result of an exam that was handed in, and the certificate of one that was passed. Modal, because there is nothing to do on the page.
/// It stays in the browser; what a person makes of it is a file or a sheet of paper.
#[component]
pub fn Result(
    /// The exam.
    exam: Exam,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    open_modal(node);
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
        view! { <li class:guide-done=is_right>{format!("{mark} {title}{colon} {feedback}")}</li> }.into_any()
    };
    let conditions = result.conditions.iter().map(|finding| told(&finding.title, finding.met, &finding.feedback)).collect_view();
    let questions = result.questions.iter().map(|found| told(&found.question, found.right, &found.feedback)).collect_view();
    let verdict = if result.passed { "Passed" } else { "Not passed yet" };
    let certificate = result.passed.then(|| certificate(&result, ended));
    view! {
        // Escape closes it by the browser's own hand.
        <dialog class="guide-closing" aria-labelledby="guide-closing-title" node_ref=node on:close=move |_| close()>
            <h2 class="guide-card__title" id="guide-closing-title" tabindex="-1" autofocus>{format!("{verdict}: {}", result.title)}</h2>
            {said(None, in_words(&result))}
            <h3>"What was looked for"</h3>
            <ul class="guide-findings">{conditions}</ul>
            <h3>"Questions"</h3>
            <ul class="guide-findings">{questions}</ul>
            {certificate}
            {live(move || alert(problem.get()))}
            <footer class="guide-card__buttons">{buttons.map(Button::view)}</footer>
        </dialog>
    }
}

/// `7 of 8 points in 4 min 5 s, with 2 hints, at attempt 1.`
fn in_words(result: &ExamResult) -> String {
    let ExamResult { points, of, hints, attempt, .. } = result;
    let seconds = result.seconds.unwrap_or_default();
    let hints = if *hints == 1 { "1 hint".to_owned() } else { format!("{hints} hints") };
    format!("{points} of {of} points in {} min {} s, with {hints}, at attempt {attempt}.", seconds / 60, seconds % 60)
}

/// The field for the name, the button that prints, and what is printed.
fn certificate(result: &ExamResult, ended: i64) -> AnyView {
    let name = RwSignal::new(String::new());
    let print = Button::new("Print the certificate", anchors::EXAM_PRINT, || {
        let _ = window().print();
    });
    let (title, words) = (result.title.clone(), in_words(result));
    let day = crate::domain::time::Timestamp::from_millis(ended).to_string();
    let day = day.split('T').next().unwrap_or_default().to_owned();
    view! {
        <p class="guide-card__buttons">
            <label>
                "Name on the certificate "
                <input
                    type="text"
                    autocomplete="off"
                    data-testid=anchors::EXAM_NAME
                    prop:value=name
                    on:input=move |event| name.set(event_target_value(&event))
                />
            </label>
            {print.view()}
        </p>
        <section class="guide-certificate" aria-hidden="true">
            {said("guide-certificate__title", "Certificate of completion".to_owned())}
            <p class="guide-certificate__name">{name}</p>
            {said(None, format!("has passed the exam “{title}”."))}
            {said(None, words)}
            {said("guide-quiet", format!("{day}. Made by a replica of the vFunction integrations settings, which is not affiliated with vFunction or Microsoft."))}
        </section>
    }
    .into_any()
}
