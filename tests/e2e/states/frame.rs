//! The program in a frame of a set size, and pictures of it.
//!
//! A frame, because the browsers' own windows have borders and least widths of their own: in a frame 320 pixels are 320 pixels in
//! each of them, for the style sheets, too.

use super::state::{Size, State, WIDE};
use crate::driver::host::FRAME;
use crate::driver::page::{Outcome, Page, until};
use image::RgbaImage;
use serde_json::{Value, json};
use std::time::Duration;

/// The window around the frame: larger than the largest frame, so that there is space beside it for the pointer.
const WINDOW: Size = Size { width: 1980, height: 1300 };
/// A place in the window that no frame covers.
const BESIDE: (i64, i64) = (WIDE.width as i64 + 10, 10);
/// Waits until a call is under way, and so many frames in a row have changed nothing.
const PENDING: &str = r#"
    const done = arguments[arguments.length - 1];
    const isBusy = () => document.documentElement.dataset.busy === 'true' && document.documentElement.dataset.appState === 'ready';
    let quiet = 0;
    new MutationObserver(() => (quiet = 0)).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const look = () => {
        quiet = isBusy() ? quiet + 1 : 0;
        quiet > 20 ? done(null) : requestAnimationFrame(look);
    };
    look()"#;

/// Puts the page with the frame into the window.
pub async fn begin(page: &Page) -> Outcome {
    page.driver.set_window_rect(0, 0, WINDOW.width, WINDOW.height).await.map_err(text)?;
    page.driver.goto(format!("{}{FRAME}", page.base)).await.map_err(text)
}

/// Opens a place of the program in a new frame, as the state says. `is_fresh` forgets who was signed in.
pub async fn open(page: &Page, place: &str, state: &State, is_fresh: bool) -> Outcome {
    const SCRIPT: &str = r#"
        const [address, width, height, isFresh, theme] = arguments;
        if (isFresh) [localStorage, sessionStorage].forEach((storage) => storage.clear());
        localStorage.setItem('vfunction-replica/#.azure-theme', theme);
        document.documentElement.style.overflow = 'hidden';
        document.body.style.margin = 0;
        const frame = document.createElement('iframe');
        Object.assign(frame, { src: address, width, height });
        Object.assign(frame.style, { border: 0, display: 'block' });
        document.body.replaceChildren(frame);
        return null"#;
    page.driver.enter_default_frame().await.map_err(text)?;
    let address = format!("{}{place}", page.base);
    let theme = if state.is_dark { "dark" } else { "light" };
    let Size { width, height } = state.size;
    page.run::<Value>(SCRIPT, vec![json!(address), json!(width), json!(height), json!(is_fresh), json!(theme)]).await?;
    page.driver.enter_frame(0).await.map_err(text)?;
    if state.is_waiting {
        let is_there = "return document.readyState === 'complete' && location.href !== 'about:blank'";
        return until("the first page is there", async || Ok(page.run::<bool>(is_there, vec![]).await?.then_some(()))).await;
    }
    page.ready().await
}

/// Makes the frame so many pixels wide.
pub async fn resize(page: &Page, width: u32) -> Outcome {
    page.driver.enter_default_frame().await.map_err(text)?;
    page.run::<Value>("document.querySelector('iframe').width = arguments[0]; return null", vec![json!(width)]).await?;
    page.driver.enter_frame(0).await.map_err(text)
}

/// Waits until nothing moves any more: no call under way (but one that is never answered), fonts there, two frames painted, the
/// pointer beside the program.
pub async fn settle(page: &Page, is_pending: bool) -> Outcome {
    const SCRIPT: &str = r#"
        const done = arguments[arguments.length - 1];
        // What replaces a font until it is there is the system's, which may have none.
        const missing = () => [...document.fonts].filter((face) => face.status === 'error' && !face.family.includes('Before')).map((face) => face.family);
        const painted = () => new Promise(requestAnimationFrame);
        // What the pointer has left may change its colour slowly.
        const still = () => Promise.allSettled(document.getAnimations().filter((motion) => motion instanceof CSSTransition).map((motion) => motion.finished));
        document.fonts.ready.then(painted).then(still).then(painted).then(painted).then(() => done(missing()));
        // Firefox does not always say when the fonts of a page whose program waits are there.
        setTimeout(() => done(missing()), 2000)"#;
    if is_pending {
        page.run_async::<Value>(PENDING, vec![]).await?;
    } else {
        page.html_is("data-busy", "false").await?;
    }
    page.driver.enter_default_frame().await.map_err(text)?;
    // WebKit takes the hover from what the pointer has left at the second move only.
    let at_once = Some(Duration::ZERO);
    let pointer = page.driver.action_chain_with_delay(at_once, at_once);
    pointer.move_to(BESIDE.0, BESIDE.1).move_to(BESIDE.0, BESIDE.1 + 10).perform().await.map_err(text)?;
    page.driver.enter_frame(0).await.map_err(text)?;
    let missing: Vec<String> = page.run_async(SCRIPT, vec![]).await?;
    if missing.is_empty() { Ok(()) } else { Err(format!("these fonts cannot be loaded: {missing:?}")) }
}

/// A picture of the frame as it is now: WebKit gives the frame painted last, which may be one from before secrets were covered.
pub async fn picture(page: &Page, size: Size) -> Outcome<RgbaImage> {
    const PAINTED: &str = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(null)))";
    page.run_async::<Value>(PAINTED, vec![]).await?;
    page.driver.enter_default_frame().await.map_err(text)?;
    let bytes = page.driver.screenshot_as_png().await.map_err(text)?;
    page.driver.enter_frame(0).await.map_err(text)?;
    let window = image::load_from_memory(&bytes).map_err(text)?.into_rgba8();
    if window.width() < size.width || window.height() < size.height {
        return Err(format!("the window shows {} × {} pixels only", window.width(), window.height()));
    }
    Ok(image::imageops::crop_imm(&window, 0, 0, size.width, size.height).to_image())
}

fn text(error: impl std::fmt::Display) -> String {
    error.to_string()
}
