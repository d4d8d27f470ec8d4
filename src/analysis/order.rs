//! Order by a number: one sort for all lists of the page, which are short.

/// The places of `keys` from the lowest to the highest; of equal ones the earlier comes first.
pub fn rising(keys: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.sort_unstable_by(|a, b| keys[*a].total_cmp(&keys[*b]).then(a.cmp(b)));
    order
}

/// The places of `keys` from the highest to the lowest; of equal ones the earlier comes first.
pub fn falling(keys: &[f64]) -> Vec<usize> {
    let negative: Vec<f64> = keys.iter().map(|key| -key).collect();
    rising(&negative)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_keep_their_order() {
        assert_eq!(rising(&[2.0, 1.0, 2.0, 0.5]), [3, 1, 0, 2]);
        assert_eq!(falling(&[2.0, 1.0, 2.0, 0.5]), [0, 2, 1, 3]);
    }
}
