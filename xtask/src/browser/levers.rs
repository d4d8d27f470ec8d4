//! What the page promises about its three levers, as the tests see it.

/// One of the page's range inputs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lever {
    /// What `data-lever`, `data-value` and the address call it.
    pub(crate) name: &'static str,
    /// What a screen reader calls it.
    pub(crate) accessible_name: &'static str,
    /// Its lowest value.
    pub(crate) min: i64,
    /// Its highest value.
    pub(crate) max: i64,
    /// Its value as it happened.
    pub(crate) start: i64,
    /// What PageUp and PageDown add and take.
    pub(crate) page: i64,
    /// A value far from the start, to drag it to.
    pub(crate) far: i64,
    /// Its value in words.
    words: fn(i64) -> String,
}

impl Lever {
    /// `value` as the page words it, with plain spaces.
    pub(crate) fn words(&self, value: i64) -> String {
        (self.words)(value)
    }
}

/// The share of decisions taken centrally, in per cent.
pub(crate) const CENTRALISATION: Lever = Lever {
    name: "centralisation",
    accessible_name: "Centralisation",
    min: 0,
    max: 100,
    start: 90,
    page: 10,
    far: 35,
    words: |value| format!("{value} % central"),
};

/// The month in which contracts are signed, counted from January 2002.
pub(crate) const SIGNING: Lever = Lever {
    name: "signing",
    accessible_name: "Contract signing",
    min: 8,
    max: 72,
    start: 24,
    page: 12,
    far: 60,
    words: month,
};

/// The share of the product that a trust may change, in per cent.
pub(crate) const FLEXIBILITY: Lever = Lever {
    name: "flexibility",
    accessible_name: "Local flexibility",
    min: 0,
    max: 100,
    start: 15,
    page: 10,
    far: 70,
    words: |value| format!("{value} % local"),
};

/// All three, in the page's order.
pub(crate) const LEVERS: [Lever; 3] = [CENTRALISATION, SIGNING, FLEXIBILITY];

/// The month that is `index` months after January 2002.
fn month(index: i64) -> String {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let name = NAMES[index.rem_euclid(12) as usize];
    format!("{name} {}", 2002 + index.div_euclid(12))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_count_from_january_2002() {
        assert_eq!(SIGNING.words(24), "January 2004");
        assert_eq!(SIGNING.words(8), "September 2002");
        assert_eq!(SIGNING.words(72), "January 2008");
        assert_eq!(SIGNING.words(59), "December 2006");
    }
}
