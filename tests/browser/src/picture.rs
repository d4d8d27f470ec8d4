//! Pictures kept in the project, and whether another looks the same to a reader.
//!
//! Two machines never paint quite the same letters. So pictures are compared in small squares by their mean colours:
//! what has moved, vanished or changed its colour shows there, and the edges of letters do not.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use anyhow::{Context, Result, bail};
use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Filter, Transformations};

/// The side of a square, in pixels: about that of a letter.
const SQUARE: usize = 12;

/// How far the mean colour of a square may be off, of 255, in any of red, green and blue. Judgement: a
/// line of a chart in another place is off by twice as much, letters of another version by half.
const OFF_AT_MOST: f64 = 20.0;

/// The share of squares that may be off by more.
const SHARE_AT_MOST: f64 = 0.01;

/// How many steps of each colour are kept: fewer than a screen has, to be small.
const STEPS: u16 = 31;

/// A picture without transparency, row by row.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Picture {
    width: usize,
    height: usize,
    rgb: Vec<u8>,
}

impl Picture {
    /// Reads a PNG.
    pub(crate) fn read(png: &[u8]) -> Result<Self> {
        let reading = || "A PNG could not be read".to_owned();
        let mut decoder = Decoder::new(Cursor::new(png));
        decoder.set_transformations(Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().with_context(reading)?;
        let Some(size) = reader.output_buffer_size() else { bail!("A PNG is too large.") };
        let mut bytes = vec![0; size];
        let frame = reader.next_frame(&mut bytes).with_context(reading)?;
        let samples = frame.color_type.samples();
        if samples < 3 {
            bail!("A PNG without colours.");
        }
        let pixels = bytes[..frame.buffer_size()].chunks_exact(samples);
        let rgb = pixels.flat_map(|pixel| pixel[..3].iter().copied()).collect();
        Ok(Self { width: frame.width as usize, height: frame.height as usize, rgb })
    }

    /// Writes it as a PNG, in fewer colours.
    pub(crate) fn write(&self, file: &Path) -> Result<()> {
        let writing = || format!("{} could not be written", file.display());
        let mut png = Vec::new();
        let mut encoder = Encoder::new(&mut png, self.width as u32, self.height as u32);
        encoder.set_color(ColorType::Rgb);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_compression(Compression::High);
        encoder.set_filter(Filter::NoFilter);
        let few = |value: &u8| {
            let step = (u16::from(*value) * STEPS + 127) / 255;
            ((step * 255 + STEPS / 2) / STEPS) as u8
        };
        let rgb: Vec<u8> = self.rgb.iter().map(few).collect();
        let mut writer = encoder.write_header().with_context(writing)?;
        writer.write_image_data(&rgb).with_context(writing)?;
        writer.finish().with_context(writing)?;
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).with_context(writing)?;
        }
        fs::write(file, png).with_context(writing)
    }

    /// How it differs to the eye from another that was kept; nothing where it does not.
    pub(crate) fn differs(&self, kept: &Self) -> Option<String> {
        // A page may be a little longer with letters of another version.
        let longer = self.height.abs_diff(kept.height) as f64 / kept.height as f64;
        if self.width != kept.width || longer > 0.02 {
            let [own, kept] = [self, kept].map(|one| format!("{} × {}", one.width, one.height));
            return Some(format!("it is {own} pixels, not {kept}"));
        }
        let height = self.height.min(kept.height);
        let (across, down) = (self.width / SQUARE, height / SQUARE);
        let off = (0..across * down)
            .filter(|index| {
                let place = (index % across * SQUARE, index / across * SQUARE);
                let (a, b) = (self.mean(place), kept.mean(place));
                (0..3).any(|colour| (a[colour] - b[colour]).abs() > OFF_AT_MOST)
            })
            .count();
        let share = off as f64 / (across * down) as f64;
        (share > SHARE_AT_MOST).then(|| format!("{:.1} % of it differ", share * 100.0))
    }

    /// The colour of a pixel; white outside the picture.
    pub(crate) fn pixel(&self, x: f64, y: f64) -> [u8; 3] {
        let (column, row) = (x.round().max(0.0) as usize, y.round().max(0.0) as usize);
        let start = (row * self.width + column) * 3;
        match self.rgb.get(start..start + 3) {
            Some(&[red, green, blue]) if column < self.width => [red, green, blue],
            _ => [255; 3],
        }
    }

    /// The mean colour of the square whose top left corner is at a place.
    fn mean(&self, (left, top): (usize, usize)) -> [f64; 3] {
        let mut sums = [0.0; 3];
        for row in top..top + SQUARE {
            let start = (row * self.width + left) * 3;
            for pixel in self.rgb[start..start + SQUARE * 3].chunks_exact(3) {
                for (sum, value) in sums.iter_mut().zip(pixel) {
                    *sum += f64::from(*value);
                }
            }
        }
        sums.map(|sum| sum / (SQUARE * SQUARE) as f64)
    }
}

/// The contrast of two colours, from 1 to 21, as WCAG 2 defines it.
#[allow(clippy::disallowed_methods, reason = "a contrast to one decimal, not the model")]
pub(crate) fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let luminance = |colour: [u8; 3]| {
        let linear = colour.map(|value| {
            let share = f64::from(value) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(width: usize, height: usize, value: u8) -> Picture {
        Picture { width, height, rgb: vec![value; width * height * 3] }
    }

    /// Paints a box, its corner at `(left, top)`, of some width and height.
    fn with_box(
        mut picture: Picture,
        (left, top): (usize, usize),
        size: (usize, usize),
    ) -> Picture {
        for row in top..top + size.1 {
            let start = (row * picture.width + left) * 3;
            picture.rgb[start..start + size.0 * 3].fill(0);
        }
        picture
    }

    #[test]
    fn what_moves_or_changes_colour_is_seen_and_small_things_are_not() {
        let page = with_box(plain(600, 480, 250), (60, 60), (200, 100));
        assert_eq!(page.differs(&page), None);
        let nudged = with_box(plain(600, 480, 250), (61, 60), (200, 100));
        assert_eq!(page.differs(&nudged), None, "a pixel");
        let moved = with_box(plain(600, 480, 250), (60, 90), (200, 100));
        assert!(page.differs(&moved).is_some(), "thirty pixels");
        assert!(page.differs(&plain(600, 480, 250)).is_some(), "gone");
        let darker = with_box(plain(600, 480, 220), (60, 60), (200, 100));
        assert!(page.differs(&darker).is_some(), "another background");
        assert!(page.differs(&plain(600, 520, 250)).is_some(), "longer");
    }

    #[test]
    fn contrast_runs_from_one_to_twenty_one() {
        assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 1e-9);
        assert!((contrast([90; 3], [90; 3]) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_picture_comes_back_from_its_file() {
        let file = std::env::temp_dir().join(format!("npfit-picture-{}.png", std::process::id()));
        let page = with_box(plain(60, 48, 255), (6, 6), (20, 10));
        page.write(&file).unwrap();
        let back = Picture::read(&fs::read(&file).unwrap()).unwrap();
        fs::remove_file(&file).unwrap();
        assert_eq!(back, page);
    }
}
