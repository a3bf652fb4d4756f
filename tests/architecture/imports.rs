//! The files of a program and which of them use which, with re-exports resolved.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use syn::visit::{self, Visit};
use syn::{Item, UseTree};

/// A module as a path of names from the root, which is empty.
type Module = Vec<String>;

/// The modules of one program, and what each takes from elsewhere.
#[derive(Default)]
pub struct Program {
    /// What the root is called by other programs, if it is a library.
    name: Option<&'static str>,
    /// The file of each module.
    files: BTreeMap<Module, PathBuf>,
    /// What a module passes on: the name there, and the path that it represents.
    re_exports: BTreeMap<Module, BTreeMap<String, Module>>,
    /// The paths that a module names, from the root.
    paths: BTreeMap<Module, BTreeSet<Module>>,
}

impl Program {
    /// Reads a program from its root file.
    pub fn read(root: &Path, name: Option<&'static str>) -> Self {
        let mut program = Program { name, ..Program::default() };
        program.add(Vec::new(), root.to_owned(), root.parent().expect("a folder"));
        program.resolve_own_modules();
        program
    }

    /// The file of a module of the program, below `root`.
    fn add(&mut self, module: Module, file: PathBuf, folder: &Path) {
        let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let syntax = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let mut found = Paths { module: &module, root: self.name, paths: BTreeSet::new(), re_exports: BTreeMap::new() };
        found.visit_file(&syntax);
        let (paths, re_exports) = (found.paths, found.re_exports);
        self.paths.insert(module.clone(), paths);
        self.re_exports.insert(module.clone(), re_exports);
        for item in &syntax.items {
            let Item::Mod(item) = item else { continue };
            if item.content.is_some() {
                continue;
            }
            let name = item.ident.to_string();
            let elsewhere = item.attrs.iter().find_map(path_of).map(|path| file.parent().expect("a folder").join(path));
            let (flat, nested) = (folder.join(format!("{name}.rs")), folder.join(&name).join("mod.rs"));
            let child: Module = module.iter().cloned().chain([name.clone()]).collect();
            let own = if flat.is_file() { flat } else { nested };
            self.add(child, elsewhere.unwrap_or(own), &folder.join(name));
        }
        self.files.insert(module, file);
    }

    /// Paths that begin with a module of one's own are relative to it.
    fn resolve_own_modules(&mut self) {
        let absolute = |module: &Module, path: &Module| match path.first().map(String::as_str) {
            Some("crate") => path.get(1..).unwrap_or_default().to_vec(),
            _ => module.iter().cloned().chain(path.iter().cloned()).collect(),
        };
        for (module, paths) in &mut self.paths {
            *paths = paths.iter().map(|path| absolute(module, path)).collect();
        }
        for (module, re_exports) in &mut self.re_exports {
            re_exports.values_mut().for_each(|path| *path = absolute(module, path));
        }
    }

    /// The module in which a path ends, re-exports followed.
    fn module_of(&self, path: &[String]) -> Option<Module> {
        let mut path = path.to_vec();
        // A chain of re-exports that is longer is a circle.
        for _ in 0..10 {
            let length = (1..=path.len()).rev().find(|length| self.files.contains_key(&path[..*length]))?;
            let (module, rest) = path.split_at(length);
            match rest.first().and_then(|name| self.re_exports.get(module)?.get(name)) {
                Some(target) => path = target.iter().chain(&rest[1..]).cloned().collect(),
                None => return Some(module.to_vec()),
            }
        }
        None
    }

    /// Which modules each module uses; a module that only holds others, and passes on what they have, uses none of them.
    pub fn uses(&self) -> BTreeMap<Module, BTreeSet<Module>> {
        let uses = |(module, paths): (&Module, &BTreeSet<Module>)| {
            let used = paths.iter().filter_map(|path| self.module_of(path)).filter(|used| used != module).collect();
            (module.clone(), used)
        };
        self.paths.iter().map(uses).collect()
    }

    /// The circles: groups of files each of which uses, by way of others, every other one.
    pub fn circles(&self) -> Vec<Vec<String>> {
        let uses = self.uses();
        let reach: BTreeMap<&Module, BTreeSet<&Module>> = uses.keys().map(|module| (module, reachable(&uses, module))).collect();
        let mut circles: Vec<Vec<String>> = Vec::new();
        let mut seen = BTreeSet::new();
        for (module, reached) in &reach {
            let circle: Vec<_> =
                reached.iter().filter(|other| reach.get(**other).is_some_and(|back| back.contains(module))).copied().collect();
            if circle.len() > 1 && seen.insert(circle.clone()) {
                circles.push(circle.iter().map(|module| self.files[*module].display().to_string()).collect());
            }
        }
        circles
    }
}

/// The value of an attribute `path`, which says where the file of a module is.
fn path_of(attribute: &syn::Attribute) -> Option<String> {
    let syn::Meta::NameValue(pair) = &attribute.meta else { return None };
    match &pair.value {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) if pair.path.is_ident("path") => Some(text.value()),
        _ => None,
    }
}

fn reachable<'a>(uses: &'a BTreeMap<Module, BTreeSet<Module>>, from: &'a Module) -> BTreeSet<&'a Module> {
    let mut reached = BTreeSet::new();
    let mut open = vec![from];
    while let Some(module) = open.pop() {
        for next in uses.get(module).into_iter().flatten() {
            if reached.insert(next) {
                open.push(next);
            }
        }
    }
    reached
}

/// Collects the paths of one file, relative to its module or, with `crate` at the beginning, to the root.
struct Paths<'a> {
    module: &'a Module,
    root: Option<&'static str>,
    paths: BTreeSet<Module>,
    re_exports: BTreeMap<String, Module>,
}

impl Paths<'_> {
    /// A path without `super`, `self` and the program's name.
    fn normalized(&self, path: &[String]) -> Module {
        let mut base: Option<Module> = None;
        let mut rest = path;
        while let Some((first, others)) = rest.split_first() {
            match first.as_str() {
                "crate" => base = Some(Vec::new()),
                name if Some(name) == self.root => base = Some(Vec::new()),
                "self" => base = Some(base.unwrap_or_else(|| self.module.clone())),
                "super" => {
                    let mut above = base.unwrap_or_else(|| self.module.clone());
                    above.pop();
                    base = Some(above);
                }
                _ => break,
            }
            rest = others;
        }
        match base {
            Some(base) => ["crate".to_owned()].into_iter().chain(base).chain(rest.iter().cloned()).collect(),
            None => rest.to_vec(),
        }
    }

    fn leaves(&self, tree: &UseTree, before: &mut Module, found: &mut Vec<(Option<String>, Module)>) {
        match tree {
            UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.leaves(&path.tree, before, found);
                before.pop();
            }
            UseTree::Name(name) if name.ident == "self" => found.push((before.last().cloned(), before.clone())),
            UseTree::Name(name) => {
                found.push((Some(name.ident.to_string()), before.iter().cloned().chain([name.ident.to_string()]).collect()))
            }
            UseTree::Rename(name) => {
                found.push((Some(name.rename.to_string()), before.iter().cloned().chain([name.ident.to_string()]).collect()))
            }
            UseTree::Glob(_) => found.push((None, before.clone())),
            UseTree::Group(group) => group.items.iter().for_each(|item| self.leaves(item, before, found)),
        }
    }
}

impl<'ast> Visit<'ast> for Paths<'_> {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let mut found = Vec::new();
        self.leaves(&item.tree, &mut Vec::new(), &mut found);
        for (name, path) in found {
            let path = self.normalized(&path);
            match (&item.vis, name) {
                (syn::Visibility::Inherited, _) | (_, None) => drop(self.paths.insert(path)),
                // What is passed on is used by who takes it.
                (_, Some(name)) => drop(self.re_exports.insert(name, path)),
            }
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Module = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if names.len() > 1 {
            self.paths.insert(self.normalized(&names));
        }
        visit::visit_path(self, path);
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        // What tests use is no part of the program.
        if item.ident != "tests" {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_macro(&mut self, mac: &'ast syn::Macro) {
        // Macros like `view!` are no Rust: their paths are found as text.
        self.visit_path(&mac.path);
        let text = mac.tokens.to_string().replace(' ', "");
        for (at, _) in text.match_indices("crate::").chain(text.match_indices("super::")) {
            let path: String = text[at..].chars().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | ':')).collect();
            let names: Module = path.split("::").filter(|name| !name.is_empty()).map(str::to_owned).collect();
            self.paths.insert(self.normalized(&names));
        }
    }
}
