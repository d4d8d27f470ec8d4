//! Fingers, mice and keys on the page.

use std::time::Duration;

use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde::Deserialize;
use serde_json::json;

use crate::browser::levers::Lever;
use crate::browser::page::Page;
use crate::error::{Result, bail};

/// Half the width of a thumb, about: browsers keep a thumb's whole width inside its track.
const HALF_THUMB: f64 = 10.0;

/// How far off its aim a drag may end, as the thumb's width is only known about.
pub(crate) const DRAG_TOLERANCE: i64 = 5;

/// Into how many moves one stretch of a drag is cut.
const MOVES: u32 = 4;

/// How long each of them takes, as with a real hand.
const MOVE_TIME: Duration = Duration::from_millis(40);

/// A lever held between finger and thumb.
pub(crate) struct Drag<'a> {
    page: &'a Page,
    lever: Lever,
    track: Track,
    at: f64,
}

/// Where a lever lies in the viewport.
#[derive(Deserialize)]
struct Track {
    left: f64,
    width: f64,
    middle: f64,
    value: i64,
}

impl<'a> Drag<'a> {
    /// Brings the lever into view and presses its thumb.
    pub(crate) async fn begin(page: &'a Page, lever: Lever) -> Result<Self> {
        page.tell(&format!(
            "probe.lever('{}').scrollIntoView({{ block: 'center', behavior: 'instant' }})",
            lever.name
        ))
        .await?;
        page.settle().await?;
        Self::begin_in_place(page, lever).await
    }

    /// Presses the lever's thumb where it is, without scrolling.
    pub(crate) async fn begin_in_place(page: &'a Page, lever: Lever) -> Result<Self> {
        let track: Track = page.ask("probe.track(arguments[0])", vec![json!(lever.name)]).await?;
        let at = x_of(&track, lever, track.value);
        let point = vec![json!(lever.name), json!(at), json!(track.middle)];
        let in_the_way: String =
            page.ask("probe.inTheWay(arguments[0], arguments[1], arguments[2])", point).await?;
        if !in_the_way.is_empty() {
            bail!("The thumb of {} cannot be pressed; there is {in_the_way}.", lever.name);
        }
        let drag = Self { page, lever, track, at };
        drag.act(Act::Press, at).await?;
        Ok(drag)
    }

    /// Moves the thumb to `value` in several small moves, and does not let go.
    pub(crate) async fn move_to(&mut self, value: i64) -> Result<()> {
        let (from, to) = (self.at, x_of(&self.track, self.lever, value));
        for index in 1..=MOVES {
            self.at = from + (to - from) * f64::from(index) / f64::from(MOVES);
            self.act(Act::Move, self.at).await?;
            tokio::time::sleep(MOVE_TIME).await;
        }
        self.page.settle().await
    }

    /// Lets go.
    pub(crate) async fn end(self) -> Result<()> {
        self.act(Act::LetGo, self.at).await?;
        self.page.settle().await
    }

    /// Does one thing with a finger, or with a mouse, according to the device.
    ///
    /// These are the events that ChromeDriver itself would send, sent without its help: between
    /// two of WebDriver's action commands it forgets which button is down, so a drag could not be
    /// looked at half-way.
    async fn act(&self, act: Act, x: f64) -> Result<()> {
        let y = self.track.middle;
        let (command, parameters) = if self.page.session.device.touch {
            let (kind, points) = match act {
                Act::Press => ("touchStart", json!([{ "x": x, "y": y }])),
                Act::Move => ("touchMove", json!([{ "x": x, "y": y }])),
                Act::LetGo => ("touchEnd", json!([])),
            };
            ("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points }))
        } else {
            let (kind, buttons) = match act {
                Act::Press => ("mousePressed", 1),
                Act::Move => ("mouseMoved", 1),
                Act::LetGo => ("mouseReleased", 0),
            };
            let event = json!({
                "type": kind, "x": x, "y": y, "button": "left", "buttons": buttons, "clickCount": 1,
            });
            ("Input.dispatchMouseEvent", event)
        };
        self.page.session.devtools(command, parameters).await.map(drop)
    }
}

/// Scrolls the page by a swipe upwards that begins in the middle of a lever's track.
pub(crate) async fn swipe_over(page: &Page, lever: Lever) -> Result<()> {
    const STEPS: u32 = 12;
    const STEP_PX: f64 = 20.0;
    let track: Track = page.ask("probe.track(arguments[0])", vec![json!(lever.name)]).await?;
    let x = track.left + track.width / 2.0;
    for step in 0..=STEPS {
        let y = track.middle - STEP_PX * f64::from(step);
        let kind = if step == 0 { "touchStart" } else { "touchMove" };
        let event = json!({ "type": kind, "touchPoints": [{ "x": x, "y": y }] });
        page.session.devtools("Input.dispatchTouchEvent", event).await?;
        tokio::time::sleep(MOVE_TIME / 2).await;
    }
    let end = json!({ "type": "touchEnd", "touchPoints": [] });
    page.session.devtools("Input.dispatchTouchEvent", end).await?;
    page.settle().await
}

/// What a finger or a mouse can do to a lever.
#[derive(Clone, Copy)]
enum Act {
    Press,
    Move,
    LetGo,
}

/// Where the middle of the thumb lies when the lever stands at `value`.
fn x_of(track: &Track, lever: Lever, value: i64) -> f64 {
    let share = (value - lever.min) as f64 / (lever.max - lever.min) as f64;
    track.left + HALF_THUMB + share * (track.width - 2.0 * HALF_THUMB)
}

/// Presses and lets go of one key.
pub(crate) async fn press(page: &Page, key: Key) -> Result<()> {
    let value = char::from(key);
    let keys = KeyActions::new("keys".to_owned())
        .then(KeyAction::Down { value })
        .then(KeyAction::Up { value });
    Ok(page.session.client.perform_actions(keys).await?)
}

/// Gives the lever the keyboard's focus, as a person does who tabs to it.
pub(crate) async fn focus(page: &Page, lever: Lever) -> Result<()> {
    page.tell(&format!("probe.lever('{}').focus()", lever.name)).await?;
    page.settle().await
}

/// Does one thing with the mouse at a point of the viewport.
pub(crate) async fn mouse(page: &Page, kind: &str, (x, y): (f64, f64)) -> Result<()> {
    let pressed = kind != "mouseMoved";
    let event = json!({
        "type": kind, "x": x, "y": y, "button": if pressed { "left" } else { "none" },
        "clickCount": i32::from(pressed),
    });
    page.session.devtools("Input.dispatchMouseEvent", event).await?;
    page.settle().await
}

/// Does one thing with the mouse at a point of the viewport, its button held (1) or let go (0).
pub(crate) async fn held(page: &Page, kind: &str, (x, y): (f64, f64), buttons: u32) -> Result<()> {
    let event = json!({
        "type": kind, "x": x, "y": y, "button": "left", "buttons": buttons, "clickCount": 1,
    });
    page.session.devtools("Input.dispatchMouseEvent", event).await?;
    page.settle().await
}

/// Brings an element into sight and presses it there, with a finger or the mouse.
pub(crate) async fn press_on(page: &Page, css: &str) -> Result<()> {
    let show = "void probe.find(arguments[0]).scrollIntoView({ block: 'center' })";
    page.ask::<Option<bool>>(show, vec![json!(css)]).await?;
    page.settle().await?;
    let centre = "(() => {
        const box = probe.find(arguments[0]).getBoundingClientRect();
        return [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    })()";
    let at: (f64, f64) = page.ask(centre, vec![json!(css)]).await?;
    if page.session.device.touch {
        finger(page, &[at]).await
    } else {
        page.session.client.find(Locator::Css(css)).await?.click().await?;
        page.settle().await
    }
}

/// Clicks at a point of the viewport.
pub(crate) async fn click(page: &Page, at: (f64, f64)) -> Result<()> {
    mouse(page, "mousePressed", at).await?;
    mouse(page, "mouseReleased", at).await
}

/// Puts a finger down at the first of some points, takes it along the others, and lifts it. One point
/// alone is a tap.
pub(crate) async fn finger(page: &Page, points: &[(f64, f64)]) -> Result<()> {
    for (index, (x, y)) in points.iter().enumerate() {
        let kind = if index == 0 { "touchStart" } else { "touchMove" };
        let event = json!({ "type": kind, "touchPoints": [{ "x": x, "y": y }] });
        page.session.devtools("Input.dispatchTouchEvent", event).await?;
        tokio::time::sleep(MOVE_TIME / 2).await;
    }
    let end = json!({ "type": "touchEnd", "touchPoints": [] });
    page.session.devtools("Input.dispatchTouchEvent", end).await?;
    tokio::time::sleep(MOVE_TIME).await;
    page.settle().await
}

/// Types a text where the focus is, in place of what is selected there, and ends with Enter.
pub(crate) async fn type_over(page: &Page, text: &str) -> Result<()> {
    let mut keys = KeyActions::new("keys".to_owned());
    for value in text.chars().chain([char::from(Key::Enter)]) {
        keys = keys.then(KeyAction::Down { value }).then(KeyAction::Up { value });
    }
    page.session.client.perform_actions(keys).await?;
    page.settle().await
}
