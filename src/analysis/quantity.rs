//! A quantity of a run that is shown through time.

use npfit_model::{Component, State};

use crate::text::Format;

/// Something that charts draw month by month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// Total public spend so far, GBP million.
    SpendTotal,
    /// The programme's spend so far, GBP million.
    SpendProgramme,
    /// Benefits so far, GBP million.
    Benefits,
    /// The whole-life estimate, GBP million; zero before signature.
    WholeLife,
    /// Sites with a system, in the unit of the record.
    Live(Component),
    /// Sites whose interfaces are built.
    Connected(Component),
    /// Sites in clinical use.
    InUse(Component),
    /// Sites with a system of their own.
    OwnWay(Component),
    /// Interfaces waiting, in work of sites of the record.
    InterfaceBacklog(Component),
    /// Share of hospital activity that go-lives are costing.
    LostActivity,
    /// Fit of a component, 0 to 1.
    Fit(Component),
    /// Clinicians' confidence, 0 to 1.
    Confidence,
    /// The promise less what is used, 0 to 1.
    Shortfall,
    /// The shortfall that the centre sees.
    Perceived,
    /// The shortfall that the centre bears.
    Limit,
    /// Share of the need known, of a component.
    Knowledge(Component),
    /// Share of the need found since signature.
    FoundSinceSigning(Component),
    /// Suppliers' loss, as a share of the contracts at stake.
    SupplierLoss,
    /// Mean use of the five components, 0 to 1.
    Parts,
    /// Share of pairs of hospitals that could exchange a record.
    Whole,
}

impl Quantity {
    /// Its value at the end of a month.
    pub fn of(self, state: &State) -> f64 {
        let sites = |component: Component, share: f64| share * component.sites(state.month);
        match self {
            Self::SpendTotal => state.spend_total_gbp_million(),
            Self::SpendProgramme => state.spend_programme_gbp_million,
            Self::Benefits => state.benefits_gbp_million,
            Self::WholeLife => state.whole_life_gbp_million,
            Self::Live(c) => sites(c, state.component(c).live_share),
            Self::Connected(c) => sites(c, state.component(c).connected_share),
            Self::InUse(c) => sites(c, state.component(c).in_use_share),
            Self::OwnWay(c) => sites(c, state.component(c).own_way_share),
            Self::InterfaceBacklog(c) => sites(c, state.component(c).interface_backlog()),
            Self::LostActivity => state.lost_activity_share,
            Self::Fit(c) => state.component(c).fit_share,
            Self::Confidence => state.confidence_share,
            Self::Shortfall => state.shortfall_share,
            Self::Perceived => state.perceived_share,
            Self::Limit => state.limit_share,
            Self::Knowledge(c) => state.component(c).knowledge_share(),
            Self::FoundSinceSigning(c) => {
                let c = state.component(c);
                c.unknown_signed_share - c.unknown_share
            }
            Self::SupplierLoss => state.supplier_loss_share,
            Self::Parts => state.parts_share,
            Self::Whole => state.whole_share,
        }
    }

    /// The key of its equation on the page that explains the model.
    pub const fn key(self) -> &'static str {
        match self {
            Self::SpendTotal | Self::SpendProgramme => "spend",
            Self::Benefits => "benefits",
            Self::WholeLife => "whole_life",
            Self::Live(_) => "go_live",
            Self::Connected(_) | Self::InterfaceBacklog(_) => "connect",
            Self::InUse(_) => "in_use",
            Self::OwnWay(_) => "own_way",
            Self::LostActivity => "dip",
            Self::Fit(_) => "fit",
            Self::Confidence => "confidence",
            Self::Shortfall => "shortfall",
            Self::Perceived => "perceived",
            Self::Limit => "limit",
            Self::Knowledge(_) | Self::FoundSinceSigning(_) => "unknown",
            Self::SupplierLoss => "loss",
            Self::Parts => "parts",
            Self::Whole => "whole",
        }
    }

    /// How it is printed.
    pub const fn format(self) -> Format {
        match self {
            Self::SpendTotal | Self::SpendProgramme | Self::Benefits | Self::WholeLife => {
                Format::GbpBillion
            }
            Self::Live(c) | Self::Connected(c) | Self::InUse(c) | Self::OwnWay(c) => {
                sites_format(c)
            }
            Self::InterfaceBacklog(_) => Format::Count,
            Self::LostActivity => Format::PercentFine,
            Self::Whole => Format::OneIn,
            _ => Format::Percent,
        }
    }
}

/// How sites of a component are printed: its unit is the record's.
const fn sites_format(component: Component) -> Format {
    match component {
        Component::N3 | Component::Pacs | Component::AcuteEpr => Format::Count,
        Component::ChooseAndBook => Format::PerCentOfHundred,
        Component::SummaryCareRecord => Format::Million,
    }
}
