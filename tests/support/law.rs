//! Laws in one notation, `fn law(value in values) { … }`, for two drivers.

/// A test of each law, on random values.
#[cfg(test)]
macro_rules! laws {
    ($($(#[$about:meta])* fn $name:ident($($value:pat in $values:expr),+ $(,)?) $body:block)+) => {
        proptest! {
            // However many patients are drawn, those of whom a law does not speak must not end it. One that speaks of nobody ends.
            #![proptest_config(ProptestConfig { max_global_rejects: 10_000_000, ..ProptestConfig::default() })]

            $($(#[$about])* #[test] fn $name($($value in $values),+) $body)+
        }
    };
}

/// The list of laws. Each takes its values from a runner and panics if it does not hold.
#[cfg(not(test))]
macro_rules! laws {
    ($($(#[$about:meta])* fn $name:ident($($value:pat in $values:expr),+ $(,)?) $body:block)+) => {
        pub(crate) const LAWS: &[fn(&mut proptest::test_runner::TestRunner)] = &[$($name),+];
        $(
            $(#[$about])*
            fn $name(runner: &mut proptest::test_runner::TestRunner) {
                use proptest::strategy::ValueTree;
                use proptest::test_runner::TestCaseError;
                let ($($value,)+) = ($($values,)+).new_tree(runner).unwrap().current();
                let holds = || -> Result<(), TestCaseError> {
                    $body
                    Ok(())
                };
                // What a law does not speak of is rejected.
                if let Err(TestCaseError::Fail(broken)) = holds() {
                    panic!("{}: {broken}", stringify!($name));
                }
            }
        )+
    };
}
