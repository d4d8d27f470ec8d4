//! Spend and benefits as a table: the record, the model’s run of history, and the figure’s own run.

use npfit_model::{Month, Run};

use super::escape;
use crate::chart::Runs;
use crate::evidence::{self, Figure, Series};
use crate::message::{self as m, Language};
use crate::text::{self, Format};

/// The table. A run of history has no column of its own: it is the model’s.
pub(super) fn html(language: &Language, runs: &Runs<'_>) -> String {
    let is_history = runs.is_history();
    let mut columns = vec![(m::STATIC_MODEL, runs.history)];
    if !is_history {
        columns.push((m::STATIC_RUN, runs.run));
    }
    let models: Vec<&Run> = columns.iter().map(|(_, run)| *run).collect();
    let heads = [m::STATIC_WHAT, m::STATIC_WHEN, m::STATIC_RECORD];
    let heads: String = heads
        .into_iter()
        .chain(columns.iter().map(|(head, _)| *head))
        .map(|head| format!("<th scope=\"col\">{}</th>", escape(head.text(language))))
        .collect();
    let rows: String = [(&evidence::SPEND, true), (&evidence::BENEFITS, false)]
        .into_iter()
        .flat_map(|(series, is_spend)| {
            series.figures.iter().map(move |own| (series, own, is_spend))
        })
        .map(|(series, figure, is_spend)| row(language, series, figure, is_spend, &models))
        .collect();
    let caption = if is_history { m::STATIC_TABLE } else { m::STATIC_TABLE_RUN };
    format!(
        "<table class=\"npfit-static-table\"><caption>{}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>",
        escape(caption.text(language))
    )
}

fn row(
    language: &Language,
    series: &Series,
    figure: &Figure,
    is_spend: bool,
    models: &[&Run],
) -> String {
    let model = |run: &&Run| {
        let state = run.at(Month(figure.date.month_index()));
        if is_spend { state.spend_programme_gbp_million } else { state.benefits_gbp_million }
    };
    let cells: String = std::iter::once(figure.value)
        .chain(models.iter().map(model))
        .map(|value| format!("<td>{}</td>", Format::GbpBillion.print(language, value)))
        .collect();
    format!(
        "<tr><th scope=\"row\">{}</th><td>{}</td>{cells}</tr>",
        escape(series.title.text(language)),
        escape(&text::record::date(language, figure.date)),
    )
}
