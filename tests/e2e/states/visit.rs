//! A visit to a state, in a browser that other visits share.

use super::accessibility;
use super::checks::{Axe, Link, Visit};
use super::files::{self, UPDATE};
use super::frame;
use super::links;
use super::machine::Machine;
use super::order::{Order, Task};
use super::picture::{self, coarse, unequal_pixels, write_small};
use super::report::{Report, leave};
use super::shot::{self, Shot};
use super::state::State;
use super::verdict::{Verdict, judge};
use crate::driver::host::Served;
use crate::driver::page::{Outcome, Page};
use crate::driver::pool::Pool;
use crate::tier::Engine;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};

/// A page that shows the program in a frame.
struct Framed {
    page: Page,
    /// Whether engine and fonts are those that made the baselines.
    is_same_machine: bool,
}

/// The pages that no visit uses at the moment.
static PAGES: Pool<Framed> = Pool::new();

/// Goes to a state, and does with it what is ordered.
///
/// # Errors
///
/// All that is wrong.
pub async fn visit(engine: Engine, state: &State, checks: Visit, order: &Order, report: &Mutex<Report>) -> Outcome {
    if let Some(other) = PAGES.take_of_others(engine) {
        other.page.end(Ok(())).await?;
    }
    let framed = match PAGES.take(engine) {
        Some(framed) => framed,
        None => Framed::start(engine, order).await?,
    };
    let looked = look(&framed, state, checks, order, report).await;
    let (verdict, shot) = match looked {
        Ok((verdict, shot)) => {
            PAGES.put(engine, framed);
            (verdict, Some(shot))
        }
        Err(problem) => {
            if let Ok(picture) = frame::picture(&framed.page, state.size).await {
                leave(engine, state.name, "actual", &picture);
            }
            // Where it went wrong, the next visit does not go on.
            let problem = framed.page.end(Err(problem)).await.err().unwrap_or_default();
            (Verdict::of(problem), None)
        }
    };
    let outcome = if verdict.problems.is_empty() { Ok(()) } else { Err(verdict.problems.join("\n  ")) };
    report.lock().map_err(|_| "another visit has panicked")?.take(engine, state.name, verdict, shot);
    outcome
}

/// Ends the browsers of all visits.
pub async fn end() -> Outcome {
    for framed in PAGES.drain() {
        framed.page.end(Ok(())).await?;
    }
    Ok(())
}

impl Framed {
    async fn start(engine: Engine, order: &Order) -> Outcome<Self> {
        static STARTED: AtomicU32 = AtomicU32::new(0);
        let name = format!("{}-states-{}", engine.name(), STARTED.fetch_add(1, Ordering::Relaxed));
        let page = Page::start(engine, &name, Served::Framed).await?;
        match is_same_machine(&page, order).await {
            Ok(is_same_machine) => Ok(Framed { page, is_same_machine }),
            Err(problem) => Err(page.end(Err(problem)).await.err().unwrap_or_default()),
        }
    }
}

/// Puts the frame into the page. Whether pictures can be compared.
///
/// # Errors
///
/// There is nothing to compare with, or only some of it would be renewed by another machine.
async fn is_same_machine(page: &Page, order: &Order) -> Outcome<bool> {
    frame::begin(page).await?;
    frame::open(page, "", &State::new("machine", "", &[]), true).await?;
    let machine = Machine::of(page).await?;
    let maker = Machine::that_made_baselines(page.engine);
    let is_same = maker.as_ref() == Some(&machine);
    match (order.task, &maker) {
        (Task::Update, Some(maker)) if !is_same && !order.words.is_empty() => {
            return Err(format!("the baselines were made by\n{}and this is\n{}renew all of them: `{UPDATE}`", maker.0, machine.0));
        }
        (Task::Update, _) => files::write(&files::made_by(page.engine), machine.0.as_bytes())?,
        (Task::Compare, None) => return Err(format!("there are no baselines for {}; make them with `{UPDATE}`", page.engine.name())),
        (Task::Compare, Some(maker)) if !is_same => {
            println!("The baselines were made by\n{}and this is\n{}so boxes are compared instead of pixels.", maker.0, machine.0);
        }
        _ => {}
    }
    Ok(is_same)
}

/// Does with a state what is ordered.
///
/// # Errors
///
/// It is not reached.
async fn look(framed: &Framed, state: &State, checks: Visit, order: &Order, report: &Mutex<Report>) -> Outcome<(Verdict, Shot)> {
    let page = &framed.page;
    shot::go(page, state).await?;
    let shot = shot::take(page, state).await?;
    // After it, when nothing is under way: where the focus is belongs to a link, and it may come a moment after the state.
    let link = match checks.link {
        Some(_) => links::of(page, state).await?,
        None => None,
    };
    let mut verdict = Verdict::default();
    if checks.picture {
        verdict = match order.task {
            Task::Compare => judge(page.engine, state, &shot, framed.is_same_machine),
            Task::Update => picture::keep(&files::baseline(page.engine, state.name), &coarse(&shot.picture)).into(),
            Task::Repeat(times) => repeat(page, state, &shot, times).await.into(),
            Task::Pictures => write_small(&Path::new(files::PICTURES).join(format!("{}.png", state.name)), &shot.picture).into(),
            Task::Gallery => Verdict::default(),
        };
    }
    if let Some(axe) = checks.axe {
        let found = match axe {
            Axe::Here => accessibility::check_here(page).await,
            Axe::Everywhere => accessibility::check_everywhere(page).await,
        };
        verdict.problems.extend(found.err());
    }
    if let Some(link) = link {
        let entry = links::entry(page, state, &link)?;
        report.lock().map_err(|_| "another visit has panicked")?.list(entry);
        if checks.link == Some(Link::Opened) {
            verdict.problems.extend(links::leads_to(page, state, &link, &shot.tree).await.err());
        }
    }
    Ok((verdict, shot))
}

/// # Errors
///
/// How many pixels differ from the first time, in all further times. The last one that differs is left beside the report.
async fn repeat(page: &Page, state: &State, first: &Shot, times: usize) -> Outcome {
    let (mut pixels, mut trees) = (0, 0);
    for _ in 1..times {
        shot::go(page, state).await?;
        let again = shot::take(page, state).await?;
        let unequal = unequal_pixels(&first.picture, &again.picture);
        if unequal > 0 {
            leave(page.engine, state.name, "expected", &first.picture);
            leave(page.engine, state.name, "difference", &again.picture);
        }
        pixels += unequal;
        trees += usize::from((&first.tree, &first.boxes) != (&again.tree, &again.boxes));
    }
    if pixels + trees == 0 { Ok(()) } else { Err(format!("{pixels} pixels and {trees} trees or boxes differ in {times} times")) }
}
