//! Whether a file is standard output or standard input, whatever its name: `/dev/stdout` may lead to a file, which was not meant to be
//! replaced.

use std::fs::Metadata;

pub(crate) fn is_standard_output(file: &Metadata) -> bool {
    is(&std::io::stdout(), file)
}

pub(crate) fn is_standard_input(file: &Metadata) -> bool {
    is(&std::io::stdin(), file)
}

#[cfg(unix)]
fn is(stream: &impl std::os::fd::AsFd, file: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let stream = stream.as_fd().try_clone_to_owned();
    let stream = stream.and_then(|stream| std::fs::File::from(stream).metadata());
    stream.is_ok_and(|stream| (stream.dev(), stream.ino()) == (file.dev(), file.ino()))
}

#[cfg(not(unix))]
fn is<T>(_: &T, _: &Metadata) -> bool {
    false
}
