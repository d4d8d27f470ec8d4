//! The widget's state: one writable scenario, everything else derived from it.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::Element;

use super::address::Address;
use crate::analysis::sweep::Doubt;
use crate::analysis::why::{self, Reason};
use crate::chart::Runs;
use crate::model::{self, Lever, Levers, Outcomes, Parameters, Run, run};
use crate::pin::{Pin, Pinned};
use crate::scenario::{Reading, Scenario};
use crate::stage::Stage;
use crate::story::Step;
use crate::text;
use crate::undo::Undo;

/// Handles to the widget's signals. Copies refer to the same state.
#[derive(Clone, Copy)]
pub(super) struct State {
    scenario: RwSignal<Scenario>,
    /// What is said of the address.
    notices: RwSignal<String>,
    /// Which levers the reader has locked, in their order; for this page view only, not in the address.
    locks: [RwSignal<bool>; 3],
    /// What is said beside each lever, in their order: why it did not move.
    said: [RwSignal<String>; 3],
    /// What is said beside the buttons, of the last pin.
    pub(super) told: RwSignal<String>,
    address: Address,
    /// The lever that was moved last; nothing before any was.
    touched: StoredValue<Option<Lever>>,
    /// The pins and their runs: made when they change, and not when a lever moves.
    pinned: StoredValue<(Vec<Pin>, Vec<Pinned>)>,
    /// The reader's run.
    pub(super) run: Memo<Arc<Run>>,
    /// The same version's run of history, with its calibrated constants: what a link changes shows as
    /// a difference too.
    baseline: StoredValue<Run>,
    undo: StoredValue<Undo>,
    /// How far the plausible versions of the model part; nothing until they have run, nor for an
    /// earlier version, which has none.
    pub(super) doubt: RwSignal<Option<Arc<Doubt>>>,
}

impl State {
    /// The state that the page's address asks for. Where it asks for nothing, the reader stands where the
    /// host says (`data-stage`), or is asked to guess.
    pub(super) fn new(host: &Element) -> Self {
        let address = Address::new();
        let mut reading = address.read();
        if reading.is_bare {
            let asked = host.get_attribute("data-stage").and_then(|key| Stage::of_key(&key));
            reading.scenario.stage = asked.unwrap_or(Stage::Guess);
        }
        let scenario = RwSignal::new(reading.scenario);
        // A run is derived from a scenario that has changed: it is new by construction, and comparing
        // two of them would cost more than running one.
        let run_memo = Memo::new_with_compare(
            move |_| scenario.with(|s| Arc::new(run(&s.parameters, &s.levers))),
            |_, _| true,
        );
        let baseline = StoredValue::new(baseline_of(&scenario.get_untracked()));
        let notices = RwSignal::new(text::notices(&reading.notices));
        let (locks, said) = (
            Lever::ALL.map(|_| RwSignal::new(false)),
            Lever::ALL.map(|_| RwSignal::new(String::new())),
        );
        let doubt = RwSignal::new(None);
        let pinned = StoredValue::new(pinned_in(&scenario.get_untracked()));
        let (told, touched) = (RwSignal::new(String::new()), StoredValue::new(None));
        let undo = StoredValue::new(Undo::default());
        Self {
            scenario,
            notices,
            locks,
            said,
            told,
            address,
            touched,
            pinned,
            run: run_memo,
            baseline,
            undo,
            doubt,
        }
    }

    /// The scenario now, for work that is not a view; nothing once the widget is gone.
    pub(super) fn scenario_now(self) -> Option<Scenario> {
        self.scenario.try_get_untracked()
    }

    /// The scenario.
    pub(super) fn scenario(self) -> Scenario {
        self.scenario.get()
    }

    /// The levers now.
    pub(super) fn levers(self) -> Levers {
        self.scenario.with(|scenario| scenario.levers)
    }

    /// The levers now, for work that is not a view.
    pub(super) fn levers_now(self) -> Levers {
        self.scenario.with_untracked(|scenario| scenario.levers)
    }

    /// The constants now.
    pub(super) fn parameters(self) -> Parameters {
        self.scenario.with(|scenario| scenario.parameters.clone())
    }

    /// Whether the newest version of the model runs: only it has plausible versions, and its misses are
    /// those that the page names.
    pub(super) fn is_newest(self) -> bool {
        self.scenario.with(|scenario| scenario.version == model::VERSION)
    }

    /// Whether everything stands as it happened: the levers, and the constants as calibrated.
    pub(super) fn is_history(self) -> bool {
        self.scenario.with(|scenario| {
            let history = Scenario::as_it_happened(scenario.version);
            let is_own = scenario.own.is_some();
            !is_own
                && scenario.levers == history.levers
                && scenario.parameters == history.parameters
        })
    }

    /// Whether the page opens on a programme of the reader's own.
    pub(super) fn is_own(self) -> bool {
        self.scenario.with_untracked(|scenario| scenario.own.is_some())
    }

    /// Whether a lever is locked: then neither the reader nor a button moves it. Steps back and forth
    /// and links still do, as they tell what was or is asked for.
    pub(super) fn is_locked(self, lever: Lever) -> bool {
        self.locks[lever as usize].get()
    }

    /// Locks a lever, or lets it go.
    pub(super) fn turn_lock(self, lever: Lever) {
        let lock = self.locks[lever as usize];
        lock.set(!lock.get_untracked());
        self.say(lever, String::new());
    }

    /// What is said beside a lever; mostly nothing.
    pub(super) fn said(self, lever: Lever) -> String {
        self.said[lever as usize].get()
    }

    /// Says that a lever's field does not take what was typed.
    pub(super) fn refuse(self, lever: Lever, typed: &str) {
        self.hush();
        self.say(lever, text::refused(lever, typed));
    }

    /// Says something beside a lever.
    fn say(self, lever: Lever, words: String) {
        let said = self.said[lever as usize];
        if said.with_untracked(|now| *now != words) {
            said.set(words);
        }
    }

    /// Nothing is said beside any lever any more.
    pub(super) fn hush(self) {
        for lever in Lever::ALL {
            self.say(lever, String::new());
        }
    }

    /// Moves one lever, unless it is locked.
    pub(super) fn move_lever(self, lever: Lever, position: f64) {
        self.change(true, |scenario| {
            scenario.levers = scenario.levers.with_position(lever, position);
        });
    }

    /// Puts every lever that is not locked where it was, and every constant that has been changed.
    pub(super) fn reset(self) {
        self.change(false, |scenario| {
            let (pins, stage) = (std::mem::take(&mut scenario.pins), scenario.stage);
            *scenario = Scenario { pins, stage, ..Scenario::as_it_happened(scenario.version) };
        });
    }

    /// Sets one constant, clamped to its range.
    pub(super) fn set_constant(self, name: &str, value: f64) {
        self.change(true, |scenario| {
            let _unknown_name = scenario.parameters.set(name, value);
        });
    }

    /// A constant as this version is calibrated; nought where there is no such constant.
    pub(super) fn calibrated(self, name: &str) -> f64 {
        self.calibrated_set().get(name).unwrap_or_default()
    }

    /// The constants as this version is calibrated.
    pub(super) fn calibrated_set(self) -> Parameters {
        let version = self.scenario.with_untracked(|scenario| scenario.version);
        Parameters::of_version(version).unwrap_or_default()
    }

    /// Puts every constant back.
    pub(super) fn reset_constants(self) {
        self.change(false, |scenario| {
            scenario.parameters = Scenario::as_it_happened(scenario.version).parameters;
        });
    }

    /// Goes where a reader stands otherwise; no step of undo, and in the address from now on.
    pub(super) fn turn_to(self, stage: Stage) {
        self.show(Scenario { stage, ..self.scenario.get_untracked() });
    }

    /// Sets all levers at once, but for those that are locked.
    pub(super) fn set_levers(self, levers: Levers) {
        self.change(false, |scenario| scenario.levers = levers);
    }

    /// Goes to a setting in a gesture, as with a lever: all but the levers that are locked.
    pub(super) fn go(self, levers: Levers) {
        self.change(true, |scenario| scenario.levers = levers);
    }

    /// Changes the scenario; the changes of one gesture are one step of undo.
    pub(super) fn change(self, is_gesture: bool, change: impl FnOnce(&mut Scenario)) {
        let before = self.scenario.get_untracked();
        let mut after = before.clone();
        change(&mut after);
        self.take(is_gesture, &before, after);
    }

    /// The rest of a change, which is the same for all: one copy of its code.
    fn take(self, is_gesture: bool, before: &Scenario, mut after: Scenario) {
        for lever in Lever::ALL {
            let kept = after.levers.with_lever_of(&before.levers, lever);
            let stays = kept != after.levers && self.locks[lever as usize].get_untracked();
            if stays {
                after.levers = kept;
            }
            self.say(lever, if stays { text::stays(lever) } else { String::new() });
            if after.levers.with_lever_of(&before.levers, lever) != after.levers {
                self.touched.set_value(Some(lever));
            }
        }
        if after == *before {
            return;
        }
        self.undo.update_value(|undo| undo.keep(before, is_gesture));
        self.show(after);
    }

    /// A lever or a slider is let go: what follows is a step of its own.
    pub(super) fn end_gesture(self) {
        self.undo.update_value(Undo::end_gesture);
    }

    /// Goes a step back, or forth; where there is none, nothing happens.
    pub(super) fn step(self, way: fn(&mut Undo, &Scenario) -> Option<Scenario>) {
        let now = self.scenario.get_untracked();
        if let Some(then) = self.undo.try_update_value(|undo| way(undo, &now)).flatten() {
            if then.version != now.version {
                self.baseline.set_value(baseline_of(&then));
            }
            self.hush();
            self.show(then);
        }
    }

    /// Whether there is a step back, and one forth.
    pub(super) fn ways(self) -> (bool, bool) {
        self.scenario.track();
        self.undo.with_value(Undo::ways)
    }

    fn show(self, scenario: Scenario) {
        self.keep_pins(&scenario);
        self.scenario.set(scenario);
        if !self.notices.with_untracked(String::is_empty) {
            self.notices.set(String::new());
        }
        self.address.write_soon(self.scenario);
    }

    /// Runs the pins of a scenario, where they are not those that have been run; before the scenario is
    /// set, from which all views follow.
    fn keep_pins(self, scenario: &Scenario) {
        let told = !self.told.with_untracked(String::is_empty);
        if told {
            self.told.set(String::new());
        }
        let version = self.scenario.with_untracked(|now| now.version);
        let same = self.pinned.with_value(|(pins, _)| *pins == scenario.pins);
        if !same || version != scenario.version {
            self.pinned.set_value(pinned_in(scenario));
        }
    }

    /// Gives a view the pins and their runs.
    pub(super) fn with_pins<T>(self, view: impl FnOnce(&[Pin], &[Pinned]) -> T) -> T {
        self.scenario.track();
        self.pinned.with_value(|(pins, runs)| view(pins, runs))
    }

    /// The lever whose doing is told: the one that was moved last, else the first that is not as it
    /// happened; with its mechanisms, against the same run with it as it happened.
    pub(super) fn reasons(self) -> Option<(Lever, Vec<Reason>)> {
        let own = self.run.get();
        let scenario = self.scenario.get_untracked();
        let (levers, parameters) = (scenario.levers, scenario.parameters);
        let back = |lever| levers.with_lever_of(&Levers::HISTORY, lever);
        let is_moved = |lever: &Lever| back(*lever) != levers;
        let touched = self.touched.get_value();
        let lever = touched.or_else(|| Lever::ALL.into_iter().find(is_moved))?;
        let other = run(&parameters, &back(lever));
        Some((lever, why::reasons(&own, &other, &parameters)))
    }

    /// Goes to a step of the story, with everything as it happened but for the pins, or to the instrument,
    /// with everything as it is. Not held by locks, as a link is not; a step of the browser's history.
    pub(super) fn enter(self, stage: Stage) {
        let before = self.scenario.get_untracked();
        let after = match stage {
            Stage::Story(_) => Scenario {
                stage,
                pins: before.pins.clone(),
                ..Scenario::as_it_happened(before.version)
            },
            _ => Scenario { stage, ..before.clone() },
        };
        if after == before {
            return;
        }
        self.undo.update_value(|undo| undo.keep(&before, false));
        self.hush();
        self.touched.set_value(None);
        self.address.push(&before, &after);
        self.show(after);
    }

    /// What came of what the step of the story asks for, for work that is not a view; nothing until it is
    /// done. How sure it is, is said of that alone.
    pub(super) fn story_answer(self) -> Option<String> {
        let (scenario, own) = (self.scenario_now()?, self.run.try_get_untracked()?);
        let Stage::Story(number) = scenario.stage else { return None };
        let (step, levers, parameters) = (Step::of(number), &scenario.levers, &scenario.parameters);
        if !step.is_done(levers) {
            return None;
        }
        let answer = text::story_answer(number, &own, &run(parameters, &Levers::HISTORY));
        let is_alone = step.is_alone(levers) && *parameters == Parameters::default();
        let sure = if is_alone { text::story_sure(number) } else { String::new() };
        Some([&*answer, &sure].join(" "))
    }

    /// Shows what an address says.
    pub(super) fn open(self, reading: Reading) {
        let before = self.scenario.get_untracked();
        self.undo.update_value(|undo| undo.keep(&before, false));
        self.hush();
        // Before the scenario, from which all views follow.
        self.baseline.set_value(baseline_of(&reading.scenario));
        self.keep_pins(&reading.scenario);
        self.touched.set_value(None);
        self.scenario.set(reading.scenario);
        self.notices.set(text::notices(&reading.notices));
    }

    /// Shows what a file says, as a step of its own, and rewrites the address.
    pub(super) fn import(self, reading: Reading) {
        self.open(reading);
        self.address.write_soon(self.scenario);
    }

    /// The address of this page.
    pub(super) fn address(self) -> Address {
        self.address
    }

    /// Headline outcomes of the run and of the model's run of what happened.
    pub(super) fn outcomes(self) -> (Outcomes, Outcomes) {
        (self.run.with(|run| Outcomes::of(run)), self.baseline.with_value(Outcomes::of))
    }

    /// The same, for work that is not a view; nothing once the widget is gone.
    pub(super) fn outcomes_now(self) -> Option<(Outcomes, Outcomes)> {
        let own = self.run.try_with_untracked(|run| Outcomes::of(run))?;
        Some((own, self.baseline.try_with_value(Outcomes::of)?))
    }

    /// The cards of the run, with what the plausible versions say of each.
    pub(super) fn cards(self) -> [text::Card; 6] {
        let (own, baseline) = self.outcomes();
        let mut cards =
            self.scenario.with(|scenario| text::cards(&own, &baseline, &scenario.parameters));
        self.doubt.with(|doubt| {
            text::add_doubt(&mut cards, doubt.as_deref(), &own, &baseline, self.is_history());
        });
        cards
    }

    /// The generated sentence.
    pub(super) fn sentence(self) -> String {
        self.run.with(|run| self.baseline.with_value(|baseline| text::headline(run, baseline)))
    }

    /// What is said of the address.
    pub(super) fn notices_in_words(self) -> String {
        self.notices.get()
    }

    /// Which constants are not as calibrated; empty where all are.
    pub(super) fn changed_constants(self) -> String {
        self.scenario.with(text::changed)
    }

    /// Gives a view what charts are drawn from.
    pub(super) fn with_runs<T>(self, view: impl FnOnce(&Runs<'_>) -> T) -> T {
        let (run, doubt) = (self.run.get(), self.doubt.get());
        let bands = doubt.as_ref().map(|doubt| &doubt.bands);
        self.scenario.with(|scenario| {
            self.baseline.with_value(|baseline| {
                let parameters = &scenario.parameters;
                self.pinned.with_value(|(_, pins)| {
                    let own = scenario.own;
                    view(&Runs { run: &run, baseline, parameters, bands, pins, own })
                })
            })
        })
    }
}

/// A scenario's pins, and their runs.
fn pinned_in(scenario: &Scenario) -> (Vec<Pin>, Vec<Pinned>) {
    let runs = scenario.pins.iter().map(|pin| pin.run(scenario.version)).collect();
    (scenario.pins.clone(), runs)
}

/// The run of history of a scenario's version, as calibrated.
fn baseline_of(scenario: &Scenario) -> Run {
    let calibrated = Parameters::of_version(scenario.version).unwrap_or_default();
    run(&calibrated, &Levers::HISTORY)
}
