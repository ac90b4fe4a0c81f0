//! What the page calls: it writes a text into the room that it is given, calls a function, and reads the answer from the same
//! place. No `unsafe` block is needed: it is the page that reads and writes the memory. On other machines these names would stand in
//! the way of the system's own, such as `read`.

#![allow(unsafe_code, reason = "a name for the page is an unsafe attribute: no two may be the same")]

use std::sync::{Mutex, MutexGuard, PoisonError};

/// The text of the page, and after a call the answer.
static TEXT: Mutex<Vec<u8>> = Mutex::new(Vec::new());

fn text() -> MutexGuard<'static, Vec<u8>> {
    TEXT.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Where the page writes a text of this length.
#[unsafe(no_mangle)]
extern "C" fn room(length: usize) -> *mut u8 {
    let mut text = text();
    text.clear();
    text.resize(length, 0);
    text.as_mut_ptr()
}

/// Where the page reads the answer.
#[unsafe(no_mangle)]
extern "C" fn answer() -> *const u8 {
    text().as_ptr()
}

/// Gives functions of this package to the page, under their own names. Each returns the length of its answer.
macro_rules! functions {
    ($($name:ident)+) => {
        $(
            #[unsafe(no_mangle)]
            extern "C" fn $name() -> usize {
                let mut text = text();
                *text = crate::$name(&String::from_utf8_lossy(&text)).into_bytes();
                text.len()
            }
        )+
    };
}

functions! { read step record report }
