//! Money, the go-live dip, benefits and confidence: equations 14 and 36 to 47. GBP million a month.

use super::attributes::{Attributes, ComponentAttributes};
use super::component::{Flows, Surroundings};
use super::stocks::Stocks;
use crate::settings::Settings;

/// Sums over the components in a month.
pub(crate) struct Totals {
    /// [36] Payments by contract.
    payments: f64,
    /// [37] Price of changes.
    pub(crate) changes: f64,
    /// [38] Local cost of connecting.
    local: f64,
    /// [39] What places spend on systems of their own.
    pub(crate) outside: f64,
    /// [14] Suppliers' loss, as a share of what is at stake.
    pub(crate) loss: f64,
    /// [42] Activity that the month's go-lives begin to cost.
    dip: f64,
    /// Sum of all use.
    used: f64,
    /// [46] Fit of what goes deep.
    pub(crate) deep_fit: f64,
    /// [47] What is still planned.
    pub(crate) planned: f64,
    /// [47] Changes that are known and not made.
    pub(crate) known_changes: f64,
}

impl Totals {
    #[inline(always)]
    pub(crate) fn of(
        settings: &Settings,
        attributes: &Attributes,
        stocks: &Stocks,
        around: &Surroundings<'_>,
        flows: &Flows,
    ) -> Self {
        let (p, own) = (&settings.parameters, &stocks.components);
        let ComponentAttributes { prices, depth, depth_squared, .. } = &attributes.components;
        let depth = *depth;
        // [37] Price of changing the whole build, in contract prices: less where places have room.
        let change_price = p.change_price / (1.0 + around.governance.room);
        let change =
            change_price * (prices.rework * flows.changed + prices.tailoring * flows.go_live);
        let connecting = prices.connecting * around.work_factor;
        let payments = prices.golive * flows.go_live + prices.service_month * own.live;
        let outside =
            (prices.golive + connecting) * flows.own_way + prices.service_month * own.own_way;
        let loss = depth
            * (prices.build * flows.build + (1.0 - stocks.perceived) * change
                - prices.margin * flows.go_live);
        let planned = flows.free * (1.0 - stocks.dismantled * depth);
        let to_come = planned * prices.golive
            + (own.live - own.connected + planned) * connecting
            + (own.live + planned) * prices.service * around.clock.left_share;
        Self {
            payments: payments.sum(),
            changes: change.sum(),
            local: (connecting * flows.connect).sum(),
            outside: outside.sum(),
            loss: loss.sum() * attributes.at_stake_inverse,
            dip: (*depth_squared * flows.go_live).sum() * p.dip_depth,
            used: (own.in_use + own.own_in_use).sum(),
            deep_fit: (*depth_squared * flows.fit).sum() * attributes.depth_squared_sum_inverse,
            planned: to_come.sum(),
            known_changes: (prices.rework * own.waiting_change).sum() * p.change_price,
        }
    }
}

/// The programme's flows in a month.
#[derive(Default)]
pub(crate) struct Programme {
    /// [40] Cost of the centre.
    pub(crate) overhead: f64,
    /// [42] Months until a go-live of the record has settled.
    pub(crate) months_to_stable: f64,
    /// [42]
    pub(crate) dip: f64,
    /// [41]
    pub(crate) spend: f64,
    /// [44]
    pub(crate) benefit_flow: f64,
    /// [46]
    pub(crate) confidence: f64,
}

#[inline(always)]
pub(crate) fn programme(
    settings: &Settings,
    attributes: &Attributes,
    stocks: &Stocks,
    around: &Surroundings<'_>,
    flows: &Flows,
    totals: &Totals,
) -> Programme {
    let Surroundings { clock, governance, .. } = around;
    let p = &settings.parameters;
    let overhead = if clock.is_signed && clock.left_share > 0.0 {
        p.overhead * settings.levers.centralisation() * (1.0 - stocks.dismantled)
    } else {
        0.0
    };
    let months_to_stable = p.recovery_months * (2.0 - flows.fit.at(attributes.record));
    // Suppliers bear a change until the centre has seen the trouble.
    let borne_by_suppliers = 1.0 - stocks.perceived;
    let spend = totals.payments
        + (1.0 - borne_by_suppliers) * totals.changes
        + totals.local
        + overhead
        + p.dip_cost * stocks.dip;
    let reach = stocks.reach(settings, attributes);
    let a_month = attributes.rates.month;
    let benefit_flow = (p.benefit * a_month * totals.used
        + p.joined_benefit * a_month * (reach * reach)
        - stocks.benefit_flow)
        * attributes.rates.benefit;
    let confidence_aim = if clock.is_signed && clock.age_months > 0.0 {
        (governance.closeness * totals.deep_fit).sqrt()
    } else {
        p.confidence_start
    };
    Programme {
        overhead,
        months_to_stable,
        dip: totals.dip - stocks.dip / months_to_stable,
        spend,
        benefit_flow,
        confidence: (confidence_aim - stocks.confidence) * attributes.rates.confidence,
    }
}
