//! The static figure: what the page shows from the first paint, before the instrument is alive and where it
//! never comes. Made at build time, of the same words and by the same drawing code.
//!
//! It has the parts of the live widget in the same places, so that nothing moves when the instrument takes
//! its place; nothing in it needs a style attribute or a script.

use npfit_model::{Clock, Lever, Levers, Month, Run, Settings, run};

use crate::analysis::ensemble::{EnsembleHistory, EnsembleTask, SETS_COUNT, Uncertainty};
use crate::chart::{ChartSize, Runs, Subject, TimeChart, svg, theme::Theme};
use crate::evidence::{self, Figure, Series};
use crate::message::{self as m, Language};
use crate::scenario::{Preset, Tab};
use crate::text::{self, Card, Format, Summary};

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
    /// The figure of a preset.
    pub fn figure(&self, preset: Preset) -> StaticFigure {
        let levers = preset.levers();
        let settings = Settings::with_levers(levers);
        let own = run(&settings);
        let uncertainty = self.uncertainty(&settings);
        let runs = Runs { uncertainty: uncertainty.as_ref(), ..Runs::new(&own, &self.history) };
        let [(_, wide), _] = LAYOUTS;
        let chart = Subject::Money.chart(&runs, &self.language, wide);
        StaticFigure {
            html: self.html(preset, &levers, &runs),
            svg: svg::render(&chart, wide, &Theme::LIGHT),
        }
    }

    /// What other sets of constants say, with bands for the chart of money.
    fn uncertainty(&self, settings: &Settings) -> Option<Uncertainty> {
        let banded = Subject::banded(Tab::Money);
        let mut task = EnsembleTask::new(settings.clone(), Clock::TenYears, &banded);
        // One set a step: the last gives the result.
        (0..SETS_COUNT).find_map(|_| task.step(&self.ensemble))
    }

    fn html(&self, preset: Preset, levers: &Levers, runs: &Runs<'_>) -> String {
        let language = &self.language;
        let is_history = preset == Preset::AsItHappened;
        let clock = Clock::TenYears;
        let summary = Summary::of(runs.run, runs.history, clock, runs.uncertainty);
        let cards: String = text::cards(language, &summary).iter().map(card).collect();
        let pictures: String = LAYOUTS.iter().map(|layout| self.picture(runs, layout)).collect();
        let levers_html: String =
            Lever::ALL.into_iter().map(|lever| self.lever(levers, lever)).collect();
        let say = |message: m::Message| escape(message.text(language));
        let note = if is_history {
            say(m::WAITING)
        } else {
            let name = text::preset_name(preset).text(language);
            escape(&m::static_setting(language, name, &text::setting(language, levers)))
        };
        let table = if is_history { self.table() } else { String::new() };
        // Only the page itself lies beside the page that explains.
        let how = if is_history {
            let words = say(m::CLOSING_HOW);
            format!("<p class=\"npfit-note\"><a href=\"how-it-works.html\">{words}</a></p>")
        } else {
            String::new()
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

    /// Spend and benefits of the record beside the model’s run of history.
    fn table(&self) -> String {
        let rows: String = [(&evidence::SPEND, true), (&evidence::BENEFITS, false)]
            .into_iter()
            .flat_map(|(series, is_spend)| {
                series.figures.iter().map(move |figure| self.row(series, figure, is_spend))
            })
            .collect();
        let head = [m::STATIC_WHAT, m::STATIC_WHEN, m::STATIC_RECORD, m::STATIC_MODEL];
        let head: String = head
            .iter()
            .map(|head| format!("<th scope=\"col\">{}</th>", escape(head.text(&self.language))))
            .collect();
        format!(
            "<table class=\"npfit-static-table\"><caption>{}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>",
            escape(m::STATIC_TABLE.text(&self.language))
        )
    }

    fn row(&self, series: &Series, figure: &Figure, is_spend: bool) -> String {
        let language = &self.language;
        let state = self.history.at(Month(figure.date.month_index()));
        let model =
            if is_spend { state.spend_programme_gbp_million } else { state.benefits_gbp_million };
        format!(
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>",
            escape(series.title.text(language)),
            escape(&text::record::date(language, figure.date)),
            Format::GbpBillion.print(language, figure.value),
            Format::GbpBillion.print(language, model),
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

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The same picture with its lines and areas as steps from point to point, which are short and much alike,
/// and so compress better than places do.
fn relative(document: &str) -> String {
    let mut out = String::with_capacity(document.len());
    for piece in document.split_inclusive('>') {
        let shape = ["<polyline", "<polygon"].into_iter().find(|tag| piece.contains(tag));
        let points = piece.split_once(" points=\"").and_then(|(before, rest)| {
            let (points, after) = rest.split_once('"')?;
            Some((before, steps(points)?, after))
        });
        match (shape, points) {
            (Some(tag), Some((before, steps, after))) => {
                let close = if tag == "<polygon" { "z" } else { "" };
                out += &format!("{} d=\"m{steps}{close}\"{after}", before.replace(tag, "<path"));
            }
            _ => out += piece,
        }
    }
    out
}

/// Places as steps; `None` if one is no pair of whole numbers.
fn steps(points: &str) -> Option<String> {
    let mut out = String::new();
    let mut last = (0, 0);
    for point in points.split_whitespace() {
        let (x, y) = point.split_once(',')?;
        let (x, y): (i32, i32) = (x.parse().ok()?, y.parse().ok()?);
        for step in [x - last.0, y - last.1] {
            // A minus parts numbers by itself.
            if step >= 0 && !out.is_empty() {
                out.push(' ');
            }
            out += &step.to_string();
        }
        last = (x, y);
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_steps_and_end_where_they_ended() {
        let picture =
            "<svg><polyline fill=\"none\" points=\"3,9 5,4 5,4 \"/><line x1=\"1\"/></svg>";
        let own = "<svg><path fill=\"none\" d=\"m3 9 2-5 0 0\"/><line x1=\"1\"/></svg>";
        assert_eq!(relative(picture), own);
        assert_eq!(relative("<polygon points=\"1,1 2,2\"/>"), "<path d=\"m1 1 1 1z\"/>");
        assert_eq!(relative("<polyline points=\"a,1\"/>"), "<polyline points=\"a,1\"/>");
    }
}
