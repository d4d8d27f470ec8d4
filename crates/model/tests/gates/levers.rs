//! G7 and G8: every lever is visible, with the signs of the story; the clock is fair.

use npfit_model::{Clock, Component, Levers, Outcomes, Settings, run};

use crate::{at, history};

/// An outcome moves visibly if its range along a lever is this share of history's value.
const VISIBLE: f64 = 0.2;
/// So many outcomes must move visibly.
const OUTCOMES: usize = 3;

fn values(outcome: &Outcomes) -> [f64; 12] {
    [
        outcome.spend_total_gbp_million,
        outcome.benefits_gbp_million,
        outcome.net_gbp_million(),
        outcome.trusts_using_count,
        outcome.trusts_programme_count,
        outcome.parts_share,
        outcome.whole_share,
        outcome.change_cost_gbp_million,
        outcome.confidence_share,
        outcome.fit_share,
        outcome.suppliers_lost_count as f64,
        outcome.n3_sites_january_2007,
    ]
}

fn visible(along: &[Outcomes]) -> usize {
    let own = values(&history(Clock::TenYears));
    (0..own.len())
        .filter(|&index| {
            let of = |outcome: &Outcomes| values(outcome)[index];
            let high = along.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
            let low = along.iter().map(of).fold(f64::INFINITY, f64::min);
            high - low >= VISIBLE * own[index].abs()
        })
        .count()
}

#[test]
fn each_lever_alone_moves_at_least_three_outcomes() {
    let clock = Clock::TenYears;
    let percent = || (0..=20).map(|step| f64::from(step) * 5.0);
    let centralisation: Vec<_> = percent().map(|c| at(c, 24, 15.0, clock)).collect();
    let flexibility: Vec<_> = percent().map(|f| at(90.0, 24, f, clock)).collect();
    let signing: Vec<_> = (8..=72).step_by(4).map(|t| at(90.0, t, 15.0, clock)).collect();
    for (name, along) in
        [("centralisation", centralisation), ("flexibility", flexibility), ("signing", signing)]
    {
        assert!(visible(&along) >= OUTCOMES, "{name} moves {}", visible(&along));
    }
}

#[test]
fn the_signs_are_those_of_the_story() {
    let clock = Clock::TenYears;
    let (first, last) = (at(90.0, 8, 15.0, clock), at(90.0, 72, 15.0, clock));
    assert!(last.change_cost_gbp_million < first.change_cost_gbp_million);
    assert!(last.fit_share > first.fit_share);
    assert!(last.trusts_using_count > first.trusts_using_count);
    assert!(last.n3_sites_january_2007 < first.n3_sites_january_2007);
    let (none, full) = (at(0.0, 24, 15.0, clock), at(100.0, 24, 15.0, clock));
    assert!(none.fit_share > full.fit_share);
    assert!(none.n3_sites_january_2007 < full.n3_sites_january_2007);
    let (rigid, free) = (at(90.0, 24, 0.0, clock), at(90.0, 24, 100.0, clock));
    assert!(free.fit_share > rigid.fit_share);
    let half = at(90.0, 24, 50.0, clock);
    assert!(half.whole_share > rigid.whole_share && half.whole_share > free.whole_share);
}

#[test]
fn at_equal_age_waiting_improves_net_value_and_clinical_use() {
    // Signed from September 2002 to January 2006, every four months.
    let outcomes: Vec<_> =
        (8..=48).step_by(4).map(|t| at(90.0, t, 15.0, Clock::TenYears)).collect();
    for pair in outcomes.windows(2) {
        assert!(pair[1].net_gbp_million() > pair[0].net_gbp_million());
        assert!(pair[1].trusts_programme_count > pair[0].trusts_programme_count);
    }
}

#[test]
fn waiting_costs_benefits_by_a_fixed_date() {
    let by_2016 = |t| at(90.0, t, 15.0, Clock::December2016).benefits_gbp_million;
    assert!(by_2016(Levers::SIGNING_LAST.0) < 0.8 * by_2016(Levers::SIGNING_FIRST.0));
}

/// G11: imaging against records by attributes alone.
#[test]
fn imaging_succeeds_and_records_fail_by_their_grades() {
    let (imaging, record) = (Component::Pacs.index(), Component::AcuteEpr.index());
    let in_use = |change: &dyn Fn(&mut Settings), component: usize| {
        let mut settings = Settings::default();
        change(&mut settings);
        let run = run(&settings);
        run.at(Clock::TenYears.month(run.levers())).components[component].in_use_share
    };
    let swap = |from: usize, to: usize| move |s: &mut Settings| s.grades[to] = s.grades[from];
    let as_it_was = |_: &mut Settings| {};
    assert!(in_use(&as_it_was, imaging) >= 0.7);
    assert!(in_use(&as_it_was, record) <= 0.2);
    assert!(in_use(&swap(record, imaging), imaging) <= 0.2, "imaging with the record's grades");
    assert!(in_use(&swap(imaging, record), record) >= 0.7, "the record with imaging's grades");
}
