//! Charts as SVG: for golden files, downloads, print, and what the page shows before wasm is alive.

use plotters::drawing::IntoDrawingArea;
use plotters_svg::SVGBackend;

use super::theme::{FONT_FAMILY, Ink, Theme};
use super::{ChartSize, FINE, Root, Surface, TimeChart, draw};

/// plotters-svg writes a font's size divided by this.
const SVG_TEXT_SCALE: f64 = 1.24;

/// Draws a chart to an SVG document. An error of the backend, which a string cannot cause, leaves the picture
/// unfinished rather than the program stopped.
pub fn render(chart: &TimeChart, size: ChartSize, theme: &Theme) -> String {
    render_with(size, |root| draw(root, chart, size, theme).is_ok())
}

/// An SVG document of what is drawn.
pub fn render_with(size: ChartSize, draw: impl FnOnce(&Root<'_>) -> bool) -> String {
    let mut document = String::new();
    {
        let fine = (size.width_px * FINE, size.height_px * FINE);
        let backend = SVGBackend::with_string(&mut document, fine);
        let surface = Surface::new(backend, size.width_px, size.height_px, SVG_TEXT_SCALE);
        let root = surface.into_drawing_area();
        if draw(&root) {
            let _unfinished = root.present();
        }
    }
    // The view box counts in fine units; the picture itself is as large as the chart.
    let written =
        format!("width=\"{}\" height=\"{}\"", size.width_px * FINE, size.height_px * FINE);
    let own = format!("width=\"{}\" height=\"{}\"", size.width_px, size.height_px);
    document.replacen(&written, &own, 1)
}

/// The same, with the page's colour tokens in place of colours, so that one picture serves light and dark,
/// and with the page's font.
pub fn render_with_tokens(chart: &TimeChart, size: ChartSize) -> String {
    let theme = Theme::LIGHT;
    Ink::ALL.into_iter().fold(render(chart, size, &theme), |document, ink| {
        let (red, green, blue) = theme.colour(ink);
        document
            .replace(&format!("#{red:02X}{green:02X}{blue:02X}"), &format!("var({})", ink.token()))
            .replace(" opacity=\"1\"", "")
            .replace(&format!(" font-family=\"{FONT_FAMILY}\""), "")
    })
}
