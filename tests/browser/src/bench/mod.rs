//! Measurements of the release bundle, as one table with bars.

mod drag;
mod start;
mod table;
mod wasm;
mod weight;

use std::path::Path;

use anyhow::Result;

use crate::device::Device;
use crate::driver::Driver;
use crate::engine::Engine;
use crate::environment;
use crate::page::Page;
use crate::runner::runtime;
use crate::server::Serving;
use table::Row;

/// How much slower a phone's processor is taken to be.
const THROTTLE: f64 = 4.0;

/// The least of such a page, for what machine and browser take by themselves.
const FLOOR: &str = "floor.html";

/// A host whose pages have a clock of 5 µs; others have one of 100 µs.
const ISOLATED: Serving = Serving { is_isolated: true, ..Serving::WELL };

/// Measures everything, prints the table, and says whether every bar holds.
pub(crate) fn bench(bundle: &Path) -> Result<bool> {
    let load = environment::load();
    let rows = runtime()?.block_on(measure(bundle))?;
    println!("{}", table::print(&rows));
    println!("Load of this machine before: {load}; after: {}.", environment::load());
    let over = rows.iter().filter(|row| row.is_over()).count();
    println!("{}", if over == 0 { "All bars hold.".to_owned() } else { format!("{over} over.") });
    Ok(over == 0)
}

async fn measure(bundle: &Path) -> Result<Vec<Row>> {
    let driver = Driver::start(Engine::Chromium)?;
    let mut rows = Vec::new();
    let phone = Device { touch: true, ..Device::PHONE };
    for (name, device, throttle, bars) in [
        ("drag, 1200 x 800", Device::DESKTOP, 1.0, (8.0, 16.0)),
        ("drag, 360 x 740 at dpr 3, CPU / 4", phone, THROTTLE, (16.0, 33.0)),
    ] {
        let page = Page::new(&driver, device, ISOLATED, bundle).await?;
        let measured = drag::measure(&page, name, throttle, bars).await;
        page.close().await;
        rows.extend(measured?);
    }
    let page = Page::new(&driver, Device::DESKTOP, ISOLATED, bundle).await?;
    let measured = wasm::measure(&page).await;
    page.close().await;
    rows.extend(measured?);
    rows.extend(start::measure(&driver, bundle).await?);
    rows.extend(weight::rows(bundle)?);
    Ok(rows)
}

/// Slows the browser's processor down.
async fn throttle(page: &Page, rate: f64) -> Result<()> {
    let rate = serde_json::json!({ "rate": rate });
    page.session.devtools("Emulation.setCPUThrottlingRate", rate).await.map(drop)
}
