//! What the story reads of a run.

use npfit_model::{Clock, Component, Month, Outcomes, Run, State};

use crate::analysis::Measure;
use crate::evidence::{self, Date};
use crate::text::Format;

/// Something that a step of the story reads of a run. Outcomes are read ten years after signing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Observation {
    /// An outcome.
    Outcome(Measure),
    /// Suppliers lost, with the part of one that is going. A count without steps.
    SupplierStrain,
    /// Benefits by December 2016, GBP million at 2004-05 prices.
    BenefitsBy2016,
    /// Sites of the network by January 2007.
    NetworkSites,
    /// Interfaces of the hospital record still to build, in work of trusts.
    InterfacesWaiting,
    /// Months that a go-live takes to settle, in the month of the record's best-known one.
    GoLiveMonths,
    /// Clinicians' confidence at its lowest, 0 to 1.
    LowestConfidence,
    /// The largest shortfall that the centre did not see, as a share of what was promised.
    UnseenShortfall,
    /// Months from the real shortfall passing what the centre bears to the centre seeing it.
    MonthsBehind,
}

impl Observation {
    /// Its value in a run; `None` if what it is about does not happen.
    pub fn of(self, run: &Run) -> Option<f64> {
        let outcomes = |clock| Outcomes::of(run, clock);
        let at_clock = || run.at(Clock::TenYears.month(run.levers()));
        Some(match self {
            Self::Outcome(measure) => measure.of(&outcomes(Clock::TenYears)),
            Self::SupplierStrain => outcomes(Clock::TenYears).supplier_strain,
            Self::BenefitsBy2016 => outcomes(Clock::December2016).benefits_gbp_million,
            Self::NetworkSites => outcomes(Clock::TenYears).n3_sites_january_2007,
            Self::InterfacesWaiting => {
                let state = at_clock();
                let record = state.component(Component::AcuteEpr);
                record.interface_backlog() * Component::AcuteEpr.sites(state.month)
            }
            Self::GoLiveMonths => run.at(month(go_live())).months_to_stable,
            Self::LowestConfidence => least(run, |state| state.confidence_share),
            Self::UnseenShortfall => {
                -least(run, |state| state.perceived_share - state.shortfall_share)
            }
            Self::MonthsBehind => {
                let real = first(run, |state| state.shortfall_share > state.limit_share)?;
                let seen = first(run, |state| state.perceived_share > state.limit_share)?;
                f64::from(seen - real)
            }
        })
    }

    /// How it is printed.
    pub const fn format(self) -> Format {
        match self {
            Self::Outcome(measure) => measure.format(),
            Self::SupplierStrain | Self::GoLiveMonths => Format::Tenths,
            Self::BenefitsBy2016 => Format::GbpBillion,
            Self::NetworkSites | Self::InterfacesWaiting | Self::MonthsBehind => Format::Count,
            Self::LowestConfidence | Self::UnseenShortfall => Format::Percent,
        }
    }
}

/// When the go-live of the record that the story tells of was.
pub fn go_live() -> Date {
    evidence::F425.date
}

/// The month of a date, as the model counts.
pub fn month(date: Date) -> Month {
    Month(date.month_index())
}

fn least(run: &Run, of: fn(&State) -> f64) -> f64 {
    let signing = run.levers().signing();
    let signed = run.months().iter().filter(|state| state.month >= signing);
    signed.map(of).fold(1.0, f64::min)
}

/// The index of the first month since signing in which something is so.
fn first(run: &Run, is_so: fn(&State) -> bool) -> Option<i32> {
    let signing = run.levers().signing();
    let mut signed = run.months().iter().filter(|state| state.month >= signing);
    signed.find(|state| is_so(state)).map(|state| state.month.0)
}
