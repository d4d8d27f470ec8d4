//! Moving the levers, and what must follow.

use std::time::Duration;

use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::json;

use crate::browser::input::{self, DRAG_TOLERANCE, Drag};
use crate::browser::levers::{CENTRALISATION, FLEXIBILITY, LEVERS, Lever, SIGNING};
use crate::browser::page::{Page, Snapshot};
use crate::error::{Result, ensure};

/// How many presses of Tab a page as small as this may ask for.
const TABS_AT_MOST: usize = 40;

/// A drag changes sentence, numbers and pixels, and does so before the lever is let go.
pub(crate) async fn by_pointer(page: &mut Page, lever: Lever) -> Result<()> {
    page.open("").await?;
    let before = page.snapshot().await?;
    let mut drag = Drag::begin(page, lever).await?;
    drag.move_to(i64::midpoint(lever.start, lever.far)).await?;
    let during = page
        .until("another sentence, number and money chart while the lever is held", |now| {
            now.tells_another_story_than(&before)
        })
        .await?;
    drag.move_to(lever.far).await?;
    let further = page
        .until("another sentence, number and money chart as the drag goes on", |now| {
            now.tells_another_story_than(&during)
        })
        .await?;
    drag.end().await?;
    let value = further.levers[lever.name].value;
    ensure!(
        (value - lever.far).abs() <= DRAG_TOLERANCE,
        "The drag ended at {value} instead of near {}.",
        lever.far
    );
    let after = page.until_value(lever, value).await?;
    ensure!(after.sentence == further.sentence, "Letting go changed the sentence.");
    others_stand_still(&before, &after, lever)
}

/// A lever does not move another.
fn others_stand_still(before: &Snapshot, after: &Snapshot, moved: Lever) -> Result<()> {
    for lever in LEVERS.iter().filter(|lever| lever.name != moved.name) {
        let (then, now) = (&before.levers[lever.name], &after.levers[lever.name]);
        ensure!(then == now, "Moving {} moved {} too.", moved.name, lever.name);
    }
    Ok(())
}

/// Every key does what it does on a slider, and the page follows.
pub(crate) async fn by_keyboard(page: &mut Page, lever: Lever) -> Result<()> {
    page.open("").await?;
    let before = page.snapshot().await?;
    input::focus(page, lever).await?;
    let Lever { min, max, start, page: leap, .. } = lever;
    let up = (start + leap).min(max);
    let down = (up - leap).max(min);
    for (key, value) in [
        (Key::Right, start + 1),
        (Key::Up, start + 2),
        (Key::Left, start + 1),
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
        input::press(page, key).await?;
        page.until_value(lever, value).await?;
    }
    let at_end = page
        .until("another sentence, number and money chart at the lever's end", |now| {
            now.tells_another_story_than(&before)
        })
        .await?;
    input::press(page, Key::Home).await?;
    let after = page
        .until("another sentence, number and money chart at the lever's start", |now| {
            now.tells_another_story_than(&at_end)
        })
        .await?;
    others_stand_still(&before, &after, lever)
}

/// Someone who only has a keyboard gets to every lever, in the page's order.
pub(crate) async fn by_tab(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let mut met: Vec<String> = Vec::new();
    for _ in 0..TABS_AT_MOST {
        input::press(page, Key::Tab).await?;
        let lever: Option<String> =
            page.ask("document.activeElement?.dataset?.lever ?? null", vec![]).await?;
        met.extend(lever.filter(|lever| !met.contains(lever)));
    }
    let order = LEVERS.map(|lever| lever.name);
    ensure!(met == order, "Tab meets the levers {met:?}, not {order:?}.");
    Ok(())
}

/// Reset brings back what was there at the start, to the pixel.
pub(crate) async fn reset(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let before = page.snapshot().await?;
    for lever in LEVERS {
        input::focus(page, lever).await?;
        input::press(page, Key::Home).await?;
        page.until_value(lever, lever.min).await?;
    }
    let button = page.session.client.find(Locator::Css("button[data-action=reset]")).await?;
    // A click would move a button that is hidden into view; one that is covered refuses it.
    button.click().await?;
    // The pointer over the button and its focus may look different, but not the charts.
    page.until("the start again, to the pixel", |now| {
        let outcomes = |snapshot: &Snapshot| {
            let pairs = snapshot.outcomes.iter();
            pairs.map(|it| (it.number.clone(), it.difference.clone())).collect::<Vec<_>>()
        };
        now.levers == before.levers
            && now.sentence == before.sentence
            && outcomes(now) == outcomes(&before)
            && now.charts == before.charts
    })
    .await?;
    Ok(())
}

/// Each of the small charts is drawn anew when all levers move.
pub(crate) async fn delivery(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let before = page.snapshot().await?;
    let mut after = before.clone();
    for (lever, key, value) in [
        (SIGNING, Key::End, SIGNING.max),
        (CENTRALISATION, Key::Home, CENTRALISATION.min),
        (FLEXIBILITY, Key::End, FLEXIBILITY.max),
    ] {
        input::focus(page, lever).await?;
        input::press(page, key).await?;
        after = page.until_value(lever, value).await?;
    }
    page.settle().await?;
    for (chart, pixels) in &after.charts {
        let is_same = before.charts.get(chart) == Some(pixels);
        ensure!(!is_same, "The chart {chart} did not change though every lever did.");
    }
    Ok(())
}

/// A drag redraws the canvases that are there; it does not replace them.
pub(crate) async fn same_canvas(page: &mut Page) -> Result<()> {
    page.open("").await?;
    page.tell(
        "document.querySelectorAll('canvas[data-chart]').forEach((it) => { it.marked = true; })",
    )
    .await?;
    let mut drag = Drag::begin(page, CENTRALISATION).await?;
    drag.move_to(CENTRALISATION.far).await?;
    drag.end().await?;
    let unmarked = "[...document.querySelectorAll('canvas[data-chart]')]\
                    .filter((it) => !it.marked).map((it) => it.dataset.chart)";
    let unmarked: Vec<String> = page.ask(unmarked, vec![]).await?;
    ensure!(unmarked.is_empty(), "These canvases were replaced during a drag: {unmarked:?}.");
    Ok(())
}

/// Once alive the page needs no network: not for a lever, nor for reset, nor for an address.
pub(crate) async fn no_requests(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let entries = "performance.getEntriesByType('resource').map((entry) => entry.name)";
    let before: Vec<String> = page.ask(entries, vec![]).await?;
    let served = page.requests().len();
    for lever in LEVERS {
        let mut drag = Drag::begin(page, lever).await?;
        drag.move_to(lever.far).await?;
        drag.end().await?;
    }
    page.session.client.find(Locator::Css("button[data-action=reset]")).await?.click().await?;
    let hash = vec![json!("#v=2&centralisation=20&signing=2005-05&flexibility=50")];
    page.ask::<String>("location.hash = arguments[0]", hash).await?;
    tokio::time::sleep(Duration::from_millis(1200)).await;
    let mut after: Vec<String> = page.ask(entries, vec![]).await?;
    after.drain(..before.len());
    after.extend(page.requests().split_off(served));
    // The browser's own wish, whenever it has the time.
    after.retain(|address| !address.ends_with("/favicon.ico"));
    ensure!(after.is_empty(), "After its start the page asked for {after:?}.");
    Ok(())
}

/// A finger that scrolls the page from on top of a lever leaves the lever where it was.
pub(crate) async fn scrolling_over(page: &mut Page, lever: Lever) -> Result<()> {
    page.open("").await?;
    let before: i64 = page.ask("Math.round(window.scrollY)", vec![]).await?;
    input::swipe_over(page, lever).await?;
    page.until_value(lever, lever.start).await?;
    let after: i64 = page.ask("Math.round(window.scrollY)", vec![]).await?;
    ensure!(after > before, "The swipe over {} did not scroll the page.", lever.name);
    Ok(())
}
