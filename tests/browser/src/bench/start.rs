//! How long the page takes to start on a local server, with a processor four times slower.

use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use serde_json::json;

use super::table::{Row, quantile};
use super::{FLOOR, ISOLATED, THROTTLE, throttle};
use crate::device::Device;
use crate::driver::Driver;
use crate::page::Page;

/// How many starts are measured; the median counts.
const STARTS: usize = 7;

/// How long a start is left alone.
const UNDISTURBED: Duration = Duration::from_millis(2500);

/// Notes when levers are in the page, and when the first picture is painted; runs before the page's own scripts.
const LISTEN: &str = "
    window.npfitStart = { alive: 0, paint: 0 };
    new MutationObserver((_, observer) => {
        if (!document.querySelector('[data-testid=lever-flexibility]')) return;
        observer.disconnect();
        requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => { window.npfitStart.alive = performance.now(); };
            port2.postMessage(0);
        });
    }).observe(document, { childList: true, subtree: true });
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
            if (entry.name === 'first-contentful-paint') window.npfitStart.paint = entry.startTime;
    }).observe({ type: 'paint', buffered: true });
";

/// When the picture was painted and the levers alive, in milliseconds after the document had come.
const RESULT: &str = "(() => {
    const { alive, paint } = window.npfitStart;
    const come = performance.getEntriesByType('navigation')[0].responseEnd;
    return [paint - come, alive - come];
})()";

/// The rows of the start, each in a fresh browser with an empty cache; between its starts those of a bare page.
pub(super) async fn measure(driver: &Driver, bundle: &Path) -> Result<[Row; 3]> {
    let (mut pictures, mut levers, mut bare) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..STARTS {
        for is_bare in [false, true] {
            let page = Page::new(driver, Device::PHONE, ISOLATED, bundle).await?;
            let once = start(&page, is_bare).await;
            page.close().await;
            let (picture, alive) = once?;
            if is_bare {
                bare.push(picture);
            } else {
                pictures.push(picture);
                levers.push(alive);
            }
        }
    }
    let median = |times: &mut Vec<f64>| {
        times.sort_by(f64::total_cmp);
        quantile(times, 0.5)
    };
    let [picture, alive, floor] =
        ["static picture after document", "levers alive", "picture of a bare page"]
            .map(|what| format!("start, CPU / 4: {what}"));
    Ok([
        Row::new(picture, median(&mut pictures), 200.0, "ms"),
        Row::new(alive, median(&mut levers), 800.0, "ms"),
        Row::shown(floor, median(&mut bare), "ms"),
    ])
}

async fn start(page: &Page, is_bare: bool) -> Result<(f64, f64)> {
    let listen = json!({ "source": LISTEN });
    page.session.devtools("Page.addScriptToEvaluateOnNewDocument", listen).await?;
    throttle(page, THROTTLE).await?;
    if is_bare {
        page.visit_article(FLOOR).await?;
    } else {
        page.visit("").await?;
    }
    // A question takes the page's time, so none is asked while it starts.
    tokio::time::sleep(UNDISTURBED).await;
    if !is_bare {
        page.wait_until_alive().await?;
    }
    page.ask(RESULT, vec![]).await
}
