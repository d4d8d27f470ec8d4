//! Every view as it was last looked at: pictures in `tests/screens`, which a person has seen.
//!
//! `UPDATE_GOLDEN=1 cargo xtask browser "looks as"` writes them anew; look at them before they are kept.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use crate::browser::cases::map;
use crate::browser::cases::views::View;
use crate::browser::page::Page;
use crate::browser::{file_name, pictures};
use crate::error::{Context, Result, ensure};
use crate::picture::Picture;
use crate::process::root;

/// How long a view may take until it stands still.
const STILL_LIMIT: Duration = Duration::from_secs(15);

/// Some views look as they were last seen to. `screen` names the device and its colours.
pub(crate) async fn as_seen(page: &mut Page, views: &[View], screen: String) -> Result<()> {
    let mut wrong = Vec::new();
    for view in views {
        let name = format!("{}-{screen}.png", file_name(view.name));
        let kept: PathBuf = root().join("tests/screens").join(&name);
        view.open(page).await?;
        let now = still(page, view.see).await?;
        if env::var_os("UPDATE_GOLDEN").is_some() {
            now.write(&kept)?;
            continue;
        }
        let reading = || format!("{} could not be read", kept.display());
        let was = Picture::read(&fs::read(&kept).context(reading)?)?;
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

/// The window with what is to be seen at its top, once it has stopped changing: bands, map and bars come
/// after the rest.
async fn still(page: &mut Page, see: &str) -> Result<Picture> {
    let show = "(() => {
        document.documentElement.style.scrollBehavior = 'auto';
        const it = arguments[0] && document.querySelector(arguments[0]);
        if (it) it.scrollIntoView({ block: 'start', behavior: 'instant' });
        document.activeElement.blur();
    })()";
    page.ask::<Option<bool>>(show, vec![see.into()]).await?;
    map::until_made(page).await?;
    let start = Instant::now();
    let mut last = Picture::read(&page.session.client.screenshot().await?)?;
    loop {
        tokio::time::sleep(Duration::from_millis(250)).await;
        page.settle().await?;
        let now = Picture::read(&page.session.client.screenshot().await?)?;
        if now == last {
            return Ok(now);
        }
        ensure!(start.elapsed() < STILL_LIMIT, "It does not stand still within {STILL_LIMIT:?}.");
        last = now;
    }
}
