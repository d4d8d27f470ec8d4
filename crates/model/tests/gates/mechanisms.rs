//! G9: the mechanisms that the story tells do something in history.

use npfit_model::{Clock, KnockOuts, Outcomes, Settings, outcomes};

use crate::{history, history_with};

fn without(without: KnockOuts) -> Outcomes {
    outcomes(&Settings { without, ..Settings::default() }, Clock::TenYears)
}

fn use_ratio(own: &Outcomes) -> f64 {
    own.trusts_programme_count / history(Clock::TenYears).trusts_programme_count
}

#[test]
fn integration_binds() {
    let own = without(KnockOuts { integration: true, ..KnockOuts::default() });
    assert!(use_ratio(&own) >= 1.20, "use {:.2}", use_ratio(&own));
}

#[test]
fn resistance_binds() {
    let own = without(KnockOuts { resistance: true, ..KnockOuts::default() });
    assert!(use_ratio(&own) >= 1.15, "use {:.2}", use_ratio(&own));
}

/// Clinical use or the whole rises by 15%.
#[test]
fn seeing_trouble_in_half_the_time_helps() {
    let own = history_with(|p| p.perception_months *= 0.5);
    let whole = own.whole_share / history(Clock::TenYears).whole_share;
    assert!(
        use_ratio(&own) >= 1.15 || whole >= 1.15,
        "use {:.3}, whole {whole:.3}",
        use_ratio(&own)
    );
}

#[test]
fn the_price_of_changes_and_their_rigidity_matter() {
    let history = history(Clock::TenYears);
    let free = history_with(|p| p.change_price = 0.0);
    assert!(free.spend_programme_gbp_million <= 0.9 * history.spend_programme_gbp_million);
    assert!(free.suppliers_lost_count < history.suppliers_lost_count);
    let quick = without(KnockOuts { rigidity: true, ..KnockOuts::default() });
    assert!(use_ratio(&quick) >= 1.05, "use {:.2}", use_ratio(&quick));
}
