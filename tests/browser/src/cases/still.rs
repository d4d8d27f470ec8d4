//! What a reader aims at stands still: a change of the run moves no lever and no chart, on any screen.

use anyhow::{Result, ensure};
use npfit_model::Lever;

use super::first_screen::{SCREENS, Screen, check_outcomes, look};
use super::{Case, case};
use crate::device::Device;
use crate::hooks;
use crate::page::Page;

/// Runs whose months and sentences have many lengths: history, presets' corners, and what lies between.
const SETTINGS: [&str; 12] = [
    "#v=3",
    "#v=3&centralisation=93&signing=2005-02&flexibility=77",
    "#v=3&centralisation=94&signing=2004-10&flexibility=86",
    "#v=3&centralisation=4&signing=2003-09&flexibility=37",
    "#v=3&centralisation=99&signing=2006-11&flexibility=25",
    "#v=3&centralisation=90&signing=2005-11&flexibility=36",
    "#v=3&centralisation=8&signing=2003-07&flexibility=70",
    "#v=3&centralisation=85&signing=2004-05&flexibility=50",
    "#v=3&centralisation=30&signing=2006-09&flexibility=55",
    "#v=3&centralisation=0&signing=2008-01&flexibility=100",
    "#v=3&centralisation=100&signing=2002-09&flexibility=0",
    "#v=3&centralisation=75&signing=2006-09&flexibility=55",
];

/// How far a place may differ, CSS pixels: browsers round.
const TOLERANCE_PX: f64 = 1.0;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for screen in SCREENS {
        let group = [
            case(
                format!("still: levers and chart stay where they are at {}", screen.name),
                |page| Box::pin(still(page)),
            ),
            case(
                format!("still: on every tab the outcomes are in sight at {}", screen.name),
                move |page| Box::pin(tabs(page, screen)),
            ),
        ];
        cases.extend(group.map(|case| case.on(screen.device).served(screen.serving)));
    }
    cases.push(
        case("still: a tab that a link chose is in sight on a phone", |page| {
            Box::pin(chosen_tab(page))
        })
        .on(Device::PHONE),
    );
    cases
}

/// Where levers and chart lie, in the order of [`Lever::ALL`] and the chart last.
async fn places(page: &Page) -> Result<Vec<f64>> {
    let ask = "[...hooks.levers.map((key) => probe.lever(key)), probe.find(hooks.chart)]
        .map((it) => it.getBoundingClientRect().top + scrollY)";
    page.ask(ask, vec![]).await
}

async fn still(page: &mut Page) -> Result<()> {
    page.open(SETTINGS[0]).await?;
    let first = places(page).await?;
    for setting in SETTINGS {
        page.set_hash(setting).await?;
        let now = places(page).await?;
        for (index, (was, is)) in first.iter().zip(&now).enumerate() {
            let what = Lever::ALL.get(index).map_or("the chart", |lever| lever.key());
            let moved = (is - was).abs();
            ensure!(moved <= TOLERANCE_PX, "At {setting} {what} moved by {moved:.0} px.");
        }
    }
    Ok(())
}

async fn tabs(page: &mut Page, screen: Screen) -> Result<()> {
    let own = "custom&custom=acute_epr,high,low,full";
    for tab in hooks::TABS.into_iter().chain([own]) {
        page.open(&format!("{}&tab={tab}", SETTINGS[11])).await?;
        check_outcomes(&look(page).await?.numbers, screen, &format!("on the tab {tab}"))?;
    }
    Ok(())
}

async fn chosen_tab(page: &mut Page) -> Result<()> {
    for tab in hooks::TABS {
        page.open(&format!("#v=3&tab={tab}")).await?;
        let wrong = "probe.whyNotOnScreen(probe.find('[role=tab][aria-selected=true]'))";
        let wrong: String = page.ask(wrong, vec![]).await?;
        ensure!(wrong.is_empty(), "The tab {tab} {wrong}.");
    }
    Ok(())
}
