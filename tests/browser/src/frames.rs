//! Pages within the page: a frame of another origin, and the shadow root of an element.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use fantoccini::Locator;
use serde_json::json;

use crate::page::Page;

/// Where a frame's own viewport begins in that of the page, in CSS pixels.
const CORNER: &str = "(() => {
    const frame = probe.find(arguments[0]);
    const box = frame.getBoundingClientRect();
    const style = getComputedStyle(frame);
    return [box.left + parseFloat(style.borderLeftWidth) + parseFloat(style.paddingLeft),
        box.top + parseFloat(style.borderTopWidth) + parseFloat(style.paddingTop)];
})()";

/// Whether a frame holds the page that it was given.
const IS_LOADED: &str = "location.href !== 'about:blank' && document.readyState === 'complete'";

/// How long the page of a frame may take to load, its wasm left out.
const LOAD_LIMIT: Duration = Duration::from_secs(20);

impl Page {
    /// Sends questions and input to a frame of the page from now on.
    pub(crate) async fn enter_frame(&self, css: &str) -> Result<()> {
        let frame = self.session.client.find(Locator::Css(css)).await;
        let frame = frame.with_context(|| format!("The page has no {css}"))?;
        frame.enter_frame().await?;
        self.set_frame(Some(css.to_owned()));
        // At first a frame holds an empty page, and a question to it may be lost when the real one comes.
        let start = Instant::now();
        loop {
            let is_loaded = self.ask::<Option<bool>>(IS_LOADED, vec![]).await;
            if matches!(is_loaded, Ok(Some(true))) {
                return Ok(());
            }
            if start.elapsed() > LOAD_LIMIT {
                bail!("The page in {css} did not load within {LOAD_LIMIT:?}.");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Sends questions and input to the page again.
    pub(crate) async fn leave_frame(&self) -> Result<()> {
        self.session.client.enter_parent_frame().await?;
        self.set_frame(None);
        Ok(())
    }

    /// Where the viewport of the frame that was entered begins in that of the page; zero for the page itself. The page
    /// may have been scrolled since.
    pub(crate) async fn corner(&self) -> Result<(f64, f64)> {
        let Some(css) = self.frame() else { return Ok((0.0, 0.0)) };
        self.leave_frame().await?;
        let corner = self.ask(CORNER, vec![json!(css)]).await?;
        self.enter_frame(&css).await?;
        Ok(corner)
    }

    /// Looks for the widget in the shadow root of an element from now on, until another page is opened.
    pub(crate) async fn enter_element(&self, css: &str) -> Result<()> {
        let enter = "(() => {
            window.npfitRoot = document.querySelector(arguments[0]).shadowRoot;
            return true;
        })()";
        self.ask::<bool>(enter, vec![json!(css)]).await.map(drop)
    }

    /// Looks for the widget in the page again.
    pub(crate) async fn leave_element(&self) -> Result<()> {
        self.tell("window.npfitRoot = undefined;").await
    }
}
