//! What is paid, by whom, for what. GBP million at 2004-05 prices.

use super::constants;

constants! {
    /// What is paid, by whom, for what. GBP million at 2004-05 prices.
    pub struct Money {
        /// Share of the contract value that is build.
        build_value_share = 0.25, 0.05..=0.6, "share", Judgement, "";
        /// Cost of a contract change, as a multiple of building it right.
        change_cost_multiplier = 7.861, 1.3..=11.0, "x", Neighbouring fitted, "Stecklein et al. 2004, relative to build";
        /// Share that full local flexibility takes off the cost of a change.
        change_price_of_flexibility = 0.3, 0.0..=0.9, "share", Judgement, "";
        /// Share of a site's price that removing complete misfit costs at deployment.
        tailoring_share = 0.02816, 0.0..=0.3, "share", Fitted fitted, "";
        /// Share of the cost of change that falls on the supplier while the centre sees no shortfall.
        supplier_share_of_change = 0.4002, 0.4..=0.9, "share", Judgement fitted, "the Fujitsu dispute gives the direction; the size is judgement";
        /// Rise of prices without any centralisation.
        loss_of_bulk_buying = 0.35, 0.0..=0.5, "share", Neighbouring, "the saving claimed for N3 (F112) points one way, prices paid outside the other";
        /// Share of a site's price paid at go-live.
        price_at_go_live = 0.5, 0.1..=0.9, "share", Published, "payment on delivery is published, the share is judgement";
        /// Months over which the rest of the price is paid.
        service_months = 140.0, 60.0..=240.0, "months", Fitted fitted, "";
        /// Rise of service cost at full flexibility and full heterogeneity.
        upgrade_uplift_of_flexibility = 0.5493, 0.2..=1.0, "share", Judgement fitted, "judgement";
        /// Cost of the centre at full centralisation.
        central_overhead_gbp_million_per_month = 5.001, 3.0..=12.0, "GBP million/month", Fitted fitted, "administration of 817 million by March 2011 (F073), about 8 a month";
        /// Share of the centre's cost that remains without centralisation.
        overhead_floor = 0.3, 0.0..=1.0, "share", Judgement, "";
        /// Cost of a deployment borne locally, as a share of the site's price.
        local_deployment_cost = 0.3, 0.0..=1.0, "share", Judgement, "";
        /// Rise of local deployment cost at full flexibility and full heterogeneity.
        local_configuration_uplift = 0.8, 0.0..=3.0, "share", Judgement, "";
        /// Price of a local alternative, as a share of the programme's.
        outside_price = 0.8, 0.2..=1.5, "share", Neighbouring, "the record points both ways";
        /// Cost of keeping a waiting site on its old systems.
        legacy_cost_gbp_million_per_month = 0.005739, 0.0..=0.1, "GBP million/month", Fitted fitted, "";
        /// Cost of one interface in the backlog.
        interface_cost_gbp_million_per_month = 0.004, 0.0..=0.07, "GBP million/month", Judgement, "";
        /// Share of a site's activity lost at a go-live where the workflow coupling is complete.
        go_live_dip = 0.25, 0.06..=0.33, "share", Published, "Bhargava and Mishra; Royal Free, about 6 % of budget (F452)";
        /// Months in which activity recovers at full fit.
        dip_recovery_months = 4.0, 3.0..=12.0, "months", Published, "Bhargava and Mishra; Royal Free, about seven months (F457)";
        /// Deepening of the dip at no fit.
        dip_misfit = 1.5, 0.0..=4.0, "share", Judgement, "";
        /// Lengthening of recovery at no fit.
        recovery_misfit = 2.0, 0.0..=6.0, "share", Judgement, "";
        /// Cost of a site-month of lost activity, as a share of the site's price.
        dip_cost_share = 0.06, 0.0..=0.3, "share", Neighbouring, "Royal Free, about 6 % of budget (F452)";
    }
}
