//! What decides how a page is drawn: the engine's version, and the fonts of the machine.

use super::files;
use crate::driver::page::{Outcome, Page};
use crate::tier::Engine;

/// Widths of a line in the standard faces, a digest of how their smoothed edges come out, and the language of dates.
const FONTS: &str = r#"
    const line = 'Hamburgefonstiv 0123 ÅÖé';
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 200 });
    const context = canvas.getContext('2d');
    const widths = ['serif', 'sans-serif', 'monospace', 'system-ui'].map((face, index) => {
        context.font = `32px ${face}`;
        context.fillText(line, 0, 40 * (index + 1));
        return `${face} ${context.measureText(line).width.toFixed(2)}`;
    });
    let digest = 0x811c9dc5;
    for (const byte of context.getImageData(0, 0, 640, 200).data) digest = Math.imul(digest ^ byte, 0x01000193) >>> 0;
    return `${widths.join(', ')}; edges ${digest.toString(16)}; ${navigator.language}`"#;

/// Engine and fonts, as text for people, one to a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Machine(pub String);

impl Machine {
    /// The one that a page runs on.
    pub async fn of(page: &Page) -> Outcome<Machine> {
        let capabilities = page.driver.capabilities();
        let version = capabilities.get("browserVersion").and_then(|version| version.as_str()).unwrap_or("of unknown version");
        let fonts: String = page.run(FONTS, vec![]).await?;
        Ok(Machine(format!("{} {version}\n{fonts}\n", page.engine.name())))
    }

    /// The one that made the baselines of an engine; nothing if there are none.
    pub fn that_made_baselines(engine: Engine) -> Option<Machine> {
        Some(files::text(&files::made_by(engine))).filter(|text| !text.is_empty()).map(Machine)
    }
}
