//! What a host page gets of a widget: a handle to mount, ask, set and end it, and its events.
//!
//! The element (`src/embed/element.js`), the page for frames and the one file are thin layers of JavaScript over
//! this handle.

mod events;
mod handle;

pub(super) use events::follow;
pub use handle::{Widget, mount_widget};
