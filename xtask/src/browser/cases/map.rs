//! The lever map, and what matters most.

use std::time::{Duration, Instant};

use fantoccini::key::Key;
use npfit_scenario::analysis::Measure;
use npfit_scenario::analysis::sensitivity::{LeverMap, tornado};
use npfit_scenario::calendar::Month;
use npfit_scenario::chart::{ChartSize, MapPlot};
use npfit_scenario::model::{Lever as Model, Levers, Parameters};

use super::how;
use crate::browser::input::{self, Drag};
use crate::browser::levers::{CENTRALISATION, FLEXIBILITY, SIGNING};
use crate::browser::page::Page;
use crate::error::{Result, bail, ensure};

/// How long a whole map may take on a machine that is busy with other things.
const MAP_LIMIT: Duration = Duration::from_secs(20);

/// The map, or the bars, that are shown: whether they are complete and of what the levers say.
const IS_MADE: &str =
    "[...document.querySelectorAll('[data-chart=map], [data-chart=own], [data-bars]')]
    .filter(probe.isVisible)
    .every((it) => !it.classList.contains('npfit-behind') &&
        (it.matches('canvas')
            ? probe.text(it.closest('[data-panel]').querySelector('[data-map-said]')) !== ''
            : it.children.length > 0))";

/// Waits until what is shown of the map and of the bars is complete.
pub(crate) async fn until_made(page: &Page) -> Result<()> {
    page.settle().await?;
    let start = Instant::now();
    while !page.ask::<bool>(IS_MADE, vec![]).await? {
        if start.elapsed() > MAP_LIMIT {
            bail!("Map or bars were not complete within {MAP_LIMIT:?}.");
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    page.settle().await
}

async fn open_tab(page: &Page, hash: &str, tab: &str) -> Result<()> {
    page.open(hash).await?;
    page.tell(&format!("probe.find('[data-tab={tab}]').click()")).await?;
    until_made(page).await
}

/// The point of the screen at which two levers have shares of their ways.
async fn point_of(page: &Page, place: (f64, f64)) -> Result<(f64, f64)> {
    let ask = "(() => {
        const surface = probe.find('[data-map-here]');
        surface.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = surface.getBoundingClientRect();
        return [box.left, box.top, Math.round(box.width), Math.round(box.height)];
    })()";
    let (left, top, width_px, height_px): (f64, f64, u32, u32) = page.ask(ask, vec![]).await?;
    let (x, y) = MapPlot::new(ChartSize { width_px, height_px }).point(place);
    Ok((left + x, top + y))
}

async fn said(page: &Page) -> Result<String> {
    page.ask("probe.text(probe.find('[data-map-said]'))", vec![]).await
}

/// A click or a tap goes there, with both levers at once, and is one step back.
pub(crate) async fn by_pointer(page: &mut Page) -> Result<()> {
    open_tab(page, "", "map").await?;
    let at = point_of(page, (0.4, 0.7)).await?;
    if page.session.device.touch {
        input::finger(page, &[at]).await?;
    } else {
        input::held(page, "mousePressed", at, 1).await?;
        input::held(page, "mouseReleased", at, 0).await?;
    }
    let near = |value: i64, wanted: i64| (value - wanted).abs() <= 1;
    let there = page
        .until("the place that was pressed", |now| {
            near(now.levers["centralisation"].value, 40)
                && near(now.levers["flexibility"].value, 70)
        })
        .await?;
    ensure!(there.levers["signing"].value == SIGNING.start, "The third lever moved.");
    let words = there.levers["flexibility"].words.clone();
    let said = said(page).await?;
    ensure!(said.contains(&words), "The map says {said:?}, not {words:?}.");
    page.tell("probe.find('[data-action=undo]').click()").await?;
    page.until_value(CENTRALISATION, CENTRALISATION.start).await?;
    page.until_value(FLEXIBILITY, FLEXIBILITY.start).await?;
    Ok(())
}

/// Arrow keys go a cell, page keys and Home and End farther; where one is, is said in words.
pub(crate) async fn by_keyboard(page: &mut Page) -> Result<()> {
    open_tab(page, "", "map").await?;
    page.tell("probe.find('[data-map-here]').focus()").await?;
    let mut levers = Levers::HISTORY;
    for (key, lever, cells) in [
        (Key::Left, Model::Centralisation, -1.0),
        (Key::Left, Model::Centralisation, -1.0),
        (Key::Up, Model::Flexibility, 1.0),
        (Key::PageUp, Model::Flexibility, 4.0),
        (Key::Down, Model::Flexibility, -1.0),
        (Key::Home, Model::Centralisation, -41.0),
        (Key::Right, Model::Centralisation, 1.0),
    ] {
        input::press(page, key).await?;
        levers = LeverMap::stepped(&levers, lever, cells);
        page.until_value(CENTRALISATION, levers.position(Model::Centralisation) as i64).await?;
        page.until_value(FLEXIBILITY, levers.position(Model::Flexibility) as i64).await?;
    }
    let spoken: String =
        page.ask("probe.find('[data-map-here]').getAttribute('aria-valuetext')", vec![]).await?;
    let spoken = spoken.replace('\u{a0}', " ");
    ensure!(spoken.starts_with("3 % central, 25 % local: "), "A screen reader hears {spoken:?}.");
    Ok(())
}

/// A mouse that is held down takes the levers along; that is one step back.
pub(crate) async fn drag(page: &mut Page) -> Result<()> {
    open_tab(page, "", "map").await?;
    let from = point_of(page, (0.2, 0.2)).await?;
    let to = point_of(page, (0.6, 0.5)).await?;
    input::held(page, "mousePressed", from, 1).await?;
    for step in 1..=4 {
        let way = f64::from(step) / 4.0;
        let at = (from.0 + (to.0 - from.0) * way, from.1 + (to.1 - from.1) * way);
        input::held(page, "mouseMoved", at, 1).await?;
    }
    let near = |value: i64| (59..=61).contains(&value);
    page.until("the end of the drag", |now| near(now.levers["centralisation"].value)).await?;
    input::held(page, "mouseReleased", to, 0).await?;
    page.tell("probe.find('[data-action=undo]').click()").await?;
    page.until_value(CENTRALISATION, CENTRALISATION.start).await?;
    page.until_value(FLEXIBILITY, FLEXIBILITY.start).await?;
    Ok(())
}

/// While a lever of the map is dragged, "you are here" goes along; when the third lever has moved, the
/// map is made anew.
pub(crate) async fn follows(page: &mut Page) -> Result<()> {
    open_tab(page, "", "map").await?;
    let map = |now: &crate::browser::page::Snapshot| now.charts.get("map").cloned();
    let before = page.snapshot().await?;
    let mut drag = Drag::begin(page, CENTRALISATION).await?;
    drag.move_to(CENTRALISATION.far).await?;
    let words = said(page).await?;
    // A thumb's width is only known about.
    let there = words.strip_prefix("You are at ").and_then(|words| words.split_once(" % "));
    let there = there.and_then(|(value, _)| value.parse().ok());
    let is_near = |value: i64| (value - CENTRALISATION.far).abs() <= input::DRAG_TOLERANCE;
    ensure!(there.is_some_and(is_near), "In mid-drag it says {words:?}.");
    let half_way = page.until("another map in mid-drag", |now| map(now) != map(&before)).await?;
    drag.end().await?;
    let mut drag = Drag::begin(page, SIGNING).await?;
    drag.move_to(SIGNING.far).await?;
    drag.end().await?;
    until_made(page).await?;
    let after = page.snapshot().await?;
    ensure!(map(&after) != map(&half_way), "The map is not of the third lever.");
    let own = said(page).await?;
    let text: String =
        page.ask("probe.find('[data-chart=map]').getAttribute('aria-label')", vec![]).await?;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    ensure!(
        text.ends_with(&own),
        "The picture is described as {text:?}, and {own:?} stands below."
    );
    Ok(())
}

/// Another outcome and another pair of levers are another map, and another table.
pub(crate) async fn choices(page: &mut Page) -> Result<()> {
    open_tab(page, "", "map").await?;
    page.tell("probe.find('[data-panel=map] details').open = true").await?;
    let table = "(() => {
        const table = document.querySelector('[data-panel=map] table');
        return table ? [table.rows.length, probe.text(table)] : [0, ''];
    })()";
    let mut seen = Vec::new();
    for (list, index) in [("measure", 3), ("measure", 0), ("pair", 1), ("pair", 2), ("measure", 5)]
    {
        page.tell(&format!(
            "const list = probe.find('[data-panel=map] [data-choice={list}]');
             list.value = '{index}';
             list.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        ))
        .await?;
        until_made(page).await?;
        let (rows, text): (u32, String) = page.ask(table, vec![]).await?;
        ensure!(rows == 7, "The table has {rows} rows.");
        ensure!(!seen.contains(&text), "{list} {index} changes nothing: {text:?}");
        seen.push(text);
    }
    Ok(())
}

/// The bars are those of the native tornado, sorted anew where the levers are, and lead to where each
/// constant is explained.
pub(crate) async fn matters(page: &mut Page) -> Result<()> {
    open_tab(page, "", "matters").await?;
    let names = "[...document.querySelectorAll('[data-bar]')].map((it) => it.dataset.bar)";
    let at_history: Vec<String> = page.ask(names, vec![]).await?;
    check_order(&at_history, &Levers::HISTORY)?;
    page.tell("location.hash = '#centralisation=20&signing=2007-06&flexibility=90'").await?;
    until_made(page).await?;
    let elsewhere: Vec<String> = page.ask(names, vec![]).await?;
    check_order(&elsewhere, &Levers::from_percent(20.0, Month::new(2007, 6), 90.0))?;
    ensure!(at_history != elsewhere, "The same constants matter everywhere: {elsewhere:?}");
    let words: Vec<String> = page
        .ask("[...document.querySelectorAll('[data-bars] li')].map(probe.text)", vec![])
        .await?;
    ensure!(words.len() == elsewhere.len() + 3, "{} rows: {words:?}", words.len());
    let marked = words.iter().any(|row| row.contains("judgement"));
    ensure!(marked, "No constant is said to be a judgement: {words:?}");
    let slider: String = page
        .ask(
            "(() => {
                const own = probe.find('button[data-bar]');
                own.click();
                return own.dataset.bar;
            })()",
            vec![],
        )
        .await?;
    page.settle().await?;
    let focused: String =
        page.ask("document.activeElement.dataset.assumption || ''", vec![]).await?;
    ensure!(focused == slider, "{focused:?} has the focus, not {slider:?}.");
    ensure!(
        page.ask("probe.isVisible(document.activeElement)", vec![]).await?,
        "What explains {focused} is not to be seen."
    );
    let constant: String = page
        .ask(
            "(() => {
                const own = probe.find('a[data-bar]');
                own.click();
                return own.dataset.explain;
            })()",
            vec![],
        )
        .await?;
    let shown = how::key_opened(page).await?;
    ensure!(shown == constant, "{shown:?} is shown, not {constant:?}.");
    Ok(())
}

fn check_order(shown: &[String], levers: &Levers) -> Result<()> {
    let bars = tornado(&Parameters::default(), levers, Measure::Whole);
    let wanted: Vec<&str> = bars.iter().take(shown.len()).map(|bar| bar.name.as_str()).collect();
    ensure!(shown.len() >= 5 && shown == wanted, "Shown are {shown:?}, not {wanted:?}.");
    Ok(())
}

/// Behind their tabs neither map nor bars are computed, also when levers move; and once hidden again,
/// they stay as they were.
pub(crate) async fn hidden_is_idle(page: &mut Page) -> Result<()> {
    let state = "[probe.pixels(probe.find('[data-chart=map]')),
        probe.text(probe.find('[data-bars]')), probe.text(probe.find('[data-map-said]'))]";
    page.open("").await?;
    let never: Vec<String> = page.ask(state, vec![]).await?;
    page.tell("location.hash = '#centralisation=70&signing=2006-12&flexibility=40'").await?;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let hidden: Vec<String> = page.ask(state, vec![]).await?;
    ensure!(hidden == never, "A map behind a tab is computed: {hidden:?}");
    ensure!(never[1].is_empty() && never[2].is_empty(), "Something is said already: {never:?}");
    for tab in ["map", "matters"] {
        page.tell(&format!("probe.find('[data-tab={tab}]').click()")).await?;
        until_made(page).await?;
    }
    let seen: Vec<String> = page.ask(state, vec![]).await?;
    ensure!(seen != never, "What comes to be shown is not computed.");
    page.tell("probe.find('[data-tab=fit]').click()").await?;
    page.tell("location.hash = '#centralisation=10&signing=2004-12&flexibility=40'").await?;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let again: Vec<String> = page.ask(state, vec![]).await?;
    ensure!(again == seen, "What is hidden again is computed.");
    Ok(())
}
