//! A reader's own programme: five attributes in place of a component's, what the model then gives for
//! it, which of England's five it is most like, and what it would have to ask next.
//!
//! The attributes are the very constants of the component that it starts from, so that links, steps
//! back and pins need to know nothing of it. What struck England's component by the calendar is
//! switched off: it is no part of another programme.

use crate::model::{Component, ComponentState, Levers, Parameters, Run};
use crate::scenario::Scenario;

/// One of the five questions about a programme, each a constant of a component.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attribute {
    /// How clear the needs are.
    Needs,
    /// How different the places are.
    Places,
    /// How deep in the work.
    Depth,
    /// How mature the product is.
    Maturity,
    /// How many sites.
    Sites,
}

/// Counts of sites that a slider stops at, about evenly apart in proportion; the five components' own
/// counts are among them. Judgement.
const STOPS: [f64; 18] = [
    5.0, 10.0, 20.0, 30.0, 50.0, 75.0, 100.0, 127.0, 170.0, 250.0, 400.0, 700.0, 1_200.0, 2_000.0,
    4_000.0, 7_000.0, 12_000.0, 18_000.0,
];

impl Attribute {
    /// All five, in the order in which they are asked.
    pub const ALL: [Self; 5] =
        [Self::Needs, Self::Places, Self::Depth, Self::Maturity, Self::Sites];

    /// The constant of a component that stands for it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Needs => "ambiguity",
            Self::Places => "heterogeneity",
            Self::Depth => "workflow_coupling",
            Self::Maturity => "maturity_at_signing",
            Self::Sites => "sites",
        }
    }

    /// The same as a constant of a component.
    fn of(self, component: Component) -> String {
        [component.key(), ".", self.key()].concat()
    }

    /// Its value among the constants, in the constant's unit.
    pub fn value(self, parameters: &Parameters, component: Component) -> f64 {
        let own = &parameters[component];
        match self {
            Self::Needs => own.ambiguity,
            Self::Places => own.heterogeneity,
            Self::Depth => own.workflow_coupling,
            Self::Maturity => own.maturity_at_signing,
            Self::Sites => own.sites,
        }
    }

    /// The highest position of its slider; the lowest is nought.
    pub const fn top(self) -> f64 {
        match self {
            Self::Sites => (STOPS.len() - 1) as f64,
            _ => 100.0,
        }
    }

    /// Where its slider stands for a value: per cent, or the nearest stop.
    pub fn position(self, value: f64) -> f64 {
        if self != Self::Sites {
            return (value * 100.0).round();
        }
        // Half-way between two stops in sites.
        STOPS.windows(2).take_while(|pair| value * 2.0 > pair[0] + pair[1]).count() as f64
    }

    /// The value that a position of its slider stands for.
    pub fn at(self, position: f64) -> f64 {
        let position = position.max(0.0).min(self.top());
        if self != Self::Sites {
            return position / 100.0;
        }
        STOPS.get(position as usize).copied().unwrap_or(STOPS[0])
    }
}

/// Whether an input from outside struck this component, or all: each is switched off for a programme
/// that is not England's.
const INPUTS: [(&str, Option<Component>); 4] = [
    ("product_failure_brake", Some(Component::AcuteEpr)),
    ("incentive_use_gain", Some(Component::ChooseAndBook)),
    ("ownership_flexibility", None),
    ("consent_brake", Some(Component::SummaryCareRecord)),
];

fn inputs_on(component: Component) -> impl Iterator<Item = &'static str> {
    let is_on = move |of: Option<Component>| of.is_none_or(|one| one == component);
    INPUTS.into_iter().filter(move |(_, of)| is_on(*of)).map(|(name, _)| name)
}

/// Puts a programme of the reader's own in a component's place, with that component's attributes.
pub fn start(scenario: &mut Scenario, component: Component) {
    leave(scenario);
    scenario.own = Some(component);
    for name in inputs_on(component) {
        scenario.parameters.set(name, 0.0);
    }
}

/// Puts England's component back, with its attributes and what struck it; the levers stay.
pub fn leave(scenario: &mut Scenario) {
    let Some(component) = scenario.own.take() else { return };
    let calibrated = Parameters::of_version(scenario.version).unwrap_or_default();
    let mut put_back = |name: &str| {
        if let Some(value) = calibrated.get(name) {
            scenario.parameters.set(name, value);
        }
    };
    Attribute::ALL.into_iter().for_each(|attribute| put_back(&attribute.of(component)));
    inputs_on(component).for_each(put_back);
}

/// Goes on from another component, with the reader's own answers.
pub fn start_over(scenario: &mut Scenario, component: Component) {
    let Some(was) = scenario.own else { return };
    let answers = Attribute::ALL.map(|one| one.value(&scenario.parameters, was));
    start(scenario, component);
    for (attribute, value) in Attribute::ALL.into_iter().zip(answers) {
        scenario.parameters.set(&attribute.of(component), value);
    }
}

/// Answers one question; nothing where the reader has no programme of their own.
pub fn answer(scenario: &mut Scenario, attribute: Attribute, position: f64) {
    if let Some(component) = scenario.own {
        scenario.parameters.set(&attribute.of(component), attribute.at(position));
    }
}

/// The component of England's that the answers are most like, and how far they are from it: the mean
/// distance of the five sliders, 0 to 1. That the five weigh alike is judgement.
pub fn nearest(parameters: &Parameters, own: Component) -> (Component, f64) {
    let calibrated = Parameters::of_version(parameters.version).unwrap_or_default();
    let place = |set: &Parameters, component, attribute: Attribute| {
        attribute.position(attribute.value(set, component)) / attribute.top()
    };
    let distance = |component| {
        let apart = |one| (place(parameters, own, one) - place(&calibrated, component, one)).abs();
        Attribute::ALL.into_iter().map(apart).sum::<f64>() / Attribute::ALL.len() as f64
    };
    let mut best = (own, distance(own));
    for component in Component::ALL {
        if distance(component) < best.1 {
            best = (component, distance(component));
        }
    }
    best
}

/// What is nearly as good as the best of a map: within two points, as the model does not tell such
/// differences apart. Judgement.
pub const NEARLY: f64 = 0.02;

/// What a run gives for one component.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Results {
    /// Use that joins up, 0 to 1: sites in effective use at the end of the run, as a share, where systems
    /// that are unlike count for less. It is the model's reach of a record, without local systems.
    pub joined_share: f64,
    /// Sites in effective use at the end of the run, as a share of its sites.
    pub in_use_share: f64,
    /// Sites gone their own way by then, as a share.
    pub own_way_share: f64,
    /// Fit by then, 0 to 1.
    pub fit_share: f64,
    /// Months from signature until half of the sites are live; nothing where they never are.
    pub half_live_months: Option<i32>,
    /// Share of the need that was known when contracts were signed.
    pub known_share: f64,
    /// Share of the build that stays wrong for good.
    pub locked_share: f64,
}

impl Results {
    /// Reads them from a run that was made with these constants.
    pub fn of(run: &Run, parameters: &Parameters, component: Component) -> Self {
        let sites = parameters[component].sites;
        let Some(end) = run.last().map(|state| state.component(component)) else {
            return Self::default();
        };
        let is_half = |one: &ComponentState| one.live_sites * 2.0 >= sites;
        let half = run.months.iter().find(|state| is_half(state.component(component)));
        let variety = run.last().map_or(0.0, |state| state.programme.diversity_share);
        let in_use_share = end.in_use_sites / sites;
        Self {
            joined_share: in_use_share
                * (1.0 - parameters.outcome.incompatibility_penalty * variety),
            in_use_share,
            own_way_share: end.opted_out_sites / sites,
            fit_share: end.fit_share,
            half_live_months: half.map(|state| state.month.0 - run.levers.signing().0),
            known_share: end.knowledge_at_signing_share,
            locked_share: end.locked_share,
        }
    }
}

/// A question to ask next, each tied to a mechanism of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Signature freezes what is known (section 2).
    Known,
    /// What is found later is locked in, or waits for a change of contract (section 4).
    Change,
    /// One design for many places fits each the worse (section 3).
    Same,
    /// Without common rules, systems are unlike and do not join up (sections 0 and 10).
    Standards,
    /// A mandate installs what does not fit: live is not used (sections 5 and 7).
    Used,
    /// Deep in the work, confidence and fit decide on use (sections 5 and 7).
    People,
    /// What does not exist yet has to be built, right or wrong (sections 2 and 4).
    Exists,
    /// Only so many sites can begin in a month (section 5).
    Pace,
    /// The more is central, the later a shortfall is seen (section 0).
    Heard,
    /// What is seen late is dismantled late (section 0).
    Stop,
}

/// How many questions are asked: more than these nobody takes along. Judgement.
const QUESTIONS_MOST: usize = 5;

/// Months beyond which roll-out at full capacity alone takes long: a contract of ten years leaves four
/// of use and of build each side. Judgement.
const LONG_ROLL_OUT_MONTHS: f64 = 48.0;

/// The questions that a programme's attributes, levers and run raise, the first ones first. Their
/// thresholds are judgement.
pub fn questions(
    parameters: &Parameters,
    levers: &Levers,
    own: Component,
    results: &Results,
) -> Vec<Question> {
    let c = &parameters[own];
    let (central, flexible) = (levers.centralisation(), levers.flexibility());
    let rules = [
        (Question::Known, results.known_share < 0.7),
        (Question::Same, c.heterogeneity * central * (1.0 - flexible) > 0.2),
        (Question::Exists, c.maturity_at_signing < 0.5),
        (Question::Used, central > 0.6 && results.fit_share < 0.6),
        (Question::Pace, c.sites > LONG_ROLL_OUT_MONTHS * c.rollout_capacity_sites_per_month),
        (Question::People, c.workflow_coupling > parameters.adoption.workflow_heavy),
        (Question::Standards, central < 0.4 || flexible > 0.6),
        (Question::Change, results.locked_share > 0.05),
        (Question::Heard, central > 0.6),
    ];
    let raised = rules.into_iter().filter(|(_, is_raised)| *is_raised).map(|(one, _)| one);
    // Whatever the answers: when to stop.
    raised.take(QUESTIONS_MOST - 1).chain([Question::Stop]).collect()
}
