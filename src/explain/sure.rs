//! How sure the model is: what the ensemble makes of the record and of the presets.

use npfit_model::{CONSTANTS, Clock, Parameters, Run, Settings, run};

use super::targets::{self, RowError, Target};
use crate::analysis::Measure;
use crate::analysis::claims::{Cases, Claim};
use crate::analysis::ensemble::{self, Agreement, EnsembleHistory, EnsembleTask};
use crate::scenario::Preset;

/// A target with what the ensemble has in its place.
#[derive(Clone, Debug)]
pub struct Spread {
    /// The target.
    pub target: Target,
    /// What the published set has.
    pub published: f64,
    /// The tenth percentile of the sets.
    pub low: f64,
    /// The ninetieth.
    pub high: f64,
}

impl Spread {
    /// Whether the record lies inside the band.
    pub fn is_inside(&self) -> bool {
        (self.low..=self.high).contains(&self.target.value)
    }
}

/// Each dated figure with where the middle eight of ten sets lie, those of one series together.
///
/// # Errors
/// If a row of the targets is none.
pub fn spreads(history: &Run) -> Result<Vec<Spread>, RowError> {
    let runs: Vec<Run> = ensemble::sets()
        .map(|parameters| run(&Settings { parameters, ..Settings::default() }))
        .collect();
    let mut figures = targets::figures()?;
    let order: Vec<String> = figures.iter().map(|target| target.series.clone()).collect();
    let first = |target: &Target| order.iter().position(|series| *series == target.series);
    figures.sort_by(|a, b| first(a).cmp(&first(b)).then_with(|| a.month.cmp(&b.month)));
    let spread = |target: Target| {
        let mut values: Vec<f64> = runs.iter().filter_map(|run| target.modelled(run)).collect();
        values.sort_by(f64::total_cmp);
        let tenth = values.len() / 10;
        Some(Spread {
            published: target.modelled(history)?,
            low: *values.get(tenth)?,
            high: *values.iter().rev().nth(tenth)?,
            target,
        })
    };
    Ok(figures.into_iter().filter_map(spread).collect())
}

/// For each preset but history, how many sets agree on each measure, ten years after signing.
#[derive(Clone, Debug)]
pub struct PresetTable {
    /// The measures: the columns.
    pub measures: Vec<Measure>,
    /// The presets with their agreements.
    pub rows: Vec<(Preset, Vec<Agreement>)>,
}

/// The agreement of the sets about the presets.
pub fn presets() -> PresetTable {
    let mut history = EnsembleHistory::default();
    while !history.step() {}
    let measures = Measure::ALL.to_vec();
    let presets = Preset::ALL.into_iter().filter(|preset| *preset != Preset::AsItHappened);
    let rows = presets.map(|preset| {
        let settings = Settings::with_levers(preset.levers());
        let mut task = EnsembleTask::new(settings, Clock::TenYears, &[]);
        let mut done = None;
        // One set a step; no more steps than sets.
        for _set in 0..ensemble::SETS_COUNT {
            done = done.or_else(|| task.step(&history));
        }
        let agreements = done.map_or_else(Vec::new, |uncertainty| {
            measures.iter().map(|measure| uncertainty.agreement(*measure)).collect()
        });
        (preset, agreements)
    });
    let rows = rows.collect();
    PresetTable { measures, rows }
}

/// A claim in a sentence.
pub const fn sentence(claim: Claim) -> &'static str {
    match claim {
        Claim::LaterCheaperChanges => "Signed three years later, changes cost less.",
        Claim::LaterBetterFit => "Signed three years later, the record fits better.",
        Claim::LaterMoreUse => "Signed three years later, more trusts use a record.",
        Claim::LaterFewerSuppliersLost => "Signed three years later, no more suppliers are lost.",
        Claim::LaterFewerBenefitsBy2016 => {
            "Signed three years later, there are fewer benefits by December 2016."
        }
        Claim::LaterBetterNet => "Signed three years later, benefits less spend are better.",
        Claim::DayOneDearer => {
            "Signed in September 2002, changes are dearer and suppliers are strained more."
        }
        Claim::HalfCentreMoreUse => {
            "With half the centre, fit is better and more trusts use a record."
        }
        Claim::HalfCentreSlowerNetwork => "With half the centre, the network comes later.",
        Claim::HalfCentreLowerSpend => "With half the centre, total spend is lower.",
        Claim::NoCentreNoWhole => {
            "Without a centre hardly any two hospitals can exchange a record."
        }
        Claim::WholeBestBetweenCentres => {
            "The whole is largest between no centre and full centre, and far smaller at both ends."
        }
        Claim::WholeBestBetweenFlexibilities => {
            "The whole is largest between no flexibility and full flexibility, and far smaller at both ends."
        }
        Claim::MoreFlexibilityHelps => {
            "With half flexibility, fit is better, more trusts use a record, and the whole is larger."
        }
        Claim::FullFlexibilitySplits => {
            "With full flexibility the parts gain, and the whole is far below its best."
        }
        Claim::MiddleLargerWhole => {
            "In the middle (65%, September 2006, 45%), the whole is at least 2.5 times history’s."
        }
        Claim::MiddleFewerSuppliersLost => "In the middle, fewer suppliers are lost.",
        Claim::MiddleMoreUse => "In the middle, more trusts use a record.",
        Claim::MiddleNeverDismantled => "In the middle, the programme is never dismantled.",
        Claim::ThousandMoreUse => "With a thousand systems, more trusts use a record.",
        Claim::ThousandNoWhole => {
            "With a thousand systems, hardly any two hospitals can exchange one."
        }
        Claim::CommandLess => "Under command and control, use and the whole are smaller.",
        Claim::ImagingNotRecords => "In history, imaging gets into use and records do not.",
        Claim::ResistanceBinds => "Without resistance, clinical use is at least 10% higher.",
        Claim::IntegrationBinds => {
            "Without the work of integration, clinical use is at least 10% higher."
        }
        Claim::SeeingEarlierHelps => {
            "Were trouble seen in half the time, the whole would be larger."
        }
    }
}

/// The constants that turn a claim of the published set when each alone is at an end of its range, ten years
/// after signing: "listening high". In the order of [`Claim::ALL`].
pub fn turned_by() -> Vec<Vec<String>> {
    let mut turned = vec![Vec::new(); Claim::COUNT];
    let holds = |parameters: Parameters| {
        let mut cases = Cases::new(parameters, Clock::TenYears);
        Claim::ALL.map(|claim| cases.holds(claim))
    };
    let published = holds(Parameters::default());
    for constant in CONSTANTS.iter().filter(|constant| !constant.is_structural) {
        for (end, word) in [(constant.low, "low"), (constant.high, "high")] {
            let mut parameters = Parameters::default();
            let _known = parameters.set(constant.name, end);
            let own = holds(parameters);
            for (turned, (was, is)) in turned.iter_mut().zip(published.iter().zip(own)) {
                if *was != is {
                    turned.push(format!("{} {word}", constant.name));
                }
            }
        }
    }
    turned
}
