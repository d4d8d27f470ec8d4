//! Fit and confidence; what falls short and what the centre sees of it; what was known at signing.

use npfit_model::Component;

use super::ChartSize;
use super::money::mark;
use super::roll_out::{name_lines, share_axis};
use super::spec::{Mark, Shape, TimeChart};
use super::subject::{Runs, empty};
use super::theme::Ink;
use crate::analysis::Quantity;
use crate::evidence::{self, Figure};
use crate::message::Language;

/// Fit of the record and clinicians' confidence, beside the surveys of doctors.
pub(super) fn chart(runs: &Runs<'_>, language: &Language, size: ChartSize) -> TimeChart {
    let fit = Quantity::Fit(Component::AcuteEpr);
    let mut chart = empty(language, size, 1.0, share_axis(language));
    if !runs.is_history() {
        chart.lines.extend([runs.history(Quantity::Confidence), runs.history(fit)]);
    }
    chart.lines.push(runs.yours(Quantity::Confidence, Ink::Benefits));
    chart.lines.push(runs.yours(fit, Ink::Yours));
    let share = |figure: &'static Figure, shape: Shape| Mark {
        value: figure.value / 100.0,
        range: (figure.low / 100.0, figure.high / 100.0),
        ..mark(figure, shape)
    };
    let others = evidence::OTHER_DOCTORS_PRIORITY.figures.iter();
    let gps = evidence::GPS_PRIORITY.figures.iter();
    chart.marks = others
        .map(|figure| share(figure, Shape::Ring))
        .chain(gps.map(|figure| share(figure, Shape::Dot)))
        .collect();
    name_lines(&mut chart, language, size);
    chart
}

/// The shortfall, what the centre sees, and what it bears before it dismantles.
pub(super) fn shortfall(runs: &Runs<'_>, language: &Language, size: ChartSize) -> TimeChart {
    let mut chart = empty(language, size, 1.0, share_axis(language));
    if !runs.is_history() {
        chart.lines.extend([runs.history(Quantity::Perceived), runs.history(Quantity::Shortfall)]);
    }
    let mut limit = runs.yours(Quantity::Limit, Ink::Soft);
    limit.is_dashed = true;
    limit.width_px = 1.25;
    limit.from = usize::try_from(runs.run.levers().signing().0).unwrap_or(0);
    chart.lines.push(limit);
    chart.lines.push(runs.yours(Quantity::Perceived, Ink::Third));
    chart.lines.push(runs.yours(Quantity::Shortfall, Ink::Yours));
    name_lines(&mut chart, language, size);
    chart
}

/// What is known of the record's needs, and what was found since signing.
pub(super) fn needs(runs: &Runs<'_>, language: &Language, size: ChartSize) -> TimeChart {
    let record = Component::AcuteEpr;
    let (known, found) = (Quantity::Knowledge(record), Quantity::FoundSinceSigning(record));
    let mut chart = empty(language, size, 1.0, share_axis(language));
    if !runs.is_history() {
        chart.lines.push(runs.history(known));
    }
    let mut since = runs.yours(found, Ink::Third);
    since.from = usize::try_from(runs.run.levers().signing().0).unwrap_or(0);
    chart.lines.push(since);
    chart.lines.push(runs.yours(known, Ink::Yours));
    name_lines(&mut chart, language, size);
    chart
}
