//! Sizes: canvases on fine screens, and everything on small ones.

use serde::Deserialize;

use crate::browser::input::{self, Drag};
use crate::browser::levers::Lever;
use crate::browser::page::{Page, Snapshot};
use crate::error::{Result, ensure};

/// A canvas's name, the size of its bitmap and the size at which it is shown.
#[derive(Deserialize)]
struct Canvas {
    name: String,
    bitmap: (f64, f64),
    shown: (f64, f64),
}

/// Each canvas has one bitmap pixel for each of the screen's.
pub(crate) async fn sharp(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let canvases: Vec<Canvas> = page
        .ask(
            "probe.canvases().map((canvas) => {
                const style = getComputedStyle(canvas);
                const edge = (side) =>
                    parseFloat(style['padding' + side]) + parseFloat(style[`border${side}Width`]);
                const inner = (size, one, other) => size - edge(one) - edge(other);
                const box = canvas.getBoundingClientRect();
                return {
                    name: canvas.dataset.chart,
                    bitmap: [canvas.width, canvas.height],
                    shown: [
                        inner(box.width, 'Left', 'Right'),
                        inner(box.height, 'Top', 'Bottom'),
                    ],
                };
            })",
            vec![],
        )
        .await?;
    ensure!(!canvases.is_empty(), "There are no canvases.");
    let ratio = page.session.device.ratio;
    for Canvas { name, bitmap, shown } in canvases {
        let fits = |bitmap: f64, shown: f64| (bitmap - shown * ratio).abs() <= 1.0;
        ensure!(
            fits(bitmap.0, shown.0) && fits(bitmap.1, shown.1) && bitmap.0 > 50.0,
            "The canvas {name} is shown at {shown:?} px, {ratio} device pixels each, but its \
             bitmap has {bitmap:?}."
        );
    }
    Ok(())
}

/// The page is no wider than its screen, at the start and after a lever has moved.
pub(crate) async fn no_sideways_scroll(page: &mut Page) -> Result<()> {
    page.open("").await?;
    check_width(page).await?;
    page.open("#v=2&centralisation=0&signing=2008-01&flexibility=100&colour=blue").await?;
    page.settle().await?;
    check_width(page).await
}

async fn check_width(page: &Page) -> Result<()> {
    let width = page.session.device.width;
    let found: u32 = page.ask("document.documentElement.scrollWidth", vec![]).await?;
    ensure!(found <= width, "The page is {found} px wide on a screen of {width} px.");
    Ok(())
}

/// Wherever the reader has scrolled to, a lever that is focused or dragged shares the screen with
/// an outcome that it moves.
pub(crate) async fn together(page: &mut Page, lever: Lever) -> Result<()> {
    for place in ["top", "middle", "bottom"] {
        page.session.client.goto("about:blank").await?;
        page.open("").await?;
        page.tell(&format!(
            "const box = probe.find('#npfit-scenario').getBoundingClientRect();
             const share = {{ top: 0, middle: 0.5, bottom: 1 }}['{place}'];
             const top = scrollY + box.top + share * (box.height - innerHeight);
             scrollTo({{ top, behavior: 'instant' }});"
        ))
        .await?;
        page.settle().await?;
        input::focus(page, lever).await?;
        until_still(page).await?;
        let before = page.snapshot().await?;
        check_lever(page, lever, &format!("focused from the {place} of the page")).await?;
        ensure!(
            before.outcomes.iter().any(|outcome| outcome.on_screen),
            "With {} focused from the {place} of the page no outcome is on the screen.",
            lever.name
        );
        drag(page, lever, place, &before).await?;
    }
    Ok(())
}

/// Drags the lever and looks at the screen before letting go.
async fn drag(page: &Page, lever: Lever, place: &str, before: &Snapshot) -> Result<()> {
    let mut drag = Drag::begin_in_place(page, lever).await?;
    drag.move_to(lever.far).await?;
    let during = page
        .until("another sentence, number and money chart while the lever is held", |now| {
            now.tells_another_story_than(before)
        })
        .await?;
    check_lever(page, lever, &format!("dragged from the {place} of the page")).await?;
    let changed: Vec<_> = during.outcomes_changed_since(before).collect();
    let names: Vec<_> = changed.iter().map(|outcome| &outcome.name).collect();
    ensure!(
        changed.iter().any(|outcome| outcome.on_screen),
        "{}, dragged from the {place} of the page, moves {names:?}, none of them on the screen.",
        lever.name
    );
    drag.end().await
}

async fn check_lever(page: &Page, lever: Lever, how: &str) -> Result<()> {
    let expression = format!("probe.isOnScreen(probe.lever('{}'))", lever.name);
    let is_on_screen: bool = page.ask(&expression, vec![]).await?;
    ensure!(is_on_screen, "{}, {how}, is not wholly on the screen.", lever.name);
    Ok(())
}

/// Waits out a scroll that glides.
async fn until_still(page: &Page) -> Result<()> {
    let mut last = f64::NAN;
    loop {
        let now: f64 = page.ask("scrollY", vec![]).await?;
        if now == last {
            return Ok(());
        }
        last = now;
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
}
