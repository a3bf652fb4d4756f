//! Pictures: read, compared as eyes do, and written small.

use crate::driver::page::Outcome;
use dify::cli::OutputImageBase;
use image::{ImageFormat, RgbaImage};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::Path;
use std::process::Command;

/// From here on two colours count as different: a twentieth of the largest distance there is in the YIQ space, which weighs colours
/// as eyes do (distances are squared). What differs by the smoothing of edges only does not count.
const THRESHOLD: f32 = 35_215.0 * 0.05 * 0.05;
/// How strongly pixels without a difference are drawn in the picture of the differences.
const FADED: f32 = 0.1;

/// What differs between two pictures.
pub struct Difference {
    /// How many pixels a person could see to differ.
    pub pixels: u32,
    /// Those pixels, on the first picture.
    pub drawn: RgbaImage,
}

/// What a person could see to differ; nothing if nothing does.
///
/// # Errors
///
/// The sizes differ.
pub fn difference(expected: &RgbaImage, actual: &RgbaImage) -> Outcome<Option<Difference>> {
    if expected.dimensions() != actual.dimensions() {
        return Err(format!("the baseline has {:?} pixels, the picture {:?}", expected.dimensions(), actual.dimensions()));
    }
    if expected == actual {
        return Ok(None);
    }
    let (left, right) = (expected.clone(), actual.clone());
    let found = dify::diff::get_results(left, right, THRESHOLD, true, Some(FADED), &Some(OutputImageBase::LeftImage), &None);
    let found = found.map(|(pixels, drawn)| Difference { pixels: pixels.unsigned_abs(), drawn });
    Ok(found.filter(|difference| difference.pixels > 0))
}

/// How many pixels are not exactly the same.
pub fn unequal_pixels(one: &RgbaImage, other: &RgbaImage) -> usize {
    if one.dimensions() == other.dimensions() {
        one.pixels().zip(other.pixels()).filter(|(one, other)| one != other).count()
    } else {
        one.pixels().len().max(other.pixels().len())
    }
}

/// The picture with 32 levels of each channel instead of 256. What that hides is below [`THRESHOLD`], and the pictures, above all the
/// wide gradients of vFunction, are much smaller.
pub fn coarse(picture: &RgbaImage) -> RgbaImage {
    let mut coarse = picture.clone();
    let nearest = |channel: u8| {
        let level = (u16::from(channel) * 31 + 127) / 255;
        u8::try_from(level * 255 / 31).unwrap_or(u8::MAX)
    };
    coarse.iter_mut().for_each(|channel| *channel = nearest(*channel));
    coarse
}

/// The picture in so many of its colours, the commonest ones; each other becomes the nearest of them.
pub fn few_colours(picture: &RgbaImage, most: usize) -> RgbaImage {
    let mut counts = BTreeMap::<[u8; 4], usize>::new();
    picture.pixels().for_each(|pixel| *counts.entry(pixel.0).or_default() += 1);
    let mut colours: Vec<_> = counts.into_iter().map(|(colour, count)| (Reverse(count), colour)).collect();
    colours.sort();
    let (common, rare) = colours.split_at(most.min(colours.len()));
    let distance = |one: [u8; 4], other: [u8; 4]| -> u32 {
        one.into_iter().zip(other).map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
    };
    let nearest = |colour| common.iter().map(|(_, other)| *other).min_by_key(|other| distance(colour, *other)).unwrap_or(colour);
    let replaced: BTreeMap<_, _> = rare.iter().map(|(_, colour)| (*colour, nearest(*colour))).collect();
    let mut few = picture.clone();
    few.pixels_mut().for_each(|pixel| pixel.0 = replaced.get(&pixel.0).copied().unwrap_or(pixel.0));
    few
}

/// Reads a picture; nothing if there is none.
pub fn read(path: &Path) -> Outcome<Option<RgbaImage>> {
    match std::fs::read(path) {
        Ok(bytes) => image::load_from_memory(&bytes)
            .map(|picture| Some(picture.into_rgba8()))
            .map_err(|error| format!("{} is no picture: {error}", path.display())),
        Err(_) => Ok(None),
    }
}

/// Writes a picture.
pub fn write(path: &Path, picture: &RgbaImage) -> Outcome {
    super::files::write(path, &png(picture)?)
}

/// Keeps a picture as WebP without loss, a third smaller than PNG; one that holds the same pixels already is left alone.
///
/// # Errors
///
/// The encoder is missing.
pub fn keep(path: &Path, picture: &RgbaImage) -> Outcome {
    if read(path).ok().flatten().as_ref() == Some(picture) {
        return Ok(());
    }
    let source = path.with_extension("png");
    write(&source, picture)?;
    let mut encoder = Command::new("cwebp");
    encoder.args(["-quiet", "-lossless", "-z", "9"]).arg(&source).arg("-o").arg(path);
    let encoded = encoder.status().map_err(|error| format!("cwebp, of the system's package webp, cannot be started ({error})"));
    std::fs::remove_file(&source).map_err(|error| error.to_string())?;
    if encoded?.success() { Ok(()) } else { Err(format!("{} cannot be written by cwebp", path.display())) }
}

/// Writes a picture as small as it becomes without loss; one that holds the same pixels already is left alone.
pub fn write_small(path: &Path, picture: &RgbaImage) -> Outcome {
    if read(path).ok().flatten().as_ref() == Some(picture) {
        return Ok(());
    }
    super::files::write(path, &small(picture)?)
}

/// A picture as PNG, as small as it becomes without loss.
pub fn small(picture: &RgbaImage) -> Outcome<Vec<u8>> {
    let options = oxipng::Options { strip: oxipng::StripChunks::Safe, ..oxipng::Options::from_preset(2) };
    oxipng::optimize_from_memory(&png(picture)?, &options).map_err(|error| error.to_string())
}

fn png(picture: &RgbaImage) -> Outcome<Vec<u8>> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png).map_err(|error| error.to_string())?;
    Ok(bytes.into_inner())
}
