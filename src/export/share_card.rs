//! The picture that stands beside a link in feeds and chats: title, what the run came to, and the chart of money.

use plotters::element::Rectangle;
use plotters::style::Color;

use super::RunInWords;
use super::column::{Column, MARGIN_PX, TextRow, colour, fine_point};
use super::portable::portable;
use crate::chart::spec::Whose;
use crate::chart::theme::Ink;
use crate::chart::{ChartSize, DrawError, FINE, Root, Runs, Subject, Theme, TimeChart, draw, svg};
use crate::message::{self as m, Language};
use crate::scenario::Preset;
use crate::text;

/// Its size in CSS pixels, with type as on the page; at twice this size it is what cards ask for, 1200 by 630.
pub const CARD_SIZE: ChartSize = ChartSize { width_px: 600, height_px: 315 };

/// Height of the bar of colour along its top, CSS pixels. Judgement, as are the sizes below.
const BAR_PX: f64 = 6.0;
const KICKER_PX: f64 = 12.0;
const TITLE_PX: f64 = 22.0;
const SENTENCE_PX: f64 = 13.5;
const NOTE_PX: f64 = 11.0;

/// A card that is laid out.
#[derive(Clone, Debug)]
pub struct ShareCard {
    texts: Vec<TextRow>,
    chart: TimeChart,
    chart_size: ChartSize,
    chart_top_px: f64,
    title: String,
    description: String,
}

impl ShareCard {
    /// The card of a preset and its runs.
    pub fn new(language: &Language, preset: Preset, runs: &Runs<'_>) -> Self {
        let say = |message: m::Message| message.text(language).to_owned();
        let sentence = RunInWords::of(language, runs).sentence;
        let (kicker, title) = match preset {
            Preset::AsItHappened => (say(m::KICKER), say(m::TITLE)),
            _ => (say(m::TITLE), say(text::preset_name(preset))),
        };
        let width_px = CARD_SIZE.width_px - 2 * MARGIN_PX as u32;
        let mut column = Column::new(f64::from(width_px));
        column.text(&kicker, Ink::Soft, KICKER_PX, false);
        column.text(&title, Ink::Record, TITLE_PX, true);
        column.y += 2.0;
        column.text(&sentence, Ink::Record, SENTENCE_PX, false);
        column.y += 4.0;
        let unit = text::chart_unit(Subject::Money).text(language);
        let note = m::card_note(language, unit, &text::share_simulation(language));
        column.text(&note, Ink::Soft, NOTE_PX, false);
        let chart_top_px = column.y;
        let chart_size = ChartSize {
            width_px,
            height_px: CARD_SIZE.height_px.saturating_sub((chart_top_px + MARGIN_PX / 2.0) as u32),
        };
        let chart = chart(language, runs, chart_size);
        let description =
            format!("{sentence} {}", text::chart_description(language, Subject::Money, &chart));
        Self { texts: column.texts, chart, chart_size, chart_top_px, title, description }
    }

    /// It as an SVG document on white.
    pub fn to_svg(&self) -> String {
        let theme = Theme::LIGHT;
        let document = svg::render_with(CARD_SIZE, |root| self.draw(root, &theme).is_ok());
        portable(&document, &self.title, &self.description)
    }

    fn draw(&self, root: &Root<'_>, theme: &Theme) -> Result<(), DrawError> {
        root.fill(&colour(theme, Ink::Paper))?;
        let bar = [(0.0, 0.0), (f64::from(CARD_SIZE.width_px), BAR_PX)].map(fine_point);
        root.draw(&Rectangle::new(bar, colour(theme, Ink::Yours).filled()))?;
        let fine = |px: u32| (px * FINE) as i32;
        let corner = fine_point((MARGIN_PX, self.chart_top_px));
        let size = self.chart_size;
        let area = root.clone().shrink(corner, (fine(size.width_px), fine(size.height_px)));
        draw(&area, &self.chart, size, theme)?;
        for row in &self.texts {
            row.draw(root, theme)?;
        }
        Ok(())
    }
}

/// The chart of money without what a card has no room for. In a feed a run is nobody’s own.
fn chart(language: &Language, runs: &Runs<'_>, size: ChartSize) -> TimeChart {
    let mut chart = Subject::Money.chart(runs, language, size);
    chart.strips.clear();
    for line in chart.lines.iter_mut().filter(|line| line.whose == Whose::Yours) {
        line.label = text::line_name(language, line.quantity, true, size.is_wide());
    }
    chart
}
