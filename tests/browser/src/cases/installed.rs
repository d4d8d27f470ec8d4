//! The demo page as something to keep: it opens without its host after the first visit.

use anyhow::{Result, ensure};
use npfit_model::Lever;

use super::{Case, case};
use crate::page::Page;
use crate::server::Serving;

/// The policy that the documentation gives hosts, as far as scripts and requests go.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'";
/// A policy that knows of no manifest.
const WITHOUT_MANIFEST: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'";

/// On this machine the page keeps nothing unless it is asked to.
const ASKED: &str = "?install";

const IS_KEPT: &str = "navigator.serviceWorker.getRegistration()
    .then((found) => !!found && !!found.active)";

pub(super) fn cases() -> Vec<Case> {
    let served = |policy| Serving { policy, may_log: true, ..Serving::WELL };
    vec![
        case("installed: the page opens without its host after the first visit", |page| {
            Box::pin(without_host(page))
        })
        .served(served(POLICY)),
        case("installed: a policy without manifests is not violated", |page| {
            Box::pin(no_manifest(page))
        })
        .served(served(WITHOUT_MANIFEST)),
        case("installed: on this machine nothing is kept unasked", |page| {
            Box::pin(nothing_unasked(page))
        }),
    ]
}

async fn keep(page: &Page) -> Result<()> {
    page.visit(ASKED).await?;
    page.wait_until_alive().await?;
    page.until_true("the page's own files kept", IS_KEPT).await?;
    // The link to the web manifest follows at once.
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    Ok(())
}

async fn without_host(page: &Page) -> Result<()> {
    keep(page).await?;
    let has_link: bool = page.has("link[rel=manifest]").await?;
    ensure!(has_link, "The page does not name its web manifest.");
    page.host_goes_down();
    page.session.client.goto("about:blank").await?;
    page.visit("?install#v=3&centralisation=40").await?;
    page.wait_until_alive().await?;
    page.until_at(Lever::Centralisation, 40.0).await?;
    Ok(())
}

async fn no_manifest(page: &Page) -> Result<()> {
    keep(page).await?;
    let has_link: bool = page.has("link[rel=manifest]").await?;
    ensure!(!has_link, "A web manifest is asked for that the policy forbids.");
    Ok(())
}

async fn nothing_unasked(page: &Page) -> Result<()> {
    page.open("").await?;
    tokio::time::sleep(std::time::Duration::from_millis(2500)).await;
    let is_kept: bool = page.ask(IS_KEPT, vec![]).await?;
    ensure!(!is_kept, "The page keeps its files though nobody asked.");
    Ok(())
}
