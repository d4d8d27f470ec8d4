//! How long a reader waits for the page while a lever is dragged without a pause: from the input event to the painted
//! frame, a new position at every frame for five seconds, the ensemble running behind it.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use npfit_model::Lever;

use super::table::{Row, quantile};
use super::{FLOOR, throttle};
use crate::input::{Act, Track, pointer};
use crate::page::Page;

/// For how long each lever is dragged.
const DRAG: Duration = Duration::from_secs(5);

/// How many input events must have been seen, of all levers.
const EVENTS_AT_LEAST: usize = 200;

/// Notes for each input event the time until its frame is painted: a message that is posted from a frame's callback
/// arrives when that frame has been painted.
const NOTE: &str = "(() => {
    const times = window.npfitTimes = [];
    addEventListener('input', () => {
        const start = performance.now();
        requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => times.push(performance.now() - start);
            port2.postMessage(0);
        });
    }, true);
    return true;
})()";

/// Moves a held lever there and back without a pause, by the browser's own pointer: it hands the last position to the page
/// just before each frame, as it does with a reader's.
async fn drag(page: &Page, lever: Lever) -> Result<()> {
    let track = Track::of(page, lever).await?;
    let at = |share: f64| (track.left + track.width * share, track.middle);
    pointer(page, Act::Press, at(0.5)).await?;
    let begin = Instant::now();
    for step in 0.. {
        if begin.elapsed() > DRAG {
            break;
        }
        let share = f64::from(i32::abs(step * 2 % 180 - 90)) / 100.0 + 0.05;
        pointer(page, Act::Move, at(share)).await?;
    }
    pointer(page, Act::Release, at(0.5)).await
}

/// The times of the page that is open, sorted, while levers are dragged one after the other.
async fn times(page: &Page, rate: f64, levers: &[Lever]) -> Result<Vec<f64>> {
    throttle(page, rate).await?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    page.ask::<bool>(NOTE, vec![]).await?;
    for lever in levers {
        drag(page, *lever).await?;
    }
    let mut times: Vec<f64> = page.ask("npfitTimes", vec![]).await?;
    throttle(page, 1.0).await?;
    times.sort_by(f64::total_cmp);
    Ok(times)
}

/// The rows of one screen: median and 95 % over all levers, and what a bare page takes there.
pub(super) async fn measure(
    page: &Page,
    name: &str,
    rate: f64,
    (median_bar, high_bar): (f64, f64),
) -> Result<[Row; 3]> {
    page.open("").await?;
    let own = times(page, rate, &Lever::ALL).await?;
    ensure!(own.len() >= EVENTS_AT_LEAST, "{name}: only {} input events came.", own.len());
    page.visit_article(FLOOR).await?;
    let bare = times(page, rate, &[Lever::Centralisation]).await?;
    let [median, high, floor] = ["median", "95 %", "median of a bare slider and canvas"]
        .map(|what| format!("{name}: {what}"));
    Ok([
        Row::new(median, quantile(&own, 0.5), median_bar, "ms"),
        Row::new(format!("{high} of {}", own.len()), quantile(&own, 0.95), high_bar, "ms"),
        Row::shown(floor, quantile(&bare, 0.5), "ms"),
    ])
}
