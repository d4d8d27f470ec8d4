//! G12 and G13: nothing but the record is fitted, and the ensemble is honest.

use npfit_calibrate::ensemble::{self, MISFIT_RATIO, misfit_of};
use npfit_calibrate::foretell::{self, Skill, within};
use npfit_calibrate::{objective::Objective, record, report};
use npfit_model::{
    Clock, Component, KnockOuts, Levers, Month, Outcomes, Parameters, Settings, outcomes, run,
};

use crate::root;

/// A claim is robust if so many sets share it.
const ROBUST: f64 = 0.85;

fn sets() -> Vec<Parameters> {
    ensemble::read(&root()).unwrap()
}

#[test]
fn at_least_forty_eight_sets_reproduce_the_record() {
    let targets = record::read(&root()).unwrap();
    let cut = MISFIT_RATIO * misfit_of(&targets, &Parameters::default());
    let sets = sets();
    assert!(sets.len() >= 48);
    for (index, set) in sets.iter().enumerate() {
        assert!(misfit_of(&targets, set) <= cut * (1.0 + 1e-9), "set {index}");
    }
}

#[test]
fn the_published_run_lies_inside_its_bands() {
    let published = run(&Settings::default());
    let shares = report::coverage(&published, &report::histories(&sets()));
    let mean = shares.iter().sum::<f64>() / shares.len() as f64;
    assert!(mean >= 0.85, "inside on {:.0}% of months: {shares:?}", mean * 100.0);
}

/// The published set is where the fit ends, from itself and from a random place.
#[test]
fn the_published_set_is_the_fit() {
    let objective = Objective::published(record::read(&root()).unwrap());
    let own = objective.place(&Parameters::default());
    for start in [own.clone(), vec![0.3; own.len()]] {
        let (_, cost) = objective.search(&start);
        assert!(objective.cost(&own) <= cost * 1.005, "{} against {cost}", objective.cost(&own));
    }
}

/// What "How it works" and `docs/model.md` say of skill out of sample is what `cargo xtask calibrate` finds.
#[test]
fn the_lack_of_skill_is_published() {
    let targets = record::read(&root()).unwrap();
    let (foretold, later) = foretell::forecast(&targets);
    let measured: Vec<f64> = later
        .iter()
        .filter(|target| target.is_measured())
        .map(|target| target.residual(&foretold))
        .collect();
    let skill = Skill::of(&targets, &foretold, &later);
    let [last, line] = &skill.naive;
    let said = [
        format!("meets {} of {} later numbers", within(&measured, 1.0), measured.len()),
        format!(
            "Of the {} that have an earlier number it meets {}",
            skill.model.len(),
            within(&skill.model, 1.0)
        ),
        format!("“the last number stays” meets {}", within(last, 1.0)),
        format!("“the last line goes on” {}", within(line, 1.0)),
    ];
    let text = std::fs::read_to_string(root().join("docs/model.md")).unwrap();
    for said in said {
        assert!(text.contains(&said), "{said}");
    }
}

/// What a set says of one pair of settings.
fn of(set: &Parameters, levers: (f64, i32, f64), without: KnockOuts) -> Outcomes {
    let levers = Levers::from_percent(levers.0, Month(levers.1), levers.2);
    let settings = Settings { levers, parameters: *set, without, ..Settings::default() };
    outcomes(&settings, Clock::TenYears)
}

const HISTORY: (f64, i32, f64) = (90.0, 24, 15.0);
const LATER: (f64, i32, f64) = (90.0, 60, 15.0);
const MIDDLE: (f64, i32, f64) = (65.0, 56, 45.0);

/// The claims that the project's story rests on. Each needs 85% of the sets.
#[test]
fn what_the_story_rests_on_is_shared() {
    type Rule = fn(&Parameters, &Outcomes) -> bool;
    let rules: [(&str, Rule); 12] = [
        ("later signing: cheaper changes", |s, h| {
            of(s, LATER, KnockOuts::default()).change_cost_gbp_million < h.change_cost_gbp_million
        }),
        ("later signing: better fit", |s, h| {
            of(s, LATER, KnockOuts::default()).fit_share > h.fit_share
        }),
        ("later signing: more use", |s, h| {
            of(s, LATER, KnockOuts::default()).trusts_using_count > h.trusts_using_count
        }),
        ("later signing: no more suppliers lost", |s, h| {
            of(s, LATER, KnockOuts::default()).suppliers_lost_count <= h.suppliers_lost_count
        }),
        ("half the centre: better fit, more use, a later network", |s, h| {
            let own = of(s, (45.0, 24, 15.0), KnockOuts::default());
            own.fit_share > h.fit_share
                && own.trusts_using_count > h.trusts_using_count
                && own.n3_sites_january_2007 < h.n3_sites_january_2007
        }),
        ("no centre: no whole", |s, _| {
            of(s, (0.0, 24, 15.0), KnockOuts::default()).whole_share < 0.001
        }),
        ("half flexibility: better fit, more use, a larger whole", |s, h| {
            let own = of(s, (90.0, 24, 50.0), KnockOuts::default());
            own.fit_share > h.fit_share
                && own.trusts_using_count > h.trusts_using_count
                && own.whole_share > h.whole_share
        }),
        ("middle: a larger whole, more use, fewer suppliers lost", |s, h| {
            let own = of(s, MIDDLE, KnockOuts::default());
            own.whole_share >= 2.5 * h.whole_share
                && own.trusts_using_count > h.trusts_using_count
                && own.supplier_strain < h.supplier_strain
        }),
        ("command and control: less use, a smaller whole", |s, h| {
            let own = of(s, (100.0, 24, 0.0), KnockOuts::default());
            own.trusts_using_count < h.trusts_using_count && own.whole_share < h.whole_share
        }),
        ("resistance binds", |s, h| {
            let without = KnockOuts { resistance: true, ..KnockOuts::default() };
            of(s, HISTORY, without).trusts_programme_count >= 1.1 * h.trusts_programme_count
        }),
        ("integration binds", |s, h| {
            let without = KnockOuts { integration: true, ..KnockOuts::default() };
            of(s, HISTORY, without).trusts_programme_count >= 1.1 * h.trusts_programme_count
        }),
        ("imaging in use, records not", |s, _| {
            let run = run(&Settings { parameters: *s, ..Settings::default() });
            let end = run.at(Clock::TenYears.month(run.levers()));
            end.component(Component::Pacs).in_use_share >= 0.5
                && end.component(Component::AcuteEpr).in_use_share <= 0.25
        }),
    ];
    let sets = sets();
    for (name, rule) in rules {
        let agree =
            sets.iter().filter(|set| rule(set, &of(set, HISTORY, KnockOuts::default()))).count();
        let share = agree as f64 / sets.len() as f64;
        assert!(share >= ROBUST, "{name}: {:.0}%", share * 100.0);
    }
}
