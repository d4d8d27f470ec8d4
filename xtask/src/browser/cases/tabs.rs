//! Charts behind tabs.

use fantoccini::Locator;
use fantoccini::key::Key;
use serde::Deserialize;

use crate::browser::input;
use crate::browser::page::Page;
use crate::error::{Error, Result, ensure};

/// One tab is shown at a time, by pointer and by keyboard, and only what is shown draws.
pub(crate) async fn turn(page: &mut Page) -> Result<()> {
    page.open("").await?;
    check_tab(page, "fit").await?;
    for key in ["suppliers", "parts", "fit"] {
        let css = format!("[data-tab={key}]");
        page.session.client.find(Locator::Css(&css)).await?.click().await?;
        check_tab(page, key).await?;
    }
    for (press, key) in [
        (Key::Right, "suppliers"),
        (Key::End, "own"),
        (Key::Right, "fit"),
        (Key::Left, "own"),
        (Key::Home, "fit"),
    ] {
        input::press(page, press).await?;
        check_tab(page, key).await?;
        let focused: String = page.ask("document.activeElement.dataset.tab || ''", vec![]).await?;
        ensure!(focused == key, "{focused:?} has the focus, not {key}.");
    }
    Ok(())
}

#[derive(Deserialize)]
struct Panel {
    key: String,
    height: u32,
    drawn: bool,
    named: bool,
}

async fn check_tab(page: &Page, key: &str) -> Result<()> {
    page.settle().await?;
    let ask = "[...document.querySelectorAll('[role=tab][aria-selected=true][tabindex=\"0\"]')]
        .map((tab) => {
            const panel = document.getElementById(tab.getAttribute('aria-controls'));
            const shown = [...document.querySelectorAll('[role=tabpanel]')].filter(probe.isVisible);
            return {
                key: tab.dataset.tab,
                height: tab.offsetHeight,
                drawn: [...panel.querySelectorAll('canvas')].every((it) => it.closest('[hidden]') || !probe.isBlank(it)),
                named: shown.length === 1 && shown[0] === panel
                    && panel.getAttribute('aria-labelledby') === tab.id,
            };
        })";
    let shown: Vec<Panel> = page.ask(ask, vec![]).await?;
    let [one] = shown.as_slice() else {
        return Err(Error::new("Not one tab is selected, or not in the tab order."));
    };
    ensure!(one.key == key, "{} is shown, not {key}.", one.key);
    ensure!(one.height >= 44, "A tab is only {} px high.", one.height);
    ensure!(one.drawn && one.named, "The panel of {key} is blank, hidden or not its own.");
    Ok(())
}

/// What is not shown does not draw while a lever moves, and catches up when it is.
pub(crate) async fn hidden_is_idle(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let pixels = "probe.pixels(probe.find('[data-chart=parts]'))";
    let never: String = page.ask(pixels, vec![]).await?;
    page.tell("location.hash = '#centralisation=70&signing=2006-12&flexibility=40'").await?;
    page.settle().await?;
    let hidden: String = page.ask(pixels, vec![]).await?;
    ensure!(hidden == never, "A chart behind a tab draws.");
    page.tell("probe.find('[data-tab=parts]').click()").await?;
    page.settle().await?;
    let seen: String = page.ask(pixels, vec![]).await?;
    ensure!(seen != never, "A chart that comes to be shown does not draw.");
    Ok(())
}
