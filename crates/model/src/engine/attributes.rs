//! What follows from levers, grades and constants alone and holds for a whole run.

use super::each::Each;
use crate::component::{Grade, Grades};
use crate::constants::Parameters;
use crate::settings::Settings;
use crate::state::SUPPLIERS_COUNT;

/// What holds for a run.
pub(crate) struct Attributes {
    /// The components'.
    pub(crate) components: ComponentAttributes,
    /// The index of the record: the component deepest in the work.
    pub(crate) record: usize,
    /// One over the sum of depth squared: the weight of what goes deep.
    pub(crate) depth_squared_sum_inverse: f64,
    /// The sum of the core contracts, GBP million.
    pub(crate) core_contracts_gbp_million: f64,
    /// One over what suppliers have at stake, GBP million.
    pub(crate) at_stake_inverse: f64,
    /// The loss that each supplier bears, as a share of the contracts at stake.
    pub(crate) tolerances: [f64; SUPPLIERS_COUNT],
    /// One over each of them.
    pub(crate) tolerances_inverse: [f64; SUPPLIERS_COUNT],
    /// One over each time constant.
    pub(crate) rates: Rates,
}

/// One over the time constants: a division takes longer than all else in a flow.
pub(crate) struct Rates {
    pub(crate) learning: f64,
    pub(crate) discovery: f64,
    pub(crate) change: f64,
    /// One over the months of a year.
    pub(crate) month: f64,
    pub(crate) use_: f64,
    pub(crate) confidence_start: f64,
    pub(crate) confidence: f64,
    pub(crate) plan: f64,
    pub(crate) perception: f64,
    pub(crate) inertia: f64,
    pub(crate) takeover: f64,
    pub(crate) benefit: f64,
}

/// What holds for the components in a run.
pub(crate) struct ComponentAttributes {
    /// How much of the need is unclear at the start.
    pub(crate) unclear: Each,
    /// Depth in the work.
    pub(crate) depth: Each,
    /// Depth squared: the weight of a component, and the work of one interface.
    pub(crate) depth_squared: Each,
    /// Prices, GBP million for all sites.
    pub(crate) prices: Prices,
    /// [16, 20] What can be built in a month: one over the months to build at the work of a site.
    pub(crate) build_rate: Each,
    /// [16, 31] Growth of roll-out at the work of a site.
    pub(crate) rollout_rate: Each,
    /// [16, 34] Growth of local buying at the work of a site.
    pub(crate) own_way_rate: Each,
    /// [17] Misfit of one design for all places.
    pub(crate) misfit: Each,
}

/// The prices of the components, each for all of its sites, GBP million.
pub(crate) struct Prices {
    /// [36] Paid at go-live.
    pub(crate) golive: Each,
    /// [36] Paid over the contract.
    pub(crate) service: Each,
    /// [36] The same in a month.
    pub(crate) service_month: Each,
    /// [38] Local cost of connecting, in a uniform world.
    pub(crate) connecting: Each,
    /// [37] Rework of what is changed by contract, in contract prices.
    pub(crate) rework: Each,
    /// [37] Tailoring of one design to the places, in contract prices.
    pub(crate) tailoring: Each,
    /// [14] Suppliers' cost of the build, as far as the centre has it built.
    pub(crate) build: Each,
    /// [14] What a go-live leaves suppliers to recover the build.
    pub(crate) margin: Each,
}

impl Prices {
    fn of(price: Each, centralisation: f64, misfit: Each, p: &Parameters) -> Self {
        let (golive, service) = (price * p.paid_at_golive, price * (1.0 - p.paid_at_golive));
        Self {
            golive,
            service,
            service_month: service.map(|service| service / p.contract_months),
            connecting: p.local_share * price,
            rework: price * centralisation,
            tailoring: price * misfit,
            build: price * p.build_share * centralisation,
            margin: p.supplier_margin * golive,
        }
    }
}

impl Attributes {
    pub(crate) fn of(settings: &Settings) -> Self {
        let p = &settings.parameters;
        let (centralisation, flexibility) =
            (settings.levers.centralisation(), settings.levers.flexibility());
        let grade = |of: fn(&Grades) -> Grade| {
            Each::of(|component| of(&settings.grades[component.index()]).share(p))
        };
        let depth = grade(|grades| grades.depth);
        let load = p.base_load + depth * depth;
        let misfit = grade(|grades| grades.places_differ)
            * centralisation
            * centralisation
            * (1.0 - p.misfit_removed * flexibility);
        let price = Each::of(|component| component.price_gbp_million(p));
        let components = ComponentAttributes {
            unclear: grade(|grades| grades.needs_unclear),
            depth,
            depth_squared: depth * depth,
            prices: Prices::of(price, centralisation, misfit, p),
            build_rate: (p.build_months * load).map(|months| 1.0 / months),
            rollout_rate: load.map(|load| p.rollout_rate / load),
            own_way_rate: load.map(|load| p.own_way_rate / load),
            misfit,
        };
        let mut record = 0;
        for (index, own) in depth.0.into_iter().enumerate() {
            if own > depth.at(record) {
                record = index;
            }
        }
        let mut tolerances = [p.tolerance_first; SUPPLIERS_COUNT];
        for rank in 1..SUPPLIERS_COUNT {
            tolerances[rank] = tolerances[rank - 1] * p.tolerance_ratio;
        }
        Self {
            depth_squared_sum_inverse: 1.0 / components.depth_squared.sum(),
            core_contracts_gbp_million: price.sum(),
            components,
            record,
            at_stake_inverse: 1.0 / (depth * price).sum(),
            tolerances,
            tolerances_inverse: tolerances.map(|tolerance| 1.0 / tolerance),
            rates: Rates {
                learning: 1.0 / p.learning_months,
                discovery: 1.0 / p.discovery_months,
                change: 1.0 / p.change_months,
                month: 1.0 / 12.0,
                use_: 1.0 / p.use_months,
                confidence_start: 1.0 / p.confidence_start,
                confidence: 1.0 / p.confidence_months,
                plan: 1.0 / p.plan_months,
                perception: 1.0 / p.perception_months,
                inertia: 1.0 / p.inertia_months,
                takeover: 1.0 / p.takeover_months,
                benefit: 1.0 / p.benefit_months,
            },
        }
    }
}
