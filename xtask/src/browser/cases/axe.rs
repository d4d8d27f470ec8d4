//! axe-core in every view of the page.

use serde::Deserialize;
use serde_json::json;

use crate::axe;
use crate::browser::cases::views::View;
use crate::browser::page::Page;
use crate::error::{Result, ensure};

/// A rule that an element breaks.
#[derive(Deserialize)]
struct Violation {
    rule: String,
    selector: String,
    why: String,
}

const RUN: &str = "axe.run(document, { resultTypes: ['violations'] }).then((results) =>
    results.violations.flatMap((one) => one.nodes.map((node) => ({
        rule: one.id,
        selector: node.target.flat().join(' '),
        why: node.failureSummary.replace(/\\s+/g, ' '),
    }))))";

/// axe-core finds nothing in some views; `forced` says whether colours are forced.
pub(crate) async fn clean(page: &mut Page, views: &[View], forced: bool) -> Result<()> {
    let axe = axe::source()?;
    if forced {
        force_colours(page).await?;
    }
    let mut found = Vec::new();
    for view in views {
        view.open(page).await?;
        page.session.client.execute(&axe, vec![]).await?;
        let violations: Vec<Violation> = page.ask(RUN, vec![]).await?;
        found.extend(violations.into_iter().map(|Violation { rule, selector, why }| {
            format!("{}: {rule} at {selector}: {why}", view.name)
        }));
    }
    ensure!(found.is_empty(), "axe-core finds:\n  {}", found.join("\n  "));
    Ok(())
}

/// axe-core finds nothing in "How it works", with the run that one came from.
pub(crate) async fn clean_how(page: &mut Page) -> Result<()> {
    let axe = axe::source()?;
    page.visit(
        "how-it-works.html#v=2&centralisation=40&signing=2004-01&flexibility=15&p.use_months=7.25",
    )
    .await?;
    page.session.client.execute(&axe, vec![]).await?;
    let violations: Vec<Violation> = page.ask(RUN, vec![]).await?;
    let found: Vec<String> = violations
        .into_iter()
        .map(|Violation { rule, selector, why }| format!("{rule} at {selector}: {why}"))
        .collect();
    ensure!(found.is_empty(), "axe-core finds:\n  {}", found.join("\n  "));
    Ok(())
}

/// Few colours of the reader's own in place of the page's.
async fn force_colours(page: &Page) -> Result<()> {
    let features = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    page.session.devtools("Emulation.setEmulatedMedia", features).await?;
    page.visit("").await?;
    let is_forced: bool = page.ask("matchMedia('(forced-colors: active)').matches", vec![]).await?;
    ensure!(is_forced, "The browser does not force its colours.");
    Ok(())
}
