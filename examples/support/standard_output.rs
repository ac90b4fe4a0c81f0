//! Whether a file is standard output.

use std::fs::Metadata;

/// Whatever its name: `/dev/stdout` may lead to a file, which was not meant to be replaced.
#[cfg(unix)]
pub(crate) fn is_standard_output(file: &Metadata) -> bool {
    use std::os::{fd::AsFd as _, unix::fs::MetadataExt as _};
    let output = std::io::stdout().as_fd().try_clone_to_owned();
    let output = output.and_then(|output| std::fs::File::from(output).metadata());
    output.is_ok_and(|output| (output.dev(), output.ino()) == (file.dev(), file.ino()))
}

#[cfg(not(unix))]
pub(crate) fn is_standard_output(_: &Metadata) -> bool {
    false
}
