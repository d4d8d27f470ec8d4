//! G15: programmes that the model was not fitted to. Each is a caricature: levers, and a few grades. A predicate
//! must be true of the case, and of at most 40% of the cube of England's settings; otherwise it says nothing.

use npfit_model::{Clock, Component, Grade, Grades, Levers, Month, Outcomes, Settings, run};

/// A predicate that more of the cube than this passes does not discriminate.
const SHARE_OF_CUBE: f64 = 0.4;

struct Case {
    levers: Levers,
    record: Option<Grades>,
    holds: fn(&Ending, &Ending) -> bool,
}

/// What is asked about: outcomes ten years after signing, and imaging in use then.
#[derive(Debug)]
struct Ending {
    own: Outcomes,
    imaging_share: f64,
}

impl Ending {
    fn of(settings: &Settings) -> Self {
        let run = run(settings);
        let end = run.at(Clock::TenYears.month(run.levers()));
        Self {
            own: Outcomes::of(&run, Clock::TenYears),
            imaging_share: end.component(Component::Pacs).any_use_share(),
        }
    }
}

impl Case {
    fn ending(&self, levers: Levers) -> Ending {
        let mut settings = Settings::with_levers(levers);
        if let Some(record) = self.record {
            settings.grades[Component::AcuteEpr.index()] = record;
        }
        Ending::of(&settings)
    }

    fn assert(&self) {
        let history = Ending::of(&Settings::default());
        let own = self.ending(self.levers);
        assert!((self.holds)(&own, &history), "{own:?}");
        let england = Self { record: None, ..*self };
        let (mut passes, mut all) = (0_u32, 0_u32);
        for c in 0..=20 {
            for t in (8..=72).step_by(4) {
                for f in 0..=20 {
                    let levers =
                        Levers::from_percent(f64::from(c) * 5.0, Month(t), f64::from(f) * 5.0);
                    all += 1;
                    passes += u32::from((self.holds)(&england.ending(levers), &history));
                }
            }
        }
        let share = f64::from(passes) / f64::from(all);
        assert!(share <= SHARE_OF_CUBE, "{:.0}% of the cube pass", share * 100.0);
    }
}

/// Victoria, 2003: central, early, little room. A$323m became A$566m, and four of nineteen services got the
/// clinical system. Asked: fewer than one trust in five uses the programme's record, poor fit, a supplier lost.
#[test]
fn health_smart() {
    Case {
        levers: Levers::from_percent(85.0, Month::new(2003, 3), 15.0),
        record: None,
        holds: |Ending { own, .. }, _| {
            own.trusts_programme_count < 34.0
                && own.fit_share < 0.4
                && own.suppliers_lost_count >= 1
        },
    }
    .assert();
}

/// Kaiser Permanente: as central, in one organisation whose places are alike. In use in all its hospitals after
/// six years. Asked as first written, but for its end: half of the hospitals, five times England's whole; and a
/// fit of 70%. It is the grades that do it: with them far more settings of the levers pass.
#[test]
fn kaiser() {
    kaiser_case().assert();
}

/// As first written Kaiser is also never dismantled. The model takes it apart in its last year but one: a miss,
/// held here so that no text says otherwise.
#[test]
fn kaiser_is_dismantled_which_is_a_miss() {
    let case = kaiser_case();
    let own = case.ending(case.levers).own;
    assert_eq!(own.dismantled, Some(Month::new(2011, 8)), "{own:?}");
}

fn kaiser_case() -> Case {
    Case {
        levers: Levers::from_percent(90.0, Month::new(2003, 3), 40.0),
        record: Some(Grades {
            needs_unclear: Grade::Low,
            places_differ: Grade::Low,
            depth: Grade::High,
        }),
        holds: |Ending { own, .. }, Ending { own: history, .. }| {
            own.trusts_programme_count >= 85.0
                && own.whole_share >= 5.0 * history.whole_share
                && own.fit_share >= 0.7
        },
    }
}

/// Denmark's MedCom: common standards, local systems, slow, joined up. Asked: five times England's whole, and
/// no supplier lost. The model takes it apart late or not at all.
#[test]
fn denmark() {
    Case {
        levers: Levers::from_percent(60.0, Month::new(2005, 6), 45.0),
        record: None,
        holds: |Ending { own, .. }, Ending { own: history, .. }| {
            own.whole_share >= 5.0 * history.whole_share && own.suppliers_lost_count == 0
        },
    }
    .assert();
}

/// HITECH: money and certification, no central system: high use of records, hardly any whole. Asked: twice
/// England's use of a record, and fewer than one pair of hospitals in two hundred that can exchange one.
#[test]
fn hitech() {
    Case {
        levers: Levers::from_percent(10.0, Month::new(2004, 1), 90.0),
        record: None,
        holds: |Ending { own, .. }, Ending { own: history, .. }| {
            own.trusts_using_count >= 2.0 * history.trusts_using_count && own.whole_share < 0.005
        },
    }
    .assert();
}

/// Canada Health Infoway: co-funding, less central: imaging went digital, records reached 17% of people instead of
/// half. Asked: imaging in use at three quarters of hospitals, records at fewer than four in ten, no supplier lost,
/// and more than twice England's whole.
#[test]
fn canada() {
    Case {
        levers: Levers::from_percent(40.0, Month::new(2004, 1), 50.0),
        record: None,
        holds: |Ending { own, imaging_share }, Ending { own: history, .. }| {
            *imaging_share >= 0.75
                && own.trusts_using_count < 68.0
                && own.suppliers_lost_count == 0
                && own.whole_share > 2.0 * history.whole_share
        },
    }
    .assert();
}
