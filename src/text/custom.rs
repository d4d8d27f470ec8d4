//! The reader's own programme in words.

use npfit_model::{Component, Grade, Grades};

use super::{Format, chart_title};
use crate::chart::Subject;
use crate::guide::custom::{Attribute, Question, Results, nearest};
use crate::message::{self as m, Language, Message};

/// What an attribute is called.
pub const fn attribute_name(attribute: Attribute) -> Message {
    match attribute {
        Attribute::NeedsUnclear => m::CUSTOM_NEEDS_UNCLEAR,
        Attribute::PlacesDiffer => m::CUSTOM_PLACES_DIFFER,
        Attribute::Depth => m::CUSTOM_DEPTH,
    }
}

/// What a grade is called.
pub const fn grade_name(grade: Grade) -> Message {
    match grade {
        Grade::Slight => m::GRADE_SLIGHT,
        Grade::Low => m::GRADE_LOW,
        Grade::Middling => m::GRADE_MIDDLING,
        Grade::High => m::GRADE_HIGH,
        Grade::Full => m::GRADE_FULL,
    }
}

/// What a component is called.
pub fn component_name(component: Component) -> Message {
    chart_title(Subject::RollOut(component))
}

/// Which of England's five the grades are most like.
pub fn custom_nearest(language: &Language, grades: &Grades) -> String {
    let (like, apart) = nearest(grades);
    let names = like.into_iter().map(|one| component_name(one).text(language).to_owned());
    let names = names.reduce(|all, next| m::list_comma(language, &all, &next)).unwrap_or_default();
    if apart == 0 {
        m::custom_same(language, &names)
    } else {
        m::custom_nearest(language, apart, &names)
    }
}

/// A result: what it is, in the reader's run, and in the model's run of history.
pub type CustomResult = [String; 3];

/// The results of a programme beside those of the component in whose place it stands.
pub fn custom_results(language: &Language, yours: &Results, was: &Results) -> [CustomResult; 6] {
    let share = |name: Message, of: fn(&Results) -> f64| {
        let print = |results| Format::Percent.print(language, of(results));
        [name.text(language).to_owned(), print(yours), print(was)]
    };
    [
        share(m::CUSTOM_RESULT_IN_USE, |one| one.in_use_share),
        share(m::CUSTOM_RESULT_OWN_WAY, |one| one.own_way_share),
        share(m::CUSTOM_RESULT_FIT, |one| one.fit_share),
        share(m::CUSTOM_RESULT_KNOWN, |one| one.known_at_signing_share),
        share(m::CUSTOM_RESULT_WRONG, |one| one.wrong_share),
        [
            m::CUSTOM_RESULT_HALF.text(language).to_owned(),
            half(language, yours),
            half(language, was),
        ],
    ]
}

fn half(language: &Language, results: &Results) -> String {
    match results.half_live_months {
        Some(months) => {
            m::custom_result_half_months(language, &language.number(f64::from(months), 0))
        }
        None => m::CUSTOM_RESULT_HALF_NEVER.text(language).to_owned(),
    }
}

/// A question to ask, and what of the model raises it.
pub const fn custom_question(question: Question) -> [Message; 2] {
    match question {
        Question::Known => [m::CUSTOM_ASK_KNOWN, m::CUSTOM_WHY_KNOWN],
        Question::Same => [m::CUSTOM_ASK_SAME, m::CUSTOM_WHY_SAME],
        Question::Used => [m::CUSTOM_ASK_USED, m::CUSTOM_WHY_USED],
        Question::People => [m::CUSTOM_ASK_PEOPLE, m::CUSTOM_WHY_PEOPLE],
        Question::Standards => [m::CUSTOM_ASK_STANDARDS, m::CUSTOM_WHY_STANDARDS],
        Question::Change => [m::CUSTOM_ASK_CHANGE, m::CUSTOM_WHY_CHANGE],
        Question::Heard => [m::CUSTOM_ASK_HEARD, m::CUSTOM_WHY_HEARD],
        Question::Stop => [m::CUSTOM_ASK_STOP, m::CUSTOM_WHY_STOP],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use npfit_model::{Clock, Settings, run};

    #[test]
    fn a_programme_is_compared_with_what_it_replaces() {
        let language = Language::english();
        let mut settings = Settings::default();
        settings.grades[Component::AcuteEpr.index()] = Component::Pacs.grades();
        let of =
            |settings: &Settings| Results::of(&run(settings), Component::AcuteEpr, Clock::TenYears);
        let results = custom_results(&language, &of(&settings), &of(&Settings::default()));
        assert!(results.iter().all(|[name, ..]| !name.is_empty()));
        assert!(results[5][1].starts_with("after "), "{results:?}");
        let none = half(&language, &Results::default());
        assert_eq!(none, "not by then");
        let words = custom_nearest(&language, &Component::Pacs.grades());
        assert_eq!(words, "Its three grades are the same as those of: Digital imaging (PACS).");
        let grades = Attribute::Depth.with(Component::AcuteEpr.grades(), Grade::High);
        let words = custom_nearest(&language, &grades);
        assert!(words.contains("Hospital systems: 1 step apart"), "{words}");
    }
}
