//! What is true of every run.

use npfit_model::{Clock, Levers, Month, Outcomes, Run, Settings, outcomes, run};

fn runs() -> impl Iterator<Item = Run> {
    let percents = [0.0, 10.0, 37.0, 50.0, 65.0, 90.0, 100.0];
    percents.into_iter().flat_map(move |c| {
        [8, 24, 41, 56, 72].into_iter().flat_map(move |t| {
            percents
                .into_iter()
                .map(move |f| run(&Settings::with_levers(Levers::from_percent(c, Month(t), f))))
        })
    })
}

#[test]
fn shares_are_shares_and_in_order() {
    const NOISE: f64 = 1e-12;
    let is_share = |value: f64| (-NOISE..=1.0 + NOISE).contains(&value);
    for run in runs() {
        for state in run.months() {
            let shares = [
                state.whole_share,
                state.parts_share,
                state.standards_share,
                state.confidence_share,
                state.closeness_share,
                state.room_share,
                state.promise_share,
                state.shortfall_share,
                state.perceived_share,
                state.dismantled_share,
                state.supply_share,
            ];
            assert!(
                shares.into_iter().all(is_share),
                "{:?} {}: {shares:?}",
                run.levers(),
                state.month
            );
            assert!(state.suppliers.iter().all(|supplier| is_share(supplier.staying_share)));
            for c in &state.components {
                let shares = [
                    c.unknown_share,
                    c.right_share,
                    c.wrong_share,
                    c.waiting_change_share,
                    c.fit_share,
                    c.usable_share,
                    c.live_share,
                    c.own_way_share,
                    c.own_in_use_share,
                    c.go_live_share,
                    c.right_share + c.wrong_share + c.waiting_change_share,
                    c.live_share + c.own_way_share,
                ];
                assert!(
                    shares.into_iter().all(is_share),
                    "{:?} {}: {c:?}",
                    run.levers(),
                    state.month
                );
                assert!(c.in_use_share <= c.connected_share + NOISE);
                assert!(c.connected_share <= c.live_share + NOISE);
            }
        }
    }
}

#[test]
fn sums_only_grow() {
    for run in runs() {
        for pair in run.months().windows(2) {
            assert!(pair[1].spend_programme_gbp_million >= pair[0].spend_programme_gbp_million);
            assert!(pair[1].spend_outside_gbp_million >= pair[0].spend_outside_gbp_million);
            assert!(pair[1].benefits_gbp_million >= pair[0].benefits_gbp_million);
            assert!(pair[1].change_cost_gbp_million >= pair[0].change_cost_gbp_million);
            for (now, before) in pair[1].components.iter().zip(&pair[0].components) {
                assert!(
                    now.live_share >= before.live_share
                        && now.connected_share >= before.connected_share
                );
                assert!(now.own_way_share >= before.own_way_share);
            }
        }
    }
}

#[test]
fn outcomes_without_a_run_are_those_of_the_run() {
    for run in runs() {
        for clock in Clock::ALL {
            assert_eq!(outcomes(run.settings(), clock), Outcomes::of(&run, clock));
        }
    }
}

#[test]
fn equal_settings_give_equal_digests_and_others_do_not() {
    let digest = |c| run(&Settings::with_levers(Levers::from_percent(c, Month(24), 15.0))).digest();
    assert_eq!(digest(90.0), digest(90.0));
    assert_ne!(digest(90.0), digest(90.1));
}
