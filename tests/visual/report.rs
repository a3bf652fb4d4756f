//! What came of the states: lines on the screen, and after a failure one HTML page with everything side by side.

use crate::engine::Engine;
use crate::files;
use crate::gallery;
use crate::picture;
use crate::selectors;
use crate::shot::{Anchored, Shot};
use crate::verdict::Verdict;
use image::RgbaImage;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::process::ExitCode;
use std::time::Duration;

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
    passed: Vec<(Engine, &'static str)>,
    failures: Vec<Failure>,
    trees: Vec<(Engine, &'static str, String)>,
    anchors: BTreeSet<Anchored>,
    gallery: Vec<Value>,
    breaches: Vec<String>,
}

impl Report {
    /// Several in one.
    pub fn of(reports: Vec<Report>) -> Report {
        reports.into_iter().fold(Report::default(), |mut all, one| {
            all.passed.extend(one.passed);
            all.failures.extend(one.failures);
            all.trees.extend(one.trees);
            all.anchors.extend(one.anchors);
            all.gallery.extend(one.gallery);
            all
        })
    }

    /// Notes what came of a state.
    pub fn take(&mut self, engine: Engine, state: &'static str, time: Duration, verdict: Verdict, shot: Option<Shot>) {
        let is_good = verdict.problems.is_empty();
        let word = if is_good { "ok" } else { "FAILED" };
        println!("test {}::{state} ... {word} ({} ms)", engine.name(), time.as_millis());
        self.anchors.extend(shot.iter().flat_map(|shot| shot.anchors.iter().cloned()));
        self.trees.extend(shot.as_ref().map(|shot| (engine, state, shot.tree.clone())));
        if is_good { self.passed.push((engine, state)) } else { self.fail(engine, state, verdict, shot) }
    }

    /// Notes a failure, and leaves its pictures beside the page.
    pub fn fail(&mut self, engine: Engine, state: &'static str, verdict: Verdict, shot: Option<Shot>) {
        if let Some(shot) = &shot {
            leave(engine, state, "actual", &shot.picture);
        }
        if let Some((baseline, difference)) = &verdict.pictures {
            leave(engine, state, "expected", baseline);
            leave(engine, state, "difference", &difference.drawn);
        }
        self.passed.retain(|passed| *passed != (engine, state));
        self.failures.push(Failure { engine, state, problems: verdict.problems, tree: shot.map(|shot| shot.tree) });
    }

    /// Notes where the published selectors and the screens differ; `has_seen_all` says whether all states were seen.
    pub fn compare_selectors(&mut self, has_seen_all: bool) {
        self.breaches = selectors::problems(&self.anchors, has_seen_all);
    }

    /// Takes down a state for the gallery, if it has a link.
    pub fn list(&mut self, entry: Option<Value>) {
        self.gallery.extend(entry);
    }

    /// Notes where the list of the gallery is another one than that of the states, or keeps that of the states.
    pub fn compare_gallery(&mut self, keeps: bool) {
        let compared = if keeps { gallery::keep(&self.gallery) } else { gallery::compare(&self.gallery) };
        self.breaches.extend(compared.err());
    }

    /// The accessibility trees that were read: engine, state and text.
    pub fn trees(&self) -> impl Iterator<Item = (Engine, &'static str, &str)> {
        self.trees.iter().map(|(engine, state, tree)| (*engine, *state, tree.as_str()))
    }

    /// Says what came of all, and writes the page if there is something to see. Errors: the page cannot be written.
    pub fn end(self, time: Duration) -> Result<ExitCode, String> {
        for Failure { engine, state, problems, .. } in &self.failures {
            println!("\n{}::{state}:\n  {}", engine.name(), problems.join("\n  "));
        }
        for breach in &self.breaches {
            println!("\ncontract: {breach}");
        }
        let page = files::reports().join("index.html");
        let is_good = self.failures.is_empty() && self.breaches.is_empty();
        if !self.failures.is_empty() {
            files::write(&page, self.page().as_bytes())?;
            println!("\nSide by side: {}", page.display());
        }
        let (word, passed, failed) = (if is_good { "ok" } else { "FAILED" }, self.passed.len(), self.failures.len() + self.breaches.len());
        println!("\ntest result: {word}. {passed} passed; {failed} failed; 0 ignored; finished in {} s", time.as_secs());
        Ok(if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
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
            let kept = files::text(&files::tree(state));
            for tree in failure.tree.iter().filter(|tree| **tree != kept) {
                let _ = write!(page, "<div><pre>{}</pre><pre>{}</pre></div>", escaped(&kept), escaped(tree));
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
