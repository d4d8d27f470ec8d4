//! The loop diagram in words.

use crate::analysis::loops::{Activity, LINKS, Link, Loop, Node};
use crate::message::{self as m, Language, Message};

/// How many links a description names.
const NAMED: usize = 5;

/// From these sizes of a change on it is clear, and much. Judgement.
const CLEAR: f64 = 0.2;
const MUCH: f64 = 0.5;

/// Below this a link is as in history. Judgement.
const SAME: f64 = 0.02;

/// What a node is called.
pub const fn node_name(node: Node) -> Message {
    match node {
        Node::Centralisation => m::NODE_CENTRALISATION,
        Node::Signing => m::NODE_SIGNING,
        Node::Flexibility => m::NODE_FLEXIBILITY,
        Node::Room => m::NODE_ROOM,
        Node::Closeness => m::NODE_CLOSENESS,
        Node::Known => m::NODE_KNOWN,
        Node::Wrong => m::NODE_WRONG,
        Node::Waiting => m::NODE_WAITING,
        Node::Fit => m::NODE_FIT,
        Node::Confidence => m::NODE_CONFIDENCE,
        Node::GoLives => m::NODE_GO_LIVES,
        Node::Live => m::NODE_LIVE,
        Node::Backlog => m::NODE_BACKLOG,
        Node::Connected => m::NODE_CONNECTED,
        Node::Use => m::NODE_USE,
        Node::Promise => m::NODE_PROMISE,
        Node::Shortfall => m::NODE_SHORTFALL,
        Node::Seen => m::NODE_SEEN,
        Node::Dismantled => m::NODE_DISMANTLED,
        Node::Loss => m::NODE_LOSS,
        Node::Suppliers => m::NODE_SUPPLIERS,
        Node::OwnBuying => m::NODE_OWN_BUYING,
        Node::OwnSystems => m::NODE_OWN_SYSTEMS,
        Node::Standards => m::NODE_STANDARDS,
        Node::Whole => m::NODE_WHOLE,
    }
}

/// What a loop is called: "B1: Listening".
pub fn loop_title(language: &Language, of: Loop) -> String {
    let title = match of {
        Loop::Control => m::LOOP_CONTROL,
        Loop::R1 => m::LOOP_R1,
        Loop::Closeness => m::LOOP_CLOSENESS,
        Loop::B1 => m::LOOP_B1,
        Loop::B2 => m::LOOP_B2,
        Loop::B3 => m::LOOP_B3,
        Loop::R2 => m::LOOP_R2,
        Loop::B4 => m::LOOP_B4,
        Loop::R3 => m::LOOP_R3,
        Loop::R4 => m::LOOP_R4,
        Loop::R5 => m::LOOP_R5,
    };
    let title = title.text(language);
    if of.name().is_empty() { title.to_owned() } else { m::loop_titled(language, of.name(), title) }
}

/// What a loop does.
pub const fn loop_says(of: Loop) -> Message {
    match of {
        Loop::Control => m::LOOP_CONTROL_SAYS,
        Loop::R1 => m::LOOP_R1_SAYS,
        Loop::Closeness => m::LOOP_CLOSENESS_SAYS,
        Loop::B1 => m::LOOP_B1_SAYS,
        Loop::B2 => m::LOOP_B2_SAYS,
        Loop::B3 => m::LOOP_B3_SAYS,
        Loop::R2 => m::LOOP_R2_SAYS,
        Loop::B4 => m::LOOP_B4_SAYS,
        Loop::R3 => m::LOOP_R3_SAYS,
        Loop::R4 => m::LOOP_R4_SAYS,
        Loop::R5 => m::LOOP_R5_SAYS,
    }
}

/// A link: "Shortfall seen → more room for places".
pub fn link_name(language: &Language, link: &Link) -> String {
    let name = |node| node_name(node).text(language);
    let to = lower_first(name(link.to));
    if link.is_positive {
        m::link_positive(language, name(link.from), &to)
    } else {
        let words = if is_counted(link.to) { m::link_negative_many } else { m::link_negative };
        words(language, name(link.from), &to)
    }
}

/// Whether a node is named in the plural: of such there are fewer, not less.
const fn is_counted(node: Node) -> bool {
    matches!(
        node,
        Node::Waiting
            | Node::GoLives
            | Node::Live
            | Node::Backlog
            | Node::Connected
            | Node::Loss
            | Node::Suppliers
            | Node::OwnSystems
            | Node::Standards
            | Node::Whole
    )
}

/// A link with its equation, the name of what opens it.
pub fn link_words(language: &Language, link: &Link) -> String {
    let number = language.whole(usize::from(link.equation.0));
    m::link_words(language, &link_name(language, link), &number)
}

/// A link with how much more or less it carries than in history, −1 to 1.
pub fn link_change(language: &Language, link: &Link, strength: f64) -> String {
    let name = link_name(language, link);
    let size = match strength.abs() {
        size if size < SAME => return m::link_same(language, &name),
        size if size < CLEAR => m::SIZE_SLIGHT,
        size if size < MUCH => m::SIZE_CLEAR,
        _ => m::SIZE_MUCH,
    };
    let size = size.text(language);
    if strength > 0.0 {
        m::link_more(language, &name, size)
    } else {
        m::link_less(language, &name, size)
    }
}

/// Which links changed most, for the diagram's picture and for those who hear the page.
pub fn loops_summary(language: &Language, activity: &Activity) -> String {
    let most = activity.most_changed(NAMED).into_iter();
    let links = most.map(|index| link_change(language, &LINKS[index], activity.links()[index]));
    match links.reduce(|all, next| m::list_semicolon(language, &all, &next)) {
        Some(list) => m::loops_most(language, &list),
        None => m::LOOPS_HISTORY.text(language).to_owned(),
    }
}

/// The diagram in words.
pub fn loops_description(language: &Language, activity: &Activity) -> String {
    m::loops_description(language, &loops_summary(language, activity))
}

/// A name inside a sentence.
fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::loops::activity;
    use npfit_model::{Clock, Levers, Month, Settings, run};

    #[test]
    fn the_diagram_is_described_by_what_changed_most() {
        let language = Language::english();
        let history = run(&Settings::default());
        let dark = activity(&history, &history, Clock::TenYears);
        assert!(loops_summary(&language, &dark).contains("as in history"));
        let none = Levers::from_percent(0.0, Month(24), 15.0);
        let lit = activity(&run(&Settings::with_levers(none)), &history, Clock::TenYears);
        let words = loops_description(&language, &lit);
        assert_eq!(words.matches("much more weakly than in history").count(), NAMED, "{words}");
    }

    #[test]
    fn what_is_counted_is_fewer() {
        let language = Language::english();
        let words: Vec<String> = LINKS.iter().map(|link| link_name(&language, link)).collect();
        assert!(
            words.contains(&"Suppliers’ losses → fewer suppliers at work".to_owned()),
            "{words:?}"
        );
        let is_wrong = |words: &&String| {
            let counted = ["sites", "suppliers", "changes", "interfaces", "systems", "standards"];
            let what = words.split_once("→ less ").map(|(_, what)| what);
            what.is_some_and(|what| counted.iter().any(|word| what.contains(word)))
        };
        assert_eq!(words.iter().find(is_wrong), None);
    }

    #[test]
    fn loops_and_links_have_words() {
        let language = Language::english();
        assert_eq!(loop_title(&language, Loop::B1), "B1: Listening");
        assert_eq!(loop_title(&language, Loop::Closeness), "Closeness, the hub");
        let link = &LINKS[0];
        assert_eq!(
            link_words(&language, link),
            "Central control → less fit to the work (equation 17)"
        );
        assert!(link_change(&language, link, 0.01).ends_with("as in history"));
        assert!(
            link_change(&language, link, -0.3).ends_with("clearly more weakly than in history")
        );
    }
}
