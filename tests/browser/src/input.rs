//! Fingers, mice and keys on the page.

use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};
use fantoccini::Locator;
use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MouseActions, PointerAction, TouchActions, WheelAction,
    WheelActions,
};
use fantoccini::key::Key;
use npfit_model::Lever;
use serde::Deserialize;
use serde_json::json;

use crate::engine::Engine;
use crate::page::{CHANGE_LIMIT, Page};

/// How far off its aim a drag may end: the width of the thumb is only known about.
pub(crate) const DRAG_TOLERANCE: f64 = 4.0;

/// Into how many moves one stretch of a drag is cut.
const MOVES: u32 = 4;

/// How long each of them takes, as with a real hand.
const MOVE_TIME: Duration = Duration::from_millis(40);

/// A lever held between finger and thumb.
pub(crate) struct Drag<'a> {
    page: &'a Page,
    track: Track,
    at: f64,
}

/// Where a lever lies in the viewport.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(crate) struct Track {
    /// Its left edge.
    pub(crate) left: f64,
    /// Its width.
    pub(crate) width: f64,
    /// The height of its middle.
    pub(crate) middle: f64,
    thumb: f64,
    is_mirrored: bool,
    value: f64,
    min: f64,
    max: f64,
}

impl Track {
    /// A lever's track, where it lies now.
    pub(crate) async fn of(page: &Page, lever: Lever) -> Result<Self> {
        page.ask("probe.track(arguments[0])", vec![json!(lever.key())]).await
    }

    /// Where the middle of the thumb lies when the lever stands at `value`.
    pub(crate) fn x_of(&self, value: f64) -> f64 {
        let share = (value - self.min) / (self.max - self.min);
        let share = if self.is_mirrored { 1.0 - share } else { share };
        self.left + self.thumb / 2.0 + share * (self.width - self.thumb)
    }
}

impl<'a> Drag<'a> {
    /// Presses the lever's thumb where it is, without scrolling.
    pub(crate) async fn begin(page: &'a Page, lever: Lever) -> Result<Self> {
        let track = Track::of(page, lever).await?;
        let at = track.x_of(track.value);
        let point = vec![json!(lever.key()), json!(at), json!(track.middle)];
        let in_the_way: String =
            page.ask("probe.inTheWay(arguments[0], arguments[1], arguments[2])", point).await?;
        if !in_the_way.is_empty() {
            bail!("The thumb of {} cannot be pressed; there is {in_the_way}.", lever.key());
        }
        let drag = Self { page, track, at };
        pointer(page, Act::Press, (at, track.middle)).await?;
        Ok(drag)
    }

    /// Moves the thumb to `value` in several small moves, and does not let go.
    pub(crate) async fn move_to(&mut self, value: f64) -> Result<()> {
        let (from, to) = (self.at, self.track.x_of(value));
        for index in 1..=MOVES {
            self.at = from + (to - from) * f64::from(index) / f64::from(MOVES);
            pointer(self.page, Act::Move, (self.at, self.track.middle)).await?;
            tokio::time::sleep(MOVE_TIME).await;
        }
        self.page.settle().await
    }

    /// Lets go.
    pub(crate) async fn end(self) -> Result<()> {
        pointer(self.page, Act::Release, (self.at, self.track.middle)).await?;
        self.page.settle().await
    }
}

/// Drags a lever from where it stands to `value`, and lets go.
pub(crate) async fn drag(page: &Page, lever: Lever, value: f64) -> Result<()> {
    let mut drag = Drag::begin(page, lever).await?;
    drag.move_to(value).await?;
    drag.end().await
}

/// The same, checked: where the lever then stands, near `value`.
pub(crate) async fn drag_to(page: &Page, lever: Lever, value: f64) -> Result<f64> {
    drag(page, lever, value).await?;
    let moved = page.snapshot().await?.position(lever);
    ensure!((moved - value).abs() <= DRAG_TOLERANCE, "A drag to {value} ended at {moved}.");
    Ok(moved)
}

/// What a finger or a mouse can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    /// The button or the finger goes down.
    Press,
    /// It moves, held down.
    Move,
    /// It goes up.
    Release,
}

/// Does one thing with a finger, or with a mouse, according to the device.
///
/// In Chromium these are the events that ChromeDriver itself would send, sent without its help: between two of
/// WebDriver's action commands it forgets which button is down, so a drag could not be looked at half-way.
pub(crate) async fn pointer(page: &Page, act: Act, (x, y): (f64, f64)) -> Result<()> {
    let (x, y) = in_window(page, (x, y)).await?;
    if page.session.engine != Engine::Chromium {
        return pointer_by_actions(page, act, (x, y)).await;
    }
    let (command, parameters) = if page.session.device.touch {
        let (kind, points) = match act {
            Act::Press => ("touchStart", json!([{ "x": x, "y": y }])),
            Act::Move => ("touchMove", json!([{ "x": x, "y": y }])),
            Act::Release => ("touchEnd", json!([])),
        };
        ("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points }))
    } else {
        let (kind, buttons) = match act {
            Act::Press => ("mousePressed", 1),
            Act::Move => ("mouseMoved", 1),
            Act::Release => ("mouseReleased", 0),
        };
        let event = json!({
            "type": kind, "x": x, "y": y, "button": "left", "buttons": buttons, "clickCount": 1,
        });
        ("Input.dispatchMouseEvent", event)
    };
    page.session.devtools(command, parameters).await.map(drop)
}

/// A point of the frame that was entered, in the coordinates that the engine counts in: Firefox counts from the frame's
/// corner, as WebDriver has it; DevTools and WebKit count from the page's.
async fn in_window(page: &Page, (x, y): (f64, f64)) -> Result<(f64, f64)> {
    if page.session.engine == Engine::Firefox {
        return Ok((x, y));
    }
    let corner = page.corner().await?;
    Ok((corner.0 + x, corner.1 + y))
}

/// The same by WebDriver, in engines that remember buttons.
async fn pointer_by_actions(page: &Page, act: Act, (x, y): (f64, f64)) -> Result<()> {
    let to = PointerAction::MoveTo { duration: None, x, y };
    let button = 0;
    let mut actions = vec![to];
    match act {
        Act::Press => actions.push(PointerAction::Down { button }),
        Act::Move => {}
        Act::Release => actions.push(PointerAction::Up { button }),
    }
    if page.session.device.touch {
        let all = actions.into_iter().fold(TouchActions::new("finger".into()), TouchActions::then);
        page.session.client.perform_actions(all).await?;
    } else {
        let all = actions.into_iter().fold(MouseActions::new("mouse".into()), MouseActions::then);
        page.session.client.perform_actions(all).await?;
    }
    Ok(())
}

/// Moves the mouse to a point with no button held.
pub(crate) async fn hover(page: &Page, (x, y): (f64, f64)) -> Result<()> {
    let event = json!({ "type": "mouseMoved", "x": x, "y": y, "button": "none", "buttons": 0 });
    page.session.devtools("Input.dispatchMouseEvent", event).await?;
    page.settle().await
}

/// Turns the wheel of the mouse at a point, down by some pixels.
pub(crate) async fn wheel(page: &Page, (x, y): (f64, f64), down: f64) -> Result<()> {
    let (x, y) = in_window(page, (x, y)).await?;
    if page.session.engine == Engine::Chromium {
        let event = json!({ "type": "mouseWheel", "x": x, "y": y, "deltaX": 0, "deltaY": down });
        page.session.devtools("Input.dispatchMouseEvent", event).await?;
    } else {
        #[expect(clippy::cast_possible_truncation, reason = "pixels of a screen")]
        let (x, y, delta_y) = (x as i64, y as i64, down as i64);
        let scroll = WheelAction::Scroll { duration: None, x, y, delta_x: 0, delta_y };
        let all = WheelActions::new("wheel".to_owned()).then(scroll);
        page.session.client.perform_actions(all).await?;
        // WebKit takes a turn that equals the last for no turn at all.
        page.session.client.release_actions().await?;
    }
    tokio::time::sleep(MOVE_TIME * 3).await;
    page.settle().await
}

/// Puts a finger or the mouse down at the first of some points, takes it along the others, and lifts it. One point
/// alone is a tap or a click.
pub(crate) async fn stroke(page: &Page, points: &[(f64, f64)]) -> Result<()> {
    let Some((&first, rest)) = points.split_first() else { return Ok(()) };
    pointer(page, Act::Press, first).await?;
    let mut last = first;
    for &point in rest {
        tokio::time::sleep(MOVE_TIME / 2).await;
        pointer(page, Act::Move, point).await?;
        last = point;
    }
    pointer(page, Act::Release, last).await?;
    tokio::time::sleep(MOVE_TIME).await;
    page.settle().await
}

/// Where the middle of an element lies, and what covers it: empty if nothing does.
type Place = (f64, f64, String);

/// The middle of the first visible element that matches, brought into sight first. What comes later, such as the reasons
/// of a run, can push it away, so it must lie still, as for a person who aims.
pub(crate) async fn middle_of(page: &Page, css: &str) -> Result<(f64, f64)> {
    let start = Instant::now();
    let mut before = None;
    loop {
        let place = place_of(page, css).await?;
        let is_free = place.2.is_empty();
        if is_free && before.as_ref() == Some(&place) {
            return Ok((place.0, place.1));
        }
        if start.elapsed() > CHANGE_LIMIT {
            if is_free {
                bail!("{css} does not lie still.");
            }
            bail!("{css} cannot be pressed; there is {}.", place.2);
        }
        before = Some(place);
    }
}

/// Brings an element into sight if it is not, and says where it lies two frames later.
async fn place_of(page: &Page, css: &str) -> Result<Place> {
    let show = "(() => {
        const all = [...root.querySelectorAll(arguments[0])];
        const it = all.find(probe.isVisible) ?? all[0];
        if (!it) throw new Error(`there is no ${arguments[0]}`);
        if (!probe.isOnScreen(it)) it.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        return true;
    })()";
    page.ask::<bool>(show, vec![json!(css)]).await?;
    page.settle().await?;
    let middle = "(() => {
        const all = [...root.querySelectorAll(arguments[0])];
        const it = all.find(probe.isVisible) ?? all[0];
        if (!it) throw new Error(`there is no ${arguments[0]} any more`);
        const box = it.getBoundingClientRect();
        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        const top = root.elementFromPoint(x, y);
        const hits = top && (it.contains(top) || top.contains(it));
        return [x, y, hits ? '' : (top ? top.outerHTML.slice(0, 80) : 'nothing')];
    })()";
    page.ask(middle, vec![json!(css)]).await
}

/// Brings an element into sight and presses it there, with a finger or the mouse.
pub(crate) async fn press(page: &Page, css: &str) -> Result<()> {
    let at = middle_of(page, css).await?;
    stroke(page, &[at]).await
}

/// Presses and releases one key.
pub(crate) async fn key(page: &Page, key: Key) -> Result<()> {
    let value = char::from(key);
    let keys = KeyActions::new("keys".to_owned())
        .then(KeyAction::Down { value })
        .then(KeyAction::Up { value });
    Ok(page.session.client.perform_actions(keys).await?)
}

/// Holds Shift and presses Tab.
pub(crate) async fn shift_tab(page: &Page) -> Result<()> {
    let (shift, tab) = (char::from(Key::Shift), char::from(Key::Tab));
    let keys = KeyActions::new("keys".to_owned())
        .then(KeyAction::Down { value: shift })
        .then(KeyAction::Down { value: tab })
        .then(KeyAction::Up { value: tab })
        .then(KeyAction::Up { value: shift });
    Ok(page.session.client.perform_actions(keys).await?)
}

/// Holds Ctrl, and Shift where it is asked for, and presses a letter.
pub(crate) async fn chord(page: &Page, letter: char, with_shift: bool) -> Result<()> {
    let mut held = vec![char::from(Key::Control)];
    if with_shift {
        held.push(char::from(Key::Shift));
    }
    let mut keys = KeyActions::new("keys".to_owned());
    for &value in held.iter().chain([&letter]) {
        keys = keys.then(KeyAction::Down { value });
    }
    for &value in [&letter].into_iter().chain(held.iter().rev()) {
        keys = keys.then(KeyAction::Up { value });
    }
    page.session.client.perform_actions(keys).await?;
    page.settle().await
}

/// Gives an element the keyboard's focus, as a person does who tabs to it.
pub(crate) async fn focus(page: &Page, css: &str) -> Result<()> {
    page.ask::<Option<bool>>("void probe.find(arguments[0]).focus()", vec![json!(css)]).await?;
    page.settle().await
}

/// Types a text where the focus is, in place of what is selected there.
pub(crate) async fn type_text(page: &Page, text: &str) -> Result<()> {
    let mut keys = KeyActions::new("keys".to_owned());
    for value in text.chars() {
        keys = keys.then(KeyAction::Down { value }).then(KeyAction::Up { value });
    }
    page.session.client.perform_actions(keys).await?;
    page.settle().await
}

/// Chooses an option of a list by its value, as a reader does.
pub(crate) async fn choose(page: &Page, css: &str, value: &str) -> Result<()> {
    page.session.client.find(Locator::Css(css)).await?.select_by_value(value).await?;
    page.settle().await
}
