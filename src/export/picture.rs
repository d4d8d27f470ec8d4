//! A chart as it is taken away: with its title, what its lines are, the levers, the sources and the
//! address, so that it can be read where the page is not.

use plotters::drawing::IntoDrawingArea;
use plotters_backend::BackendColor;
use plotters_backend::text_anchor::HPos;

use super::Origin;
use super::svg::SvgText;
use crate::analysis::sensitivity::LeverMap;
use crate::chart::strokes::{Backend, Lettering, Strokes, rectangle};
use crate::chart::theme::Ink;
use crate::chart::{
    ChartSize, FINE, MapChart, Runs, Subject, Surface, Theme, TimeChart, draw, draw_map, width_px,
};
use crate::model::Levers;
use crate::text;

/// Space around everything, CSS pixels. Judgement.
const MARGIN_PX: f64 = 20.0;

/// Always on white, for print and for pages of any colour.
const THEME: Theme = Theme::LIGHT;

/// The size of a lever map.
const MAP_SIZE: ChartSize = ChartSize { width_px: 640, height_px: 520 };

/// The size of a small panel in print, two to a line of A4.
const PANEL_IN_PRINT: ChartSize = ChartSize { width_px: 320, height_px: 180 };

/// A chart without anything around it, as an SVG document, for print.
pub fn chart_svg(subject: Subject, runs: &Runs<'_>) -> String {
    let size = match subject {
        Subject::Delivery(_) | Subject::Supplier(_) => PANEL_IN_PRINT,
        _ => chart_size(subject),
    };
    let mut svg = SvgText::new(size, &text::chart_description(subject, runs));
    draw_chart(&mut svg, &subject.chart(runs, size.width_px), size, (0.0, 0.0));
    svg.finish()
}

/// A picture that is laid out: its size, and what is drawn on it.
pub struct Picture {
    /// Its whole size.
    pub size: ChartSize,
    content: Content,
    chart_size: ChartSize,
    chart_top: f64,
    label: String,
    texts: Vec<Line>,
    keys: Vec<Key>,
}

/// What the picture is of.
enum Content {
    /// A chart over time.
    Time(TimeChart),
    /// A lever map, with the reader at a setting.
    Map(LeverMap, Levers),
}

/// A line of text.
struct Line {
    at: (f64, f64),
    text: String,
    ink: Ink,
    size_px: f64,
    bold: bool,
}

/// What a sign on the chart stands for: a stroke of a line, or the dot of the record.
struct Key {
    left: f64,
    middle: f64,
    ink: Ink,
    is_dot: bool,
}

/// The size of the chart itself: as wide as it is on the page of a desktop.
const fn chart_size(subject: Subject) -> ChartSize {
    match subject {
        Subject::Money => ChartSize { width_px: 820, height_px: 430 },
        Subject::Fit | Subject::Parts => ChartSize { width_px: 820, height_px: 320 },
        Subject::Delivery(_) | Subject::Supplier(_) => ChartSize { width_px: 560, height_px: 280 },
    }
}

impl Picture {
    /// Lays out a chart with all that it needs to be read alone.
    pub fn new(subject: Subject, runs: &Runs<'_>, origin: Origin<'_>) -> Self {
        let chart_size = chart_size(subject);
        let chart = subject.chart(runs, chart_size.width_px);
        let wide = f64::from(chart_size.width_px);
        let label = text::chart_description(subject, runs);
        let mut page = Page::headed(wide, &text::take_title(subject), &text::take_unit(subject));
        let keys = page.keys(&chart, runs);
        let caption = text::take_caption(subject, &chart, origin);
        page.finish(Content::Time(chart), chart_size, &caption, label, keys)
    }

    /// Lays out a complete lever map in the same way, with the reader's own `value` on it.
    pub fn of_map(map: LeverMap, value: f64, origin: Origin<'_>) -> Self {
        let levers = origin.scenario.levers;
        let said = text::map_said(&map, &levers, value);
        let (title, pair) = (text::take_map_title(&map), text::map_pair((map.across, map.up)));
        let page = Page::headed(f64::from(MAP_SIZE.width_px), &title, &pair);
        let label = text::map_in_words(&map, &said);
        let caption = text::take_map_caption(said, origin);
        page.finish(Content::Map(map, levers), MAP_SIZE, &caption, label, Vec::new())
    }

    /// Draws it.
    pub fn draw(&self, strokes: &mut dyn Strokes) {
        let whole = (fine(f64::from(self.size.width_px)), fine(f64::from(self.size.height_px)));
        strokes.fill(&rectangle((0, 0), whole), colour(Ink::Paper));
        let corner = (MARGIN_PX, self.chart_top);
        match &self.content {
            Content::Time(chart) => draw_chart(strokes, chart, self.chart_size, corner),
            Content::Map(map, levers) => {
                let chart = MapChart::new(map, *levers);
                let root = surface(strokes, self.chart_size, corner).into_drawing_area();
                let _drawn = draw_map(&root, &chart, self.chart_size, &THEME);
            }
        }
        for key in &self.keys {
            let (left, middle) = (fine(key.left), fine(key.middle));
            if key.is_dot {
                strokes.circle((left + fine(8.0), middle), fine(3.6) as u32, colour(key.ink), None);
            } else {
                let ends = [(left, middle), (left + fine(16.0), middle)];
                strokes.line(&ends, colour(key.ink), fine(2.5) as u32);
            }
        }
        for line in &self.texts {
            let lettering = Lettering {
                size: line.size_px * f64::from(FINE),
                bold: line.bold,
                colour: colour(line.ink),
                align: HPos::Left,
            };
            strokes.text(&line.text, (fine(line.at.0), fine(line.at.1)), lettering);
        }
    }

    /// It as an SVG document.
    pub fn to_svg(&self) -> String {
        let mut svg = SvgText::new(self.size, &self.label);
        self.draw(&mut svg);
        svg.finish()
    }
}

/// Text that runs down a page.
struct Page {
    wide: f64,
    y: f64,
    texts: Vec<Line>,
}

impl Page {
    /// A page with its title and what is counted.
    fn headed(wide: f64, title: &str, unit: &str) -> Self {
        let mut page = Self { wide, y: MARGIN_PX, texts: Vec::new() };
        page.text(title, Ink::Record, 18.0, true);
        page.text(unit, Ink::Soft, 13.0, false);
        page.y += 4.0;
        page
    }

    /// Leaves room for what is drawn, and writes the caption below it.
    fn finish(
        mut self,
        content: Content,
        chart_size: ChartSize,
        caption: &[String],
        label: String,
        keys: Vec<Key>,
    ) -> Picture {
        self.y += 6.0;
        let chart_top = self.y;
        self.y += f64::from(chart_size.height_px) + 12.0;
        for (index, words) in caption.iter().enumerate() {
            let ink = if index == 0 { Ink::Record } else { Ink::Soft };
            self.text(words, ink, 12.0, false);
            self.y += 3.0;
        }
        let size = ChartSize {
            width_px: chart_size.width_px + 2 * MARGIN_PX as u32,
            height_px: (self.y + MARGIN_PX - 3.0).ceil() as u32,
        };
        Picture { size, content, chart_size, chart_top, label, texts: self.texts, keys }
    }

    /// Writes a text in as many lines as it needs.
    fn text(&mut self, text: &str, ink: Ink, size_px: f64, bold: bool) {
        let height = size_px * 1.4;
        for text in wrapped(text, self.wide, size_px) {
            let at = (MARGIN_PX, self.y + height / 2.0);
            self.texts.push(Line { at, text, ink, size_px, bold });
            self.y += height;
        }
    }

    /// Says what the chart's lines and dots are, as many to a line as there is room for.
    fn keys(&mut self, chart: &TimeChart, runs: &Runs<'_>) -> Vec<Key> {
        const SIGN_PX: f64 = 24.0;
        const SIZE_PX: f64 = 12.0;
        let yours = chart.lines.iter().rev().find(|line| line.ink == Ink::Yours);
        let mut all: Vec<(Ink, bool, &str)> = Vec::new();
        if yours.is_some() {
            all.push((Ink::Yours, false, &text::KEY_YOURS));
        }
        if chart.lines.iter().any(|line| line.ink == Ink::Baseline) && runs.run != runs.baseline {
            all.push((Ink::Baseline, false, &text::KEY_BASELINE));
        }
        if chart.marks.iter().any(|mark| mark.figure.is_some()) {
            all.push((Ink::Record, true, &text::KEY_RECORD));
        }
        let (mut keys, mut left) = (Vec::new(), MARGIN_PX);
        for (ink, is_dot, words) in all {
            let width = SIGN_PX + width_px(words, SIZE_PX) + 12.0;
            if left > MARGIN_PX && left + width > self.wide + MARGIN_PX {
                left = MARGIN_PX;
                self.y += SIZE_PX * 1.4;
            }
            let middle = self.y + SIZE_PX * 0.7;
            keys.push(Key { left, middle, ink, is_dot });
            let at = (left + SIGN_PX, middle);
            let text = words.to_owned();
            self.texts.push(Line { at, text, ink: Ink::Soft, size_px: SIZE_PX, bold: false });
            left += width;
        }
        self.y += SIZE_PX * 1.4;
        keys
    }
}

fn draw_chart(strokes: &mut dyn Strokes, chart: &TimeChart, size: ChartSize, corner: (f64, f64)) {
    // Strokes on these backends do not fail.
    let _drawn = draw(&surface(strokes, size, corner).into_drawing_area(), chart, size, &THEME);
}

/// A part of a picture to draw on.
fn surface<'a>(
    strokes: &'a mut dyn Strokes,
    size: ChartSize,
    corner: (f64, f64),
) -> Surface<Backend<'a>> {
    let fine_size = (size.width_px * FINE, size.height_px * FINE);
    let backend = Backend::new(strokes, fine_size, (fine(corner.0), fine(corner.1)));
    Surface::new(backend, size.width_px, size.height_px, 1.0)
}

fn fine(px: f64) -> i32 {
    (px * f64::from(FINE)).round() as i32
}

fn colour(ink: Ink) -> BackendColor {
    BackendColor { alpha: 1.0, rgb: THEME.colour(ink) }
}

/// A text in lines that are no wider; a word that is (an address) is broken where it must.
pub fn wrapped(text: &str, wide_px: f64, size_px: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ') {
        let with = if line.is_empty() { word.to_owned() } else { [&line, " ", word].concat() };
        if width_px(&with, size_px) <= wide_px {
            line = with;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            line.push(letter);
            if width_px(&line, size_px) > wide_px {
                line.pop();
                lines.push(std::mem::replace(&mut line, letter.to_string()));
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_kept_whole_and_long_ones_broken() {
        let address = "https://example.org/".to_owned() + &"a=1&".repeat(60);
        let text = ["One two three four five six seven ", &address, " end"].concat();
        let lines = wrapped(&text, 200.0, 12.0);
        assert!(lines.iter().all(|line| width_px(line, 12.0) <= 200.0), "{lines:?}");
        let all: String = lines.concat();
        assert_eq!(all.replace(' ', ""), text.replace(' ', ""), "nothing is lost");
        assert!(lines[0].starts_with("One two three"), "{lines:?}");
        assert!(wrapped("", 200.0, 12.0).is_empty());
    }
}
