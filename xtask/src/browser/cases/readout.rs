//! Reading the charts: by mouse, finger and keyboard, as tables, and from a point to a source or an
//! equation. What the page says is held against what this machine computes.

use std::time::Duration;

use fantoccini::key::Key;
use npfit_scenario::calendar::Month;
use npfit_scenario::chart::readout::{Place, Reading};
use npfit_scenario::chart::{ChartSize, Runs, Subject, TimeChart};
use npfit_scenario::evidence::Figure;
use npfit_scenario::model::{self, Component, Levers, Parameters, Run};
use npfit_scenario::text;
use serde::Deserialize;
use serde_json::json;

use super::how;
use crate::browser::input;
use crate::browser::page::Page;
use crate::error::{Error, Result, ensure};

/// The scenario that is read, as an address.
const HASH: &str = "#centralisation=70&signing=2006-12&flexibility=40";

/// The charts that are read: one alone, and one of several small panels.
const READ: [Subject; 2] = [Subject::Money, Subject::Delivery(Component::Pacs)];

/// A month to read.
const MONTH: Month = Month::new(2010, 5);

/// The same scenario on this machine.
struct Native {
    own: Run,
    history: Run,
    parameters: Parameters,
}

impl Native {
    fn new() -> Self {
        let parameters = Parameters::default();
        let levers = Levers::from_percent(70.0, Month::new(2006, 12), 40.0);
        Self {
            own: model::run(&parameters, &levers),
            history: model::run(&parameters, &Levers::HISTORY),
            parameters,
        }
    }

    fn chart(&self, subject: Subject, size: ChartSize) -> TimeChart {
        subject.chart(&Runs::new(&self.own, &self.history, &self.parameters), size.width_px)
    }
}

/// Where what reads a chart lies in the viewport.
#[derive(Clone, Copy, Deserialize)]
struct Surface {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

impl Surface {
    /// Brings a chart into view.
    async fn of(page: &Page, subject: Subject) -> Result<Self> {
        let find = "(() => {
            const surface = probe.find(`[data-reader=${arguments[0]}]`);
            surface.scrollIntoView({ block: 'start', behavior: 'instant' });
            const { left, top, width, height } = surface.getBoundingClientRect();
            return { left, top, width, height };
        })()";
        let surface = page.ask(find, vec![json!(subject.key())]).await?;
        page.settle().await?;
        Ok(surface)
    }

    fn size(self) -> ChartSize {
        ChartSize { width_px: self.width.round() as u32, height_px: self.height.round() as u32 }
    }
}

/// What the readout of a chart's figure shows.
#[derive(Debug, Deserialize)]
struct Shown {
    month: String,
    values: Vec<String>,
    figure: Option<(String, String)>,
    spoken: String,
    spoken_month: String,
}

async fn shown(page: &Page, subject: Subject) -> Result<Shown> {
    let ask = "(() => {
        const surface = probe.find(`[data-reader=${arguments[0]}]`);
        const readout = surface.closest('figure').querySelector('[data-readout]');
        const real = readout.querySelector('[data-real]');
        return {
            month: probe.text(readout.querySelector('[data-month]')),
            values: [...readout.querySelectorAll('[data-quantity] span')].map(probe.text),
            figure: real && [real.dataset.real, real.querySelector('a').href],
            spoken: surface.getAttribute('aria-valuetext').replace(/\\s+/g, ' '),
            spoken_month: surface.getAttribute('aria-valuenow'),
        };
    })()";
    page.ask(ask, vec![json!(subject.key())]).await
}

/// Plain spaces for every kind of space.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// The place near a month whose month the readout shows: browsers round a mouse to whole pixels, and on a
/// small panel a month is hardly wider than one.
async fn near(page: &Page, subject: Subject, place: Place) -> Result<Place> {
    let found = shown(page, subject).await?.month;
    let Month(month) = place.month;
    let mut months = (month - 1..=month + 1).map(Month);
    let month = months.find(|&month| found == plain(&text::reading_title(subject, month)));
    let month = month.ok_or_else(|| Error::new(format!("{found:?} is far from the pointer.")))?;
    Ok(Place { month, ..place })
}

/// Checks that the page reads as this machine does. Bands, which come when they are computed, follow
/// each value.
async fn reads(page: &Page, subject: Subject, expected: &Reading) -> Result<Shown> {
    let found = shown(page, subject).await?;
    let title = plain(&text::reading_title(subject, expected.month));
    ensure!(found.month == title, "{subject:?} reads {:?}, not {title:?}.", found.month);
    ensure!(found.spoken.starts_with(&title), "A screen reader hears {:?}.", found.spoken);
    ensure!(found.spoken_month == expected.month.0.to_string(), "Its value is another month.");
    ensure!(found.values.len() == expected.values.len(), "{:?} are too many.", found.values);
    for (value, found) in expected.values.iter().zip(&found.values) {
        let words =
            format!("{} {}", text::quantity_name(value.quantity), text::reading_value(value));
        let words = plain(&words);
        ensure!(found.starts_with(&words), "{subject:?} reads {found:?}, not {words:?}.");
    }
    let figure = expected.figure.map(|figure| (figure.id.to_owned(), figure.source.url.to_owned()));
    ensure!(found.figure == figure, "The figure is {:?}, not {figure:?}.", found.figure);
    Ok(found)
}

/// A point in the middle of a screen pixel at which a place of a chart is met, and the place that is read
/// there: on a small panel a month is hardly wider than a pixel. A month is met at the upper edge.
fn meet(surface: Surface, chart: &TimeChart, place: Place) -> ((f64, f64), Place) {
    let (x, y) = place.point(chart, surface.size());
    let (x, y) = (x.floor(), y.unwrap_or(1.0).floor());
    let at = (surface.left + x + 0.5, surface.top + y + 0.5);
    (at, Place::at(chart, surface.size(), (x, y)))
}

/// The last figure that a chart draws, and its place.
fn last_figure(chart: &TimeChart) -> Result<(&'static Figure, Place)> {
    let marks = chart.marks.iter().enumerate().rev();
    let mut real = marks.filter_map(|(index, mark)| Some((index, mark.figure?)));
    let (index, figure) = real.next().ok_or_else(|| Error::new("A chart has no figure."))?;
    Ok((figure, Place { month: figure.date.middle_month(), mark: Some(index) }))
}

/// A mouse over a chart reads the month and the figure there; a click holds them while it goes elsewhere,
/// and another lets go.
pub(crate) async fn by_mouse(page: &mut Page) -> Result<()> {
    page.open(HASH).await?;
    let native = Native::new();
    for subject in READ {
        let surface = Surface::of(page, subject).await?;
        let chart = native.chart(subject, surface.size());
        let (at, month) = meet(surface, &chart, Place { month: MONTH, mark: None });
        input::mouse(page, "mouseMoved", at).await?;
        let month = near(page, subject, month).await?;
        reads(page, subject, &month.read(&chart)).await?;
        let (mark, place) = meet(surface, &chart, last_figure(&chart)?.1);
        input::mouse(page, "mouseMoved", mark).await?;
        reads(page, subject, &place.read(&chart)).await?;
        input::click(page, mark).await?;
        input::mouse(page, "mouseMoved", at).await?;
        reads(page, subject, &place.read(&chart)).await?;
        input::click(page, at).await?;
        let month = near(page, subject, month).await?;
        reads(page, subject, &month.read(&chart)).await?;
    }
    Ok(())
}

/// A tap reads, a finger that goes sideways reads on, and one that goes up scrolls the page.
pub(crate) async fn by_finger(page: &mut Page) -> Result<()> {
    page.open(HASH).await?;
    let native = Native::new();
    for subject in READ {
        let surface = Surface::of(page, subject).await?;
        let chart = native.chart(subject, surface.size());
        let (at, month) = meet(surface, &chart, Place { month: MONTH, mark: None });
        input::finger(page, &[at]).await?;
        let month = near(page, subject, month).await?;
        reads(page, subject, &month.read(&chart)).await?;
        let later = Place { month: Month(MONTH.0 + 40), mark: None };
        let (to, later) = meet(surface, &chart, later);
        let share = |step: u32| at.0 + (to.0 - at.0) * f64::from(step) / 8.0;
        let way: Vec<_> = (0..=8).map(|step| (share(step), at.1)).collect();
        input::finger(page, &way).await?;
        let later = near(page, subject, later).await?;
        reads(page, subject, &later.read(&chart)).await?;
        let before: i64 = page.ask("Math.round(scrollY)", vec![]).await?;
        let low = (to.0 - 30.0, surface.top + surface.height * 0.8);
        let way: Vec<_> = (0..12).map(|step| (low.0, low.1 - 9.0 * f64::from(step))).collect();
        input::finger(page, &way).await?;
        let after: i64 = page.ask("Math.round(scrollY)", vec![]).await?;
        ensure!(after > before, "A finger that went up did not scroll the page.");
        reads(page, subject, &later.read(&chart)).await?;
    }
    Ok(())
}

/// Every key does what it says.
pub(crate) async fn by_keyboard(page: &mut Page) -> Result<()> {
    page.open(HASH).await?;
    let native = Native::new();
    for subject in READ {
        let surface = Surface::of(page, subject).await?;
        let chart = native.chart(subject, surface.size());
        page.tell(&format!("probe.find('[data-reader={}]').focus()", subject.key())).await?;
        for (key, month) in [
            (Key::Left, 178),
            (Key::Right, 179),
            (Key::Right, 179),
            (Key::PageDown, 167),
            (Key::Left, 166),
            (Key::PageUp, 178),
            (Key::Home, 0),
            (Key::Left, 0),
            (Key::End, 179),
        ] {
            input::press(page, key).await?;
            page.settle().await?;
            let place = Place { month: Month(month), mark: None };
            reads(page, subject, &place.read(&chart)).await?;
        }
        let real = chart.marks.iter().filter_map(|mark| mark.figure);
        let count = real.clone().count();
        let mut met = Vec::new();
        for _ in 0..count {
            input::press(page, Key::Down).await?;
            page.settle().await?;
            met.extend(shown(page, subject).await?.figure.map(|(id, _)| id));
        }
        met.sort();
        let mut all: Vec<_> = real.map(|figure| figure.id.to_owned()).collect();
        all.sort();
        ensure!(met == all, "Stepping meets the figures {met:?}, not {all:?}.");
        input::press(page, Key::Escape).await?;
        page.settle().await?;
        let left = shown(page, subject).await?;
        ensure!(left.figure.is_none(), "Escape leaves {:?} in the readout.", left.figure);
    }
    Ok(())
}

/// From a point of a chart it is two actions to the source, and two to the equation.
pub(crate) async fn two_actions(page: &mut Page) -> Result<()> {
    page.open(HASH).await?;
    let native = Native::new();
    for subject in READ {
        let surface = Surface::of(page, subject).await?;
        let chart = native.chart(subject, surface.size());
        let (figure, place) = last_figure(&chart)?;
        let (at, place) = meet(surface, &chart, place);
        if page.session.device.touch {
            input::finger(page, &[at]).await?;
        } else {
            input::click(page, at).await?;
        }
        let found = reads(page, subject, &place.read(&chart)).await?;
        ensure!(
            found.figure.is_some_and(|(_, href)| href == figure.source.url),
            "{} has another address.",
            figure.id
        );
        let key = place.read(&chart).values.first().map_or("", |value| value.quantity.key());
        let press = "(() => {
            const figure = probe.find(`[data-reader=${arguments[0]}]`).closest('figure');
            const link = figure.querySelector('[data-real] a');
            if (link.target !== '_blank' || link.rel !== 'noreferrer') return 'a bare link';
            figure.querySelector(`[data-readout] [data-explain=${arguments[1]}]`).click();
            return '';
        })()";
        let arguments = vec![json!(subject.key()), json!(key)];
        let bare: String = page.ask(press, arguments).await?;
        ensure!(bare.is_empty(), "The figure has {bare}.");
        let focused = how::key_opened(page).await?;
        ensure!(focused == key, "The button of {key} shows {focused:?}.");
    }
    Ok(())
}

/// A table has this machine's numbers, and a link for each figure.
pub(crate) async fn tables(page: &mut Page) -> Result<()> {
    page.open(HASH).await?;
    let native = Native::new();
    let size = ChartSize { width_px: 0, height_px: 0 };
    for (first, others) in [(Subject::Money, vec![]), (Subject::Fit, vec![])]
        .into_iter()
        .chain([(Subject::Delivery(Component::N3), Component::ALL[1..].to_vec())])
    {
        let ask = "(() => {
            const figure = probe.find(`[data-reader=${arguments[0]}]`).closest('figure');
            const details = figure.querySelector('.npfit-table');
            const before = details.querySelectorAll('td').length;
            details.open = true;
            return new Promise((done) => setTimeout(() => done([
                before,
                [...details.querySelectorAll('tbody tr')].map((row) =>
                    [...row.children].slice(0, 4).map(probe.text)),
                [...details.querySelectorAll('td a')].map((link) => link.href),
            ]), 100));
        })()";
        type Found = (usize, Vec<[String; 4]>, Vec<String>);
        let found: Found = page.ask(ask, vec![json!(first.key())]).await?;
        ensure!(found.0 == 0, "The table of {first:?} is made before it is opened.");
        let subjects = std::iter::once(first).chain(others.into_iter().map(Subject::Delivery));
        let tables: Vec<_> = subjects
            .flat_map(|subject| text::tables(subject, &native.chart(subject, size)))
            .collect();
        let rows = tables.iter().flat_map(|table| &table.rows);
        let cells: Vec<_> = rows.clone().map(|row| row.cells.clone().map(|c| plain(&c))).collect();
        ensure!(found.1 == cells, "The table of {first:?} has other numbers.");
        let urls: Vec<_> =
            rows.flat_map(|row| &row.figures).map(|(_, figure)| figure.source.url).collect();
        ensure!(found.2 == urls, "The table of {first:?} has other links.");
    }
    Ok(())
}

/// With every tab and every table, and with a figure read, nothing is wider than the screen, and the
/// readout is as high as before.
pub(crate) async fn fits(page: &mut Page) -> Result<()> {
    page.open(HASH).await?;
    let heights = "[...document.querySelectorAll('[data-readout]')].filter(probe.isVisible)\
                   .map((it) => it.offsetHeight)";
    let before: Vec<u32> = page.ask(heights, vec![]).await?;
    page.tell("for (const it of document.querySelectorAll('.npfit-table')) it.open = true;")
        .await?;
    let native = Native::new();
    for subject in READ {
        let surface = Surface::of(page, subject).await?;
        let chart = native.chart(subject, surface.size());
        let (at, place) = meet(surface, &chart, last_figure(&chart)?.1);
        input::finger(page, &[at]).await?;
        reads(page, subject, &place.read(&chart)).await?;
    }
    let after: Vec<u32> = page.ask(heights, vec![]).await?;
    ensure!(before == after, "Readouts were {before:?} px high and are {after:?}.");
    for tab in ["fit", "suppliers", "parts", "map", "matters"] {
        page.tell(&format!("probe.find('[data-tab={tab}]').click()")).await?;
        page.settle().await?;
        tokio::time::sleep(Duration::from_millis(50)).await;
        let width: u32 = page.ask("document.documentElement.scrollWidth", vec![]).await?;
        let screen = page.session.device.width;
        ensure!(width <= screen, "With {tab} the page is {width} px wide on {screen} px.");
    }
    Ok(())
}
