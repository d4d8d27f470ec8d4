//! Marks on a chart: the record, plans, and events of a run; and what is written beside them.

use std::iter::once;

use npfit_model::Month;
use plotters::element::{Circle, EmptyElement, PathElement, Rectangle};
use plotters::style::text_anchor::HPos;

use super::draw::Plane;
use super::ground;
use super::labels::{Area, Taken, width_px};
use super::layout::Layout;
use super::pen::{Drawn, Pen, Type, fine};
use super::spec::{Mark, Shape, Side, TimeChart};
use super::subject::middle_of;
use super::theme::Ink;
use crate::evidence::Figure;

/// A mark of a figure, in the ink of the record.
pub(super) fn record_mark(figure: &'static Figure, shape: Shape) -> Mark {
    Mark {
        figure: Some(figure),
        ink: Ink::Record,
        months: figure.date.axis_months(),
        months_uncertain: figure.date.axis_months_uncertain(),
        value: figure.value,
        range: (figure.low, figure.high),
        shape,
        label: None,
    }
}

/// A mark of an event of the reader's run.
pub(super) fn run_mark(month: Month, value: f64) -> Mark {
    Mark {
        figure: None,
        ink: Ink::Yours,
        months: middle_of(month),
        months_uncertain: 0.0,
        value,
        range: (value, value),
        shape: Shape::Cross,
        label: None,
    }
}

/// Half the length of an estimate's bar, the radius of a dot, half the width of a cross, CSS pixels.
const BAR_HALF_PX: f64 = 7.0;
const DOT_PX: f64 = 3.6;
const CROSS_HALF_PX: f64 = 4.0;

/// Draws the marks: composed elements, each at its place in the plane.
pub(super) fn draw(context: &mut Plane<'_, '_>, pen: &Pen<'_, '_>, chart: &TimeChart) -> Drawn {
    let radius = DOT_PX * chart.type_px / 12.0;
    for mark in &chart.marks {
        let at = (mark.months, mark.value);
        let (filled, thin) = (
            pen.filled(mark.ink),
            pen.stroke(mark.ink, if mark.shape == Shape::Bar { 2.5 } else { 1.5 }),
        );
        if mark.months_uncertain > 1.0 {
            let ends = [mark.months - mark.months_uncertain, mark.months + mark.months_uncertain];
            let bar = ends.map(|months| (months, mark.value)).to_vec();
            context.draw_series(once(PathElement::new(bar, pen.stroke(mark.ink, 1.0))))?;
        }
        if mark.range.0 < mark.range.1 {
            let whisker = vec![(mark.months, mark.range.0), (mark.months, mark.range.1)];
            context.draw_series(once(PathElement::new(whisker, pen.stroke(mark.ink, 1.0))))?;
        }
        let (r, h, b) = (fine(radius), fine(CROSS_HALF_PX), fine(BAR_HALF_PX));
        match mark.shape {
            Shape::Dot => {
                context.draw_series(once(EmptyElement::at(at) + Circle::new((0, 0), r, filled)))?;
            }
            Shape::Square => {
                context.draw_series(once(
                    EmptyElement::at(at) + Rectangle::new([(-r, -r), (r, r)], filled),
                ))?;
            }
            Shape::Ring => {
                context.draw_series(once(
                    EmptyElement::at(at)
                        + Circle::new((0, 0), r, pen.filled(Ink::Paper))
                        + Circle::new((0, 0), r, thin),
                ))?;
            }
            Shape::Bar => {
                context.draw_series(once(
                    EmptyElement::at(at) + PathElement::new(vec![(-b, 0), (b, 0)], thin),
                ))?;
            }
            Shape::Cross => {
                context.draw_series(once(
                    EmptyElement::at(at)
                        + PathElement::new(vec![(-h, -h), (h, h)], thin)
                        + PathElement::new(vec![(-h, h), (h, -h)], thin),
                ))?;
            }
        }
    }
    Ok(())
}

/// Width of a plot from which marks have room for words, CSS pixels.
const LONG_LABELS_PX: f64 = 480.0;

fn half_width_px(mark: &Mark) -> f64 {
    if mark.shape == Shape::Bar { BAR_HALF_PX } else { DOT_PX }
}

/// The marks that have a label: a value nearer to one of them would be taken for its.
pub(super) fn labelled(chart: &TimeChart, layout: &Layout) -> impl Iterator<Item = Area> {
    let labelled = chart.marks.iter().filter(|mark| mark.label.is_some());
    labelled.map(|mark| {
        let half = half_width_px(mark);
        let (x, y) = (layout.x(mark.months), layout.y(mark.value));
        Area { left: x - half, top: y - 1.5, right: x + half, bottom: y + 1.5 }
    })
}

/// Whether marks have room for words. Their labels then come before those of values, so that they stand still while a
/// lever moves.
pub(super) fn are_in_words(layout: &Layout) -> bool {
    layout.right - layout.left >= LONG_LABELS_PX
}

/// What the marks themselves cover, inside a plot.
pub(super) fn areas(chart: &TimeChart, layout: &Layout) -> Taken {
    let mut taken = Taken::new(Area {
        left: layout.left - 2.0,
        // The name of the moment stands above.
        top: layout.top - 5.0,
        right: layout.right + 2.0,
        bottom: layout.bottom,
    });
    for mark in &chart.marks {
        taken.take(Area::around((layout.x(mark.months), layout.y(mark.value)), DOT_PX));
    }
    taken
}

/// Writes beside the marks: on the side that the chart asks for, short where the words have no room, on another side
/// where something is in the way, not at all where no side is clear. What a mark is stands in the tooltip too.
pub(super) fn labels(
    pen: &Pen<'_, '_>,
    chart: &TimeChart,
    layout: &Layout,
    taken: &mut Taken,
) -> Drawn {
    let is_wide = are_in_words(layout);
    let size_px = chart.type_px;
    for mark in &chart.marks {
        let Some(label) = &mark.label else { continue };
        let (x, y) = (layout.x(mark.months), layout.y(mark.value));
        let reach = half_width_px(mark);
        let area = |text: &str, side: Side| {
            let width = width_px(text, size_px);
            let (left, middle) = match side {
                Side::Left => (x - reach - 4.0 - width, y),
                Side::Right => (x + reach + 4.0, y),
                Side::Above => (x - reach, y - size_px),
                Side::Below => (x - reach, y + size_px),
            };
            Area::of_text(left, middle, width, size_px)
        };
        let texts = [&label.text, &label.short];
        let asked = texts.into_iter().skip(usize::from(!is_wide)).find_map(|text| {
            let area = taken.first_free(once(area(text, label.side)))?;
            Some((area, text))
        });
        let found = asked.or_else(|| {
            // To its left it would be taken for the mark before.
            let others = [Side::Right, Side::Below, Side::Above];
            let areas = others.into_iter().map(|side| area(&label.short, side));
            let clear = areas.filter(|area| ground::strokes_px(chart, layout, area) == 0.0);
            Some((taken.first_free(clear)?, &label.short))
        });
        if let Some((area, text)) = found {
            let style = Type::label(size_px, mark.ink, HPos::Left);
            ground::label(pen, (chart, layout), &area, text, style)?;
        }
    }
    Ok(())
}
