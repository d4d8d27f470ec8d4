//! The causal story and the loops in words: what `docs/model.md` and the page "How it works" tell.

use super::equations::Section;
use crate::analysis::loops::Loop;
use crate::message::Language;
use crate::text;

/// A loop of the diagram, or a mechanism that several loops share, explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExplainedLoop {
    /// Which it is.
    pub of: Loop,
    /// What it does.
    pub says: &'static str,
    /// The keys of the equations that close it.
    pub equations: &'static [&'static str],
}

impl ExplainedLoop {
    /// Its title without its name: "Listening".
    pub fn title(&self) -> String {
        let titled = text::loop_title(&Language::english(), self.of);
        let prefix = format!("{}: ", self.of.name());
        titled.strip_prefix(prefix.as_str()).map_or(titled.clone(), str::to_owned)
    }
}

/// The loops, and the hub that they share, in the order of the story.
pub const LOOPS: [ExplainedLoop; 11] = [
    ExplainedLoop {
        of: Loop::Control,
        says: "One design for all places misses the more, the more places differ, and with the square of \
               central control. Local room takes up to half of the misfit away. Clinical use needs fit.",
        equations: &["misfit", "fit", "in_use"],
    },
    ExplainedLoop {
        of: Loop::R1,
        says: "What is not known at signature is built wrong. It is found late, waits for a change of contract, \
               and costs more the less room there is. Suppliers bear the cost until the centre has seen the \
               trouble.",
        equations: &[
            "unknown",
            "signing",
            "wrong",
            "found",
            "waiting_change",
            "changed",
            "change",
            "loss",
        ],
    },
    ExplainedLoop {
        of: Loop::Closeness,
        says: "How close deciders are to users sets the speed of learning, of changes, of integration and of \
               perception. With fit, it makes clinicians’ confidence.",
        equations: &["closeness", "unknown", "changed", "connect", "perceived", "confidence"],
    },
    ExplainedLoop {
        of: Loop::B1,
        says: "Shortfall that is seen gives places room. Room brings deciders closer, which speeds up changes, \
               interfaces and learning. Use rises and the shortfall falls.",
        equations: &[
            "shortfall",
            "perceived",
            "room",
            "closeness",
            "changed",
            "connect",
            "in_use",
            "used",
        ],
    },
    ExplainedLoop {
        of: Loop::B2,
        says: "Shortfall seen beyond the limit takes the programme apart, the deepest components first. A distant \
               centre sees late, and a young contract is not given up: both delay it. That is momentum.",
        equations: &["perceived", "limit", "dismantled", "grip"],
    },
    ExplainedLoop {
        of: Loop::B3,
        says: "Goals are re-planned down by what is seen. The promise shrinks, and dismantling is put off.",
        equations: &["perceived", "promise", "shortfall"],
    },
    ExplainedLoop {
        of: Loop::R2,
        says: "Sites follow sites. Shallow components take off; deep ones grow slowly.",
        equations: &["load", "willing", "go_live"],
    },
    ExplainedLoop {
        of: Loop::B4,
        says: "Each site that goes live must be connected. The deeper the component and the less alike systems \
               are, the more work it is. What is not connected is not used: live is not clinical use.",
        equations: &["variety", "go_live", "connect", "in_use"],
    },
    ExplainedLoop {
        of: Loop::R3,
        says: "Poor fit and distance lower confidence. Low confidence lowers use, most of all where work is deep.",
        equations: &["confidence", "trust", "usable", "in_use"],
    },
    ExplainedLoop {
        of: Loop::R4,
        says: "Losses pass what a supplier bears. It withdraws over months and others take over. Meanwhile deep \
               work waits, and go-lives that would pay for the build do not come.",
        equations: &["loss", "staying", "supply", "capacity", "go_live"],
    },
    ExplainedLoop {
        of: Loop::R5,
        says: "Where the centre orders nothing, places buy for themselves and follow each other. Their systems \
               fit well, and join up only as far as common standards and the rules’ room allow.",
        equations: &["grip", "own_way", "own_in_use", "whole"],
    },
];

/// What a section is about.
pub const fn of_section(section: Section) -> &'static str {
    match section {
        Section::Clock => {
            "Launch and signature divide time. Three things happened outside the levers; each has published \
             dates and can be switched off."
        }
        Section::Governance => {
            "The centre promises what it commands. It sees the shortfall late, gives room as it sees it, and \
             takes the programme apart when it sees more than it bears."
        }
        Section::Standards => {
            "Common standards come into force over years. What they do not cover differs."
        }
        Section::Suppliers => {
            "Four suppliers hold the regional contracts in equal shares and share one account. They differ only \
             in how much loss they bear."
        }
        Section::Control => {
            "Central control orders, and misses what differs from place to place. From here on, equations hold \
             for each of the five components alike."
        }
        Section::Build => {
            "The need is learned slowly. Signature freezes what is known; the rest is built wrong, found late, \
             and changed by contract."
        }
        Section::RollOut => {
            "Sites install what they are ordered to or what they can use, and follow each other."
        }
        Section::Use => {
            "A site that is live must be connected before it is used. Places that the centre cannot reach buy \
             for themselves."
        }
        Section::Money => "Spend counts the programme and what places buy outside it.",
        Section::Outcomes => "What a run is judged by.",
    }
}

/// The whole in one sentence.
pub const WHOLE: &str = "Of 100 pairs of acute hospitals, so many could exchange a record: both use one in \
    clinical work, its interfaces are built, and both keep to common standards. A hospital with its own system \
    counts as far as the rules leave it room.";

/// What the model gets wrong, or leaves out, that no table shows.
pub const MISSES: [&str; 9] = [
    "Clinical use of hospital records in March 2010 is too low, and trusts with a system in July 2015 are too \
     many.",
    "The network grows too fast in mid 2006, and imaging is too late at the end of 2007: in the model some \
     trusts go their own way.",
    "Few trusts have a record of their own by 2016. We take that for too few, without a count to hold against it.",
    "The model has shown no skill in forecasting. Fitted to data up to March 2008 it meets 4 of 26 later numbers \
     within one tolerance: it runs on as if spend, losses and roll-out would not slow. Of the 21 that have an \
     earlier number it meets 4; to say “the last number stays” meets 2, “the last line goes on” 5. With one \
     series left out at a time it meets 16 of 52.",
    "It has no price for a whole that is missing. Benefits are as the department claimed them and count every \
     component alike, so no centre at all looks best in money. A single score would mislead.",
    "At equal age the whole grows with later signing, to the end of the lever. A best moment exists only by a fixed date.",
    "Denmark’s levers end in a late dismantling, and so do Kaiser Permanente’s.",
    "Suppliers’ loss levels off after 2010. In the record CSC wrote off what it had invested at the end of 2011 (F394).",
    "One stock of wrong work, equal shares of suppliers, no named hospital, no rare disaster, and no politics \
     beyond the limit.",
];
