//! `cargo xtask bench`: how long a reader waits for the page, from moving a lever to the painted frame.
//!
//! A mouse drags each lever; the page is as high as it needs to be for every view to be in sight that
//! can be. The browser is told not to wait for a screen, so that what is measured is work: the handler,
//! the run, every chart and number, layout and paint.

use std::process::ExitCode;

use serde_json::json;

use crate::browser::driver::{Device, Driver};
use crate::browser::levers::{LEVERS, Lever};
use crate::browser::page::Page;
use crate::browser::runtime;
use crate::browser::server::Serving;
use crate::error::{Result, ensure};

/// What one frame of a screen at 60 Hz leaves, in milliseconds.
const BUDGET_MS: f64 = 16.0;

/// How many times each lever is moved.
const MOVES: u32 = 140;

/// How many of those must have been heard: two neighbouring places can be the same value.
const HEARD_AT_LEAST: usize = 100;

/// Frames as soon as they are ready.
const UNLIMITED: [&str; 2] = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];

/// Notes, for each input event, the time until the frame after it is painted: a message that is sent
/// from a frame's callback comes when that frame is done.
const LISTEN: &str = "
    window.npfitTimes = [];
    addEventListener('input', (event) => {
        const start = event.timeStamp;
        requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => window.npfitTimes.push(performance.now() - start);
            port2.postMessage(0);
        });
    }, true);
";

/// Times every lever and says how it went; the exit code says whether all medians are within budget.
pub(crate) fn bench() -> Result<ExitCode> {
    let driver = Driver::start_with(&UNLIMITED)?;
    let is_within = runtime()?.block_on(async {
        let mut page = Page::new(&driver, Device::DESKTOP, Serving::Well).await?;
        let result = measure(&mut page).await;
        page.close().await;
        result
    })?;
    Ok(if is_within { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn measure(page: &mut Page) -> Result<bool> {
    page.open("").await?;
    let height: u32 = page.ask("document.documentElement.scrollHeight", vec![]).await?;
    page.session.set_height(height).await?;
    page.settle().await?;
    // The plausible versions of the model run once, after the start.
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    page.tell(LISTEN).await?;
    println!(
        "From input event to painted frame, in ms, at 1200 by {height} px; budget {BUDGET_MS}:"
    );
    println!("{:<16} {:>6} {:>8} {:>8} {:>8}", "lever", "moves", "median", "95 %", "worst");
    let mut is_within = true;
    for lever in LEVERS {
        let times = drag(page, lever).await?;
        let median = quantile(&times, 0.5);
        println!(
            "{:<16} {:>6} {median:>8.1} {:>8.1} {:>8.1}",
            lever.name,
            times.len(),
            quantile(&times, 0.95),
            quantile(&times, 1.0),
        );
        is_within &= median <= BUDGET_MS;
    }
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    println!("load of this machine: {}", load.trim());
    println!("{}", if is_within { "within budget" } else { "OVER BUDGET" });
    Ok(is_within)
}

/// Drags a lever to and fro with the mouse; the times of all its input events, sorted.
async fn drag(page: &Page, lever: Lever) -> Result<Vec<f64>> {
    let ask = "(() => {
        const box = probe.lever(arguments[0]).getBoundingClientRect();
        window.npfitTimes.length = 0;
        return [box.left, box.width, (box.top + box.bottom) / 2];
    })()";
    let (left, width, y): (f64, f64, f64) = page.ask(ask, vec![json!(lever.name)]).await?;
    for step in 0..=MOVES {
        let kind = if step == 0 { "mousePressed" } else { "mouseMoved" };
        // Strides that never come to the same place twice running.
        let share = f64::from(step * 37 % MOVES) / f64::from(MOVES);
        mouse(page, kind, left + width * (0.05 + 0.9 * share), y).await?;
        page.settle().await?;
    }
    mouse(page, "mouseReleased", left + width / 2.0, y).await?;
    page.settle().await?;
    let mut times: Vec<f64> = page.ask("window.npfitTimes", vec![]).await?;
    ensure!(times.len() >= HEARD_AT_LEAST, "{} moved only {} times.", lever.name, times.len());
    times.sort_by(f64::total_cmp);
    Ok(times)
}

async fn mouse(page: &Page, kind: &str, x: f64, y: f64) -> Result<()> {
    let buttons = i32::from(kind != "mouseReleased");
    let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "buttons": buttons, "clickCount": 1 });
    page.session.devtools("Input.dispatchMouseEvent", event).await.map(drop)
}

/// The value below which a share of the sorted values lies.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let last = sorted.len().saturating_sub(1);
    let index = (last as f64 * share).round() as usize;
    sorted.get(index).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_of_sorted_values() {
        let values = [1.0, 2.0, 3.0, 4.0, 100.0];
        assert_eq!(quantile(&values, 0.5), 3.0);
        assert_eq!(quantile(&values, 1.0), 100.0);
        assert!(quantile(&[], 0.5).is_nan());
    }
}
