//! Steps back and forward.

use anyhow::{Result, ensure};
use npfit_model::Lever;

use super::{Case, MOUSE_AND_FINGER, case, drag};
use crate::hooks;
use crate::input::{self, Drag};
use crate::page::Page;

pub(super) fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = MOUSE_AND_FINGER
        .into_iter()
        .map(|(how, device)| {
            let name = format!("undo: a drag is one step {how}");
            case(name, |page| Box::pin(by_buttons(page))).on(device)
        })
        .collect();
    cases.push(case("undo: Ctrl+Z and Ctrl+Shift+Z", |page| Box::pin(by_keyboard(page))));
    cases
}

/// A drag in two stretches, then a preset.
async fn two_steps(page: &Page) -> Result<[[f64; 3]; 3]> {
    page.open("").await?;
    let lever = Lever::Centralisation;
    let before = page.snapshot().await?.positions();
    let mut held = Drag::begin(page, lever).await?;
    held.move_to(60.0).await?;
    held.move_to(drag::far(lever)).await?;
    held.end().await?;
    let moved = page.snapshot().await?.positions();
    ensure!(moved != before, "The drag moved nothing.");
    input::choose(page, hooks::PRESET, "middle-out").await?;
    let preset = page.until("the preset", |now| now.positions() != moved).await?.positions();
    Ok([before, moved, preset])
}

async fn by_buttons(page: &mut Page) -> Result<()> {
    let [before, moved, preset] = two_steps(page).await?;
    for (button, wanted) in [
        (hooks::UNDO, moved),
        (hooks::UNDO, before),
        (hooks::REDO, moved),
        (hooks::REDO, preset),
        (hooks::UNDO, moved),
    ] {
        input::press(page, button).await?;
        page.until("the step", |now| now.positions() == wanted).await?;
    }
    Ok(())
}

async fn by_keyboard(page: &mut Page) -> Result<()> {
    let [before, moved, preset] = two_steps(page).await?;
    input::focus(page, &hooks::lever(Lever::Signing)).await?;
    for (with_shift, wanted) in
        [(false, moved), (false, before), (true, moved), (true, preset), (false, moved)]
    {
        input::chord(page, 'z', with_shift).await?;
        page.until("the step", |now| now.positions() == wanted).await?;
    }
    Ok(())
}
