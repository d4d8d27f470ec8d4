//! Fit and confidence; what falls short and what the centre sees of it; what was known at signing.

use npfit_model::{Component, EventKind};

use super::ChartSize;
use super::marks::{record_mark, run_mark};
use super::naming::finish;
use super::spec::{Mark, MarkLabel, Outcome, Shape, Side, TimeChart};
use super::subject::{Runs, empty, share_axis};
use super::theme::Ink;
use crate::analysis::Quantity;
use crate::evidence::{self, Figure};
use crate::message::{self as m, Language, Message};
use crate::text;

/// Fit of the record and clinicians' confidence, beside the surveys of doctors.
pub(super) fn chart(runs: &Runs<'_>, language: &Language, size: ChartSize) -> TimeChart {
    let fit = Quantity::Fit(Component::AcuteEpr);
    let mut chart = empty(language, size, (0.0, 1.0), share_axis(language));
    if !runs.is_history() {
        chart.lines.extend([runs.history(Quantity::Confidence), runs.history(fit)]);
    }
    chart.lines.push(runs.yours(Quantity::Confidence, Ink::Benefits));
    chart.lines.push(runs.yours(fit, Ink::Yours));
    let surveyed = |index: usize, figure: &'static Figure, shape: Shape, who: &Who| Mark {
        value: figure.value / 100.0,
        range: (figure.low / 100.0, figure.high / 100.0),
        label: (index == who.named).then(|| MarkLabel {
            text: who.name.text(language).to_owned(),
            short: who.name.text(language).to_owned(),
            side: who.side,
        }),
        ..record_mark(figure, shape)
    };
    let others = Who { name: m::OTHER_DOCTORS, named: 0, side: Side::Right };
    let gps = Who { name: m::GPS, named: 2, side: Side::Left };
    let series = |series: &evidence::Series| series.figures.iter().enumerate();
    let rings = series(&evidence::OTHER_DOCTORS_PRIORITY)
        .map(|(index, figure)| surveyed(index, figure, Shape::Ring, &others));
    let dots = series(&evidence::GPS_PRIORITY)
        .map(|(index, figure)| surveyed(index, figure, Shape::Dot, &gps));
    chart.marks = rings.chain(dots).collect();
    finish(&mut chart, runs, language, size, &[fit, Quantity::Confidence]);
    chart
}

/// Who was surveyed, and at which mark that is written: where no line of history runs.
struct Who {
    name: Message,
    named: usize,
    side: Side,
}

/// The shortfall, what the centre sees, and what it bears before it dismantles.
pub(super) fn shortfall(runs: &Runs<'_>, language: &Language, size: ChartSize) -> TimeChart {
    let mut chart = empty(language, size, (0.0, 1.0), share_axis(language));
    if !runs.is_history() {
        chart.lines.extend([runs.history(Quantity::Perceived), runs.history(Quantity::Shortfall)]);
    }
    let mut limit = runs.yours(Quantity::Limit, Ink::Soft);
    limit.is_dashed = true;
    limit.width_px = 1.25;
    // A young contract may bear more than everything: the line begins where it comes down to that.
    let signed = usize::try_from(runs.run.levers().signing().0).unwrap_or(0);
    let borne = limit.values.iter().skip(signed).position(|value| *value <= 1.0);
    limit.from = signed + borne.unwrap_or(0);
    chart.lines.push(limit);
    chart.lines.push(runs.yours(Quantity::Perceived, Ink::Third));
    chart.lines.push(runs.yours(Quantity::Shortfall, Ink::Yours));
    let dismantled = runs.run.events().iter().find(|event| event.kind == EventKind::Dismantled);
    chart.marks = dismantled
        .map(|event| Mark {
            label: Some(MarkLabel {
                text: text::run_event(language, event.kind, false),
                short: text::run_event(language, event.kind, false),
                side: Side::Above,
            }),
            ..run_mark(event.month, runs.run.at(event.month).perceived_share)
        })
        .into_iter()
        .collect();
    finish(&mut chart, runs, language, size, &[]);
    chart
}

/// What is known of the record's needs, and what was found since signing.
pub(super) fn needs(runs: &Runs<'_>, language: &Language, size: ChartSize) -> TimeChart {
    let record = Component::AcuteEpr;
    let (known, found) = (Quantity::Knowledge(record), Quantity::FoundSinceSigning(record));
    let mut chart = empty(language, size, (0.0, 1.0), share_axis(language));
    if !runs.is_history() {
        chart.lines.push(runs.history(known));
    }
    chart.lines.push(runs.yours_since_signing(found, Ink::Third));
    chart.lines.push(runs.yours(known, Ink::Yours));
    finish(&mut chart, runs, language, size, &[found]);
    let signed = runs.run.levers().signing();
    if let Some(line) = chart.lines.last_mut() {
        let share = known.of(runs.run.at(signed));
        line.outcome = Some(Outcome {
            month: usize::try_from(signed.0).unwrap_or(0),
            text: text::known_at_signing(language, share),
        });
    }
    chart
}
