//! What follows from levers, grades and constants alone and holds for a whole run.

use crate::component::Component;
use crate::constants::Parameters;
use crate::settings::Settings;
use crate::state::SUPPLIERS_COUNT;

/// What holds for a run.
pub(crate) struct Attributes {
    /// Each component's, in the order of [`Component::ALL`].
    pub(crate) components: [ComponentAttributes; Component::COUNT],
    /// The index of the record: the component deepest in the work.
    pub(crate) record: usize,
    /// One over the sum of depth squared: the weight of what goes deep.
    pub(crate) depth_squared_sum_inverse: f64,
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

/// What holds for one component in a run.
#[derive(Clone, Copy, Default)]
pub(crate) struct ComponentAttributes {
    /// How much of the need is unclear at the start.
    pub(crate) unclear: f64,
    /// Depth in the work.
    pub(crate) depth: f64,
    /// Depth squared: the weight of a component, and the work of one interface.
    pub(crate) depth_squared: f64,
    /// Prices, GBP million for all sites.
    pub(crate) prices: Prices,
    /// [16, 20] What can be built in a month: one over the months to build at the work of a site.
    pub(crate) build_rate: f64,
    /// [16, 31] Growth of roll-out at the work of a site.
    pub(crate) rollout_rate: f64,
    /// [16, 34] Growth of local buying at the work of a site.
    pub(crate) own_way_rate: f64,
    /// [17] Misfit of one design for all places.
    pub(crate) misfit: f64,
}

/// The prices of one component, each for all of its sites, GBP million.
#[derive(Clone, Copy, Default)]
pub(crate) struct Prices {
    /// The component over its contract.
    pub(crate) contract: f64,
    /// [36] Paid at go-live.
    pub(crate) golive: f64,
    /// [36] Paid over the contract.
    pub(crate) service: f64,
    /// [36] The same in a month.
    pub(crate) service_month: f64,
    /// [38] Local cost of connecting, in a uniform world.
    pub(crate) connecting: f64,
    /// [37] Rework of what is changed by contract, in contract prices.
    pub(crate) rework: f64,
    /// [37] Tailoring of one design to the places, in contract prices.
    pub(crate) tailoring: f64,
    /// [14] Suppliers' cost of the build, as far as the centre has it built.
    pub(crate) build: f64,
    /// [14] What a go-live leaves suppliers to recover the build.
    pub(crate) margin: f64,
}

impl Prices {
    fn of(price: f64, centralisation: f64, misfit: f64, p: &Parameters) -> Self {
        let (golive, service) = (price * p.paid_at_golive, price * (1.0 - p.paid_at_golive));
        Self {
            contract: price,
            golive,
            service,
            service_month: service / p.contract_months,
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
        let mut components = [ComponentAttributes::default(); Component::COUNT];
        for (attributes, component) in components.iter_mut().zip(Component::ALL) {
            let grades = settings.grades[component.index()];
            let depth = grades.depth.share(p);
            let differ = grades.places_differ.share(p);
            let load = p.base_load + depth * depth;
            let misfit =
                differ * centralisation * centralisation * (1.0 - p.misfit_removed * flexibility);
            *attributes = ComponentAttributes {
                unclear: grades.needs_unclear.share(p),
                depth,
                depth_squared: depth * depth,
                prices: Prices::of(component.price_gbp_million(p), centralisation, misfit, p),
                build_rate: 1.0 / (p.build_months * load),
                rollout_rate: p.rollout_rate / load,
                own_way_rate: p.own_way_rate / load,
                misfit,
            };
        }
        let mut record = 0;
        let (mut depth_squared_sum, mut at_stake_gbp_million) = (0.0, 0.0);
        for (index, component) in components.iter().enumerate() {
            if component.depth > components[record].depth {
                record = index;
            }
            depth_squared_sum += component.depth_squared;
            at_stake_gbp_million += component.depth * component.prices.contract;
        }
        let mut tolerances = [p.tolerance_first; SUPPLIERS_COUNT];
        for rank in 1..SUPPLIERS_COUNT {
            tolerances[rank] = tolerances[rank - 1] * p.tolerance_ratio;
        }
        Self {
            components,
            record,
            depth_squared_sum_inverse: 1.0 / depth_squared_sum,
            at_stake_inverse: 1.0 / at_stake_gbp_million,
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
