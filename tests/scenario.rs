//! Links and files: what is written is read back, whatever happened on the way.

#![allow(clippy::unwrap_used)] // A test may panic.

use npfit_model::{CONSTANTS, Clock, Component, DatedInputs, Grade, Grades, Lever, Levers, Month};
use npfit_scenario::analysis::Measure;
use npfit_scenario::export::PictureOf;
use npfit_scenario::scenario::{
    CustomProgramme, KEYS, LeverPair, LinkFault, Locks, Look, Pin, PinFault, Preset, Scenario,
    Stage, Tab, ThemeChoice, Variant,
};
use proptest::prelude::*;
use proptest::sample::select;

fn levers() -> impl Strategy<Value = Levers> {
    (0..=1000_i32, 8..=72_i32, 0..=1000_i32).prop_map(|(central, signing, local)| {
        Levers::from_percent(f64::from(central) / 10.0, Month(signing), f64::from(local) / 10.0)
    })
}

fn custom() -> impl Strategy<Value = Option<CustomProgramme>> {
    let grade = || select(&Grade::ALL[..]);
    let grades = (grade(), grade(), grade()).prop_map(|(needs_unclear, places_differ, depth)| {
        Grades { needs_unclear, places_differ, depth }
    });
    let custom = (select(&Component::ALL[..]), grades)
        .prop_map(|(component, grades)| CustomProgramme { component, grades });
    proptest::option::of(custom)
}

fn pin() -> impl Strategy<Value = Pin> {
    (levers(), "[ -~é試🏥%_]{0,20}", custom(), 0..CONSTANTS.len(), 0.0..1.0_f64).prop_map(
        |(levers, name, custom, index, share)| {
            let mut pin = Scenario { levers, custom, ..Scenario::default() }.to_pin();
            let constant = &CONSTANTS[index];
            let value = constant.low + (constant.high - constant.low) * share;
            pin.parameters.set(constant.name, value).unwrap();
            pin.name = name.trim().to_owned();
            pin
        },
    )
}

fn look() -> impl Strategy<Value = Look> {
    let choice = (select(&ThemeChoice::ALL[..]), select(&Variant::ALL[..]));
    (choice, select(&["", "en-GB", "en-XA", "ar-XB"][..])).prop_map(
        |((theme, variant), language)| Look { theme, variant, language: language.to_owned() },
    )
}

fn scenario() -> impl Strategy<Value = Scenario> {
    let view = (
        select(&Tab::ALL[..]),
        select(&[Stage::Play, Stage::Guess, Stage::Story(3)][..]),
        select(&Clock::ALL[..]),
        select(&Measure::ALL[..]),
        select(&LeverPair::ALL[..]),
        any::<[bool; 3]>(),
        look(),
    );
    let run = (levers(), custom(), any::<[bool; 3]>(), proptest::collection::vec(pin(), 0..4));
    (run, view).prop_map(
        |((levers, custom, inputs, pins), (tab, stage, clock, measure, pair, locked, look))| {
            let [consent, payment, imaging_lag] = inputs;
            let locks = Lever::ALL
                .into_iter()
                .zip(locked)
                .fold(Locks::default(), |locks, (lever, is_locked)| locks.with(lever, is_locked));
            Scenario {
                levers,
                custom,
                inputs: DatedInputs { consent, payment, imaging_lag },
                pins,
                tab,
                stage,
                clock,
                measure,
                pair,
                locks,
                look,
                ..Scenario::default()
            }
        },
    )
}

/// What mail clients, chat applications and content systems do to a link.
fn damaged(link: &str, kind: usize) -> String {
    match kind {
        0 => link.replace('&', "&amp;"),
        1 => link.replace('&', "&amp;amp;"),
        2 => link.replace('%', "%25").replace('&', "%26").replace('=', "%3D").replace(',', "%2C"),
        3 => format!("{link}&utm_source=mail&fbclid=abc"),
        4 => format!("{link})."),
        5 => format!("{link}?secret=XyZ"),
        6 => format!("{}\n{}", &link[..12], &link[12..]),
        7 => format!("#{link}"),
        8 => link.replace('%', "%25"),
        9 => link.replace('&', "&#38;").replace('=', "&#61;"),
        10 => format!("{link}”>"),
        11 => format!("{link}&gt;"),
        12 => link.replace('&', "& "),
        13 => link.replace('=', "=3D"),
        14 => link.replace("&centralisation", "¢ralisation"),
        15 => format!("{link}|See what happens>"),
        16 => link.bytes().map(|byte| format!("%{byte:02x}")).collect(),
        17 => link.replace(',', "%2c").replace('_', "%5F"),
        18 => link.replace("v=", "V=").replace("signing=", "SIGNING="),
        19 => format!("{link}?utm_source=a&utm_medium=b"),
        20 => format!("{link}&_hsenc=p2AN%ff&mc_cid=1&gclid=x%3Dy"),
        21 => format!("{link}#?secret=XyZ"),
        22 => format!("{link}#comments"),
        23 => link.replace('_', r"\_").replace('-', r"\-").replace('&', r"\&"),
        24 => link.replace('&', "&amp").replace("&amp&", "&amp;"),
        25 => format!("#!{link}&xtor=RSS-1&at_medium=a&at_campaign=b&CMP=c&cmpid=d&ns_mchannel=e"),
        26 => format!(
            "/{link}&mtm_source=a&pk_kwd=b&_gl=1*x*y&ttclid=c&li_fat_id=d&WT.mc_id=e&smid=f"
        ),
        27 => format!("?{link}&ref=a&source=b&share=c&icid=d&s_cid=e&_ga=2.1&ocid=f&sr_share=g"),
        28 => format!("{link}%E2%80%8B"),
        29 => format!("{link}。"),
        30 => format!("{link}…"),
        31 => format!("{link}%E2%80%A6 »"),
        32 => link.replace('-', "\u{2011}"),
        33 => link.replace('-', "–"),
        34 => link.replace('-', "−"),
        35 => format!("https://example.org/a/?x=1#{link}"),
        36 => format!("https://example.org/#{link}")
            .bytes()
            .map(|byte| format!("%{byte:02X}"))
            .collect(),
        37 => link.replace('&', r"\u0026"),
        38 => link
            .replace("centralisation=", "centralization=")
            .replace("flexibility=", "flexiblity="),
        39 => link.replace("use_months", "usemonths"),
        40 => format!("{link}\u{2060}”，"),
        41 => format!("{link}/"),
        42 => format!("{link}](https://example.org/#{link})"),
        43 => format!("{link}#{link}"),
        44 => format!("{link}:~:text=spend"),
        45 => link.replace('-', "&#8209;"),
        46 => link.replace('-', "&ndash;"),
        47 => format!("{link}&#8203;&quot;&gt;"),
        48 => format!("{link}&data=05%7C01%7Ca%40b.org&sdata=x%3D&reserved=0"),
        49 => format!("{link}&sa=D&source=editors&ust=1&usg=AOv"),
        _ => link.to_owned(),
    }
}

proptest! {
    // Many: there are fifty kinds of damage.
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_link_opens_what_it_was_made_from(scenario in scenario(), kind in 0..51_usize) {
        let link = damaged(&scenario.to_fragment(), kind);
        let reading = Scenario::from_fragment(&link);
        prop_assert_eq!(&reading.faults, &[], "{}", link);
        prop_assert_eq!(reading.scenario, scenario, "{}", link);
        prop_assert!(reading.is_ours);
    }

    #[test]
    fn a_file_opens_what_it_was_made_from(scenario in scenario()) {
        let reading = Scenario::from_json(&scenario.to_json().unwrap()).unwrap();
        prop_assert_eq!(&reading.faults, &[]);
        prop_assert_eq!(reading.scenario, scenario);
    }

    #[test]
    fn keys_give_what_they_were_made_from(scenario in scenario(), other in scenario()) {
        let whole = scenario.to_keys().to_string();
        let reading = Scenario::default().with_keys(&whole).unwrap();
        prop_assert_eq!(reading.faults, Vec::new());
        prop_assert_eq!(&reading.scenario, &scenario);
        // As the element's attribute that holds a whole link.
        let state = serde_json::json!({ "state": scenario.to_fragment() }).to_string();
        prop_assert_eq!(other.with_keys(&state).unwrap().scenario, scenario);
    }

    #[test]
    fn nothing_hostile_gets_through(text in "\\PC{0,200}") {
        for text in [text.clone(), format!("v=3&{text}"), format!("pin={text}&centralisation={text}")] {
            let reading = Scenario::from_fragment(&text);
            let central = reading.scenario.levers.centralisation();
            prop_assert!((0.0..=1.0).contains(&central));
            prop_assert!(reading.scenario.pins.len() <= 4);
        }
        let _refused_or_read = Scenario::from_json(&text);
    }
}

#[test]
fn a_fragment_of_the_host_changes_nothing_and_says_nothing() {
    for fragment in ["", "#section-3", "?secret=abc", "#?secret=abc", "comments=open", "top"] {
        let reading = Scenario::from_fragment(fragment);
        assert!(!reading.is_ours, "{fragment}");
        assert_eq!(reading.scenario, Scenario::default());
        assert_eq!(reading.faults, []);
    }
    assert_eq!(Scenario::from_fragment("#?secret=abc").foreign, "?secret=abc");
}

#[test]
fn links_to_earlier_versions_open_this_one_with_the_same_levers() {
    let link = "v=2&centralisation=70&signing=2006-12&flexibility=40&p.old_constant=3";
    let reading = Scenario::from_fragment(link);
    assert_eq!(reading.faults, [LinkFault::OlderVersion(2)]);
    assert_eq!(reading.scenario.levers, Levers::from_percent(70.0, Month::new(2006, 12), 40.0));
    let later = Scenario::from_fragment("v=9&centralisation=70");
    assert_eq!(later.faults, [LinkFault::UnknownVersion("9".to_owned())]);
}

#[test]
fn what_cannot_be_used_is_named_once() {
    let faults = |link: &str| Scenario::from_fragment(link).faults;
    assert_eq!(faults("centralisation=170"), [LinkFault::Clamped("centralisation".to_owned())]);
    assert_eq!(faults("signing=soon"), [LinkFault::Unreadable("signing".to_owned())]);
    assert_eq!(faults("v=3&colour=red"), [LinkFault::UnknownKey("colour".to_owned())]);
    assert_eq!(faults("v=3&p.none=1"), [LinkFault::UnknownKey("p.none".to_owned())]);
    assert_eq!(faults("tab=nowhere"), [LinkFault::Unreadable("tab".to_owned())]);
    assert_eq!(faults("pin=70,soon,40,A"), [LinkFault::Pin(1, PinFault::Unreadable)]);
    let pins = ["pin=70,2006-12,40,A"; 6].join("&");
    assert_eq!(faults(&pins), [LinkFault::Pin(5, PinFault::TooMany)]);
}

#[test]
fn what_others_append_is_passed_over_and_a_slip_is_understood() {
    let faults = |link: &str| Scenario::from_fragment(link).faults;
    assert_eq!(faults("v=3&source=mail&share=1&tag=x&nonsense=1"), []);
    let reading = Scenario::from_fragment("v=3&centralization=70&flexiblity=40");
    assert_eq!(reading.faults, []);
    assert_eq!(reading.scenario.levers.position(Lever::Centralisation), 70.0);
    assert_eq!(reading.scenario.levers.position(Lever::Flexibility), 40.0);
    // Beside the right key a slip says something else, and is named.
    let twice = faults("v=3&centralisation=70&centralisaton=30");
    assert_eq!(twice, [LinkFault::UnknownKey("centralisaton".to_owned())]);
    assert_eq!(
        faults("v=3&centralisation=70&flexib"),
        [LinkFault::Unreadable("flexibility".to_owned())]
    );
    assert_eq!(
        faults("v=3&centralisation=70&flexib…"),
        [LinkFault::Unreadable("flexibility".to_owned())]
    );
}

#[test]
fn a_name_comes_back_as_typed_where_signs_are_appended() {
    for name in
        ["計画。", "Plan…", "»", "a–b", "Zoë”", "_", r"a\_b", "x-", "Why?", "!", "\u{2026}\u{2026}"]
    {
        let mut scenario = Scenario::default();
        scenario.pins.push(scenario.to_pin());
        scenario.pins[0].name = name.to_owned();
        for after in ["", "。", "%E2%80%8B", "…", ").", "%C2%BB", "&ref=x"] {
            let link = scenario.to_fragment() + after;
            let reading = Scenario::from_fragment(&link);
            assert_eq!(reading.faults, [], "{link}");
            assert_eq!(reading.scenario.pins[0].name, name, "{link}");
        }
    }
    // Programs that set type lengthen hyphens, and a name may end in one.
    let mut scenario = Scenario::default();
    scenario.pins.push(scenario.to_pin());
    for (name, dash) in [("-", '\u{2011}'), ("x-", '–'), ("--", '—'), ("a - b -", '\u{2212}')] {
        scenario.pins[0].name = name.to_owned();
        let link = scenario.to_fragment().replace('-', &dash.to_string());
        assert_eq!(Scenario::from_fragment(&link).scenario, scenario, "{link}");
    }
    // Spelt by hand, without our own escapes.
    for name in ["計画。", "Zoë – later"] {
        let reading = Scenario::from_fragment(&format!("v=3&pin=70,2006-12,40,{name}"));
        assert_eq!(reading.scenario.pins[0].name, name);
    }
}

#[test]
fn a_preset_is_a_link_too() {
    for preset in Preset::ALL {
        let scenario = Scenario { levers: preset.levers(), ..Scenario::default() };
        let reading = Scenario::from_fragment(&scenario.to_fragment());
        assert_eq!(Preset::of_levers(&reading.scenario.levers), Some(preset));
    }
}

/// The element's script, its types and its description name the keys of links, and no other.
#[test]
fn the_element_has_the_keys_of_links() {
    let script = include_str!("../src/embed/element.js");
    let list = script.split_once("const KEYS = [").unwrap().1.split_once(']').unwrap().0;
    let own: Vec<&str> = list.split('"').skip(1).step_by(2).collect();
    // `state` holds a whole link, and `lang` is an attribute that every element has.
    let mut keys: Vec<&str> = KEYS.into_iter().filter(|key| *key != "lang").collect();
    keys.push("state");
    let sorted = |mut list: Vec<&'static str>| {
        list.sort_unstable();
        list
    };
    assert_eq!(sorted(own), sorted(keys));
    let types = include_str!("../src/embed/npfit-scenario.d.ts");
    let description: serde_json::Value =
        serde_json::from_str(include_str!("../src/embed/custom-elements.json")).unwrap();
    let attributes = description["modules"][0]["declarations"][0]["attributes"].as_array().unwrap();
    for key in KEYS {
        assert!(types.contains(&format!("  {key}?:")), "the types have no {key}");
        assert!(attributes.iter().any(|own| own["name"] == key), "no attribute {key} is described");
    }
}

/// Whoever listens on the document or the window finds the events typed too.
#[test]
fn the_types_have_every_chart_and_event() {
    let types = include_str!("../src/embed/npfit-scenario.d.ts");
    let guide = include_str!("../docs/embedding.md");
    for chart in PictureOf::all().into_iter().map(PictureOf::key) {
        assert!(types.contains(&format!("\"{chart}\"")), "the types have no chart {chart}");
        assert!(guide.contains(&format!("`{chart}`")), "docs/embedding.md has no chart {chart}");
    }
    for map in ["HTMLElementEventMap", "DocumentEventMap", "WindowEventMap"] {
        let line = format!("  interface {map} extends NpfitEvents {{}}");
        assert!(types.contains(&line), "{map} lacks the events");
    }
    assert!(types.contains("  keys: NpfitSetting;"), "set() does not take what get() gives");
}
