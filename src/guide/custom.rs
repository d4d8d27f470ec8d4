//! A reader's own programme: three grades in a component's place, what the model then gives for it, which of
//! England's five it is most like, and what to ask next.

use npfit_model::{Clock, Component, Grade, Grades, Levers, Run};

/// One of the three attributes of a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attribute {
    /// How unclear the needs are when the programme begins.
    NeedsUnclear,
    /// How much places differ.
    PlacesDiffer,
    /// How deep in the work it is.
    Depth,
}

impl Attribute {
    /// All three, in the order in which they are asked.
    pub const ALL: [Self; 3] = [Self::NeedsUnclear, Self::PlacesDiffer, Self::Depth];

    /// The key in markup.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NeedsUnclear => "needs-unclear",
            Self::PlacesDiffer => "places-differ",
            Self::Depth => "depth",
        }
    }

    /// Its grade.
    pub const fn of(self, grades: &Grades) -> Grade {
        match self {
            Self::NeedsUnclear => grades.needs_unclear,
            Self::PlacesDiffer => grades.places_differ,
            Self::Depth => grades.depth,
        }
    }

    /// The grades with this one changed.
    pub const fn with(self, mut grades: Grades, grade: Grade) -> Grades {
        match self {
            Self::NeedsUnclear => grades.needs_unclear = grade,
            Self::PlacesDiffer => grades.places_differ = grade,
            Self::Depth => grades.depth = grade,
        }
        grades
    }
}

/// What a run gives for one component, at a clock.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Results {
    /// Sites in clinical use with the programme's system, 0 to 1.
    pub in_use_share: f64,
    /// Sites that went their own way, 0 to 1.
    pub own_way_share: f64,
    /// Fit to the work, 0 to 1.
    pub fit_share: f64,
    /// Share of the need that was known when contracts were signed.
    pub known_at_signing_share: f64,
    /// Share of the build that is wrong or waits for a change.
    pub wrong_share: f64,
    /// Months from signing until half of the sites are live; `None` if they never are by the clock.
    pub half_live_months: Option<i32>,
}

impl Results {
    /// Reads them from a run.
    pub fn of(run: &Run, component: Component, clock: Clock) -> Self {
        let (signing, end) = (run.levers().signing(), clock.month(run.levers()));
        let at_end = run.at(end).component(component);
        let until = run.months().iter().take_while(|state| state.month <= end);
        let half = until
            .filter(|state| state.month >= signing)
            .find(|state| state.component(component).live_share >= 0.5);
        Self {
            in_use_share: at_end.in_use_share,
            own_way_share: at_end.own_way_share,
            fit_share: at_end.fit_share,
            known_at_signing_share: 1.0 - at_end.unknown_signed_share,
            wrong_share: at_end.wrong_share + at_end.waiting_change_share,
            half_live_months: half.map(|state| state.month.0 - signing.0),
        }
    }
}

/// Which of England's five the grades are most like, and how many grades lie between, all three taken
/// together. Several, if they are as near. That the three weigh alike is judgement.
pub fn nearest(grades: &Grades) -> (Vec<Component>, usize) {
    let distance = |component: &Component| {
        let own = component.grades();
        let apart = |one: Attribute| (one.of(grades) as usize).abs_diff(one.of(&own) as usize);
        Attribute::ALL.into_iter().map(apart).sum::<usize>()
    };
    let least = Component::ALL.iter().map(distance).min().unwrap_or_default();
    (Component::ALL.into_iter().filter(|component| distance(component) == least).collect(), least)
}

/// A question to ask next, each tied to a mechanism of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Signing freezes what is known.
    Known,
    /// One design for many places fits each the worse.
    Same,
    /// A mandate installs what does not fit: live is not used.
    Used,
    /// Deep in the work, confidence and fit decide on use.
    People,
    /// Without common standards, systems do not meet.
    Standards,
    /// What is found late waits for a change of contract.
    Change,
    /// The more is central, the later a shortfall is seen.
    Heard,
    /// What is seen late is given up late.
    Stop,
}

/// How many questions are asked: more than these nobody takes along. Judgement.
const QUESTIONS_MOST: usize = 5;

/// The questions that a programme's grades, levers and results raise, the first ones first. The thresholds are
/// judgement.
pub fn questions(grades: &Grades, levers: &Levers, results: &Results) -> Vec<Question> {
    let (central, flexible) = (levers.centralisation(), levers.flexibility());
    let rules = [
        (Question::Known, results.known_at_signing_share < 0.7),
        (
            Question::Same,
            grades.places_differ >= Grade::Middling && central > 0.4 && flexible < 0.6,
        ),
        (Question::Used, central > 0.6 && results.fit_share < 0.6),
        (Question::People, grades.depth >= Grade::High),
        (Question::Standards, central < 0.4 || flexible > 0.6),
        (Question::Change, results.wrong_share > 0.05),
        (Question::Heard, central > 0.6),
    ];
    let raised = rules.into_iter().filter(|(_, is_raised)| *is_raised).map(|(one, _)| one);
    // When to stop is asked of every programme.
    raised.take(QUESTIONS_MOST - 1).chain([Question::Stop]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use npfit_model::{Settings, run};

    #[test]
    fn england_s_five_are_each_most_like_themselves() {
        for component in Component::ALL {
            assert_eq!(nearest(&component.grades()), (vec![component], 0));
        }
        let grades = Attribute::Depth.with(Component::AcuteEpr.grades(), Grade::Middling);
        let (like, apart) = nearest(&grades);
        assert!(apart > 0 && like.contains(&Component::AcuteEpr), "{like:?}");
    }

    #[test]
    fn shallow_clear_work_is_used_and_deep_unclear_work_is_not() {
        let of = |component: Component| {
            let mut settings = Settings::default();
            settings.grades[Component::AcuteEpr.index()] = component.grades();
            Results::of(&run(&settings), Component::AcuteEpr, Clock::TenYears)
        };
        let (shallow, deep) = (of(Component::Pacs), of(Component::AcuteEpr));
        assert!(shallow.in_use_share > 0.5 && deep.in_use_share < 0.2, "{shallow:?} {deep:?}");
        assert!(shallow.fit_share > deep.fit_share);
        assert!(shallow.known_at_signing_share > deep.known_at_signing_share);
        assert!(shallow.half_live_months.is_some());
    }

    #[test]
    fn at_most_five_questions_are_asked_and_the_last_is_when_to_stop() {
        let run = run(&Settings::default());
        for component in Component::ALL {
            let results = Results::of(&run, component, Clock::TenYears);
            let asked = questions(&component.grades(), run.levers(), &results);
            assert!((2..=QUESTIONS_MOST).contains(&asked.len()), "{asked:?}");
            assert_eq!(asked.last(), Some(&Question::Stop));
        }
        let record = Results::of(&run, Component::AcuteEpr, Clock::TenYears);
        let asked = questions(&Component::AcuteEpr.grades(), run.levers(), &record);
        assert_eq!(asked[0], Question::Known);
    }
}
