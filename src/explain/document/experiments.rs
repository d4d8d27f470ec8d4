//! The fit, the ensemble and the hold-outs.

use std::error::Error;

use npfit_model::{Clock, Run};

use super::{head, row};
use crate::analysis::claims::Claim;
use crate::analysis::ensemble::{Agreement, SETS_COUNT};
use crate::explain::sure::{self, Spread};
use crate::explain::targets::{self, DIFFERENCES, Target};
use crate::explain::{format, holdouts};
use crate::message::Language;
use crate::text;

/// How a series is read from a run.
const READING: &str = "\
A series of a component is its column of section 12 times its number of sites (section 5), at the end of the month; \
`spend` is `spend_programme`, `loss:...` is `supplier_loss`. In the fit an event lies where its stock crosses one half, \
on a straight line between months.";

/// The numbers that a programme's end was read from.
fn readings(sources: &[holdouts::Reading]) -> String {
    match sources.iter().map(|own| own.id).collect::<Vec<_>>().as_slice() {
        [] => "(General reading.)".to_owned(),
        ids => format!("({})", ids.join(", ")),
    }
}

/// Every target with what the model has in its place.
pub(super) fn fit(history: &Run) -> Result<String, Box<dyn Error>> {
    let spreads = sure::spreads(history)?;
    let figures = targets::figures()?;
    let hits = figures.iter().filter(|target| target.is_hit(history)).count();
    let near = figures
        .iter()
        .filter(|target| target.residual(history).is_some_and(|residual| residual.abs() <= 2.0))
        .count();
    let inside = spreads.iter().filter(|spread| spread.is_inside()).count();
    let rows: String = spreads.iter().map(|spread| figure_row(spread, history)).collect();
    let events: String =
        targets::events()?.iter().map(|target| event_row(target, history)).collect();
    Ok(format!(
        "## 15. Fit to the record\n\n\
         `cargo xtask calibrate` fits the constants inside their ranges to {} dated figures and three events \
         (`data/targets.csv`), from random starts, with a weak prior. No setting of the levers but history is run in it. Of \
         the figures {hits} lie within one tolerance, {near} within two. {inside} lie inside the band of eight in ten sets. \
         For trusts, “live” means a patient system, mostly administration: a shallow stage, not clinical use.\n\n{READING}\n\n{DIFFERENCES} \
         (`crates/model/GATES.md`; a test holds it.)\n\n{}{rows}\n{}{events}",
        figures.len(),
        head(&[
            "series",
            "month",
            "record",
            "tolerance",
            "model",
            "in tolerances",
            "eight in ten sets",
            "figure",
            "unit"
        ]),
        head(&["event", "record", "model", "months off"]),
    ))
}

fn figure_row(spread: &Spread, history: &Run) -> String {
    let target = &spread.target;
    row(&[
        &format!("`{}`", target.series),
        &target.month.to_string(),
        &format::amount(target.value),
        &format::constant(target.tolerance),
        &format::amount(spread.published),
        &target.residual(history).map(format::signed).unwrap_or_default(),
        &format!("{} to {}", format::amount(spread.low), format::amount(spread.high)),
        &target.figure_id,
        &target.unit,
    ])
}

fn event_row(target: &Target, history: &Run) -> String {
    let month = |value: f64| format::month(npfit_model::Month(value as i32));
    let modelled = target.modelled(history);
    row(&[
        &target.series.trim_start_matches("event:").replace('_', " "),
        &month(target.value),
        &modelled.map_or("never".to_owned(), month),
        &modelled.map_or(String::new(), |modelled| format!("{:+.0}", modelled - target.value)),
    ])
}

/// What the sets of the ensemble share about each preset.
pub(super) fn ensemble() -> Result<String, Box<dyn Error>> {
    let mut text = format!(
        "## 16. The ensemble\n\n\
         {SETS_COUNT} sets of constants, the published one included, from searches with random starts over the range of every \
         constant that is not structural; each reproduces the record about as well (`data/ensemble.csv`). The page claims a \
         direction only if at least 85% of the sets share it. For each preset, ten years after signing: how many sets move an \
         outcome against their own history as the published set does. **Bold** is claimed, the rest is open.\n\n"
    );
    let table = sure::presets();
    let measures: Vec<String> =
        table.measures.iter().map(|own| own.key().replace('-', " ")).collect();
    let mut heads = vec!["preset"];
    heads.extend(measures.iter().map(String::as_str));
    text += &head(&heads);
    for (preset, agreements) in &table.rows {
        let mut cells = vec![preset.key().replace('-', " ")];
        cells.extend(agreements.iter().map(|own| {
            let count = format!("{} of {}", own.agree, own.of);
            if own.is_robust { format!("**{count}**") } else { count }
        }));
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        text += &row(&cells);
    }
    Ok(text + &claims())
}

/// Every claim with the sets that it holds in, and the constants that turn it.
fn claims() -> String {
    let english = Language::english();
    let mut text = format!(
        "\nClaims, and in how many sets they hold (`data/claims.csv`; `src/analysis/claims` says exactly what is asked). “Turned by” \
         names the constants that turn a claim of the published set when each alone stands at an end of its range.\n\n{}",
        head(&["claim", "key", "ten years after signing", "by December 2016", "turned by"])
    );
    for (claim, turned) in Claim::ALL.into_iter().zip(sure::turned_by()) {
        let share = |clock| {
            claim.agreement(clock).map_or(String::new(), |own: Agreement| {
                let count = format!("{} of {}", own.agree, own.of);
                match sure::unclaimed(own) {
                    None => format!("**{count}**"),
                    Some(word) => format!("{count}, {word}"),
                }
            })
        };
        let turned: Vec<String> = turned
            .iter()
            .filter_map(|own| own.split_once(' '))
            .map(|(name, end)| format!("`{name}` {end}"))
            .collect();
        text += &row(&[
            text::claim_words(claim).text(&english),
            &format!("`{}`", claim.key()),
            &share(Clock::TenYears),
            &share(Clock::December2016),
            &if turned.is_empty() { "none".to_owned() } else { turned.join(", ") },
        ]);
    }
    text
}

/// The hold-outs with what the model makes of them.
pub(super) fn hold_outs() -> String {
    let mut text = format!(
        "## 17. Hold-outs\n\n\
         Programmes that the model was not fitted to, as caricatures: levers and a few grades are theirs, all else is \
         England’s. Ten years after signing. “Elsewhere” is the share of a grid over all levers, with England’s grades, of which the \
         same is true. The questions were written with results in sight, so take them as illustrations.\n\n{}",
        head(&[
            "programme",
            "levers",
            "record’s grades",
            "what happened",
            "asked",
            "the model",
            "elsewhere",
            "verdict"
        ])
    );
    for own in &holdouts::ALL {
        let levers = own.settings().levers;
        let (outcomes, run) = (own.outcomes(), npfit_model::run(&own.settings()));
        let grades = own.record.map_or("England’s".to_owned(), |grades| {
            let keys = [grades.needs_unclear, grades.places_differ, grades.depth]
                .map(npfit_model::Grade::key);
            keys.join(", ")
        });
        let end = Clock::TenYears.month(&levers);
        let dismantled = run.dismantled().filter(|month| *month <= end);
        let model = format!(
            "{:.0} of 170 trusts use the programme’s record, {:.0} any; parts {}; whole {:.1}%; {} suppliers lost; {}",
            outcomes.trusts_programme_count,
            outcomes.trusts_using_count,
            format::percent(outcomes.parts_share),
            outcomes.whole_share * 100.0,
            outcomes.suppliers_lost_count,
            dismantled.map_or("not dismantled".to_owned(), |month| {
                format!("dismantled in {}", format::month(month))
            }),
        );
        text += &row(&[
            own.name,
            &format!(
                "{}%, {}, {}%",
                own.centralisation_percent,
                format::month(own.signing),
                own.flexibility_percent
            ),
            &grades,
            &format!("{} {}", own.happened, readings(own.sources)),
            own.asked,
            &model,
            &format::percent(own.share_of_levers()),
            own.verdict,
        ]);
    }
    text
}
