//! The three levers: what a reader may change, always in range.

use crate::month::Month;

/// One of the three levers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lever {
    /// Who designs the systems: each place for itself, or one centre for all.
    Centralisation,
    /// When the contracts are signed, and so how much is known when it is frozen.
    Signing,
    /// How far a place may change what it is given.
    Flexibility,
}

impl Lever {
    /// All levers, in the order in which the page shows them.
    pub const ALL: [Self; 3] = [Self::Centralisation, Self::Signing, Self::Flexibility];

    /// What PageUp and PageDown move: ten per cent, or twelve months.
    pub const fn page_step(self) -> f64 {
        match self {
            Self::Centralisation | Self::Flexibility => 10.0,
            Self::Signing => 12.0,
        }
    }

    /// The lever's key in addresses, JSON and the page's markup.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Centralisation => "centralisation",
            Self::Signing => "signing",
            Self::Flexibility => "flexibility",
        }
    }
}

/// A setting of the three levers. The only constructors clamp, so a value is always in range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Levers {
    centralisation: f64,
    signing: Month,
    flexibility: f64,
}

impl Levers {
    /// As it happened: 90% central, signed in January 2004, 15% local. The month is the last
    /// regional contract's (F403); the two shares are judgement.
    pub const HISTORY: Self = Self { centralisation: 0.9, signing: Month(24), flexibility: 0.15 };

    /// The first month in which contracts can be signed: September 2002. Judgement: three months
    /// after launch.
    pub const SIGNING_FIRST: Month = Month(8);

    /// The last month in which contracts can be signed: January 2008. Judgement: six years after
    /// the model begins.
    pub const SIGNING_LAST: Month = Month(72);

    /// A setting from shares (0 to 1) and a month. Values out of range are clamped; a share that is
    /// not a number is taken as it happened.
    pub fn new(centralisation: f64, signing: Month, flexibility: f64) -> Self {
        Self {
            centralisation: share_or(centralisation, Self::HISTORY.centralisation),
            signing: signing.clamp(Self::SIGNING_FIRST, Self::SIGNING_LAST),
            flexibility: share_or(flexibility, Self::HISTORY.flexibility),
        }
    }

    /// A setting from per cent, each divided by exactly 100.
    pub fn from_percent(centralisation: f64, signing: Month, flexibility: f64) -> Self {
        Self::new(centralisation / PER_CENT, signing, flexibility / PER_CENT)
    }

    /// Degree of central control, 0 to 1.
    pub const fn centralisation(&self) -> f64 {
        self.centralisation
    }

    /// The month in which contracts are signed.
    pub const fn signing(&self) -> Month {
        self.signing
    }

    /// Degree of local flexibility, 0 to 1.
    pub const fn flexibility(&self) -> f64 {
        self.flexibility
    }

    /// A lever's value as its range input counts it: per cent, or the month's index.
    pub fn position(&self, lever: Lever) -> f64 {
        match lever {
            Lever::Centralisation => to_percent(self.centralisation),
            Lever::Signing => f64::from(self.signing.0),
            Lever::Flexibility => to_percent(self.flexibility),
        }
    }

    /// The smallest and the largest position of a lever.
    pub const fn positions(lever: Lever) -> (f64, f64) {
        match lever {
            Lever::Centralisation | Lever::Flexibility => (0.0, PER_CENT),
            Lever::Signing => (Self::SIGNING_FIRST.0 as f64, Self::SIGNING_LAST.0 as f64),
        }
    }

    /// A lever's place between its two ends, 0 to 1.
    pub fn fraction(&self, lever: Lever) -> f64 {
        let (lowest, highest) = Self::positions(lever);
        (self.position(lever) - lowest) / (highest - lowest)
    }

    /// The same setting with one lever moved to a position, clamped to its range.
    #[must_use]
    pub fn with_position(self, lever: Lever, position: f64) -> Self {
        let (lowest, highest) = Self::positions(lever);
        if position.is_nan() {
            return self;
        }
        let position = position.max(lowest).min(highest);
        match lever {
            Lever::Centralisation => Self { centralisation: position / PER_CENT, ..self },
            // A month is whole; the cast cannot overflow after the clamp.
            Lever::Signing => Self { signing: Month(position as i32), ..self },
            Lever::Flexibility => Self { flexibility: position / PER_CENT, ..self },
        }
    }

    /// The same setting with one lever where another setting has it, to the last bit.
    #[must_use]
    pub const fn with_lever_of(self, other: &Self, lever: Lever) -> Self {
        match lever {
            Lever::Centralisation => Self { centralisation: other.centralisation, ..self },
            Lever::Signing => Self { signing: other.signing, ..self },
            Lever::Flexibility => Self { flexibility: other.flexibility, ..self },
        }
    }
}

impl Default for Levers {
    fn default() -> Self {
        Self::HISTORY
    }
}

const PER_CENT: f64 = 100.0;

/// A share in per cent, free of the last bit's noise (0.55 is 55, not 55.00000000000001).
fn to_percent(share: f64) -> f64 {
    let percent = share * PER_CENT;
    let whole = percent.round();
    if whole / PER_CENT == share { whole } else { percent }
}

fn share_or(share: f64, otherwise: f64) -> f64 {
    if share.is_nan() { otherwise } else { share.clamp(0.0, 1.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percent_is_a_hundredth_exactly_and_back() {
        for percent in 0..=100 {
            let percent = f64::from(percent);
            let levers = Levers::from_percent(percent, Month(24), percent);
            assert_eq!(levers.centralisation(), percent / 100.0);
            assert_eq!(levers.position(Lever::Centralisation), percent);
            assert_eq!(levers.position(Lever::Flexibility), percent);
        }
    }

    #[test]
    fn one_lever_is_kept_and_the_others_go() {
        let own = Levers::from_percent(33.3, Month(40), 66.6);
        for lever in Lever::ALL {
            let kept = Levers::HISTORY.with_lever_of(&own, lever);
            for each in Lever::ALL {
                let from = if each == lever { own } else { Levers::HISTORY };
                assert_eq!(kept.position(each), from.position(each));
            }
        }
    }

    #[test]
    fn nothing_gets_out_of_range() {
        let wild = Levers::new(f64::INFINITY, Month(i32::MIN), f64::NAN);
        assert_eq!(wild, Levers::new(1.0, Levers::SIGNING_FIRST, 0.15));
        let moved = Levers::HISTORY.with_position(Lever::Signing, 1e300);
        assert_eq!(moved.signing(), Levers::SIGNING_LAST);
        assert_eq!(Levers::HISTORY.with_position(Lever::Signing, f64::NAN), Levers::HISTORY);
    }
}
