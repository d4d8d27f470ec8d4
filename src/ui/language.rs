//! Which language the widget speaks, and how the browser's own `Intl` writes its numbers and months.

use wasm_bindgen::JsValue;
use web_sys::Element;
use web_sys::js_sys::{Array, Date, Intl, Number, Object, Reflect};

use super::dom::set;
use crate::message::language::{Language, Numbers, spoken};

/// A number that shows groups, point and all ten digits but nought; `Numbers::of_sample` reads it.
const SAMPLE: f64 = 123_456_789.5;

/// Sets the language that a host asks for: by its `data-lang`, else as the nearest `lang` around it.
pub(super) fn set_for(host: &Element) {
    let around = || host.closest("[lang]").ok().flatten()?.get_attribute("lang");
    let asked = host.get_attribute("data-lang").or_else(around).unwrap_or_default();
    let mut language = Language::new(spoken(&asked));
    let known = known_to_intl(&language.tag);
    language.numbers =
        Numbers::of_sample(&String::from(Number::from(SAMPLE).to_locale_string(known)));
    if !language.tag.starts_with("en") || language.tag == PSEUDO {
        language.months = [months(known, "long"), months(known, "short")];
        language.plural = plural;
    }
    language.set();
}

/// The language as the markup states it.
pub(super) fn mark(root: &Element) {
    let Some(language) = crate::message::language::now() else { return };
    set(root, "lang", &language.tag);
    if language.is_right_to_left {
        set(root, "dir", "rtl");
    }
}

const PSEUDO: &str = "en-XA";

/// Browsers know no pseudo-language: these borrow from two that write numbers unlike English.
fn known_to_intl(tag: &str) -> &str {
    match tag {
        PSEUDO => "de",
        "ar-XB" => "ar-EG",
        known => known,
    }
}

/// The names of the months, January first.
fn months(tag: &str, length: &str) -> Vec<String> {
    let options = Object::new();
    let _refused = Reflect::set(&options, &JsValue::from("month"), &JsValue::from(length));
    let name = |month| {
        let date = Date::new_with_year_month_day(2002, month, 15);
        String::from(date.to_locale_date_string(tag, &options))
    };
    (0..12).map(name).collect()
}

/// The plural of a count: `one`, `few`, `other` and so on.
fn plural(tag: &str, count: usize) -> String {
    let tags = Array::of1(&JsValue::from(known_to_intl(tag)));
    String::from(Intl::PluralRules::new(&tags, &Object::new()).select(count as f64))
}
