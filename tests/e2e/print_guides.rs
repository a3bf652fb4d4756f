//! The printed guides: each guide is walked, and what is seen at its steps goes into a page of HTML, and that page into a PDF.

use crate::driver::guide_runner::Walker;
use crate::driver::host::{Served, artifacts};
use crate::driver::page::{Outcome, Page};
use crate::printed::{self, Pictures, Shown};
use crate::states::files;
use crate::states::frame;
use crate::states::picture::{coarse, few_colours, small};
use crate::states::state::{FROZEN, State};
use crate::tier::Engine;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::path::Path;
use std::time::Instant;
use vfunction_replica::article::library::IDS;
use vfunction_replica::guides::action::Action;
use vfunction_replica::guides::condition::Element;
use vfunction_replica::guides::guide::Step;
use vfunction_replica::products::azure_devops::scopes;

/// Takes the card away, which is no part of what is to be seen, and has its ring catch the eye on paper, too; or gives both back their look.
const FOR_PAPER: &str = r#"
    const [isOn] = arguments;
    const looks = [['.guide-card', { opacity: 0 }], ['.guide-ring', { border: '4px solid #d4145a', outline: '3px solid #fff', borderRadius: '6px' }]];
    for (const [selector, look] of looks) {
        const element = document.querySelector(selector);
        for (const name of element ? Object.keys(look) : []) element.style[name] = isOn ? look[name] : '';
    }
    return null"#;
/// The title of the page; left, upper, right and lower edge of what matters: the dialog or the open tool with the ring, else the product,
/// else, with the ring outside, the whole screen; and if there is a ring, scope, role and name of the element in it.
const SEEN: &str = r#"
    const [anchor, name] = arguments;
    const ring = document.querySelector('.guide-ring');
    const screen = [0, 0, innerWidth, innerHeight];
    const box = (element) => element.getBoundingClientRect();
    const replica = [0, box(document.querySelector('.stage-strip')).bottom, innerWidth, box(document.querySelector('.stage-dock')).top].map(Math.round);
    const around = (element) => {
        const [dialog, dock] = ['[role=dialog]', '.stage-dock'].map((selector) => element.closest(selector));
        // An open tool, with a little of the product above it.
        if (dock && box(dock).height > 150) return [0, Math.round(box(dock).top) - 60, innerWidth, innerHeight];
        if (!dialog) return element.closest('.stage__replica') ? replica : screen;
        const { left, top, right, bottom } = box(dialog);
        const grown = (from, to, least) => (least > to - from ? (least - to + from) / 2 : 0);
        const [beside, above] = [Math.max(grown(left, right, 900), 40), Math.max(grown(top, bottom, 500), 40)];
        const edges = [Math.max(left - beside, replica[0]), Math.max(top - above, replica[1]), Math.min(right + beside, replica[2]), Math.min(bottom + above, replica[3])];
        return edges.map(Math.round);
    };
    const open = [...document.querySelectorAll('.stage__replica [role=dialog]')].at(-1);
    const product = open ? around(open) : replica;
    if (anchor === null || !ring || ring.hidden) return [document.title, product, null];
    const words = (text) => (text ?? '').trim().replace(/\s+/g, ' ');
    const label = (element) => words(element.dataset.scope ?? element.ariaLabel ?? element.closest('label')?.textContent ?? element.textContent);
    const all = [...document.querySelectorAll(`[data-testid="${anchor}"]`)].filter((element) => element.getClientRects().length > 0);
    const element = all.find((element) => name === null || label(element) === name);
    if (!element) return [document.title, product, null];
    const roles = TestingLibraryDom.getRoles(element.parentElement);
    const role = Object.keys(roles).find((role) => roles[role].includes(element)) ?? (element.matches('input') ? 'textbox' : '');
    const names = new Map();
    if (role) TestingLibraryDom.queryAllByRole(document.body, role, { name: question.noting(names, false) });
    const labels = [...(element.labels ?? [])].map((label) => words(label.textContent));
    return [document.title, around(element), [element.dataset.scope ?? '', role, words(names.get(element) ?? labels[0] ?? element.ariaLabel)]];"#;
/// Takes away what leads out of the page into the program, which is nowhere beside a PDF; waits until fonts and pictures are there.
const READY: &str = r#"
    const done = arguments[arguments.length - 1];
    document.querySelectorAll('a[data-path]').forEach((link) => link.removeAttribute('href'));
    Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode())]).then(() => done(''), (error) => done(String(error)))"#;

/// How many colours a picture has at most.
const COLOURS: usize = 128;

/// Prints the guides with these ids; all if there are none.
///
/// # Errors
///
/// The first thing that went wrong.
pub async fn print(ids: &[String]) -> Outcome {
    let test = "guides-chromium";
    let page = Page::start(Engine::Chromium, test, Served::Framed).await?;
    let outcome = print_all(&page, ids).await;
    page.end(outcome).await
}

async fn print_all(page: &Page, ids: &[String]) -> Outcome {
    if let Some(unknown) = ids.iter().find(|id| !IDS.contains(&id.as_str())) {
        return Err(format!("there is no guide “{unknown}”; there are {}", IDS.join(", ")));
    }
    let mut total = 0;
    for id in IDS.iter().filter(|id| ids.is_empty() || ids.iter().any(|wanted| wanted == **id)) {
        let begun = Instant::now();
        let (html, pdf) = (files::printed(id, "html"), files::printed(id, "pdf"));
        let text = walked(page, id).await?;
        // A PDF holds the time at which it was made.
        if files::text(&html) != text || !pdf.is_file() {
            files::write(&pdf, &paper(page, id, &text).await?)?;
            files::write(&html, text.as_bytes())?;
        }
        let sizes = [&html, &pdf].map(|path| std::fs::metadata(path).map_or(0, |file| file.len()));
        total += sizes.iter().sum::<u64>();
        let pictures = text.matches("<img ").count();
        println!("{id}: {pictures} pictures, HTML {} B, PDF {} B ({} s)", sizes[0], sizes[1], begun.elapsed().as_secs());
    }
    println!("total: {total} B");
    Ok(())
}

/// The page of a guide, with a picture of each step that the walk comes to.
async fn walked(page: &Page, id: &str) -> Outcome<String> {
    frame::begin(page).await?;
    let mut walker = Walker::of(page, id)?;
    let mut pictures = Pictures::new();
    frame::open(page, &format!("{}&{FROZEN}&transport=page&stage=on&reset=1", walker.start()), &SCREEN, true).await?;
    let walk = walker.walk(async |step| {
        if is_seen(step) {
            pictures.insert(step.id.clone(), shown(page, step).await?);
        }
        Ok(())
    });
    walk.await?;
    walker.close().await?;
    Ok(printed::page(walker.guide(), &pictures))
}

/// Whether there is something to see on the screen: a target, or something to do there.
fn is_seen(step: &Step) -> bool {
    let is_on_card = |action: &Action| matches!(action, Action::Acknowledge(_) | Action::Answer(_));
    step.target.is_some() || !step.actions.iter().all(is_on_card)
}

/// The screen as pictures show it.
const SCREEN: State = State::new("guide", "", &[]).screen();

/// What is on the screen, without the card.
async fn shown(page: &Page, step: &Step) -> Outcome<Shown> {
    page.run::<Value>(FOR_PAPER, vec![json!(true)]).await?;
    frame::settle(page, false).await?;
    let Seen { screen, edges: [left, top, right, bottom], target } = seen(page, step.target.as_ref()).await?;
    let whole = frame::picture(page, SCREEN.size).await?;
    page.run::<Value>(FOR_PAPER, vec![json!(false)]).await?;
    let part = image::imageops::crop_imm(&whole, left, top, right.saturating_sub(left), bottom.saturating_sub(top)).to_image();
    let picture = few_colours(&coarse(&part), COLOURS);
    Ok(Shown { png: small(&picture)?, size: picture.dimensions(), screen, target })
}

/// What is on the screen, in words and numbers.
struct Seen {
    /// The title of the page.
    screen: String,
    /// Left, upper, right and lower edge of what matters.
    edges: [u32; 4],
    /// What is in the ring.
    target: Option<String>,
}

async fn seen(page: &Page, target: Option<&Element>) -> Outcome<Seen> {
    page.load_libraries().await?;
    let (anchor, name) = (target.map(|target| &target.anchor), target.and_then(|target| target.name.as_ref()));
    type Told = (String, [u32; 4], Option<(String, String, String)>);
    let (screen, edges, ringed): Told = page.run(SEEN, vec![json!(anchor), json!(name)]).await?;
    let words = |(scope, role, name): (String, String, String)| {
        // A scope's box is called `Read`, as others are.
        let name = if scope.is_empty() { name } else { scopes::describe(&scope) };
        printed::describe(&role, &name)
    };
    Ok(Seen { screen, edges, target: ringed.map(words) })
}

/// The page as a PDF with tags and bookmarks.
async fn paper(page: &Page, id: &str, text: &str) -> Outcome<Vec<u8>> {
    let file = artifacts().join(format!("{id}.html"));
    files::write(&file, text.as_bytes())?;
    let path = Path::new(&file).canonicalize().map_err(|error| error.to_string())?;
    page.driver.enter_default_frame().await.map_err(|error| error.to_string())?;
    page.driver.goto(format!("file://{}", path.display())).await.map_err(|error| error.to_string())?;
    let problem: String = page.run_async(READY, vec![]).await?;
    if !problem.is_empty() {
        return Err(problem);
    }
    let wanted = json!({ "printBackground": true, "preferCSSPageSize": true, "generateTaggedPDF": true, "generateDocumentOutline": true });
    let printed = page.driver.cdp().send_raw("Page.printToPDF", wanted).await.map_err(|error| error.to_string())?;
    STANDARD.decode(printed["data"].as_str().unwrap_or_default()).map_err(|error| error.to_string())
}
