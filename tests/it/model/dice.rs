//! Dice that fall the same way every time.

/// `SplitMix64` (Steele, Lea and Flood 2014).
pub struct Dice(u64);

impl Dice {
    /// Dice of that number.
    pub fn new(seed: u64) -> Self {
        // Neighbouring numbers must not give the same falls a step apart.
        Self(Self(seed).next())
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `sides`.
    pub fn below(&mut self, sides: u64) -> u64 {
        self.next() % sides
    }

    /// Yes, so many times in a hundred.
    pub fn often(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of these.
    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        let sides = u64::try_from(from.len()).unwrap();
        from[usize::try_from(self.below(sides)).unwrap()]
    }

    /// One of these, so many times in a hundred.
    pub fn maybe<T: Copy>(&mut self, percent: u64, from: &[T]) -> Option<T> {
        self.often(percent).then(|| self.pick(from))
    }
}
