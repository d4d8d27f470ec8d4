//! What happened outside the three levers: dated, sourced, on one component or on all, whatever the
//! levers say. Each is switched off by setting its constant to zero.
//!
//! The table says what acted when; how strongly is a constant of [`Inputs`]. No rule of the model
//! asks which component it is working on: the table does.

use super::Component;
use super::parameters::{Inputs, Parameters};
use crate::calendar::Month;

/// One dated input. What happened, and who says so, stands in [`INPUT_NOTES`].
#[derive(Clone, Copy, Debug)]
pub struct DatedInput {
    /// The component it acts on; all of them where there is none.
    pub component: Option<Component>,
    /// What it changes.
    pub effect: Effect,
    /// The first month in which it acts.
    pub from: Month,
    /// The first month in which it begins to cease; never, where there is none.
    pub until: Option<Month>,
    /// Months in which it fades after that.
    pub fade_months: i32,
}

/// What a dated input is, in words, with its sources. Apart from [`DatedInput`], so that a page which
/// only runs the model does not carry them.
#[derive(Clone, Copy, Debug)]
pub struct InputNote {
    /// The constant that says how strongly it acts; zero switches it off.
    pub constant: &'static str,
    /// What happened, in one sentence.
    pub title: &'static str,
    /// Where its dates come from.
    pub sources: &'static [InputSource],
}

/// A page that dates an input.
#[derive(Clone, Copy, Debug)]
pub struct InputSource {
    /// Its title.
    pub title: &'static str,
    /// Who published it.
    pub publisher: &'static str,
    /// Its address.
    pub url: &'static str,
}

/// What an input changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Raises use of what is live.
    Use,
    /// Holds back roll-out.
    RollOut,
    /// Holds back the build.
    Build,
    /// Adds local flexibility.
    Flexibility,
}

/// All dated inputs.
pub const DATED_INPUTS: [DatedInput; 4] = [
    DatedInput {
        component: Some(Component::AcuteEpr),
        effect: Effect::Build,
        from: Month::new(2005, 6),
        until: Some(Month::new(2006, 9)),
        fade_months: 6,
    },
    DatedInput {
        component: Some(Component::ChooseAndBook),
        effect: Effect::Use,
        from: Month::new(2006, 4),
        until: Some(Month::new(2010, 3)),
        fade_months: 24,
    },
    DatedInput {
        component: None,
        effect: Effect::Flexibility,
        from: Month::new(2007, 4),
        until: None,
        fade_months: 0,
    },
    DatedInput {
        component: Some(Component::SummaryCareRecord),
        effect: Effect::RollOut,
        from: Month::new(2002, 1),
        until: Some(Month::new(2009, 4)),
        fade_months: 12,
    },
];

/// What each of [`DATED_INPUTS`] is, in the same order.
pub const INPUT_NOTES: [InputNote; 4] = [
    InputNote {
        constant: "product_failure_brake",
        title: "The first hospital products fail: the South changes its product in June 2005, and \
                the next supplier of software is in trouble in 2006.",
        sources: &[InputSource {
            title: "National IT programme timeline",
            publisher: "Health Service Journal",
            url: "https://www.hsj.co.uk/home/national-it-programme-timeline/344836.article",
        }],
    },
    InputNote {
        constant: "incentive_use_gain",
        title: "Practices are paid for using Choose and Book from April 2006; national, then local \
                payments end, and use falls after its peak in early 2010.",
        sources: &[
            InputSource {
                title: "New C&B incentives from April announced",
                publisher: "digitalhealth.net (EHI)",
                url: "https://www.digitalhealth.net/2006/02/new-cb-incentives-from-april-announced/",
            },
            InputSource {
                title: "Choose and Book use on downward slope (F561)",
                publisher: "E-Health Insider / digitalhealth.net",
                url: "https://www.digitalhealth.net/2012/03/choose-and-book-use-on-downward-slope/",
            },
        ],
    },
    InputNote {
        constant: "ownership_flexibility",
        title: "Trusts and regions come to own requirements and deployment plans from April 2007.",
        sources: &[
            InputSource {
                title: "Commons Hansard, 5 February 2009",
                publisher: "UK Parliament",
                url: "https://hansard.parliament.uk/Commons/2009-02-05",
            },
            InputSource {
                title: "NHS IT devolution plan goes into action",
                publisher: "Computer Weekly",
                url: "https://www.computerweekly.com/news/2240080516/NHS-IT-devolution-plan-goes-into-action",
            },
            InputSource {
                title: "Delays continue on NPfIT local ownership programme",
                publisher: "digitalhealth.net (EHI)",
                url: "https://digitalhealth.net/2007/05/delays-continue-on-npfit-local-ownership-programme",
            },
        ],
    },
    InputNote {
        constant: "consent_brake",
        title: "The Summary Care Record waits for a consent model that general practice accepts; \
                changed in September 2008, it lets the wider roll-out begin in April 2009.",
        sources: &[
            InputSource {
                title: "SCR consent model changes",
                publisher: "digitalhealth.net (EHI)",
                url: "https://www.digitalhealth.net/2008/09/scr-consent-model-changes/",
            },
            InputSource {
                title: "Care Record rollout suspended amid revamp of consent",
                publisher: "Pulse",
                url: "http://www.pulsetoday.co.uk/care-record-rollout-suspended-amid-revamp-of-consent/10988451.article",
            },
        ],
    },
];

impl DatedInput {
    /// How much of it acts in a month, 0 to 1.
    pub fn activity(&self, month: Month) -> f64 {
        if month < self.from {
            return 0.0;
        }
        match self.until {
            Some(until) if month >= until => {
                let gone = f64::from(month.0 - until.0 + 1) / f64::from(self.fade_months + 1);
                (1.0 - gone).max(0.0)
            }
            _ => 1.0,
        }
    }

    fn strength(&self, inputs: &Inputs) -> f64 {
        match self.effect {
            Effect::Use => inputs.incentive_use_gain,
            Effect::RollOut => inputs.consent_brake,
            Effect::Build => inputs.product_failure_brake,
            Effect::Flexibility => inputs.ownership_flexibility,
        }
    }
}

/// The inputs that act on one component in one month, as factors of what they change.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Forcing {
    /// Factor of use.
    pub(super) use_factor: f64,
    /// Factor of roll-out capacity.
    pub(super) rollout_factor: f64,
    /// Factor of the build.
    pub(super) build_factor: f64,
}

impl Forcing {
    /// What acts on a component in a month.
    pub(super) fn on(p: &Parameters, component: Component, month: Month) -> Self {
        let total = |effect: Effect| acting(p, Some(component), effect, month);
        Self {
            use_factor: 1.0 + total(Effect::Use),
            rollout_factor: (1.0 - total(Effect::RollOut)).max(0.0),
            build_factor: (1.0 - total(Effect::Build)).max(0.0),
        }
    }
}

/// Local flexibility that inputs add for everyone in a month.
pub(super) fn flexibility_added(p: &Parameters, month: Month) -> f64 {
    acting(p, None, Effect::Flexibility, month)
}

fn acting(p: &Parameters, component: Option<Component>, effect: Effect, month: Month) -> f64 {
    DATED_INPUTS
        .iter()
        .filter(|input| input.effect == effect)
        .filter(|input| input.component.is_none() || input.component == component)
        .map(|input| input.strength(&p.inputs) * input.activity(month))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_input_is_dated_sourced_and_can_be_switched_off() {
        for (input, note) in DATED_INPUTS.iter().zip(INPUT_NOTES) {
            assert!(Parameters::range(note.constant).is_some_and(|r| *r.start() == 0.0));
            assert!(!note.sources.is_empty() && note.title.ends_with('.'));
            let strength = Parameters::VERSION_2.get(note.constant);
            assert_eq!(strength, Some(input.strength(&Parameters::VERSION_2.inputs)));
            assert_eq!(input.strength(&Parameters::VERSION_1.inputs), 0.0);
        }
    }

    #[test]
    fn an_input_acts_between_its_dates_and_fades() {
        let incentives = DATED_INPUTS[1];
        let at = |year, month| incentives.activity(Month::new(year, month));
        assert_eq!((at(2006, 3), at(2006, 4), at(2010, 2)), (0.0, 1.0, 1.0));
        assert!(at(2010, 3) < 1.0 && at(2011, 3) > 0.0 && at(2012, 6) == 0.0);
    }
}
