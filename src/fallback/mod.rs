//! The static figure: what the page shows from the first paint, before the instrument is alive and where it
//! never comes. Made at build time, of the same words and by the same drawing code.
//!
//! It has the parts of the live widget in the same places, so that nothing moves when the instrument takes
//! its place; nothing in it needs a style attribute or a script.

use npfit_model::{Clock, Lever, Levers, Run, Settings, run};

use crate::analysis::ensemble::{EnsembleHistory, EnsembleTask, SETS_COUNT, Uncertainty};
use crate::chart::{ChartSize, Runs, Subject, Theme, TimeChart, svg};
use crate::export::embed::escaped as escape;
use crate::export::{RunInWords, ShareCard, portable};
use crate::message::{self as m, Language};
use crate::scenario::{Preset, Tab};
use crate::text::{self, Card, Summary};

mod address;
mod icon;
mod steps;
mod table;
pub mod web_manifest;

pub use address::{ADDRESS_PLACE, PresetAddress, Presets};
pub use icon::ICON_PX;
use steps::relative;

/// The layouts of the static chart. The style sheet shows one of them.
const LAYOUTS: [(&str, ChartSize); 2] = [
    ("wide", ChartSize { width_px: 830, height_px: 400 }),
    ("narrow", ChartSize { width_px: 328, height_px: 290 }),
];

/// A preset’s figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaticFigure {
    /// The figure for a page that has the widget’s style sheet.
    pub html: String,
    /// Its chart alone, with colours of its own: for feeds, mail and documents.
    pub svg: String,
    /// The picture that stands beside a link to it, as SVG.
    pub card: String,
}

/// Where a figure stands, which decides on what it says about itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// On the page whose instrument takes its place.
    Page,
    /// By itself: it is all that there is.
    Alone,
}

/// Makes static figures; the ensemble’s history is run once.
pub struct Fallback {
    language: Language,
    history: Run,
    ensemble: EnsembleHistory,
}

impl Default for Fallback {
    fn default() -> Self {
        let mut ensemble = EnsembleHistory::default();
        while !ensemble.step() {}
        Self { language: Language::english(), history: run(&Settings::default()), ensemble }
    }
}

impl Fallback {
    /// The figure of the page before its instrument is alive: history.
    pub fn page(&self) -> String {
        self.with_runs(Preset::AsItHappened, |runs| {
            self.html(Preset::AsItHappened, Place::Page, runs)
        })
    }

    /// The figure of a preset, which stands by itself.
    pub fn figure(&self, preset: Preset) -> StaticFigure {
        self.with_runs(preset, |runs| StaticFigure {
            html: self.html(preset, Place::Alone, runs),
            svg: self.svg(runs),
            card: ShareCard::new(&self.language, preset, runs).to_svg(),
        })
    }

    /// What a preset’s addresses, cards and snippets are made of.
    pub fn presets(&self) -> Presets {
        Presets::of(&self.language, |preset| {
            self.with_runs(preset, |runs| RunInWords::of(&self.language, runs).sentence)
        })
    }

    /// The page’s icon, as SVG.
    pub fn icon(&self) -> String {
        icon::icon(&self.history)
    }

    fn with_runs<T>(&self, preset: Preset, read: impl FnOnce(&Runs<'_>) -> T) -> T {
        let settings = Settings::with_levers(preset.levers());
        let own = run(&settings);
        let uncertainty = self.uncertainty(&settings);
        read(&Runs { uncertainty: uncertainty.as_ref(), ..Runs::new(&own, &self.history) })
    }

    fn svg(&self, runs: &Runs<'_>) -> String {
        let [(_, wide), _] = LAYOUTS;
        let chart = Subject::Money.chart(runs, &self.language, wide);
        let title = text::chart_title(Subject::Money).text(&self.language);
        let description = text::chart_description(&self.language, Subject::Money, &chart);
        portable(&svg::render(&chart, wide, &Theme::LIGHT), title, &description)
    }

    /// What other sets of constants say, with bands for the chart of money.
    fn uncertainty(&self, settings: &Settings) -> Option<Uncertainty> {
        let banded = Subject::banded(Tab::Money);
        let mut task = EnsembleTask::new(settings.clone(), Clock::TenYears, &banded);
        // One set a step: the last gives the result.
        (0..SETS_COUNT).find_map(|_| task.step(&self.ensemble))
    }

    fn html(&self, preset: Preset, place: Place, runs: &Runs<'_>) -> String {
        let (language, levers) = (&self.language, runs.run.levers());
        let clock = Clock::TenYears;
        let summary = Summary::of(runs.run, runs.history, clock, runs.uncertainty);
        let cards: String = text::cards(language, &summary).iter().map(card).collect();
        let pictures: String = LAYOUTS.iter().map(|layout| self.picture(runs, layout)).collect();
        let levers_html: String =
            Lever::ALL.into_iter().map(|lever| self.lever(levers, lever)).collect();
        let say = |message: m::Message| escape(message.text(language));
        let note = match place {
            Place::Page => say(m::WAITING),
            Place::Alone => {
                let name = text::preset_name(preset).text(language);
                escape(&m::static_setting(language, name, &text::setting(language, levers)))
            }
        };
        let table = table::html(language, runs);
        // Only the page itself lies beside the page that explains.
        let how = match place {
            Place::Page => {
                let words = say(m::CLOSING_HOW);
                format!("<p class=\"npfit-note\"><a href=\"how-it-works.html\">{words}</a></p>")
            }
            Place::Alone => String::new(),
        };
        let note_money = text::tab_note(Tab::Money).map(say).unwrap_or_default();
        format!(
            "<section class=\"npfit npfit-fallback\" lang=\"en-GB\" aria-label=\"{title}\"><div class=\"npfit-frame\">\n\
             <header class=\"npfit-header\"><p class=\"npfit-kicker\">{kicker}</p><h2 class=\"npfit-title\">{title}</h2>\
             <p class=\"npfit-sentence\">{sentence}</p></header>\n\
             <div class=\"npfit-dock\"><div class=\"npfit-outcomes\"><p class=\"npfit-clock\">{when}</p>\
             <div class=\"npfit-cards\">{cards}</div></div>\n\
             <div class=\"npfit-controls\"><div class=\"npfit-levers\">{levers_html}</div></div></div>\n\
             <div class=\"npfit-stage\"><figure class=\"npfit-chart\"><figcaption><b>{chart}</b> <span>{unit}</span>\
             </figcaption>{pictures}</figure><p class=\"npfit-note\">{note_money}</p></div>\n\
             <div class=\"npfit-below\"><p class=\"npfit-note npfit-static-note\">{note}</p>{table}{how}\
             <p class=\"npfit-note npfit-static-note\">{caveat}</p></div>\n</div></section>\n",
            title = say(m::TITLE),
            kicker = say(m::KICKER),
            sentence = rich(&text::headline(language, &summary)),
            when = escape(&text::clock_name(language, clock, levers)),
            chart = say(text::chart_title(Subject::Money)),
            unit = say(text::chart_unit(Subject::Money)),
            caveat = say(m::CAVEAT),
        )
    }

    fn lever(&self, levers: &Levers, lever: Lever) -> String {
        let (low, high) = text::lever_ends(&self.language, lever);
        format!(
            "<div class=\"npfit-lever\"><div class=\"npfit-lever-head\"><span class=\"npfit-lever-name\">{}</span>\
             <span class=\"npfit-value\">{}</span></div><div class=\"npfit-track\"></div>\
             <div class=\"npfit-ends\"><span>{}</span><span>{}</span></div></div>\n",
            escape(text::lever_name(lever).text(&self.language)),
            escape(&text::lever_value(&self.language, levers, lever)),
            escape(&low),
            escape(&high),
        )
    }

    fn picture(&self, runs: &Runs<'_>, (name, size): &(&str, ChartSize)) -> String {
        let chart: TimeChart = Subject::Money.chart(runs, &self.language, *size);
        let description = text::chart_description(&self.language, Subject::Money, &chart);
        format!(
            "<div class=\"npfit-static npfit-static-{name}\" role=\"img\" aria-label=\"{}\">{}</div>",
            escape(&description),
            relative(&svg::render_with_tokens(&chart, *size)),
        )
    }
}

fn card(card: &Card) -> String {
    let open = if card.is_open { " npfit-open" } else { "" };
    format!(
        "<div class=\"npfit-card{open}\"><p class=\"npfit-number\"><b>{}</b> <span class=\"npfit-difference\">{}</span></p>\
         <p class=\"npfit-card-label\">{}</p><p class=\"npfit-card-short\">{}</p><p class=\"npfit-agreement\">{}</p></div>\n",
        escape(&card.value),
        escape(&card.difference),
        escape(&card.label),
        escape(&card.short),
        escape(&card.agreement),
    )
}

/// A sentence with what stands out in it.
fn rich(sentence: &str) -> String {
    let piece = |piece: text::Piece| {
        let words = escape(&piece.text);
        if piece.is_strong { format!("<strong>{words}</strong>") } else { words }
    };
    text::pieces(sentence).into_iter().map(piece).collect()
}
