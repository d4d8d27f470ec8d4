//! The language of a widget, in context: two widgets on a page may speak two.

use std::cell::RefCell;

use js_sys::{Array, Intl, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::message::language::Numbers;
use crate::message::{Language, Message};

/// A handle to the widget's language.
#[derive(Clone, Copy)]
pub(super) struct Words(StoredValue<Language>);

impl Words {
    /// The language that a tag asks for, with numbers, months and plurals from the browser.
    pub(super) fn of_tag(tag: &str) -> Self {
        let mut language = Language::new(tag);
        // To load the tables of its `Intl` takes a browser as long as a tenth of the start.
        if !language.is_british() {
            localise(&mut language);
        }
        Self(StoredValue::new(language))
    }

    /// A message without variables.
    pub(super) fn get(self, message: Message) -> String {
        self.with(|language| message.text(language).to_owned())
    }

    /// Words that need the language.
    pub(super) fn with<T>(self, words: impl FnOnce(&Language) -> T) -> T {
        self.0.with_value(words)
    }
}

/// The words of the widget around.
pub(super) fn use_words() -> Words {
    expect_context::<Words>()
}

/// Takes how numbers, months and plurals look from the browser's `Intl`; English stays where it says nothing.
fn localise(language: &mut Language) {
    // The pseudo-language that runs from right to left uses Arabic digits, as Arabic does.
    let tag = if language.tag == "ar-XB" { "ar-EG" } else { language.tag.as_str() };
    let locales = Array::of1(&JsValue::from_str(tag));
    let options = Object::new();
    let sample = Intl::NumberFormat::new(&locales, &options).format();
    if let Ok(sample) = sample.call1(&JsValue::UNDEFINED, &123_456_789.5.into()) {
        language.numbers = Numbers::of_sample(&sample.as_string().unwrap_or_default());
    }
    if language.tag == "ar-XB" {
        for (index, length) in ["long", "short"].into_iter().enumerate() {
            if let Some(months) = months(&locales, length) {
                language.months[index] = months;
            }
        }
    }
    language.plural = plural;
}

/// The names of the months, January first.
fn months(locales: &Array, length: &str) -> Option<Vec<String>> {
    let options = Object::new();
    for (key, value) in [("month", length), ("timeZone", "UTC")] {
        Reflect::set(&options, &key.into(), &value.into()).ok()?;
    }
    let format = Intl::DateTimeFormat::new(locales, &options).format();
    (0..12)
        .map(|month| {
            // A fixed date of each month: no clock is read.
            let date = js_sys::Date::new(&js_sys::Date::utc(2006.0, f64::from(month)).into());
            format.call1(&JsValue::UNDEFINED, &date).ok()?.as_string()
        })
        .collect()
}

thread_local! {
    /// The rules of the language that was asked for last: to make them takes a hundred times as long as to ask.
    static PLURAL_RULES: RefCell<Option<(String, Intl::PluralRules)>> = const { RefCell::new(None) };
}

/// The plural form of a count in a language.
fn plural(tag: &str, count: usize) -> String {
    PLURAL_RULES.with_borrow_mut(|kept| {
        let rules = match kept.take() {
            Some((own, rules)) if own == tag => rules,
            _ => Intl::PluralRules::new(&Array::of1(&JsValue::from_str(tag)), &Object::new()),
        };
        let form = String::from(rules.select(count as f64));
        *kept = Some((tag.to_owned(), rules));
        form
    })
}
