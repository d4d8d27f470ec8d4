//! The first screen: levers, chart and outcomes in sight together, before and during a drag, and every tab stop in
//! sight when it has the focus.

use anyhow::{Result, bail, ensure};
use fantoccini::key::Key;
use npfit_model::Lever;
use serde::Deserialize;

use super::{Case, case, drag};
use crate::device::Device;
use crate::input::{self, Drag};
use crate::page::Page;
use crate::server::Serving;

/// A screen, and what must fit on it.
#[derive(Clone, Copy)]
pub(super) struct Screen {
    pub(super) name: &'static str,
    pub(super) device: Device,
    pub(super) serving: Serving,
    /// The least size of the chart, in CSS pixels.
    chart: (f64, f64),
    /// How many outcomes are in sight.
    outcomes: usize,
    /// Whether each outcome card is wholly in sight, not only its number.
    is_whole: bool,
}

/// The screens of issue 11. The first three are its table; the others must be usable.
pub(super) const SCREENS: [Screen; 6] = [
    Screen {
        name: "1200 x 800",
        device: Device::DESKTOP,
        serving: Serving::WELL,
        chart: (780.0, 400.0),
        outcomes: 6,
        is_whole: true,
    },
    Screen {
        name: "720 x 780",
        device: Device::COLUMN,
        serving: Serving::WELL,
        chart: (600.0, 300.0),
        outcomes: 6,
        is_whole: true,
    },
    Screen {
        name: "360 x 740",
        device: Device::PHONE,
        serving: Serving::WELL,
        chart: (300.0, 250.0),
        outcomes: 4,
        is_whole: false,
    },
    Screen {
        name: "1366 x 625",
        device: Device::LAPTOP,
        serving: Serving::WELL,
        chart: (780.0, 250.0),
        outcomes: 6,
        is_whole: false,
    },
    Screen {
        name: "320 x 640",
        device: Device::SMALL_PHONE,
        serving: Serving::WELL,
        chart: (280.0, 180.0),
        outcomes: 4,
        is_whole: false,
    },
    Screen {
        name: "a 640 px column",
        device: Device { width: 1200, ..Device::DESKTOP },
        serving: Serving::changed(in_column),
        chart: (560.0, 300.0),
        outcomes: 6,
        is_whole: false,
    },
];

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for screen in SCREENS {
        let fits = case(format!("first screen: all of it at {}", screen.name), move |page| {
            Box::pin(fits(page, screen))
        });
        cases.push(fits.on(screen.device).served(screen.serving));
        let stops = case(format!("first screen: tab stops in sight at {}", screen.name), |page| {
            Box::pin(stops(page))
        });
        cases.push(stops.on(screen.device).served(screen.serving));
    }
    cases.extend([
        case("first screen: levers stay in sight while a phone scrolls", |page| {
            Box::pin(docked(page))
        })
        .on(Device::PHONE),
        case("first screen: nothing is wider than 320 px", |page| Box::pin(no_wider(page)))
            .on(Device::SMALL_PHONE),
    ]);
    for ratio in [1.0, 2.0, 3.0] {
        let name = format!("first screen: canvases are sharp at {ratio} device pixels per pixel");
        let device = Device { ratio, ..Device::DESKTOP };
        cases.push(case(name, |page| Box::pin(sharp(page))).on(device));
    }
    cases
}

/// An article's column of 640 px, in a wrapper that clips: nothing can stick there.
pub(super) fn in_column(page: String) -> String {
    let open = "<div style='width:640px;margin:0 auto;overflow:hidden'>";
    let at = page.find("<body").and_then(|at| page[at..].find('>').map(|end| at + end + 1));
    match at {
        Some(at) => [&page[..at], open, &page[at..]].concat(),
        None => page,
    }
}

/// What is in sight.
#[derive(Debug, Deserialize)]
pub(super) struct Sight {
    /// Why each lever is not in sight; empty where it is.
    levers: Vec<String>,
    /// The height of each lever's range input, or of its box where that is higher.
    lever_heights: Vec<f64>,
    chart: (f64, f64),
    chart_wrong: String,
    /// Whether each outcome's number is in sight.
    pub(super) numbers: Vec<String>,
    /// Whether each outcome's card is in sight.
    cards: Vec<String>,
}

pub(super) async fn look(page: &Page) -> Result<Sight> {
    let ask = "(() => {
        const cards = hooks.outcomes.map((key) => probe.find(hooks.of(`outcome-${key}`)))
            .filter(probe.isVisible);
        const stage = probe.find(hooks.stage);
        const canvases = [...stage.querySelectorAll('canvas')].filter(probe.isVisible);
        const boxes = canvases.map((it) => it.getBoundingClientRect());
        const span = boxes.length ? [
            Math.max(...boxes.map((it) => it.right)) - Math.min(...boxes.map((it) => it.left)),
            Math.max(...boxes.map((it) => it.bottom)) - Math.min(...boxes.map((it) => it.top)),
        ] : [0, 0];
        return {
            levers: hooks.levers.map((key) => probe.whyNotOnScreen(probe.lever(key))),
            lever_heights: hooks.levers.map((key) => {
                const lever = probe.lever(key);
                const whole = lever.closest('.npfit-lever') ?? lever;
                return Math.max(lever.getBoundingClientRect().height, whole.getBoundingClientRect().height);
            }),
            chart: span,
            // The crosshair lies over its canvas.
            chart_wrong: canvases.length ? probe.whyNotOnScreen(canvases[0].parentElement) : 'is not there',
            numbers: cards.map((card) => probe.whyNotOnScreen(card.querySelector('b') ?? card)),
            cards: cards.map((card) => probe.whyNotOnScreen(card)),
        };
    })()";
    page.ask(ask, vec![]).await
}

fn check(sight: &Sight, screen: Screen, when: &str) -> Result<()> {
    for (lever, wrong) in Lever::ALL.into_iter().zip(&sight.levers) {
        ensure!(wrong.is_empty(), "{when}: the lever {} {wrong}.", lever.key());
    }
    ensure!(sight.chart_wrong.is_empty(), "{when}: the chart {}.", sight.chart_wrong);
    let (width, height) = sight.chart;
    let (least_width, least_height) = screen.chart;
    ensure!(
        width >= least_width && height >= least_height,
        "{when}: the chart has {width:.0} x {height:.0} px; it needs {least_width} x {least_height}."
    );
    check_outcomes(if screen.is_whole { &sight.cards } else { &sight.numbers }, screen, when)
}

/// As many outcomes as a screen promises are in sight; `shown` says of each why it is not.
pub(super) fn check_outcomes(shown: &[String], screen: Screen, when: &str) -> Result<()> {
    let in_sight = shown.iter().filter(|wrong| wrong.is_empty()).count();
    if in_sight < screen.outcomes {
        let wrong: Vec<_> = shown.iter().filter(|wrong| !wrong.is_empty()).collect();
        bail!("{when}: {in_sight} outcomes are in sight, not {}: {wrong:?}.", screen.outcomes);
    }
    Ok(())
}

/// Everything is in sight without scrolling, before and during a drag of each lever.
async fn fits(page: &mut Page, screen: Screen) -> Result<()> {
    page.open("").await?;
    // The uncertainty of the ensemble comes a moment later and must not move anything.
    tokio::time::sleep(std::time::Duration::from_millis(600)).await;
    let before = look(page).await?;
    check(&before, screen, "before a drag")?;
    if screen.device.touch {
        let low = before.lever_heights.iter().find(|height| **height < 43.9);
        ensure!(low.is_none(), "A lever is {:?} px high, too low for a finger.", low);
    }
    for lever in Lever::ALL {
        let start = page.snapshot().await?;
        let mut drag = Drag::begin(page, lever).await?;
        drag.move_to(drag::far(lever)).await?;
        page.until("another sentence, outcome and chart while the lever is held", |now| {
            now.differs_from(&start)
        })
        .await?;
        check(&look(page).await?, screen, &format!("while {} is dragged", lever.key()))?;
        let scroll: f64 = page.ask("scrollY", vec![]).await?;
        ensure!(scroll == 0.0, "The drag scrolled the page by {scroll} px.");
        drag.end().await?;
    }
    page.picture(&format!("first-screen-{}", screen.name.replace(' ', ""))).await?;
    Ok(())
}

/// How many presses of Tab a page may ask for.
const TABS_AT_MOST: usize = 400;

/// Tab goes through all of the page; each stop is in sight when it has the focus, with nothing over it, and shows that
/// it has the focus.
async fn stops(page: &mut Page) -> Result<()> {
    page.open("").await?;
    page.tell("document.documentElement.style.scrollBehavior = 'auto';").await?;
    let mut wrong = Vec::new();
    let mut count = 0;
    while count < TABS_AT_MOST {
        input::key(page, Key::Tab).await?;
        page.settle().await?;
        let (is_over, why): (bool, String) = page.ask(FOCUSED, vec![]).await?;
        if is_over {
            break;
        }
        count += 1;
        if !why.is_empty() {
            wrong.push(why);
        }
    }
    ensure!((12..TABS_AT_MOST).contains(&count), "Tab stops {count} times.");
    ensure!(wrong.is_empty(), "Of {count} stops these are wrong:\n  {}", wrong.join("\n  "));
    Ok(())
}

const FOCUSED: &str = "(() => {
    const it = document.activeElement;
    if (!it || it === document.body || it.dataset.npfitSeen) return [true, ''];
    it.dataset.npfitSeen = 'yes';
    // Of what is higher than the window only a part can be in sight.
    const box = it.getBoundingClientRect();
    const isHuge = box.height > innerHeight * 0.8;
    // A browser does not scroll a row sideways for the last few letters of a stop.
    const isNearlySeen = box.top >= -0.5 && box.bottom <= innerHeight + 0.5
        && Math.min(box.right, innerWidth) - Math.max(box.left, 0) >= box.width * 0.75
        && it.contains(document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2));
    const place = isHuge ? (box.bottom > 0 && box.top < innerHeight ? '' : 'is off the screen')
        : isNearlySeen ? '' : probe.whyNotOnScreen(it);
    const style = getComputedStyle(it);
    // A range shows it on its thumb, which cannot be asked.
    const outlined = it.type === 'range'
        || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1);
    const why = [place, outlined ? '' : 'has no outline'].filter(Boolean).join(', ');
    return [false, why ? `${it.outerHTML.slice(0, 90)} ${why}` : ''];
})()";

/// While a reader scrolls through what stands below on a phone, levers and outcomes stay in sight.
async fn docked(page: &mut Page) -> Result<()> {
    page.open("").await?;
    for share in [0.25, 0.5, 0.75, 1.0] {
        let scroll = format!(
            "const box = probe.find(hooks.widget).getBoundingClientRect();
             scrollTo({{ top: scrollY + box.top + {share} * Math.max(0, box.height - innerHeight), behavior: 'instant' }});"
        );
        page.tell(&scroll).await?;
        page.settle().await?;
        let sight = look(page).await?;
        for (lever, wrong) in Lever::ALL.into_iter().zip(&sight.levers) {
            ensure!(wrong.is_empty(), "Scrolled to {share}: the lever {} {wrong}.", lever.key());
        }
        let shown = sight.numbers.iter().filter(|wrong| wrong.is_empty()).count();
        ensure!(shown >= 4, "Scrolled to {share}: {shown} outcomes are in sight.");
    }
    Ok(())
}

/// The page is no wider than its screen, on any tab, at history and away from it.
async fn no_wider(page: &mut Page) -> Result<()> {
    for tab in crate::hooks::TABS {
        page.open(&format!("#v=3&centralisation=0&signing=2008-01&flexibility=100&tab={tab}&x=1"))
            .await?;
        let (found, width): (u32, u32) =
            page.ask("[document.documentElement.scrollWidth, innerWidth]", vec![]).await?;
        ensure!(found <= width, "The tab {tab} is {found} px wide on a screen of {width} px.");
    }
    Ok(())
}

/// Each canvas has one bitmap pixel for each of the screen's.
async fn sharp(page: &mut Page) -> Result<()> {
    page.open("#v=3&tab=roll-out").await?;
    let sizes = "probe.canvases().map((canvas) => {
        const box = canvas.getBoundingClientRect();
        return [canvas.width, canvas.height, box.width, box.height];
    })";
    let sizes: Vec<(f64, f64, f64, f64)> = page.ask(sizes, vec![]).await?;
    ensure!(sizes.len() >= 5, "The roll-out has {} panels.", sizes.len());
    let ratio = page.session.device.ratio;
    for (bitmap_width, bitmap_height, width, height) in sizes {
        let fits = |bitmap: f64, shown: f64| (bitmap - shown * ratio).abs() <= ratio;
        ensure!(
            fits(bitmap_width, width) && fits(bitmap_height, height) && bitmap_width > 50.0,
            "A canvas is shown at {width} x {height} px, {ratio} device pixels each, but its bitmap has \
             {bitmap_width} x {bitmap_height}."
        );
    }
    Ok(())
}
