//! What must hold at every setting of the three levers.

use npfit_scenario::calendar::Month;
use npfit_scenario::chart::money;
use npfit_scenario::model::{Component, Levers, MonthState, Outcomes, Parameters, Run, run};
use proptest::prelude::*;

/// Room for the last bits of a sum.
const ROUNDING: f64 = 1e-9;

fn any_levers() -> impl Strategy<Value = Levers> {
    (0.0..=1.0_f64, 8..=72_i32, 0.0..=1.0_f64).prop_map(|(c, t, f)| Levers::new(c, Month(t), f))
}

/// The corners, the edges' middles and the middle: each lever at both ends and half-way.
fn extremes() -> impl Iterator<Item = Levers> {
    let shares = [0.0, 0.5, 1.0];
    let months = [Levers::SIGNING_FIRST, Month(40), Levers::SIGNING_LAST];
    shares.into_iter().flat_map(move |c| {
        months.into_iter().flat_map(move |t| shares.into_iter().map(move |f| Levers::new(c, t, f)))
    })
}

fn run_of(levers: &Levers) -> Run {
    run(&Parameters::default(), levers)
}

/// Every quantity of a month with a name that finds it.
fn values(state: &MonthState) -> Vec<(String, f64)> {
    let mut all: Vec<(String, f64)> =
        state.programme.values().map(|(name, value)| (name.to_owned(), value)).to_vec();
    for component in Component::ALL {
        for (name, value) in state.component(component).values() {
            all.push((format!("{}:{name}", component.key()), value));
        }
    }
    all
}

/// Checks a run month by month.
fn check(run: &Run) -> Result<(), TestCaseError> {
    let parameters = Parameters::default();
    prop_assert_eq!(run.months.len(), 180);
    for state in &run.months {
        for (name, value) in values(state) {
            let at = format!("{name} is {value} in {}, {:?}", state.month, run.levers);
            prop_assert!(value.is_finite() && value >= -ROUNDING, "{}", at);
        }
        check_caps(state, &parameters)?;
    }
    for pair in run.months.windows(2) {
        check_never_falls(&pair[0], &pair[1])?;
    }
    Ok(())
}

/// Shares are at most one, and sites are neither made nor lost.
fn check_caps(state: &MonthState, parameters: &Parameters) -> Result<(), TestCaseError> {
    let p = &state.programme;
    for share in [
        p.confidence_share,
        p.shortfall_seen_share,
        p.regime_share,
        p.diversity_share,
        p.joined_up_share,
        p.parts_share,
    ] {
        prop_assert!(share <= 1.0 + ROUNDING, "{share} in {}", state.month);
    }
    for component in Component::ALL {
        let c = state.component(component);
        let sites = parameters[component].sites;
        let placed = c.deploying_sites + c.live_sites + c.opted_out_sites;
        prop_assert!(placed <= sites * (1.0 + ROUNDING), "{component:?}: {placed} of {sites}");
        prop_assert!(c.in_use_sites <= c.live_sites * (1.0 + ROUNDING) + ROUNDING, "{component:?}");
        prop_assert!(c.local_in_use_sites <= c.opted_out_sites + ROUNDING, "{component:?}");
        let built = c.correct_share + c.undiscovered_share + c.known_changes_share + c.locked_share;
        prop_assert!(built <= 1.0 + ROUNDING, "{component:?}: {built} built");
        for share in [c.knowledge_share, c.misfit_share, c.fit_share] {
            prop_assert!(share <= 1.0 + ROUNDING, "{component:?}: {share}");
        }
    }
    Ok(())
}

/// Money once spent stays spent, and a site that is live or gone stays so.
fn check_never_falls(before: &MonthState, after: &MonthState) -> Result<(), TestCaseError> {
    let cumulative = |s: &MonthState| {
        let p = &s.programme;
        [
            p.spend_central_gbp_million,
            p.spend_local_gbp_million,
            p.spend_outside_gbp_million,
            p.benefits_gbp_million,
            p.change_cost_gbp_million,
        ]
    };
    for (a, b) in cumulative(before).into_iter().zip(cumulative(after)) {
        prop_assert!(b >= a - ROUNDING, "{a} then {b} in {}", after.month);
    }
    for component in Component::ALL {
        let (a, b) = (before.component(component), after.component(component));
        prop_assert!(b.live_sites >= a.live_sites - ROUNDING, "{component:?}");
        prop_assert!(b.opted_out_sites >= a.opted_out_sites - ROUNDING, "{component:?}");
        prop_assert!(b.locked_share >= a.locked_share - ROUNDING, "{component:?}");
    }
    Ok(())
}

#[test]
fn the_extremes_hold() {
    for levers in extremes() {
        if let Err(broken) = check(&run_of(&levers)) {
            panic!("{levers:?}: {broken}");
        }
    }
}

#[test]
fn no_run_leaves_the_money_axis() {
    for levers in extremes() {
        let outcomes = Outcomes::of(&run_of(&levers));
        let highest = outcomes.spend_gbp_million.max(outcomes.benefits_gbp_million);
        assert!(highest < money::TOP_GBP_MILLION, "{levers:?}: {highest}");
    }
}

#[test]
fn nothing_is_live_before_signature() {
    for levers in extremes() {
        let run = run_of(&levers);
        for state in run.months.iter().filter(|state| state.month < levers.signing()) {
            for component in Component::ALL {
                assert_eq!(state.component(component).live_sites, 0.0, "{levers:?}");
            }
        }
    }
}

proptest! {
    #[test]
    fn every_setting_holds(levers in any_levers()) {
        check(&run_of(&levers))?;
    }

    #[test]
    fn a_run_is_the_same_every_time(levers in any_levers()) {
        prop_assert_eq!(run_of(&levers).digest(), run_of(&levers).digest());
    }

    #[test]
    fn different_levers_give_different_runs(levers in any_levers()) {
        prop_assume!(levers != Levers::HISTORY);
        prop_assert_ne!(run_of(&levers).digest(), run_of(&Levers::HISTORY).digest());
    }

    #[test]
    fn constants_anywhere_in_their_ranges_keep_a_run_finite(
        levers in any_levers(),
        places in proptest::collection::vec(0.0..=1.0_f64, 96),
    ) {
        use npfit_scenario::model::parameters::LIMITS;
        let mut parameters = Parameters::default();
        let limits = LIMITS.iter().flat_map(|group| group.iter());
        for (limit, place) in limits.zip(places) {
            let (low, high) = (*limit.range.start(), *limit.range.end());
            parameters.set(limit.name, low + (high - low) * place);
        }
        for state in &run(&parameters, &levers).months {
            for (name, value) in values(state) {
                prop_assert!(value.is_finite(), "{name} is {value} in {}", state.month);
            }
        }
    }
}
