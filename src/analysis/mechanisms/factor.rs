//! What a mechanism begins or ends at: a lever, or something read off a run.

use npfit_model::{Clock, Component, Month, Run, State};

use crate::text::Format;

/// Something of a run that a mechanism begins or ends at. Where nothing else is said it is of the acute
/// record, at the end of the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    /// The lever: centralisation, 0 to 1.
    Centralisation,
    /// The lever: month of signature.
    Signing,
    /// The lever: local flexibility, 0 to 1.
    Flexibility,
    /// Share of the need that was known at signature.
    Known,
    /// Misfit of one design for all places, 0 to 1.
    Misfit,
    /// How close deciders were to users from signature on, 0 to 1, on average.
    Closeness,
    /// Share of the need that was built wrong or waited for a change from signature on, on average.
    Wrong,
    /// Fit of the record to the work, 0 to 1.
    Fit,
    /// Clinicians' confidence, 0 to 1.
    Confidence,
    /// Common standards in force, 0 to 1.
    Standards,
    /// Acute trusts with the programme's system.
    Live,
    /// Acute trusts whose interfaces are built.
    Connected,
    /// Acute trusts that use the programme's record.
    ProgrammeTrusts,
    /// Acute trusts that use a system of their own.
    OwnTrusts,
    /// The largest loss of suppliers, as a share of the contracts at stake.
    Loss,
    /// Mean use of the five components, 0 to 1.
    Parts,
    /// Network sites by January 2007.
    Network,
    /// Price of all changes, GBP million.
    ChangeCost,
    /// Acute trusts that use a record.
    Trusts,
    /// Share of pairs of hospitals that could exchange a record.
    Pairs,
    /// How far the four suppliers have gone, 0 to 4.
    Suppliers,
    /// Total public spend, GBP million.
    Spend,
    /// Benefits, GBP million.
    Benefits,
}

/// The month by which early infrastructure is counted: January 2007, as in the outcomes.
const INFRASTRUCTURE_MONTH: Month = Month::new(2007, 1);

impl Factor {
    /// How many there are.
    pub const COUNT: usize = 23;

    /// All of them, in the order in which they are declared.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Centralisation,
        Self::Signing,
        Self::Flexibility,
        Self::Known,
        Self::Misfit,
        Self::Closeness,
        Self::Wrong,
        Self::Fit,
        Self::Confidence,
        Self::Standards,
        Self::Live,
        Self::Connected,
        Self::ProgrammeTrusts,
        Self::OwnTrusts,
        Self::Loss,
        Self::Parts,
        Self::Network,
        Self::ChangeCost,
        Self::Trusts,
        Self::Pairs,
        Self::Suppliers,
        Self::Spend,
        Self::Benefits,
    ];

    /// Its value in a run, read at a clock.
    pub fn of(self, run: &Run, clock: Clock) -> f64 {
        let levers = run.levers();
        let end = run.at(clock.month(levers));
        let record = end.component(Component::AcuteEpr);
        let trusts = |share: f64| Component::AcuteEpr.sites(end.month) * share;
        match self {
            Self::Centralisation => levers.centralisation(),
            Self::Signing => f64::from(levers.signing().0),
            Self::Flexibility => levers.flexibility(),
            Self::Known => 1.0 - record.unknown_signed_share,
            Self::Misfit => record.misfit_share,
            Self::Closeness => mean(run, clock, |state| state.closeness_share),
            Self::Wrong => mean(run, clock, |state| {
                let record = state.component(Component::AcuteEpr);
                record.wrong_share + record.waiting_change_share
            }),
            Self::Fit => record.fit_share,
            Self::Confidence => end.confidence_share,
            Self::Standards => end.standards_share,
            Self::Live => trusts(record.live_share),
            Self::Connected => trusts(record.connected_share),
            Self::ProgrammeTrusts => trusts(record.in_use_share),
            Self::OwnTrusts => trusts(record.own_in_use_share),
            Self::Loss => {
                under_contract(run, clock).map(|s| s.supplier_loss_share).fold(0.0, f64::max)
            }
            Self::Parts => end.parts_share,
            Self::Network => {
                let then = run.at(INFRASTRUCTURE_MONTH);
                Component::N3.sites(then.month) * then.component(Component::N3).live_share
            }
            Self::ChangeCost => end.change_cost_gbp_million,
            Self::Trusts => trusts(record.any_use_share()),
            Self::Pairs => end.whole_share,
            Self::Suppliers => end.supplier_strain(),
            Self::Spend => end.spend_total_gbp_million(),
            Self::Benefits => end.benefits_gbp_million,
        }
    }

    /// The change that counts as one when effects are ranked. Judgement: about what a reader would call a
    /// large difference.
    pub const fn scale(self) -> f64 {
        match self {
            Self::Spend => 900.0,
            Self::Benefits => 1_200.0,
            Self::ChangeCost => 800.0,
            Self::Trusts | Self::Live | Self::Connected => 20.0,
            Self::ProgrammeTrusts | Self::OwnTrusts => 15.0,
            Self::Pairs => 0.006,
            Self::Suppliers => 0.6,
            Self::Network => 5_000.0,
            Self::Wrong | Self::Loss => 0.08,
            Self::Confidence | Self::Parts => 0.1,
            Self::Closeness | Self::Standards => 0.2,
            Self::Known | Self::Misfit | Self::Fit => 0.15,
            Self::Centralisation | Self::Flexibility => 0.25,
            Self::Signing => 18.0,
        }
    }

    /// How it is printed; of the month of signature, as [`crate::text::month`] does.
    pub const fn format(self) -> Format {
        match self {
            Self::Spend | Self::Benefits | Self::ChangeCost => Format::GbpBillion,
            Self::Pairs => Format::OneIn,
            Self::Suppliers => Format::Tenths,
            Self::Trusts
            | Self::Live
            | Self::Connected
            | Self::ProgrammeTrusts
            | Self::OwnTrusts
            | Self::Network
            | Self::Signing => Format::Count,
            _ => Format::Percent,
        }
    }
}

/// The months from signature to the end of the clock.
fn under_contract(run: &Run, clock: Clock) -> impl Iterator<Item = &State> {
    let (from, to) = (run.levers().signing(), clock.month(run.levers()));
    run.months().iter().filter(move |state| (from..=to).contains(&state.month))
}

fn mean(run: &Run, clock: Clock, of: fn(&State) -> f64) -> f64 {
    let (mut sum, mut count) = (0.0, 0.0);
    for state in under_contract(run, clock) {
        sum += of(state);
        count += 1.0;
    }
    if count > 0.0 { sum / count } else { 0.0 }
}
