//! A run as it is spoken: few numbers, and no sign that reads badly.

use crate::message::{
    self as m,
    language::{number, whole},
};
use crate::model::Outcomes;

/// What a run gives, beside the model's run of history.
pub fn run_spoken(own: &Outcomes, was: &Outcomes) -> String {
    let billions = |million: f64| number(million / 1000.0, 1);
    let percent = |share: f64| number(share * 100.0, 1);
    let money = m::run_spoken(
        &billions(own.spend_gbp_million),
        &billions(was.spend_gbp_million),
        &billions(own.benefits_gbp_million),
        &billions(was.benefits_gbp_million),
    );
    let rest = m::run_spoken_rest(
        &percent(own.whole_share),
        &percent(was.whole_share),
        &number(own.acute_epr_in_use_trusts, 0),
        &whole(own.suppliers_lost_count),
    );
    m::two_words(&money, &rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Levers, Parameters, run};

    #[test]
    fn it_has_no_signs_that_read_badly() {
        let outcomes = Outcomes::of(&run(&Parameters::default(), &Levers::HISTORY));
        let words = run_spoken(&outcomes, &outcomes);
        assert!(words.contains("billion pounds") && words.contains("2 suppliers"), "{words}");
        assert!(!words.contains(['£', '%', '−', '\u{a0}']), "{words}");
    }
}
