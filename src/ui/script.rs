//! The browser asked by name: for what is done once in a while, a press of a button at most. Four small
//! bindings serve it all, where typed ones would weigh more than what they do.

use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::js_sys::{Array, Function, Reflect, global};

/// A member of a thing; undefined where there is none.
pub(super) fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// Sets a member of a thing.
pub(super) fn put(of: &JsValue, name: &str, value: &JsValue) {
    let _refused = Reflect::set(of, &name.into(), value);
}

/// Calls a thing's function; nothing where it has none or that one fails.
pub(super) fn call(of: &JsValue, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let function: Function = get(of, name).dyn_into().ok()?;
    function.apply(of, &arguments.iter().collect()).ok()
}

/// Makes a thing of one of the browser's own kinds; nothing where it has none.
pub(super) fn make(kind: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let kind: Function = get(&global(), kind).dyn_into().ok()?;
    Reflect::construct(&kind, &arguments.iter().collect::<Array>()).ok()
}
