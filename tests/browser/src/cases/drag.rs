//! Moving the levers by pointer, finger and keyboard, and what must follow.

use std::time::Duration;

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use npfit_model::{Lever, Levers};

use super::{Case, MOUSE_AND_FINGER, case};
use crate::device::Device;
use crate::hooks;
use crate::input::{self, DRAG_TOLERANCE, Drag};
use crate::page::Page;
use crate::snapshot::Snapshot;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for lever in Lever::ALL {
        for (how, device) in MOUSE_AND_FINGER {
            let name = format!("drag: {} moves {how}", lever.key());
            let moves = case(name, move |page| Box::pin(by_pointer(page, lever)));
            cases.push(moves.on(device).everywhere());
        }
        let keys = format!("drag: {} moves by keyboard", lever.key());
        cases.push(case(keys, move |page| Box::pin(by_keyboard(page, lever))).everywhere());
        let scrolled = format!("drag: {} stays when a finger scrolls over it", lever.key());
        let scrolled = case(scrolled, move |page| Box::pin(scrolled_over(page, lever)));
        cases.push(scrolled.on(Device { height: 640, ..Device::PHONE }));
    }
    cases.extend([
        case("drag: Tab reaches the levers in order", |page| Box::pin(by_tab(page))),
        case("drag: the canvas stays the same element", |page| Box::pin(same_canvas(page))),
        case("drag: reset brings back the start, to the pixel", |page| Box::pin(reset(page))),
        case("drag: every chart follows the levers", |page| Box::pin(every_chart(page))),
        case("drag: a released lever draws in the screen's density", |page| {
            Box::pin(density(page))
        })
        .on(Device::PHONE),
        case("drag: nothing moves for readers who ask for less motion", |page| {
            Box::pin(less_motion(page))
        }),
    ]);
    cases
}

/// A position far from history.
pub(super) fn far(lever: Lever) -> f64 {
    match lever {
        Lever::Centralisation => 35.0,
        Lever::Signing => 60.0,
        Lever::Flexibility => 70.0,
    }
}

/// How far the page keys move a lever.
fn page_step(lever: Lever) -> f64 {
    lever.page_step()
}

/// A drag changes sentence, outcomes and chart before the lever is released.
async fn by_pointer(page: &mut Page, lever: Lever) -> Result<()> {
    page.open("").await?;
    let before = page.snapshot().await?;
    let start = before.position(lever);
    let mut drag = Drag::begin(page, lever).await?;
    drag.move_to(f64::midpoint(start, far(lever)).round()).await?;
    let during = page
        .until("another sentence, outcome and chart while the lever is held", |now| {
            now.differs_from(&before)
        })
        .await?;
    drag.move_to(far(lever)).await?;
    let further = page
        .until("another sentence, outcome and chart as the drag goes on", |now| {
            now.differs_from(&during)
        })
        .await?;
    drag.end().await?;
    let value = further.position(lever);
    let is_near = (value - far(lever)).abs() <= DRAG_TOLERANCE;
    ensure!(is_near, "The drag ended at {value} instead of near {}.", far(lever));
    page.until_at(lever, value).await?;
    // What the ensemble says may come later; the run may not change.
    let after = page.snapshot().await?;
    ensure!(after.position(lever) == value, "Releasing moved the lever.");
    others_stand_still(&before, &after, lever)
}

/// On a fine screen the chart has two dots to a pixel while a lever is held, and the screen's three otherwise.
async fn density(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let is_at = |dots: u32| {
        let chart = "const chart = probe.canvases()[0]";
        format!("(() => {{ {chart}; return chart.width === {dots} * chart.clientWidth; }})()")
    };
    page.until_true("three dots to a pixel at first", &is_at(3)).await?;
    let mut drag = Drag::begin(page, Lever::Flexibility).await?;
    drag.move_to(60.0).await?;
    page.until_true("two dots to a pixel in a drag", &is_at(2)).await?;
    drag.end().await?;
    page.until_true("three dots to a pixel after it", &is_at(3)).await
}

/// A lever does not move another.
fn others_stand_still(before: &Snapshot, after: &Snapshot, moved: Lever) -> Result<()> {
    for lever in Lever::ALL.into_iter().filter(|lever| *lever != moved) {
        let (then, now) = (&before.levers[lever.key()], &after.levers[lever.key()]);
        ensure!(then == now, "Moving {} moved {} too.", moved.key(), lever.key());
    }
    Ok(())
}

/// Every key does what it does on a slider, and the page follows.
async fn by_keyboard(page: &mut Page, lever: Lever) -> Result<()> {
    page.open("").await?;
    let before = page.snapshot().await?;
    input::focus(page, &hooks::lever(lever)).await?;
    let (min, max) = Levers::positions(lever);
    let (start, leap) = (before.position(lever), page_step(lever));
    let up = (start + leap).min(max);
    let down = (up - leap).max(min);
    for (key, value) in [
        (Key::Right, start + 1.0),
        (Key::Up, start + 2.0),
        (Key::Left, start + 1.0),
        (Key::Down, start),
        (Key::PageUp, up),
        (Key::PageDown, down),
        (Key::PageDown, (down - leap).max(min)),
        (Key::Home, min),
        (Key::Left, min),
        (Key::PageDown, min),
        (Key::PageUp, min + leap),
        (Key::End, max),
        (Key::Right, max),
        (Key::PageUp, max),
    ] {
        input::key(page, key).await?;
        page.until_at(lever, value).await?;
    }
    let differs = "another sentence, outcome and chart at the lever's end";
    let at_end = page.until(differs, |now| now.differs_from(&before)).await?;
    input::key(page, Key::Home).await?;
    let after = page.until(differs, |now| now.differs_from(&at_end)).await?;
    others_stand_still(&before, &after, lever)
}

/// A reader who has only a keyboard reaches every lever, in the page's order.
async fn by_tab(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let mut met: Vec<String> = Vec::new();
    for _ in 0..60 {
        input::key(page, Key::Tab).await?;
        let ask = "(document.activeElement?.type === 'range' && document.activeElement.dataset.testid) || ''";
        let lever: String = page.ask(ask, vec![]).await?;
        if !lever.is_empty() && !met.contains(&lever) {
            met.push(lever);
        }
    }
    let order = Lever::ALL.map(|lever| format!("lever-{}", lever.key()));
    ensure!(met == order, "Tab meets the levers {met:?}, not {order:?}.");
    Ok(())
}

/// A drag redraws the canvases that are there; it does not replace them.
async fn same_canvas(page: &mut Page) -> Result<()> {
    page.open("#v=3&tab=roll-out").await?;
    page.tell("probe.canvases().forEach((it) => { it.marked = true; })").await?;
    input::drag(page, Lever::Centralisation, far(Lever::Centralisation)).await?;
    let unmarked = "probe.canvases().filter((it) => !it.marked).length";
    let unmarked: u32 = page.ask(unmarked, vec![]).await?;
    ensure!(unmarked == 0, "{unmarked} canvases were replaced during a drag.");
    Ok(())
}

/// Reset brings back the start, to the pixel.
async fn reset(page: &mut Page) -> Result<()> {
    page.open("").await?;
    // The bands of the ensemble come a moment later.
    tokio::time::sleep(Duration::from_millis(1500)).await;
    let before = page.snapshot().await?;
    for lever in Lever::ALL {
        input::focus(page, &hooks::lever(lever)).await?;
        input::key(page, Key::Home).await?;
        page.until_at(lever, Levers::positions(lever).0).await?;
    }
    input::press(page, hooks::RESET).await?;
    page.until("the start again, to the pixel", |now| {
        now.levers == before.levers
            && now.sentence == before.sentence
            && now.outcomes == before.outcomes
            && now.charts == before.charts
    })
    .await?;
    Ok(())
}

/// Each chart of each tab is drawn anew when all levers move.
async fn every_chart(page: &mut Page) -> Result<()> {
    for tab in ["money", "roll-out", "fit", "suppliers", "parts"] {
        page.open(&format!("#v=3&tab={tab}")).await?;
        let before = page.snapshot().await?;
        ensure!(!before.charts.is_empty(), "The tab {tab} has no chart.");
        for (lever, key) in [
            (Lever::Signing, Key::End),
            (Lever::Centralisation, Key::Home),
            (Lever::Flexibility, Key::End),
        ] {
            input::focus(page, &hooks::lever(lever)).await?;
            input::key(page, key).await?;
        }
        page.settle().await?;
        let after = page.snapshot().await?;
        let same = before.charts.iter().zip(&after.charts).filter(|(a, b)| a == b).count();
        ensure!(same == 0, "On the tab {tab} {same} charts did not change though every lever did.");
    }
    Ok(())
}

/// A finger that scrolls the page from on top of a lever leaves the lever where it was.
async fn scrolled_over(page: &mut Page, lever: Lever) -> Result<()> {
    const STEPS: u32 = 12;
    const STEP_PX: f64 = 20.0;
    page.open("").await?;
    let before = page.snapshot().await?;
    let track = input::Track::of(page, lever).await?;
    let x = track.left + track.width / 2.0;
    let points: Vec<(f64, f64)> =
        (0..=STEPS).map(|step| (x, track.middle - STEP_PX * f64::from(step))).collect();
    input::stroke(page, &points).await?;
    page.until_at(lever, before.position(lever)).await?;
    let scroll: f64 = page.ask("scrollY", vec![]).await?;
    ensure!(scroll > 0.0, "The swipe over {} did not scroll the page.", lever.key());
    Ok(())
}

/// For readers who ask for less motion nothing takes time.
async fn less_motion(page: &mut Page) -> Result<()> {
    page.session.set_media(&[("prefers-reduced-motion", "reduce")]).await?;
    page.open("").await?;
    let found: Vec<String> = page.ask(MOVING, vec![]).await?;
    ensure!(found.is_empty(), "It moves: {found:#?}");
    Ok(())
}

const MOVING: &str = "[
    ...document.getAnimations().map((it) => it.constructor.name),
    ...[document.documentElement, ...document.querySelectorAll('body, body *')].filter((it) => {
        const style = getComputedStyle(it);
        const long = (times) => times.split(',').some((time) =>
            parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1000) > 1);
        return long(style.transitionDuration) || style.scrollBehavior === 'smooth'
            || (style.animationName !== 'none' && long(style.animationDuration));
    }).map((it) => it.outerHTML.slice(0, 80)),
].slice(0, 20)";
