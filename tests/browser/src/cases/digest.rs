//! The model computes the same bits in the browser as on this machine.

use anyhow::{Result, ensure};
use npfit_model::{Levers, Month, Settings, run};
use serde_json::json;

use super::{Case, case};
use crate::page::Page;

/// Settings to compare: centralisation in per cent, the month of signing counted from January 2002, and local
/// flexibility in per cent. Corners, ends, history, and places between.
const SETTINGS: [(f64, i32, f64); 11] = [
    (90.0, 24, 15.0),
    (0.0, 24, 15.0),
    (100.0, 24, 15.0),
    (90.0, 8, 15.0),
    (90.0, 72, 15.0),
    (90.0, 24, 0.0),
    (90.0, 24, 100.0),
    (75.5, 56, 55.0),
    (0.0, 8, 0.0),
    (100.0, 72, 100.0),
    (10.0, 36, 99.7),
];

pub(super) fn cases() -> Vec<Case> {
    vec![
        case("digest: wasm computes what this machine computes", |page| Box::pin(digests(page)))
            .everywhere(),
    ]
}

async fn digests(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let is_there = "typeof window.wasmBindings?.run_digest === 'function'";
    let is_there: bool = page.ask(is_there, vec![]).await?;
    ensure!(is_there, "The page has no `run_digest(centralisation, signing, flexibility)`.");
    for setting in SETTINGS {
        let (centralisation, signing, flexibility) = setting;
        let arguments = vec![json!(centralisation), json!(signing), json!(flexibility)];
        let theirs: String =
            page.ask("window.wasmBindings.run_digest(...arguments)", arguments).await?;
        let levers = Levers::from_percent(centralisation, Month(signing), flexibility);
        let ours = format!("{:016x}", run(&Settings::with_levers(levers)).digest());
        ensure!(
            theirs == ours,
            "At {setting:?} wasm has the digest {theirs}, this machine {ours}."
        );
    }
    Ok(())
}
