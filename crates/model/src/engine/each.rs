//! A number of each of the five components, so that an equation is written once and computed for all together.
//! Every operation is that of the single numbers, in the same order, to the last bit.

use std::ops::{Add, AddAssign, Mul, Neg, Sub};

use super::arithmetic;
use crate::component::Component;

/// How many components.
const COUNT: usize = Component::COUNT;

/// A number of each component, in the order of [`Component::ALL`].
#[derive(Clone, Copy, Default)]
pub(crate) struct Each(pub(crate) [f64; COUNT]);

impl Each {
    /// Zero for each.
    pub(crate) const ZERO: Self = Self([0.0; COUNT]);

    /// What `of` says of each component.
    pub(crate) fn of(of: impl FnMut(Component) -> f64) -> Self {
        Self(Component::ALL.map(of))
    }

    /// The number of one component.
    // By value, and so in memory beside its neighbours: the compiler then computes two at a time.
    #[inline(always)]
    pub(crate) fn at(self, index: usize) -> f64 {
        self.0[index]
    }

    /// Added up in the order of the components.
    #[inline(always)]
    pub(crate) fn sum(self) -> f64 {
        let mut sum = 0.0;
        for number in &self.0 {
            sum += number;
        }
        sum
    }

    /// `of` each.
    #[inline(always)]
    pub(crate) fn map(self, of: impl Fn(f64) -> f64) -> Self {
        let mut all = self.0;
        for number in &mut all {
            *number = of(*number);
        }
        Self(all)
    }

    /// `of` each and the other's.
    #[inline(always)]
    pub(crate) fn with(self, other: impl Into<Self>, of: impl Fn(f64, f64) -> f64) -> Self {
        let (mut all, other) = (self.0, other.into().0);
        for (number, other) in all.iter_mut().zip(other) {
            *number = of(*number, other);
        }
        Self(all)
    }

    /// `then` where `test` is above zero, else `other`.
    #[inline(always)]
    pub(crate) fn choose(test: Self, then: Self, other: Self) -> Self {
        let mut all = other.0;
        for ((number, then), test) in all.iter_mut().zip(then.0).zip(test.0) {
            *number = if test > 0.0 { then } else { *number };
        }
        Self(all)
    }

    /// The smaller of each and the other.
    #[inline(always)]
    pub(crate) fn least(self, other: impl Into<Self>) -> Self {
        self.with(other, arithmetic::least)
    }

    /// The larger of each and the other.
    #[inline(always)]
    pub(crate) fn most(self, other: impl Into<Self>) -> Self {
        self.with(other, arithmetic::most)
    }

    /// The square root of each.
    #[inline(always)]
    pub(crate) fn sqrt(self) -> Self {
        self.map(f64::sqrt)
    }
}

/// The same for each.
impl From<f64> for Each {
    #[inline(always)]
    fn from(number: f64) -> Self {
        Self([number; COUNT])
    }
}

impl<T: Into<Each>> Add<T> for Each {
    type Output = Self;

    #[inline(always)]
    fn add(self, other: T) -> Self {
        self.with(other, |a, b| a + b)
    }
}

impl<T: Into<Each>> Sub<T> for Each {
    type Output = Self;

    #[inline(always)]
    fn sub(self, other: T) -> Self {
        self.with(other, |a, b| a - b)
    }
}

impl<T: Into<Each>> Mul<T> for Each {
    type Output = Self;

    #[inline(always)]
    fn mul(self, other: T) -> Self {
        self.with(other, |a, b| a * b)
    }
}

impl Add<Each> for f64 {
    type Output = Each;

    #[inline(always)]
    fn add(self, other: Each) -> Each {
        Each::from(self) + other
    }
}

impl Sub<Each> for f64 {
    type Output = Each;

    #[inline(always)]
    fn sub(self, other: Each) -> Each {
        Each::from(self) - other
    }
}

impl Mul<Each> for f64 {
    type Output = Each;

    #[inline(always)]
    fn mul(self, other: Each) -> Each {
        Each::from(self) * other
    }
}

impl Neg for Each {
    type Output = Self;

    #[inline(always)]
    fn neg(self) -> Self {
        self.map(|number| -number)
    }
}

impl AddAssign for Each {
    #[inline(always)]
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}
