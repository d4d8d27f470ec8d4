//! Words of the charts: titles, units, names of lines, and the picture in a sentence.

use npfit_model::{Clock, Component, EventKind, Month};

use super::{Format, amount};
use crate::analysis::Quantity;
use crate::chart::tooltip::{Reading, Value};
use crate::chart::{Subject, TimeChart};
use crate::evidence::{Date, Figure};
use crate::message::{self as m, Language, Message};
use crate::scenario::Tab;

/// The name of a tab.
pub const fn tab_name(tab: Tab) -> Message {
    match tab {
        Tab::Money => m::TAB_MONEY,
        Tab::RollOut => m::TAB_ROLL_OUT,
        Tab::Fit => m::TAB_FIT,
        Tab::Suppliers => m::TAB_SUPPLIERS,
        Tab::Parts => m::TAB_PARTS,
        Tab::LeverMap => m::TAB_LEVER_MAP,
        Tab::Sensitivity => m::TAB_SENSITIVITY,
        Tab::Loops => m::TAB_LOOPS,
        Tab::Custom => m::TAB_CUSTOM,
    }
}

/// A chart's title.
pub const fn chart_title(subject: Subject) -> Message {
    match subject {
        Subject::Money => m::CHART_MONEY,
        Subject::RollOut(Component::N3) => m::CHART_N3,
        Subject::RollOut(Component::Pacs) => m::CHART_PACS,
        Subject::RollOut(Component::ChooseAndBook) => m::CHART_CHOOSE_AND_BOOK,
        Subject::RollOut(Component::SummaryCareRecord) => m::CHART_SUMMARY_CARE_RECORD,
        Subject::RollOut(Component::AcuteEpr) => m::CHART_ACUTE_EPR,
        Subject::Interfaces => m::CHART_INTERFACES,
        Subject::LostActivity => m::CHART_LOST_ACTIVITY,
        Subject::Fit => m::CHART_FIT,
        Subject::Shortfall => m::CHART_SHORTFALL,
        Subject::Needs => m::CHART_NEEDS,
        Subject::Suppliers => m::CHART_SUPPLIERS,
        Subject::Parts => m::CHART_PARTS,
        Subject::Whole => m::CHART_WHOLE,
    }
}

/// What a chart counts, and in what unit.
pub const fn chart_unit(subject: Subject) -> Message {
    match subject {
        Subject::Money => m::UNIT_MONEY,
        Subject::RollOut(Component::N3) => m::UNIT_N3,
        Subject::RollOut(Component::Pacs) => m::UNIT_PACS,
        Subject::RollOut(Component::ChooseAndBook) => m::UNIT_CHOOSE_AND_BOOK,
        Subject::RollOut(Component::SummaryCareRecord) => m::UNIT_SUMMARY_CARE_RECORD,
        Subject::RollOut(Component::AcuteEpr) => m::UNIT_ACUTE_EPR,
        Subject::Interfaces => m::UNIT_INTERFACES,
        Subject::LostActivity => m::UNIT_LOST_ACTIVITY,
        Subject::Fit => m::UNIT_FIT,
        Subject::Shortfall => m::UNIT_SHORTFALL,
        Subject::Needs => m::UNIT_NEEDS,
        Subject::Suppliers => m::UNIT_SUPPLIERS,
        Subject::Parts => m::UNIT_PARTS,
        Subject::Whole => m::UNIT_WHOLE,
    }
}

/// The note under the charts of a tab.
pub const fn tab_note(tab: Tab) -> Option<Message> {
    match tab {
        Tab::Money => Some(m::NOTE_MONEY),
        Tab::RollOut => Some(m::NOTE_ROLL_OUT),
        Tab::Fit => Some(m::NOTE_FIT),
        Tab::Suppliers => Some(m::NOTE_SUPPLIERS),
        Tab::Parts => Some(m::NOTE_PARTS),
        Tab::Loops => Some(m::LOOPS_NOTE),
        Tab::LeverMap | Tab::Sensitivity | Tab::Custom => None,
    }
}

/// A quantity's name.
pub const fn quantity_name(quantity: Quantity) -> Message {
    match quantity {
        Quantity::SpendTotal => m::QUANTITY_SPEND_TOTAL,
        Quantity::SpendProgramme => m::QUANTITY_SPEND_PROGRAMME,
        Quantity::Benefits => m::QUANTITY_BENEFITS,
        Quantity::WholeLife => m::QUANTITY_WHOLE_LIFE,
        Quantity::Live(_) => m::QUANTITY_LIVE,
        Quantity::Connected(_) => m::QUANTITY_CONNECTED,
        Quantity::InUse(_) => m::QUANTITY_IN_USE,
        Quantity::OwnWay(_) => m::QUANTITY_OWN_WAY,
        Quantity::InterfaceBacklog(_) => m::QUANTITY_INTERFACE_BACKLOG,
        Quantity::LostActivity => m::QUANTITY_LOST_ACTIVITY,
        Quantity::Fit(_) => m::QUANTITY_FIT,
        Quantity::Confidence => m::QUANTITY_CONFIDENCE,
        Quantity::Shortfall => m::QUANTITY_SHORTFALL,
        Quantity::Perceived => m::QUANTITY_PERCEIVED,
        Quantity::Limit => m::QUANTITY_LIMIT,
        Quantity::Knowledge(_) => m::QUANTITY_KNOWLEDGE,
        Quantity::FoundSinceSigning(_) => m::QUANTITY_FOUND_SINCE_SIGNING,
        Quantity::SupplierLoss => m::QUANTITY_SUPPLIER_LOSS,
        Quantity::Parts => m::QUANTITY_PARTS,
        Quantity::Whole => m::QUANTITY_WHOLE,
    }
}

/// A line's name at its end: short where there is little room, and "your" of money that is not history's.
pub fn line_name(
    language: &Language,
    quantity: Quantity,
    is_history: bool,
    is_wide: bool,
) -> String {
    let name = quantity_name(quantity).text(language);
    let is_headline = matches!(quantity, Quantity::SpendTotal | Quantity::Benefits);
    match short_name(quantity) {
        Some(short) if !is_wide => short.text(language).to_owned(),
        _ if is_headline && is_wide && !is_history => m::line_yours(language, name),
        _ => name.to_owned(),
    }
}

/// A quantity's name where there is little room; `None` if its name is short.
const fn short_name(quantity: Quantity) -> Option<Message> {
    Some(match quantity {
        Quantity::SpendTotal => m::QUANTITY_SPEND_TOTAL_SHORT,
        Quantity::SpendProgramme => m::QUANTITY_SPEND_PROGRAMME_SHORT,
        Quantity::Live(_) => m::QUANTITY_LIVE_SHORT,
        Quantity::OwnWay(_) => m::QUANTITY_OWN_WAY_SHORT,
        Quantity::Shortfall => m::QUANTITY_SHORTFALL_SHORT,
        Quantity::Perceived => m::QUANTITY_PERCEIVED_SHORT,
        Quantity::Limit => m::QUANTITY_LIMIT_SHORT,
        Quantity::FoundSinceSigning(_) => m::QUANTITY_FOUND_SINCE_SIGNING_SHORT,
        _ => return None,
    })
}

/// The name of the only line of a chart: the reader's run, or the model where that is history.
pub fn run_name(language: &Language, is_history: bool) -> String {
    let message = if is_history { m::LINE_MODEL } else { m::LINE_YOUR_RUN };
    message.text(language).to_owned()
}

/// The name of the model's run of history.
pub fn history_name(language: &Language, is_wide: bool) -> String {
    let message = if is_wide { m::LINE_HISTORY } else { m::LINE_HISTORY_SHORT };
    message.text(language).to_owned()
}

/// A tick of an axis of money: whole billions, with their unit at the top.
pub fn gbp_tick(language: &Language, billions: f64, is_top: bool) -> String {
    let number = language.number(billions, 0);
    if is_top { m::gbp_billion(language, &number) } else { number }
}

/// The label of an estimate of the whole.
pub fn estimate_label(language: &Language, figure: &Figure) -> String {
    use crate::evidence::Scope;
    let sum = Format::GbpBillion.print(language, figure.value);
    match figure.scope {
        Scope::CentralThreeYears => m::estimate_central(language, &sum),
        Scope::CoreContracts => m::estimate_core(language, &sum),
        Scope::ProgrammeToEndOfLife => m::estimate_to_life(language, &sum),
        _ => m::estimate_to_contracts(language, &sum),
    }
}

/// What marks the month at which outcomes are read.
pub fn clock_short(language: &Language, clock: Clock) -> String {
    let message = match clock {
        Clock::TenYears => m::MOMENT_TEN_YEARS,
        Clock::December2016 => m::MOMENT_2016,
    };
    message.text(language).to_owned()
}

/// The title of the strip of what happened.
pub fn record_title(language: &Language, is_wide: bool) -> String {
    let message = if is_wide { m::STRIP_RECORD } else { m::STRIP_RECORD_SHORT };
    message.text(language).to_owned()
}

/// The title of the strip of a run's events: the reader's, or the model's history.
pub fn run_title(language: &Language, is_history: bool, is_wide: bool) -> String {
    let message = match (is_history, is_wide) {
        (true, true) => m::STRIP_MODEL,
        (true, false) => m::STRIP_MODEL_SHORT,
        (false, true) => m::STRIP_RUN,
        (false, false) => m::STRIP_RUN_SHORT,
    };
    message.text(language).to_owned()
}

/// The title of the strip of published losses.
pub fn losses_title(language: &Language, is_wide: bool) -> String {
    let message = if is_wide { m::STRIP_LOSSES } else { m::STRIP_LOSSES_SHORT };
    message.text(language).to_owned()
}

/// An event of a run. It names a role, never a firm.
pub fn run_event(language: &Language, kind: EventKind, is_wide: bool) -> String {
    let message = match (kind, is_wide) {
        (EventKind::Signed, true) => m::RUN_SIGNED,
        (EventKind::Signed, false) => m::RUN_SIGNED_SHORT,
        (EventKind::SupplierLeaves(_), true) => m::RUN_SUPPLIER_LEAVES,
        (EventKind::SupplierLeaves(_), false) => m::RUN_SUPPLIER_LEAVES_SHORT,
        (EventKind::Dismantled, true) => m::RUN_DISMANTLED,
        (EventKind::Dismantled, false) => m::RUN_DISMANTLED_SHORT,
    };
    message.text(language).to_owned()
}

/// What a supplier bears, by its rank, the least patient first.
pub fn tolerance(language: &Language, rank: usize, share: f64, is_wide: bool) -> String {
    let share = Format::Percent.print(language, share);
    match (rank, is_wide) {
        (0, true) => m::tolerance_first(language, &share),
        (3, true) => m::tolerance_last(language, &share),
        (0, false) => m::tolerance_first_short(language, &share),
        (1, _) => m::tolerance_second(language, &share),
        (2, _) => m::tolerance_third(language, &share),
        (_, _) => m::tolerance_last_short(language, &share),
    }
}

/// A published loss: who, and how much.
pub fn loss_label(language: &Language, figure: &Figure) -> String {
    // The first word of what it counts is the supplier's name.
    let what = figure.what.text(language);
    let name = what.split(['’', '\'']).next().unwrap_or_default();
    m::two_words(language, name, &amount(language, figure))
}

/// What was known of the needs when contracts were signed.
pub fn known_at_signing(language: &Language, share: f64) -> String {
    m::known_at_signing(language, &Format::Percent.print(language, share))
}

/// What lies between systems that are live and systems in use.
pub fn workarounds(language: &Language) -> String {
    m::WORKAROUNDS.text(language).to_owned()
}

/// The label of a plan.
pub fn plan(language: &Language) -> String {
    m::PLAN.text(language).to_owned()
}

/// A chart in a sentence, for those who do not see it.
pub fn chart_description(language: &Language, subject: Subject, chart: &TimeChart) -> String {
    // Where outcomes are read; of charts without, at the end of the run.
    let moment = chart.moments.first().map(|moment| Month(moment.months as i32 - 1));
    let reading = Reading::of(chart, moment.unwrap_or(npfit_model::LAST_MONTH));
    let values = reading.values.iter().map(|value| spoken_value(language, value));
    let values = values.reduce(|all, next| m::list_semicolon(language, &all, &next));
    let title = chart_title(subject).text(language);
    let reads = m::chart_reads(
        language,
        title,
        &super::month(language, reading.month),
        &values.unwrap_or_default(),
    );
    let figures =
        chart.marks.iter().filter_map(|mark| mark.figure).map(|figure| point(language, figure));
    match figures.reduce(|all, next| m::list_semicolon(language, &all, &next)) {
        Some(figures) => m::chart_with_record(language, &reads, &figures),
        None => reads,
    }
}

/// A figure with its date: "£12.4bn on 16 June 2006", "£2.7bn in June 2006". An event has no amount, and is its date.
fn point(language: &Language, figure: &Figure) -> String {
    let (amount, date) = (amount(language, figure), super::record::date(language, figure.date));
    match figure.date {
        _ if amount.is_empty() => date,
        Date::Day(..) => m::point_on(language, &amount, &date),
        Date::Month(..) | Date::Year(_) => m::point_in(language, &amount, &date),
    }
}

/// What stands at a place of a chart, for those who hear it.
pub fn reading(language: &Language, reading: &Reading) -> String {
    let month = m::tooltip_end_of(language, &super::month(language, reading.month));
    let mut words = reading
        .values
        .iter()
        .map(|value| spoken_value(language, value))
        .fold(month, |all, next| m::list_semicolon(language, &all, &next));
    if let Some(figure) = reading.figure {
        let point = point(language, figure);
        let figure = m::reading_figure(
            language,
            &point,
            figure.what.text(language),
            figure.source.publisher,
        );
        words = m::list_semicolon(language, &words, &figure);
    }
    words
}

/// What kind of figure it is, what money covers, and how sure it is.
pub fn figure_detail(language: &Language, figure: &Figure) -> String {
    use super::record;
    let mut parts = vec![record::kind(figure.kind).text(language).to_owned()];
    parts.extend(record::scope(figure.scope).map(|scope| scope.text(language).to_owned()));
    parts.extend(record::prices(figure.prices).map(|prices| prices.text(language).to_owned()));
    parts.push(record::confidence(figure.confidence).text(language).to_owned());
    parts.extend(record::range(language, figure).map(|range| m::disputed(language, &range)));
    let joined = parts.into_iter().reduce(|all, next| m::list_semicolon(language, &all, &next));
    joined.unwrap_or_default()
}

/// A value of the tooltip in words.
pub fn spoken_value(language: &Language, value: &Value) -> String {
    let format = value.quantity.format();
    let compared = format.compare(language, value.yours, value.history);
    let name = quantity_name(value.quantity).text(language);
    if !value.has_history {
        return m::reading_alone(language, name, &compared.own);
    }
    if compared.own == compared.reference {
        m::reading_same(language, name, &compared.own)
    } else {
        m::reading_different(language, name, &compared.own, &compared.reference)
    }
}

/// The band of a value of the tooltip.
pub fn value_band(language: &Language, value: &Value) -> Option<String> {
    let band = value.band?;
    let format = value.quantity.format();
    let (low, high) = (format.print(language, band.low), format.print(language, band.high));
    (low != high).then(|| m::reading_band(language, &low, &high))
}
