//! Pages that a link leads to. Only what the page is made of is kept, without a name, in memory, and not for long.

use std::collections::VecDeque;
use std::fmt::Write as _;
use std::sync::{Mutex, PoisonError};
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
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() == MOST {
            kept.pop_front();
        }
        kept.push_back(Kept { id: id.clone(), since: Instant::now(), presentation: presentation.clone() });
        Some(id)
    }

    /// What was kept under an id.
    pub fn get(&self, id: &str) -> Option<Presentation> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        while kept.front().is_some_and(|oldest| oldest.since.elapsed() > LIFETIME) {
            kept.pop_front();
        }
        kept.iter().find(|kept| kept.id == id).map(|kept| kept.presentation.clone())
    }
}
