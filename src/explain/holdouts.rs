//! Programmes that the model was not fitted to, as settings of its levers and of the record's grades.
//!
//! Each is a caricature: the levers and a few grades are theirs, all else is England's. `tests/docs.rs` holds
//! the model to the verdicts.

use npfit_model::{Clock, Component, Grade, Grades, Levers, Month, Outcomes, Settings, run};

use super::targets::fields;

/// A programme elsewhere.
#[derive(Clone, Copy, Debug)]
pub struct HoldOut {
    /// Its name.
    pub name: &'static str,
    /// Centralisation, per cent.
    pub centralisation_percent: f64,
    /// Month of signature.
    pub signing: Month,
    /// Local flexibility, per cent.
    pub flexibility_percent: f64,
    /// The grades of the record where they differed from England’s.
    pub record: Option<Grades>,
    /// What came of it.
    pub happened: &'static str,
    /// What was read of it; empty where it is general reading that we can link to nothing.
    pub sources: &'static [Reading],
    /// What the model is asked.
    pub asked: &'static str,
    /// Whether the model says so, against its history, ten years after signing.
    pub holds: fn(&Ending, &Ending) -> bool,
    /// What the model makes of it.
    pub verdict: &'static str,
}

/// A published number that tells what came of a programme.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    /// Its number in `data/unused_figures.csv`.
    pub id: &'static str,
    /// What it says, with `{value}` in place of the number.
    says: &'static str,
}

/// A published number in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What it says: "A$566m, as it ended".
    pub says: String,
    /// Who published it; a copy is called one.
    pub publisher: String,
    /// Where it was read.
    pub url: String,
}

/// The figures that no chart uses.
const FIGURES: &str = include_str!("../../data/unused_figures.csv");

impl Reading {
    /// The number with its publisher; `None` if the file has none of this number.
    pub fn told(&self) -> Option<Told> {
        let mut rows = FIGURES.lines().map(fields);
        let row = rows.find(|row| row.first().is_some_and(|id| id == self.id))?;
        let (value, publisher, url) = (row.get(5)?, row.get(10)?, row.get(13)?);
        let says = self.says.replace("{value}", value);
        Some(Told { says, publisher: publisher.clone(), url: url.clone() })
    }
}

/// What a run came to.
#[derive(Clone, Copy, Debug)]
pub struct Ending {
    /// Its outcomes.
    pub outcomes: Outcomes,
    /// Clinical use of imaging, the programme’s and places’ own, 0 to 1.
    pub imaging_share: f64,
}

impl Ending {
    /// How a run stands ten years after signing.
    fn of(settings: &Settings) -> Self {
        let run = run(settings);
        let end = run.at(Clock::TenYears.month(run.levers()));
        Self {
            outcomes: Outcomes::of(&run, Clock::TenYears),
            imaging_share: end.component(Component::Pacs).any_use_share(),
        }
    }
}

/// All of them.
pub const ALL: [HoldOut; 5] = [
    HoldOut {
        name: "HealthSMART, Victoria",
        centralisation_percent: 85.0,
        signing: Month::new(2003, 3),
        flexibility_percent: 15.0,
        record: None,
        happened: "Strongly central, signed early, little local room. It reached a few of the planned services, far over cost.",
        sources: &[
            Reading { id: "F502", says: "A${value}m for four years, as budgeted" },
            Reading {
                id: "F540",
                says: "A${value}m, as it ended; a teaching case puts the overrun lower",
            },
            Reading {
                id: "F541",
                says: "{value} of 10 health services had the clinical system at the end",
            },
        ],
        asked: "Fewer than one hospital in five uses the programme’s record, fit is poor, and a supplier is lost.",
        holds: |Ending { outcomes: own, .. }, _| {
            own.trusts_programme_count < 34.0 && own.fit_share < 0.4 && own.suppliers_lost_count > 0
        },
        verdict: "A hit.",
    },
    HoldOut {
        name: "Kaiser Permanente",
        centralisation_percent: 90.0,
        signing: Month::new(2003, 3),
        flexibility_percent: 40.0,
        record: Some(Grades {
            needs_unclear: Grade::Low,
            places_differ: Grade::Low,
            depth: Grade::High,
        }),
        happened: "As central, but one organisation with needs that were alike; we take it that its record came into use.",
        sources: &[],
        asked: "At least half of the hospitals use the programme’s record, five times England’s whole, and a fit of 70%.",
        holds: |Ending { outcomes: own, .. }, Ending { outcomes: history, .. }| {
            own.trusts_programme_count >= 85.0
                && own.whole_share >= 5.0 * history.whole_share
                && own.fit_share >= 0.7
        },
        verdict: "A hit on use and whole. A miss at the end: the model dismantles it, which we read of nowhere.",
    },
    HoldOut {
        name: "MedCom, Denmark",
        centralisation_percent: 60.0,
        signing: Month::new(2005, 6),
        flexibility_percent: 45.0,
        record: None,
        happened: "Common standards for messages, with local systems that joined up slowly.",
        sources: &[
            Reading {
                id: "F521",
                says: "{value}% of primary care practices kept full electronic records by 2010",
            },
            Reading { id: "F503", says: "{value}% of referrals went electronically in 2004" },
            Reading { id: "F514", says: "{value}% did in November 2008" },
        ],
        asked: "At least five times England’s whole, and no supplier lost.",
        holds: |Ending { outcomes: own, .. }, Ending { outcomes: history, .. }| {
            own.whole_share >= 5.0 * history.whole_share && own.suppliers_lost_count == 0
        },
        verdict: "A hit, though the model dismantles it late.",
    },
    HoldOut {
        name: "HITECH, United States",
        centralisation_percent: 10.0,
        signing: Month::new(2004, 1),
        flexibility_percent: 90.0,
        record: None,
        happened: "Money without a system. Hospitals took up records in a few years; we take it that exchange stayed behind.",
        sources: &[
            Reading {
                id: "F522",
                says: "{value}% of hospitals had at least a basic record in 2010",
            },
            Reading { id: "F553", says: "{value}% had one in 2015" },
        ],
        asked: "At least twice as many hospitals use a record as in England, and fewer than 1 pair in 200 can exchange one.",
        holds: |Ending { outcomes: own, .. }, Ending { outcomes: history, .. }| {
            own.trusts_using_count >= 2.0 * history.trusts_using_count && own.whole_share < 0.005
        },
        verdict: "A hit on parts without a whole, a miss in pace: no lever pays for any system whatever.",
    },
    HoldOut {
        name: "Infoway, Canada",
        centralisation_percent: 40.0,
        signing: Month::new(2004, 1),
        flexibility_percent: 50.0,
        record: None,
        happened: "Federated and co-funded. We take it that imaging went digital and that records lagged behind.",
        sources: &[],
        asked: "Imaging in use in three quarters of hospitals, records in fewer than four in ten, no supplier lost, and more than twice England’s whole.",
        holds: |Ending { outcomes: own, imaging_share }, Ending { outcomes: history, .. }| {
            *imaging_share >= 0.75
                && own.trusts_using_count < 68.0
                && own.suppliers_lost_count == 0
                && own.whole_share > 2.0 * history.whole_share
        },
        verdict: "A hit.",
    },
];

impl HoldOut {
    /// Its settings.
    pub fn settings(&self) -> Settings {
        let levers = Levers::from_percent(
            self.centralisation_percent,
            self.signing,
            self.flexibility_percent,
        );
        let mut settings = Settings::with_levers(levers);
        if let Some(grades) = self.record {
            settings.grades[Component::AcuteEpr.index()] = grades;
        }
        settings
    }

    /// What the model makes of it, ten years after signing.
    pub fn outcomes(&self) -> Outcomes {
        Ending::of(&self.settings()).outcomes
    }

    /// Whether the model says what is asked.
    pub fn is_hit(&self) -> bool {
        (self.holds)(&Ending::of(&self.settings()), &Ending::of(&Settings::default()))
    }

    /// The share of a grid over all levers, with England’s grades, of which the same is true: the smaller, the
    /// more the model tells this programme from others.
    pub fn share_of_levers(&self) -> f64 {
        let history = Ending::of(&Settings::default());
        let (mut hits, mut all) = (0, 0);
        for central in (0..=100).step_by(10) {
            for signing in (Levers::SIGNING_FIRST.0..=Levers::SIGNING_LAST.0).step_by(8) {
                for local in (0..=100).step_by(10) {
                    let percent = |whole: i32| f64::from(whole);
                    let levers =
                        Levers::from_percent(percent(central), Month(signing), percent(local));
                    let own = Ending::of(&Settings::with_levers(levers));
                    hits += i32::from((self.holds)(&own, &history));
                    all += 1;
                }
            }
        }
        f64::from(hits) / f64::from(all)
    }
}
