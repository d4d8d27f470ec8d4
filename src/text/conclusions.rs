//! What the model concludes, in words, and how far it can be trusted.

use crate::analysis::conclusions::{Conclusion, Verdict};

/// A conclusion as a sentence.
pub const fn conclusion(conclusion: Conclusion) -> &'static str {
    match conclusion {
        Conclusion::ImagingAheadOfRecords => {
            "With the levers as they were, imaging gets into use and hospital records do not."
        }
        Conclusion::LaterIsCheaperToChange => {
            "Contracts signed three years later are cheaper to change, at the same age."
        }
        Conclusion::LaterBringsBenefitsLate => {
            "Contracts signed three years later bring fewer benefits by 2016."
        }
        Conclusion::LessCentreFitsBetter => {
            "With half the central control, hospital records fit the work better."
        }
        Conclusion::NoCentreNoWhole => "With no centre at all, hardly any records join up.",
        Conclusion::AllFlexibleLosesTheWhole => {
            "With full flexibility the parts gain and the whole loses."
        }
        Conclusion::WholePeaksInsideCentralisation => {
            "Records join up best under some central control, not none and not total."
        }
        Conclusion::WholePeaksInsideFlexibility => {
            "Records join up best with some flexibility, not none and not full."
        }
        Conclusion::WholePeaksInsideSigning => {
            "Records join up best with contracts signed neither at once nor at the last."
        }
        Conclusion::MiddleOutJoinsUpMore => {
            "Signed in September 2006, 75 % central and 55 % local, more records join up."
        }
    }
}

/// In how many sets it holds, and whether the best fit is among them: "41 of 48", "no, 7 of 48".
pub fn support(verdict: &Verdict) -> String {
    let count = format!("{} of {}", verdict.holds_count, verdict.of_count);
    if verdict.holds_in_best_fit { count } else { format!("{count}, not the best fit") }
}
