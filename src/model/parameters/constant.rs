//! What is known about a constant, and the macro that declares a group of them.

use std::ops::RangeInclusive;

/// Where the size of a constant comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// A number published about this programme or this very quantity.
    Published,
    /// A number published about something comparable.
    Neighbouring,
    /// Our judgement: nobody has measured it.
    Judgement,
    /// Only the fit to the record speaks for it.
    Fitted,
}

impl Evidence {
    /// The badge shown beside the constant.
    pub fn label(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Neighbouring => "neighbouring",
            Self::Judgement => "judgement",
            Self::Fitted => "fitted",
        }
    }
}

/// A constant's name, value and range: all that a link needs. Kept apart from [`Constant`] so that a
/// page which only reads links does not carry every meaning and source.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    /// Its name in code and in addresses (`p.<name>=`).
    pub name: &'static str,
    /// The calibrated value.
    pub value: f64,
    /// The values a reader or an ensemble may give it. Judgement where the constant's source names
    /// none.
    pub range: RangeInclusive<f64>,
}

/// What is known about one constant.
#[derive(Clone, Debug, PartialEq)]
pub struct Constant {
    /// Its name, value and range.
    pub limit: Limit,
    /// What it is in the world, in one sentence.
    pub meaning: &'static str,
    /// Its unit; `share` is 0 to 1, `x` a multiple.
    pub unit: &'static str,
    /// Where its size comes from.
    pub evidence: Evidence,
    /// Whether the value was moved inside its range to fit the record.
    pub fitted: bool,
    /// Whether the conclusions rest on it.
    pub load_bearing: bool,
    /// The source of size or range; empty where it is judgement.
    pub source: &'static str,
}

/// Declares a group of constants: the struct with one public field each, its default, and the list.
macro_rules! constants {
    (
        $(#[$group_doc:meta])*
        pub struct $group:ident {
            $(
                #[doc = $meaning:literal]
                $name:ident = $value:literal, $low:literal..=$high:literal, $unit:literal,
                $evidence:ident $($mark:ident)*, $source:literal;
            )*
        }
    ) => {
        $(#[$group_doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $group {
            $(
                #[doc = concat!($meaning, " Unit: ", $unit, ".")]
                pub $name: f64,
            )*
        }

        impl $group {
            /// The calibrated values.
            pub const CALIBRATED: Self = Self { $($name: $value),* };

            /// Name, value and range of each constant of the group.
            pub const LIMITS: &'static [$crate::model::parameters::Limit] = &[
                $($crate::model::parameters::Limit {
                    name: stringify!($name),
                    value: $value,
                    range: $low..=$high,
                }),*
            ];

            /// What is known about each constant of the group.
            pub const CONSTANTS: &'static [$crate::model::parameters::Constant] = &[
                $($crate::model::parameters::Constant {
                    limit: $crate::model::parameters::Limit {
                        name: stringify!($name),
                        value: $value,
                        range: $low..=$high,
                    },
                    meaning: $meaning.trim_ascii(),
                    unit: $unit,
                    evidence: $crate::model::parameters::Evidence::$evidence,
                    fitted: false $(|| $crate::model::parameters::constant::is_fitted(stringify!($mark)))*,
                    load_bearing: false
                        $(|| $crate::model::parameters::constant::is_load_bearing(stringify!($mark)))*,
                    source: $source,
                }),*
            ];

            /// The named constant of this group, if it has one. Found by its place in the list of
            /// limits: a match on the names would be so many comparisons more in the page's code.
            pub(super) fn field(&mut self, name: &str) -> Option<&mut f64> {
                let place = Self::LIMITS.iter().position(|limit| limit.name == name)?;
                [$(&mut self.$name),*].into_iter().nth(place)
            }
        }
    };
}
pub(crate) use constants;

pub(super) const fn is_fitted(mark: &str) -> bool {
    matches!(mark.as_bytes(), b"fitted")
}

pub(super) const fn is_load_bearing(mark: &str) -> bool {
    matches!(mark.as_bytes(), b"load_bearing")
}
