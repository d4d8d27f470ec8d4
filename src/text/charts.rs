//! What charts are called, what they count, and the same in words.

use super::dates::{date, month};
use super::joined;
use super::numbers::{gbp, percent, percent_fine};
use super::record::{estimates_note, panel_now, panel_title, panel_unit};
use crate::analysis::Quantity;
use crate::calendar::Month;
use crate::chart::{Runs, Subject, delivery, suppliers};
use crate::evidence::{self, Series};
use crate::message::{self as m, Message};
use crate::model::{LAST_MONTH, Outcomes, Run, Supplier};

/// A chart's title.
pub fn chart_title(subject: Subject) -> &'static str {
    match subject {
        Subject::Money => m::MONEY_TITLE,
        Subject::Delivery(component) => return panel_title(component),
        Subject::Fit => m::FIT_TITLE,
        Subject::Supplier(Supplier::NorthEastAndEast) => m::PLACE_NORTH_EAST_AND_EAST,
        Subject::Supplier(Supplier::South) => m::PLACE_SOUTH,
        Subject::Supplier(Supplier::NorthWestAndWestMidlands) => {
            m::PLACE_NORTH_WEST_AND_WEST_MIDLANDS
        }
        Subject::Supplier(Supplier::London) => m::PLACE_LONDON,
        Subject::Parts => m::PARTS_TITLE,
    }
    .text()
}

/// A supplier of a simulated run: its role, never a firm.
pub(super) const fn role(supplier: Supplier) -> Message {
    match supplier {
        Supplier::NorthEastAndEast => m::SUPPLIER_NORTH_EAST_AND_EAST,
        Supplier::South => m::SUPPLIER_SOUTH,
        Supplier::NorthWestAndWestMidlands => m::SUPPLIER_NORTH_WEST_AND_WEST_MIDLANDS,
        Supplier::London => m::SUPPLIER_LONDON,
    }
}

/// What a chart's scale counts.
pub fn chart_unit(subject: Subject) -> String {
    match subject {
        Subject::Money => m::MONEY_UNIT.into(),
        Subject::Delivery(component) => panel_unit(component),
        Subject::Fit => m::FIT_UNIT.into(),
        // The figure around the panels says it for all.
        Subject::Supplier(_) => String::new(),
        Subject::Parts => m::PARTS_UNIT.into(),
    }
}

/// What a tab is called.
pub fn tab_name(subject: Subject) -> &'static str {
    match subject {
        Subject::Money => m::MONEY_TITLE,
        Subject::Delivery(_) => m::DELIVERY_TITLE,
        Subject::Fit => m::FIT_TITLE,
        Subject::Supplier(_) => m::TAB_SUPPLIERS,
        Subject::Parts => m::TAB_PARTS,
    }
    .text()
}

/// Title and unit of a figure of several charts, by the first of them.
pub fn group_title(first: Subject) -> (&'static str, String) {
    match first {
        Subject::Delivery(_) => (m::DELIVERY_TITLE.text(), m::DELIVERY_UNIT.into()),
        Subject::Supplier(_) => (m::SUPPLIERS_TITLE.text(), m::SUPPLIERS_UNIT.into()),
        one => (chart_title(one), chart_unit(one)),
    }
}

/// The note under a figure, by the first of its charts.
pub fn group_note(first: Subject) -> String {
    match first {
        Subject::Money => return m::two_words(&m::MONEY_NOTE, &estimates_note()),
        Subject::Delivery(_) => return String::new(),
        Subject::Fit => m::FIT_NOTE,
        Subject::Supplier(_) => m::SUPPLIERS_NOTE,
        Subject::Parts => m::PARTS_NOTE,
    }
    .into()
}

/// A quantity in a word or two.
pub fn quantity_name(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::Spend => m::QUANTITY_SPEND,
        Quantity::Benefits => m::QUANTITY_BENEFITS,
        Quantity::WholeLife => m::QUANTITY_WHOLE_LIFE,
        Quantity::Live(_) => m::QUANTITY_LIVE,
        Quantity::InUse(_) => m::QUANTITY_IN_USE,
        Quantity::Fit => m::QUANTITY_FIT,
        Quantity::Confidence => m::QUANTITY_CONFIDENCE,
        Quantity::Loss(_) => m::QUANTITY_LOSS,
        Quantity::Parts => m::QUANTITY_PARTS,
        Quantity::Whole => m::QUANTITY_WHOLE,
    }
    .text()
}

/// A quantity in a word or two, inside a sentence.
pub fn quantity_inside(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::Spend => m::QUANTITY_SPEND_INSIDE,
        Quantity::Benefits => m::QUANTITY_BENEFITS_INSIDE,
        Quantity::WholeLife => m::QUANTITY_WHOLE_LIFE_INSIDE,
        Quantity::Live(_) => m::QUANTITY_LIVE_INSIDE,
        Quantity::InUse(_) => m::QUANTITY_IN_USE_INSIDE,
        Quantity::Fit => m::QUANTITY_FIT_INSIDE,
        Quantity::Confidence => m::QUANTITY_CONFIDENCE_INSIDE,
        Quantity::Loss(_) => m::QUANTITY_LOSS_INSIDE,
        Quantity::Parts => m::QUANTITY_PARTS_INSIDE,
        Quantity::Whole => m::QUANTITY_WHOLE_INSIDE,
    }
    .text()
}

/// A value of a quantity, with its unit.
pub fn value(quantity: Quantity, value: f64) -> String {
    match quantity {
        Quantity::Spend | Quantity::Benefits | Quantity::WholeLife => gbp(value),
        Quantity::Whole => percent_fine(value),
        _ => percent(value),
    }
}

/// The label of a line of the model's history.
pub fn history_label(name: &str, value: &str) -> String {
    m::history_label(name, value)
}

/// On a supplier's panel: what it bears before it leaves.
pub fn tolerance(share: f64) -> String {
    m::tolerance(&percent(share))
}

/// Under a supplier's panel: whether and when it leaves, in the run, in the model's history, and really.
fn supplier_now(run: &Run, baseline: &Run, supplier: Supplier) -> String {
    let left = |run: &Run| run.last().and_then(|state| state.supplier(supplier).left);
    let words = |left: Option<Month>| match left {
        None => String::from(m::SUPPLIER_STAYS),
        Some(left) => m::supplier_leaves(&month(left)),
    };
    let (own, was) = (words(left(run)), words(left(baseline)));
    let model = if own == was { m::as_in_history(&own) } else { m::beside_history(&own, &was) };
    let named = match supplier {
        Supplier::NorthEastAndEast => m::FIRST_EXIT,
        Supplier::South => m::SECOND_EXIT,
        Supplier::NorthWestAndWestMidlands | Supplier::London => m::SUPPLIER_STAYED,
    };
    match suppliers::exit(supplier) {
        Some(figure) => m::really_dated(&model, &named, &date(figure.date)),
        None => m::really(&model, &named),
    }
}

/// Under a small panel: what its line comes to. Nothing for the other charts.
pub fn chart_caption(subject: Subject, runs: &Runs<'_>) -> String {
    match subject {
        Subject::Delivery(component) => {
            let end = |run, parameters| delivery::share(run, parameters, component, LAST_MONTH);
            panel_now(end(runs.run, runs.parameters), end(runs.baseline, &runs.calibrated()))
        }
        Subject::Supplier(supplier) => supplier_now(runs.run, runs.baseline, supplier),
        Subject::Money | Subject::Fit | Subject::Parts => String::new(),
    }
}

/// A chart in words, for those who do not see it.
pub fn chart_description(subject: Subject, runs: &Runs<'_>) -> String {
    match subject {
        Subject::Money => money(runs.run, runs.baseline),
        Subject::Supplier(supplier) => {
            let now = supplier_now(runs.run, runs.baseline, supplier);
            m::sentence(&m::titled(&role(supplier), &now))
        }
        Subject::Delivery(component) => {
            let delivery = delivery::record(component);
            let figures = delivery.series.figures.iter();
            // A programme of the reader's own has no record.
            let figures = figures.filter(|_| runs.own != Some(component));
            let record = figures.map(|f| (percent(delivery.share(f)), date(f.date)));
            lines(subject, runs, &[delivery::quantity(component)], record)
        }
        Subject::Fit => {
            let figures = evidence::DOCTORS_PRIORITY.figures.iter();
            let record = figures.map(|f| (percent(f.value / 100.0), date(f.date)));
            lines(subject, runs, &[Quantity::Fit, Quantity::Confidence], record)
        }
        Subject::Parts => {
            lines(subject, runs, &[Quantity::Parts, Quantity::Whole], std::iter::empty())
        }
    }
}

/// A chart of shares in words: where the reader's lines stand at two dates, and the record.
fn lines(
    subject: Subject,
    runs: &Runs<'_>,
    quantities: &[Quantity],
    record: impl Iterator<Item = (String, String)>,
) -> String {
    let at = |quantity: Quantity, month: Month| {
        let state = runs.run.at(month);
        state.map_or_else(String::new, |s| value(quantity, quantity.of(s, runs.parameters)))
    };
    let reached = quantities.iter().map(|&quantity| {
        let (first, last) = (at(quantity, Month::new(2008, 12)), at(quantity, LAST_MONTH));
        m::reached(quantity_inside(quantity), &first, &last)
    });
    let record = joined(record.map(|(value, date)| m::point_in(&value, &date)), m::list_comma);
    let record = record.map_or_else(|| m::NO_REAL_FIGURES.into(), |list| m::real_figures(&list));
    let reached = joined(reached, m::list_semicolon).unwrap_or_default();
    m::chart_in_words(chart_title(subject), &reached, &record)
}

/// The money chart in words.
fn money(run: &Run, baseline: &Run) -> String {
    let (own, was) = (Outcomes::of(run), Outcomes::of(baseline));
    m::money_in_words(
        &gbp(own.spend_gbp_million),
        &gbp(own.benefits_gbp_million),
        &gbp(was.spend_gbp_million),
        &gbp(was.benefits_gbp_million),
        &points(evidence::SPEND),
    )
}

fn points(series: Series) -> String {
    let points = series.figures.iter().map(|f| m::point_by(&gbp(f.value), &date(f.date)));
    joined(points, m::list_comma).unwrap_or_default()
}
