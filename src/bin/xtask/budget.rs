//! `cargo xtask budget`: sizes of the release build against their ceilings.

use crate::build::{Built, beside, files, has_extension};
use crate::parts;
use crate::step::Outcome;
use crate::target::target_folder;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use vfunction_replica::hosting::INDEX;

/// A size that is watched, in bytes.
struct Budget {
    name: &'static str,
    /// What it is to stay below.
    ceiling: u64,
}

/// The wasm of the first screen, compressed with brotli.
const WASM: Budget = Budget { name: "wasm of the first screen", ceiling: 290_000 };
/// Everything until the sign-in form works, the simulated servers that answer it included; compressed where the host compresses it. What
/// recognises real secrets is a part of it, because the first field must be guarded from its first key on.
const SIGN_IN: Budget = Budget { name: "all until sign-in works", ceiling: 490_000 };
/// All wasm but that of walkthroughs and of HAR files from elsewhere: what a whole walk through the two products and the stage loads, compressed with brotli.
const ALL_WASM: Budget = Budget { name: "all wasm but walkthroughs", ceiling: 900_000 };
/// The wasm that is loaded for the first HAR file from elsewhere. Half of it is the dictionary of brotli.
const DIAGNOSIS: Budget = Budget { name: "wasm to read HAR files", ceiling: 185_000 };
/// The wasm that is loaded when the first walkthrough is asked for, or the list of them: guided, watched, examined and presented. It is
/// more than it should be: 45 kB are wanted.
const WALKTHROUGHS: Budget = Budget { name: "wasm of walkthroughs", ceiling: 220_000 };
/// The wasm that is loaded for a guide of one's own, and with the list of the walkthroughs, for those who make them.
const AUTHORING: Budget = Budget { name: "wasm to make walkthroughs", ceiling: 100_000 };
/// The service worker as it is.
const WORKER: Budget = Budget { name: "sw.js, raw", ceiling: 6_000 };
/// How the name of the script begins that loads the parts when they are needed.
const PARTS_SCRIPT: &str = "parts-";
/// The service worker's file; the program asks for it, not the first page.
const WORKER_FILE: &str = "sw.js";
/// Files whose text names further files.
const TEXT: [&str; 3] = ["css", "html", "js"];
/// What is before an address that a browser loads by itself.
const LOADS: [&str; 9] = ["src=", "href=", "url(", "@import ", "from ", "import ", "import(", "fetch(", "importScripts("];

/// A file of the built program.
struct File {
    name: String,
    /// Size as it is.
    raw: u64,
    /// Size on the wire: of the brotli copy, if there is one.
    wire: u64,
    /// The text, where it can name further files.
    text: String,
}

/// Shows the sizes and compares them with the ceilings.
///
/// # Errors
///
/// What is over, or loaded from elsewhere.
pub fn budget(built: &Built) -> Outcome {
    let files: Vec<File> = program(&built.dist)?;
    let answering = parts::files_of(parts::SIMULATOR)?;
    let (answering, others): (Vec<&File>, Vec<&File>) = files.iter().partition(|file| file.is_one_of(&answering));
    // The first page names them, for after the first paint.
    let pages = parts::files_of(parts::PAGES)?;
    let (pages, others): (Vec<&File>, Vec<&File>) = others.into_iter().partition(|file| file.is_one_of(&pages));
    let (early, mut later) = needed_early(others);
    later.extend(pages);
    show("until the sign-in form is shown", &early);
    show("until it works", &answering);
    show("afterwards", &later);
    let wire = |files: &[&File]| files.iter().map(|file| file.wire).sum::<u64>();
    let is_wasm = |file: &&&File| file.name.ends_with(".wasm");
    let wasm = |files: &[&File]| files.iter().filter(is_wasm).map(|file| file.wire).sum::<u64>();
    let only = |parts: &[&str], without: &[&str]| -> Outcome<u64> {
        let (these, others) = (parts::files_of_all(parts)?, parts::files_of_all(without)?);
        Ok(wire(&later.iter().copied().filter(|file| file.is_one_of(&these) && !file.is_one_of(&others)).collect::<Vec<_>>()))
    };
    let walkthroughs = only(&[parts::GUIDE], &parts::FIRST)?;
    let authoring = only(&[parts::AUTHORING], &[parts::FIRST.as_slice(), &[parts::GUIDE]].concat())?;
    let diagnosis = only(&[parts::DIAGNOSIS], &[parts::FIRST.as_slice(), &[parts::GUIDE, parts::AUTHORING]].concat())?;
    let worker = files.iter().filter(|file| file.name == WORKER_FILE).map(|file| file.raw).sum();
    let lines = [
        (WASM, wasm(&early)),
        (SIGN_IN, wire(&early) + wire(&answering)),
        (ALL_WASM, wasm(&early) + wasm(&answering) + wasm(&later) - walkthroughs - authoring - diagnosis),
        (WALKTHROUGHS, walkthroughs),
        (AUTHORING, authoring),
        (DIAGNOSIS, diagnosis),
        (WORKER, worker),
    ];
    compare(&lines)?;
    let over = lines.iter().filter_map(|(budget, size)| budget.breach(*size));
    let foreign = files.iter().flat_map(|file| loads_from_elsewhere(&file.text).map(|load| format!("{} loads {load}", file.name)));
    let breaches: Vec<String> = over.chain(foreign).collect();
    if breaches.is_empty() { Ok(()) } else { Err(breaches.join("; ")) }
}

/// A size for people: `96.8 kB`, of 1000 bytes each.
pub fn kilobytes(bytes: u64) -> String {
    format!("{}.{} kB", (bytes + 50) / 1000, (bytes + 50) % 1000 / 100)
}

/// Sizes with what changed since this was last asked here; they are kept in the target folder.
pub fn with_changes(table: &str, rows: Vec<(String, u64)>) -> Outcome<Vec<(String, u64, String)>> {
    let file = target_folder()?.join(format!("budget-{table}.json"));
    let last: BTreeMap<String, u64> = fs::read_to_string(&file).ok().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    let now: BTreeMap<&String, u64> = rows.iter().map(|(name, size)| (name, *size)).collect();
    fs::write(&file, serde_json::json!(now).to_string()).map_err(|error| format!("{} cannot be written ({error})", file.display()))?;
    let change = |name: &str, size: u64| last.get(name).map_or_else(String::new, |last| format!("{:+} B", size as i64 - *last as i64));
    Ok(rows.into_iter().map(|(name, size)| (change(&name, size), name, size)).map(|(change, name, size)| (name, size, change)).collect())
}

impl File {
    /// Whether it is one of these of the program, which are named without mark and ending.
    fn is_one_of(&self, names: &[String]) -> bool {
        names.iter().any(|name| self.name.starts_with(&format!("{name}-")))
    }
}

impl Budget {
    /// What is wrong with a size, if anything is.
    fn breach(&self, size: u64) -> Option<String> {
        (size > self.ceiling).then(|| format!("{} has {} and may have {}", self.name, kilobytes(size), kilobytes(self.ceiling)))
    }
}

fn show(title: &str, files: &[&File]) {
    println!("\n{title:<48}{:>10}{:>10}", "raw", "brotli");
    for file in files {
        println!("{:<48}{:>10}{:>10}", file.name, kilobytes(file.raw), kilobytes(file.wire));
    }
}

fn compare(lines: &[(Budget, u64)]) -> Outcome {
    println!("\n{:<28}{:>10}{:>10}{:>8}{:>18}", "budget", "size", "ceiling", "used", "since last time");
    let rows = lines.iter().map(|(budget, size)| (budget.name.to_owned(), *size)).collect();
    for ((name, size, change), (Budget { ceiling, .. }, _)) in with_changes("ceilings", rows)?.into_iter().zip(lines) {
        println!("{name:<28}{:>10}{:>10}{:>6} %{change:>18}", kilobytes(size), kilobytes(*ceiling), size * 100 / ceiling);
    }
    println!();
    Ok(())
}

/// The files of the program, without their compressed copies.
fn program(dist: &Path) -> Outcome<Vec<File>> {
    let all = files(dist)?;
    let is_copy = |path: &PathBuf| has_extension(path, &["br", "gz"]) && all.contains(&path.with_extension(""));
    all.iter().filter(|path| !is_copy(path)).map(|path| read(dist, path)).collect()
}

fn read(dist: &Path, path: &Path) -> Outcome<File> {
    let bytes = fs::read(path).map_err(|error| format!("{} cannot be read ({error})", path.display()))?;
    let raw = bytes.len() as u64;
    let wire = fs::metadata(beside(path, "br")).map_or(raw, |copy| copy.len());
    let text = if has_extension(path, &TEXT) { String::from_utf8_lossy(&bytes).into_owned() } else { String::new() };
    let name = path.strip_prefix(dist).unwrap_or(path).to_string_lossy().replace('\\', "/");
    Ok(File { name, raw, wire, text })
}

/// The first page, the service worker, and every file that one of them names, and so on; but not the parts of the program. Of the
/// fonts, those that the first page preloads: a browser fetches what only its style names once one of its letters is shown. And
/// all other files.
fn needed_early(files: Vec<&File>) -> (Vec<&File>, Vec<&File>) {
    let (mut needed, mut others): (Vec<&File>, Vec<&File>) =
        files.into_iter().partition(|file| [INDEX, WORKER_FILE].contains(&&*file.name));
    let mut at = 0;
    while let Some(file) = needed.get(at) {
        let names = |other: &&File| match has_extension(Path::new(&other.name), &["woff2"]) {
            true => file.text.contains(&format!("href=\"{}\"", other.name)),
            false => !file.name.starts_with(PARTS_SCRIPT) && file.text.contains(file_name(&other.name)),
        };
        let (named, rest) = others.into_iter().partition(names);
        others = rest;
        needed.extend::<Vec<&File>>(named);
        at += 1;
    }
    (needed, others)
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The addresses of other origins that a text makes the browser load.
fn loads_from_elsewhere(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("//").filter_map(|(at, _)| {
        let (before, address) = text.split_at(at);
        let before = before.strip_suffix("https:").or_else(|| before.strip_suffix("http:")).unwrap_or(before);
        // What a person follows is not loaded.
        let is_link = before.rfind('<').is_some_and(|tag| before.split_at(tag).1.starts_with("<a "));
        let is_load = !is_link && LOADS.iter().any(|load| before.trim_end_matches(['"', '\'', '`']).ends_with(load));
        is_load.then(|| address.split(['"', '\'', '`', ')', ' ', '>']).next().unwrap_or(address))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, text: &str) -> File {
        File { name: name.to_owned(), raw: 0, wire: 0, text: text.to_owned() }
    }

    #[test]
    fn what_the_first_page_leads_to_is_needed_early() {
        let files = [
            file("a.css", "src: url(./fonts/a.woff2); src: url(./fonts/b.woff2)"),
            file("fonts/a.woff2", ""),
            file("fonts/b.woff2", ""),
            file("index.html", "<link href=\"./a.css\"><link rel=\"preload\" href=\"fonts/a.woff2\">"),
            file("later.svg", ""),
            file("parts-1.js", "fetch(\"./stage-1.wasm\")"),
            file("stage-1.wasm", ""),
            file("sw.js", "parts-1.js"),
        ];
        let names: Vec<_> = needed_early(files.iter().collect()).0.into_iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names, ["index.html", "sw.js", "a.css", "fonts/a.woff2", "parts-1.js"]);
    }

    #[test]
    fn only_loads_from_elsewhere_are_found() {
        let found = |text: &'static str| loads_from_elsewhere(text).collect::<Vec<_>>();
        assert_eq!(found("<script src=\"https://a.example/x.js\"></script>"), ["//a.example/x.js"]);
        assert_eq!(found("@import \"//b.example/x.css\"; a{b:url(http://c.example/y)}"), ["//b.example/x.css", "//c.example/y"]);
        assert_eq!(found("<link rel=\"icon\" href=\"https://d.example/i.svg\">"), ["//d.example/i.svg"]);
        assert_eq!(found("<p>See <a class=\"x\" href=\"https://d.example/page\">there</a>."), [""; 0]);
        assert_eq!(found("<svg xmlns=\"http://www.w3.org/2000/svg\"> // see https://d.example"), [""; 0]);
    }

    #[test]
    fn what_is_over_its_ceiling_is_named() {
        let budget = Budget { name: "all wasm but walkthroughs", ceiling: 100_000 };
        assert_eq!(budget.breach(100_000), None);
        assert_eq!(budget.breach(101_000).as_deref(), Some("all wasm but walkthroughs has 101.0 kB and may have 100.0 kB"));
    }

    #[test]
    fn sizes_are_rounded() {
        assert_eq!([0, 49, 50, 999, 96_849, 180_000].map(kilobytes), ["0.0 kB", "0.0 kB", "0.1 kB", "1.0 kB", "96.8 kB", "180.0 kB"]);
    }
}
