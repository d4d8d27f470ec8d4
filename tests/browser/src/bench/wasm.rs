//! What the model and the analysis take in wasm, by the page's own exports.

use anyhow::Result;
use serde::de::DeserializeOwned;

use super::table::{Row, quantile};
use crate::page::Page;

/// How many model runs are timed.
const RUNS: u32 = 2000;

/// How many times ensemble and map are computed; the median counts.
const TIMES: usize = 9;

/// The rows of model run, ensemble and lever map.
pub(super) async fn measure(page: &Page) -> Result<Vec<Row>> {
    page.open("").await?;
    // The page's own ensemble runs first.
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    let mut rows = Vec::new();
    let what = "model run in wasm: median";
    rows.push(match call::<Vec<f64>>(page, &format!("bench_run({RUNS})")).await? {
        Some(mut times) => {
            times.sort_by(f64::total_cmp);
            Row::new(what, quantile(&times, 0.5) * 1000.0, 80.0, "µs")
        }
        None => Row::missing(what, "the page has no bench_run"),
    });
    rows.push(ensemble(page).await?);
    rows.extend(map(page).await?);
    Ok(rows)
}

async fn ensemble(page: &Page) -> Result<Row> {
    let what = "ensemble of 48 sets";
    let mut times = Vec::new();
    for _ in 0..TIMES {
        match call::<f64>(page, "bench_ensemble()").await? {
            Some(time) => times.push(time),
            None => return Ok(Row::missing(what, "the page has no bench_ensemble")),
        }
    }
    times.sort_by(f64::total_cmp);
    Ok(Row::new(what, quantile(&times, 0.5), 5.0, "ms"))
}

/// The whole map, and its longest slice.
async fn map(page: &Page) -> Result<Vec<Row>> {
    let (whole, slice) = ("lever map 41 x 41", "lever map: longest slice");
    let (mut wholes, mut longest) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        match call::<Vec<f64>>(page, "bench_map()").await?.as_deref() {
            Some(slices) => {
                wholes.push(slices.iter().sum());
                longest.push(slices.iter().copied().fold(0.0, f64::max));
            }
            None => return Ok(vec![Row::missing(whole, "the page has no bench_map")]),
        }
    }
    wholes.sort_by(f64::total_cmp);
    longest.sort_by(f64::total_cmp);
    Ok(vec![
        Row::new(whole, quantile(&wholes, 0.5), 150.0, "ms"),
        Row::new(slice, quantile(&longest, 0.5), 4.0, "ms"),
    ])
}

/// What one of the page's exports gives, arrays as lists; `None` if the page does not have it.
async fn call<T: DeserializeOwned>(page: &Page, call: &str) -> Result<Option<T>> {
    let name = call.split('(').next().unwrap_or_default();
    let is_there = format!("typeof window.wasmBindings?.{name} === 'function'");
    if !page.ask::<bool>(&is_there, vec![]).await? {
        return Ok(None);
    }
    let ask = format!(
        "(() => {{ const it = window.wasmBindings.{call}; return ArrayBuffer.isView(it) ? [...it] : it; }})()"
    );
    page.ask(&ask, vec![]).await.map(Some)
}
