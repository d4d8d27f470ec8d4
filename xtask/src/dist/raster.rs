//! Pictures in pixels, drawn from the SVG that the package’s own drawing code makes.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

/// The one typeface of all pictures: every machine draws the same.
const FONT: &str = "Noto Sans";

/// Draws SVG with a typeface of its own; none of this machine's is used.
pub(crate) struct Raster {
    options: Options<'static>,
}

impl Raster {
    /// With the typeface ready.
    pub(crate) fn new() -> Self {
        let mut fonts = fontdb::Database::new();
        fonts.load_font_data(notosans::REGULAR_TTF.to_vec());
        fonts.load_font_data(notosans::BOLD_TTF.to_vec());
        // Names that no font here has become this one, as the last name of every list of the package's.
        fonts.set_sans_serif_family(FONT);
        let options =
            Options { font_family: FONT.to_owned(), fontdb: Arc::new(fonts), ..Options::default() };
        Self { options }
    }

    /// `svg` in pixels, as wide as asked; its height follows.
    pub(crate) fn draw(&self, svg: &str, width_px: u32) -> Result<Pixmap> {
        let tree = Tree::from_str(svg, &self.options).context("A picture is not valid SVG")?;
        let scale = width_px as f32 / tree.size().width();
        let height_px = (tree.size().height() * scale).round() as u32;
        let mut pixels =
            Pixmap::new(width_px, height_px).context("A picture would have no pixels")?;
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
        Ok(pixels)
    }

    /// Draws the SVG file at `from` into the PNG file `to`.
    pub(crate) fn write(&self, from: &Path, to: &Path, width_px: u32) -> Result<()> {
        let svg = fs::read_to_string(from)
            .with_context(|| format!("{} could not be read", from.display()))?;
        let png = self.draw(&svg, width_px)?.encode_png();
        let png = png.with_context(|| format!("{} could not be drawn", from.display()))?;
        ensure!(!png.is_empty(), "{} gave an empty picture.", from.display());
        fs::write(to, png).with_context(|| format!("{} could not be written", to.display()))
    }
}

#[cfg(test)]
mod tests {
    use npfit_model::{Levers, Month, run};
    use npfit_scenario::chart::Runs;
    use npfit_scenario::export::{Origin, Picture, PictureOf};
    use npfit_scenario::message::Language;
    use npfit_scenario::scenario::Scenario;
    use resvg::tiny_skia::Rect;
    use resvg::usvg::{Group, Node};

    use super::*;

    /// How many pixels are not white.
    fn inked(svg: &str) -> usize {
        let pixels = Raster::new().draw(svg, 200).unwrap();
        pixels.pixels().iter().filter(|pixel| pixel.alpha() > 0).count()
    }

    #[test]
    fn text_is_drawn_in_a_typeface_of_our_own() {
        let svg = |words: &str| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"20\">\
                 <text x=\"1\" y=\"15\" font-size=\"14\" font-family=\"Nowhere, sans-serif\">{words}</text></svg>"
            )
        };
        let (none, some) = (inked(&svg("")), inked(&svg("£7.3bn – 2002")));
        assert_eq!(none, 0);
        assert!(some > 500, "only {some} pixels of text");
    }

    fn exported(of: PictureOf) -> String {
        let levers = Levers::from_percent(75.0, Month::new(2006, 9), 55.0);
        let scenario = Scenario { levers, ..Scenario::default() };
        let (own, history) = (run(&scenario.settings()), run(&Scenario::history_settings()));
        let origin = Origin { scenario: &scenario, address: "https://news.example/npfit/#v=3" };
        Picture::new(&Language::english(), of, &Runs::new(&own, &history), origin).to_svg()
    }

    /// The box of each text, in the picture's own pixels, that was drawn with at least one letter.
    fn texts(group: &Group, found: &mut Vec<Rect>) {
        for node in group.children() {
            match node {
                Node::Group(inner) => texts(inner, found),
                Node::Text(text) if text.flattened().has_children() => {
                    found.push(text.abs_bounding_box());
                }
                _ => {}
            }
        }
    }

    #[test]
    fn no_text_of_an_exported_picture_is_missing_or_cut_off() {
        let raster = Raster::new();
        for of in PictureOf::all() {
            let svg = exported(of);
            let tree = Tree::from_str(&svg, &raster.options).unwrap();
            let mut found = Vec::new();
            texts(tree.root(), &mut found);
            assert_eq!(found.len(), svg.matches("<text ").count(), "{of:?}: a text is missing");
            for text in found {
                let is_inside = text.left() >= 0.0
                    && text.top() >= 0.0
                    && text.right() <= tree.size().width()
                    && text.bottom() <= tree.size().height();
                assert!(is_inside, "{of:?}: {text:?} is outside {:?}", tree.size());
            }
        }
    }

    #[test]
    fn what_is_no_svg_is_one_sentence() {
        let error = Raster::new().draw("<svg", 10).unwrap_err().to_string();
        assert_eq!(error, "A picture is not valid SVG");
    }
}
