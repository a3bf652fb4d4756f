//! The folders and the invariants of the README's architecture chapter, as code that fails.
//!
//! What the compiler and clippy can check is left to them: `missing_docs` and `unsafe_code` in `Cargo.toml`, and the lints against
//! panics that the pure folders switch on in their `mod.rs` (checked here).

mod imports;

use imports::Program;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The folders of the library, lowest first: what is in one may use what is in it and in those before it. Of several that fit a module the
/// longest counts.
const FOLDERS: [&str; 21] = [
    "common",
    "simulator",
    "har",
    "products",
    "guides",
    "article",
    "simulation",
    "hosting",
    "server",
    "transport",
    "products/vfunction/api",
    "products/azure_devops/api",
    "contract",
    "navigation",
    "components",
    "products/vfunction/pages",
    "products/azure_devops/pages",
    "article/help",
    "stage",
    "testing",
    "app",
];
/// The products, which do not use each other.
const PRODUCTS: [&str; 2] = ["products/vfunction", "products/azure_devops"];
/// The folders that run without a browser, as far as the others are not in them.
const PURE: [&str; 9] = ["common", "simulator", "har", "products", "guides", "article", "simulation", "hosting", "contract"];
/// The folders that need a browser.
const SCREENS: [&str; 11] = [
    "transport",
    "products/vfunction/api",
    "products/azure_devops/api",
    "navigation",
    "components",
    "products/vfunction/pages",
    "products/azure_devops/pages",
    "article/help",
    "stage",
    "testing",
    "app",
];
/// What the pure folders do not use.
const BROWSER_CRATES: [&str; 7] = ["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo_net", "gloo_timers", "idb"];
/// The lints that keep the pure folders from panicking on input.
const NO_PANIC: [&str; 5] =
    ["clippy::unwrap_used", "clippy::expect_used", "clippy::indexing_slicing", "clippy::string_slice", "clippy::panic"];
/// The end of a file, in lines.
const LONGEST_FILE: usize = 400;

/// A source file: its path below the project, and its text.
struct Source {
    path: String,
    text: String,
}

impl Source {
    /// Its lines of code: comments and the tests at its end left out, with their numbers.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().take_while(|line| !line.starts_with("#[cfg(test)]")).enumerate();
        lines.map(|(index, line)| (index + 1, line)).filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// The places of code that a check finds fault with.
    fn places(&self, is_wrong: impl Fn(&str) -> bool) -> Vec<String> {
        self.code().filter(|(_, line)| is_wrong(line)).map(|(number, line)| format!("{}:{number}: {}", self.path, line.trim())).collect()
    }
}

fn sources(folder: &str, ending: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (folder_itself, file) = (root.join(folder), root.join(format!("{folder}.{ending}")));
    let mut open = vec![if file.is_file() { file } else { folder_itself }];
    let mut found = Vec::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            let skipped = path.file_name().is_some_and(|name| name == "node_modules");
            let entries = fs::read_dir(&path).expect("a readable folder").map(|entry| entry.expect("a readable entry").path());
            open.extend(entries.filter(|_| !skipped));
        } else if path.extension().is_some_and(|other| other == ending) {
            found.push(Source { text: fs::read_to_string(&path).expect("a readable file"), path: below(root, &path) });
        }
    }
    assert!(!found.is_empty(), "{folder} holds no .{ending} file: this check checks nothing");
    found
}

fn below(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).display().to_string()
}

fn assert_none(what: &str, places: Vec<String>) {
    assert!(places.is_empty(), "{what}:\n{}", places.join("\n"));
}

#[test]
fn each_folder_uses_only_those_below_it() {
    assert_none("a folder uses one above it", uses_between(|from, to| level(to) > level(from)));
}

#[test]
fn no_product_uses_the_other() {
    let product = |path: &str| PRODUCTS.iter().position(|product| path.starts_with(product));
    let across = uses_between(|from, to| product(from).zip(product(to)).is_some_and(|(from, to)| from != to));
    assert_none("a product uses the other", across);
}

/// The library's files and what each uses.
static USES: LazyLock<BTreeMap<Vec<String>, BTreeSet<Vec<String>>>> =
    LazyLock::new(|| Program::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs"), Some("vfunction_replica")).uses());

/// The uses of one file of the library by another that a check finds fault with.
fn uses_between(is_wrong: impl Fn(&str, &str) -> bool) -> Vec<String> {
    let pairs = USES.iter().flat_map(|(from, used)| used.iter().map(|to| (from.join("/"), to.join("/"))));
    pairs.filter(|(from, to)| !from.is_empty() && is_wrong(from, to)).map(|(from, to)| format!("{from} uses {to}")).collect()
}

/// The place in [`FOLDERS`] of a module.
fn level(path: &str) -> usize {
    let is_in = |folder: &str| path == folder || path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
    let fitting = FOLDERS.iter().enumerate().filter(|(_, folder)| is_in(folder));
    fitting.max_by_key(|(_, folder)| folder.len()).unwrap_or_else(|| panic!("{path} is in no folder that is known")).0
}

/// The source files of folders.
fn sources_of(folders: &[&str]) -> Vec<Source> {
    folders.iter().flat_map(|folder| sources(&format!("src/{folder}"), "rs")).collect()
}

/// The same, without those that need a browser.
fn pure_sources(folders: &[&str]) -> Vec<Source> {
    let needs_browser = |file: &Source| {
        SCREENS.iter().any(|folder| file.path == format!("src/{folder}.rs") || file.path.starts_with(&format!("src/{folder}/")))
    };
    sources_of(folders).into_iter().filter(|file| !needs_browser(file)).collect()
}

/// The lines of files that a check finds fault with.
fn lines(files: &[Source], is_wrong: impl Fn(&str) -> bool) -> Vec<String> {
    files.iter().flat_map(|file| file.places(&is_wrong)).collect()
}

#[test]
fn the_pure_folders_know_no_browser() {
    let names_one = |line: &str| BROWSER_CRATES.iter().any(|name| line.contains(&format!("{name}::")));
    assert_none("a pure folder uses a browser crate", lines(&pure_sources(&PURE), names_one));
}

#[test]
fn the_library_switches_on_the_lints_against_panics() {
    let text = include_str!("../../src/lib.rs");
    let missing: Vec<_> = NO_PANIC.iter().filter(|lint| !text.contains(**lint)).collect();
    assert!(missing.is_empty(), "src/lib.rs does not switch on {missing:?}");
}

#[test]
fn servers_and_guides_read_no_clock_and_no_random_source() {
    let sources_of_chance = ["Instant::now", "SystemTime", "Date::now", "thread_rng", "getrandom", "RandomState", "HashMap", "HashSet"];
    let is_wrong = |line: &str| sources_of_chance.iter().any(|name| line.contains(name));
    let folders = ["simulator", "har", "products", "guides", "article", "simulation"];
    assert_none("a pure folder depends on more than its arguments", lines(&pure_sources(&folders), is_wrong));
}

#[test]
fn the_pages_of_the_products_do_not_know_the_stage() {
    let stage_names = ["stage", "Stage", "Scenario", "TransportKind", "Transport::", "crate::simulation", "Replica", "Fault"];
    let is_wrong = |line: &str| stage_names.iter().any(|name| line.contains(name));
    let files = sources_of(&["products/vfunction/pages", "products/azure_devops/pages", "components"]);
    assert_none("a page of a product names what belongs to the stage", lines(&files, is_wrong));
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let programs = [("src/lib.rs", Some("vfunction_replica")), ("src/bin/xtask/main.rs", None)];
    for (file, name) in programs {
        let circles = Program::read(&root.join(file), name).circles();
        assert_none(&format!("files of {file} use each other"), circles.iter().map(|circle| circle.join("\n  ")).collect());
    }
}

/// The packages that the program was ordered on.
#[test]
fn the_ordered_packages_are_direct_dependencies_and_in_use() {
    let manifest = include_str!("../../Cargo.toml");
    let dependencies = manifest.split("\n[").find_map(|table| table.strip_prefix("dependencies]")).expect("a table of dependencies");
    let screens = manifest.split("\nscreens = [").nth(1).and_then(|feature| feature.split("\n]").next()).expect("the feature `screens`");
    for package in ["leptos", "leptos_router", "gloo-net", "serde", "serde_json", "wasm-bindgen", "web-sys"] {
        let declared = dependencies.lines().find(|line| line.split_once(" = ").is_some_and(|(name, _)| name == package));
        let declared = declared.unwrap_or_else(|| panic!("{package} is no direct dependency"));
        let is_built_in = !declared.contains("optional = true") || screens.contains(&format!("\"dep:{package}\""));
        assert!(is_built_in, "{package} is not part of the browser program");
        let path = format!("{}::", package.replace('-', "_"));
        let uses = sources("src", "rs")
            .iter()
            .filter(|file| !file.path.starts_with("src/bin/"))
            .flat_map(|file| file.places(|line| line.contains(&path)))
            .count();
        assert!(uses > 0, "{package} is not used");
    }
}

#[test]
fn anchors_are_in_one_place() {
    let is_wrong = |line: &str| line.contains("data-testid=\"") || (line.contains("\"data-testid\"") && !line.contains("anchors::"));
    assert_none(
        "a data-testid is spelled outside contract/anchors.rs and contract/guide_anchors.rs",
        lines(&sources_of(&SCREENS), is_wrong),
    );
}

#[test]
fn routes_are_in_one_place() {
    let is_wrong = |line: &str| ["\"/organization", "\"/azure", "\"/help"].iter().any(|route| line.contains(route));
    let mut files = sources_of(&SCREENS);
    files.retain(|file| !["app/routes.rs", "navigation/urls.rs"].iter().any(|place| file.path.ends_with(place)));
    assert_none("a route is spelled outside app/routes.rs and navigation/urls.rs", lines(&files, is_wrong));
}

#[test]
fn visible_texts_of_the_products_are_in_one_place() {
    let files = sources_of(&["products/vfunction/pages", "products/azure_devops/pages"]);
    let is_wrong = |line: &str| literals(line).any(|text| reads_like_words(line, &text));
    assert_none("a text of a product has no entry in the copy.rs of its product", lines(&files, is_wrong));
}

/// The contents of the string literals of a line, without the places for values.
fn literals(line: &str) -> impl Iterator<Item = String> {
    let without_places = |text: &str| text.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect();
    line.split('"').skip(1).step_by(2).map(without_places)
}

/// Whether a literal is meant for people: a word that begins like a sentence, or several words. Names of classes, of keys and of
/// elements are not, nor are parts of a date.
fn reads_like_words(line: &str, text: &str) -> bool {
    let is_technical = ["class", "key()", "tag_name()", " d=", "expect("].iter().any(|sign| line.contains(sign));
    let words = || text.split(|letter: char| !letter.is_alphabetic()).filter(|word| word.len() > 3);
    let begins = |word: &str| word.starts_with(char::is_uppercase);
    let is_joined = text.contains(['_', '/', '<', '#', '=', '[']) || text.split(' ').all(|word| word.contains('-') || word.is_empty());
    !is_technical && !is_joined && (words().any(begins) || words().count() > 1 || (text.contains(' ') && words().count() > 0))
}

#[test]
fn words_for_people_are_told_from_names() {
    for text in ["Copied", " was saved", "Show more tokens", "404 – there is none"] {
        assert!(reads_like_words("", text), "{text}");
    }
    for (line, text) in
        [("class=", "button ado-command"), ("", "vf-tab vf-tab--chosen"), ("event.key()", "Escape"), ("", "Jan"), ("", " UTC")]
    {
        assert!(!reads_like_words(line, text), "{text}");
    }
}

#[test]
fn outside_addresses_are_in_one_place() {
    let is_wrong = |line: &str| line.contains("https://") && !line.contains("http://www.w3.org");
    assert_none("an outside address is spelled outside products/addresses.rs", lines(&sources_of(&SCREENS), is_wrong));
}

#[test]
fn no_view_has_an_inline_style() {
    let is_wrong = |line: &str| line.contains(" style=") || (line.contains("style:") && !line.contains("style::"));
    assert_none("the content security policy forbids inline styles", lines(&sources_of(&SCREENS), is_wrong));
}

#[test]
fn every_file_is_short_and_says_what_it_holds() {
    for file in ["src", "tests"].into_iter().flat_map(|folder| sources(folder, "rs")) {
        let lines = file.text.lines().count();
        assert!(lines <= LONGEST_FILE, "{} has {lines} lines; {LONGEST_FILE} is the end", file.path);
        assert!(file.text.starts_with("//!"), "{} does not begin with what it holds", file.path);
    }
}

#[test]
fn the_top_level_holds_what_tools_demand_and_nothing_else() {
    let known = [
        "Cargo.toml",
        "Cargo.lock",
        "src",
        "style",
        "index.html",
        "Trunk.toml",
        "tests",
        "README.md",
        "LICENSE-MIT",
        "LICENSE-APACHE",
        "rust-toolchain.toml",
        "dist",
        "target",
    ];
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let names = fs::read_dir(&root).expect("the project").map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
    assert_none(
        "something lies at the top level that no tool demands there",
        names.filter(|name| !name.starts_with('.') && !known.contains(&name.as_str())).collect(),
    );
}
