//! What of the page a link restores besides the run: the chart on the stage, locks, the map's levers.

use npfit_model::Lever;

/// A chart of the stage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// Spend and benefits.
    #[default]
    Money,
    /// What arrived, component by component.
    RollOut,
    /// Fit, confidence, and what the centre sees.
    Fit,
    /// Suppliers' losses.
    Suppliers,
    /// The parts and the whole.
    Parts,
    /// One outcome over two levers.
    LeverMap,
    /// What moves an outcome most.
    Sensitivity,
    /// The model's loops.
    Loops,
    /// The reader's own programme.
    Custom,
}

impl Tab {
    /// All tabs, in the order of the page.
    pub const ALL: [Self; 9] = [
        Self::Money,
        Self::RollOut,
        Self::Fit,
        Self::Suppliers,
        Self::Parts,
        Self::LeverMap,
        Self::Sensitivity,
        Self::Loops,
        Self::Custom,
    ];

    /// The key of links and files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::RollOut => "roll-out",
            Self::Fit => "fit",
            Self::Suppliers => "suppliers",
            Self::Parts => "parts",
            Self::LeverMap => "lever-map",
            Self::Sensitivity => "sensitivity",
            Self::Loops => "loops",
            Self::Custom => "custom",
        }
    }

    /// The tab of a key.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.key() == key)
    }
}

/// Which levers are locked: neither a reader nor a button moves them; links and steps back do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Locks([bool; 3]);

impl Locks {
    /// Whether a lever is locked.
    pub const fn is_locked(self, lever: Lever) -> bool {
        self.0[lever as usize]
    }

    /// The same with a lever locked or unlocked.
    #[must_use]
    pub const fn with(mut self, lever: Lever, is_locked: bool) -> Self {
        self.0[lever as usize] = is_locked;
        self
    }

    /// The keys of the locked levers, with commas; empty if none is locked.
    pub fn key(self) -> String {
        let locked = Lever::ALL.into_iter().filter(|lever| self.is_locked(*lever));
        locked.map(Lever::key).collect::<Vec<_>>().join(",")
    }

    /// Reads what [`Locks::key`] writes; `None` if a name is no lever's.
    pub fn of_key(key: &str) -> Option<Self> {
        let mut locks = Self::default();
        for name in key.split(',').filter(|name| !name.is_empty()) {
            let lever = Lever::ALL.into_iter().find(|lever| lever.key() == name)?;
            locks = locks.with(lever, true);
        }
        Some(locks)
    }
}

/// The two levers of the lever map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LeverPair {
    /// Flexibility over centralisation.
    #[default]
    CentralisationFlexibility,
    /// Centralisation over signing.
    SigningCentralisation,
    /// Flexibility over signing.
    SigningFlexibility,
}

impl LeverPair {
    /// All pairs.
    pub const ALL: [Self; 3] =
        [Self::CentralisationFlexibility, Self::SigningCentralisation, Self::SigningFlexibility];

    /// The lever across, and the lever up.
    pub const fn levers(self) -> (Lever, Lever) {
        match self {
            Self::CentralisationFlexibility => (Lever::Centralisation, Lever::Flexibility),
            Self::SigningCentralisation => (Lever::Signing, Lever::Centralisation),
            Self::SigningFlexibility => (Lever::Signing, Lever::Flexibility),
        }
    }

    /// The key of links and files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::CentralisationFlexibility => "centralisation-flexibility",
            Self::SigningCentralisation => "signing-centralisation",
            Self::SigningFlexibility => "signing-flexibility",
        }
    }

    /// The pair of a key.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|pair| pair.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_lead_back() {
        for tab in Tab::ALL {
            assert_eq!(Tab::of_key(tab.key()), Some(tab));
        }
        for pair in LeverPair::ALL {
            assert_eq!(LeverPair::of_key(pair.key()), Some(pair));
        }
        let locks = Locks::default().with(Lever::Signing, true).with(Lever::Flexibility, true);
        assert_eq!(locks.key(), "signing,flexibility");
        assert_eq!(Locks::of_key(&locks.key()), Some(locks));
        assert_eq!(Locks::of_key("nothing"), None);
    }
}
