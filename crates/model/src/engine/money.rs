//! Money, the go-live dip, benefits and confidence: equations 14 and 36 to 47. GBP million a month.

use super::attributes::Attributes;
use super::component::Flows;
use super::governance::Governance;
use super::stocks::Stocks;
use super::{MonthClock, Step};
use crate::settings::Settings;

/// Sums over the components in a month.
#[derive(Default)]
pub(crate) struct Totals {
    /// [37] Price of changing the whole build, in contract prices: less where places have room.
    change_price: f64,
    /// [36] Payments by contract.
    payments: f64,
    /// [37] Price of changes.
    pub(crate) changes: f64,
    /// [38] Local cost of connecting.
    local: f64,
    /// [39] What places spend on systems of their own.
    pub(crate) outside: f64,
    /// [14] Suppliers' loss; a share of what is at stake once finished.
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
    pub(crate) fn new(settings: &Settings, governance: &Governance) -> Self {
        let change_price = settings.parameters.change_price / (1.0 + governance.room);
        Self { change_price, ..Self::default() }
    }

    pub(crate) fn add(
        &mut self,
        attributes: &Attributes,
        index: usize,
        stocks: &Stocks,
        flows: &Flows,
        clock: &MonthClock,
        work_factor: f64,
    ) {
        let (component, stock) = (&attributes.components[index], &stocks.components[index]);
        let (prices, depth) = (&component.prices, component.depth);
        let connecting = prices.connecting * work_factor;
        self.payments += prices.golive * flows.go_live + prices.service_month * stock.live;
        let change =
            self.change_price * (prices.rework * flows.changed + prices.tailoring * flows.go_live);
        self.changes += change;
        self.local += connecting * flows.connect;
        self.outside +=
            (prices.golive + connecting) * flows.own_way + prices.service_month * stock.own_way;
        self.loss += depth
            * (prices.build * flows.build + (1.0 - stocks.perceived) * change
                - prices.margin * flows.go_live);
        self.dip += component.depth_squared * flows.go_live;
        self.used += stock.in_use + stock.own_in_use;
        self.deep_fit += component.depth_squared * flows.fit;
        let planned = flows.free * (1.0 - stocks.dismantled * depth);
        self.planned += planned * prices.golive
            + (stock.live - stock.connected + planned) * connecting
            + (stock.live + planned) * prices.service * clock.left_share;
        self.known_changes += prices.rework * stock.waiting_change;
    }

    pub(crate) fn finish(&mut self, settings: &Settings, attributes: &Attributes) {
        self.dip *= settings.parameters.dip_depth;
        self.known_changes *= settings.parameters.change_price;
        self.deep_fit *= attributes.depth_squared_sum_inverse;
        self.loss *= attributes.at_stake_inverse;
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

pub(super) fn programme(
    settings: &Settings,
    attributes: &Attributes,
    stocks: &Stocks,
    step: &Step,
    totals: &Totals,
) -> Programme {
    let Step { clock, governance, flows, .. } = step;
    let p = &settings.parameters;
    let overhead = if clock.is_signed && clock.left_share > 0.0 {
        p.overhead * settings.levers.centralisation() * (1.0 - stocks.dismantled)
    } else {
        0.0
    };
    let months_to_stable = p.recovery_months * (2.0 - flows[attributes.record].fit);
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
