//! One published figure, its source, and what is said of both.

use super::Date;
use crate::message::Message;

/// One published figure, as it stands in its source.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// Its number in the project's list of figures: "F054".
    pub id: &'static str,
    /// What it counts.
    pub what: Message,
    /// When it is true of, at the precision of the source.
    pub date: Date,
    /// The value that the page draws, in [`Figure::unit`].
    pub value: f64,
    /// The lowest value that a source gives; the value itself where sources agree.
    pub low: f64,
    /// The highest value that a source gives; the value itself where sources agree.
    pub high: f64,
    /// What one of it is.
    pub unit: Unit,
    /// What the money covers.
    pub scope: Scope,
    /// The prices the money is in.
    pub prices: Prices,
    /// Whether it happened, was planned, estimated or forecast.
    pub kind: Kind,
    /// How sure the figure is.
    pub confidence: Confidence,
    /// The page it was read on.
    pub source: &'static Source,
    /// Where on the page.
    pub locator: &'static str,
    /// The figure of another source that disagrees with this one.
    pub other: Option<&'static Figure>,
    /// What an editor should know of it, in English; empty if nothing.
    pub note: &'static str,
}

impl Figure {
    /// Whether sources give different values.
    pub fn is_disputed(&self) -> bool {
        self.low < self.high
    }
}

/// A page or paper that states figures.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// Its key in the list of sources: "committee-2013-09".
    pub id: &'static str,
    /// Its title; a plain description and "title not recorded" where the title is not known.
    pub title: &'static str,
    /// Who published it.
    pub publisher: &'static str,
    /// When; `None` where neither the page nor its address gives a date.
    pub date: Option<Date>,
    /// Whether the date is inferred from what the page tells of.
    pub is_date_inferred: bool,
    /// Its address at the publisher.
    pub url: &'static str,
}

/// What one of a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// GBP million.
    GbpMillion,
    /// USD million.
    UsdMillion,
    /// Sites of the network.
    Sites,
    /// Acute hospital trusts. Sources also say hospitals, deployments or installations.
    AcuteTrusts,
    /// Million patients.
    MillionPatients,
    /// Per cent of hospital trusts.
    PercentOfTrusts,
    /// Per cent of referrals by GPs.
    PercentOfReferrals,
    /// Per cent of the GPs who answered.
    PercentOfGps,
    /// Per cent of the doctors other than GPs who answered.
    PercentOfOtherDoctors,
    /// Per cent of the benefits that were expected.
    PercentOfBenefits,
    /// Years.
    Years,
    /// Months.
    Months,
    /// Multiples of what was before.
    Times,
    /// Members of staff.
    Staff,
    /// Letters that call a supplier to account for a breach of contract.
    BreachNotices,
    /// Something that happens or is due; its value says nothing.
    Milestone,
}

/// What a sum of money covers. Sums of different scope never share a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Not money.
    NotMoney,
    /// A draft strategy: additional spending on IT from 2003 to 2009.
    DraftStrategy,
    /// Three years of central funding.
    CentralThreeYears,
    /// The core contracts only.
    CoreContracts,
    /// Detailed care records systems only.
    CareRecords,
    /// One contract, or one supplier's contracts.
    OneContract,
    /// One hospital trust.
    OneHospital,
    /// What a supplier lost or set aside for losses on its contracts.
    SupplierLoss,
    /// What a change is said to save.
    Savings,
    /// The whole programme with local costs, so far.
    ProgrammeToDate,
    /// The whole programme with local costs, to the end of contracts.
    ProgrammeToEndOfContracts,
    /// The whole programme with local costs, to the end of its life, without the future costs of Lorenzo and
    /// without what would be settled with Fujitsu.
    ProgrammeToEndOfLife,
    /// Benefits as the department counted its own.
    BenefitsClaimed,
}

/// The prices that money is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prices {
    /// Not money.
    NotMoney,
    /// Prices of 2004-05.
    Of2004,
    /// Cash of the day.
    Cash,
    /// Prices of a contract.
    Contract,
    /// The source that was read does not say.
    NotStated,
}

/// Whether a figure happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Counted or paid.
    Actual,
    /// Promised, or a price agreed.
    Plan,
    /// Estimated by its source.
    Estimate,
    /// Said in advance.
    Forecast,
    /// An event.
    Event,
}

/// How sure a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Third hand, a misprint, or contradicted by a better one. Not drawn.
    Low,
    /// Rounded, dated by inference, from an interested party, a secondary source or an encyclopaedia that
    /// names its source.
    Medium,
    /// Number and date stand in a primary source, or in a report of the day.
    High,
}
