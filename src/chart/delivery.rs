//! The second chart: delivery, one small panel a component.

use super::money::mark;
use super::spec::{Line, Margins, Mark, MarkLabel, Shape, Side, TimeChart, ValueAxis, YearLabel};
use super::theme::Ink;
use crate::calendar::Month;
use crate::evidence::{self, Delivery, Kind};
use crate::model::{Component, MonthState, Parameters, Run};
use crate::text;

/// What a panel's line counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Sites live.
    Live,
    /// Sites in effective use.
    InUse,
}

/// What a component's panel counts. Choose and Book is recorded by its use, the others by roll-out.
pub const fn measure(component: Component) -> Measure {
    match component {
        Component::ChooseAndBook => Measure::InUse,
        Component::N3 | Component::Pacs | Component::SummaryCareRecord | Component::AcuteEpr => {
            Measure::Live
        }
    }
}

/// A component's record.
pub const fn record(component: Component) -> Delivery {
    match component {
        Component::N3 => evidence::N3,
        Component::Pacs => evidence::PACS,
        Component::ChooseAndBook => evidence::CHOOSE_AND_BOOK,
        Component::SummaryCareRecord => evidence::SUMMARY_CARE_RECORD,
        Component::AcuteEpr => evidence::ACUTE_RECORDS,
    }
}

/// A component's share at the end of each month, 0 to 1.
pub fn shares(run: &Run, parameters: &Parameters, component: Component) -> Vec<f64> {
    run.months.iter().map(|month| share_in(month, parameters, component)).collect()
}

/// A component's share at the end of one month, 0 to 1.
pub fn share(run: &Run, parameters: &Parameters, component: Component, month: Month) -> f64 {
    run.at(month).map_or(0.0, |state| share_in(state, parameters, component))
}

fn share_in(month: &MonthState, parameters: &Parameters, component: Component) -> f64 {
    let (state, sites) = (month.component(component), parameters[component].sites);
    match measure(component) {
        Measure::Live => state.live_sites / sites,
        Measure::InUse => state.in_use_sites / sites,
    }
}

/// One panel: a component's run, the model's run of what happened, the record and the plan.
pub fn chart(
    run: &Run,
    baseline: &Run,
    parameters: &Parameters,
    component: Component,
) -> TimeChart {
    let line = |run: &Run, ink, width_px| Line {
        values: shares(run, parameters, component),
        ink,
        width_px,
        label: Vec::new(),
    };
    TimeChart {
        values: ValueAxis {
            top: 1.0,
            ticks: vec![(0.0, "0".to_owned()), (0.5, "50".to_owned()), (1.0, text::percent(1.0))],
        },
        years: &YEARS,
        lines: vec![line(baseline, Ink::Baseline, 1.5), line(run, Ink::Yours, 2.5)],
        marks: marks(component),
        strips: Vec::new(),
        strip_rows: 0,
        margins: Margins { left: 40.0, right: 6.0, top: 12.0 },
        type_px: 11.0,
    }
}

const YEARS: [YearLabel; 4] = [(2004, "2004"), (2008, "’08"), (2012, "’12"), (2016, "’16")];

fn marks(component: Component) -> Vec<Mark> {
    let delivery = record(component);
    let plan = Mark {
        value: delivery.share(&delivery.plan),
        label: Some(MarkLabel {
            text: text::PLAN.to_owned(),
            short: text::PLAN.to_owned(),
            side: Side::Left,
            on_paper: false,
        }),
        ..mark(&delivery.plan, Shape::Cross)
    };
    let points = delivery.series.figures.iter().map(|figure| Mark {
        value: delivery.share(figure),
        ..mark(figure, if figure.kind == Kind::Forecast { Shape::Ring } else { Shape::Dot })
    });
    std::iter::once(plan).chain(points).collect()
}
