//! A state compared with what is kept of it.

use super::boxes;
use super::files::{self, UPDATE};
use super::picture::{self, Difference};
use super::shot::Shot;
use super::state::{self, State};
use super::trees;
use crate::driver::page::Outcome;
use crate::tier::Engine;
use image::RgbaImage;

/// How far an edge of a box may be from where it was where fonts or engine are others: so many pixels, and this share of the
/// box's length or distance.
const ROOM: (f64, f64) = (24.0, 0.1);

/// What is wrong with a state, if anything is.
#[derive(Default)]
pub struct Verdict {
    /// One sentence for each thing that is wrong.
    pub problems: Vec<String>,
    /// The kept picture and what differs from it, where pictures were compared and differ.
    pub pictures: Option<(RgbaImage, Difference)>,
}

impl Verdict {
    /// One problem.
    pub fn of(problem: String) -> Self {
        Verdict { problems: vec![problem], pictures: None }
    }
}

impl From<Outcome> for Verdict {
    fn from(outcome: Outcome) -> Self {
        outcome.err().map_or_else(Verdict::default, Verdict::of)
    }
}

/// Compares a state with what is kept of it: boxes instead of pictures unless it is the machine that made the baselines.
pub fn judge(engine: Engine, state: &State, shot: &Shot, is_same_machine: bool) -> Verdict {
    let mut verdict = Verdict::default();
    let mut note = |outcome: Outcome| verdict.problems.extend(outcome.err());
    note(state::all().and_then(|all| same_text("accessibility tree", &trees::expected(state.name, &all), &shot.tree)));
    if !is_same_machine {
        note(same_boxes(boxes::expected(engine).get(state.name).map_or("", String::as_str), &shot.boxes));
        return verdict;
    }
    let compared = picture::read(&files::baseline(engine, state.name)).and_then(|baseline| match baseline {
        Some(baseline) => Ok(picture::difference(&baseline, &picture::coarse(&shot.picture))?.map(|difference| (baseline, difference))),
        None => Err(format!("there is no baseline; make it with `{UPDATE} {}`", state.name)),
    });
    match compared {
        Ok(None) => {}
        Ok(Some((baseline, difference))) => {
            verdict.problems.push(format!("{} pixels differ", difference.pixels));
            verdict.pictures = Some((baseline, difference));
        }
        Err(problem) => verdict.problems.push(problem),
    }
    verdict
}

/// # Errors
///
/// The first line that differs.
pub fn same_text(what: &str, expected: &str, actual: &str) -> Outcome {
    if expected == actual {
        return Ok(());
    }
    if expected.is_empty() {
        return Err(format!("there is no {what}; make it with `{UPDATE}`"));
    }
    let lines = |text: &str| text.lines().map(|line| line.trim().to_owned()).chain(["(the end)".to_owned()]).collect::<Vec<_>>();
    let differing = lines(expected).into_iter().zip(lines(actual)).enumerate().find(|(_, (expected, actual))| expected != actual);
    let (index, (expected, actual)) = differing.unwrap_or_default();
    Err(format!("the {what} differs in line {}: “{expected}” is now “{actual}”", index + 1))
}

/// # Errors
///
/// An element that is elsewhere, by more than other fonts explain.
fn same_boxes(expected: &str, actual: &str) -> Outcome {
    let (names, actual_names): (Vec<_>, Vec<_>) = (named(expected), named(actual));
    if !names.iter().map(|(name, _)| name).eq(actual_names.iter().map(|(name, _)| name)) {
        return Err("the list of the elements that have boxes differs".to_owned());
    }
    let is_near = |one: &f64, other: &f64| (one - other).abs() <= ROOM.0 + ROOM.1 * one.abs();
    let moved =
        names.iter().zip(&actual_names).find(|((_, one), (_, other))| !one.iter().zip(other).all(|(one, other)| is_near(one, other)));
    moved.map_or(Ok(()), |((name, was), (_, is))| Err(format!("the {name} stood at {was:?} and stands at {is:?}")))
}

/// Name, and left, top, width and height.
fn named(boxes: &str) -> Vec<(&str, Vec<f64>)> {
    boxes
        .lines()
        .filter_map(|line| line.rsplit_once(" @ "))
        .map(|(name, numbers)| (name, numbers.split(' ').filter_map(|number| number.parse().ok()).collect()))
        .collect()
}
