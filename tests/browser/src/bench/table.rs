//! Rows of the table, each with its bar.

/// One measurement.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    /// What is measured.
    pub(crate) what: String,
    /// The value; `None` if it could not be measured.
    pub(crate) value: Option<f64>,
    /// The most that it may be; `None` for a row that is only shown.
    pub(crate) bar: Option<f64>,
    /// The unit of both.
    pub(crate) unit: &'static str,
    /// Why there is no value.
    pub(crate) note: String,
}

impl Row {
    /// A measured row with its bar.
    pub(crate) fn new(what: impl Into<String>, value: f64, bar: f64, unit: &'static str) -> Self {
        Self { what: what.into(), value: Some(value), bar: Some(bar), unit, note: String::new() }
    }

    /// A row without a bar.
    pub(crate) fn shown(what: impl Into<String>, value: f64, unit: &'static str) -> Self {
        Self { bar: None, ..Self::new(what, value, 0.0, unit) }
    }

    /// A row that could not be measured.
    pub(crate) fn missing(what: impl Into<String>, note: impl Into<String>) -> Self {
        Self { what: what.into(), value: None, bar: None, unit: "", note: note.into() }
    }

    /// Whether the value is over its bar. What was not measured does not hold its bar either.
    pub(crate) fn is_over(&self) -> bool {
        match (self.value, self.bar) {
            (Some(value), Some(bar)) => value > bar || value.is_nan(),
            (None, _) => true,
            (Some(_), None) => false,
        }
    }

    fn cells(&self) -> [String; 4] {
        let amount = |value: f64| format!("{value:.1} {}", self.unit);
        let verdict = match (self.value, self.bar) {
            (None, _) => "not measured",
            (_, None) => "",
            _ if self.is_over() => "OVER",
            _ => "ok",
        };
        let value = self.value.map_or_else(|| self.note.clone(), amount);
        [self.what.clone(), value, self.bar.map_or_else(String::new, amount), verdict.to_owned()]
    }
}

/// The rows as a table.
pub(crate) fn print(rows: &[Row]) -> String {
    let head = ["", "measured", "at most", ""].map(str::to_owned);
    let cells: Vec<[String; 4]> =
        std::iter::once(head).chain(rows.iter().map(Row::cells)).collect();
    let width = |column: usize| {
        cells.iter().map(|row| row[column].chars().count()).max().unwrap_or_default()
    };
    let widths: [usize; 4] = std::array::from_fn(width);
    let lines = cells.iter().map(|[what, value, bar, verdict]| {
        let line = format!(
            "{what:<0$}  {value:>1$}  {bar:>2$}  {verdict}",
            widths[0], widths[1], widths[2]
        );
        line.trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The value below which a share of the sorted values lies.
pub(crate) fn quantile(sorted: &[f64], share: f64) -> f64 {
    let last = sorted.len().saturating_sub(1);
    let index = (last as f64 * share).round() as usize;
    sorted.get(index).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_of_sorted_values() {
        let values = [1.0, 2.0, 3.0, 4.0, 100.0];
        assert_eq!(quantile(&values, 0.5), 3.0);
        assert_eq!(quantile(&values, 1.0), 100.0);
        assert!(quantile(&[], 0.5).is_nan());
    }

    #[test]
    fn a_row_says_whether_its_bar_holds() {
        assert!(!Row::new("drag", 7.9, 8.0, "ms").is_over());
        assert!(Row::new("drag", 8.1, 8.0, "ms").is_over());
        assert!(Row::new("drag", f64::NAN, 8.0, "ms").is_over());
        assert!(Row::missing("drag", "no such export").is_over());
        assert!(!Row::shown("file", 8.1, "KB").is_over());
        let text = print(&[Row::new("drag", 8.1, 8.0, "ms"), Row::missing("map", "no bench_map")]);
        assert!(text.contains("8.1 ms") && text.contains("OVER"), "{text}");
        assert!(text.contains("no bench_map") && text.contains("not measured"), "{text}");
    }
}
