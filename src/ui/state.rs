//! The widget's state: one writable scenario, everything else derived from it.

use std::sync::Arc;

use leptos::prelude::*;
use npfit_model::{Lever, Levers, Outcomes, Run, Settings, run};

use super::host::Host;
use super::words::Words;
use crate::analysis::ensemble::Uncertainty;
use crate::chart::Subject;
use crate::guide::story::{self, Step};
use crate::message as m;
use crate::scenario::{Locks, PINS_MOST, Pin, PinnedRun, Reading, Scenario, Stage, Tab, Undo};
use crate::text::{self, Summary};

/// Handles to the widget's signals, in context. Copies refer to the same state.
#[derive(Clone, Copy)]
pub(super) struct State {
    /// Tells the widgets of a page apart: ids carry it.
    pub(super) instance: u32,
    /// The language.
    pub(super) words: Words,
    /// Where the widget stands.
    pub(super) host: Host,
    scenario: RwSignal<Scenario>,
    /// What the reader's run is made of; changes less often than the scenario.
    pub(super) settings: Memo<Settings>,
    /// The reader's run.
    pub(super) run: Memo<Arc<Run>>,
    /// The model's run of history.
    pub(super) history: StoredValue<Arc<Run>>,
    /// The pinned runs.
    pub(super) pins: Memo<Arc<Vec<PinnedRun>>>,
    /// What other sets of constants say; `None` until they have run.
    pub(super) uncertainty: RwSignal<Option<Arc<Uncertainty>>>,
    /// One sentence for the reader: what a link asked for in vain, what was done.
    pub(super) status: RwSignal<String>,
    /// Why a lever did not move, beside it.
    lever_status: [RwSignal<String>; 3],
    /// The lever that moved last.
    pub(super) touched: RwSignal<Option<Lever>>,
    /// Whether a pointer holds a lever.
    pub(super) is_held: RwSignal<bool>,
    undo: RwSignal<Undo>,
}

/// The state of the widget around.
pub(super) fn use_state() -> State {
    expect_context::<State>()
}

impl State {
    /// The state that a reading asks for.
    pub(super) fn new(instance: u32, words: Words, host: Host, reading: Reading) -> Self {
        let scenario = RwSignal::new(reading.scenario);
        let settings = Memo::new(move |_| scenario.with(Scenario::settings));
        // A run of changed settings is new: comparing two would cost more than running one.
        let run_memo = Memo::new_with_compare(
            move |_| settings.with(|settings| Arc::new(run(settings))),
            |_, _| true,
        );
        let pinned = Memo::new(move |_| scenario.with(|scenario| scenario.pins.clone()));
        let pins = Memo::new_with_compare(
            move |_| pinned.with(|pins| Arc::new(pins.iter().map(|pin| pin.run()).collect())),
            |_, _| true,
        );
        let status = words.with(|language| text::status(language, &reading.faults));
        Self {
            instance,
            words,
            host,
            scenario,
            settings,
            run: run_memo,
            history: StoredValue::new(Arc::new(run(&Scenario::history_settings()))),
            pins,
            uncertainty: RwSignal::new(None),
            status: RwSignal::new(status),
            lever_status: Lever::ALL.map(|_| RwSignal::new(String::new())),
            touched: RwSignal::new(None),
            is_held: RwSignal::new(false),
            undo: RwSignal::new(Undo::default()),
        }
    }

    /// An id that no other widget of the page has.
    pub(super) fn id(self, name: &str) -> String {
        format!("npfit-{}-{name}", self.instance)
    }

    /// Reads the scenario, and follows it.
    pub(super) fn with<T>(self, read: impl FnOnce(&Scenario) -> T) -> T {
        self.scenario.with(read)
    }

    /// Reads the scenario without following it; `None` once the widget is gone.
    pub(super) fn now<T>(self, read: impl FnOnce(&Scenario) -> T) -> Option<T> {
        self.scenario.try_with_untracked(read)
    }

    /// The levers.
    pub(super) fn levers(self) -> Levers {
        self.scenario.with(|scenario| scenario.levers)
    }

    /// The levers, without following them.
    pub(super) fn levers_now(self) -> Levers {
        self.scenario.with_untracked(|scenario| scenario.levers)
    }

    /// Whether everything stands as it happened.
    pub(super) fn is_history(self) -> bool {
        self.settings.with(|settings| *settings == Scenario::history_settings())
    }

    /// Outcomes of the reader's run and of the model's run of history, at the reader's clock.
    pub(super) fn outcomes(self) -> (Outcomes, Outcomes) {
        let clock = self.scenario.with(|scenario| scenario.clock);
        let own = self.run.with(|run| Outcomes::of(run, clock));
        (own, self.history.with_value(|history| Outcomes::of(history, clock)))
    }

    /// What sentence and outcomes are written from; follows the run, its clock and the other sets.
    pub(super) fn with_summary<T>(self, read: impl FnOnce(&Summary<'_>) -> T) -> T {
        let clock = self.scenario.with(|scenario| scenario.clock);
        let uncertainty = self.uncertainty.get();
        self.run.with(|run| {
            self.history.with_value(|history| {
                read(&Summary::of(run, history, clock, uncertainty.as_deref()))
            })
        })
    }

    /// Moves one lever, unless it is locked; the moves of one gesture are one step of undo.
    pub(super) fn move_lever(self, lever: Lever, position: f64) {
        self.change(true, |scenario| {
            scenario.levers = scenario.levers.with_position(lever, position);
        });
    }

    /// Sets all levers at once, but for those that are locked.
    pub(super) fn set_levers(self, levers: Levers) {
        self.change(false, |scenario| scenario.levers = levers);
    }

    /// Puts everything back as it happened, but for locked levers; pins and view stay.
    pub(super) fn reset(self) {
        self.change(false, Scenario::reset);
    }

    /// Pins the reader's run, if there is room and it is not pinned already; says what came of it.
    pub(super) fn pin(self) {
        let _refused = self.pin_as("");
    }

    /// The same under a name. Returns why it was not pinned, which the reader sees as well; empty if it was.
    pub(super) fn pin_as(self, name: &str) -> String {
        let mut own = self.scenario.with_untracked(Scenario::to_pin);
        own.rename(name);
        let place = self.scenario.with_untracked(|scenario| {
            let is_own = |pin: &Pin| pin.settings() == own.settings();
            (scenario.pins.iter().position(is_own), scenario.pins.len())
        });
        let refusal = match place {
            (Some(index), _) => self.words.with(|language| text::pinned_already(language, index)),
            (None, PINS_MOST) => self.words.get(m::PINS_FULL),
            (None, count) => {
                self.change(false, |scenario| scenario.pins.push(own));
                self.tell(self.words.with(|language| text::pinned_as(language, count)));
                return String::new();
            }
        };
        self.tell(refusal.clone());
        refusal
    }

    /// Shows another chart.
    pub(super) fn show_tab(self, tab: Tab) {
        self.look(|scenario| scenario.tab = tab);
    }

    /// Changes what the page shows rather than the run: no step of undo.
    pub(super) fn look(self, change: impl FnOnce(&mut Scenario)) {
        let mut after = self.scenario.get_untracked();
        change(&mut after);
        if self.scenario.with_untracked(|before| *before != after) {
            self.scenario.set(after);
        }
    }

    /// Locks a lever, or unlocks it.
    pub(super) fn toggle_lock(self, lever: Lever) {
        self.look(|scenario| {
            scenario.locks = scenario.locks.with(lever, !scenario.locks.is_locked(lever));
        });
        self.say(lever, String::new());
    }

    /// Changes the scenario. Locked levers stay; the changes of one gesture are one step of undo.
    pub(super) fn change(self, is_gesture: bool, change: impl FnOnce(&mut Scenario)) {
        let before = self.scenario.get_untracked();
        let mut after = before.clone();
        change(&mut after);
        for lever in Lever::ALL {
            let kept = after.levers.with_lever_of(&before.levers, lever);
            let moves = kept != after.levers;
            let stays = moves && before.locks.is_locked(lever);
            if stays {
                after.levers = kept;
            }
            let stays_words = |language: &_| text::lever_stays(language, lever);
            self.say(lever, if stays { self.words.with(stays_words) } else { String::new() });
        }
        if after == before {
            return;
        }
        let is_moved =
            |lever: &Lever| after.levers.with_lever_of(&before.levers, *lever) != after.levers;
        let mut moved = Lever::ALL.into_iter().filter(is_moved);
        if let Some(lever) = moved.next() {
            // Of several, such as a preset's, none is the one that moved last.
            self.touched.set(moved.next().is_none().then_some(lever));
        }
        self.undo.update(|undo| undo.keep(&before, is_gesture));
        self.clear_status();
        self.scenario.set(after);
    }

    /// A lever is released: what follows is a step of undo of its own.
    pub(super) fn end_gesture(self) {
        self.undo.update_untracked(Undo::end_gesture);
    }

    /// One step back, or forward.
    pub(super) fn step(self, step: fn(&mut Undo, &Scenario) -> Option<Scenario>) {
        let now = self.scenario.get_untracked();
        if let Some(mut then) = self.undo.try_update(|undo| step(undo, &now)).flatten() {
            then.look = now.look;
            self.clear_status();
            self.scenario.set(then);
        }
    }

    /// Whether there is a step back, and one forward.
    pub(super) fn undo_ways(self) -> (bool, bool) {
        self.undo.with(Undo::ways)
    }

    /// Opens what a link or a file says, as a step of undo.
    pub(super) fn open(self, reading: Reading) {
        let before = self.scenario.get_untracked();
        if before != reading.scenario {
            self.undo.update(|undo| undo.keep(&before, false));
            self.touched.set(None);
            self.scenario.set(reading.scenario);
        }
        self.tell(self.words.with(|language| text::status(language, &reading.faults)));
    }

    /// Takes what a host asks for: a step of undo where the run changes. Returns what could not be taken, which the
    /// reader sees as well, in one sentence; empty if all was.
    pub(super) fn take(self, reading: Reading) -> String {
        let before = self.scenario.get_untracked();
        if before != reading.scenario {
            if before.settings() != reading.scenario.settings()
                || before.pins != reading.scenario.pins
            {
                self.undo.update(|undo| undo.keep(&before, false));
            }
            self.scenario.set(reading.scenario);
        }
        let faults = self.words.with(|language| text::status(language, &reading.faults));
        if !faults.is_empty() {
            self.tell(faults.clone());
        }
        faults
    }

    /// Goes to the guess, to the instrument or to a step of the story, which begins at history. A step of undo.
    pub(super) fn enter(self, stage: Stage) {
        let Stage::Story(number) = stage else {
            return self.change(false, |scenario| scenario.stage = stage);
        };
        // What a step asks for must be possible: a lock would keep its lever.
        self.look(|scenario| scenario.locks = Locks::default());
        self.change(false, |scenario| story::enter(scenario, number));
        self.touched.set(None);
    }

    /// Whether a lever is the one that the story's step asks for.
    pub(super) fn is_asked(self, lever: Lever) -> bool {
        self.with(|scenario| Step::of_stage(scenario.stage).is_some_and(|step| step.lever == lever))
    }

    /// Whether a chart is the one that the story's step asks to watch.
    pub(super) fn is_watched(self, subject: Subject) -> bool {
        self.with(|scenario| {
            let step = Step::of_stage(scenario.stage);
            step.is_some_and(|step| step.tab == scenario.tab && step.subject == subject)
        })
    }

    /// What is said beside a lever; mostly nothing.
    pub(super) fn lever_status(self, lever: Lever) -> String {
        self.lever_status[lever as usize].get()
    }

    /// Says beside a lever that its field does not take what was typed.
    pub(super) fn refuse(self, lever: Lever, typed: &str) {
        let words = self.words.with(|language| text::lever_refused(language, lever, typed));
        self.say(lever, words);
    }

    /// Shows one sentence to the reader.
    pub(super) fn tell(self, words: String) {
        if self.status.with_untracked(|now| *now != words) {
            self.status.set(words);
        }
    }

    fn clear_status(self) {
        self.tell(String::new());
    }

    fn say(self, lever: Lever, words: String) {
        let status = self.lever_status[lever as usize];
        if status.with_untracked(|now| *now != words) {
            status.set(words);
        }
    }
}
