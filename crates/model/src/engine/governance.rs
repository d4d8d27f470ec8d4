//! What the centre promises, sees, bears and gives: equations 1 to 10.

use super::MonthClock;
use super::arithmetic::{least, most};
use super::attributes::Attributes;
use super::stocks::Stocks;
use crate::settings::Settings;

/// The centre in a month.
pub(crate) struct Governance {
    /// [1] The plan at signature.
    pub(crate) plan: f64,
    /// [4] The promise less what is used.
    pub(crate) shortfall: f64,
    /// [5] Room of places.
    pub(crate) room: f64,
    /// [6] Closeness of deciders to users.
    pub(crate) closeness: f64,
    /// [7] Flow of perception.
    pub(crate) perceived: f64,
    /// [8] The shortfall that is borne: more in a young contract, and more where places have room.
    pub(crate) limit: f64,
    /// [9] Flow of dismantling.
    pub(crate) dismantled: f64,
}

impl Governance {
    pub(crate) fn of(
        settings: &Settings,
        attributes: &Attributes,
        stocks: &Stocks,
        clock: &MonthClock,
    ) -> Self {
        let p = &settings.parameters;
        let (central, flexible) = (settings.levers.centralisation(), settings.levers.flexibility());
        let plan = if clock.is_signed {
            least(clock.age_months * attributes.rates.plan, 1.0)
        } else {
            0.0
        };
        let promise = promise(central, plan, p.goal_erosion, stocks.perceived);
        let shortfall = most(promise - used(attributes, stocks), 0.0);
        let room = flexible + (1.0 - flexible) * least(p.listening * stocks.perceived, 1.0);
        let closeness = if clock.is_signed {
            p.closeness_floor + (1.0 - p.closeness_floor) * (1.0 - central * (1.0 - room))
        } else {
            p.closeness_pilot
        };
        let limit = (p.limit + p.sunk_cost * clock.left_share) * (1.0 + room);
        let dismantled = if clock.is_signed && clock.left_share > 0.0 {
            let beyond = most(stocks.perceived / limit - 1.0, 0.0);
            (1.0 - stocks.dismantled) * least(p.reaction * beyond, 1.0)
        } else {
            0.0
        };
        let perceived = if clock.is_signed {
            (shortfall - stocks.perceived) * closeness * attributes.rates.perception
        } else {
            0.0
        };
        Self { plan, shortfall, room, closeness, perceived, limit, dismantled }
    }
}

/// [2] What is used, weighed by depth squared.
#[inline(always)]
fn used(attributes: &Attributes, stocks: &Stocks) -> f64 {
    let own = &stocks.components;
    let used = attributes.components.depth_squared * (own.in_use + own.own_in_use);
    used.sum() * attributes.depth_squared_sum_inverse
}

/// [3] What the centre commands it promises; goals erode by what it sees.
pub(crate) fn promise(central: f64, plan: f64, goal_erosion: f64, perceived: f64) -> f64 {
    central * (2.0 - central) * plan * (1.0 - goal_erosion * perceived)
}

/// [10] Where common standards tend to: a little common standard goes far.
pub(crate) fn standards_aim(settings: &Settings) -> f64 {
    let (central, flexible) = (settings.levers.centralisation(), settings.levers.flexibility());
    central * (2.0 - central) * (1.0 - settings.parameters.standards_undone * flexible * flexible)
}
