//! All states in one engine, in one browser session, one after another.

use crate::accessibility;
use crate::app::Served;
use crate::engine::Engine;
use crate::files::{self, UPDATE};
use crate::frame;
use crate::links;
use crate::machine::Machine;
use crate::order::{Order, Task};
use crate::page::{Outcome, Page};
use crate::picture::{coarse, unequal_pixels, write_small};
use crate::report::{Report, leave};
use crate::shot::{Shot, take};
use crate::states::State;
use crate::verdict::{Verdict, judge, same_text};
use std::path::Path;
use std::time::Instant;

/// Runs the states in an engine.
pub async fn in_engine(engine: Engine, states: &[State], order: &Order) -> Report {
    let mut report = Report::default();
    let test = format!("visual-{}", engine.name());
    let outcome = match Page::start(engine, &test, Served::Framed).await {
        Ok(page) => {
            let outcome = all(&page, states, order, &mut report).await;
            page.end(&test, outcome).await
        }
        Err(problem) => Err(problem),
    };
    if let Err(problem) = outcome {
        report.fail(engine, "the browser", Verdict { problems: vec![problem], pictures: None }, None);
    }
    report
}

async fn all(page: &Page, states: &[State], order: &Order, report: &mut Report) -> Outcome {
    frame::begin(page).await?;
    frame::open(page, "", &State::new("machine", "", &[]), true).await?;
    let machine = Machine::of(page).await?;
    let maker = Machine::that_made_baselines(page.engine);
    let is_same_machine = maker.as_ref() == Some(&machine);
    match (order.task, &maker) {
        (Task::Update, Some(maker)) if !is_same_machine && !order.words.is_empty() => {
            return Err(format!("the baselines were made by\n{}and this is\n{}renew all of them: `{UPDATE}`", maker.0, machine.0));
        }
        (Task::Update, _) => files::write(&files::made_by(page.engine), machine.0.as_bytes())?,
        (Task::Compare, None) => return Err(format!("there are no baselines for {}; make them with `{UPDATE}`", page.engine.name())),
        (Task::Compare, Some(maker)) if !is_same_machine => {
            println!("The baselines were made by\n{}and this is\n{}so boxes are compared instead of pixels.", maker.0, machine.0);
        }
        _ => {}
    }
    for state in states {
        let begun = Instant::now();
        if matches!(order.task, Task::Links | Task::Gallery) {
            let checked = links::check(page, state).await.map(|entry| report.list(entry));
            let problems = checked.err().into_iter().collect();
            report.take(page.engine, state.name, begun.elapsed(), Verdict { problems, pictures: None }, None);
            continue;
        }
        let shot = take(page, state).await;
        let verdict = match &shot {
            Ok(shot) => one(page, state, shot, order.task, is_same_machine).await,
            Err(problem) => {
                if let Ok(picture) = frame::picture(page, state.size).await {
                    leave(page.engine, state.name, "actual", &picture);
                }
                Verdict { problems: vec![problem.clone()], pictures: None }
            }
        };
        report.take(page.engine, state.name, begun.elapsed(), verdict, shot.ok());
    }
    Ok(())
}

/// Does with a state what was ordered.
async fn one(page: &Page, state: &State, shot: &Shot, task: Task, is_same_machine: bool) -> Verdict {
    let outcome = match task {
        Task::Compare => return judge(page.engine, state, shot, is_same_machine),
        Task::Update => keep(page.engine, state, shot),
        // Done elsewhere, without a picture.
        Task::Links | Task::Gallery | Task::Guides => Ok(()),
        Task::Repeat(times) => repeat(page, state, shot, times).await,
        Task::Accessibility => accessibility::check(page).await,
        Task::Pictures => write_small(&Path::new(files::PICTURES).join(format!("{}.png", state.name)), &shot.picture),
    };
    Verdict { problems: outcome.err().into_iter().collect(), pictures: None }
}

/// Keeps picture and boxes; the first engine also keeps the tree, the others leave theirs to be compared.
fn keep(engine: Engine, state: &State, shot: &Shot) -> Outcome {
    write_small(&files::baseline(engine, state.name), &coarse(&shot.picture))?;
    files::write(&files::boxes(engine, state.name), shot.boxes.as_bytes())?;
    if Engine::chosen().first() == Some(&engine) {
        files::write(&files::tree(state.name), shot.tree.as_bytes())?;
    }
    Ok(())
}

/// Notes the states whose trees the engines do not agree on.
pub fn compare_trees(engines: &[Engine], report: &mut Report) {
    let differing: Vec<_> = report
        .trees()
        .filter(|(engine, ..)| Some(engine) != engines.first())
        .filter_map(|(engine, state, tree)| {
            let what = "accessibility tree of this engine";
            same_text(what, &files::text(&files::tree(state)), tree).err().map(|problem| (engine, state, problem))
        })
        .collect();
    for (engine, state, problem) in differing {
        report.fail(engine, state, Verdict { problems: vec![problem], pictures: None }, None);
    }
}

/// Errors: how many pixels differ from the first time, in all further times. The last one that differs is left beside the report.
async fn repeat(page: &Page, state: &State, first: &Shot, times: usize) -> Outcome {
    let (mut pixels, mut trees) = (0, 0);
    for _ in 1..times {
        let again = take(page, state).await?;
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
