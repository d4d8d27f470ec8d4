//! The second chart: delivery, one small panel a component.

use super::money::mark;
use super::spec::{Margins, Mark, MarkLabel, Shape, Side, TimeChart};
use super::subject::Runs;
use super::theme::Ink;
use super::{YEARS_PANEL, shares};
use crate::analysis::Quantity;
use crate::calendar::Month;
use crate::evidence::{self, Delivery, Kind};
use crate::model::{Component, Parameters, Run};
use crate::text;

/// What a component's panel shows. Choose and Book is recorded by its use, the others by roll-out.
pub const fn quantity(component: Component) -> Quantity {
    match component {
        Component::ChooseAndBook => Quantity::InUse(component),
        Component::N3 | Component::Pacs | Component::SummaryCareRecord | Component::AcuteEpr => {
            Quantity::Live(component)
        }
    }
}

/// A component's record.
pub const fn record(component: Component) -> &'static Delivery {
    match component {
        Component::N3 => &evidence::N3,
        Component::Pacs => &evidence::PACS,
        Component::ChooseAndBook => &evidence::CHOOSE_AND_BOOK,
        Component::SummaryCareRecord => &evidence::SUMMARY_CARE_RECORD,
        Component::AcuteEpr => &evidence::ACUTE_RECORDS,
    }
}

/// A component's share at the end of one month, 0 to 1.
pub fn share(run: &Run, parameters: &Parameters, component: Component, month: Month) -> f64 {
    run.at(month).map_or(0.0, |state| quantity(component).of(state, parameters))
}

/// One panel: a component's run, the model's run of what happened, the record and the plan.
pub fn chart(runs: &Runs<'_>, component: Component) -> TimeChart {
    let quantity = quantity(component);
    TimeChart {
        values: shares::axis(&[0, 50, 100]),
        years: &YEARS_PANEL,
        lines: vec![runs.history(quantity), runs.yours(quantity, Ink::Yours)],
        levels: Vec::new(),
        // A programme of the reader's own has no record.
        marks: if runs.own == Some(component) { Vec::new() } else { marks(component) },
        strips: Vec::new(),
        strip_rows: 0,
        margins: Margins { left: 40.0, right: 6.0, top: 12.0 },
        type_px: 11.0,
    }
}

fn marks(component: Component) -> Vec<Mark> {
    let delivery = record(component);
    let plan = Mark {
        value: delivery.share(&delivery.plan),
        quantity: Some(quantity(component)),
        label: Some(MarkLabel {
            text: text::PLAN.into(),
            short: text::PLAN.into(),
            side: Side::Left,
            on_paper: false,
        }),
        ..mark(&delivery.plan, Shape::Cross)
    };
    let points = delivery.series.figures.iter().map(|figure| Mark {
        value: delivery.share(figure),
        quantity: Some(quantity(component)),
        ..mark(figure, if figure.kind == Kind::Forecast { Shape::Ring } else { Shape::Dot })
    });
    std::iter::once(plan).chain(points).collect()
}
