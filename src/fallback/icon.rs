//! The page’s icon, drawn by the charts’ own pen: spend against benefits, as the chart of money shows them.

use npfit_model::{Run, State};
use plotters::element::{PathElement, Rectangle};
use plotters::style::{Color, RGBColor, ShapeStyle};

use crate::chart::theme::Ink;
use crate::chart::{ChartSize, DrawError, FINE, Root, Theme, svg};

/// Its side, CSS pixels.
pub const ICON_PX: u32 = 64;

/// Room around the lines, as a share of the side: launchers cut a tenth off each edge. Judgement.
const MARGIN_SHARE: f64 = 0.2;
/// Width of a line, CSS pixels.
const LINE_PX: u32 = 4;

/// What a line shows of a month.
type Value = fn(&State) -> f64;

/// The icon as SVG.
pub(super) fn icon(history: &Run) -> String {
    let size = ChartSize { width_px: ICON_PX, height_px: ICON_PX };
    svg::render_with(size, |root| draw(root, history).is_ok())
}

fn draw(root: &Root<'_>, history: &Run) -> Result<(), DrawError> {
    let ink = |theme: &Theme, ink| {
        let (red, green, blue) = theme.colour(ink);
        RGBColor(red, green, blue)
    };
    let side = (ICON_PX * FINE) as i32;
    let ground = ink(&Theme::DARK, Ink::Paper).filled();
    root.draw(&Rectangle::new([(0, 0), (side, side)], ground))?;
    let most = history.last().spend_programme_gbp_million;
    let lines: [(Ink, Value); 2] = [
        (Ink::Benefits, |state| state.benefits_gbp_million),
        (Ink::Yours, |state| state.spend_programme_gbp_million),
    ];
    for (colour, value) in lines {
        let count = history.months().len() as f64;
        let points = history.months().iter().enumerate().step_by(12).map(|(index, state)| {
            let place = |share: f64| MARGIN_SHARE + (1.0 - 2.0 * MARGIN_SHARE) * share;
            let at = (place(index as f64 / count), 1.0 - place(value(state) / most));
            let fine = |share: f64| (share * f64::from(side)).round() as i32;
            (fine(at.0), fine(at.1))
        });
        let style = ShapeStyle {
            color: ink(&Theme::DARK, colour).into(),
            filled: false,
            stroke_width: LINE_PX * FINE,
        };
        root.draw(&PathElement::new(points.collect::<Vec<_>>(), style))?;
    }
    Ok(())
}
