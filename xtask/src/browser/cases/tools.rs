//! Presets, and steps back and forth.

use fantoccini::Locator;
use fantoccini::key::Key;
use npfit_scenario::model::Lever as Model;
use npfit_scenario::preset::Preset;
use serde_json::json;

use crate::browser::input::{self, Drag};
use crate::browser::levers::{CENTRALISATION, LEVERS};
use crate::browser::page::{Page, Snapshot};
use crate::error::{Result, ensure};

/// Waits until the levers stand where a preset has them, and checks that it says so.
async fn until_preset(page: &Page, preset: Preset) -> Result<()> {
    let wanted = Model::ALL.map(|lever| preset.levers().position(lever).round() as i64);
    let stands = |now: &Snapshot| {
        LEVERS.iter().zip(wanted).all(|(lever, value)| now.levers[lever.name].value == value)
    };
    page.until(preset.key(), stands).await?;
    let said: (Vec<String>, String) = page
        .ask(
            "[[...document.querySelectorAll('[data-preset][aria-pressed=true]')]
                .map((it) => it.dataset.preset), probe.text(probe.find('[data-preset-reason]'))]",
            vec![],
        )
        .await?;
    ensure!(said.0 == [preset.key()], "Pressed are {:?}, not {}.", said.0, preset.key());
    ensure!(said.1.len() > 20, "{} has only the reason {:?}.", preset.key(), said.1);
    Ok(())
}

/// Each preset sets all levers when it is pressed, by mouse or by finger.
pub(crate) async fn presets(page: &mut Page) -> Result<()> {
    page.open("").await?;
    for preset in Preset::ALL.into_iter().rev() {
        let css = format!("[data-preset={}]", preset.key());
        press_it(page, &css).await?;
        until_preset(page, preset).await?;
    }
    Ok(())
}

/// The same by keyboard.
pub(crate) async fn preset_by_keyboard(page: &mut Page) -> Result<()> {
    page.open("").await?;
    page.tell("probe.find('[data-preset=command]').focus()").await?;
    input::press(page, Key::Enter).await?;
    until_preset(page, Preset::CommandAndControl).await?;
    input::press(page, Key::Tab).await?;
    input::press(page, Key::Enter).await?;
    until_preset(page, Preset::DayOne).await
}

/// A drag is one step back by keyboard, and forth again; presets and resets are steps too.
pub(crate) async fn undo(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let before = page.snapshot().await?;
    let mut drag = Drag::begin(page, CENTRALISATION).await?;
    drag.move_to(i64::midpoint(CENTRALISATION.start, CENTRALISATION.far)).await?;
    drag.move_to(CENTRALISATION.far).await?;
    drag.end().await?;
    let moved = page.snapshot().await?;
    ensure!(moved.levers != before.levers, "The drag moved nothing.");
    press_it(page, "[data-preset=middle-out]").await?;
    until_preset(page, Preset::MiddleOut).await?;

    chord(page, "z", false).await?;
    page.until("the drag again", |now| now.levers == moved.levers).await?;
    chord(page, "z", false).await?;
    page.until("the start again", |now| now.levers == before.levers).await?;
    chord(page, "z", true).await?;
    page.until("the drag once more", |now| now.levers == moved.levers).await?;
    let button = |key: &str| format!("[data-action={key}]");
    for (key, levers) in [("redo", None), ("undo", Some(&moved)), ("undo", Some(&before))] {
        press_it(page, &button(key)).await?;
        match levers {
            Some(wanted) => {
                page.until("the step back", |now| now.levers == wanted.levers).await?;
            }
            None => until_preset(page, Preset::MiddleOut).await?,
        }
    }
    Ok(())
}

/// Brings an element to the middle of the screen and presses it there.
async fn press_it(page: &Page, css: &str) -> Result<()> {
    page.tell(&format!(
        "probe.find('{css}').scrollIntoView({{ block: 'center', behavior: 'instant' }})"
    ))
    .await?;
    page.settle().await?;
    Ok(page.session.client.find(Locator::Css(css)).await?.click().await?)
}

/// Ctrl and a key, with Shift where it is asked for, where the focus is.
async fn chord(page: &Page, key: &str, shift: bool) -> Result<()> {
    page.ask::<bool>(
        "probe.find('#npfit-scenario .npfit [data-lever]').dispatchEvent(new KeyboardEvent(
            'keydown', { key: arguments[0], ctrlKey: true, shiftKey: arguments[1], bubbles: true,
                cancelable: true }))",
        vec![json!(key), json!(shift)],
    )
    .await?;
    page.settle().await
}
