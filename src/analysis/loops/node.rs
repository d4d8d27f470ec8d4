//! What the loops run through: levers, and quantities of the model.

use npfit_model::{Component, Settings, State};

/// A quantity of the loop diagram. Where nothing else is said it is of the acute record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Node {
    /// The lever: centralisation.
    Centralisation,
    /// The lever: month of signature.
    Signing,
    /// The lever: local flexibility.
    Flexibility,
    /// Room of places.
    Room,
    /// How close deciders are to users.
    Closeness,
    /// Share of the need that was known at signature.
    Known,
    /// Built wrong and not noticed.
    Wrong,
    /// Known to be wrong, waiting for a change of contract.
    Waiting,
    /// Fit to the work.
    Fit,
    /// Clinicians' confidence.
    Confidence,
    /// Go-lives.
    GoLives,
    /// Sites live.
    Live,
    /// Sites live whose interfaces wait.
    Backlog,
    /// Sites whose interfaces are built.
    Connected,
    /// Clinical use, of the programme's systems and of places' own.
    Use,
    /// What the centre promises by now.
    Promise,
    /// The promise less what is used.
    Shortfall,
    /// The shortfall as the centre sees it.
    Seen,
    /// How far the programme is dismantled.
    Dismantled,
    /// Suppliers' loss.
    Loss,
    /// Suppliers that stay, and those that took over.
    Suppliers,
    /// Places that buy for themselves.
    OwnBuying,
    /// Places with a system of their own.
    OwnSystems,
    /// Common standards in force.
    Standards,
    /// Pairs of hospitals that could exchange a record.
    Whole,
}

/// Turns a flow a month into a share of sites over the contracts, so that it compares with stocks.
const CONTRACT_MONTHS: f64 = 120.0;

impl Node {
    /// How many there are.
    pub const COUNT: usize = 25;

    /// All of them, in the order in which they are declared.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Centralisation,
        Self::Signing,
        Self::Flexibility,
        Self::Room,
        Self::Closeness,
        Self::Known,
        Self::Wrong,
        Self::Waiting,
        Self::Fit,
        Self::Confidence,
        Self::GoLives,
        Self::Live,
        Self::Backlog,
        Self::Connected,
        Self::Use,
        Self::Promise,
        Self::Shortfall,
        Self::Seen,
        Self::Dismantled,
        Self::Loss,
        Self::Suppliers,
        Self::OwnBuying,
        Self::OwnSystems,
        Self::Standards,
        Self::Whole,
    ];

    /// Whether it is a lever.
    pub const fn is_lever(self) -> bool {
        matches!(self, Self::Centralisation | Self::Signing | Self::Flexibility)
    }

    /// Its value in a month, as a share: levers between their ends, flows over ten years.
    pub fn value(self, state: &State, settings: &Settings) -> f64 {
        let record = state.component(Component::AcuteEpr);
        let levers = &settings.levers;
        match self {
            Self::Centralisation => levers.centralisation(),
            Self::Signing => levers.fraction(npfit_model::Lever::Signing),
            Self::Flexibility => levers.flexibility(),
            Self::Room => state.room_share,
            Self::Closeness => state.closeness_share,
            Self::Known => 1.0 - record.unknown_signed_share,
            Self::Wrong => record.wrong_share,
            Self::Waiting => record.waiting_change_share,
            Self::Fit => record.fit_share,
            Self::Confidence => state.confidence_share,
            Self::GoLives => record.go_live_share * CONTRACT_MONTHS,
            Self::Live => record.live_share,
            Self::Backlog => record.live_share - record.connected_share,
            Self::Connected => record.connected_share,
            Self::Use => record.any_use_share(),
            Self::Promise => state.promise_share,
            Self::Shortfall => state.shortfall_share,
            Self::Seen => state.perceived_share,
            Self::Dismantled => state.dismantled_share,
            // A gain drives nobody out.
            Self::Loss => state.supplier_loss_share.max(0.0),
            Self::Suppliers => state.supply_share,
            // What is bought and what is there rise together; the flow itself is not among the stocks.
            Self::OwnBuying | Self::OwnSystems => record.own_way_share,
            Self::Standards => state.standards_share,
            Self::Whole => state.whole_share,
        }
    }
}
