//! Four suppliers in equal shares: strain, withdrawal and take-over. Equations 12 to 14.

use super::MonthClock;
use super::arithmetic::{least, most};
use super::attributes::Attributes;
use super::stocks::Stocks;
use crate::settings::Settings;
use crate::state::SUPPLIERS_COUNT;

/// Suppliers in a month.
pub(crate) struct Supply {
    /// [13] Capacity: those present, and those that took over.
    pub(crate) supply: f64,
    /// [12] Flow: how fast each withdraws (negative).
    pub(crate) staying: [f64; SUPPLIERS_COUNT],
    /// [13] Flow of take-over.
    pub(crate) taken_over: f64,
}

pub(crate) fn supply(
    settings: &Settings,
    attributes: &Attributes,
    stocks: &Stocks,
    clock: &MonthClock,
) -> Supply {
    let p = &settings.parameters;
    let mut present = 0.0;
    for staying in stocks.staying {
        present += staying;
    }
    let present = present / SUPPLIERS_COUNT as f64;
    let mut staying = [0.0; SUPPLIERS_COUNT];
    if clock.is_signed {
        for (rank, flow) in staying.iter_mut().enumerate() {
            let beyond = most(stocks.loss * attributes.tolerances_inverse[rank] - 1.0, 0.0);
            // A loss just beyond what it bears hardly moves it.
            let urge = beyond * beyond / (1.0 + beyond);
            let leaving = p.reaction * settings.levers.centralisation() * urge;
            *flow = -stocks.staying[rank] * least(leaving, 1.0);
        }
    }
    Supply {
        supply: least(present + stocks.taken_over, 1.0),
        staying,
        taken_over: (1.0 - present - stocks.taken_over) * attributes.rates.takeover,
    }
}
