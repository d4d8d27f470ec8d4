//! The loop diagram as data: nodes, links with their polarity and equation, the loops they close, and which
//! links carry more or less than in history.

mod node;
mod table;

use npfit_model::{Clock, LAST_MONTH, Month, Run};

use super::order;

pub use node::Node;
pub use table::{LINKS, Link, Loop};

/// How many links there are.
pub const LINKS_COUNT: usize = LINKS.len();

/// What a link must carry to count, as a share: without it, twice next to nothing would light up. Judgement.
const FLOOR: f64 = 0.02;

/// Launch, June 2002: on the calendar's clock the months count from here.
const LAUNCH: Month = Month::new(2002, 6);

/// How a run differs from the model's history, link by link and node by node.
///
/// The measure: what a link carries (its term of the equation, else the cause), as a mean over the months
/// from signature to the end of the clock (from launch on the calendar's clock); less the same in history,
/// divided by the larger of the two. So it is −1 to 1, zero where nothing changed, 0.5 where a link carries
/// twice what it carried, −1 where it carries nothing any more.
#[derive(Clone, Debug, PartialEq)]
pub struct Activity {
    links: [f64; LINKS_COUNT],
    nodes: [f64; Node::COUNT],
}

/// The activity of a run against history's, each read on the same clock.
pub fn activity(run: &Run, history: &Run, clock: Clock) -> Activity {
    let (own, was) = (means(run, clock), means(history, clock));
    Activity {
        links: std::array::from_fn(|index| strength(own.links[index], was.links[index])),
        nodes: std::array::from_fn(|index| strength(own.nodes[index], was.nodes[index])),
    }
}

fn strength(own: f64, was: f64) -> f64 {
    (own - was) / own.abs().max(was.abs()).max(FLOOR)
}

/// Sums over the months of a clock turned into means.
fn means(run: &Run, clock: Clock) -> Activity {
    let end = clock.month(run.levers()).min(LAST_MONTH);
    let from = match clock {
        Clock::TenYears => run.levers().signing(),
        Clock::December2016 => LAUNCH,
    };
    let mut sums = Activity { links: [0.0; LINKS_COUNT], nodes: [0.0; Node::COUNT] };
    let months = f64::from(end.0 - from.0 + 1);
    for state in run.months().iter().filter(|state| (from..=end).contains(&state.month)) {
        for (sum, link) in sums.links.iter_mut().zip(&LINKS) {
            *sum += link.carries(state, run.settings()) / months;
        }
        for (sum, node) in sums.nodes.iter_mut().zip(Node::ALL) {
            *sum += node.value(state, run.settings()) / months;
        }
    }
    sums
}

impl Activity {
    /// How much more (up to 1) or less (down to −1) each link carries than in history, in the order of
    /// [`LINKS`].
    pub fn links(&self) -> &[f64; LINKS_COUNT] {
        &self.links
    }

    /// How much higher or lower a node is than in history.
    pub fn node(&self, node: Node) -> f64 {
        self.nodes[node as usize]
    }

    /// How much a loop changed: the mean size over its links, 0 to 1.
    pub fn of_loop(&self, of: Loop) -> f64 {
        let own = LINKS.iter().zip(&self.links).filter(|(link, _)| link.loops.contains(&of));
        let sizes: Vec<f64> = own.map(|(_, strength)| strength.abs()).collect();
        sizes.iter().sum::<f64>() / sizes.len().max(1) as f64
    }

    /// The links that changed most, the most changed first, by their index in [`LINKS`].
    pub fn most_changed(&self, count: usize) -> Vec<usize> {
        let mut order = order::falling(&self.links.map(f64::abs));
        order.retain(|index| self.links[*index].abs() >= FLOOR);
        order.truncate(count);
        order
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use npfit_model::{Levers, Settings, run};

    #[test]
    fn loops_are_closed_and_have_the_sense_of_their_names() {
        for own in Loop::ALL {
            let cycle = own.cycle();
            let is_loop = own.is_reinforcing().is_some();
            let pairs = cycle.iter().zip(cycle.iter().cycle().skip(1));
            let mut product = 1;
            for (from, to) in pairs.take(if is_loop { cycle.len() } else { cycle.len() - 1 }) {
                let link = LINKS.iter().find(|link| (link.from, link.to) == (*from, *to));
                let link = link.unwrap_or_else(|| panic!("{own:?}: no link {from:?} to {to:?}"));
                assert!(link.loops.contains(&own), "{own:?}: {from:?} to {to:?}");
                product *= if link.is_positive { 1 } else { -1 };
            }
            if let Some(is_reinforcing) = own.is_reinforcing() {
                assert_eq!(product > 0, is_reinforcing, "{own:?}");
            }
        }
    }

    #[test]
    fn links_are_distinct_have_equations_and_reach_every_node() {
        for (index, node) in Node::ALL.into_iter().enumerate() {
            assert_eq!(node as usize, index);
            assert!(LINKS.iter().any(|link| link.from == node || link.to == node), "{node:?}");
        }
        for (index, link) in LINKS.iter().enumerate() {
            assert!(!link.equation.key().is_empty() && !link.loops.is_empty(), "{link:?}");
            assert!(!link.to.is_lever(), "nothing moves a lever: {link:?}");
            let is_same = |other: &Link| (other.from, other.to) == (link.from, link.to);
            assert!(!LINKS[index + 1..].iter().any(is_same), "{link:?}");
        }
    }

    fn at(percent: f64, signing: i32, local: f64, clock: Clock) -> Activity {
        let levers = Levers::from_percent(percent, Month(signing), local);
        let own = run(&Settings::with_levers(levers));
        activity(&own, &run(&Settings::default()), clock)
    }

    #[test]
    fn history_is_dark_and_every_lever_lights_links_within_bounds() {
        for clock in Clock::ALL {
            assert_eq!(at(90.0, 24, 15.0, clock).links(), &[0.0; LINKS_COUNT]);
            for (c, t, f) in [(60.0, 24, 15.0), (90.0, 60, 15.0), (90.0, 24, 60.0), (0.0, 8, 100.0)]
            {
                let lit = at(c, t, f, clock);
                assert!(lit.links().iter().all(|strength| (-1.0..=1.0).contains(strength)));
                assert!(lit.most_changed(3).len() == 3);
                assert!(lit.links()[lit.most_changed(1)[0]].abs() > 0.3);
            }
        }
    }

    #[test]
    fn what_a_lever_moves_first_lights_up() {
        let carried = |activity: &Activity, from: Node, to: Node| {
            let index = LINKS.iter().position(|link| (link.from, link.to) == (from, to)).unwrap();
            activity.links()[index]
        };
        let later = at(90.0, 60, 15.0, Clock::TenYears);
        assert!(carried(&later, Node::Known, Node::Wrong) > 0.3);
        assert!(carried(&later, Node::Waiting, Node::Fit) < -0.3);
        let middle = at(60.0, 24, 15.0, Clock::TenYears);
        assert!(carried(&middle, Node::Centralisation, Node::Fit) < -0.3);
        assert!(middle.node(Node::Fit) > 0.3);
        let none = at(0.0, 24, 15.0, Clock::TenYears);
        assert_eq!(carried(&none, Node::Centralisation, Node::Standards), -1.0);
        assert_eq!(carried(&none, Node::GoLives, Node::Live), -1.0);
        assert!(none.of_loop(Loop::R2) > none.of_loop(Loop::R5));
    }
}
