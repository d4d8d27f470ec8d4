//! A scenario as a flat list of keys and values: what attributes of the element and messages to a frame spell,
//! in the keys of links.

use serde_json::{Map, Value};

use super::fragment::{CUSTOM_KEY, OFF_KEY, PIN_KEY, plain_key};
use super::reading::shown;
use super::{InvalidScenario, LinkFault, Reading, Scenario};

/// The key that holds a whole fragment.
const STATE_KEY: &str = "state";

/// Between two pins in one attribute; no name in a link holds it.
const PIN_SEPARATOR: char = ';';

impl Scenario {
    /// The scenario as a JSON object of keys and values, as links spell them; pins are a list.
    pub fn to_keys(&self) -> Value {
        let mut object = Map::new();
        for (key, value) in self.to_pairs() {
            if key == PIN_KEY {
                let pins = object.entry(key).or_insert_with(|| Value::Array(Vec::new()));
                if let Value::Array(pins) = pins {
                    pins.push(Value::String(value));
                }
            } else {
                object.insert(key, Value::String(value));
            }
        }
        Value::Object(object)
    }

    /// The properties of the element as a JSON object: the keys of links, where the standard stands too.
    pub fn to_properties(&self) -> Value {
        let mut properties = self.to_keys();
        for (key, value, _) in self.view_values() {
            properties[key] = Value::String(value);
        }
        for key in [OFF_KEY, CUSTOM_KEY] {
            if properties.get(key).is_none() {
                properties[key] = Value::String(String::new());
            }
        }
        properties
    }

    /// What a JSON object of keys and values makes of this scenario: what it does not name stays. A saved setting
    /// replaces it whole; `null` puts a key back to the standard. Values out of range are clamped, and unknown keys
    /// ignored, each with a fault.
    ///
    /// # Errors
    /// One sentence if the text is no JSON object.
    pub fn with_keys(&self, text: &str) -> Result<Reading, InvalidScenario> {
        match serde_json::from_str(text) {
            Ok(Value::Object(object)) if object.contains_key("levers") => Self::from_json(text),
            Ok(Value::Object(object)) => Ok(self.with_object(&object)),
            Ok(_) => Err(InvalidScenario::no_object()),
            Err(error) => Err(InvalidScenario::from(error)),
        }
    }

    /// What a whole link makes of this scenario; one that is none of ours changes nothing and is named.
    fn with_state(&self, state: &Value) -> Reading {
        let mut same = Reading { scenario: self.clone(), ..Reading::default() };
        if state.is_null() {
            return same;
        }
        let text = state.as_str().map_or_else(|| state.to_string(), str::to_owned);
        let whole = Self::from_fragment(&text);
        if whole.is_ours {
            return whole;
        }
        same.faults.push(LinkFault::NoLink(shown(&text)));
        same
    }

    fn with_object(&self, object: &Map<String, Value>) -> Reading {
        let mut reading = self.with_state(object.get(STATE_KEY).unwrap_or(&Value::Null));
        reading.is_ours = true;
        for (key, value) in object.iter().filter(|(key, _)| *key != STATE_KEY) {
            let key = plain_key(key);
            if value.is_null() || key == PIN_KEY {
                reading.clear(&key);
            }
            for value in values(value) {
                reading.take(&key, &value);
            }
        }
        reading
    }
}

/// The values of a key: a text may hold several pins.
fn values(value: &Value) -> Vec<String> {
    match value {
        Value::Null => Vec::new(),
        Value::Array(list) => list.iter().flat_map(values).collect(),
        Value::String(text) => text.split(PIN_SEPARATOR).map(str::to_owned).collect(),
        Value::Object(_) => vec![String::new()],
        Value::Bool(_) | Value::Number(_) => vec![value.to_string()],
    }
}

#[cfg(test)]
mod tests {
    use npfit_model::{Lever, Levers, Month};

    use super::*;
    use crate::scenario::{Tab, ThemeChoice, Variant};

    #[test]
    fn keys_change_what_they_name_and_nothing_else() {
        let mut scenario = Scenario {
            levers: Levers::from_percent(60.0, Month::new(2006, 12), 50.0),
            ..Scenario::default()
        };
        scenario.pins.push(scenario.to_pin());
        let text = r#"{"centralisation":20,"tab":"fit","theme":"dark","variant":"compact","lang":"en-XA"}"#;
        let reading = scenario.with_keys(text).unwrap();
        assert!(reading.faults.is_empty(), "{:?}", reading.faults);
        assert_eq!(reading.scenario.levers.position(Lever::Centralisation), 20.0);
        assert_eq!(reading.scenario.levers.signing(), Month::new(2006, 12));
        assert_eq!((reading.scenario.tab, reading.scenario.pins.len()), (Tab::Fit, 1));
        assert_eq!(reading.scenario.look.theme, ThemeChoice::Dark);
        assert_eq!(reading.scenario.look.variant, Variant::Compact);
        assert_eq!(reading.scenario.look.language, "en-XA");
    }

    #[test]
    fn properties_hold_what_is_standard_too() {
        let scenario = Scenario { tab: Tab::Fit, ..Scenario::default() };
        let properties = scenario.to_properties();
        for key in crate::scenario::KEYS.into_iter().filter(|key| *key != "pin") {
            assert!(properties[key].is_string(), "{key} is missing in {properties}");
        }
        assert_eq!((&properties["tab"], &properties["theme"]), (&"fit".into(), &"auto".into()));
        assert_eq!((&properties["centralisation"], &properties["off"]), (&"90".into(), &"".into()));
    }

    #[test]
    fn pins_come_as_a_list_or_as_one_text() {
        let scenario = Scenario::default();
        for text in [
            r#"{"pin":["70,2006-12,40,One","20,2004-01,10,Two"]}"#,
            r#"{"pin":"70,2006-12,40,One;20,2004-01,10,Two"}"#,
        ] {
            let reading = scenario.with_keys(text).unwrap();
            let names: Vec<&str> =
                reading.scenario.pins.iter().map(|pin| pin.name.as_str()).collect();
            assert_eq!(names, ["One", "Two"]);
            let again = Scenario::default().with_keys(&reading.scenario.to_keys().to_string());
            assert_eq!(again.unwrap().scenario, reading.scenario);
        }
    }

    #[test]
    fn hostile_values_are_named_and_change_nothing() {
        let scenario = Scenario::default();
        for text in ["", "[]", "7", "null", "{", "\"x\""] {
            assert!(scenario.with_keys(text).is_err(), "{text}");
        }
        let text = r#"{"centralisation":{"a":1},"tab":7,"nonsense":true,"lang":"<b>","p.use_months":null}"#;
        let reading = scenario.with_keys(text).unwrap();
        assert_eq!(reading.scenario, scenario);
        let fault = |key: &str| LinkFault::Unreadable(key.to_owned());
        assert!(reading.faults.contains(&fault("centralisation")));
        assert!(reading.faults.contains(&fault("tab")) && reading.faults.contains(&fault("lang")));
        assert!(reading.faults.contains(&LinkFault::UnknownKey("nonsense".to_owned())));
    }

    #[test]
    fn null_puts_a_key_back() {
        let mut scenario = Scenario { tab: Tab::Fit, ..Scenario::default() };
        scenario.levers = Levers::from_percent(20.0, Month::new(2006, 12), 50.0);
        scenario.parameters.set("use_months", 9.0);
        let keys: Map<String, Value> = crate::scenario::KEYS
            .into_iter()
            .chain(["p.use_months"])
            .map(|key| (key.to_owned(), Value::Null))
            .collect();
        let reading = scenario.with_keys(&Value::Object(keys).to_string()).unwrap();
        assert_eq!((reading.scenario, reading.faults), (Scenario::default(), Vec::new()));
    }

    #[test]
    fn a_whole_fragment_comes_first() {
        let text = "{\"tab\":\"fit\",\"state\":\"v=3&amp;centralisation=20&tab=parts\"}";
        let reading = Scenario::default().with_keys(text).unwrap();
        assert_eq!(reading.scenario.levers.position(Lever::Centralisation), 20.0);
        assert_eq!(reading.scenario.tab, Tab::Fit);
    }

    #[test]
    fn a_whole_address_is_read_as_its_fragment() {
        for address in [
            "https://x.org/#v=3&centralisation=20",
            "https://x.org/?utm_source=a&b=c#v=3&centralisation=20",
            "https://x.org/a%23v%3D3%26centralisation%3D20",
            "https%3A%2F%2Fx.org%2F%3Fa%3Db%23v%3D3%26centralisation%3D20",
            "./page.html#v=3&amp;centralisation=20",
            "#v=3&#38;centralisation=20",
        ] {
            let text = serde_json::json!({ "state": address }).to_string();
            let reading = Scenario::default().with_keys(&text).unwrap();
            assert_eq!(reading.faults, [], "{address}");
            assert_eq!(reading.scenario.levers.position(Lever::Centralisation), 20.0, "{address}");
        }
    }

    #[test]
    fn a_state_that_is_no_link_is_named_and_changes_nothing() {
        let mut scenario = Scenario { tab: Tab::Fit, ..Scenario::default() };
        scenario.levers = Levers::from_percent(20.0, Month::new(2006, 12), 50.0);
        scenario.pins.push(scenario.to_pin());
        for state in ["\"garbage\"", "\"\"", "7", "{}", "[]", "\"https://x.org/#top\""] {
            let reading = scenario.with_keys(&format!("{{\"state\":{state}}}")).unwrap();
            assert_eq!(reading.scenario, scenario, "{state}");
            assert!(matches!(reading.faults[..], [LinkFault::NoLink(_)]), "{state}");
        }
        let reading = scenario.with_keys("{\"state\":null}").unwrap();
        assert_eq!((reading.scenario, reading.faults), (scenario, Vec::new()));
    }
}
