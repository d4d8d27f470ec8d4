//! Least squares inside the unit box: Levenberg-Marquardt with a projected step.

/// When a search stops: steps, and the relative gain below which it has ended.
const STEPS: usize = 200;
const GAIN: f64 = 1e-7;
const DIFFERENCE: f64 = 1e-6;

/// Minimises the sum of squares of `residuals` over the unit box, from a start. Returns the place and
/// its cost.
pub fn minimise(start: &[f64], residuals: impl Fn(&[f64]) -> Vec<f64>) -> (Vec<f64>, f64) {
    let mut place: Vec<f64> = start.iter().map(|x| x.clamp(0.0, 1.0)).collect();
    let mut now = residuals(&place);
    let mut cost = sum_of_squares(&now);
    let mut damping = 1e-2;
    for _ in 0..STEPS {
        let jacobian = jacobian(&place, &now, &residuals);
        let (gradient, normal) = normal_equations(&jacobian, &now);
        let before = cost;
        while damping < 1e8 {
            let tried = step(&place, &gradient, &normal, damping);
            let residual = residuals(&tried);
            let tried_cost = sum_of_squares(&residual);
            if tried_cost < cost {
                (place, now, cost) = (tried, residual, tried_cost);
                damping = (damping * 0.3).max(1e-9);
                break;
            }
            damping *= 4.0;
        }
        if before - cost <= GAIN * before {
            break;
        }
    }
    (place, cost)
}

fn sum_of_squares(values: &[f64]) -> f64 {
    values.iter().map(|value| value * value).sum()
}

/// One row a free number: how each residual moves with it, by a difference into the box.
fn jacobian(place: &[f64], now: &[f64], residuals: &impl Fn(&[f64]) -> Vec<f64>) -> Vec<Vec<f64>> {
    (0..place.len())
        .map(|index| {
            let mut moved = place.to_vec();
            let difference = if place[index] < 0.5 { DIFFERENCE } else { -DIFFERENCE };
            moved[index] += difference;
            residuals(&moved).iter().zip(now).map(|(a, b)| (a - b) / difference).collect()
        })
        .collect()
}

fn normal_equations(jacobian: &[Vec<f64>], now: &[f64]) -> (Vec<f64>, Vec<Vec<f64>>) {
    let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    let gradient = jacobian.iter().map(|row| dot(row, now)).collect();
    let normal = jacobian.iter().map(|a| jacobian.iter().map(|b| dot(a, b)).collect()).collect();
    (gradient, normal)
}

/// The damped step. What would leave the box is held at its bound, and the others are solved again.
fn step(place: &[f64], gradient: &[f64], normal: &[Vec<f64>], damping: f64) -> Vec<f64> {
    let mut free: Vec<usize> = (0..place.len())
        .filter(|&i| {
            !(place[i] <= 0.0 && gradient[i] > 0.0 || place[i] >= 1.0 && gradient[i] < 0.0)
        })
        .collect();
    let mut tried = place.to_vec();
    while !free.is_empty() {
        let mut matrix: Vec<Vec<f64>> =
            free.iter().map(|&i| free.iter().map(|&j| normal[i][j]).collect()).collect();
        for (index, row) in matrix.iter_mut().enumerate() {
            row[index] += damping * (row[index] + 1e-3);
        }
        // What is held already moves the gradient of the others.
        let held: Vec<usize> = (0..place.len()).filter(|i| !free.contains(i)).collect();
        let right = free.iter().map(|&i| {
            let moved: f64 = held.iter().map(|&j| normal[i][j] * (tried[j] - place[j])).sum();
            -gradient[i] - moved
        });
        let move_by = solve(matrix, right.collect());
        let out: Vec<usize> = free
            .iter()
            .zip(&move_by)
            .filter(|&(&i, by)| !(0.0..=1.0).contains(&(place[i] + by)))
            .map(|(&i, _)| i)
            .collect();
        for (&i, by) in free.iter().zip(&move_by) {
            tried[i] = (place[i] + by).clamp(0.0, 1.0);
        }
        if out.is_empty() {
            break;
        }
        free.retain(|i| !out.contains(i));
    }
    tried
}

/// Solves a symmetric positive system by Cholesky.
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let size = right.len();
    for j in 0..size {
        for k in 0..j {
            let factor = matrix[j][k];
            for row in matrix.iter_mut().skip(j) {
                row[j] -= row[k] * factor;
            }
        }
        let root = matrix[j][j].max(1e-12).sqrt();
        for row in matrix.iter_mut().skip(j) {
            row[j] /= root;
        }
    }
    for i in 0..size {
        for k in 0..i {
            right[i] -= matrix[i][k] * right[k];
        }
        right[i] /= matrix[i][i];
    }
    for i in (0..size).rev() {
        for k in i + 1..size {
            right[i] -= matrix[k][i] * right[k];
        }
        right[i] /= matrix[i][i];
    }
    right
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_valley_is_followed_to_its_end() {
        // Rosenbrock's function, moved so that its end lies at (0.75, 0.75).
        let valley = |x: &[f64]| {
            let (a, b) = (4.0 * x[0] - 2.0, 4.0 * x[1] - 2.0);
            vec![1.0 - a, 10.0 * (b - a * a)]
        };
        let (place, cost) = minimise(&[0.1, 0.9], valley);
        assert!(cost < 1e-9 && (place[0] - 0.75).abs() < 1e-4, "{place:?}, {cost}");
    }

    #[test]
    fn a_bound_is_kept() {
        let (place, _) = minimise(&[0.5, 0.5], |x| vec![x[0] - 2.0, x[0] + x[1] - 1.3]);
        assert!((place[0] - 1.0).abs() < 1e-9 && (place[1] - 0.3).abs() < 1e-6, "{place:?}");
    }
}
