//! "How it works": static, and kept in step with the widget beside it.

use serde::Deserialize;
use serde_json::json;

use crate::browser::page::Page;
use crate::error::{Result, ensure};

/// The view as a reader finds it.
#[derive(Deserialize)]
struct View {
    open: bool,
    equations: usize,
    constants: usize,
    changed: usize,
    headings: usize,
    after_widget: bool,
}

async fn view(page: &Page) -> Result<View> {
    page.ask(
        "(() => {
            const view = probe.find('#npfit-scenario [data-view=how]');
            const widget = probe.find('#npfit-scenario .npfit');
            return {
                open: view.open,
                equations: view.querySelectorAll('[data-equation] math').length,
                constants: view.querySelectorAll('[data-constant]').length,
                headings: view.querySelectorAll(':scope > h2').length,
                changed: view.querySelectorAll('.npfit-changed').length,
                after_widget: !!(widget.compareDocumentPosition(view)
                    & Node.DOCUMENT_POSITION_FOLLOWING) && !widget.contains(view),
            };
        })()",
        vec![],
    )
    .await
}

/// It is there without wasm.
pub(crate) async fn without_wasm(page: &mut Page) -> Result<()> {
    page.visit("").await?;
    whole(&view(page).await?)
}

/// It is there, closed, after the widget, and as calibrated, when the widget has started.
pub(crate) async fn stays(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let view = view(page).await?;
    whole(&view)?;
    ensure!(view.changed == 0, "{} constants count as changed.", view.changed);
    let linked: usize =
        page.ask("document.querySelectorAll('[data-figure][href^=http]').length", vec![]).await?;
    ensure!(linked > 20, "Only {linked} figures have their addresses.");
    Ok(())
}

fn whole(view: &View) -> Result<()> {
    ensure!(!view.open && view.after_widget, "It is open, or before the widget.");
    ensure!(view.equations > 70, "It has only {} equations.", view.equations);
    // The minifier must not have lost an end tag: six steps, and what follows them.
    ensure!(view.headings > 10, "Only {} headings are where they belong.", view.headings);
    ensure!(view.constants > 150, "It has only {} constants.", view.constants);
    Ok(())
}

/// Opened, it is no wider than its screen.
pub(crate) async fn no_sideways_scroll(page: &mut Page) -> Result<()> {
    page.open("").await?;
    page.tell("probe.find('[data-view=how]').open = true;").await?;
    page.settle().await?;
    let (content, screen): (i64, i64) = page
        .ask("[document.documentElement.scrollWidth, document.documentElement.clientWidth]", vec![])
        .await?;
    ensure!(content <= screen, "The page is {content} px wide on a screen of {screen} px.");
    Ok(())
}

/// A constant that a link changes shows its value there, marked, and its old one after a reset.
pub(crate) async fn constants(page: &mut Page) -> Result<()> {
    let shown = "(() => {
        const output = probe.find('[data-constant=use_months]');
        return [output.textContent, output.className];
    })()";
    page.open("").await?;
    let before: (String, String) = page.ask(shown, vec![]).await?;
    let link =
        "location.hash = 'centralisation=40&signing=2004-01&flexibility=15&p.use_months=7.25'";
    page.ask::<String>(link, vec![]).await?;
    page.settle().await?;
    let changed: (String, String) = page.ask(shown, vec![]).await?;
    ensure!(changed == ("7.25".to_owned(), "npfit-changed".to_owned()), "It shows {changed:?}.");
    let lever = "probe.text(probe.find('[data-lever-value=centralisation]'))";
    let lever: String = page.ask(lever, vec![]).await?;
    ensure!(lever == "40 % central", "Of the lever it says {lever:?}.");
    page.tell("probe.find('[data-action=reset]').click();").await?;
    page.settle().await?;
    let after: (String, String) = page.ask(shown, vec![]).await?;
    ensure!(after == before, "After the reset it shows {after:?}, not {before:?}.");
    Ok(())
}

/// What says that it explains shows its equation when it is pressed: in sight, and with the focus.
pub(crate) async fn explains(page: &mut Page) -> Result<()> {
    page.open("").await?;
    for key in ["fit", "whole_life", "loss"] {
        let press = "(() => {
            const button = document.createElement('button');
            button.dataset.explain = arguments[0];
            probe.find('#npfit-scenario .npfit').prepend(button);
            button.click();
            button.remove();
            return document.activeElement.dataset.equation || '';
        })()";
        // An arrow function sees the arguments of what is around it.
        let focused: String = page.ask(press, vec![json!(key)]).await?;
        ensure!(focused == key, "{focused:?} has the focus, not {key}.");
        page.settle().await?;
        let seen: bool = page
            .ask(
                "(() => {
                    const box = document.activeElement.getBoundingClientRect();
                    return probe.find('[data-view=how]').open && box.height > 0
                        && box.top >= 0 && box.bottom <= innerHeight;
                })()",
                vec![],
            )
            .await?;
        ensure!(seen, "The equation of {key} is not in sight.");
    }
    Ok(())
}
