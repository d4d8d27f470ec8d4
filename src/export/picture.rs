//! What the stage shows as it leaves the page: with its title, what its lines are, the setting, the sources and
//! the address, so that it can be read where the page is not. Drawn on any plotters backend.

use super::Origin;
use super::column::{Column, Key, MARGIN_PX, SMALL_PX, TextRow, colour, fine_point};
use super::portable::portable;
use crate::analysis::lever_map::{LeverMap, MAP_SIDE};
use crate::analysis::loops::{Activity, activity};
use crate::chart::loops::{LoopChart, draw_loops};
use crate::chart::map::{MapChart, draw_map};
use crate::chart::spec::Whose;
use crate::chart::theme::Ink;
use crate::chart::{ChartSize, DrawError, FINE, Root, Runs, Subject, Theme, TimeChart, draw, svg};
use crate::message::{self as m, Language};
use crate::scenario::Tab;
use crate::text;

/// Size of the title, CSS pixels.
const TITLE_PX: f64 = 18.0;
/// Size of what is counted, CSS pixels.
const UNIT_PX: f64 = 13.0;

/// What a picture may be of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureOf {
    /// A chart over time.
    Time(Subject),
    /// The lever map of the outcome and the levers that are chosen.
    LeverMap,
    /// The loop diagram.
    Loops,
}

impl PictureOf {
    /// Everything that can be a picture, in the order of the page.
    pub fn all() -> Vec<Self> {
        Subject::all().map(Self::Time).chain([Self::LeverMap, Self::Loops]).collect()
    }

    /// The first picture of a tab; that of money where a tab draws none.
    pub fn of_tab(tab: Tab) -> Self {
        Self::first_of(tab).unwrap_or(Self::Time(Subject::Money))
    }

    /// The first picture of a tab; `None` where a tab draws none.
    pub fn first_of(tab: Tab) -> Option<Self> {
        match tab {
            Tab::LeverMap => Some(Self::LeverMap),
            Tab::Loops => Some(Self::Loops),
            _ => Subject::of_tab(tab).first().copied().map(Self::Time),
        }
    }

    /// The picture of a key, or the first of the tab that has the key.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::all()
            .into_iter()
            .find(|picture| picture.key() == key)
            .or_else(|| Tab::of_key(key).and_then(Self::first_of))
    }

    /// The key in markup and file names.
    pub fn key(self) -> String {
        match self {
            Self::Time(subject) => subject.key(),
            Self::LeverMap => Tab::LeverMap.key().to_owned(),
            Self::Loops => Tab::Loops.key().to_owned(),
        }
    }

    /// Its name.
    pub const fn name(self) -> m::Message {
        match self {
            Self::Time(subject) => text::chart_title(subject),
            Self::LeverMap => text::tab_name(Tab::LeverMap),
            Self::Loops => text::tab_name(Tab::Loops),
        }
    }

    const fn size(self) -> ChartSize {
        match self {
            Self::Time(Subject::Money) => ChartSize { width_px: 820, height_px: 430 },
            Self::Time(Subject::RollOut(_) | Subject::Interfaces | Subject::LostActivity) => {
                ChartSize { width_px: 600, height_px: 300 }
            }
            Self::Time(_) => ChartSize { width_px: 820, height_px: 340 },
            Self::LeverMap => ChartSize { width_px: 640, height_px: 520 },
            Self::Loops => ChartSize { width_px: 820, height_px: 520 },
        }
    }
}

/// A picture that is laid out: its size, and what is drawn on it.
#[derive(Clone, Debug)]
pub struct Picture {
    size: ChartSize,
    content: Content,
    content_size: ChartSize,
    content_top_px: f64,
    title: String,
    description: String,
    texts: Vec<TextRow>,
    keys: Vec<Key>,
    language: Language,
}

/// What is drawn.
#[derive(Clone, Debug)]
enum Content {
    Time(Box<TimeChart>),
    LeverMap(Box<LeverMap>, npfit_model::Levers),
    Loops(Box<Activity>),
}

/// What is written around the content.
struct Words {
    title: String,
    unit: String,
    description: String,
    caption: Vec<String>,
    keys: Vec<(Ink, bool, String)>,
}

impl Picture {
    /// Lays out a picture with all that it needs to be read alone.
    pub fn new(language: &Language, of: PictureOf, runs: &Runs<'_>, origin: Origin<'_>) -> Self {
        let content_size = of.size();
        let (content, words) = match of {
            PictureOf::Time(subject) => time(language, subject, runs, origin, content_size),
            PictureOf::LeverMap => lever_map(language, runs, origin),
            PictureOf::Loops => loops(language, runs, origin),
        };
        let mut column = Column::new(f64::from(content_size.width_px));
        column.text(&words.title, Ink::Record, TITLE_PX, true);
        column.text(&words.unit, Ink::Soft, UNIT_PX, false);
        column.y += 4.0;
        let keys = column.keys(&words.keys);
        column.y += 6.0;
        let content_top_px = column.y;
        column.y += f64::from(content_size.height_px) + 12.0;
        for (index, paragraph) in words.caption.iter().enumerate() {
            let ink = if index == 0 { Ink::Record } else { Ink::Soft };
            column.text(paragraph, ink, SMALL_PX, false);
            column.y += 3.0;
        }
        let size = ChartSize {
            width_px: content_size.width_px + 2 * MARGIN_PX as u32,
            height_px: (column.y + MARGIN_PX).ceil() as u32,
        };
        Self {
            size,
            content,
            content_size,
            content_top_px,
            title: words.title,
            description: words.description,
            texts: column.texts,
            keys,
            language: language.clone(),
        }
    }

    /// Its whole size.
    pub const fn size(&self) -> ChartSize {
        self.size
    }

    /// Draws it. `root` counts in [`FINE`] units to the pixel.
    ///
    /// # Errors
    /// What the backend says.
    pub fn draw(&self, root: &Root<'_>, theme: &Theme) -> Result<(), DrawError> {
        root.fill(&colour(theme, Ink::Paper))?;
        let corner = fine_point((MARGIN_PX, self.content_top_px));
        let fine = |px: u32| (px * FINE) as i32;
        let size = self.content_size;
        let area = root.clone().shrink(corner, (fine(size.width_px), fine(size.height_px)));
        let language = &self.language;
        match &self.content {
            Content::Time(chart) => draw(&area, chart, size, theme)?,
            Content::LeverMap(map, levers) => {
                draw_map(&area, &MapChart { map, levers, language }, size, theme)?;
            }
            Content::Loops(activity) => {
                let chart = LoopChart { activity, shown: None, language };
                draw_loops(&area, &chart, size, theme)?;
            }
        }
        for key in &self.keys {
            key.draw(root, theme)?;
        }
        for row in &self.texts {
            row.draw(root, theme)?;
        }
        Ok(())
    }

    /// It as an SVG document of its own, on white: valid XML that editors and converters outside browsers take.
    pub fn to_svg(&self) -> String {
        let theme = Theme::LIGHT;
        let document = svg::render_with(self.size, |root| self.draw(root, &theme).is_ok());
        portable(&document, &self.title, &self.description)
    }
}

fn time(
    language: &Language,
    subject: Subject,
    runs: &Runs<'_>,
    origin: Origin<'_>,
    size: ChartSize,
) -> (Content, Words) {
    let chart = subject.chart(runs, language, size);
    let words = Words {
        title: text::chart_title(subject).text(language).to_owned(),
        unit: text::chart_unit(subject).text(language).to_owned(),
        description: text::chart_description(language, subject, &chart),
        caption: text::share_caption(language, subject, &chart, origin),
        keys: keys_of(language, &chart, runs),
    };
    (Content::Time(Box::new(chart)), words)
}

fn lever_map(language: &Language, runs: &Runs<'_>, origin: Origin<'_>) -> (Content, Words) {
    let scenario = origin.scenario;
    let mut map = LeverMap::of_scenario(scenario);
    while !map.step(MAP_SIDE) {}
    let value = map.value_of(runs.run.settings());
    let summary = text::map_summary(language, &map, &scenario.levers, value);
    let words = Words {
        title: text::map_title(language, &map),
        unit: text::pair_name(language, scenario.pair),
        description: text::map_description(language, &map, &summary),
        caption: text::share_caption_of(language, &summary, origin),
        keys: Vec::new(),
    };
    (Content::LeverMap(Box::new(map), scenario.levers), words)
}

fn loops(language: &Language, runs: &Runs<'_>, origin: Origin<'_>) -> (Content, Words) {
    let activity = activity(runs.run, runs.history, runs.clock);
    let words = Words {
        title: text::tab_name(Tab::Loops).text(language).to_owned(),
        unit: m::SHARE_LOOPS_UNIT.text(language).to_owned(),
        description: text::loops_description(language, &activity),
        caption: text::share_caption_of(
            language,
            &text::loops_summary(language, &activity),
            origin,
        ),
        keys: Vec::new(),
    };
    (Content::Loops(Box::new(activity)), words)
}

/// What the lines and dots of a chart are, each with its ink and whether it is a dot.
fn keys_of(language: &Language, chart: &TimeChart, runs: &Runs<'_>) -> Vec<(Ink, bool, String)> {
    let words = |message: m::Message| message.text(language).to_owned();
    let has = |whose| chart.lines.iter().any(|line| line.whose == whose);
    let mut keys = Vec::new();
    if has(Whose::Yours) {
        let name = if runs.is_history() { m::SHARE_KEY_HISTORY } else { m::SHARE_KEY_YOURS };
        keys.push((Ink::Yours, false, words(name)));
    }
    if has(Whose::History) && !runs.is_history() {
        keys.push((Ink::Baseline, false, words(m::SHARE_KEY_HISTORY)));
    }
    if chart.marks.iter().any(|mark| mark.figure.is_some()) {
        keys.push((Ink::Record, true, words(m::SHARE_KEY_RECORD)));
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_go_by_their_own_keys_and_by_those_of_tabs() {
        for picture in PictureOf::all() {
            assert_eq!(PictureOf::of_key(&picture.key()), Some(picture));
        }
        let key = |key| PictureOf::of_key(key).map(PictureOf::key);
        assert_eq!(key("roll-out").as_deref(), Some("roll-out-acute-epr"));
        assert_eq!(key("parts").as_deref(), Some("parts"));
        assert_eq!((key("sensitivity"), key("custom"), key("nope")), (None, None, None));
    }
}
