//! The two tiers of the tests in browsers: nothing is in neither of them, and the full one holds all of the quick one.

#[macro_use]
#[path = "e2e/cases/list.rs"]
mod list;
#[allow(dead_code, reason = "shared with tests/e2e, which uses the rest")]
#[path = "e2e/tier.rs"]
mod tier;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use tier::{Engine, Engines, Tier};

/// Makes pairs of the list of cases: the name, and the engines of both tiers.
macro_rules! named {
    ($($engines:ident $served:ident $module:ident::$test:ident;)+) => {
        vec![$((concat!(stringify!($module), "::", stringify!($test)), tier::$engines)),+]
    };
}

fn cases() -> Vec<(&'static str, Engines)> {
    each_case!(named)
}

/// The source files in a folder of the tests in browsers: name without ending, and text.
fn sources(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/e2e").join(folder);
    let paths = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let paths = paths.filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
    let named = |path: &Path| path.file_stem().expect("a name").to_string_lossy().into_owned();
    paths.map(|path| (named(&path), fs::read_to_string(&path).expect("a readable file"))).collect()
}

#[test]
fn every_case_is_in_both_tiers() {
    for (name, engines) in cases() {
        let (quick, full) = (engines.of(Tier::Quick), engines.of(Tier::Full));
        assert!(!quick.is_empty(), "{name} is not in the quick tier");
        assert!(quick.iter().all(|engine| full.contains(engine)), "{name} is in the quick tier, and not in the full one");
    }
}

#[test]
fn no_case_is_listed_twice() {
    let mut names = BTreeSet::new();
    let twice: Vec<_> = cases().into_iter().map(|(name, _)| name).filter(|name| !names.insert(*name)).collect();
    assert!(twice.is_empty(), "{twice:?}");
}

#[test]
fn every_function_that_tests_a_page_is_a_case_or_part_of_one() {
    const SIGNATURE: &str = "(page: &Page) -> Outcome {";
    let listed: BTreeSet<_> = cases().into_iter().map(|(name, _)| name).collect();
    let files = sources("cases");
    let is_called = |name: &str| files.iter().any(|(_, text)| text.contains(&format!("{name}(page)")));
    let functions = files.iter().flat_map(|(module, text)| {
        let names = text.lines().filter_map(|line| line.strip_prefix("pub async fn ")?.strip_suffix(SIGNATURE));
        names.map(move |name| (module, name))
    });
    let functions: Vec<_> = functions.collect();
    assert!(functions.len() > 60, "only {} functions are found: this check checks nothing", functions.len());
    let missing: Vec<_> = functions
        .into_iter()
        .map(|(module, name)| (format!("{module}::{name}"), name))
        .filter(|(whole, name)| !listed.contains(whole.as_str()) && !is_called(name))
        .map(|(whole, _)| whole)
        .collect();
    assert!(missing.is_empty(), "in neither tier: {missing:?}");
}

/// The names of all states of the screens.
fn states() -> BTreeSet<String> {
    let texts: Vec<_> =
        sources("states").into_iter().filter(|(name, _)| name != "visit" && name != "state").map(|(_, text)| text).collect();
    let names = texts.iter().flat_map(|text| text.split("State::new(").skip(1)).filter_map(|rest| rest.trim_start().strip_prefix('"'));
    names.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

#[test]
fn every_state_has_a_picture_of_each_engine() {
    let states = states();
    assert!(states.len() > 150, "only {} states are found: this check checks nothing", states.len());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/visual/baselines");
    let is_missing = |engine: &Engine, state: &str| !folder.join(engine.name()).join(state).with_extension("webp").is_file();
    let missing = Engine::ALL.iter().flat_map(|engine| states.iter().map(move |state| (engine, state)));
    let missing: Vec<_> = missing.filter(|(engine, state)| is_missing(engine, state)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_states_that_are_compared_in_all_engines_exist() {
    let (_, text) = sources("states").into_iter().find(|(name, _)| name == "state").expect("the list");
    let list = text.split_once("const MAIN: &[&str] = &[").and_then(|(_, rest)| rest.split_once("];")).expect("the list").0;
    let (main, states): (Vec<_>, _) = (list.split('"').skip(1).step_by(2).collect(), states());
    assert!(!main.is_empty() && main.iter().all(|name| states.contains(*name)), "{main:?}");
}
