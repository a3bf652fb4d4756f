//! What came of the states: lines on the screen, and after a failure one HTML page with everything side by side.

use super::boxes::{self, Boxes};
use super::files;
use super::gallery;
use super::picture;
use super::selectors;
use super::shot::{Anchored, Shot};
use super::state;
use super::trees;
use super::verdict::Verdict;
use crate::driver::page::Outcome;
use crate::tier::Engine;
use image::RgbaImage;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// The look of the page.
const STYLE: &str = "body { font: 14px/1.5 sans-serif; margin: 24px } figure { display: inline-block; margin: 0 12px 12px 0; width: 31% }
    img { width: 100%; border: 1px solid #999 } pre { display: inline-block; vertical-align: top; width: 47%; overflow: auto }";

/// A state that failed.
struct Failure {
    engine: Engine,
    state: &'static str,
    problems: Vec<String>,
    tree: Option<String>,
}

/// What came of the states.
#[derive(Default)]
pub struct Report {
    failures: Vec<Failure>,
    boxes: BTreeMap<Engine, Boxes>,
    trees: BTreeMap<&'static str, String>,
    anchors: BTreeSet<Anchored>,
    gallery: Vec<Value>,
}

impl Report {
    /// Notes what came of a state.
    pub fn take(&mut self, engine: Engine, state: &'static str, verdict: Verdict, shot: Option<Shot>) {
        if let Some(shot) = &shot {
            self.anchors.extend(shot.anchors.iter().cloned());
            // All engines have the same trees.
            self.trees.entry(state).or_insert_with(|| shot.tree.clone());
            self.boxes.entry(engine).or_default().insert(state.to_owned(), shot.boxes.clone());
        }
        if !verdict.problems.is_empty() {
            self.fail(engine, state, verdict, shot);
        }
    }

    /// Notes a failure, and leaves its pictures beside the page.
    fn fail(&mut self, engine: Engine, state: &'static str, verdict: Verdict, shot: Option<Shot>) {
        if let Some(shot) = &shot {
            leave(engine, state, "actual", &shot.picture);
        }
        if let Some((baseline, difference)) = &verdict.pictures {
            leave(engine, state, "expected", baseline);
            leave(engine, state, "difference", &difference.drawn);
        }
        self.failures.push(Failure { engine, state, problems: verdict.problems, tree: shot.map(|shot| shot.tree) });
    }

    /// Takes down a state for the gallery, if it has a link.
    pub fn list(&mut self, entry: Option<Value>) {
        self.gallery.extend(entry);
    }

    /// Compares what is published with what the states show: the selectors, those of all states if `has_seen_all`, and, if all links were
    /// looked at, the list of the gallery.
    ///
    /// # Errors
    ///
    /// Where they differ.
    pub fn compare_contract(&self, has_seen_all: bool, has_all_links: bool) -> Outcome {
        let mut breaches = selectors::problems(&self.anchors, has_seen_all);
        if has_all_links {
            breaches.extend(gallery::compare(&self.gallery).err());
        }
        if breaches.is_empty() { Ok(()) } else { Err(format!("contract: {}", breaches.join("\ncontract: "))) }
    }

    /// Writes the list of the gallery.
    pub fn keep_gallery(&mut self) -> Outcome {
        gallery::keep(std::mem::take(&mut self.gallery))
    }

    /// Writes trees and boxes of all states that were seen.
    pub fn keep_trees_and_boxes(&mut self) -> Outcome {
        trees::write(&self.trees)?;
        let all = state::all()?;
        let is_known = |name: &str| all.iter().any(|state| state.name == name);
        boxes::write(std::mem::take(&mut self.boxes), is_known)
    }

    /// Writes the page with everything side by side if there is something to see.
    ///
    /// # Errors
    ///
    /// It cannot be written.
    pub fn end(&self) -> Outcome {
        if self.failures.is_empty() {
            return Ok(());
        }
        let page = files::reports().join("index.html");
        println!("\nSide by side: {}", page.display());
        files::write(&page, self.page().as_bytes())
    }

    fn page(&self) -> String {
        let mut page =
            format!("<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Visual tests</title><style>{STYLE}</style>");
        for failure in &self.failures {
            let (engine, state) = (failure.engine, failure.state);
            let _ = write!(page, "<h2>{}: {state}</h2><p>{}</p>", engine.name(), escaped(&failure.problems.join("\n")));
            for kind in ["expected", "actual", "difference"] {
                let name = file(engine, state, kind);
                if !files::reports().join(&name).is_file() {
                    continue;
                }
                let _ =
                    write!(page, "<figure><a href=\"{name}\"><img src=\"{name}\" alt=\"\"></a><figcaption>{kind}</figcaption></figure>");
            }
            let expected = state::all().map(|all| trees::expected(state, &all)).unwrap_or_default();
            for tree in failure.tree.iter().filter(|tree| **tree != expected) {
                let _ = write!(page, "<div><pre>{}</pre><pre>{}</pre></div>", escaped(&expected), escaped(tree));
            }
        }
        page
    }
}

/// Leaves a picture beside the page.
pub fn leave(engine: Engine, state: &str, kind: &str, picture: &RgbaImage) {
    let written = picture::write(&files::reports().join(file(engine, state, kind)), picture);
    written.unwrap_or_else(|problem| eprintln!("{problem}"));
}

fn file(engine: Engine, state: &str, kind: &str) -> String {
    format!("{}-{state}-{kind}.png", engine.name())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
