//! How sure we are: what the ensemble makes of history, where the record is known.

use super::fit::{month, printed};
use super::{escape, tables};
use crate::analysis::conclusions::verdicts;
use crate::analysis::ensemble::{Band, Ensemble};
use crate::explain::targets::{self, RowError, Target};
use crate::model::{Levers, Parameters, Run};
use crate::text::conclusions::{conclusion, support};

/// The targets that are shown: a few dates of each kind of outcome.
const SHOWN: [(&str, &str); 9] = [
    ("spend", "2007-03"),
    ("spend", "2012-03"),
    ("benefits", "2012-03"),
    ("acute_epr:live", "2007-03"),
    ("acute_epr:live", "2010-03"),
    ("pacs:live", "2007-04"),
    ("choose_and_book:in_use", "2010-02"),
    ("summary_care_record:live", "2014-03"),
    ("confidence", "2005-01"),
];

/// A target with what the ensemble has in its place.
pub(in crate::explain) struct Spread {
    /// The target.
    pub(in crate::explain) target: Target,
    /// What the best fit has.
    pub(in crate::explain) best: f64,
    /// Where the middle eight of ten sets lie.
    pub(in crate::explain) band: Band,
}

/// Every target's spread, and how many sets there are.
pub(in crate::explain) fn spreads(history: &Run) -> Result<(Vec<Spread>, usize), RowError> {
    let runs = Ensemble::shipped().runs(&Levers::HISTORY);
    let spread = |target: Target| {
        let values = runs.iter().filter_map(|run| target.modelled(run)).collect();
        let (best, band) = (target.modelled(history)?, Band::of(values)?);
        Some(Spread { target, best, band })
    };
    let shared = targets::shared()?.into_iter().filter(|target| !target.is_event());
    Ok((shared.filter_map(spread).collect(), runs.len()))
}

/// Which conclusions hold across the ensemble, and which constants turn them.
pub(super) fn conclusions(parameters: &Parameters) -> String {
    let rows: String = verdicts(parameters, &Ensemble::shipped())
        .iter()
        .map(|verdict| {
            let turned_by: Vec<String> =
                verdict.turned_by.iter().map(|name| name.replace('_', " ")).collect();
            format!(
                "<tr><th scope=row>{}</th><td>{}</td><td>{}</td></tr>\n",
                escape(conclusion(verdict.conclusion)),
                support(verdict),
                if turned_by.is_empty() { "none".to_owned() } else { turned_by.join("; ") },
            )
        })
        .collect();
    let heads =
        ["conclusion", "plausible versions that agree", "load-bearing constants that turn it"];
    format!(
        "<h2>What holds, and what it rests on</h2>\n{}",
        super::table("Conclusions across the ensemble", &heads, &rows)
    )
}

/// What the ensemble is, and how wide it is on history itself.
pub(super) fn table(history: &Run) -> Result<String, RowError> {
    let (spreads, sets) = spreads(history)?;
    let inside =
        spreads.iter().filter(|s| (s.band.low..=s.band.high).contains(&s.target.value)).count();
    let rows: String = SHOWN
        .iter()
        .filter_map(|(series, when)| {
            spreads.iter().find(|s| s.target.series == *series && s.target.month == *when)
        })
        .map(row)
        .collect();
    let heads = ["what", "when", "record", "best fit", "eight of ten sets"];
    Ok(format!(
        "<h2>How sure we are</h2><p>{sets} other sets of constants, spread over their ranges, reproduce \
         the record about as well as the best fit. Where they part, the model does not know. Even on \
         history they are not of one mind: of {} dated figures (those that versions are compared on, events apart), {inside} lie inside the band of eight \
         sets in ten. The band shows how far the constants leave the answer open, not whether the \
         equations are right; the best fit, nearer to the record than any of them, may lie outside.</p>\n{}",
        spreads.len(),
        super::table("Spread of the ensemble on history", &heads, &rows)
    ))
}

fn row(spread: &Spread) -> String {
    let target = &spread.target;
    let when = target.month.parse().map_or_else(|_| target.month.clone(), month);
    format!(
        "<tr><th scope=row>{}</th><td>{when}</td><td>{}</td><td>{}</td><td>{} to {}</td></tr>\n",
        escape(&tables::series(&target.series)),
        printed(target.value),
        printed(spread.best),
        printed(spread.band.low),
        printed(spread.band.high),
    )
}
