//! A chart to be heard: the reader's line as a tone that rises with the value, then the model's history.

use crate::chart::TimeChart;
use crate::chart::spec::Whose;

/// The tone of a value of zero, hertz. Judgement: low, but audible on a phone.
const LOWEST_HZ: f64 = 180.0;
/// The tone of the highest value of the chart's axis, hertz. Judgement.
const HIGHEST_HZ: f64 = 900.0;

/// How long a line sounds, seconds. Judgement.
pub const LINE_SECONDS: f64 = 4.0;
/// Silence between two lines, seconds. Judgement.
pub const PAUSE_SECONDS: f64 = 0.5;

/// One line: a tone for each month, hertz.
#[derive(Clone, Debug, PartialEq)]
pub struct Voice {
    /// Whose run it is.
    pub whose: Whose,
    /// The tones, January 2002 first.
    pub tones_hz: Vec<f64>,
}

/// The lines of a chart to be heard: the most important of the reader's, and history's where it differs.
pub fn melody(chart: &TimeChart) -> Vec<Voice> {
    let last = |whose: Whose| chart.lines.iter().rev().find(|line| line.whose == whose);
    let mut voices: Vec<Voice> = Vec::new();
    for line in [last(Whose::Yours), last(Whose::History)].into_iter().flatten() {
        let tone = |value: &f64| {
            LOWEST_HZ + (HIGHEST_HZ - LOWEST_HZ) * (value / chart.values.top).clamp(0.0, 1.0)
        };
        let tones_hz: Vec<f64> = line.values.iter().map(tone).collect();
        if voices.iter().all(|voice| voice.tones_hz != tones_hz) {
            voices.push(Voice { whose: line.whose, tones_hz });
        }
    }
    voices
}
