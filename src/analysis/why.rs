//! Why the outcomes moved when one lever did: a list of the model's mechanisms, each a cause, an effect
//! and the sense of the one on the other, held against two runs.
//!
//! The mechanisms are read off the equations (`docs/model.md`), not fitted. A mechanism counts where
//! both its ends differ, as printed, in its own sense; those with the largest effects are told. How
//! large an effect is, and which of several causes bears most of it, is a judgement: the scales are
//! stated here, and nothing is run to part one cause from another.

use crate::calendar::Month;
use crate::model::{Component, MonthState, Outcomes, Parameters, Run};

/// How many mechanisms are told at most.
pub const REASONS_MOST: usize = 3;

/// When what is installed is read: most contracts run, and history has not been dismantled yet.
/// Judgement.
pub const MIDWAY: Month = Month::new(2010, 12);

/// What a cause must bear of its effect, by [`MECHANISMS`], to be named: a small one is no reason for a
/// large effect. Judgement.
const LEAST_BORNE: f64 = 0.25;

/// Something of a run that a mechanism begins or ends at. Where nothing else is said it is of the acute
/// record, at the end of the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    /// The lever: month of signature.
    Signing,
    /// The lever: centralisation, 0 to 1.
    Centralisation,
    /// The lever: local flexibility, 0 to 1.
    Flexibility,
    /// Share of the need that was known at signature.
    Known,
    /// Misfit of one design to many places, 0 to 1, at [`MIDWAY`].
    Misfit,
    /// Fit of what is delivered to the work it meets, 0 to 1, at [`MIDWAY`].
    Fit,
    /// Cost of changes. GBP million at 2004-05 prices.
    ChangeCost,
    /// Acute trusts that went their own way.
    OptedOut,
    /// Acute trusts live.
    Live,
    /// Acute trusts in effective use of the programme's record.
    InUse,
    /// The most interfaces that waited to be built, in any month.
    Backlog,
    /// Installed variety, 0 to 1.
    Variety,
    /// Share of patients whose Summary Care Record is in use.
    Spine,
    /// Mean use of the five systems over the whole run, 0 to 1.
    Use,
    /// The whole: how far the record joins up, 0 to 1.
    Whole,
    /// Benefits. GBP million at 2004-05 prices.
    Benefits,
    /// Spend. GBP million at 2004-05 prices.
    Spend,
    /// The largest loss of a supplier in any month, as a share of its contracts.
    Loss,
    /// Regional suppliers lost.
    Lost,
    /// Clinicians' confidence, 0 to 1, at [`MIDWAY`].
    Confidence,
}

/// How a factor is counted, and so printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// GBP million, printed as billions with one place.
    Money,
    /// A share of 0 to 1, printed as a whole per cent.
    Share,
    /// A small share, printed with one place below ten per cent.
    FineShare,
    /// Trusts, interfaces, suppliers.
    Count,
    /// A month.
    Month,
}

impl Unit {
    /// The smallest difference that is printed.
    const fn step(self) -> f64 {
        match self {
            Self::Money => 100.0,
            Self::Share => 0.01,
            Self::FineShare => 0.001,
            Self::Count | Self::Month => 1.0,
        }
    }
}

impl Factor {
    /// All of them, in the order in which they are declared.
    pub const ALL: [Self; 20] = [
        Self::Signing,
        Self::Centralisation,
        Self::Flexibility,
        Self::Known,
        Self::Misfit,
        Self::Fit,
        Self::ChangeCost,
        Self::OptedOut,
        Self::Live,
        Self::InUse,
        Self::Backlog,
        Self::Variety,
        Self::Spine,
        Self::Use,
        Self::Whole,
        Self::Benefits,
        Self::Spend,
        Self::Loss,
        Self::Lost,
        Self::Confidence,
    ];

    /// How it is counted.
    pub const fn unit(self) -> Unit {
        match self {
            Self::Signing => Unit::Month,
            Self::ChangeCost | Self::Benefits | Self::Spend => Unit::Money,
            Self::OptedOut | Self::Live | Self::InUse | Self::Backlog | Self::Lost => Unit::Count,
            Self::Whole => Unit::FineShare,
            _ => Unit::Share,
        }
    }

    /// Its value in a run with some constants.
    pub fn of(self, run: &Run, parameters: &Parameters) -> f64 {
        let outcomes = Outcomes::of(run);
        let (Some(end), Some(midway)) = (run.last(), run.at(MIDWAY)) else { return 0.0 };
        let (record, then) =
            (end.component(Component::YARDSTICK), midway.component(Component::YARDSTICK));
        match self {
            Self::Signing => f64::from(run.levers.signing().0),
            Self::Centralisation => run.levers.centralisation(),
            Self::Flexibility => run.levers.flexibility(),
            Self::Known => record.knowledge_at_signing_share,
            Self::Misfit => then.misfit_share,
            Self::Fit => then.fit_share,
            Self::ChangeCost => outcomes.change_cost_gbp_million,
            Self::OptedOut => record.opted_out_sites,
            Self::Live => record.live_sites,
            Self::InUse => record.in_use_sites,
            Self::Backlog => largest(run, |s| s.component(Component::YARDSTICK).backlog_interfaces),
            Self::Variety => end.programme.diversity_share,
            Self::Spine => {
                end.component(Component::SPINE).in_use_sites / parameters[Component::SPINE].sites
            }
            Self::Use => {
                let sum: f64 = run.months.iter().map(|s| s.programme.parts_share).sum();
                sum / run.months.len() as f64
            }
            Self::Whole => outcomes.whole_share,
            Self::Benefits => outcomes.benefits_gbp_million,
            Self::Spend => outcomes.spend_gbp_million,
            Self::Loss => {
                largest(run, |s| s.suppliers.iter().map(|s| s.loss_share).fold(0.0, f64::max))
            }
            Self::Lost => outcomes.suppliers_lost_count as f64,
            Self::Confidence => midway.programme.confidence_share,
        }
    }

    /// The change of an effect that counts as one when effects are ranked. Judgement: about what a
    /// reader would call a large difference.
    const fn scale(self) -> f64 {
        match self {
            Self::Spend | Self::Benefits => 1_000.0,
            Self::ChangeCost => 500.0,
            Self::Live | Self::InUse | Self::OptedOut => 30.0,
            Self::Backlog => 200.0,
            Self::Whole => 0.05,
            Self::Lost => 1.0,
            _ => 0.15,
        }
    }

    /// The name of the equation that makes it, as the page that explains the model calls it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Signing => "signing",
            Self::Centralisation => "centralisation",
            Self::Flexibility => "flexibility",
            Self::Known => "knowledge_at_signing",
            Self::Misfit => "misfit",
            Self::Fit => "fit",
            Self::ChangeCost => "change_cost",
            Self::OptedOut => "opted_out",
            Self::Live => "live",
            Self::InUse | Self::Spine => "in_use",
            Self::Backlog => "interface_backlog",
            Self::Variety => "diversity",
            Self::Use => "parts",
            Self::Whole => "joined_up",
            Self::Benefits => "benefits",
            Self::Spend => "spend",
            Self::Loss => "loss",
            Self::Lost => "leaves",
            Self::Confidence => "confidence",
        }
    }
}

fn largest(run: &Run, of: fn(&MonthState) -> f64) -> f64 {
    run.months.iter().map(of).fold(0.0, f64::max)
}

/// A cause, its effect, and by how much the cause must change for the effect to change by its scale:
/// negative where more of the one makes less of the other. The size is judgement, from the equation
/// and its constants; it only says which of several causes is told.
type Mechanism = (Factor, Factor, f64);

/// Every mechanism, by its effect. What stands beside each is why.
#[rustfmt::skip]
pub const MECHANISMS: &[Mechanism] = {
    use Factor::*;
    &[
        // Work is as good as what was known at signature; what was wrong is changed at a price.
        (Known, ChangeCost, -0.1),
        // Each deployment is tailored to the place, more where the design does not suit it.
        (Misfit, ChangeCost, 0.25),
        (Live, ChangeCost, 60.0),
        // Local room makes a change cheaper.
        (Flexibility, ChangeCost, -0.5),
        (Misfit, Fit, -0.15),
        (Known, Fit, 0.2),
        // Sites wait less, and look elsewhere less, the better what they get and the more is decided
        // for them.
        (Centralisation, OptedOut, -0.3),
        (Fit, OptedOut, -0.3),
        (Signing, OptedOut, 36.0),
        (Signing, Live, -18.0),
        (OptedOut, Live, -30.0),
        (Fit, Live, 0.3),
        (Backlog, Live, -400.0),
        (Lost, Live, -2.0),
        (Centralisation, Live, 0.4),
        (Live, InUse, 35.0),
        (Fit, InUse, 0.25),
        (Backlog, InUse, -300.0),
        // A start or an opting out needs interfaces, more in a varied estate.
        (Variety, Backlog, 0.3),
        (OptedOut, Backlog, 40.0),
        (Centralisation, Backlog, -0.6),
        // A record joins up where both ends use one and both are alike, and by the Spine.
        (InUse, Whole, 20.0),
        (Variety, Whole, -0.2),
        (Spine, Whole, 0.4),
        (Use, Benefits, 0.06),
        (Whole, Benefits, 0.2),
        // Changes, sites, replaced suppliers, the centre itself, and interfaces are paid for.
        (ChangeCost, Spend, 1_300.0),
        (Live, Spend, 40.0),
        (Lost, Spend, 3.0),
        (Centralisation, Spend, 0.9),
        (Signing, Spend, -40.0),
        // Suppliers bear part of changes, and are paid when sites go live and are served.
        (ChangeCost, Loss, 1_000.0),
        (Live, Loss, -60.0),
        (Signing, Loss, -36.0),
        (Loss, Lost, 0.1),
        // Clinicians trust what fits and what they have a say in.
        (Fit, Confidence, 0.4),
        (Flexibility, Confidence, 0.45),
        (Centralisation, Confidence, -0.45),
    ]
};

/// A factor in two runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// What changed.
    pub factor: Factor,
    /// In the reader's run.
    pub own: f64,
    /// In the other.
    pub was: f64,
}

impl Change {
    /// The difference, between what is printed of both: nought where they print alike.
    pub fn printed(&self) -> f64 {
        let step = self.factor.unit().step();
        ((self.own / step).round() - (self.was / step).round()) * step
    }
}

/// A mechanism that is at work between two runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reason {
    /// What it brought about.
    pub effect: Change,
    /// By what.
    pub cause: Change,
}

/// The mechanisms that tell a run from another, with the same constants, most: up to
/// [`REASONS_MOST`], the largest effect first. No cause is named twice.
pub fn reasons(run: &Run, other: &Run, parameters: &Parameters) -> Vec<Reason> {
    let changes = Factor::ALL.map(|factor| {
        let of = |run| factor.of(run, parameters);
        Change { factor, own: of(run), was: of(other) }
    });
    let mut found: Vec<Reason> = Vec::new();
    while found.len() < REASONS_MOST {
        let mut best = None;
        let mut most = (0.0, 0.0);
        for &(cause, effect, per) in MECHANISMS {
            let told = |r: &Reason| r.effect.factor == effect || r.cause.factor == cause;
            if found.iter().any(told) {
                continue;
            }
            let [cause, effect] = [cause, effect].map(|factor| changes[factor as usize]);
            let made = effect.printed();
            // How much of the cause there is, in the sense in which the effect went.
            let given = cause.printed() / per * made.signum();
            let size = (made.abs() / effect.factor.scale(), given);
            let bears = given > 0.0 && given >= size.0 * LEAST_BORNE;
            if made != 0.0 && bears && size > most {
                (best, most) = (Some(Reason { effect, cause }), size);
            }
        }
        let Some(reason) = best else { break };
        found.push(reason);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explain::equations;
    use crate::model::{Lever, Levers, run};

    #[test]
    fn factors_are_in_order_and_have_equations() {
        let levers: Vec<&str> = Lever::ALL.iter().map(|lever| lever.key()).collect();
        for (index, factor) in Factor::ALL.into_iter().enumerate() {
            assert_eq!(factor as usize, index);
            let key = factor.key();
            let has_equation = equations::all().any(|(_, equation)| equation.key == key);
            assert!(has_equation || levers.contains(&key), "{key}");
        }
    }

    /// Over the lever cube: what is told differs as printed and in the mechanism's own sense, largest
    /// first, no cause twice; and every lever has something told of it.
    #[test]
    fn reasons_agree_with_the_two_runs_they_are_read_off() {
        let parameters = Parameters::VERSION_2;
        let mut told = [0; 3];
        let positions = |lever| {
            let (low, high) = Levers::positions(lever);
            [low, (low + high) / 2.0, high]
        };
        for central in positions(Lever::Centralisation) {
            for month in positions(Lever::Signing) {
                for local in positions(Lever::Flexibility) {
                    let levers = Levers::HISTORY
                        .with_position(Lever::Centralisation, central)
                        .with_position(Lever::Signing, month)
                        .with_position(Lever::Flexibility, local);
                    let own = run(&parameters, &levers);
                    for lever in Lever::ALL {
                        let back = levers.with_lever_of(&Levers::HISTORY, lever);
                        let other = run(&parameters, &back);
                        let reasons = reasons(&own, &other, &parameters);
                        told[lever as usize] += reasons.len();
                        check(&reasons);
                    }
                }
            }
        }
        assert!(told.iter().all(|count| *count > 27), "{told:?}");
        let same = run(&parameters, &Levers::HISTORY);
        assert_eq!(reasons(&same, &same, &parameters), []);
    }

    fn check(reasons: &[Reason]) {
        assert!(reasons.len() <= REASONS_MOST);
        let mut causes = Vec::new();
        for Reason { cause, effect } in reasons {
            assert!([cause.own, cause.was, effect.own, effect.was].iter().all(|v| v.is_finite()));
            let (_, _, per) = MECHANISMS
                .iter()
                .find(|(from, to, _)| (*from, *to) == (cause.factor, effect.factor))
                .unwrap();
            assert!(cause.printed() * effect.printed() * per > 0.0, "{cause:?} {effect:?}");
            assert_eq!((effect.own - effect.was).signum(), effect.printed().signum());
            assert!(!causes.contains(&cause.factor));
            causes.push(cause.factor);
        }
        let size = |r: &Reason| r.effect.printed().abs() / r.effect.factor.scale();
        assert!(reasons.windows(2).all(|pair| size(&pair[0]) >= size(&pair[1])));
    }
}
