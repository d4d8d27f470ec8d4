//! The 55 constants: value, range, unit, evidence and meaning of each, in one table.
//!
//! `Fxxx` names a figure in the project's list of published figures. A range without a source is
//! judgement. "Fitted" says that calibration moved the value inside its range.

/// Where the size of a constant comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// A number published about this programme or this very quantity.
    Published,
    /// A number published about something comparable.
    Neighbouring,
    /// Judgement: nobody has measured it.
    Judgement,
    /// Only the fit to the record supports it.
    Fitted,
}

impl Evidence {
    /// The word shown beside a constant.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Neighbouring => "neighbouring",
            Self::Judgement => "judgement",
            Self::Fitted => "fitted",
        }
    }
}

/// What is known about one constant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Constant {
    /// Its name in code, in links (`p.<name>=`) and in the documents.
    pub name: &'static str,
    /// The published value.
    pub value: f64,
    /// The lowest value that a reader or the ensemble may give it.
    pub low: f64,
    /// The highest value.
    pub high: f64,
    /// Its unit; `share` is 0 to 1, `x` a multiple.
    pub unit: &'static str,
    /// Where its size comes from.
    pub evidence: Evidence,
    /// How far that goes: "derived", "direction only", or empty.
    pub qualifier: &'static str,
    /// Whether calibration moved it inside its range.
    pub is_fitted: bool,
    /// Whether it is part of the structure: the ensemble does not vary it.
    pub is_structural: bool,
    /// What it is in the world, and the source of its size or range.
    pub meaning: &'static str,
}

/// Declares the constants: the struct of their values, its default, and the table.
macro_rules! constants {
    ($(
        #[doc = $meaning:literal]
        $name:ident = $value:literal, $low:literal..=$high:literal, $unit:literal,
        $evidence:ident $qualifier:literal, fitted: $fitted:literal, structural: $structural:literal;
    )*) => {
        /// A value for each constant. [`Default`] gives the published set.
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct Parameters {
            $(
                #[doc = concat!($meaning, " Unit: ", $unit, ".")]
                pub $name: f64,
            )*
        }

        impl Default for Parameters {
            fn default() -> Self {
                Self { $($name: $value),* }
            }
        }

        /// Every constant, in the order of the documents.
        pub static CONSTANTS: [Constant; Parameters::COUNT] = [
            $(Constant {
                name: stringify!($name),
                value: $value,
                low: $low,
                high: $high,
                unit: $unit,
                evidence: Evidence::$evidence,
                qualifier: $qualifier,
                is_fitted: $fitted,
                is_structural: $structural,
                meaning: $meaning.trim_ascii(),
            }),*
        ];

        impl Parameters {
            /// How many constants there are.
            pub const COUNT: usize = [$(stringify!($name)),*].len();

            /// The values in the order of [`CONSTANTS`].
            pub const fn values(&self) -> [f64; Self::COUNT] {
                [$(self.$name),*]
            }

            /// A set from values in the order of [`CONSTANTS`], taken as they are.
            pub const fn from_values(values: [f64; Self::COUNT]) -> Self {
                let [$($name),*] = values;
                Self { $($name),* }
            }

            fn field_mut(&mut self, index: usize) -> Option<&mut f64> {
                [$(&mut self.$name),*].into_iter().nth(index)
            }
        }
    };
}

constants! {
    /// What the grade “slight” means for an attribute of a component (needs unclear, places differ, depth in the work).
    grade_slight = 0.14, 0.01..=0.14, "share", Judgement "", fitted: true, structural: false;
    /// What the grade “low” means.
    grade_low = 0.1728, 0.15..=0.35, "share", Judgement "", fitted: true, structural: false;
    /// What the grade “middling” means.
    grade_middling = 0.5979, 0.3..=0.65, "share", Judgement "", fitted: true, structural: false;
    /// What the grade “high” means (the depth of the record is “full”: 1, the unit).
    grade_high = 0.95, 0.65..=0.95, "share", Judgement "", fitted: true, structural: false;
    /// N3 contract (F362).
    price_n3 = 530.0, 530.0..=530.0, "GBP m", Published "", fitted: false, structural: true;
    /// PACS: whole contract cost 1,300 (F106) less local cost 684 (F109).
    price_pacs = 620.0, 620.0..=620.0, "GBP m", Published "derived", fitted: false, structural: true;
    /// Choose and Book: 64.5 at award for five years (F352), 133 paid by March 2009 (F060), 30 a year later (F274); 145 over ten years is ours.
    price_choose_and_book = 145.0, 145.0..=145.0, "GBP m", Published "derived", fitted: false, structural: true;
    /// Spine contract (F357).
    price_summary_care_record = 620.0, 620.0..=620.0, "GBP m", Published "", fitted: false, structural: true;
    /// Regional contracts at award, 4,898 (F355, F356, F359-F361), less imaging; all five sum to the 6.2 bn of core contracts (F007).
    price_acute_epr = 4280.0, 4280.0..=4280.0, "GBP m", Published "derived", fitted: false, structural: true;
    /// Months in which what is unknown falls to 37% where users are in the room (closeness 1).
    learning_months = 18.0, 12.0..=30.0, "months", Judgement "", fitted: false, structural: false;
    /// How close deciders are to users at full central control without any room.
    closeness_floor = 0.05, 0.02..=0.15, "share", Judgement "", fitted: false, structural: false;
    /// The same before signature: pilots and consultation.
    closeness_pilot = 0.45, 0.3..=0.6, "share", Judgement "", fitted: false, structural: false;
    /// Months to build all of a component of load 1.
    build_months = 30.31, 15.0..=60.0, "months", Judgement "", fitted: true, structural: false;
    /// Months until a fault is found (rework models: 6 to 18).
    discovery_months = 10.41, 6.0..=18.0, "months", Neighbouring "", fitted: true, structural: false;
    /// Months that a change of contract takes at closeness 1 (resets of 7 to 24 months and more).
    change_months = 26.09, 8.0..=36.0, "months", Neighbouring "", fitted: true, structural: false;
    /// Share of the misfit of one design that full local flexibility removes.
    misfit_removed = 0.5, 0.4..=0.8, "share", Judgement "", fitted: false, structural: false;
    /// Months in which common standards come into force (toolkit of 2009, five years after signature).
    inertia_months = 30.0, 18.0..=60.0, "months", Judgement "", fitted: false, structural: false;
    /// How far a full order of the centre replaces a site's own judgement.
    mandate = 0.4453, 0.25..=0.9, "share", Judgement "", fitted: true, structural: false;
    /// Work of one site of no depth, against depth squared.
    base_load = 0.7, 0.3..=1.2, "x", Judgement "", fitted: false, structural: false;
    /// Growth of a roll-out of load 1 with all capacity (Bass q; US hospitals 0.58 a year at the load of the record).
    rollout_rate = 0.1071, 0.03..=0.18, "1/month", Neighbouring "", fitted: true, structural: false;
    /// Fastest roll-out: about what N3 and PACS did at their best.
    fastest = 0.03695, 0.03..=0.05, "share/month", Published "", fitted: true, structural: false;
    /// First sites that need no example (Bass p/q: 0.043 in US hospitals).
    seed = 0.06585, 0.03..=0.1, "share", Neighbouring "", fitted: true, structural: false;
    /// Months after signature before imaging is ordered (first live March 2005).
    imaging_lag = 13.35, 6.0..=20.0, "months", Published "", fitted: true, structural: false;
    /// Share of sites of full depth that can be connected in a month, in one uniform world, at closeness 1.
    integration_rate = 0.01, 0.005..=0.014, "share/month", Judgement "", fitted: false, structural: false;
    /// Share of common standards that full local flexibility undoes (VistA: 130 versions, by analogy).
    standards_undone = 0.75, 0.5..=0.95, "share", Judgement "", fitted: false, structural: false;
    /// Months in which a connected site comes to use a usable system.
    use_months = 6.921, 3.0..=18.0, "months", Judgement "", fitted: true, structural: false;
    /// Growth of local buying where the centre orders nothing (US before HITECH 3 points a year; Bass).
    own_way_rate = 0.03, 0.015..=0.06, "1/month", Neighbouring "", fitted: false, structural: false;
    /// Clinicians' confidence before signature (Medix, F477, F479).
    confidence_start = 0.685, 0.64..=0.72, "share", Published "", fitted: true, structural: false;
    /// Months in which confidence follows what clinicians meet.
    confidence_months = 14.73, 8.0..=16.0, "months", Neighbouring "", fitted: true, structural: false;
    /// Share of a price paid at go-live; the rest over the contract.
    paid_at_golive = 0.6613, 0.1..=0.9, "share", Published "direction only", fitted: true, structural: false;
    /// Local cost of connecting a site in a uniform world, as a share of its price.
    local_share = 0.4495, 0.1..=0.8, "share", Published "direction only", fitted: true, structural: false;
    /// Price of changing the whole build, in contract prices, without any room (Stecklein: 1.3 to 11 times build cost).
    change_price = 1.415, 0.3..=5.0, "x", Neighbouring "", fitted: true, structural: false;
    /// Supplier's cost of the build, as a share of the price.
    build_share = 0.246, 0.05..=0.4, "share", Judgement "", fitted: true, structural: false;
    /// Share of a go-live payment left to recover the build.
    supplier_margin = 0.95, 0.3..=0.95, "share", Judgement "", fitted: true, structural: false;
    /// Cost of the centre at full centralisation (administration 817 by March 2011, other central 1,599 to 1,900 over ten years).
    overhead = 16.4, 4.0..=17.0, "GBP m/month", Published "", fitted: true, structural: false;
    /// Activity lost at a go-live at full depth (Bhargava and Mishra: 25%).
    dip_depth = 0.25, 0.06..=0.33, "share", Published "", fitted: false, structural: true;
    /// Months to recover at full fit; up to twice at none (Bhargava: 3 to 5; Royal Free: about 7).
    recovery_months = 3.8, 3.0..=5.0, "months", Published "", fitted: false, structural: false;
    /// Cost of a month in which all hospital activity is lost, times the share lost: about 1.7 to 3 a go-live; the Royal Free, the worst, cost 7 to 10.
    dip_cost = 300.0, 100.0..=1000.0, "GBP m/month", Neighbouring "", fitted: false, structural: false;
    /// Loss at which the least patient supplier begins to withdraw (it left at 12 to 13%).
    tolerance_first = 0.08, 0.08..=0.16, "share", Published "", fitted: true, structural: false;
    /// Each further supplier bears so many times more.
    tolerance_ratio = 1.979, 1.3..=2.2, "x", Fitted "", fitted: true, structural: false;
    /// Months in which others take over (four months after September 2006, about a year after May 2008).
    takeover_months = 6.0, 2.0..=18.0, "months", Published "", fitted: false, structural: false;
    /// Benefit of one component in use everywhere, the same for all five (the department's own figures).
    benefit = 317.6, 100.0..=450.0, "GBP m/year", Fitted "", fitted: true, structural: false;
    /// Benefit if every pair of hospitals could exchange records.
    joined_benefit = 1500.0, 500.0..=3000.0, "GBP m/year", Judgement "", fitted: false, structural: false;
    /// Months until use is felt as benefit.
    benefit_months = 5.776, 4.0..=36.0, "months", Neighbouring "", fitted: true, structural: false;
    /// Months until the centre sees a shortfall, at closeness 1.
    perception_months = 14.0, 9.0..=24.0, "months", Judgement "", fitted: false, structural: false;
    /// Months from signature to the promised full use (records by 2010).
    plan_months = 72.0, 72.0..=84.0, "months", Published "", fitted: false, structural: false;
    /// How far goals are re-planned down by what is seen.
    goal_erosion = 0.3008, 0.0..=1.0, "share", Judgement "", fitted: true, structural: false;
    /// Room that the centre gives for each unit of shortfall seen.
    listening = 1.1, 0.5..=2.0, "x", Judgement "", fitted: false, structural: false;
    /// Shortfall seen at which a government begins to dismantle when the contracts have run out and places have no room.
    limit = 0.12, 0.05..=0.3, "share", Judgement "", fitted: false, structural: false;
    /// How much more it bears while all of the contracts is still to run.
    sunk_cost = 0.551, 0.2..=2.0, "share", Fitted "", fitted: true, structural: false;
    /// How fast an actor past its limit acts, per hundred per cent beyond it; a supplier in proportion to what the centre has given it.
    reaction = 0.17, 0.04..=0.3, "1/month", Judgement "", fitted: false, structural: false;
    /// Ten years (F007).
    contract_months = 120.0, 120.0..=120.0, "months", Published "", fitted: false, structural: true;
    /// Months in which the Summary Care Record's roll-out is let go, practice by practice, after April 2009 (before it, none).
    consent_fade = 21.85, 6.0..=60.0, "months", Fitted "", fitted: true, structural: false;
    /// Rise of booking while practices are paid for it.
    payment = 0.1554, 0.0..=0.6, "share", Fitted "", fitted: true, structural: false;
    /// Months in which the payments for booking fade after February 2010.
    payment_fade = 3.0, 3.0..=36.0, "months", Fitted "", fitted: true, structural: false;
}

impl Parameters {
    /// The value of a constant by its name; `None` if there is no such constant.
    pub fn get(&self, name: &str) -> Option<f64> {
        Some(self.values()[index_of(name)?])
    }

    /// The lowest and the highest value of a constant.
    pub fn range(name: &str) -> Option<(f64, f64)> {
        let constant = &CONSTANTS[index_of(name)?];
        Some((constant.low, constant.high))
    }

    /// Sets a constant and returns the value taken: clamped to its range. `None`, and nothing changes, if
    /// there is no such constant or the value is not a number.
    pub fn set(&mut self, name: &str, value: f64) -> Option<f64> {
        let index = index_of(name)?;
        let constant = &CONSTANTS[index];
        if value.is_nan() {
            return None;
        }
        let taken = value.clamp(constant.low, constant.high);
        *self.field_mut(index)? = taken;
        Some(taken)
    }

    /// The constants that are not at their published value, in the order of [`CONSTANTS`].
    pub fn changed(&self) -> Vec<(&'static str, f64)> {
        let values = self.values();
        CONSTANTS
            .iter()
            .zip(values)
            .filter(|(constant, value)| constant.value != *value)
            .map(|(constant, value)| (constant.name, value))
            .collect()
    }
}

fn index_of(name: &str) -> Option<usize> {
    CONSTANTS.iter().position(|constant| constant.name == name)
}
