//! What charts are called, what they count, and the same in words.

use super::numbers::{gbp, percent, percent_fine};
use super::record::{estimates_note, panel_now, panel_title, panel_unit};
use super::{
    DELIVERY_TITLE, DELIVERY_UNIT, FIRST_EXIT, MONEY_NOTE, MONEY_TITLE, MONEY_UNIT, SECOND_EXIT,
};
use crate::analysis::Quantity;
use crate::calendar::Month;
use crate::chart::{Runs, Subject, delivery, suppliers};
use crate::evidence::{self, Series};
use crate::model::{LAST_MONTH, Outcomes, Run, Supplier};

/// Heading of the charts that stand behind tabs.
pub const CLOSER_TITLE: &str = "Look closer";
/// Title of the suppliers' panels.
const SUPPLIERS_TITLE: &str = "What each supplier loses, and bears";
/// What their scales show.
const SUPPLIERS_UNIT: &str = "loss so far, as a share of the contract";
/// Under the suppliers' panels.
const SUPPLIERS_NOTE: &str = "A supplier leaves the model (×) when its loss passes what it bears \
    (dashed). The losses are the model’s; what is known of reality is who left, and when (●).";
/// Under the chart of fit and confidence.
const FIT_NOTE: &str = "● GPs who called the programme an important NHS priority, in surveys by \
    Medix: the nearest thing to confidence that was measured. Nobody measured fit.";
/// Under the chart of parts and whole.
const PARTS_NOTE: &str = "There is no record of either: nobody counted use across the five \
    systems, or whether a patient’s records met. Both lines are the model’s alone.";

/// A chart's title.
pub const fn chart_title(subject: Subject) -> &'static str {
    match subject {
        Subject::Money => MONEY_TITLE,
        Subject::Delivery(component) => panel_title(component),
        Subject::Fit => "Fit and confidence",
        Subject::Supplier(Supplier::NorthEastAndEast) => "North East and East",
        Subject::Supplier(Supplier::South) => "The South",
        Subject::Supplier(Supplier::NorthWestAndWestMidlands) => "North West and West Midlands",
        Subject::Supplier(Supplier::London) => "London",
        Subject::Parts => "The parts against the whole",
    }
}

/// What a chart's scale counts.
pub fn chart_unit(subject: Subject) -> String {
    match subject {
        Subject::Money => MONEY_UNIT.to_owned(),
        Subject::Delivery(component) => panel_unit(component),
        Subject::Fit => "fit of the acute record to the work it meets; clinicians’ confidence \
                         in the programme"
            .to_owned(),
        // The figure around the panels says it for all.
        Subject::Supplier(_) => String::new(),
        Subject::Parts => "mean use of the five systems; patients’ records that join up".to_owned(),
    }
}

/// What a tab is called.
pub const fn tab_name(subject: Subject) -> &'static str {
    match subject {
        Subject::Money => MONEY_TITLE,
        Subject::Delivery(_) => DELIVERY_TITLE,
        Subject::Fit => "Fit and confidence",
        Subject::Supplier(_) => "Suppliers",
        Subject::Parts => "Parts and whole",
    }
}

/// Title and unit of a figure of several charts, by the first of them.
pub fn group_title(first: Subject) -> (&'static str, String) {
    match first {
        Subject::Delivery(_) => (DELIVERY_TITLE, DELIVERY_UNIT.to_owned()),
        Subject::Supplier(_) => (SUPPLIERS_TITLE, SUPPLIERS_UNIT.to_owned()),
        one => (chart_title(one), chart_unit(one)),
    }
}

/// The note under a figure, by the first of its charts.
pub fn group_note(first: Subject) -> String {
    match first {
        Subject::Money => return format!("{MONEY_NOTE} {}", estimates_note()),
        Subject::Delivery(_) => "",
        Subject::Fit => FIT_NOTE,
        Subject::Supplier(_) => SUPPLIERS_NOTE,
        Subject::Parts => PARTS_NOTE,
    }
    .to_owned()
}

/// A quantity in a word or two.
pub const fn quantity_name(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::Spend => "Spend",
        Quantity::Benefits => "Benefits",
        Quantity::WholeLife => "Whole-life estimate",
        Quantity::Live(_) => "Live",
        Quantity::InUse(_) => "In use",
        Quantity::Fit => "Fit",
        Quantity::Confidence => "Confidence",
        Quantity::Loss(_) => "Loss",
        Quantity::Parts => "Parts",
        Quantity::Whole => "Whole",
    }
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
    format!("history: {} {value}", name.to_ascii_lowercase())
}

/// On a supplier's panel: what it bears before it leaves.
pub fn tolerance(share: f64) -> String {
    format!("bears {}", percent(share))
}

/// Under a supplier's panel: whether and when it leaves, in the run, in the model's history, and really.
fn supplier_now(run: &Run, baseline: &Run, supplier: Supplier) -> String {
    let left = |run: &Run| run.last().and_then(|state| state.supplier(supplier).left);
    let words = |left: Option<Month>| left.map_or_else(|| "stays".to_owned(), leaves);
    let (own, was) = (words(left(run)), words(left(baseline)));
    let model = if own == was {
        format!("{own}, as in the model’s history")
    } else {
        format!("{own}; model’s history: {was}")
    };
    let named = match supplier {
        Supplier::NorthEastAndEast => FIRST_EXIT.0,
        Supplier::South => SECOND_EXIT.0,
        Supplier::NorthWestAndWestMidlands | Supplier::London => "stayed",
    };
    let date = suppliers::exit(supplier).map(|figure| format!(", {}", figure.date.in_words()));
    format!("{model}. Really: {named}{}", date.unwrap_or_default())
}

fn leaves(month: Month) -> String {
    format!("leaves {}", month.in_words())
}

/// Under a small panel: what its line comes to. Nothing for the other charts.
pub fn chart_caption(subject: Subject, runs: &Runs<'_>) -> String {
    match subject {
        Subject::Delivery(component) => {
            let end = |run| delivery::share(run, runs.parameters, component, LAST_MONTH);
            panel_now(end(runs.run), end(runs.baseline))
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
            format!("{}: {}.", supplier.role(), supplier_now(runs.run, runs.baseline, supplier))
        }
        Subject::Delivery(component) => {
            let delivery = delivery::record(component);
            let figures = delivery.series.figures.iter();
            let record = figures.map(|f| (percent(delivery.share(f)), f.date.in_words()));
            lines(subject, runs, &[delivery::quantity(component)], record)
        }
        Subject::Fit => {
            let figures = evidence::DOCTORS_PRIORITY.figures.iter();
            let record = figures.map(|f| (percent(f.value / 100.0), f.date.in_words()));
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
    let reached: Vec<String> = quantities
        .iter()
        .map(|&quantity| {
            format!(
                "{} {} by December 2008 and {} by December 2016",
                quantity_name(quantity).to_ascii_lowercase(),
                at(quantity, Month::new(2008, 12)),
                at(quantity, LAST_MONTH),
            )
        })
        .collect();
    let record: Vec<String> = record.map(|(value, date)| format!("{value} in {date}")).collect();
    let record = if record.is_empty() {
        "No real figures.".to_owned()
    } else {
        format!("Real figures: {}.", record.join(", "))
    };
    format!("{}: in your run {}. {record}", chart_title(subject), reached.join("; "))
}

/// The money chart in words.
fn money(run: &Run, baseline: &Run) -> String {
    let (own, was) = (Outcomes::of(run), Outcomes::of(baseline));
    format!(
        "Line chart of running totals, January 2002 to December 2016. Your run ends at {} spent \
         and {} of benefits; the model’s run of history at {} and {}. Real figures of spend: {}.",
        gbp(own.spend_gbp_million),
        gbp(own.benefits_gbp_million),
        gbp(was.spend_gbp_million),
        gbp(was.benefits_gbp_million),
        points(evidence::SPEND),
    )
}

fn points(series: Series) -> String {
    let points: Vec<String> = series
        .figures
        .iter()
        .map(|f| format!("{} by {}", gbp(f.value), f.date.in_words()))
        .collect();
    points.join(", ")
}
