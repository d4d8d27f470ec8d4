//! The claims that a page may want to make, each as a rule that a set of constants obeys or not.

use npfit_model::{
    Clock, Component, KnockOuts, Levers, Month, Outcomes, Parameters, Settings, outcomes, run,
};

/// A claim: its key, and whether a set of constants bears it.
pub struct Claim {
    /// A stable key, for code and for the file.
    pub key: &'static str,
    /// What is claimed.
    pub text: &'static str,
    /// Whether a set bears it.
    pub holds: fn(&Sets) -> bool,
}

/// The runs of one set of constants that the claims compare.
#[derive(Clone, Debug)]
pub struct Sets {
    /// The constants.
    pub parameters: Parameters,
    history: Outcomes,
    history_2016: Outcomes,
    later: Outcomes,
    day_one: Outcomes,
    half_centre: Outcomes,
    middle: Outcomes,
    command: Outcomes,
    half_flexible: Outcomes,
}

/// What the claims call later, the middle, and command and control.
const LATER: (f64, Month, f64) = (90.0, Month::new(2007, 1), 15.0);
const DAY_ONE: (f64, Month, f64) = (90.0, Month::new(2002, 9), 15.0);
const HALF_CENTRE: (f64, Month, f64) = (50.0, Month::new(2004, 1), 15.0);
const MIDDLE: (f64, Month, f64) = (65.0, Month::new(2006, 9), 45.0);
const COMMAND: (f64, Month, f64) = (100.0, Month::new(2004, 1), 0.0);
const HALF_FLEXIBLE: (f64, Month, f64) = (90.0, Month::new(2004, 1), 50.0);

/// How much a mechanism's removal must raise clinical use before it is said to bind.
const BINDS: f64 = 1.1;
/// A peak counts as inside if both ends reach at most this share of it.
pub const ENDS_SHARE: f64 = 0.6;
/// How many times history's whole the middle must reach.
pub const MIDDLE_RATIO: f64 = 2.5;

impl Sets {
    /// Runs what the claims need.
    pub fn new(parameters: Parameters) -> Self {
        let at = |(c, t, f): (f64, Month, f64)| {
            outcomes_of(&parameters, Levers::from_percent(c, t, f), Clock::TenYears)
        };
        Self {
            parameters,
            history: outcomes_of(&parameters, Levers::HISTORY, Clock::TenYears),
            history_2016: outcomes_of(&parameters, Levers::HISTORY, Clock::December2016),
            later: at(LATER),
            day_one: at(DAY_ONE),
            half_centre: at(HALF_CENTRE),
            middle: at(MIDDLE),
            command: at(COMMAND),
            half_flexible: at(HALF_FLEXIBLE),
        }
    }

    fn without(&self, without: KnockOuts) -> Outcomes {
        let settings =
            Settings { parameters: self.parameters, without, ..Settings::default() };
        outcomes(&settings, Clock::TenYears)
    }

    /// The whole at steps of five per cent of a share lever, the others as in history.
    fn whole_along(&self, levers: impl Fn(f64) -> Levers) -> Vec<f64> {
        (0..=20)
            .map(|step| {
                let levers = levers(f64::from(step) * 5.0);
                outcomes_of(&self.parameters, levers, Clock::TenYears).whole_share
            })
            .collect()
    }

    fn whole_along_flexibility(&self) -> Vec<f64> {
        self.whole_along(|percent| Levers::from_percent(90.0, Levers::HISTORY.signing(), percent))
    }
}

fn outcomes_of(parameters: &Parameters, levers: Levers, clock: Clock) -> Outcomes {
    outcomes(&Settings { levers, parameters: *parameters, ..Settings::default() }, clock)
}

fn is_inside(values: &[f64]) -> bool {
    let (first, last) = (values[0], values[values.len() - 1]);
    let peak = values.iter().copied().fold(0.0, f64::max);
    first <= ENDS_SHARE * peak && last <= ENDS_SHARE * peak
}

/// Every claim.
pub const CLAIMS: [Claim; 24] = [
    Claim {
        key: "later-change-cost",
        text: "later signing: less change cost at equal age",
        holds: |s| s.later.change_cost_gbp_million < s.history.change_cost_gbp_million,
    },
    Claim {
        key: "later-fit",
        text: "later signing: better fit at equal age",
        holds: |s| s.later.fit_share > s.history.fit_share,
    },
    Claim {
        key: "later-use",
        text: "later signing: more clinical use at equal age",
        holds: |s| s.later.trusts_programme_count > s.history.trusts_programme_count,
    },
    Claim {
        key: "later-suppliers",
        text: "later signing: no more suppliers lost",
        holds: |s| s.later.suppliers_lost_count <= s.history.suppliers_lost_count,
    },
    Claim {
        key: "later-benefits-2016",
        text: "later signing: fewer benefits by December 2016",
        holds: |s| {
            let (c, t, f) = LATER;
            let levers = Levers::from_percent(c, t, f);
            let later = outcomes_of(&s.parameters, levers, Clock::December2016);
            later.benefits_gbp_million < s.history_2016.benefits_gbp_million
        },
    },
    Claim {
        key: "later-net",
        text: "later signing: better net value at equal age",
        holds: |s| s.later.net_gbp_million() > s.history.net_gbp_million(),
    },
    Claim {
        key: "day-one-changes-suppliers",
        text: "first-day signing: dearer changes, more supplier strain",
        holds: |s| {
            s.day_one.change_cost_gbp_million > s.history.change_cost_gbp_million
                && s.day_one.supplier_strain > s.history.supplier_strain
        },
    },
    Claim {
        key: "half-centre-fit-use",
        text: "half the centre: better fit, more clinical use",
        holds: |s| {
            s.half_centre.fit_share > s.history.fit_share
                && s.half_centre.trusts_using_count > s.history.trusts_using_count
        },
    },
    Claim {
        key: "half-centre-infrastructure",
        text: "half the centre: slower infrastructure",
        holds: |s| s.half_centre.n3_sites_january_2007 < s.history.n3_sites_january_2007,
    },
    Claim {
        key: "half-centre-spend",
        text: "half the centre: lower total spend at ten years",
        holds: |s| s.half_centre.spend_total_gbp_million < s.history.spend_total_gbp_million,
    },
    Claim {
        key: "no-centre-no-whole",
        text: "no centre: no whole",
        holds: |s| {
            let levers = Levers::from_percent(0.0, Levers::HISTORY.signing(), 15.0);
            let none = outcomes_of(&s.parameters, levers, Clock::TenYears);
            none.whole_share < 0.1 * s.history.whole_share
        },
    },
    Claim {
        key: "whole-inside-centralisation",
        text: "the whole is best between no centre and full centre",
        holds: |s| {
            is_inside(&s.whole_along(|percent| {
                Levers::from_percent(percent, Levers::HISTORY.signing(), 15.0)
            }))
        },
    },
    Claim {
        key: "whole-inside-flexibility",
        text: "the whole is best between no flexibility and full flexibility",
        holds: |s| is_inside(&s.whole_along_flexibility()),
    },
    Claim {
        key: "half-flexibility",
        text: "more flexibility (50%): better fit, more clinical use, larger whole",
        holds: |s| {
            s.half_flexible.fit_share > s.history.fit_share
                && s.half_flexible.trusts_using_count > s.history.trusts_using_count
                && s.half_flexible.whole_share > s.history.whole_share
        },
    },
    Claim {
        key: "full-flexibility",
        text: "full flexibility: the parts gain and the whole is below its best",
        holds: |s| {
            let whole = s.whole_along_flexibility();
            let peak = whole.iter().copied().fold(0.0, f64::max);
            let levers = Levers::from_percent(90.0, Levers::HISTORY.signing(), 100.0);
            let full = outcomes_of(&s.parameters, levers, Clock::TenYears);
            full.parts_share > s.history.parts_share && full.whole_share <= ENDS_SHARE * peak
        },
    },
    Claim {
        key: "middle-whole",
        text: "middle (65%, September 2006, 45%): whole at least 2.5 times history",
        holds: |s| s.middle.whole_share >= MIDDLE_RATIO * s.history.whole_share,
    },
    Claim {
        key: "middle-suppliers",
        text: "middle: fewer suppliers lost than in history",
        holds: |s| s.middle.supplier_strain < s.history.supplier_strain,
    },
    Claim {
        key: "middle-use",
        text: "middle: more use of records than in history",
        holds: |s| s.middle.trusts_using_count > s.history.trusts_using_count,
    },
    Claim {
        key: "middle-not-dismantled",
        text: "never dismantled in the middle",
        holds: |s| s.middle.dismantled.is_none(),
    },
    Claim {
        key: "command-and-control",
        text: "command and control: less use and less whole than in history",
        holds: |s| {
            s.command.trusts_using_count < s.history.trusts_using_count
                && s.command.whole_share < s.history.whole_share
        },
    },
    Claim {
        key: "integration-binds",
        text: "integration binds (clinical use +10% without it)",
        holds: |s| {
            let without = s.without(KnockOuts { integration: true, ..KnockOuts::default() });
            without.trusts_programme_count >= BINDS * s.history.trusts_programme_count
        },
    },
    Claim {
        key: "resistance-binds",
        text: "resistance binds (clinical use +10% without it)",
        holds: |s| {
            let without = s.without(KnockOuts { resistance: true, ..KnockOuts::default() });
            without.trusts_programme_count >= BINDS * s.history.trusts_programme_count
        },
    },
    Claim {
        key: "listening-whole",
        text: "seeing trouble in half the time: larger whole",
        holds: |s| {
            let mut parameters = s.parameters;
            parameters.perception_months *= 0.5;
            let sooner = outcomes_of(&parameters, Levers::HISTORY, Clock::TenYears);
            sooner.whole_share > s.history.whole_share
        },
    },
    Claim {
        key: "imaging-and-records",
        text: "imaging gets into use, records do not (history)",
        holds: |s| {
            let run = run(&Settings { parameters: s.parameters, ..Settings::default() });
            let end = run.at(Clock::TenYears.month(&Levers::HISTORY));
            let in_use = |component: Component| end.component(component).in_use_share;
            in_use(Component::Pacs) >= 0.5 && in_use(Component::AcuteEpr) <= 0.25
        },
    },
];
