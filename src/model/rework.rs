//! Section 4, the rework cycle: build, find, change, or lock in.

use super::Parameters;
use super::climate::Climate;
use super::inputs::Forcing;
use super::parameters::ComponentParameters;
use super::state::ComponentState;

/// The four stocks of work after a month, and the month's two flows that cost money.
#[derive(Clone, Copy, Debug)]
pub(super) struct Work {
    /// Built right.
    pub(super) correct_share: f64,
    /// Built wrong and not yet noticed.
    pub(super) undiscovered_share: f64,
    /// Known to be wrong, awaiting a contract change.
    pub(super) known_changes_share: f64,
    /// Locked in for good.
    pub(super) locked_share: f64,
    /// Newly built this month.
    pub(super) build_share: f64,
    /// Changed by contract this month.
    pub(super) reworked_share: f64,
    /// Whether the suppliers are at work yet.
    pub(super) mobilised: bool,
}

impl Work {
    /// Share of the build that exists, right or wrong.
    pub(super) fn built_share(&self) -> f64 {
        self.correct_share + self.undiscovered_share + self.known_changes_share + self.locked_share
    }

    /// Share of what is built that is right; all of it while nothing is built.
    pub(super) fn sound_share(&self) -> f64 {
        let built = self.built_share();
        if built > 0.0 { self.correct_share / built } else { 1.0 }
    }
}

/// One month of the cycle. New build is as good as what was known at signature; rework is as good
/// as what is known today.
pub(super) fn cycle(
    p: &Parameters,
    c: &ComponentParameters,
    climate: &Climate,
    forcing: &Forcing,
    signed: &ComponentState,
) -> Work {
    let r = &p.rework;
    let mobilised =
        climate.signed && f64::from(climate.months_since_signing) >= c.mobilisation_months;
    let build = if mobilised {
        let months = c.build_months
            * (1.0 + r.build_drag_of_flexibility * climate.flexibility * c.heterogeneity);
        (1.0 - signed.built_share())
            .max(0.0)
            .min(forcing.build_factor / months * climate.step_months)
    } else {
        0.0
    };
    let ease = 1.0 - r.change_speed_of_flexibility * climate.flexibility;
    let found = signed.undiscovered_share / r.discovery_months * climate.step_months;
    let reworked =
        signed.known_changes_share / (r.contract_change_months * ease) * climate.step_months;
    let lock = r.lock_in * (1.0 - signed.knowledge_at_signing_share) * ease;
    let quality_new = quality(p, signed.knowledge_at_signing_share);
    let quality_rework = quality(p, signed.knowledge_share);
    Work {
        correct_share: signed.correct_share + build * quality_new + reworked * quality_rework,
        undiscovered_share: signed.undiscovered_share
            + build * (1.0 - quality_new)
            + reworked * (1.0 - quality_rework)
            - found,
        known_changes_share: signed.known_changes_share + found * (1.0 - lock) - reworked,
        locked_share: signed.locked_share + found * lock,
        build_share: build,
        reworked_share: reworked,
        mobilised,
    }
}

/// Share of work done right at a state of knowledge.
fn quality(p: &Parameters, knowledge_share: f64) -> f64 {
    let r = &p.rework;
    r.quality_at_full_knowledge * (r.quality_floor + (1.0 - r.quality_floor) * knowledge_share)
}
