//! Why the outcomes moved when one lever did: for each outcome that moved much, the chain of mechanisms from
//! the lever to it, read off two runs.
//!
//! The other run has the same settings with that lever as it happened. A mechanism is at work where both its
//! ends moved in its own sense. What counts as much, and which of several causes is named, is judgement: the
//! scales are stated here, and nothing is run to part one cause from another.

mod factor;
mod table;
mod task;

use npfit_model::{Clock, Lever, Levers, Run, Settings, run};

pub use factor::Factor;
pub use table::{MECHANISMS, Mechanism};
pub use task::MechanismsTask;

use super::Equation;
use super::ensemble::Agreement;
use super::order;

/// How many outcomes are explained at most.
pub const REASONS_MOST: usize = 4;

/// The outcomes that may be explained.
pub const EXPLAINED: [Factor; 7] = [
    Factor::Trusts,
    Factor::Pairs,
    Factor::Suppliers,
    Factor::ChangeCost,
    Factor::Spend,
    Factor::Benefits,
    Factor::Network,
];

/// The least change of an outcome that is explained, in its scale. Judgement.
const LEAST_CHANGE: f64 = 0.15;

/// What a cause must bear of its effect to be named: a small one is no reason for a large effect. Judgement.
const LEAST_BORNE: f64 = 0.2;

/// The longest chain, in mechanisms: a reader follows no more. Judgement.
const LINKS_MOST: usize = 5;

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
    /// The difference in the factor's scale.
    fn size(&self) -> f64 {
        (self.own - self.was) / self.factor.scale()
    }

    /// How much it counts when effects are ranked: a large change counts as one, however large.
    fn rank(&self) -> f64 {
        self.size().abs().min(1.0)
    }
}

/// A step of a chain: what changed, and by which equation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// What changed.
    pub change: Change,
    /// The equation by which it acts on the next step.
    pub equation: Equation,
}

/// Why an outcome moved.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// The outcome.
    pub effect: Change,
    /// What led to it, from the lever on.
    pub steps: Vec<Step>,
    /// In how many sets everything of the chain moves the same way; `None` while they have not run.
    pub agreement: Option<Agreement>,
}

/// Settings with one lever as it happened, all else the same.
pub fn with_lever_as_it_happened(settings: &Settings, lever: Lever) -> Settings {
    let levers = settings.levers.with_lever_of(&Levers::HISTORY, lever);
    Settings { levers, ..settings.clone() }
}

/// Why the outcomes of these settings differ from those with one lever as it happened: large changes in the
/// order of [`EXPLAINED`], then smaller ones, the largest first.
/// Empty if the lever stands as it happened.
pub fn reasons(own: &Run, lever: Lever, clock: Clock) -> Vec<Reason> {
    let was = run(&with_lever_as_it_happened(own.settings(), lever));
    reasons_between(lever, &changes(own, &was, clock))
}

/// Every factor in two runs, in the order of [`Factor::ALL`].
fn changes(own: &Run, was: &Run, clock: Clock) -> [Change; Factor::COUNT] {
    Factor::ALL.map(|factor| {
        let (own, was) = (factor.of(own, clock), factor.of(was, clock));
        Change { factor, own, was }
    })
}

fn reasons_between(lever: Lever, changes: &[Change; Factor::COUNT]) -> Vec<Reason> {
    let root = lever_factor(lever);
    let found: Vec<Reason> = EXPLAINED
        .into_iter()
        .map(|factor| changes[factor as usize])
        .filter(|effect| effect.size().abs() >= LEAST_CHANGE)
        .filter_map(|effect| {
            let (_, steps) = chain(root, effect, changes, LINKS_MOST)?;
            Some(Reason { effect, steps, agreement: None })
        })
        .collect();
    let ranks: Vec<f64> = found.iter().map(|reason| reason.effect.rank()).collect();
    let best = order::falling(&ranks).into_iter().take(REASONS_MOST);
    best.map(|index| found[index].clone()).collect()
}

/// The factor of a lever.
pub const fn lever_factor(lever: Lever) -> Factor {
    match lever {
        Lever::Centralisation => Factor::Centralisation,
        Lever::Signing => Factor::Signing,
        Lever::Flexibility => Factor::Flexibility,
    }
}

/// The chain from a lever to an effect that bears most of it at each step, with how much it bears.
fn chain(
    root: Factor,
    effect: Change,
    changes: &[Change; Factor::COUNT],
    links_left: usize,
) -> Option<(f64, Vec<Step>)> {
    if effect.factor == root {
        return Some((1.0, Vec::new()));
    }
    let links_left = links_left.checked_sub(1)?;
    let mut best: Option<(f64, Vec<Step>)> = None;
    for mechanism in MECHANISMS.iter().filter(|mechanism| mechanism.effect == effect.factor) {
        let cause = changes[mechanism.cause as usize];
        let borne = borne(mechanism, &cause, &effect);
        if borne < LEAST_BORNE || best.as_ref().is_some_and(|(most, _)| borne <= *most) {
            continue;
        }
        let Some((before, mut steps)) = chain(root, cause, changes, links_left) else { continue };
        let share = before * borne;
        if best.as_ref().is_none_or(|(most, _)| share > *most) {
            steps.push(Step { change: cause, equation: mechanism.equation });
            best = Some((share, steps));
        }
    }
    best
}

/// How much of an effect a cause bears by a mechanism, up to all of it; zero if it moved in the other sense.
fn borne(mechanism: &Mechanism, cause: &Change, effect: &Change) -> f64 {
    let made = effect.size();
    let given = (cause.own - cause.was) / mechanism.per;
    if made == 0.0 || given * made <= 0.0 { 0.0 } else { (given / made).min(1.0) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use npfit_model::Month;

    #[test]
    fn factors_are_in_order_and_mechanisms_name_equations() {
        for (index, factor) in Factor::ALL.into_iter().enumerate() {
            assert_eq!(factor as usize, index);
        }
        for mechanism in MECHANISMS {
            assert!(!mechanism.equation.key().is_empty(), "{mechanism:?}");
            assert!(mechanism.cause != mechanism.effect);
        }
    }

    fn all(percent: f64, signing: i32, local: f64, lever: Lever) -> Vec<Reason> {
        let levers = Levers::from_percent(percent, Month(signing), local);
        reasons(&run(&Settings::with_levers(levers)), lever, Clock::TenYears)
    }

    #[test]
    fn each_lever_has_the_story_s_own_chain() {
        let chain = |reasons: &[Reason], effect: Factor| -> Vec<Factor> {
            let reason = reasons.iter().find(|reason| reason.effect.factor == effect);
            let steps = reason.unwrap_or_else(|| panic!("{effect:?}: {reasons:#?}")).steps.iter();
            steps.map(|step| step.change.factor).collect()
        };
        use Factor::*;
        let central = all(60.0, 24, 15.0, Lever::Centralisation);
        assert_eq!(chain(&central, ChangeCost), [Centralisation, Misfit]);
        assert_eq!(chain(&central, Pairs), [Centralisation, Misfit, Fit, ProgrammeTrusts]);
        let later = all(90.0, 60, 15.0, Lever::Signing);
        assert_eq!(chain(&later, ChangeCost), [Signing, Known, Wrong]);
        assert_eq!(chain(&later, Network), [Signing]);
        let none = all(0.0, 24, 15.0, Lever::Centralisation);
        assert_eq!(chain(&none, Trusts), [Centralisation, OwnTrusts]);
    }

    /// Over the lever cube: what is told moved, each step in its mechanism's sense, from the lever on, the
    /// largest effect first; and every lever has something to tell.
    #[test]
    fn reasons_agree_with_the_two_runs() {
        let mut told = [0; 3];
        for (central, signing, local) in cube() {
            for (index, lever) in Lever::ALL.into_iter().enumerate() {
                let reasons = all(central, signing, local, lever);
                told[index] += reasons.len();
                check(&reasons, lever_factor(lever));
            }
        }
        assert!(told.iter().all(|count| *count > 27), "{told:?}");
        assert_eq!(all(90.0, 24, 15.0, Lever::Signing), []);
    }

    fn cube() -> impl Iterator<Item = (f64, i32, f64)> {
        let ends = [0.0, 50.0, 100.0];
        let months = [8, 40, 72];
        ends.into_iter()
            .flat_map(move |c| months.into_iter().map(move |t| (c, t)))
            .flat_map(move |(c, t)| ends.into_iter().map(move |f| (c, t, f)))
    }

    fn check(reasons: &[Reason], root: Factor) {
        assert!(reasons.len() <= REASONS_MOST);
        let ranks: Vec<f64> = reasons.iter().map(|reason| reason.effect.rank()).collect();
        assert!(ranks.windows(2).all(|pair| pair[0] >= pair[1]));
        for reason in reasons {
            assert_eq!(reason.steps[0].change.factor, root);
            let ends = reason.steps.iter().skip(1).map(|step| step.change);
            let effects: Vec<Change> = ends.chain([reason.effect]).collect();
            for (step, effect) in reason.steps.iter().zip(effects) {
                let cause = step.change;
                let mechanism = MECHANISMS
                    .iter()
                    .find(|m| (m.cause, m.effect) == (cause.factor, effect.factor))
                    .unwrap();
                assert_eq!(mechanism.equation, step.equation);
                assert!(cause.size() * effect.size() * mechanism.per > 0.0, "{reason:?}");
            }
        }
    }
}
