//! The story: six steps, each of which asks for one lever and shows one thing. All begin at history, so that
//! what a lever does is seen against that alone.

use npfit_model::{Lever, Levers, Month};

use super::observation::Observation;
use crate::analysis::Measure;
use crate::analysis::claims::Claim;
use crate::chart::Subject;
use crate::evidence::{self, Figure};
use crate::scenario::{Locks, STORY_STEPS, Scenario, Stage, Tab};

/// A step.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// The lever to move.
    pub lever: Lever,
    /// Which way.
    pub direction: Direction,
    /// How far at least, as a position of the lever.
    pub least: f64,
    /// The tab that shows what it does.
    pub tab: Tab,
    /// The chart of that tab to watch.
    pub subject: Subject,
    /// What the step says of the model. At least 85% of the sets agree with each.
    pub claimed: &'static [Claimed],
    /// What the sets say of the same matter, each printed with how many agree: open where too few do.
    pub claims: &'static [Claim],
    /// What it quotes of the record, in the order of its words.
    pub figures: &'static [&'static Figure],
}

/// Which way a lever goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the position or beyond it.
    Up,
    /// To the position or short of it.
    Down,
}

/// That the lever moves something one way, against history.
#[derive(Clone, Copy, Debug)]
pub struct Claimed {
    /// What it moves.
    pub observation: Observation,
    /// Whether it is more than in history.
    pub is_more: bool,
    /// Whether that holds as far as the lever goes, or only near the least.
    pub is_to_the_end: bool,
}

const fn more(observation: Observation) -> Claimed {
    Claimed { observation, is_more: true, is_to_the_end: true }
}

const fn less(observation: Observation) -> Claimed {
    Claimed { observation, is_more: false, is_to_the_end: true }
}

const fn more_nearby(observation: Observation) -> Claimed {
    Claimed { is_to_the_end: false, ..more(observation) }
}

/// The six steps, in the order of the story.
static STEPS: [Step; STORY_STEPS as usize] =
    [CONTROL, CONTRACTS, LOCAL_REALITY, GO_LIVE, INTEGRATION, GOVERNANCE];

const CONTROL: Step = Step {
    lever: Lever::Centralisation,
    direction: Direction::Down,
    least: 60.0,
    tab: Tab::Parts,
    subject: Subject::Whole,
    claimed: &[
        more_nearby(Observation::Outcome(Measure::Pairs)),
        more_nearby(Observation::Outcome(Measure::Parts)),
        less(Observation::NetworkSites),
    ],
    claims: &[Claim::WholeBestBetweenCentres, Claim::NoCentreNoWhole],
    figures: &[&evidence::F401, &evidence::F007],
};

const CONTRACTS: Step = Step {
    lever: Lever::Signing,
    direction: Direction::Up,
    least: Month::new(2007, 1).0 as f64,
    tab: Tab::Suppliers,
    subject: Subject::Suppliers,
    claimed: &[
        less(Observation::Outcome(Measure::ChangeCost)),
        less(Observation::SupplierStrain),
        less(Observation::BenefitsBy2016),
    ],
    claims: &[Claim::LaterCheaperChanges, Claim::LaterFewerBenefitsBy2016, Claim::LaterBetterNet],
    figures: &[&evidence::F403, &evidence::F414, &evidence::F423],
};

const LOCAL_REALITY: Step = Step {
    lever: Lever::Flexibility,
    direction: Direction::Up,
    least: 50.0,
    tab: Tab::RollOut,
    subject: Subject::RollOut(npfit_model::Component::AcuteEpr),
    claimed: &[
        more(Observation::Outcome(Measure::Trusts)),
        more(Observation::Outcome(Measure::Fit)),
        more(Observation::Outcome(Measure::Spend)),
    ],
    claims: &[Claim::MoreFlexibilityHelps],
    figures: &[&evidence::F573, &evidence::F149, &evidence::F140],
};

const GO_LIVE: Step = Step {
    lever: Lever::Centralisation,
    direction: Direction::Down,
    least: 60.0,
    tab: Tab::Fit,
    subject: Subject::Fit,
    claimed: &[
        more(Observation::LowestConfidence),
        more(Observation::Outcome(Measure::Fit)),
        less(Observation::GoLiveMonths),
    ],
    claims: &[Claim::HalfCentreMoreUse, Claim::ResistanceBinds],
    figures: &[&evidence::F425, &evidence::F457, &evidence::F462],
};

const INTEGRATION: Step = Step {
    lever: Lever::Flexibility,
    direction: Direction::Up,
    least: 90.0,
    tab: Tab::Parts,
    subject: Subject::Whole,
    claimed: &[more(Observation::Outcome(Measure::Parts)), more(Observation::InterfacesWaiting)],
    claims: &[Claim::ImagingNotRecords, Claim::FullFlexibilitySplits, Claim::IntegrationBinds],
    figures: &[&evidence::F234],
};

const GOVERNANCE: Step = Step {
    lever: Lever::Centralisation,
    direction: Direction::Down,
    least: 60.0,
    tab: Tab::Fit,
    subject: Subject::Shortfall,
    claimed: &[less(Observation::UnseenShortfall), less(Observation::MonthsBehind)],
    claims: &[Claim::SeeingEarlierHelps],
    figures: &[&evidence::F418, &evidence::F433, &evidence::F435, &evidence::F437],
};

impl Step {
    /// A step by its number, from one; the nearest where there is none of that number.
    pub fn of(number: u8) -> &'static Self {
        let number = usize::from(number.clamp(1, STORY_STEPS));
        &STEPS[number - 1]
    }

    /// The step that a stage is at.
    pub fn of_stage(stage: Stage) -> Option<&'static Self> {
        match stage {
            Stage::Story(number) => Some(Self::of(number)),
            Stage::Guess | Stage::Play => None,
        }
    }

    /// Whether the reader has done what the step asks for.
    pub fn is_done(&self, levers: &Levers) -> bool {
        let position = levers.position(self.lever);
        match self.direction {
            Direction::Up => position >= self.least,
            Direction::Down => position <= self.least,
        }
    }

    /// Whether the scenario differs from history by no more than the step's lever.
    pub fn is_alone(&self, scenario: &Scenario) -> bool {
        let mut settings = scenario.settings();
        settings.levers = settings.levers.with_lever_of(&Levers::HISTORY, self.lever);
        settings == Scenario::history_settings()
    }

    /// The levers with the least that the step asks for.
    pub fn least_levers(&self) -> Levers {
        Levers::HISTORY.with_position(self.lever, self.least)
    }

    /// The levers with the step's lever as far as it goes.
    pub fn end_levers(&self) -> Levers {
        let (lowest, highest) = Levers::positions(self.lever);
        let end = match self.direction {
            Direction::Up => highest,
            Direction::Down => lowest,
        };
        Levers::HISTORY.with_position(self.lever, end)
    }
}

/// Opens a step: history's levers and constants, the step's tab, and no locks. Pins stay.
pub fn enter(scenario: &mut Scenario, number: u8) {
    scenario.locks = Locks::default();
    scenario.reset();
    scenario.tab = Step::of(number).tab;
    scenario.stage = Stage::Story(number);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_begins_undone_at_history_with_its_chart_on_the_stage() {
        for number in 1..=STORY_STEPS {
            let step = Step::of(number);
            let mut scenario =
                Scenario::from_fragment("#v=3&flexibility=99&lock=flexibility").scenario;
            enter(&mut scenario, number);
            assert!(scenario.is_history() && !step.is_done(&scenario.levers), "step {number}");
            assert!(Subject::of_tab(scenario.tab).contains(&step.subject), "step {number}");
            scenario.levers = step.least_levers();
            assert!(step.is_done(&scenario.levers) && step.is_alone(&scenario), "step {number}");
            assert!(step.is_done(&step.end_levers()), "step {number}");
            scenario.levers = scenario.levers.with_position(Lever::Signing, 40.0);
            assert_eq!(step.is_alone(&scenario), step.lever == Lever::Signing, "step {number}");
        }
    }

    #[test]
    fn governance_quotes_what_the_fact_check_names_and_not_the_first_audit() {
        let ids: Vec<&str> = Step::of(6).figures.iter().map(|figure| figure.id).collect();
        assert_eq!(ids, ["F418", "F433", "F435", "F437"]);
    }
}
