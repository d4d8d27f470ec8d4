//! What the document lists: levers, components, quantities, constants, columns, outcomes, check values.

use std::error::Error;

use npfit_model::{
    CONSTANTS, Clock, Component, Grade, Levers, Month, Outcomes, Parameters, Settings, run,
};

use super::{head, row};
use crate::explain::columns::{COMPONENT, Column, PROGRAMME, SUPPLIER};
use crate::explain::equations::INITIAL;
use crate::explain::symbols::{self, Kind};
use crate::explain::{evidence, format};
use crate::scenario::Preset;

pub(super) fn levers() -> String {
    let history = Levers::HISTORY;
    let (first, last) = (Levers::SIGNING_FIRST, Levers::SIGNING_LAST);
    format!(
        "## 4. Levers\n\n{}{}{}{}\nThe month is that of the last regional contract; the two shares of history are judgement, \
         and so are the ends of the range of signing.\n",
        head(&["lever", "sign", "range", "as it happened"]),
        row(&["centralisation", "C", "0 to 1", &history.centralisation().to_string()]),
        row(&[
            "month of signature",
            "T",
            &format!("{} ({first}) to {} ({last})", first.0, last.0),
            &format!("{} ({})", history.signing().0, history.signing()),
        ]),
        row(&["local flexibility", "F", "0 to 1", &history.flexibility().to_string()]),
    )
}

/// Months between which registered patients follow straight lines.
const REGISTERED: [i32; 9] = [0, 78, 102, 114, 126, 138, 150, 162, 203];

pub(super) fn components() -> String {
    let p = Parameters::default();
    let mut text = format!(
        "## 5. Components\n\nThe grades are judgement; what a grade means is fitted.\n\n{}",
        head(&[
            "component",
            "needs unclear (a)",
            "places differ (h)",
            "depth in the work (w)",
            "price",
            "sites"
        ])
    );
    for component in Component::ALL {
        let grades = component.grades();
        let sites = match component {
            Component::N3 => "18,000 network sites",
            Component::Pacs => "127 imaging trusts",
            Component::ChooseAndBook => "100 (per cent of referrals)",
            Component::SummaryCareRecord => "million registered patients, below",
            Component::AcuteEpr => "170 acute trusts",
        };
        text += &row(&[
            &format!("`{}`", component.key()),
            grades.needs_unclear.key(),
            grades.places_differ.key(),
            grades.depth.key(),
            &format::grouped(&component.price_gbp_million(&p).to_string()),
            sites,
        ]);
    }
    let grades: Vec<String> =
        Grade::ALL.iter().map(|grade| format!("{} {}", grade.key(), grade.share(&p))).collect();
    let registered: Vec<String> = REGISTERED
        .iter()
        .map(|month| format!("{month}: {}", Component::SummaryCareRecord.sites(Month(*month))))
        .collect();
    text += &format!(
        "\nGrades: {} (constants `grade_...`; “full” is the unit). No equation uses the number of sites: it turns shares into \
         counts. Registered patients, million, by month, on straight lines between: {} (53.9 in 2008 and 55.7 in 2012 are \
         published, F570 and F571; the rest is judgement).\n",
        grades.join(", "),
        registered.join(", "),
    );
    text
}

pub(super) fn dated_inputs() -> String {
    let rows = [
        (
            "`consent`",
            "Summary Care Record",
            "Roll-out waits for the consent model until April 2009 (month 87), then is released over `consent_fade` months.",
            "`waits_for_consent`",
        ),
        (
            "`payment`",
            "Choose and Book",
            "Practices are paid for booking from April 2006 (month 51) to February 2010 (month 98); the effect fades over `payment_fade` months.",
            "`is_paid_for`",
        ),
        (
            "`imaging-lag`",
            "PACS",
            "Imaging joins the regional contracts `imaging_lag` months after signature.",
            "`is_ordered_late`",
        ),
    ];
    let rows: String = rows
        .iter()
        .map(|(key, component, says, name)| row(&[key, component, says, name]))
        .collect();
    format!(
        "## 6. Dated inputs\n\nWhat happened outside the levers. Each can be switched off; the dates are published, the \
         strengths are constants. Launch is June 2002 (month 5). The attribute is 1 for that component in every month if the \
         switch is on, and 0 otherwise.\n\n{}{rows}",
        head(&["switch", "component", "what it does", "attribute"])
    )
}

pub(super) fn quantities() -> Result<String, Box<dyn Error>> {
    let mut text = format!(
        "## 9. Stocks and auxiliaries\n\n{}",
        head(&["name", "kind", "at first", "unit", "equation", "meaning"])
    );
    for symbol in symbols::all()? {
        let (kind, at_first) = match symbol.kind {
            Kind::Stock => {
                let own = INITIAL.iter().find(|(name, _)| *name == symbol.name);
                ("stock", own.map_or("0".to_owned(), |(_, value)| format!("`{value}`")))
            }
            Kind::Auxiliary => ("auxiliary", String::new()),
            _ => continue,
        };
        text += &row(&[
            &format!("`{}`", symbol.name),
            kind,
            &at_first,
            symbol.unit,
            &format!("`{}`", symbol.equation),
            symbol.meaning.trim_end_matches('.'),
        ]);
    }
    Ok(text)
}

pub(super) fn constants() -> String {
    let kinds: Vec<String> = evidence::KINDS
        .iter()
        .map(|(kind, meaning)| format!("*{}*: {meaning}", kind.key()))
        .collect();
    let mut text = format!(
        "## 10. Constants\n\nKinds of evidence: {}. “Fitted” after a kind says that the fit moved the value inside its range. \
         A range without a source is judgement. F numbers name figures of the record (`data/figures.csv`, \
         `data/unused_figures.csv`). The ensemble does not vary what is *structural*. A link carries a changed constant as \
         `p.NAME=VALUE`.\n\n{}",
        kinds.join("; "),
        head(&["name", "value", "range", "unit", "evidence", "meaning"])
    );
    for constant in &CONSTANTS {
        let structural = if constant.is_structural { "; structural" } else { "" };
        text += &row(&[
            &format!("`{}`", constant.name),
            &format::constant(constant.value),
            &format!("{} to {}", constant.low, constant.high),
            constant.unit,
            &(evidence::of(constant) + structural),
            constant.meaning,
        ]);
    }
    text
}

pub(super) fn columns() -> String {
    let rows = |columns: &[Column], name: &dyn Fn(&str) -> String| -> String {
        let row = |own: &Column| {
            row(&[&name(own.name), &format!("`{}`", own.text), own.unit, own.meaning])
        };
        columns.iter().map(row).collect()
    };
    format!(
        "## 12. Columns of the CSV\n\nIn this order: `month` (index) and `calendar` (`2004-01`); the programme’s; then for each \
         of the four suppliers, the least patient 1, the supplier’s; then for each component, in the order of section 5, the \
         component’s. The two of a supplier stand together. Numbers are written with as many digits as a double needs, \
         without an exponent; 1e-9 is near enough to agree.\n\n{}{}{}{}",
        head(&["column", "is", "unit", "meaning"]),
        rows(&PROGRAMME, &|name| format!("`{name}`")),
        rows(&SUPPLIER, &|name| format!("`supplier_1_{name}`, ...")),
        rows(&COMPONENT, &|name| format!("`n3:{name}`, ...")),
    )
}

pub(super) fn outcomes() -> String {
    let rows = [
        ("total public spend", "`spend_total`", "GBP million"),
        ("programme spend", "`spend_programme`", "GBP million"),
        ("benefits", "`benefits`", "GBP million"),
        ("price of changes", "`change_cost`", "GBP million"),
        (
            "trusts that use a record",
            "170 × (`acute_epr:in_use` + `acute_epr:own_in_use`)",
            "trusts",
        ),
        ("of them, the programme’s", "170 × `acute_epr:in_use`", "trusts"),
        ("the whole", "`whole`", "share of pairs; shown as 1 in so many"),
        ("the parts", "`parts`", "share"),
        ("fit of the record", "`fit` of the component deepest in the work", "share"),
        ("confidence", "`confidence`", "share"),
        ("suppliers lost", "`suppliers_lost`", "suppliers"),
        ("N3 sites in January 2007 (month 60)", "18,000 × `n3:live`", "sites"),
    ];
    let rows: String = rows.iter().map(|(name, is, unit)| row(&[name, is, unit])).collect();
    format!(
        "## 13. Outcomes\n\nRead at the end of month T + 120, ten years after signing; or at the end of December 2016 (month 179).\n\n{}{rows}",
        head(&["outcome", "is", "unit"])
    )
}

/// Presets at the end of ten years, to check another implementation by.
pub(super) fn check_values() -> String {
    let mut text = format!(
        "## 14. Values to check by\n\nTen years after signing (month T + 120). `crates/model/tests/golden` has whole runs.\n\n{}",
        head(&[
            "C, T, F",
            "spend_total",
            "spend_programme",
            "benefits",
            "change_cost",
            "whole",
            "parts",
            "confidence",
            "supplier_strain",
            "dismantled in month"
        ])
    );
    for preset in Preset::ALL {
        let levers = preset.levers();
        let run = run(&Settings::with_levers(levers));
        let end = Clock::TenYears.month(&levers);
        let (state, own) = (run.at(end), Outcomes::of(&run, Clock::TenYears));
        let places = |value: f64, places: usize| format!("{value:.places$}");
        text += &row(&[
            &format!(
                "{}, {}, {}",
                levers.centralisation(),
                levers.signing().0,
                levers.flexibility()
            ),
            &places(own.spend_total_gbp_million, 4),
            &places(own.spend_programme_gbp_million, 4),
            &places(own.benefits_gbp_million, 4),
            &places(own.change_cost_gbp_million, 4),
            &places(own.whole_share, 8),
            &places(own.parts_share, 6),
            &places(own.confidence_share, 6),
            &places(state.supplier_strain(), 6),
            &run.dismantled().map_or("never".to_owned(), |month| month.0.to_string()),
        ]);
    }
    text
}
