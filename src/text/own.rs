//! A reader's own programme in words.

use super::levers::in_words;
use super::numbers::{percent, percent_fine, thousands};
use super::record::panel_title;
use crate::analysis::sensitivity::{BestRegion, LeverMap, MAP_SIDE};
use crate::chart::Subject;
use crate::message::{self as m, Message, language::number, language::whole};
use crate::model::{Component, Lever, Parameters};
use crate::own::{Attribute, NEARLY, Question, Results, nearest};

/// What a question about a programme asks.
pub const fn attribute_name(attribute: Attribute) -> Message {
    match attribute {
        Attribute::Needs => m::OWN_NEEDS,
        Attribute::Places => m::OWN_PLACES,
        Attribute::Depth => m::OWN_DEPTH,
        Attribute::Maturity => m::OWN_MATURITY,
        Attribute::Sites => m::OWN_SITES,
    }
}

/// An answer in words: "76 % unknown at the start", "170 sites".
pub fn attribute_value(attribute: Attribute, value: f64) -> String {
    let words = match attribute {
        Attribute::Needs => m::own_needs_value,
        Attribute::Places => m::own_places_value,
        Attribute::Depth => m::own_depth_value,
        Attribute::Maturity => m::own_maturity_value,
        Attribute::Sites => return m::own_sites_value(&thousands(value)),
    };
    words(&percent(value))
}

/// What the two ends of an answer's slider mean.
pub fn attribute_ends(attribute: Attribute) -> [String; 2] {
    let (low, high) = match attribute {
        Attribute::Needs => (m::OWN_NEEDS_LOW, m::OWN_NEEDS_HIGH),
        Attribute::Places => (m::OWN_PLACES_LOW, m::OWN_PLACES_HIGH),
        Attribute::Depth => (m::OWN_DEPTH_LOW, m::OWN_DEPTH_HIGH),
        Attribute::Maturity => (m::OWN_MATURITY_LOW, m::OWN_MATURITY_HIGH),
        Attribute::Sites => {
            return [0.0, attribute.top()].map(|end| thousands(attribute.at(end)));
        }
    };
    [low.into(), high.into()]
}

/// A component to start from, with its five attributes.
pub fn own_start(component: Component) -> String {
    let parameters = Parameters::default();
    let of = |attribute: Attribute| attribute.value(&parameters, component);
    m::own_start(
        panel_title(component),
        &percent(of(Attribute::Needs)),
        &percent(of(Attribute::Places)),
        &percent(of(Attribute::Depth)),
        &percent(of(Attribute::Maturity)),
        &thousands(of(Attribute::Sites)),
    )
}

/// Which component the answers are most like, and which they started from.
pub fn own_nearest(parameters: &Parameters, own: Component) -> String {
    let (component, distance) = nearest(parameters, own);
    m::own_nearest(panel_title(component), &number(distance * 100.0, 0), panel_title(own))
}

/// What starts from another component with the same answers.
pub fn own_starting(component: Component) -> String {
    m::own_start_over(panel_title(component))
}

/// The heading of a component's panel and what its shares are of, where it may be the reader's own.
pub fn own_panel(component: Component, own: Option<Component>, sites: f64) -> [String; 2] {
    let title = panel_title(component);
    if own == Some(component) {
        [m::own_panel(title), m::own_panel_unit(&thousands(sites))]
    } else {
        [title.into(), super::chart_unit(Subject::Delivery(component))]
    }
}

/// A result: what it is, of the reader's programme, and of the component as it was.
pub type Result = [String; 3];

/// The results of a programme beside those of the component that it started from.
pub fn own_results(yours: &Results, was: &Results) -> [Result; 7] {
    let share = |name: Message, of: fn(&Results) -> f64| {
        [name.into(), percent_fine(of(yours)), percent_fine(of(was))]
    };
    [
        share(m::OWN_JOINED, |one| one.joined_share),
        share(m::OWN_IN_USE, |one| one.in_use_share),
        share(m::OWN_FIT, |one| one.fit_share),
        [m::OWN_HALF.into(), half(yours), half(was)],
        share(m::OWN_AWAY, |one| one.own_way_share),
        share(m::OWN_KNOWN, |one| one.known_share),
        share(m::OWN_LOCKED, |one| one.locked_share),
    ]
}

fn half(results: &Results) -> String {
    match results.half_live_months {
        Some(months) => m::own_half_months(&whole(months.max(0) as usize)),
        None => m::OWN_HALF_NEVER.into(),
    }
}

/// Share of a map that is nearly as good as its best, from which two levers hardly decide. Judgement.
const FLAT_SHARE: f64 = 0.4;

/// Where on a map it is best, how far that reaches, and what that is worth.
pub(super) fn own_best(map: &LeverMap) -> String {
    let (Some((column, row, most)), Some(region)) = (map.highest(), map.best(NEARLY)) else {
        return m::MAP_UPDATING.into();
    };
    let at = |column, row, lever: Lever| in_words(&map.levers_of(column, row), lever);
    let best = m::own_best(
        &percent_fine(most),
        &m::map_place(&at(column, row, map.across), &at(column, row, map.up)),
        &percent(region.share),
        &at(region.columns.0, 0, map.across),
        &at(region.columns.1, 0, map.across),
        &at(0, region.rows.0, map.up),
        &at(0, region.rows.1, map.up),
    );
    let is_edge = [column, row].iter().any(|cell| *cell == 0 || *cell == MAP_SIDE - 1);
    let caution = own_caution(&region, is_edge);
    caution.map_or(best.clone(), |caution| [&best, " ", caution.text()].concat())
}

fn own_caution(region: &BestRegion, is_edge: bool) -> Option<Message> {
    if region.share > FLAT_SHARE {
        Some(m::OWN_FLAT)
    } else if is_edge {
        Some(m::OWN_EDGE)
    } else {
        None
    }
}

/// A question to ask, and what of the model raises it.
pub const fn own_question(question: Question) -> [Message; 2] {
    match question {
        Question::Known => [m::OWN_ASK_KNOWN, m::OWN_WHY_KNOWN],
        Question::Change => [m::OWN_ASK_CHANGE, m::OWN_WHY_CHANGE],
        Question::Same => [m::OWN_ASK_SAME, m::OWN_WHY_SAME],
        Question::Standards => [m::OWN_ASK_STANDARDS, m::OWN_WHY_STANDARDS],
        Question::Used => [m::OWN_ASK_USED, m::OWN_WHY_USED],
        Question::People => [m::OWN_ASK_PEOPLE, m::OWN_WHY_PEOPLE],
        Question::Exists => [m::OWN_ASK_EXISTS, m::OWN_WHY_EXISTS],
        Question::Pace => [m::OWN_ASK_PACE, m::OWN_WHY_PACE],
        Question::Heard => [m::OWN_ASK_HEARD, m::OWN_WHY_HEARD],
        Question::Stop => [m::OWN_ASK_STOP, m::OWN_WHY_STOP],
    }
}
