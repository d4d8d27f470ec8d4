//! An outcome that can be compared between runs.

use npfit_model::Outcomes;

use crate::text::Format;

/// An outcome of a run, read at its clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    /// Total public spend, GBP million at 2004-05 prices.
    Spend,
    /// Benefits, GBP million at 2004-05 prices.
    Benefits,
    /// Acute trusts that use a record.
    #[default]
    Trusts,
    /// Share of pairs of acute hospitals that could exchange a record.
    Pairs,
    /// Mean use of the five components, 0 to 1.
    Parts,
    /// Suppliers lost.
    Suppliers,
    /// Price of all changes, GBP million at 2004-05 prices.
    ChangeCost,
    /// Fit of the record, 0 to 1.
    Fit,
    /// Clinicians' confidence, 0 to 1.
    Confidence,
    /// The programme's spend alone, GBP million at 2004-05 prices.
    ProgrammeSpend,
}

impl Measure {
    /// How many there are.
    pub const COUNT: usize = 10;

    /// All measures, in the order of the page.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Spend,
        Self::Benefits,
        Self::Trusts,
        Self::Pairs,
        Self::Parts,
        Self::Suppliers,
        Self::ChangeCost,
        Self::Fit,
        Self::Confidence,
        Self::ProgrammeSpend,
    ];

    /// The six of the outcome strip.
    pub const STRIP: [Self; 6] =
        [Self::Spend, Self::Benefits, Self::Trusts, Self::Pairs, Self::Parts, Self::Suppliers];

    /// Its value among outcomes.
    pub fn of(self, outcomes: &Outcomes) -> f64 {
        match self {
            Self::Spend => outcomes.spend_total_gbp_million,
            Self::Benefits => outcomes.benefits_gbp_million,
            Self::Trusts => outcomes.trusts_using_count,
            Self::Pairs => outcomes.whole_share,
            Self::Parts => outcomes.parts_share,
            Self::Suppliers => outcomes.suppliers_lost_count as f64,
            Self::ChangeCost => outcomes.change_cost_gbp_million,
            Self::Fit => outcomes.fit_share,
            Self::Confidence => outcomes.confidence_share,
            Self::ProgrammeSpend => outcomes.spend_programme_gbp_million,
        }
    }

    /// Its value as it moves without steps: of suppliers lost, their strain.
    pub fn smooth(self, outcomes: &Outcomes) -> f64 {
        match self {
            Self::Suppliers => outcomes.supplier_strain,
            _ => self.of(outcomes),
        }
    }

    /// How it is printed.
    pub const fn format(self) -> Format {
        match self {
            Self::Spend | Self::Benefits | Self::ChangeCost | Self::ProgrammeSpend => {
                Format::GbpBillion
            }
            Self::Trusts | Self::Suppliers => Format::Count,
            Self::Pairs => Format::OneIn,
            Self::Parts | Self::Fit | Self::Confidence => Format::Percent,
        }
    }

    /// How [`Measure::smooth`] is printed: suppliers to a tenth.
    pub const fn smooth_format(self) -> Format {
        match self {
            Self::Suppliers => Format::Tenths,
            _ => self.format(),
        }
    }

    /// Whether less of it is better.
    pub const fn is_cost(self) -> bool {
        matches!(self, Self::Spend | Self::Suppliers | Self::ChangeCost | Self::ProgrammeSpend)
    }

    /// The least distance of contour lines on a map: the smallest difference worth a line. Judgement.
    pub(super) const fn contour_step(self) -> f64 {
        match self {
            Self::Spend | Self::Benefits | Self::ChangeCost | Self::ProgrammeSpend => 100.0,
            Self::Trusts => 1.0,
            Self::Pairs => 0.001,
            Self::Suppliers => 0.1,
            Self::Parts | Self::Fit | Self::Confidence => 0.01,
        }
    }

    /// The key of links, files and markup.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Spend => "spend",
            Self::Benefits => "benefits",
            Self::Trusts => "trusts",
            Self::Pairs => "pairs",
            Self::Parts => "parts",
            Self::Suppliers => "suppliers",
            Self::ChangeCost => "change-cost",
            Self::Fit => "fit",
            Self::Confidence => "confidence",
            Self::ProgrammeSpend => "programme-spend",
        }
    }

    /// The measure of a key.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.key() == key)
    }
}
