//! Pictures that a person can look at, kept in target/screenshots.

use crate::browser::input::Drag;
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
