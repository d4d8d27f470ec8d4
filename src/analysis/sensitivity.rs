//! What moves an outcome most: each lever and each constant on its own, from one end to the other.

use npfit_model::{CONSTANTS, Clock, Constant, Lever, Levers, Settings, outcomes};

use super::Measure;

/// What a bar moves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cause {
    /// A lever.
    Lever(Lever),
    /// A constant.
    Constant(&'static Constant),
}

/// One bar: a lever or a constant at both ends of its range, all else as it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// What moves.
    pub cause: Cause,
    /// Its lowest position or value, in its own unit.
    pub low: f64,
    /// Its highest.
    pub high: f64,
    /// The measure with the cause at its lowest.
    pub at_low: f64,
    /// The measure with the cause at its highest.
    pub at_high: f64,
}

impl Bar {
    /// How far the cause moves the measure.
    pub fn width(&self) -> f64 {
        (self.at_high - self.at_low).abs()
    }
}

/// The sensitivity of a measure at the reader's settings, run in slices so that a page can draw in between.
///
/// Suppliers are counted by how far they have gone, as [`Measure::smooth`] does: a whole number would hide
/// what moves them.
#[derive(Clone, Debug, PartialEq)]
pub struct Sensitivity {
    settings: Settings,
    clock: Clock,
    measure: Measure,
    /// The measure with everything as it stands.
    now: f64,
    /// How many of the causes have been run.
    done: usize,
    levers: Vec<Bar>,
    constants: Vec<Bar>,
}

impl Sensitivity {
    /// A sensitivity that has run nothing but the settings themselves.
    pub fn new(settings: Settings, clock: Clock, measure: Measure) -> Self {
        let now = measure.smooth(&outcomes(&settings, clock));
        let (levers, constants) = (Vec::new(), Vec::new());
        Self { settings, clock, measure, now, done: 0, levers, constants }
    }

    /// Runs up to `count` more levers and constants, two runs each; whether all have been run.
    pub fn step(&mut self, count: usize) -> bool {
        let of_all = Lever::ALL.len() + CONSTANTS.len();
        let end = self.done.saturating_add(count).min(of_all);
        for index in self.done..end {
            match Lever::ALL.get(index) {
                Some(lever) => {
                    let bar = self.lever_bar(*lever);
                    insert(&mut self.levers, bar);
                }
                None => {
                    let constant = &CONSTANTS[index - Lever::ALL.len()];
                    if constant.low < constant.high {
                        let bar = self.constant_bar(constant);
                        insert(&mut self.constants, bar);
                    }
                }
            }
        }
        self.done = end;
        end == of_all
    }

    fn lever_bar(&self, lever: Lever) -> Bar {
        let (low, high) = Levers::positions(lever);
        let at = |position: f64| {
            let levers = self.settings.levers.with_position(lever, position);
            self.value(&Settings { levers, ..self.settings.clone() })
        };
        Bar { cause: Cause::Lever(lever), low, high, at_low: at(low), at_high: at(high) }
    }

    fn constant_bar(&self, constant: &'static Constant) -> Bar {
        let at = |value: f64| {
            let mut settings = self.settings.clone();
            let _known_name = settings.parameters.set(constant.name, value);
            self.value(&settings)
        };
        let Constant { low, high, .. } = *constant;
        Bar { cause: Cause::Constant(constant), low, high, at_low: at(low), at_high: at(high) }
    }

    fn value(&self, settings: &Settings) -> f64 {
        self.measure.smooth(&outcomes(settings, self.clock))
    }

    /// The measure.
    pub fn measure(&self) -> Measure {
        self.measure
    }

    /// The measure with everything as it stands.
    pub fn now(&self) -> f64 {
        self.now
    }

    /// The levers so far, the widest bar first.
    pub fn levers(&self) -> &[Bar] {
        &self.levers
    }

    /// The constants so far, the widest bar first; of equal bars the one that is listed first.
    pub fn constants(&self) -> &[Bar] {
        &self.constants
    }

    /// Whether it is of these settings, read at this clock.
    pub fn is_of(&self, settings: &Settings, clock: Clock, measure: Measure) -> bool {
        (&self.settings, self.clock, self.measure) == (settings, clock, measure)
    }
}

/// Keeps bars in order as they come.
fn insert(bars: &mut Vec<Bar>, bar: Bar) {
    let place = bars.partition_point(|other| other.width() >= bar.width());
    bars.insert(place, bar);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(measure: Measure, slice: usize) -> Sensitivity {
        let mut all = Sensitivity::new(Settings::default(), Clock::TenYears, measure);
        while !all.step(slice) {}
        all
    }

    #[test]
    fn it_is_the_same_however_it_is_sliced_and_sorted() {
        let whole = all(Measure::Spend, usize::MAX);
        assert_eq!(whole, all(Measure::Spend, 7));
        for bars in [whole.levers(), whole.constants()] {
            assert!(bars.windows(2).all(|pair| pair[0].width() >= pair[1].width()));
            assert!(bars.iter().all(|bar| bar.low < bar.high && bar.width().is_finite()));
        }
        assert_eq!(whole.levers().len(), 3);
        let varied = CONSTANTS.iter().filter(|constant| constant.low < constant.high).count();
        assert_eq!(whole.constants().len(), varied);
        assert!(whole.is_of(&Settings::default(), Clock::TenYears, Measure::Spend));
        assert!(!whole.is_of(&Settings::default(), Clock::December2016, Measure::Spend));
    }

    #[test]
    fn what_should_carry_an_outcome_does() {
        let top = |measure: Measure| match all(measure, usize::MAX).constants()[0].cause {
            Cause::Constant(constant) => constant.name,
            Cause::Lever(lever) => lever.key(),
        };
        assert_eq!(top(Measure::Benefits), "benefit");
        assert_eq!(top(Measure::ChangeCost), "change_price");
        let fit = all(Measure::Fit, 1);
        let widest = fit.levers()[0];
        assert_eq!(widest.cause, Cause::Lever(Lever::Centralisation));
        assert!(
            widest.at_low > fit.now() && fit.now() > widest.at_high,
            "less control, better fit"
        );
    }
}
