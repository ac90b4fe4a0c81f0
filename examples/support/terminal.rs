//! How the examples end: with an answer on standard output, or with one sentence on standard error and exit status 2.

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

/// Prints the answer, or the sentence that says what went wrong. If the answer cannot be written, for example to a full disk,
/// that is an error.
pub(crate) fn finish(answer: Result<String, String>) -> ExitCode {
    match answer.and_then(|text| print(&text)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            // If even this cannot be written, the exit status still reports the error.
            let _ = writeln!(io::stderr(), "{sentence}");
            ExitCode::from(2)
        }
    }
}

pub(crate) fn print(text: &str) -> Result<(), String> {
    let mut out = io::stdout().lock();
    match writeln!(out, "{}", text.trim_end()).and_then(|()| out.flush()) {
        // A reader that has closed the pipe, such as `head`, has read enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written.map_err(|error| format!("standard output: {error}")),
    }
}
