//! Pictures that a person can look at, kept in target/screenshots.

use fantoccini::key::Key;

use super::map;
use crate::browser::input::{self, Drag};
use crate::browser::levers::CENTRALISATION;
use crate::browser::page::Page;
use crate::browser::pictures;
use crate::error::{Result, ensure};

/// A picture of the whole page, in the colours that the reader prefers.
pub(crate) async fn whole(page: &mut Page, file: String) -> Result<()> {
    page.open("").await?;
    let dark: bool = page.ask("matchMedia('(prefers-color-scheme: dark)').matches", vec![]).await?;
    ensure!(dark == page.session.device.dark, "The browser has not taken the colour scheme.");
    page.full_screenshot(&pictures().join(file)).await
}

/// A picture of the screen while a lever is held.
pub(crate) async fn dragged(page: &mut Page, file: String) -> Result<()> {
    page.open("").await?;
    let mut drag = Drag::begin(page, CENTRALISATION).await?;
    drag.move_to(CENTRALISATION.far).await?;
    page.session.screenshot(&pictures().join(file)).await?;
    drag.end().await
}

/// Pictures of the screen with a chart read at its last figure, and of each tab.
pub(crate) async fn closer(page: &mut Page, name: String) -> Result<()> {
    page.open("#centralisation=75&signing=2006-09&flexibility=55").await?;
    for (chart, keys) in [("money", 4), ("delivery-pacs", 3)] {
        page.tell(&format!(
            "const surface = probe.find('[data-reader={chart}]');
             surface.scrollIntoView({{ block: 'start', behavior: 'instant' }});
             surface.focus();"
        ))
        .await?;
        for _ in 0..keys {
            input::press(page, Key::Down).await?;
        }
        page.settle().await?;
        page.session.screenshot(&pictures().join(format!("{name}-read-{chart}.png"))).await?;
    }
    for tab in ["fit", "suppliers", "parts", "map", "matters"] {
        page.tell(&format!(
            "const tab = probe.find('[data-tab={tab}]');
             tab.click();
             tab.scrollIntoView({{ block: 'start', behavior: 'instant' }});"
        ))
        .await?;
        if ["map", "matters"].contains(&tab) {
            map::until_made(page).await?;
        }
        page.settle().await?;
        page.session.screenshot(&pictures().join(format!("{name}-{tab}.png"))).await?;
    }
    page.tell(
        "document.querySelectorAll('.npfit-controls').forEach((it) => { it.open = true; });
         probe.find('[data-lock=signing]').click();
         probe.find('#npfit-scenario').scrollIntoView();",
    )
    .await?;
    page.settle().await?;
    page.session.screenshot(&pictures().join(format!("{name}-controls.png"))).await?;
    page.tell(
        "const table = probe.find('.npfit-table'); table.open = true; table.scrollIntoView();",
    )
    .await?;
    page.settle().await?;
    page.session.screenshot(&pictures().join(format!("{name}-table.png"))).await
}
