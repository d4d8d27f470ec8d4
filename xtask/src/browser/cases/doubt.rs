//! How sure the model is, and what a reader may change of it: agreement on the outcomes, the drawer of
//! assumptions, old links.

use fantoccini::Locator;
use fantoccini::key::Key;
use npfit_scenario::model::{Levers, Outcomes, Parameters, run};
use npfit_scenario::text;

use crate::browser::input;
use crate::browser::levers::SIGNING;
use crate::browser::page::Page;
use crate::error::{Result, bail, ensure};

/// How long the plausible versions may take, on a machine that is busy with other things.
const TRIES: usize = 120;
const TRY_EVERY: std::time::Duration = std::time::Duration::from_millis(50);

/// Waits until an expression gives a text that is wanted, and gives it.
async fn until(page: &Page, what: &str, asked: &str, wanted: fn(&str) -> bool) -> Result<String> {
    let mut last = String::new();
    for _ in 0..TRIES {
        last = page.ask(asked, vec![]).await?;
        if wanted(&last) {
            return Ok(last);
        }
        tokio::time::sleep(TRY_EVERY).await;
    }
    bail!("The page did not show {what}; it shows {last:?}.")
}

const DOUBTS: &str = "[...document.querySelectorAll('.outcome-doubt')].map(probe.text).join('|')";

/// On history each outcome has its range; once a lever moves, how many versions agree.
pub(crate) async fn agreement(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let has_ranges = |text: &str| text.matches("eight in ten: ").count() == 6;
    until(page, "six ranges", DOUBTS, has_ranges).await?;
    input::focus(page, SIGNING).await?;
    input::press(page, Key::End).await?;
    // Where the best fit prints no change there is nothing to agree on.
    let has_counts = |text: &str| text.matches(" of 48 agree").count() >= 4;
    let said = until(page, "counts of versions", DOUBTS, has_counts).await?;
    // Signed at the last, benefits come late in every version.
    ensure!(said.split('|').nth(1) == Some("48 of 48 agree"), "Of benefits it says {said:?}.");
    Ok(())
}

const LOCK_IN: &str = "input[data-assumption=lock_in]";
const SPEND: &str = "probe.text(probe.find('[data-outcome=spend] .outcome-number'))";
const ADDRESS: &str = "location.hash";

/// Opens the drawer as a reader does.
async fn open_drawer(page: &Page) -> Result<()> {
    let summary = Locator::Css("[data-view=assumptions] > summary");
    page.session.client.find(summary).await?.click().await?;
    page.settle().await
}

/// A slider of the drawer moves by keyboard, is marked, counted and in the address, and goes back.
pub(crate) async fn slider(page: &mut Page) -> Result<()> {
    page.open("").await?;
    open_drawer(page).await?;
    let before: String = page.ask(SPEND, vec![]).await?;
    page.tell(&format!("probe.find('{LOCK_IN}').focus()")).await?;
    input::press(page, Key::Home).await?;
    page.settle().await?;
    let after: String = page.ask(SPEND, vec![]).await?;
    let mut changed = Parameters::default();
    changed.set("lock_in", 0.0);
    let native = Outcomes::of(&run(&changed, &Levers::HISTORY));
    ensure!(after == text::gbp(native.spend_gbp_million), "It shows {after}, from {before}.");
    let summary = "probe.text(probe.find('[data-view=assumptions] > summary'))";
    let said: String = page.ask(summary, vec![]).await?;
    ensure!(said.ends_with("1 changed"), "The drawer is called {said:?}.");
    until(page, "the constant in the address", ADDRESS, |hash| hash.ends_with("&p.lock_in=0"))
        .await?;
    page.session.client.find(Locator::Css("[data-reset-assumptions]")).await?.click().await?;
    page.settle().await?;
    let back: (String, String, String) = page
        .ask(
            &format!("[{SPEND}, {summary}, probe.find('[data-setting=lock_in]').className]"),
            vec![],
        )
        .await?;
    ensure!(back == (before, "Assumptions".to_owned(), String::new()), "Reset, it shows {back:?}.");
    Ok(())
}

/// A slider of the drawer moves by pointer or by finger.
pub(crate) async fn slider_by_pointer(page: &mut Page) -> Result<()> {
    page.open("").await?;
    open_drawer(page).await?;
    page.tell(&format!("probe.find('{LOCK_IN}').scrollIntoView({{ block: 'center' }})")).await?;
    page.session.client.find(Locator::Css(LOCK_IN)).await?.click().await?;
    page.settle().await?;
    let value: String =
        page.ask("probe.text(probe.find('[data-setting=lock_in]'))", vec![]).await?;
    let value: f64 = value.parse().unwrap_or(-1.0);
    let is_middle = (value - 0.5).abs() < 0.1;
    ensure!(is_middle, "A click in its middle set the slider to {value}.");
    Ok(())
}

/// What came from outside is switched off and on.
pub(crate) async fn switch(page: &mut Page) -> Result<()> {
    page.open("").await?;
    open_drawer(page).await?;
    let toggle = Locator::Css("input[data-input=consent_brake]");
    page.session.client.find(toggle).await?.click().await?;
    let off = |hash: &str| hash.ends_with("&p.consent_brake=0");
    until(page, "the switch in the address", ADDRESS, off).await?;
    page.session.client.find(toggle).await?.click().await?;
    until(page, "no switch in the address", ADDRESS, |hash| !hash.contains("p.")).await?;
    Ok(())
}

/// A link of version 1 runs version 1, says so, and claims no agreement.
pub(crate) async fn old_link(page: &mut Page) -> Result<()> {
    page.open("#v=1&centralisation=75&signing=2006-09&flexibility=55").await?;
    let middle_out =
        Levers::from_percent(75.0, npfit_scenario::calendar::Month::new(2006, 9), 55.0);
    let native = Outcomes::of(&run(&Parameters::VERSION_1, &middle_out));
    let shown: String = page.ask(SPEND, vec![]).await?;
    ensure!(shown == text::gbp(native.spend_gbp_million), "Version 1 spends {shown}.");
    let said: String = page.ask("probe.text(probe.find('[data-constants]'))", vec![]).await?;
    ensure!(said.contains("version 1"), "Of the version it says {said:?}.");
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    let doubts: String = page.ask(DOUBTS, vec![]).await?;
    ensure!(doubts == "|||||", "It claims {doubts:?}.");
    Ok(())
}
