//! axe-core in every view of the page, light, dark and in forced colours.

use anyhow::{Result, ensure};
use serde::Deserialize;

use super::how::PAGES;
use super::views::{VIEWS, View};
use super::{Case, DESKTOP_AND_PHONE, case};
use crate::device::Device;
use crate::environment;
use crate::page::Page;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (screen, device) in DESKTOP_AND_PHONE {
        for (colours, dark, forced) in
            [("light", false, false), ("dark", true, false), ("forced", false, true)]
        {
            for (piece, views) in VIEWS.chunks(8).enumerate() {
                let name = format!("axe: finds nothing {screen}, {colours}, views {piece}");
                let clean = case(name, move |page| Box::pin(clean(page, views, forced)));
                cases.push(clean.on(Device { dark, ..device }));
            }
            let name = format!("axe: finds nothing in how it works {screen}, {colours}");
            let clean = case(name, move |page| Box::pin(clean_pages(page, forced)));
            cases.push(clean.on(Device { dark, ..device }));
        }
    }
    cases
}

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

async fn violations(page: &Page, name: &str) -> Result<Vec<String>> {
    page.session.client.execute(&environment::axe()?, vec![]).await?;
    let found: Vec<Violation> = page.ask(RUN, vec![]).await?;
    Ok(found
        .into_iter()
        .map(|Violation { rule, selector, why }| format!("{name}: {rule} at {selector}: {why}"))
        .collect())
}

async fn force(page: &Page, forced: bool) -> Result<()> {
    if forced {
        page.session.set_media(&[("forced-colors", "active")]).await?;
    }
    Ok(())
}

async fn clean(page: &mut Page, views: &[View], forced: bool) -> Result<()> {
    force(page, forced).await?;
    let mut found = Vec::new();
    for view in views {
        view.open(page).await?;
        found.extend(violations(page, view.name).await?);
    }
    ensure!(found.is_empty(), "axe-core finds:\n  {}", found.join("\n  "));
    Ok(())
}

async fn clean_pages(page: &mut Page, forced: bool) -> Result<()> {
    force(page, forced).await?;
    let mut found = Vec::new();
    for name in PAGES {
        page.visit(&format!("{name}#v=3&centralisation=40&signing=2004-01&flexibility=15")).await?;
        found.extend(violations(page, name).await?);
    }
    ensure!(found.is_empty(), "axe-core finds:\n  {}", found.join("\n  "));
    Ok(())
}
