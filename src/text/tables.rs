//! A chart as tables, a row for each year, with the real figures of that year.

use npfit_model::{LAST_MONTH, Month};

use super::{amount, chart_title, chart_unit, quantity_name, record, year};
use crate::analysis::Quantity;
use crate::chart::{Line, Subject, TimeChart};
use crate::evidence::{self, Figure, Kind, Scope, Unit};
use crate::message::{self as m, Language, Message};

/// The first year of the tables.
const FIRST_YEAR: i32 = 2002;

/// The heads of a table's columns.
pub const TABLE_HEADS: [Message; 5] =
    [m::HEAD_END_OF, m::HEAD_YOURS, m::HEAD_HISTORY, m::HEAD_DIFFERENCE, m::HEAD_REAL];

/// One quantity of a chart as a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What it shows, with its unit and the prices it is in.
    pub caption: String,
    /// The rows, in order of time.
    pub rows: Vec<TableRow>,
}

/// The end of a year.
#[derive(Clone, Debug, PartialEq)]
pub struct TableRow {
    /// The year.
    pub year: String,
    /// The reader's run, the model's history, and the difference between what is printed of both.
    pub cells: [String; 3],
    /// The real figures of that year, as they are printed.
    pub figures: Vec<(String, &'static Figure)>,
}

/// A chart as tables, one for each of the reader's quantities.
pub fn tables(language: &Language, subject: Subject, chart: &TimeChart) -> Vec<Table> {
    let lines: Vec<&Line> = chart.own_lines().collect();
    let quantities: Vec<Quantity> = lines.iter().map(|line| line.quantity).collect();
    let figures = figures(subject, chart, &quantities);
    let years = || FIRST_YEAR..=LAST_MONTH.year();
    lines
        .iter()
        .enumerate()
        .map(|(index, line)| Table {
            caption: caption(language, subject, line.quantity),
            rows: years()
                .map(|year| {
                    let here = figures
                        .iter()
                        .filter(|(table, figure)| *table == index && figure.date.year() == year);
                    row(language, line, year, here.map(|(_, figure)| *figure))
                })
                .collect(),
        })
        .collect()
}

/// What a table shows: "Spend and benefits, running total: total spend (£bn, 2004–05 prices)".
fn caption(language: &Language, subject: Subject, quantity: Quantity) -> String {
    m::table_caption(
        language,
        chart_title(subject).text(language),
        quantity_name(quantity).text(language),
        chart_unit(subject).text(language),
    )
}

fn row(
    language: &Language,
    line: &Line,
    of_year: i32,
    figures: impl Iterator<Item = &'static Figure>,
) -> TableRow {
    let month = usize::try_from(Month::new(of_year, 12).0).unwrap_or(0);
    let format = line.quantity.format();
    let (yours, history) = (line.at(month), line.history_at(month));
    // Before the contracts there is no estimate: nothing stands where no line is drawn.
    let nothing = || m::NOTHING.text(language).to_owned();
    let print =
        |value: Option<f64>| value.map_or_else(nothing, |value| format.print(language, value));
    let difference = match (yours, history) {
        (Some(yours), Some(history)) => format.difference(language, yours, history),
        _ => None,
    };
    TableRow {
        year: year(language, of_year),
        cells: [print(yours), print(history), difference.unwrap_or_else(nothing)],
        figures: figures.map(|figure| (in_table(language, figure), figure)).collect(),
    }
}

/// The real figures of a chart, each with the index of the table it stands in.
fn figures(
    subject: Subject,
    chart: &TimeChart,
    quantities: &[Quantity],
) -> Vec<(usize, &'static Figure)> {
    let marked = chart.marks.iter().filter_map(|mark| mark.figure);
    // Published losses stand in a strip beside the model's loss; all other events have a table of their own.
    let strips = chart.strips.iter().filter(|_| subject == Subject::Suppliers);
    let counted = strips
        .flat_map(|strip| strip.events.iter().filter_map(|event| event.figure))
        .filter(|figure| figure.scope == Scope::SupplierLoss);
    marked
        .chain(counted)
        .map(|figure| {
            let beside = beside(figure);
            let table = quantities.iter().position(|quantity| Some(*quantity) == beside);
            (table.unwrap_or(0), figure)
        })
        .collect()
}

/// The quantity that a figure stands beside, where a chart has several.
fn beside(figure: &'static Figure) -> Option<Quantity> {
    let is_in = |figures: &[&'static Figure]| figures.iter().any(|each| each.id == figure.id);
    if is_in(evidence::SPEND.figures) {
        Some(Quantity::SpendProgramme)
    } else if is_in(evidence::BENEFITS.figures) {
        Some(Quantity::Benefits)
    } else if is_in(&evidence::ESTIMATES) {
        Some(Quantity::WholeLife)
    } else if is_in(evidence::GPS_PRIORITY.figures)
        || is_in(evidence::OTHER_DOCTORS_PRIORITY.figures)
    {
        Some(Quantity::Confidence)
    } else {
        None
    }
}

/// A figure with its date, and with its kind where it did not happen.
fn in_table(language: &Language, figure: &Figure) -> String {
    let (amount, date) = (
        record::range(language, figure).unwrap_or_else(|| amount(language, figure)),
        record::date(language, figure.date),
    );
    match figure.kind {
        _ if figure.unit == Unit::Milestone => {
            m::figure_in_table(language, figure.what.text(language), &date)
        }
        Kind::Actual | Kind::Event => m::figure_in_table(language, &amount, &date),
        kind => {
            m::figure_in_table_kind(language, &amount, &date, record::kind(kind).text(language))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{ChartSize, Runs};
    use npfit_model::{Levers, Settings, run};

    fn money() -> Vec<Table> {
        let own = run(&Settings::with_levers(Levers::from_percent(60.0, Month(60), 50.0)));
        let history = run(&Settings::default());
        let size = ChartSize { width_px: 800, height_px: 400 };
        let language = Language::english();
        let chart = Subject::Money.chart(&Runs::new(&own, &history), &language, size);
        tables(&language, Subject::Money, &chart)
    }

    #[test]
    fn each_real_figure_stands_beside_what_it_counts() {
        let money = money();
        assert_eq!(money.len(), 4);
        let of = |name: &str| {
            let table = money.iter().find(|table| table.caption.contains(name));
            let rows = &table.unwrap_or_else(|| panic!("no table of {name}")).rows;
            assert_eq!(rows.len(), 17);
            rows.iter().flat_map(|row| &row.figures).map(|(_, f)| f.id).collect::<Vec<_>>()
        };
        assert_eq!(of(": programme"), ["F054", "F056", "F077", "F082"]);
        assert_eq!(of(": benefits"), ["F097", "F102"]);
        assert!(of(": estimate").contains(&"F031"));
        assert_eq!(of(": total spend"), [""; 0]);
    }

    #[test]
    fn published_losses_stand_beside_the_loss() {
        let history = run(&Settings::default());
        let size = ChartSize { width_px: 800, height_px: 400 };
        let language = Language::english();
        let chart = Subject::Suppliers.chart(&Runs::new(&history, &history), &language, size);
        let tables = tables(&language, Subject::Suppliers, &chart);
        let rows = tables.iter().flat_map(|table| &table.rows);
        let ids: Vec<&str> = rows.flat_map(|row| &row.figures).map(|(_, f)| f.id).collect();
        assert!(ids.contains(&"F577") && ids.contains(&"F379"), "{ids:?}");
    }

    #[test]
    fn a_range_is_printed_where_sources_differ() {
        let words: Vec<String> = money()
            .iter()
            .flat_map(|table| table.rows.iter().flat_map(|row| row.figures.clone()))
            .map(|(words, _)| words)
            .collect();
        assert!(words.iter().any(|words| words.starts_with("£2.6bn to £2.7bn")), "{words:?}");
    }

    #[test]
    fn differences_agree_with_what_stands_beside_them() {
        for row in money().iter().flat_map(|table| &table.rows) {
            let [own, was, difference] = &row.cells;
            let has_none = own == "–" || was == "–";
            assert_eq!(own == was || has_none, difference == "–", "{row:?}");
        }
    }
}
