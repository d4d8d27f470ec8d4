//! What can be done with a lever besides dragging it: a value typed, a lock, one lever put back. And
//! that a finger hits each of the page's controls.

use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::json;

use crate::browser::input::{self, Drag};
use crate::browser::levers::{CENTRALISATION, FLEXIBILITY, LEVERS, Lever, SIGNING};
use crate::browser::page::{Page, Snapshot};
use crate::browser::pictures;
use crate::error::{Result, ensure};

/// Where the controls stand: beside the levers, or on a phone among the outcomes.
fn place(page: &Page) -> &'static str {
    if page.session.device.touch { ".npfit-narrow" } else { ".npfit-levers" }
}

/// Opens the page, and the controls as a reader does.
async fn open(page: &Page) -> Result<()> {
    page.open("").await?;
    press(page, "summary").await
}

/// Brings one of the controls to the middle of the screen and presses it there.
async fn press(page: &Page, css: &str) -> Result<()> {
    press_at(page, &format!("{} {css}", place(page))).await
}

async fn press_at(page: &Page, css: &str) -> Result<()> {
    page.tell(&format!(
        "probe.find('{css}').scrollIntoView({{ block: 'center', behavior: 'instant' }})"
    ))
    .await?;
    page.settle().await?;
    page.session.client.find(Locator::Css(css)).await?.click().await?;
    page.settle().await
}

/// Types a text into a lever's field, and gives what stands there afterwards.
async fn type_in(page: &Page, lever: Lever, text: &str) -> Result<String> {
    let field = format!("{} [data-field={}]", place(page), lever.name);
    page.tell(&format!("probe.find('{field}').focus(); probe.find('{field}').select();")).await?;
    input::type_over(page, text).await?;
    page.ask(&format!("probe.find('{field}').value"), vec![]).await
}

/// A typed value moves its lever, as one step; what is none is refused in a sentence and moves nothing.
pub(crate) async fn typed(page: &mut Page) -> Result<()> {
    open(page).await?;
    for (lever, text, value) in
        [(CENTRALISATION, "35", 35), (SIGNING, "2006-12", 59), (FLEXIBILITY, " 70 %", 70)]
    {
        type_in(page, lever, text).await?;
        let now = page.until_value(lever, value).await?;
        ensure!(now.notice.is_empty(), "{text:?} was taken, but it says {:?}.", now.notice);
    }
    for (lever, text, value, shown) in [
        (CENTRALISATION, "140", 35, "35"),
        (SIGNING, "soon", 59, "2006-12"),
        (SIGNING, "2010-01", 59, "2006-12"),
        (FLEXIBILITY, "", 70, "70"),
    ] {
        // An empty field: the selection goes, and nothing comes.
        let text = if text.is_empty() { char::from(Key::Delete).to_string() } else { text.into() };
        let left = type_in(page, lever, &text).await?;
        let now = page.until_value(lever, value).await?;
        ensure!(left == shown, "After {text:?} the field of {} has {left:?}.", lever.name);
        let is_said = now.notice.contains("was not taken") && now.notice.matches('.').count() == 1;
        ensure!(is_said, "Of {text:?} it says {:?}.", now.notice);
        let in_sight = "probe.isOnScreen([...document.querySelectorAll('[data-said]')]
            .find((it) => it.textContent))";
        let in_sight: bool = page.ask(in_sight, vec![]).await?;
        ensure!(in_sight, "That {text:?} is refused is said out of sight.");
        input::press(page, Key::Escape).await?;
        page.until("nothing said any more", |now| now.notice.is_empty()).await?;
    }
    press_at(page, &format!("{} [data-action=undo]", place(page))).await?;
    page.until_value(FLEXIBILITY, FLEXIBILITY.start).await?;
    page.until_value(SIGNING, 59).await?;
    Ok(())
}

/// Where the levers stand, in their order.
fn values(now: &Snapshot) -> [i64; 3] {
    LEVERS.map(|lever| now.levers[lever.name].value)
}

async fn stands(page: &Page, what: &str, wanted: [i64; 3]) -> Result<()> {
    page.until(what, |now| values(now) == wanted).await.map(drop)
}

/// A locked lever moves by no hand and by no button, and says so; a step back and a link still move it.
pub(crate) async fn locked(page: &mut Page) -> Result<()> {
    open(page).await?;
    type_in(page, CENTRALISATION, "60").await?;
    let lock = "[data-lock=centralisation]";
    press(page, lock).await?;
    let css = format!("{} {lock}", place(page));
    let said: (String, String) = page
        .ask(
            "((lock) => [lock.getAttribute('aria-pressed'), probe.text(lock)])\
             (probe.find(arguments[0]))",
            vec![json!(css)],
        )
        .await?;
    ensure!(said == ("true".into(), "Locked".into()), "The lock says {said:?}.");
    let mut drag = Drag::begin(page, CENTRALISATION).await?;
    drag.move_to(CENTRALISATION.far).await?;
    drag.end().await?;
    stands(page, "a drag that moved nothing", [60, 24, 15]).await?;
    input::focus(page, CENTRALISATION).await?;
    for key in [Key::Left, Key::Home, Key::PageUp] {
        input::press(page, key).await?;
        page.settle().await?;
        stands(page, "a key that moved nothing", [60, 24, 15]).await?;
    }
    let now = page.snapshot().await?;
    ensure!(now.notice.contains("is locked"), "It says {:?} of a lock.", now.notice);
    let spoken = &now.levers[CENTRALISATION.name].spoken;
    ensure!(spoken.ends_with(", locked"), "A screen reader hears {spoken:?}.");
    press_at(page, "[data-preset=middle-out]").await?;
    stands(page, "a preset with one lever locked", [60, 56, 55]).await?;
    press_at(page, &format!("{} [data-action=reset]", place(page))).await?;
    stands(page, "a reset with one lever locked", [60, 24, 15]).await?;
    page.session.screenshot(&pictures().join(format!("locked{}.png", place(page)))).await?;
    let undo = format!("{} [data-action=undo]", place(page));
    for wanted in [[60, 56, 55], [60, 24, 15], [90, 24, 15]] {
        press_at(page, &undo).await?;
        stands(page, "a step back", wanted).await?;
    }
    let hash = vec![json!("#v=2&centralisation=20&signing=2005-05&flexibility=50")];
    page.ask::<String>("location.hash = arguments[0]", hash).await?;
    stands(page, "what a link says", [20, 40, 50]).await?;
    press(page, lock).await?;
    type_in(page, CENTRALISATION, "25").await?;
    stands(page, "the lever let go", [25, 40, 50]).await
}

/// One lever goes back, and the others stay.
pub(crate) async fn reset_one(page: &mut Page) -> Result<()> {
    open(page).await?;
    type_in(page, CENTRALISATION, "40").await?;
    type_in(page, SIGNING, "2007-01").await?;
    press(page, "[data-reset-lever=signing]").await?;
    stands(page, "one lever put back", [40, 24, 15]).await?;
    press(page, "[data-reset-lever=centralisation]").await?;
    stands(page, "the other put back", [90, 24, 15]).await
}

/// A finger hits every control: none is smaller than 44 px either way, but for links within text.
pub(crate) async fn targets(page: &mut Page) -> Result<()> {
    page.open("").await?;
    page.tell("document.querySelectorAll('details').forEach((it) => { it.open = true; })").await?;
    page.settle().await?;
    let small: Vec<String> = page
        .ask(
            "[...document.querySelectorAll('button, input, select, summary, [role=tab]')]
                .map((it) => (it.type === 'checkbox' && it.closest('label')) || it)
                .filter(probe.isVisible)
                .map((it) => [it, it.getBoundingClientRect()])
                .filter(([, box]) => box.width < 43.9 || box.height < 43.9)
                .map(([it, box]) => `${it.outerHTML.slice(0, 60)} ${box.width}x${box.height}`)",
            vec![],
        )
        .await?;
    ensure!(small.is_empty(), "Too small for a finger: {small:?}.");
    Ok(())
}
