//! Pages that a link leads to. Only what the page is made of is kept, without a name, in memory, and not for long.

use std::collections::VecDeque;
use std::fmt::Write as _;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use lumbago::Presentation;

/// How long a link works.
pub const LIFETIME: Duration = Duration::from_secs(15 * 60);

/// How many are kept. The oldest goes first.
const MOST: usize = 1000;

/// What was linked to, the oldest first.
#[derive(Default, Debug)]
pub struct Reports(Mutex<VecDeque<Kept>>);

#[derive(Debug)]
struct Kept {
    id: String,
    since: Instant,
    presentation: Presentation,
}

impl Reports {
    /// Keeps a presentation, and returns the id that nobody can guess; `None` if the machine has no random numbers.
    pub fn keep(&self, presentation: &Presentation) -> Option<String> {
        let mut random = [0_u8; 16];
        getrandom::fill(&mut random).ok()?;
        let id = random.iter().fold(String::new(), |mut id, byte| {
            let _ = write!(id, "{byte:02x}");
            id
        });
        let mut kept = self.young(LIFETIME);
        if kept.len() == MOST {
            kept.pop_front();
        }
        kept.push_back(Kept { id: id.clone(), since: Instant::now(), presentation: presentation.clone() });
        Some(id)
    }

    /// What was kept under an id.
    pub fn get(&self, id: &str) -> Option<Presentation> {
        let kept = self.young(LIFETIME);
        kept.iter().find(|kept| kept.id == id).map(|kept| kept.presentation.clone())
    }

    /// Forgets what is too old, again and again: what is said of a patient must not wait for the next request to go.
    pub async fn forget(&self) {
        loop {
            tokio::time::sleep(LIFETIME / 15).await;
            drop(self.young(LIFETIME));
        }
    }

    /// What is kept, without what is older than this.
    fn young(&self, lifetime: Duration) -> MutexGuard<'_, VecDeque<Kept>> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        while kept.front().is_some_and(|oldest| oldest.since.elapsed() > lifetime) {
            kept.pop_front();
        }
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_old_is_forgotten() {
        let reports = Reports::default();
        let id = reports.keep(&Presentation::new()).unwrap();
        assert_eq!(reports.get(&id), Some(Presentation::new()));
        assert_eq!(reports.get("another"), None);
        std::thread::sleep(Duration::from_millis(2));
        assert!(reports.young(Duration::from_millis(1)).is_empty());
        assert_eq!(reports.get(&id), None);
    }

    #[test]
    fn the_oldest_makes_room() {
        let reports = Reports::default();
        let first = reports.keep(&Presentation::new()).unwrap();
        let others: Vec<_> = (0..MOST).filter_map(|_| reports.keep(&Presentation::new())).collect();
        assert_eq!(reports.get(&first), None);
        assert!(others.iter().all(|id| reports.get(id).is_some()));
    }
}
