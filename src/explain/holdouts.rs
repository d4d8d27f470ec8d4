//! Programmes that the model was not fitted to, as settings of its levers and of the acute record's
//! attributes, with their verdicts. `tests/holdouts.rs` holds the model to them.
//!
//! Each is a caricature: a few attributes are set as the programme differed, everything else stays as
//! in England. The question is only whether the model gives the verdict that the programme got.

use crate::calendar::Month;
use crate::model::parameters::Components;
use crate::model::{Component, Levers, Parameters, Run, run};

/// A programme elsewhere.
#[derive(Clone, Copy, Debug)]
pub struct HoldOut {
    /// Its name.
    pub name: &'static str,
    /// Centralisation, per cent.
    pub centralisation_percent: f64,
    /// Month of signature.
    pub signing: Month,
    /// Local flexibility, per cent.
    pub flexibility_percent: f64,
    /// The acute record's ambiguity, heterogeneity, workflow coupling and maturity at signature, each
    /// 0 to 1, where they differed from England's.
    pub record: Option<[f64; 4]>,
    /// How it differed, and what came of it.
    pub happened: &'static str,
    /// What the model is asked, and whether it agrees.
    pub verdict: &'static str,
}

/// Victoria's HealthSMART.
pub const HEALTHSMART: HoldOut = HoldOut {
    name: "HealthSMART, Victoria",
    centralisation_percent: 90.0,
    signing: Month::new(2003, 3),
    flexibility_percent: 10.0,
    record: None,
    happened: "Strongly central, signed early, little local room; four of ten services live by the end \
               and far over cost.",
    verdict: "A hit: the record reaches under half of hospitals, and fits them badly.",
};

/// Kaiser Permanente.
pub const KAISER: HoldOut = HoldOut {
    name: "Kaiser Permanente",
    centralisation_percent: 90.0,
    signing: Month::new(2003, 3),
    flexibility_percent: 40.0,
    record: Some([0.4, 0.35, 0.7, 0.8]),
    happened: "As central, but one organisation, with a product that existed and needs that were alike; \
               in use everywhere after six years.",
    verdict: "A hit in direction (more than half as much use again as in England, and the record joins \
              up more than twice as well), a miss in pace.",
};

/// Denmark.
pub const DENMARK: HoldOut = HoldOut {
    name: "Denmark",
    centralisation_percent: 60.0,
    signing: Month::new(2005, 6),
    flexibility_percent: 45.0,
    record: None,
    happened: "Common standards, local systems: half a centre, wide local room, needs known late.",
    verdict: "A hit: it joins up better than pure local choice and than England, at less cost.",
};

/// Pure local choice, which Denmark is compared with.
pub const LOCAL_CHOICE: HoldOut = HoldOut {
    name: "Pure local choice",
    centralisation_percent: 5.0,
    signing: Month::new(2005, 6),
    flexibility_percent: 90.0,
    record: None,
    happened: "No programme: what Denmark is compared with.",
    verdict: "Many systems and no whole.",
};

/// US HITECH.
pub const HITECH: HoldOut = HoldOut {
    name: "HITECH, United States",
    centralisation_percent: 10.0,
    signing: Month::new(2004, 1),
    flexibility_percent: 90.0,
    record: None,
    happened: "Money without a system; payments took hospitals to near-universal use in six years.",
    verdict: "A hit on what matters (parts without a whole), a miss in pace: the model has no lever that \
              pays for any system whatever.",
};

/// Canada Health Infoway.
pub const CANADA: HoldOut = HoldOut {
    name: "Infoway, Canada",
    centralisation_percent: 35.0,
    signing: Month::new(2004, 1),
    flexibility_percent: 50.0,
    record: None,
    happened: "Federated; imaging everywhere, records behind.",
    verdict: "A hit.",
};

/// All of them.
pub const ALL: [HoldOut; 6] = [HEALTHSMART, KAISER, DENMARK, LOCAL_CHOICE, HITECH, CANADA];

impl HoldOut {
    /// Its levers.
    pub fn levers(&self) -> Levers {
        Levers::from_percent(self.centralisation_percent, self.signing, self.flexibility_percent)
    }

    /// The model's run of it.
    pub fn run(&self, parameters: &Parameters) -> Run {
        let mut components = parameters.components.0;
        if let Some([ambiguity, heterogeneity, workflow_coupling, maturity]) = self.record {
            let record = &mut components[Component::AcuteEpr as usize];
            record.ambiguity = ambiguity;
            record.heterogeneity = heterogeneity;
            record.workflow_coupling = workflow_coupling;
            record.maturity_at_signing = maturity;
        }
        let own = Parameters { components: Components(components), ..parameters.clone() };
        run(&own, &self.levers())
    }
}
