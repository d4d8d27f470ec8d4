//! Why the outcomes moved when one lever did.

use npfit_model::{Lever, Levers, Month};

use super::{agreement, lever_name, lever_value, month};
use crate::analysis::Equation;
use crate::analysis::mechanisms::{Change, Factor, Reason};
use crate::message::{self as m, Language, Message};

/// A reason in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Why {
    /// The outcome: "Trusts that use a record".
    pub effect: String,
    /// How it moved: "50 instead of 22".
    pub change: String,
    /// What led to it, from the lever on.
    pub steps: Vec<WhyStep>,
    /// In how many sets; empty while they have not run.
    pub agreement: String,
    /// Whether the sets disagree: then nothing is asserted.
    pub is_open: bool,
    /// All of it as one sentence, for those who hear the page; called open if it is.
    pub sentence: String,
}

/// A step of a reason.
#[derive(Clone, Debug, PartialEq)]
pub struct WhyStep {
    /// "less was decided at the centre (60%, not 90%)".
    pub text: String,
    /// The equation by which it acts on the next.
    pub equation: Equation,
    /// The name of the link to the equation.
    pub equation_name: String,
}

/// What the reasons are held against, or why there are none.
pub fn why_heading(
    language: &Language,
    levers: &Levers,
    lever: Lever,
    reasons: &[Reason],
) -> String {
    let name = lever_name(lever).text(language);
    if levers.with_lever_of(&Levers::HISTORY, lever) == *levers {
        return m::why_not_moved(language, name);
    }
    let was = lever_value(language, &Levers::HISTORY, lever);
    if reasons.is_empty() {
        m::why_nothing(language, name, &was)
    } else {
        m::why_heading(language, name, &was)
    }
}

/// The reasons in words; those whose outcome prints alike in both runs are left out.
pub fn why(language: &Language, reasons: &[Reason]) -> Vec<Why> {
    reasons.iter().filter_map(|reason| words(language, reason)).collect()
}

fn words(language: &Language, reason: &Reason) -> Option<Why> {
    let (own, was) = printed(language, &reason.effect);
    if own == was {
        return None;
    }
    let effect = effect_name(reason.effect.factor).text(language).to_owned();
    let change = m::why_instead(language, &own, &was);
    let steps: Vec<WhyStep> = reason
        .steps
        .iter()
        .map(|step| {
            let text = step_words(language, &step.change);
            let number = language.whole(usize::from(step.equation.0));
            let equation_name = m::why_equation_name(language, &text, &number);
            WhyStep { text, equation: step.equation, equation_name }
        })
        .collect();
    let links = steps.iter().enumerate().map(|(index, step)| {
        let joint = if index == 0 { m::why_because } else { m::why_so };
        joint(language, &step.text)
    });
    let chain = links.reduce(|all, next| m::list_comma(language, &all, &next));
    let sentence = m::why_sentence(language, &effect, &change, &chain.unwrap_or_default());
    let is_open = reason.agreement.is_some_and(|agreement| !agreement.is_robust);
    Some(Why {
        sentence: if is_open { m::why_open(language, &sentence) } else { sentence },
        agreement: reason.agreement.map_or_else(String::new, |sets| agreement(language, &sets)),
        effect,
        change,
        steps,
        is_open,
    })
}

fn step_words(language: &Language, change: &Change) -> String {
    let (less, more) = cause_words(change.factor);
    let cause = if change.own > change.was { more } else { less };
    let (own, was) = printed(language, change);
    if own == was {
        return cause.text(language).to_owned();
    }
    m::why_step(language, cause.text(language), &own, &was)
}

fn printed(language: &Language, change: &Change) -> (String, String) {
    let print = |value: f64| match change.factor {
        Factor::Signing => month(language, Month(value as i32)),
        factor => factor.format().print(language, value),
    };
    (print(change.own), print(change.was))
}

const fn effect_name(factor: Factor) -> Message {
    match factor {
        Factor::Trusts => m::EFFECT_TRUSTS,
        Factor::Pairs => m::EFFECT_PAIRS,
        Factor::Suppliers => m::EFFECT_SUPPLIERS,
        Factor::ChangeCost => m::EFFECT_CHANGE_COST,
        Factor::Benefits => m::EFFECT_BENEFITS,
        Factor::Network => m::EFFECT_NETWORK,
        _ => m::EFFECT_SPEND,
    }
}

/// What is said of a cause that is less, or more, than it would be.
const fn cause_words(factor: Factor) -> (Message, Message) {
    match factor {
        Factor::Centralisation => (m::LESS_CENTRALISATION, m::MORE_CENTRALISATION),
        Factor::Signing => (m::LESS_SIGNING, m::MORE_SIGNING),
        Factor::Flexibility => (m::LESS_FLEXIBILITY, m::MORE_FLEXIBILITY),
        Factor::Known => (m::LESS_KNOWN, m::MORE_KNOWN),
        Factor::Misfit => (m::LESS_MISFIT, m::MORE_MISFIT),
        Factor::Closeness => (m::LESS_CLOSENESS, m::MORE_CLOSENESS),
        Factor::Wrong => (m::LESS_WRONG, m::MORE_WRONG),
        Factor::Fit => (m::LESS_FIT, m::MORE_FIT),
        Factor::Confidence => (m::LESS_CONFIDENCE, m::MORE_CONFIDENCE),
        Factor::Standards => (m::LESS_STANDARDS, m::MORE_STANDARDS),
        Factor::Live => (m::LESS_LIVE, m::MORE_LIVE),
        Factor::Connected => (m::LESS_CONNECTED, m::MORE_CONNECTED),
        Factor::ProgrammeTrusts => (m::LESS_PROGRAMME_TRUSTS, m::MORE_PROGRAMME_TRUSTS),
        Factor::OwnTrusts => (m::LESS_OWN_TRUSTS, m::MORE_OWN_TRUSTS),
        Factor::Loss => (m::LESS_LOSS, m::MORE_LOSS),
        Factor::Parts => (m::LESS_PARTS, m::MORE_PARTS),
        Factor::ChangeCost => (m::LESS_CHANGE_COST, m::MORE_CHANGE_COST),
        Factor::Trusts => (m::LESS_TRUSTS, m::MORE_TRUSTS),
        Factor::Pairs => (m::LESS_PAIRS, m::MORE_PAIRS),
        Factor::Suppliers => (m::LESS_SUPPLIERS, m::MORE_SUPPLIERS),
        // Nothing follows from these.
        Factor::Network | Factor::Spend | Factor::Benefits => (m::LESS_OTHER, m::MORE_OTHER),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::ensemble::Agreement;
    use crate::analysis::mechanisms::{MECHANISMS, Step};

    /// A reason with numbers of its own: the model's may change.
    fn reason(agreement: Option<Agreement>) -> Reason {
        let change = |factor, own, was| Change { factor, own, was };
        let step = |factor, own, was, equation| Step {
            change: change(factor, own, was),
            equation: Equation(equation),
        };
        Reason {
            effect: change(Factor::Trusts, 50.4, 21.9),
            steps: vec![
                step(Factor::Centralisation, 0.6, 0.9, 17),
                step(Factor::Misfit, 0.316, 0.712, 26),
                step(Factor::Fit, 0.604, 0.232, 33),
            ],
            agreement,
        }
    }

    #[test]
    fn a_reason_is_told_from_the_lever_to_the_outcome() {
        let language = Language::english();
        let words = &why(&language, &[reason(None)])[0];
        assert_eq!(
            words.sentence,
            "Trusts that use a record: 50 instead of 22, because less was decided at the centre (60%, not \
             90%), so one design suited many places better: less misfit (32%, not 71%), so the record fitted \
             the work better (60%, not 23%)."
        );
        assert_eq!(words.agreement, "");
        assert!(words.steps[0].equation_name.ends_with("equation 17"));
        let open = &why(&language, &[reason(Some(Agreement::new(3, 49)))])[0];
        assert!(open.is_open && open.sentence.starts_with("Open, the sets disagree: Trusts"));
        let mut alike = reason(None);
        alike.effect.was = 50.3;
        assert_eq!(why(&language, &[alike]), [], "what prints alike is not told");
    }

    #[test]
    fn the_heading_says_what_it_is_held_against() {
        let language = Language::english();
        let levers = Levers::from_percent(60.0, Month(24), 15.0);
        let heading = |lever, reasons: &[Reason]| why_heading(&language, &levers, lever, reasons);
        let moved = heading(Lever::Centralisation, &[reason(None)]);
        assert!(moved.starts_with("What Centralisation changed most"), "{moved}");
        assert!(moved.ends_with("as it happened (90%)"), "{moved}");
        let nothing = heading(Lever::Centralisation, &[]);
        assert!(nothing.starts_with("Centralisation makes no large difference"), "{nothing}");
        let still = heading(Lever::Signing, &[]);
        assert!(still.starts_with("Contracts signed stands as it happened"), "{still}");
    }

    #[test]
    fn every_cause_has_words_of_its_own() {
        for mechanism in MECHANISMS {
            assert!(cause_words(mechanism.cause).0 != m::LESS_OTHER, "{mechanism:?}");
        }
    }
}
