//! How sure the model is: the ensemble, what it shares about the presets, and programmes elsewhere.

use std::error::Error;

use npfit_model::{Clock, Run};

use super::{escape, link, table};
use crate::analysis::Measure;
use crate::analysis::claims::Claim;
use crate::analysis::ensemble::{ROBUST_SHARE, SETS_COUNT};
use crate::explain::{format, holdouts, sure};
use crate::message::Language;
use crate::text;

/// The ensemble in words, the presets, and the hold-outs.
pub(super) fn all(history: &Run) -> Result<String, Box<dyn Error>> {
    let spreads = sure::spreads(history)?;
    let inside = spreads.iter().filter(|spread| spread.is_inside()).count();
    Ok(format!(
        "<p>{SETS_COUNT} sets of constants, spread over their whole ranges, reproduce the record about as well as each other. \
         Where they part, the model does not know. Of the {} dated figures, {inside} lie inside the band of eight sets in \
         ten. The band shows what the record leaves open in the constants. It does not show whether the equations are \
         right.</p>\n{}{}{}",
        spreads.len(),
        claims(),
        presets(),
        hold_outs(),
    ))
}

/// Every claim with the share of sets that it holds in, and the constants that turn it.
fn claims() -> String {
    let english = Language::english();
    let heads = ["claim", "ten years after signing", "by December 2016", "turned by"];
    let turned = sure::turned_by();
    let share = |claim: Claim, clock: Clock| {
        claim.agreement(clock).map_or(String::new(), |own| {
            let share = format::percent(own.agree as f64 / own.of.max(1) as f64);
            match sure::unclaimed(own) {
                None => share,
                Some(word) => format!("<span class=open>{share}, {word}</span>"),
            }
        })
    };
    let rows: Vec<Vec<String>> = Claim::ALL
        .into_iter()
        .zip(&turned)
        .map(|(claim, turned)| {
            let turned: Vec<String> = turned.iter().map(|own| own.replace('_', " ")).collect();
            vec![
                escape(text::claim_words(claim).text(&english)),
                share(claim, Clock::TenYears),
                share(claim, Clock::December2016),
                if turned.is_empty() { "none".to_owned() } else { turned.join(", ") },
            ]
        })
        .collect();
    format!(
        "<h3 id=claims>What the sets share</h3><p>The page says something about the levers only if it holds in at least {} of the \
         sets. Everything else it calls open, or not so where as many sets deny it. The last column names the constants that turn a claim of the published set when \
         each alone stands at an end of its range: what the claim rests on.</p>\n{}",
        format::percent(ROBUST_SHARE),
        table("Claims over the ensemble", &heads, &rows)
    )
}

fn presets() -> String {
    let english = Language::english();
    let all = sure::presets();
    let mut heads = vec!["ten years after signing, against history"];
    heads.extend(all.measures.iter().map(|measure| word(*measure)));
    let rows: Vec<Vec<String>> = all
        .rows
        .iter()
        .map(|(preset, agreements)| {
            let mut cells = vec![escape(text::preset_name(*preset).text(&english))];
            cells.extend(agreements.iter().map(|own| {
                let share = format::percent(own.agree as f64 / own.of.max(1) as f64);
                if own.is_robust { share } else { format!("<span class=open>{share}, open</span>") }
            }));
            cells
        })
        .collect();
    format!(
        "<h3 id=presets>The presets</h3><p>How many sets move an outcome the same way as the published set, each against its own \
         history:</p>\n{}",
        table("Share of sets that agree", &heads, &rows).replacen("<table", "<table class=many", 1)
    )
}

const fn word(measure: Measure) -> &'static str {
    match measure {
        Measure::Spend => "total spend",
        Measure::Benefits => "benefits",
        Measure::Trusts => "trusts using a record",
        Measure::Pairs => "pairs that can exchange",
        Measure::Parts => "parts",
        Measure::Suppliers => "suppliers lost",
        Measure::ChangeCost => "price of changes",
        Measure::Fit => "fit",
        Measure::Confidence => "confidence",
        Measure::ProgrammeSpend => "programme spend",
    }
}

/// Where it was read what came of a programme.
fn readings(sources: &[holdouts::Reading]) -> String {
    let all: Vec<String> = sources
        .iter()
        .filter_map(holdouts::Reading::told)
        .map(|own| format!("{} ({})", escape(&own.says), link(&own.url, &own.publisher)))
        .collect();
    match all.as_slice() {
        [] => "(From general reading: we have no page to link to.)".to_owned(),
        all => format!("Published: {}.", all.join("; ")),
    }
}

fn hold_outs() -> String {
    let items: String = holdouts::ALL
        .iter()
        .map(|own| {
            format!(
                "<li><b>{}.</b> {} {} <i>Asked:</i> {} <i>Result:</i> {} With England’s grades the same is true of \
                 {} of all settings of the levers.</li>\n",
                own.name,
                escape(own.happened),
                readings(own.sources),
                escape(own.asked),
                escape(own.verdict),
                format::percent(own.share_of_levers())
            )
        })
        .collect();
    format!(
        "<h3 id=elsewhere>Programmes elsewhere</h3><p>The model was not fitted to these. Each is a caricature: levers and a few \
         grades are theirs, all else is England’s. The questions were written with results in sight, so they illustrate \
         more than they test.</p>\n<ul>\n{items}</ul>\n"
    )
}
