//! How long a reader waits for the page while a lever is dragged without a pause: from the input event to the painted
//! frame, a new position at every frame for five seconds, the ensemble running behind it.

use anyhow::{Result, ensure};
use npfit_model::Lever;
use serde_json::json;

use super::table::{Row, quantile};
use super::throttle;
use crate::input::{Act, Track, pointer};
use crate::page::Page;

/// For how long each lever is dragged, in milliseconds.
const DRAG_MS: u32 = 5000;

/// How many input events must have been seen, of all levers.
const EVENTS_AT_LEAST: usize = 200;

/// Moves the lever at every frame, and notes for each input event the time until its frame is painted: a message that is
/// posted from a frame's callback arrives when that frame has been painted.
const DRAG: &str = "new Promise((done) => {
    const [key, time] = arguments;
    const input = probe.lever(key);
    const [min, max] = [Number(input.min), Number(input.max)];
    const times = [];
    const begin = performance.now();
    let step = 0;
    let last = null;
    const painted = (start) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - start);
        port2.postMessage(0);
    };
    const move = () => {
        if (performance.now() - begin > time) { setTimeout(() => done(times), 100); return; }
        step += 1;
        // There and back in whole steps, never the same position twice running.
        const span = max - min;
        const at = min + Math.abs(((step * 3) % (2 * span)) - span);
        if (at !== last) {
            last = at;
            // The pointer's event comes before the frame's callbacks, as a real one does.
            setTimeout(() => {
                const start = performance.now();
                input.value = at;
                input.dispatchEvent(new Event('input', { bubbles: true }));
                requestAnimationFrame(() => painted(start));
            }, 0);
        }
        requestAnimationFrame(move);
    };
    requestAnimationFrame(move);
})";

/// The rows of one screen: median and 95 % over all levers.
pub(super) async fn measure(
    page: &Page,
    name: &str,
    rate: f64,
    (median_bar, high_bar): (f64, f64),
) -> Result<[Row; 2]> {
    page.open("").await?;
    throttle(page, rate).await?;
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    let mut times = Vec::new();
    for lever in Lever::ALL {
        // A pointer holds the lever, as a reader does.
        let track = Track::of(page, lever).await?;
        let at = (track.left + track.width / 2.0, track.middle);
        pointer(page, Act::Press, at).await?;
        let arguments = vec![json!(lever.key()), json!(DRAG_MS)];
        times.extend(page.ask::<Vec<f64>>(DRAG, arguments).await?);
        pointer(page, Act::Release, at).await?;
    }
    throttle(page, 1.0).await?;
    ensure!(times.len() >= EVENTS_AT_LEAST, "{name}: only {} input events came.", times.len());
    times.sort_by(f64::total_cmp);
    Ok([
        Row::new(format!("{name}: median"), quantile(&times, 0.5), median_bar, "ms"),
        Row::new(
            format!("{name}: 95 % of {}", times.len()),
            quantile(&times, 0.95),
            high_bar,
            "ms",
        ),
    ])
}
