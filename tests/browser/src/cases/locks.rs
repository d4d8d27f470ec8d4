//! Locked levers: no hand and no button moves them; links and steps back do.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use npfit_model::Lever;
use serde_json::json;

use super::{Case, DESKTOP_AND_PHONE, case, drag, typed};
use crate::hooks;
use crate::input::{self, Drag};
use crate::page::Page;

pub(super) fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = DESKTOP_AND_PHONE
        .into_iter()
        .map(|(screen, device)| {
            let name = format!("locks: a locked lever stays {screen}");
            case(name, |page| Box::pin(locked(page))).on(device)
        })
        .collect();
    cases.push(case("locks: a link carries them", |page| Box::pin(linked(page))));
    cases
}

/// Presses a lever's lock, which stands beside its field.
async fn press_lock(page: &Page, lever: Lever) -> Result<()> {
    input::press(page, &hooks::lever_value(lever)).await?;
    input::press(page, &hooks::lever_lock(lever)).await?;
    let pressed = "probe.find(arguments[0]).getAttribute('aria-pressed')";
    let pressed: String = page.ask(pressed, vec![json!(hooks::lever_lock(lever))]).await?;
    ensure!(pressed == "true" || pressed == "false", "The lock's state is {pressed:?}.");
    input::key(page, Key::Escape).await?;
    page.tell("document.activeElement.blur()").await?;
    page.settle().await
}

async fn stands(page: &Page, what: &str, wanted: [f64; 3]) -> Result<()> {
    page.until(what, |now| now.positions() == wanted).await.map(drop)
}

async fn locked(page: &mut Page) -> Result<()> {
    let lever = Lever::Centralisation;
    page.open("").await?;
    typed::type_value(page, lever, "60").await?;
    press_lock(page, lever).await?;
    let mut held = Drag::begin(page, lever).await?;
    held.move_to(drag::far(lever)).await?;
    held.end().await?;
    stands(page, "a drag that moved nothing", [60.0, 24.0, 15.0]).await?;
    input::focus(page, &hooks::lever(lever)).await?;
    for key in [Key::Left, Key::Home, Key::PageUp] {
        input::key(page, key).await?;
        stands(page, "a key that moved nothing", [60.0, 24.0, 15.0]).await?;
    }
    let now = page.snapshot().await?;
    let announced = &now.levers[lever.key()].announced;
    ensure!(announced.contains("locked"), "A screen reader hears {announced:?}.");
    let texts = page.texts("[role=status]").await?;
    let is_said = texts.iter().any(|text| text.contains("locked"));
    ensure!(is_said, "Of a lock it says {texts:?}.");
    input::choose(page, hooks::PRESET, "middle-out").await?;
    stands(page, "a preset with one lever locked", [60.0, 56.0, 45.0]).await?;
    let named: String =
        page.ask("probe.find(arguments[0]).value", vec![json!(hooks::PRESET)]).await?;
    ensure!(named.is_empty(), "The list names the preset {named:?}, which does not stand.");
    input::press(page, hooks::RESET).await?;
    stands(page, "a reset with one lever locked", [60.0, 24.0, 15.0]).await?;
    for wanted in [[60.0, 56.0, 45.0], [60.0, 24.0, 15.0], [90.0, 24.0, 15.0]] {
        input::press(page, hooks::UNDO).await?;
        stands(page, "a step back", wanted).await?;
    }
    page.set_hash("#v=3&centralisation=20&signing=2005-05&flexibility=50&lock=centralisation")
        .await?;
    stands(page, "what a link says", [20.0, 40.0, 50.0]).await?;
    press_lock(page, lever).await?;
    typed::type_value(page, lever, "25").await?;
    stands(page, "the lever unlocked", [25.0, 40.0, 50.0]).await
}

/// A lock is part of the link.
async fn linked(page: &mut Page) -> Result<()> {
    page.open("#v=3&centralisation=60&lock=centralisation,flexibility").await?;
    for (lever, is_locked) in
        [(Lever::Centralisation, true), (Lever::Signing, false), (Lever::Flexibility, true)]
    {
        let announced = page.snapshot().await?.levers[lever.key()].announced.clone();
        let says = announced.contains("locked");
        ensure!(says == is_locked, "Of {} a screen reader hears {announced:?}.", lever.key());
    }
    Ok(())
}
