//! Where the tests find things on the page: `data-testid` attributes, in one place.

use npfit_model::Lever;

/// The widget's root.
pub(crate) const WIDGET: &str = "[data-testid=widget]";
/// The box of the chart and whatever stands in its place.
pub(crate) const STAGE: &str = "[data-testid=stage]";
/// A chart's canvas.
pub(crate) const CHART: &str = "[data-testid=chart]";
/// The strip of outcomes.
pub(crate) const OUTCOMES: &str = "[data-testid=outcomes]";
/// The sentence of the run.
pub(crate) const SENTENCE: &str = "[data-testid=sentence]";
/// The status message.
pub(crate) const STATUS: &str = "[data-testid=status]";
/// The list of presets.
pub(crate) const PRESET: &str = "[data-testid=preset]";
/// One step back.
pub(crate) const UNDO: &str = "[data-testid=undo]";
/// One step forward.
pub(crate) const REDO: &str = "[data-testid=redo]";
/// Back to history.
pub(crate) const RESET: &str = "[data-testid=reset]";
/// Pins the run.
pub(crate) const PIN: &str = "[data-testid=pin]";
/// Changes when outcomes are read.
pub(crate) const CLOCK: &str = "[data-testid=clock]";
/// The tooltip of a chart.
pub(crate) const TOOLTIP: &str = "[data-testid=tooltip]";
/// The pinned runs.
pub(crate) const PINS: &str = "[data-testid=pins]";
/// Why the outcomes moved.
pub(crate) const WHY: &str = "[data-testid=why]";
/// Share and save.
pub(crate) const SHARE: &str = "[data-testid=share]";
/// Opens a state file.
pub(crate) const IMPORT_STATE: &str = "[data-testid=import-state]";
/// Copies the link.
pub(crate) const COPY_LINK: &str = "[data-testid=copy-link]";
/// The tables.
pub(crate) const TABLES: &str = "[data-testid=tables]";
/// The sources.
pub(crate) const SOURCES: &str = "[data-testid=sources]";
/// The assumptions.
pub(crate) const ASSUMPTIONS: &str = "[data-testid=assumptions]";
/// The guess.
pub(crate) const GUESS: &str = "[data-testid=guess]";
/// The story.
pub(crate) const STORY: &str = "[data-testid=story]";
/// The custom programme.
pub(crate) const CUSTOM_PROGRAMME: &str = "[data-testid=custom]";
/// What speaks to screen readers once a run is left alone.
pub(crate) const ANNOUNCER: &str = "[data-testid=announcer]";
/// The element that holds the widget, and before it the static figure.
pub(crate) const HOST: &str = "[data-npfit-scenario]";

/// The tabs of the stage, by their keys, in the order of the page.
pub(crate) const TABS: [&str; 9] = [
    "money",
    "roll-out",
    "fit",
    "suppliers",
    "parts",
    "lever-map",
    "sensitivity",
    "loops",
    "custom",
];

/// The outcomes, by their keys, in the order of the page.
pub(crate) const OUTCOME_KEYS: [&str; 6] =
    ["spend", "benefits", "trusts", "pairs", "parts", "suppliers"];

/// The element of a test id.
pub(crate) fn hook(id: &str) -> String {
    format!("[data-testid=\"{id}\"]")
}

/// A lever's range input.
pub(crate) fn lever(lever: Lever) -> String {
    hook(&format!("lever-{}", lever.key()))
}

/// The button that shows a lever's value.
pub(crate) fn lever_value(lever: Lever) -> String {
    hook(&format!("lever-value-{}", lever.key()))
}

/// The field that replaces the value.
pub(crate) fn lever_field(lever: Lever) -> String {
    hook(&format!("lever-field-{}", lever.key()))
}

/// The lock of a lever.
pub(crate) fn lever_lock(lever: Lever) -> String {
    hook(&format!("lever-lock-{}", lever.key()))
}

/// A tab of the stage.
pub(crate) fn tab(key: &str) -> String {
    hook(&format!("tab-{key}"))
}

/// An outcome.
pub(crate) fn outcome(key: &str) -> String {
    hook(&format!("outcome-{key}"))
}

/// A pinned run, counted from one.
pub(crate) fn pin(number: usize) -> String {
    hook(&format!("pin-{number}"))
}

/// The button that shows a pinned run.
pub(crate) fn pin_show(number: usize) -> String {
    hook(&format!("pin-show-{number}"))
}

/// The button that removes a pinned run.
pub(crate) fn pin_remove(number: usize) -> String {
    hook(&format!("pin-remove-{number}"))
}

/// A button that saves something: svg, png, csv, state.
pub(crate) fn export(what: &str) -> String {
    hook(&format!("export-{what}"))
}

/// An invitation: guess, story, custom.
pub(crate) fn invite(what: &str) -> String {
    hook(&format!("invite-{what}"))
}

/// The same hooks for scripts in the page: `hooks.sentence`, `hooks.lever(key)`.
pub(crate) fn script() -> String {
    let keys = Lever::ALL.map(|lever| format!("'{}'", lever.key())).join(", ");
    let outcomes = OUTCOME_KEYS.map(|key| format!("'{key}'")).join(", ");
    format!(
        "const hooks = {{
            levers: [{keys}], outcomes: [{outcomes}],
            widget: '{WIDGET}', stage: '{STAGE}', chart: '{CHART}', outcomesBox: '{OUTCOMES}',
            sentence: '{SENTENCE}', status: '{STATUS}', tooltip: '{TOOLTIP}',
            of: (id) => `[data-testid=\"${{id}}\"]`,
        }};"
    )
}
