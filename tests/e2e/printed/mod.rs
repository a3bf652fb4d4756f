//! The printed guide: a guide and the pictures of its steps as one page of HTML that needs nothing else.
//!
//! Invariant: pure, and nothing of a guide becomes markup but what its Markdown says.

mod exam;
mod picture;
mod step;
mod style;
mod text;

pub use picture::{Pictures, Shown, describe};

use exam::{answer_key, exam};
use step::chapters;
use text::escaped;
use vfunction_replica::guides::guide::{Chapter, Guide};
use vfunction_replica::products::addresses;

/// The name of the page's element that says what it was made from.
const MARK: &str = "guide-mark";

/// The page of a guide.
pub fn page(guide: &Guide, pictures: &Pictures) -> String {
    marked_page(guide, pictures, &mark(guide))
}

/// What a page of the guide bears: it changes with what the guide says, and with how pages are made.
pub fn mark(guide: &Guide) -> String {
    let text = marked_page(guide, &Pictures::default(), "");
    // FNV-1a: <https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>.
    let mark = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |mark, byte| (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{mark:016x}")
}

/// The mark that a page bears.
pub fn mark_of(page: &str) -> Option<&str> {
    page.split_once(&format!("<meta name=\"{MARK}\" content=\""))?.1.split('"').next()
}

fn marked_page(guide: &Guide, pictures: &Pictures, mark: &str) -> String {
    let title = escaped(&guide.title);
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"{MARK}\" content=\"{mark}\">\n\
         <title>{title}: printed guide</title>\n<style>\n{style}</style>\n</head>\n<body>\n\
         {head}{contents}<main>\n{chapters}{exam}{key}</main>\n</body>\n</html>\n",
        style = style::sheet(),
        head = head(guide, &title),
        contents = contents(guide),
        chapters = chapters(guide, pictures),
        exam = exam(guide),
        key = answer_key(guide),
    )
}

fn head(guide: &Guide, title: &str) -> String {
    let steps = guide.places().count();
    format!(
        "<header>\n<p class=\"kicker\">Walkthrough</p>\n<h1>{title}</h1>\n<p class=\"summary\">{summary}</p>\n\
         <dl class=\"facts\">\n<div><dt>For</dt><dd>{audience}</dd></div>\n<div><dt>Length</dt><dd>{steps} steps, about {minutes} minutes</dd></div>\n\
         <div><dt>Scenario</dt><dd><code>{scenario}</code></dd></div>\n\
         <div><dt>On the screen</dt><dd><a data-path=\"/?guide={id}&amp;step=1\" href=\"../?guide={id}&amp;step=1\">Walk it in the replica</a></dd></div>\n</dl>\n\
         <p class=\"note\"><strong>This is a replica.</strong> All pictures show a practice copy of the screens of vFunction and Azure DevOps, which is not \
         affiliated with vFunction or Microsoft. Accounts, organizations and tokens in it are made up. Steps of “the article” are those of the \
         <a href=\"{article}\">support article of vFunction</a>: 1 to 10 the failure, 11 to 18 the repair.</p>\n</header>\n",
        summary = escaped(&guide.summary),
        audience = escaped(&guide.audience),
        minutes = guide.minutes,
        scenario = escaped(&guide.scenario),
        id = escaped(&guide.id),
        article = addresses::ARTICLE,
    )
}

fn contents(guide: &Guide) -> String {
    let mut entries = String::new();
    let mut first = 1;
    for chapter in &guide.chapters {
        let last = first + chapter.steps.len() - 1;
        let steps = if first == last { format!("step {first}") } else { format!("steps {first} to {last}") };
        entries += &format!("<li><a href=\"#{}\">{}</a> <span>{steps}</span></li>\n", anchor(chapter), escaped(&chapter.title));
        first = last + 1;
    }
    format!(
        "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n<ol>\n{entries}\
         <li><a href=\"#exam\">Exam</a></li>\n<li><a href=\"#answer-key\">Answer key</a></li>\n</ol>\n</nav>\n"
    )
}

fn anchor(chapter: &Chapter) -> String {
    format!("chapter-{}", escaped(&chapter.id))
}
