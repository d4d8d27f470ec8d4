//! The record: what was published about the programme, figure by figure, each with its source.
//!
//! A selection of the project's list of figures, compiled in. A [`Series`] holds figures that may
//! share a line: one scope, one unit. The estimates of the whole are different things and stand
//! apart, in [`ESTIMATES`]. Figures of low confidence are not in it.

mod acute_records;
mod benefits;
mod contracts;
mod doctors;
mod events;
mod figure;
mod go_live;
mod imaging;
mod network;
mod referrals;
mod sources;
mod spend;
mod summary_records;

pub use figure::{Confidence, Date, Figure, Kind, Scope, Source, Unit};

use crate::message::{self as m, Message};
use acute_records::*;
use benefits::*;
use contracts::*;
use doctors::*;
use events::*;
use go_live::*;
use imaging::*;
use network::*;
use referrals::*;
use spend::*;
use summary_records::*;

/// Figures that count the same thing over time.
#[derive(Clone, Copy, Debug)]
pub struct Series {
    /// What is counted, in plain words.
    pub title: &'static str,
    /// The figures, in order of time.
    pub figures: &'static [Figure],
}

/// Spend on the whole programme, local costs included.
pub const SPEND: Series =
    Series { title: "Spent so far", figures: &[F054, F056, F070, F077, F082] };

/// Benefits, as the department counted its own.
pub const BENEFITS: Series = Series { title: "Benefits claimed so far", figures: &[F097, F102] };

/// Benefits to the end of the programme's life, as forecast with the last statement.
pub const BENEFITS_TO_END_OF_LIFE: Figure = F103;

/// What the whole was said to cost, when. Different scopes: each stands for itself, none is joined
/// to another.
pub const ESTIMATES: [Figure; 6] = [F003, F007, F015, F025, F029, F031];

/// GPs who call the programme an important NHS priority.
pub const DOCTORS_PRIORITY: Series =
    Series { title: "GPs: an important priority", figures: &[F477, F479, F488, F497] };

/// Contracts, go-lives, exits and reports, in order of time.
pub const EVENTS: [Figure; 13] =
    [F401, F403, F404, F408, F409, F414, F422, F423, F425, F432, F435, F437, F441];

/// The last regional contract is signed, January 2004.
pub const CONTRACTS_SIGNED: Figure = F403;

/// The supplier of the North East and East withdraws, September 2006.
pub const FIRST_EXIT: Figure = F414;

/// The contract of the supplier of the South is terminated, May 2008.
pub const SECOND_EXIT: Figure = F423;

/// The dismantling is announced, September 2011.
pub const DISMANTLING: Figure = F437;

/// Regional suppliers that left, in the record: [`FIRST_EXIT`] and [`SECOND_EXIT`].
pub const SUPPLIERS_LOST_COUNT: usize = 2;

/// What each step of the story quotes, in the order of its sentences.
pub const STORY: [&[Figure]; 6] = [
    &[F401, F007],
    &[F403, F414, F423],
    &[F342, F161, F140],
    &[F425, F462, F457],
    &[F234],
    &[F409, F422, F437],
];

/// The regional contracts at award; shares of the suppliers in the model are judged from them.
pub const AWARDS: [Figure; 5] = [F355, F356, F359, F360, F361];

/// One component's record: what was delivered, what was planned, and out of how many.
#[derive(Clone, Copy, Debug)]
pub struct Delivery {
    /// Roll-out or use over time.
    pub series: Series,
    /// The original plan.
    pub plan: Figure,
    /// How many make the whole.
    pub denominator: Denominator,
}

/// How many make the whole, and who says so.
#[derive(Clone, Copy, Debug)]
pub struct Denominator {
    /// The count, in the unit of the series.
    pub value: f64,
    /// Where it comes from.
    pub basis: Basis,
}

/// Where a denominator comes from.
#[derive(Clone, Copy, Debug)]
pub enum Basis {
    /// A figure of the record.
    Published(Figure),
    /// Ours, and why.
    Ours(Message),
    /// The series counts shares already.
    Share,
}

/// The N3 network, of 18,000 sites.
pub const N3: Delivery = Delivery {
    series: Series { title: "N3 sites connected", figures: &[F237, F239, F240] },
    plan: F242,
    denominator: Denominator { value: F242.value, basis: Basis::Published(F242) },
};

/// Digital imaging, of 127 trusts.
pub const PACS: Delivery = Delivery {
    series: Series {
        title: "Trusts with PACS",
        figures: &[F225, F226, F227, F228, F232, F233, F234],
    },
    plan: F230,
    denominator: Denominator { value: 127.0, basis: Basis::Ours(m::OURS_IMAGING) },
};

/// Choose and Book, as a share of referrals.
pub const CHOOSE_AND_BOOK: Delivery = Delivery {
    series: Series {
        title: "Referrals through Choose and Book",
        figures: &[F251, F256, F259, F262, F263, F562, F266, F561, F269],
    },
    plan: F255,
    denominator: Denominator { value: 100.0, basis: Basis::Share },
};

/// The Summary Care Record, of about 51 million patients.
pub const SUMMARY_CARE_RECORD: Delivery = Delivery {
    series: Series {
        title: "Summary Care Records",
        figures: &[F315, F317, F319, F321, F322, F323, F324],
    },
    plan: F314,
    denominator: Denominator { value: 51_000_000.0, basis: Basis::Ours(m::OURS_PATIENTS) },
};

/// Patient systems in acute trusts, of 170.
pub const ACUTE_RECORDS: Delivery = Delivery {
    series: Series {
        title: "Acute trusts with a programme patient system",
        figures: &[F139, F148, F149, F161, F166],
    },
    plan: F342,
    denominator: Denominator { value: F140.value, basis: Basis::Published(F140) },
};

impl Delivery {
    /// A figure of this component as a share of the whole, 0 to 1. A plan that names every patient
    /// or every trust is the whole, whatever the day's count of them.
    pub fn share(&self, figure: &Figure) -> f64 {
        match figure.unit {
            Unit::PercentOfTrusts | Unit::PercentOfReferrals | Unit::PercentOfDoctors => {
                figure.value / 100.0
            }
            Unit::Milestone => 1.0,
            Unit::Records if figure.kind == Kind::Plan => 1.0,
            Unit::GbpMillion | Unit::Sites | Unit::AcuteTrusts | Unit::Records | Unit::Months => {
                figure.value / self.denominator.value
            }
        }
    }
}

/// What the page's charts draw, chart by chart, and what the story quotes besides.
const DRAWN: &[&[Figure]] = &[
    SPEND.figures,
    BENEFITS.figures,
    &ESTIMATES,
    &[CONTRACTS_SIGNED, FIRST_EXIT, SECOND_EXIT, DISMANTLING],
    DOCTORS_PRIORITY.figures,
    N3.series.figures,
    &[F242],
    PACS.series.figures,
    &[F230],
    CHOOSE_AND_BOOK.series.figures,
    &[F255],
    SUMMARY_CARE_RECORD.series.figures,
    &[F314],
    ACUTE_RECORDS.series.figures,
    &[F342, F140],
    &[F401, F409, F422, F425, F457, F462],
];

/// The figures that the page shows: those that its charts draw, chart by chart, in order of time (series,
/// estimates, plans, events and the denominators that are published), and what only the story quotes.
pub fn drawn() -> impl Iterator<Item = &'static Figure> {
    DRAWN.iter().copied().flatten()
}

/// Every figure of the record, once.
pub fn all() -> impl Iterator<Item = &'static Figure> {
    const SINGLE: &[Figure] =
        &[BENEFITS_TO_END_OF_LIFE, F140, F230, F242, F255, F314, F342, F457, F462];
    SPEND
        .figures
        .iter()
        .chain(BENEFITS.figures)
        .chain(&ESTIMATES)
        .chain(N3.series.figures)
        .chain(PACS.series.figures)
        .chain(CHOOSE_AND_BOOK.series.figures)
        .chain(SUMMARY_CARE_RECORD.series.figures)
        .chain(ACUTE_RECORDS.series.figures)
        .chain(DOCTORS_PRIORITY.figures)
        .chain(&EVENTS)
        .chain(&AWARDS)
        .chain(SINGLE)
}
