//! What is published beside the program: documents for machines, and the guides.

use crate::build::files;
use crate::step::{Outcome, file_error};
use std::fs;
use std::path::Path;
use vfunction_replica::article::library;
use vfunction_replica::contract::selectors;
use vfunction_replica::guides::form;
use vfunction_replica::products::fidelity;

/// `window.replica` for TypeScript.
const INTERFACE: &str = include_str!("../../../tests/contract/replica.d.ts");
/// The states of the screens, for the gallery.
const STATES: &str = include_str!("../../../tests/contract/states.json");
/// The printed guides, which `cargo xtask guide` makes.
const PRINTED: &str = "src/article/printed";

/// Writes all of it into the folder of the built program.
pub fn publish(folder: &Path) -> Outcome {
    let guides = folder.join("guides");
    fs::create_dir_all(&guides).map_err(file_error("made", &guides))?;
    // The program loads the guides when they are asked for, and the catalogue what is said of them.
    library::ALL.iter().try_for_each(|guide| write(&guides, guide.file, guide.text))?;
    for printed in files(Path::new(PRINTED))? {
        let name = printed.file_name().unwrap_or_default();
        fs::copy(&printed, guides.join(name)).map_err(file_error("copied", &printed))?;
    }
    write(&guides, "index.json", &library::index().to_string())?;
    write(folder, "guide.schema.json", form::SCHEMA)?;
    write(folder, "fidelity.json", &fidelity::document().to_string())?;
    write(folder, "selectors.json", &selectors::document().to_string())?;
    write(folder, "replica.d.ts", INTERFACE)?;
    write(folder, "states.json", STATES)
}

fn write(folder: &Path, name: &str, document: &str) -> Outcome {
    let file = folder.join(name);
    fs::write(&file, document).map_err(file_error("written", &file))
}
