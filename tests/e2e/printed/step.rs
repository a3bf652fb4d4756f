//! Chapters and steps.

use super::anchor;
use super::exam::{choices, number_of};
use super::picture::Pictures;
use super::text::{blocks, escaped, line};
use vfunction_replica::guides::guide::{Guide, Place, Step};

/// All chapters with their steps.
pub fn chapters(guide: &Guide, pictures: &Pictures) -> String {
    let mut out = String::new();
    for (index, chapter) in guide.chapters.iter().enumerate() {
        let id = anchor(chapter);
        let steps: String = guide.places().filter(|place| place.chapter_index == index).map(|place| step(guide, place, pictures)).collect();
        let scenario = chapter.scenario.as_ref().map(|name| format!("<p class=\"scenario\">Scenario <code>{}</code></p>\n", escaped(name)));
        out += &format!(
            "<section aria-labelledby=\"{id}\" class=\"chapter\">\n<h2 id=\"{id}\">{}</h2>\n{}{steps}</section>\n",
            escaped(&chapter.title),
            scenario.unwrap_or_default(),
        );
    }
    out
}

fn step(guide: &Guide, place: Place, pictures: &Pictures) -> String {
    let (step, number) = (place.step, place.index + 1);
    let mut out = format!(
        "<section class=\"step\" id=\"step-{}\">\n<h3><span class=\"number\">Step {number}</span> {}</h3>\n",
        escaped(&step.id),
        escaped(&step.title),
    );
    out += &aside(guide, place);
    out += &blocks(&step.text);
    let (figure, notes) = (figure(guide, place, pictures), notes(step));
    // On paper, what is worth knowing is beside the picture.
    out += &match figure.starts_with("<figure") && !notes.is_empty() {
        true => format!("<div class=\"shown\">\n{figure}{notes}</div>\n"),
        false => [figure, notes].concat(),
    };
    if let Some(question) = &step.question {
        out += &format!("<div class=\"question\">\n<h4>Question {}</h4>\n", number_of(guide, question));
        out += &format!("{}{}</div>\n", blocks(&question.text), choices(question));
    }
    out + "</section>\n"
}

/// What the real product does, and where the article has the step.
fn notes(step: &Step) -> String {
    let real = |text: &String| format!("<div class=\"real\">\n<p class=\"label\">The real product</p>\n{}</div>\n", blocks(text));
    let article = |number: u32| format!("<p class=\"article\">Step {number} of the article</p>\n");
    // It would give the answer away.
    let explanation = step.explanation.as_ref().filter(|_| step.question.is_none());
    let notes = explanation.map(real).into_iter().chain(step.article.map(article)).collect::<String>();
    if notes.is_empty() { notes } else { format!("<div class=\"notes\">\n{notes}</div>\n") }
}

/// Says of a step that only some outcomes lead to when it is left out.
fn aside(guide: &Guide, place: Place) -> String {
    let from = guide.places().find(|from| from.step.branches.iter().any(|branch| branch.to == place.step.id));
    let Some(from) = from else { return String::new() };
    let other =
        guide.after(from).and_then(|step| guide.place(&step.id)).map(|place| format!(" Otherwise go on with step {}.", place.index + 1));
    format!("<p class=\"aside\">Only if step {} ended this way.{}</p>\n", from.index + 1, other.unwrap_or_default())
}

/// The step's picture, or where to look instead.
fn figure(guide: &Guide, place: Place, pictures: &Pictures) -> String {
    let Some(shown) = pictures.get(&place.step.id) else {
        let hint = place.step.hints.place.as_ref();
        return hint.map(|hint| format!("<p class=\"where\"><strong>Where:</strong> {}</p>\n", line(hint))).unwrap_or_default();
    };
    let is_same = |earlier: &Place| pictures.get(&earlier.step.id).is_some_and(|picture| picture.png == shown.png);
    match guide.places().take(place.index).find(is_same) {
        Some(earlier) if earlier.index + 1 == place.index => String::new(),
        Some(earlier) => {
            let (id, number) = (escaped(&earlier.step.id), earlier.index + 1);
            format!("<p class=\"where\">The picture is that of <a href=\"#step-{id}\">step {number}</a>.</p>\n")
        }
        None => shown.figure(place.index + 1),
    }
}
