//! Memory: a long use of the page does not grow it.

use anyhow::{Result, ensure};
use serde::Deserialize;
use serde_json::json;

use super::{Case, case};
use crate::page::Page;

/// How many bytes wasm and the script's heap may each grow over the second half of a long use.
const GROWTH_AT_MOST_BYTES: f64 = 2.0 * 1024.0 * 1024.0;

/// How many nodes of the document may be left over.
const NODES_AT_MOST: f64 = 400.0;

pub(super) fn cases() -> Vec<Case> {
    vec![case("memory: a long use does not grow the page", |page| Box::pin(long_use(page)))]
}

#[derive(Clone, Copy, Debug, Deserialize)]
struct Memory {
    heap: f64,
    nodes: f64,
    wasm: f64,
}

async fn measure(page: &Page) -> Result<Memory> {
    page.session.devtools("HeapProfiler.enable", json!({})).await?;
    page.session.devtools("HeapProfiler.collectGarbage", json!({})).await?;
    page.session.devtools("Performance.enable", json!({})).await?;
    let metrics = page.session.devtools("Performance.getMetrics", json!({})).await?;
    let metric = |name: &str| {
        let all = metrics["metrics"].as_array().map(Vec::as_slice).unwrap_or_default();
        let found = all.iter().find(|metric| metric["name"] == name);
        found.and_then(|metric| metric["value"].as_f64()).unwrap_or(f64::NAN)
    };
    let wasm: f64 = page.ask("window.wasmBindings?.memory_bytes?.() ?? 0", vec![]).await?;
    Ok(Memory { heap: metric("JSHeapUsedSize"), nodes: metric("Nodes"), wasm })
}

/// Levers moved hundreds of times, every tab opened again and again, tooltips shown.
const USE: &str = "new Promise(async (done) => {
    const frame = () => new Promise(requestAnimationFrame);
    const tabs = [...document.querySelectorAll('[role=tab]')];
    for (let round = 0; round < 12; round++) {
        for (const tab of tabs) {
            tab.click();
            await frame();
            for (const key of hooks.levers) {
                const input = probe.lever(key);
                const [min, max] = [Number(input.min), Number(input.max)];
                input.value = min + ((round * 37 + tab.offsetLeft) % (max - min));
                input.dispatchEvent(new Event('input', { bubbles: true }));
                await frame();
            }
            const slider = document.querySelector(`${hooks.stage} [role=slider]`);
            if (slider) {
                for (const key of ['ArrowLeft', 'PageDown', 'Escape']) {
                    slider.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
                    await frame();
                }
            }
        }
    }
    done(true);
})";

async fn long_use(page: &mut Page) -> Result<()> {
    page.open("").await?;
    // The first rounds fill caches.
    page.ask::<bool>(USE, vec![]).await?;
    let before = measure(page).await?;
    page.ask::<bool>(USE, vec![]).await?;
    let after = measure(page).await?;
    let grown = |after: f64, before: f64, most: f64| after - before <= most;
    ensure!(
        grown(after.heap, before.heap, GROWTH_AT_MOST_BYTES)
            && grown(after.wasm, before.wasm, GROWTH_AT_MOST_BYTES)
            && grown(after.nodes, before.nodes, NODES_AT_MOST),
        "Over a long use memory went from {before:?} to {after:?}."
    );
    Ok(())
}
