//! The model: what one setting of the three levers makes of the programme, month by month.
//!
//! ```text
//! levers ─► climate ─► five components, each: knowledge ─► signature ─► misfit ─► rework cycle
//!   ▲                   ─► roll-out ─► integration ─► opting out and use ─► money
//!   └── governance ◄──── suppliers' losses ◄──── benefits, confidence, the joined-up record
//! ```
//!
//! Deterministic monthly Euler steps from January 2002 to December 2016; only `+ - * /` and one
//! square root, so that native code and wasm agree to the last bit. Nothing here knows of charts,
//! of the record, or of what a reader is told.
//!
//! ```
//! use npfit_scenario::model::{Levers, Outcomes, Parameters, run};
//!
//! let history = run(&Parameters::default(), &Levers::HISTORY);
//! let outcomes = Outcomes::of(&history);
//! assert_eq!(outcomes.suppliers_lost_count, 2);
//! ```

mod climate;
mod component;
pub mod csv;
pub mod inputs;
mod levers;
mod outcomes;
pub mod parameters;
mod programme;
mod rework;
mod rollout;
mod state;

pub use levers::{Lever, Levers};
pub use outcomes::Outcomes;
pub use parameters::Parameters;
pub use state::{ComponentState, MonthState, ProgrammeState, SupplierState};

use crate::calendar::Month;
use climate::Climate;

/// The model's version number. Links and saved scenarios carry it.
pub const VERSION: u32 = 2;

/// Length of a run: January 2002 to December 2016.
pub const MONTHS: i32 = 180;

/// The last month of a run, at which headline outcomes are read.
pub const LAST_MONTH: Month = Month(MONTHS - 1);

/// Runs the model from January 2002 to December 2016.
pub fn run(parameters: &Parameters, levers: &Levers) -> Run {
    run_in_parts(parameters, levers, 1)
}

/// The same with each month taken in `parts` equal steps (at least one): how much the answer owes to
/// the length of the step.
pub fn run_in_parts(parameters: &Parameters, levers: &Levers, parts: u32) -> Run {
    let parts = parts.max(1);
    let mut months: Vec<MonthState> = Vec::with_capacity(MONTHS as usize);
    let mut events = Vec::new();
    let mut state = MonthState::initial(parameters);
    for month in (0..MONTHS).map(Month) {
        for part in 0..parts {
            let climate = Climate::of(parameters, levers, Step { month, part, parts }, &state);
            let next = programme::step(parameters, &climate, &state);
            record_events(&mut events, &climate, &state, &next);
            state = next;
        }
        months.push(state.clone());
    }
    Run { levers: *levers, months, events }
}

/// One step of a run.
#[derive(Clone, Copy, Debug)]
struct Step {
    /// The month it belongs to.
    month: Month,
    /// Which of the month's parts it is, from nought.
    part: u32,
    /// How many equal parts the month is taken in.
    parts: u32,
}

/// Adds what happened in the month that `climate` governed.
fn record_events(
    events: &mut Vec<Event>,
    climate: &Climate,
    before: &MonthState,
    after: &MonthState,
) {
    let month = climate.month;
    if climate.signing {
        events.push(Event { month, kind: EventKind::ContractsSigned });
    }
    // Half-way through the change of regime, as it stood when the month began; reported once.
    let half_way = before.programme.regime_share > 0.5;
    if half_way && !events.iter().any(|event| event.kind == EventKind::Dismantled) {
        events.push(Event { month, kind: EventKind::Dismantled });
    }
    for supplier in Supplier::ALL {
        let leaves = before.supplier(supplier).left.is_none();
        if leaves && after.supplier(supplier).left == Some(month) {
            events.push(Event { month, kind: EventKind::SupplierLeaves(supplier) });
        }
    }
}

/// One run: the stocks at the end of every month, and the events.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The levers of the run.
    pub levers: Levers,
    /// The state at the end of each month, from January 2002.
    pub months: Vec<MonthState>,
    /// The events, in order of time.
    pub events: Vec<Event>,
}

impl Run {
    /// The state at the end of a month; outside the run, of its first or last month.
    pub fn at(&self, month: Month) -> Option<&MonthState> {
        let last = self.months.len().checked_sub(1)?;
        self.months.get(usize::try_from(month.0).unwrap_or(0).min(last))
    }

    /// The state at the end of the run.
    pub fn last(&self) -> Option<&MonthState> {
        self.months.last()
    }

    /// A fingerprint of every stock of every month, bit for bit (64-bit FNV-1a). Equal digests from
    /// native code and from wasm mean equal runs.
    pub fn digest(&self) -> u64 {
        let mut hash = FNV_OFFSET;
        for state in &self.months {
            let programme = state.programme.values();
            let components = state.components.iter().flat_map(|c| c.values());
            let suppliers = state.suppliers.iter().map(|s| ("loss", s.loss_share));
            for (_, value) in programme.into_iter().chain(components).chain(suppliers) {
                for byte in value.to_bits().to_le_bytes() {
                    hash = (hash ^ u64::from(byte)).wrapping_mul(FNV_PRIME);
                }
            }
        }
        hash
    }
}

const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const FNV_PRIME: u64 = 0x0000_0100_0000_01b3;

/// An event of a run and its month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// When it happens.
    pub month: Month,
    /// What happens.
    pub kind: EventKind,
}

/// Something that happens once in a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// The contracts are signed.
    ContractsSigned,
    /// A supplier's loss passes what it tolerates, and it leaves.
    SupplierLeaves(Supplier),
    /// The change of regime is half-way: the programme is being dismantled.
    Dismantled,
}

/// One of the five systems that the programme was to deliver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Component {
    /// The N3 network. Its sites are connected sites.
    N3,
    /// Picture archiving (digital imaging). Its sites are acute trusts.
    Pacs,
    /// Choose and Book. Its sites are per cent of GP referrals.
    ChooseAndBook,
    /// The Summary Care Record on the Spine. Its sites are per cent of patients.
    SummaryCareRecord,
    /// The acute electronic patient record. Its sites are acute trusts.
    AcuteEpr,
}

impl Component {
    /// How many there are.
    pub const COUNT: usize = 5;

    /// All components, in the order in which runs list them.
    pub const ALL: [Self; Self::COUNT] =
        [Self::N3, Self::Pacs, Self::ChooseAndBook, Self::SummaryCareRecord, Self::AcuteEpr];

    /// The component on which shortfall, go-live dip and the joined-up record are defined.
    pub(crate) const YARDSTICK: Self = Self::AcuteEpr;

    /// The component that carries records between places.
    pub(crate) const SPINE: Self = Self::SummaryCareRecord;

    /// The key used in CSV columns.
    pub const fn key(self) -> &'static str {
        match self {
            Self::N3 => "n3",
            Self::Pacs => "pacs",
            Self::ChooseAndBook => "choose_and_book",
            Self::SummaryCareRecord => "summary_care_record",
            Self::AcuteEpr => "acute_epr",
        }
    }
}

/// A local service provider, by its role. Who held the role is for the record to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Supplier {
    /// The North East and the East.
    NorthEastAndEast,
    /// The South.
    South,
    /// The North West and West Midlands.
    NorthWestAndWestMidlands,
    /// London.
    London,
}

impl Supplier {
    /// How many there are.
    pub const COUNT: usize = 4;

    /// All suppliers, in the order in which runs list them.
    pub const ALL: [Self; Self::COUNT] =
        [Self::NorthEastAndEast, Self::South, Self::NorthWestAndWestMidlands, Self::London];

    /// The key used in the names of constants.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NorthEastAndEast => "north_east_and_east",
            Self::South => "south",
            Self::NorthWestAndWestMidlands => "north_west_and_west_midlands",
            Self::London => "london",
        }
    }

    /// The role in words: "supplier of the South".
    pub const fn role(self) -> &'static str {
        match self {
            Self::NorthEastAndEast => "supplier of the North East and East",
            Self::South => "supplier of the South",
            Self::NorthWestAndWestMidlands => "supplier of the North West and West Midlands",
            Self::London => "supplier of London",
        }
    }
}
