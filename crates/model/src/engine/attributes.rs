//! What follows from levers, grades and constants alone and holds for a whole run.

use crate::component::Component;
use crate::settings::Settings;
use crate::state::SUPPLIERS_COUNT;

/// What holds for a run.
pub(crate) struct Attributes {
    /// Each component's, in the order of [`Component::ALL`].
    pub(crate) components: [ComponentAttributes; Component::COUNT],
    /// The index of the record: the component deepest in the work.
    pub(crate) record: usize,
    /// Sum of depth squared: the weight of what goes deep.
    pub(crate) depth_squared_sum: f64,
    /// What suppliers have at stake, GBP million.
    pub(crate) at_stake_gbp_million: f64,
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
    pub(crate) use_: f64,
    pub(crate) contract: f64,
    pub(crate) confidence_start: f64,
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
    /// Price, GBP million.
    pub(crate) price: f64,
    /// [16, 20] What can be built in a month: one over the months to build at the work of a site.
    pub(crate) build_rate: f64,
    /// [16, 31] Growth of roll-out at the work of a site.
    pub(crate) rollout_rate: f64,
    /// [16, 34] Growth of local buying at the work of a site.
    pub(crate) own_way_rate: f64,
    /// [17] Misfit of one design for all places.
    pub(crate) misfit: f64,
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
            *attributes = ComponentAttributes {
                unclear: grades.needs_unclear.share(p),
                depth,
                depth_squared: depth * depth,
                price: component.price_gbp_million(p),
                build_rate: 1.0 / (p.build_months * load),
                rollout_rate: p.rollout_rate / load,
                own_way_rate: p.own_way_rate / load,
                misfit: differ
                    * centralisation
                    * centralisation
                    * (1.0 - p.misfit_removed * flexibility),
            };
        }
        let mut record = 0;
        let (mut depth_squared_sum, mut at_stake_gbp_million) = (0.0, 0.0);
        for (index, component) in components.iter().enumerate() {
            if component.depth > components[record].depth {
                record = index;
            }
            depth_squared_sum += component.depth_squared;
            at_stake_gbp_million += component.depth * component.price;
        }
        let mut tolerances = [p.tolerance_first; SUPPLIERS_COUNT];
        for rank in 1..SUPPLIERS_COUNT {
            tolerances[rank] = tolerances[rank - 1] * p.tolerance_ratio;
        }
        Self {
            components,
            record,
            depth_squared_sum,
            at_stake_gbp_million,
            tolerances,
            tolerances_inverse: tolerances.map(|tolerance| 1.0 / tolerance),
            rates: Rates {
                learning: 1.0 / p.learning_months,
                discovery: 1.0 / p.discovery_months,
                change: 1.0 / p.change_months,
                use_: 1.0 / p.use_months,
                contract: 1.0 / p.contract_months,
                confidence_start: 1.0 / p.confidence_start,
            },
        }
    }
}
