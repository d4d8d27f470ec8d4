//! Headline outcomes, read at one clock for every setting.

use crate::component::Component;
use crate::levers::Levers;
use crate::month::Month;
use crate::run::{INFRASTRUCTURE_MONTH, Run, run_to};
use crate::settings::Settings;
use crate::state::State;

/// When outcomes are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Clock {
    /// Ten years after signing: programmes of equal age are compared.
    #[default]
    TenYears,
    /// By December 2016, whenever contracts were signed.
    December2016,
}

impl Clock {
    /// Both clocks.
    pub const ALL: [Self; 2] = [Self::TenYears, Self::December2016];

    /// The key of links and files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::TenYears => "ten-years",
            Self::December2016 => "2016",
        }
    }

    /// The clock of a key.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|clock| clock.key() == key)
    }

    /// The month at whose end outcomes are read.
    pub const fn month(self, levers: &Levers) -> Month {
        match self {
            Self::TenYears => Month(levers.signing().0 + 120),
            Self::December2016 => Month::new(2016, 12),
        }
    }
}

/// What a run came to. Money is GBP million at 2004-05 prices, shares are 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcomes {
    /// Total public spend: the programme and what places spent outside it.
    pub spend_total_gbp_million: f64,
    /// The programme's spend alone, central and local.
    pub spend_programme_gbp_million: f64,
    /// Benefits.
    pub benefits_gbp_million: f64,
    /// Price of all changes.
    pub change_cost_gbp_million: f64,
    /// Acute trusts that use a record, the programme's or their own.
    pub trusts_using_count: f64,
    /// Acute trusts that use the programme's record.
    pub trusts_programme_count: f64,
    /// Share of pairs of acute hospitals that could exchange a record.
    pub whole_share: f64,
    /// Mean use of the five components.
    pub parts_share: f64,
    /// Fit of the record to the work.
    pub fit_share: f64,
    /// Clinicians' confidence.
    pub confidence_share: f64,
    /// Suppliers lost.
    pub suppliers_lost_count: usize,
    /// How far all four suppliers have gone, 0 to 4.
    pub supplier_strain: f64,
    /// Network sites connected by January 2007.
    pub n3_sites_january_2007: f64,
    /// When the programme was dismantled, if it was by then.
    pub dismantled: Option<Month>,
}

impl Outcomes {
    /// The outcomes of a run.
    pub fn of(run: &Run, clock: Clock) -> Self {
        let end = clock.month(run.levers());
        let dismantled = run.dismantled().filter(|month| *month <= end);
        let n3_live_share = run.at(INFRASTRUCTURE_MONTH).component(Component::N3).live_share;
        Self::read(run.at(end), run.settings(), n3_live_share, dismantled)
    }

    /// Benefits less total public spend, GBP million.
    pub fn net_gbp_million(&self) -> f64 {
        self.benefits_gbp_million - self.spend_total_gbp_million
    }

    fn read(
        end: &State,
        settings: &Settings,
        n3_live_share: f64,
        dismantled: Option<Month>,
    ) -> Self {
        // The acute record keeps its sites when a custom programme stands in its place.
        let record = end.component(Component::AcuteEpr);
        let trusts = Component::AcuteEpr.sites(end.month);
        let deepest = deepest(settings);
        Self {
            spend_total_gbp_million: end.spend_total_gbp_million(),
            spend_programme_gbp_million: end.spend_programme_gbp_million,
            benefits_gbp_million: end.benefits_gbp_million,
            change_cost_gbp_million: end.change_cost_gbp_million,
            trusts_using_count: trusts * record.any_use_share(),
            trusts_programme_count: trusts * record.in_use_share,
            whole_share: end.whole_share,
            parts_share: end.parts_share,
            fit_share: end.components[deepest].fit_share,
            confidence_share: end.confidence_share,
            suppliers_lost_count: end.suppliers_lost_count(),
            supplier_strain: end.supplier_strain(),
            n3_sites_january_2007: Component::N3.sites(INFRASTRUCTURE_MONTH) * n3_live_share,
            dismantled,
        }
    }
}

/// The component deepest in the work: the record of the equations.
fn deepest(settings: &Settings) -> usize {
    let mut deepest = 0;
    for (index, grades) in settings.grades.iter().enumerate() {
        let depth = |grades: &crate::component::Grades| grades.depth.share(&settings.parameters);
        if depth(grades) > depth(&settings.grades[deepest]) {
            deepest = index;
        }
    }
    deepest
}

/// The outcomes of settings, without keeping the months: for maps, ensembles and searches.
pub fn outcomes(settings: &Settings, clock: Clock) -> Outcomes {
    let ended = run_to(settings, clock.month(&settings.levers));
    Outcomes::read(&ended.state, settings, ended.n3_live_share, ended.dismantled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_way_gives_what_the_run_gives() {
        for (centralisation, signing, flexibility) in
            [(90.0, 24, 15.0), (65.0, 56, 45.0), (100.0, 72, 0.0), (0.0, 8, 100.0)]
        {
            let levers = Levers::from_percent(centralisation, Month(signing), flexibility);
            let settings = Settings::with_levers(levers);
            for clock in Clock::ALL {
                let run = crate::run::run(&settings);
                assert_eq!(outcomes(&settings, clock), Outcomes::of(&run, clock));
            }
        }
    }
}
