//! The loops and the links that close them, as `docs/model.md` names them.

use npfit_model::{Component, Settings, State};

use super::Node;
use crate::analysis::Equation;

/// A loop of the model, or a mechanism that loops share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loop {
    /// Control and fit: one design for many places. A chain from the levers rather than a loop.
    Control,
    /// R1: contracts before clarity; wrong work is changed with what is not known.
    R1,
    /// Closeness, the hub: it sets the speed of learning, changes, integration and perception.
    Closeness,
    /// B1: listening.
    B1,
    /// B2: dismantling.
    B2,
    /// B3: goals are re-planned by what is seen.
    B3,
    /// R2: success breeds success.
    R2,
    /// B4: integration.
    B4,
    /// R3: resistance.
    R3,
    /// R4: suppliers.
    R4,
    /// R5: places go their own way.
    R5,
}

impl Loop {
    /// How many there are.
    pub const COUNT: usize = 11;

    /// All of them, in the order of the story.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Control,
        Self::R1,
        Self::Closeness,
        Self::B1,
        Self::B2,
        Self::B3,
        Self::R2,
        Self::B4,
        Self::R3,
        Self::R4,
        Self::R5,
    ];

    /// Its short name: "B1", "R4"; empty for what is no loop.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Control | Self::Closeness => "",
            Self::R1 => "R1",
            Self::B1 => "B1",
            Self::B2 => "B2",
            Self::B3 => "B3",
            Self::R2 => "R2",
            Self::B4 => "B4",
            Self::R3 => "R3",
            Self::R4 => "R4",
            Self::R5 => "R5",
        }
    }

    /// The nodes that it runs through, the first not repeated; of what is no loop, the chain.
    pub const fn cycle(self) -> &'static [Node] {
        use Node::*;
        match self {
            Self::Control => &[Centralisation, Fit, Use],
            Self::R1 => &[Wrong, Waiting],
            Self::Closeness => &[Room, Closeness, Connected],
            Self::B1 => &[Shortfall, Seen, Room, Closeness, Waiting, Fit, Use],
            Self::B2 => &[Shortfall, Seen, Dismantled, OwnBuying, OwnSystems, Use],
            Self::B3 => &[Seen, Promise, Shortfall],
            Self::R2 => &[GoLives, Live],
            Self::B4 => &[Backlog, Connected],
            Self::R3 => &[Fit, Confidence, Use, Shortfall, Seen, Dismantled, Waiting],
            Self::R4 => &[Loss, Suppliers, GoLives],
            Self::R5 => &[OwnBuying, OwnSystems],
        }
    }

    /// Whether a link leads from one of its nodes to the next.
    pub fn runs_along(self, link: &Link) -> bool {
        let cycle = self.cycle();
        let next = cycle.iter().cycle().skip(1);
        link.loops.contains(&self)
            && cycle.iter().zip(next).any(|(from, to)| (*from, *to) == (link.from, link.to))
    }

    /// Whether it strengthens what began; `None` for what is no loop.
    pub fn is_reinforcing(self) -> Option<bool> {
        self.name().chars().next().map(|letter| letter == 'R')
    }
}

/// A link of the diagram: a cause, an effect, and the equation between them.
#[derive(Clone, Copy, Debug)]
pub struct Link {
    /// The cause.
    pub from: Node,
    /// The effect.
    pub to: Node,
    /// Whether more of the cause makes more of the effect.
    pub is_positive: bool,
    /// The equation that says so.
    pub equation: Equation,
    /// The loops that it is part of.
    pub loops: &'static [Loop],
    /// The term of the equation that the link stands for, where it is more than the cause itself; it rises
    /// with the cause.
    term: Option<fn(&State, &Settings) -> f64>,
}

impl Link {
    /// What it carries in a month: its term of the equation, else the cause.
    pub(super) fn carries(&self, state: &State, settings: &Settings) -> f64 {
        self.term.map_or_else(|| self.from.value(state, settings), |term| term(state, settings))
    }

    const fn by(mut self, term: fn(&State, &Settings) -> f64) -> Self {
        self.term = Some(term);
        self
    }
}

const fn more(from: Node, to: Node, equation: u8, loops: &'static [Loop]) -> Link {
    Link { from, to, is_positive: true, equation: Equation(equation), loops, term: None }
}

const fn less(from: Node, to: Node, equation: u8, loops: &'static [Loop]) -> Link {
    Link { from, to, is_positive: false, equation: Equation(equation), loops, term: None }
}

/// Every link.
#[rustfmt::skip]
pub const LINKS: [Link; 52] = {
    use Loop::{B1, B2, B3, B4, Closeness as Hub, Control, R1, R2, R3, R4, R5};
    use Node::*;
    [
        // Control and fit.
        less(Centralisation, Fit, 17, &[Control]).by(|state, _| record_misfit(state)),
        more(Flexibility, Fit, 17, &[Control]).by(misfit_removed),
        more(Fit, Use, 28, &[Control, B1, R3]),
        more(Centralisation, Standards, 10, &[Control]),
        less(Flexibility, Standards, 10, &[Control]),
        more(Standards, Whole, 43, &[Control]),
        more(Use, Whole, 43, &[Control]),
        // Closeness, the hub.
        less(Centralisation, Closeness, 6, &[Hub]).by(|state, settings| {
            settings.levers.centralisation() * (1.0 - state.room_share)
        }),
        more(Flexibility, Room, 5, &[Hub]),
        more(Room, Closeness, 6, &[Hub, B1]).by(|state, settings| {
            settings.levers.centralisation() * state.room_share
        }),
        more(Closeness, Known, 18, &[Hub, R1]),
        less(Closeness, Waiting, 22, &[Hub, R1, B1]),
        more(Closeness, Connected, 32, &[Hub, B1, B4]),
        more(Closeness, Seen, 7, &[Hub, B1, B2]),
        more(Closeness, Confidence, 46, &[Hub, R3]),
        // R1: contracts before clarity.
        more(Signing, Known, 19, &[R1]),
        less(Known, Wrong, 24, &[R1]),
        more(Wrong, Waiting, 21, &[R1]),
        more(Waiting, Wrong, 24, &[R1]).by(|state, _| {
            let record = state.component(Component::AcuteEpr);
            record.waiting_change_share * state.closeness_share * record.unknown_share
        }),
        less(Waiting, Fit, 26, &[R1, B1, R3]),
        more(Waiting, Loss, 14, &[R1, R4]).by(borne_by_suppliers),
        // B1: listening.
        less(Use, Shortfall, 4, &[B1, B2, R3]),
        more(Shortfall, Seen, 7, &[B1, B2, B3, R3]),
        more(Seen, Room, 5, &[B1]).by(|state, settings| {
            (settings.parameters.listening * state.perceived_share).min(1.0)
                * (1.0 - settings.levers.flexibility())
        }),
        more(Connected, Use, 33, &[B1, B4]),
        // Room lets what is built follow what is known by then, and makes the centre bear more.
        less(Room, Wrong, 24, &[B1, R1]).by(|state, _| {
            let record = state.component(Component::AcuteEpr);
            state.room_share * (record.unknown_signed_share - record.unknown_share)
        }),
        less(Room, Dismantled, 8, &[B2]),
        // B2: dismantling.
        more(Seen, Dismantled, 9, &[B2, R3]).by(|state, _| {
            (state.perceived_share / state.limit_share - 1.0).max(0.0)
        }),
        more(Dismantled, OwnBuying, 34, &[B2, R5]),
        less(Dismantled, GoLives, 30, &[B2]),
        more(OwnSystems, Use, 35, &[B2, R5]),
        // B3: goals are re-planned.
        more(Centralisation, Promise, 3, &[B3]),
        less(Seen, Promise, 3, &[B3]),
        more(Promise, Shortfall, 4, &[B3]),
        // R2: success breeds success.
        more(Centralisation, GoLives, 30, &[R2]).by(|state, settings| {
            settings.levers.centralisation() * (1.0 - state.dismantled_share)
        }),
        more(Fit, GoLives, 29, &[R2]),
        more(GoLives, Live, 31, &[R2]),
        more(Live, GoLives, 31, &[R2]),
        // B4: integration.
        more(Live, Backlog, 32, &[B4]),
        more(Backlog, Connected, 32, &[B4]),
        less(Connected, Backlog, 32, &[B4]),
        more(Standards, Connected, 11, &[B4]),
        // R3: resistance.
        more(Fit, Confidence, 46, &[R3]),
        more(Confidence, Use, 27, &[R3]),
        more(Dismantled, Waiting, 22, &[R3]),
        // R4: suppliers.
        less(GoLives, Loss, 14, &[R4]),
        less(Loss, Suppliers, 12, &[R4]).by(|state, settings| {
            state.supplier_loss_share.max(0.0) * settings.levers.centralisation()
        }),
        more(Suppliers, GoLives, 30, &[R4]),
        // R5: places go their own way.
        less(Centralisation, OwnBuying, 34, &[R5]),
        more(OwnBuying, OwnSystems, 34, &[B2, R5]),
        more(OwnSystems, OwnBuying, 34, &[R5]),
        less(OwnSystems, GoLives, 31, &[R5]),
    ]
};

fn record_misfit(state: &State) -> f64 {
    state.component(Component::AcuteEpr).misfit_share
}

/// The misfit that local flexibility takes away.
fn misfit_removed(state: &State, settings: &Settings) -> f64 {
    let removed = settings.parameters.misfit_removed * settings.levers.flexibility();
    record_misfit(state) * removed / (1.0 - removed)
}

/// The month's changes that suppliers bear, over the contracts and as a share of their price.
fn borne_by_suppliers(state: &State, _: &Settings) -> f64 {
    let borne = state.change_cost_month_gbp_million * (1.0 - state.perceived_share);
    borne * 120.0 / state.core_contracts_gbp_million
}
