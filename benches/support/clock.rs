//! Measures times so that other programs on the machine hardly affect them.
//!
//! Every task goes through the same items in chunks, round after round. The tasks that are compared take turns at each chunk.
//! Only the shortest time of each chunk counts, because a disturbance can only make a chunk slower. The time of the task is the
//! sum over the chunks.

use std::time::{Duration, Instant};

/// The time that each of several tasks takes for one item.
pub(crate) fn compare<const WORKS: usize>(
    works: [&mut dyn FnMut(usize); WORKS],
    items: usize,
    chunk: usize,
    rounds: usize,
) -> [Duration; WORKS] {
    let mut works = works;
    let mut best = vec![[Duration::MAX; WORKS]; items.div_ceil(chunk)];
    for _ in 0..rounds {
        for (at, best) in best.iter_mut().enumerate() {
            for (work, best) in works.iter_mut().zip(best) {
                let start = Instant::now();
                for item in at * chunk..items.min((at + 1) * chunk) {
                    work(item);
                }
                *best = start.elapsed().min(*best);
            }
        }
    }
    let sums = std::array::from_fn(|work| best.iter().map(|chunk| chunk[work]).sum::<Duration>());
    sums.map(|sum| sum / u32::try_from(items).unwrap_or(u32::MAX))
}
