//! Whether a claim holds in one set of constants.

use npfit_model::{
    Clock, Component, KnockOuts, Levers, Outcomes, Parameters, Settings, outcomes, run,
};

use super::{Claim, LATER, levers};
use crate::scenario::Preset;

/// A whole below this is none: one pair of hospitals in a thousand. Judgement.
const NO_WHOLE: f64 = 0.001;

/// At both ends a hill is at most this share of its top, as in the gates of the model.
const END_SHARE: f64 = 0.6;

/// A mechanism binds if use rises by this factor without it, as in the gates of the model.
const BINDS: f64 = 1.1;

/// Imaging in use, as a share of trusts, from which it has got into use; and records, below which they have
/// not. Judgement.
const IMAGING_IN_USE: f64 = 0.5;
const RECORDS_IN_USE: f64 = 0.25;

/// The runs that claims are about, in one set of constants, read at one clock.
pub struct Cases {
    parameters: Parameters,
    clock: Clock,
    history: Outcomes,
    /// Outcomes of settings that have been asked for.
    known: Vec<(Levers, Outcomes)>,
}

impl Cases {
    /// The cases of a set.
    pub fn new(parameters: Parameters, clock: Clock) -> Self {
        let settings = Settings { parameters, ..Settings::default() };
        let history = outcomes(&settings, clock);
        Self { parameters, clock, history, known: Vec::new() }
    }

    /// Whether a claim holds.
    pub fn holds(&mut self, claim: Claim) -> bool {
        let history = self.history;
        let signed = Levers::HISTORY.signing();
        let later = levers(90.0, LATER, 15.0);
        let half_centre = levers(45.0, signed, 15.0);
        let (middle, thousand) = (Preset::MiddleOut.levers(), Preset::ThousandSystems.levers());
        match claim {
            Claim::LaterCheaperChanges => {
                self.at(later).change_cost_gbp_million < history.change_cost_gbp_million
            }
            Claim::LaterBetterFit => self.at(later).fit_share > history.fit_share,
            Claim::LaterMoreUse => self.at(later).trusts_using_count > history.trusts_using_count,
            Claim::LaterFewerSuppliersLost => {
                self.at(later).suppliers_lost_count <= history.suppliers_lost_count
            }
            Claim::LaterFewerBenefitsBy2016 => self.benefits_by_2016_are_fewer(later),
            Claim::LaterBetterNet => self.at(later).net_gbp_million() > history.net_gbp_million(),
            Claim::DayOneDearer => {
                let own = self.at(Preset::DayOne.levers());
                own.change_cost_gbp_million > history.change_cost_gbp_million
                    && own.supplier_strain > history.supplier_strain
            }
            Claim::HalfCentreMoreUse => {
                let own = self.at(half_centre);
                own.fit_share > history.fit_share && uses_more(&own, &history)
            }
            Claim::HalfCentreSlowerNetwork => {
                self.at(half_centre).n3_sites_january_2007 < history.n3_sites_january_2007
            }
            Claim::HalfCentreLowerSpend => {
                self.at(half_centre).spend_total_gbp_million < history.spend_total_gbp_million
            }
            Claim::NoCentreNoWhole => self.at(levers(0.0, signed, 15.0)).whole_share < NO_WHOLE,
            Claim::WholeBestBetweenCentres => self.is_hill(|percent| levers(percent, signed, 15.0)),
            Claim::WholeBestBetweenFlexibilities => {
                self.is_hill(|percent| levers(90.0, signed, percent))
            }
            Claim::MoreFlexibilityHelps => {
                let own = self.at(levers(90.0, signed, 50.0));
                own.fit_share > history.fit_share
                    && uses_more(&own, &history)
                    && own.whole_share > history.whole_share
            }
            Claim::FullFlexibilitySplits => {
                let own = self.at(levers(90.0, signed, 100.0));
                let (top, _) = self.scan(|percent| levers(90.0, signed, percent));
                own.parts_share > history.parts_share && own.whole_share <= END_SHARE * top
            }
            Claim::MiddleLargerWhole => self.at(middle).whole_share >= 2.5 * history.whole_share,
            Claim::MiddleFewerSuppliersLost => {
                self.at(middle).suppliers_lost_count < history.suppliers_lost_count
            }
            Claim::MiddleMoreUse => uses_more(&self.at(middle), &history),
            Claim::MiddleNeverDismantled => {
                let settings = self.settings(middle);
                run(&settings).dismantled().is_none()
            }
            Claim::ThousandMoreUse => uses_more(&self.at(thousand), &history),
            Claim::ThousandNoWhole => self.at(thousand).whole_share < NO_WHOLE,
            Claim::CommandLess => {
                let own = self.at(Preset::CommandAndControl.levers());
                uses_more(&history, &own) && own.whole_share < history.whole_share
            }
            Claim::ImagingNotRecords => self.imaging_and_not_records(),
            Claim::ResistanceBinds => {
                self.binds(KnockOuts { resistance: true, ..KnockOuts::default() })
            }
            Claim::IntegrationBinds => {
                self.binds(KnockOuts { integration: true, ..KnockOuts::default() })
            }
            Claim::SeeingEarlierHelps => {
                let mut settings = self.settings(Levers::HISTORY);
                settings.parameters.perception_months /= 2.0;
                outcomes(&settings, self.clock).whole_share > history.whole_share
            }
        }
    }

    fn settings(&self, levers: Levers) -> Settings {
        Settings { levers, parameters: self.parameters, ..Settings::default() }
    }

    fn at(&mut self, levers: Levers) -> Outcomes {
        if let Some((_, known)) = self.known.iter().find(|(of, _)| *of == levers) {
            return *known;
        }
        let found = outcomes(&self.settings(levers), self.clock);
        self.known.push((levers, found));
        found
    }

    fn benefits_by_2016_are_fewer(&self, levers: Levers) -> bool {
        let benefits =
            |levers| outcomes(&self.settings(levers), Clock::December2016).benefits_gbp_million;
        benefits(levers) < benefits(Levers::HISTORY)
    }

    /// The largest whole along a lever, and the larger of the wholes at its ends.
    fn scan(&mut self, levers: impl Fn(f64) -> Levers) -> (f64, f64) {
        let mut top: f64 = 0.0;
        for step in 0..=20 {
            top = top.max(self.at(levers(f64::from(step) * 5.0)).whole_share);
        }
        let (low, high) = (self.at(levers(0.0)).whole_share, self.at(levers(100.0)).whole_share);
        (top, low.max(high))
    }

    fn is_hill(&mut self, levers: impl Fn(f64) -> Levers) -> bool {
        let (top, ends) = self.scan(levers);
        top > 0.0 && ends <= END_SHARE * top
    }

    fn imaging_and_not_records(&self) -> bool {
        let run = run(&self.settings(Levers::HISTORY));
        let end = run.at(self.clock.month(run.levers()));
        let in_use = |component: Component| end.component(component).in_use_share;
        in_use(Component::Pacs) >= IMAGING_IN_USE && in_use(Component::AcuteEpr) <= RECORDS_IN_USE
    }

    fn binds(&self, without: KnockOuts) -> bool {
        let settings = Settings { without, ..self.settings(Levers::HISTORY) };
        let own = outcomes(&settings, self.clock);
        own.trusts_programme_count >= BINDS * self.history.trusts_programme_count
    }
}

fn uses_more(own: &Outcomes, other: &Outcomes) -> bool {
    own.trusts_using_count > other.trusts_using_count
}
