//! The laws of `tests/laws.rs`, on patients that the bytes build by the same calls as there. The first byte chooses the law.

#![no_main]
// As a test they would be the tests that they are in the library.
#![cfg(not(test))]

#[path = "../../../tests/laws.rs"]
mod laws;

use libfuzzer_sys::fuzz_target;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

fuzz_target!(|bytes: &[u8]| {
    let Some((first, bytes)) = bytes.split_first() else { return };
    let mut laws = laws::LAWS.iter().chain(laws::json::LAWS);
    let law = laws.nth(usize::from(*first) % (laws::LAWS.len() + laws::json::LAWS.len())).unwrap();
    let choices = TestRng::from_seed(RngAlgorithm::PassThrough, &[bytes, &REST].concat());
    law(&mut TestRunner::new_with_rng(Config::default(), choices));
});

/// What is read when the bytes have run out: the same for every input, and noise, because noughts would be drawn again and again
/// where a choice is drawn until it fits.
const REST: [u8; 1 << 14] = {
    let mut rest = [0; 1 << 14];
    let (mut state, mut at) = (1_u32, 0);
    while at < rest.len() {
        // Marsaglia's xorshift.
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        rest[at] = state.to_le_bytes()[0];
        at += 1;
    }
    rest
};
