//! A run: the state of every month, and what happened in it.

use crate::component::Component;
use crate::engine::Simulation;
use crate::levers::Levers;
use crate::month::Month;
use crate::settings::Settings;
use crate::state::{SUPPLIERS_COUNT, State};

/// Months of a run: January 2002 to December 2018, so that every signing has ten years and eleven months.
pub const MONTHS_COUNT: usize = 204;

/// The last month of a run: December 2018.
pub const LAST_MONTH: Month = Month(MONTHS_COUNT as i32 - 1);

/// A run of the model.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    settings: Settings,
    months: Vec<State>,
    events: Vec<Event>,
}

/// Something that happens once in a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub month: Month,
    /// What.
    pub kind: EventKind,
}

/// What happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// The contracts are signed.
    Signed,
    /// A supplier is more gone than there; its rank, the least patient 0.
    SupplierLeaves(usize),
    /// The programme is more dismantled than not.
    Dismantled,
}

/// Runs the model over all its months.
///
/// ```
/// let run = npfit_model::run(&npfit_model::Settings::default());
/// assert_eq!(run.at(npfit_model::Month::new(2012, 3)).suppliers_lost_count(), 2);
/// ```
pub fn run(settings: &Settings) -> Run {
    let mut simulation = Simulation::new(settings);
    let mut events = Events::new(settings);
    // An iterator of known length writes each month where it stays.
    let months = (0..MONTHS_COUNT as i32)
        .map(|month| {
            let step = simulation.step(month);
            events.see(month, &simulation);
            simulation.read(&step)
        })
        .collect();
    Run { settings: settings.clone(), months, events: events.into_list() }
}

/// The state of one month, the same as the run's, without keeping those before it. Before the first and after
/// the last, that one.
pub fn state_at(settings: &Settings, month: Month) -> State {
    run_to(settings, month).state
}

/// What is left of a run that is not kept.
pub(crate) struct Ended {
    /// Its last month.
    pub(crate) state: State,
    /// Share of network sites live in January 2007; zero if it ended before.
    pub(crate) n3_live_share: f64,
    /// When the programme was dismantled, if it was by then.
    pub(crate) dismantled: Option<Month>,
}

/// The month in which early infrastructure is counted: January 2007.
pub(crate) const INFRASTRUCTURE_MONTH: Month = Month::new(2007, 1);

/// Runs the model up to and including a month.
pub(crate) fn run_to(settings: &Settings, last: Month) -> Ended {
    let last = last.clamp(Month(0), LAST_MONTH).0;
    let (mut simulation, mut events) = (Simulation::new(settings), Events::new(settings));
    let mut n3_live_share = 0.0;
    let mut see = |month: i32, simulation: &Simulation<'_>| {
        if month == INFRASTRUCTURE_MONTH.0 {
            n3_live_share = simulation.live_share(Component::N3);
        }
        events.see(month, simulation);
    };
    for month in 0..last {
        simulation.step(month);
        see(month, &simulation);
    }
    // Apart from the others: what only a reader asks for is computed in this month alone.
    let step = simulation.step(last);
    see(last, &simulation);
    Ended { state: simulation.read(&step), n3_live_share, dismantled: events.dismantled }
}

impl Run {
    /// What the run was made of.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Its levers.
    pub fn levers(&self) -> &Levers {
        &self.settings.levers
    }

    /// Every month, from January 2002.
    pub fn months(&self) -> &[State] {
        &self.months
    }

    /// A month; before the first and after the last, that one.
    pub fn at(&self, month: Month) -> &State {
        &self.months[usize::try_from(month.0).unwrap_or(0).min(MONTHS_COUNT - 1)]
    }

    /// December 2018.
    pub fn last(&self) -> &State {
        self.at(LAST_MONTH)
    }

    /// What happened, in order of time.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// When the programme is dismantled, if it is.
    pub fn dismantled(&self) -> Option<Month> {
        let dismantled = |event: &&Event| event.kind == EventKind::Dismantled;
        self.events.iter().find(dismantled).map(|event| event.month)
    }

    /// A fingerprint of every number of every month, bit for bit (64-bit FNV-1a): equal digests from native
    /// code and wasm mean equal runs.
    pub fn digest(&self) -> u64 {
        let mut hash = FNV_OFFSET;
        for state in &self.months {
            for value in crate::csv::values(state) {
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

/// Notes what happens while the months go by.
struct Events {
    signed: Event,
    left: [Option<Month>; SUPPLIERS_COUNT],
    dismantled: Option<Month>,
}

impl Events {
    fn new(settings: &Settings) -> Self {
        let signed = Event { month: settings.levers.signing(), kind: EventKind::Signed };
        Self { signed, left: [None; SUPPLIERS_COUNT], dismantled: None }
    }

    fn see(&mut self, month: i32, simulation: &Simulation<'_>) {
        for (left, staying) in self.left.iter_mut().zip(simulation.staying_shares()) {
            if left.is_none() && staying < 0.5 {
                *left = Some(Month(month));
            }
        }
        if self.dismantled.is_none() && simulation.dismantled_share() > 0.5 {
            self.dismantled = Some(Month(month));
        }
    }

    /// In order of time.
    fn into_list(self) -> Vec<Event> {
        let mut events = vec![self.signed];
        for (rank, left) in self.left.into_iter().enumerate() {
            events.extend(left.map(|month| Event { month, kind: EventKind::SupplierLeaves(rank) }));
        }
        events.extend(self.dismantled.map(|month| Event { month, kind: EventKind::Dismantled }));
        events.sort_by_key(|event| event.month);
        events
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_alone_is_the_run_s() {
        let settings = Settings::default();
        let run = run(&settings);
        for month in [-5, 0, 59, 144, 203, 900] {
            assert_eq!(state_at(&settings, Month(month)), *run.at(Month(month)), "{month}");
        }
    }
}
