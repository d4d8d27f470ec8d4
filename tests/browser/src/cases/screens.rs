//! Every view as it was last looked at: pictures in `tests/screens`, which a person has seen.
//!
//! `UPDATE_SCREENS=1 cargo xtask browser screens` takes them anew; look at them before they are kept.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use super::views::{VIEWS, View};
use super::{Case, case};
use crate::device::Device;
use crate::environment::{pictures, root};
use crate::page::Page;
use crate::picture::Picture;
use crate::runner::file_name;

/// How long a view may take until it stands still.
const STILL_LIMIT: Duration = Duration::from_secs(15);

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (screen, device) in [("1200", Device::DESKTOP), ("360", Device::PHONE)] {
        for (colours, dark) in [("light", false), ("dark", true)] {
            for (piece, views) in VIEWS.chunks(6).enumerate() {
                let name = format!("screens: {screen} {colours}, views {piece}");
                let screen = format!("{screen}-{colours}");
                let seen = case(name, move |page| Box::pin(as_seen(page, views, screen.clone())));
                cases.push(seen.on(Device { dark, ratio: 1.0, ..device }));
            }
        }
    }
    cases
}

/// Some views look as they were last seen to. `screen` names the device and its colours.
async fn as_seen(page: &mut Page, views: &[View], screen: String) -> Result<()> {
    let mut wrong = Vec::new();
    for view in views {
        let name = format!("{}-{screen}.png", file_name(view.name));
        let kept: PathBuf = root().join("tests").join("screens").join(&name);
        view.open(page).await?;
        let now = still(page, view.see).await?;
        if env::var_os("UPDATE_SCREENS").is_some() {
            now.write(&kept)?;
            continue;
        }
        let reading = || format!("{} could not be read", kept.display());
        let was = Picture::read(&fs::read(&kept).with_context(reading)?)?;
        if let Some(how) = now.differs(&was) {
            now.write(&pictures().join("differs").join(&name))?;
            wrong.push(format!("{name}: {how}"));
        }
    }
    ensure!(
        wrong.is_empty(),
        "Not as last seen (now in differs/ beside the pictures):\n  {}",
        wrong.join("\n  ")
    );
    Ok(())
}

/// The window, with what is to be seen at its top, once it has stopped changing: bands, map and bars come after the rest.
async fn still(page: &Page, see: &str) -> Result<Picture> {
    let show = "(() => {
        document.documentElement.style.scrollBehavior = 'auto';
        const it = arguments[0] && document.querySelector(arguments[0]);
        if (it) it.scrollIntoView({ block: 'start', behavior: 'instant' });
        return true;
    })()";
    page.ask::<bool>(show, vec![see.into()]).await?;
    let start = Instant::now();
    let mut last = Picture::read(&page.session.client.screenshot().await?)?;
    let mut same = 0;
    loop {
        tokio::time::sleep(Duration::from_millis(250)).await;
        page.settle().await?;
        let now = Picture::read(&page.session.client.screenshot().await?)?;
        same = if now == last { same + 1 } else { 0 };
        if same >= 2 {
            return Ok(now);
        }
        ensure!(start.elapsed() < STILL_LIMIT, "It does not stand still within {STILL_LIMIT:?}.");
        last = now;
    }
}
