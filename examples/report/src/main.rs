//! `cargo run --manifest-path examples/report/Cargo.toml -- [FILE | -] [-o OUT.html]`
//!
//! Reads a presentation in JSON and writes a page about it: to standard output, or to the file after `-o`, which is replaced as a
//! whole. Without an argument it is about a sample case. Bad input gives one sentence and exit status 2.

#[path = "../../support/terminal.rs"]
mod terminal;
#[path = "../../support/whole_file.rs"]
mod whole_file;

use std::ffi::OsString;
use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use lumbago::Presentation;
use whole_file::WholeFile;

const SAMPLE: &str = include_str!("../../data/lumbar_disc_herniation.json");

const USAGE: &str = "usage: report [FILE | -] [-o OUT.html]";

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    match page(&arguments) {
        Ok((page, Some(path))) => match write(&page, &path) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => terminal::finish(Err(format!("{}: {error}", path.display()))),
        },
        answer => terminal::finish(answer.map(|(page, _)| page)),
    }
}

fn write(page: &str, path: &Path) -> io::Result<()> {
    let mut file = WholeFile::create(path)?;
    file.write_all(page.as_bytes())?;
    file.finish()
}

/// The page, and the file to write it to.
fn page(arguments: &[OsString]) -> Result<(String, Option<PathBuf>), String> {
    if arguments.iter().any(|argument| argument == "--help" || argument == "-h") {
        return Ok((USAGE.to_owned(), None));
    }
    let (mut from, mut to) = (None, None);
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        if argument == "-o" && to.is_none() {
            let path = arguments.next().ok_or_else(|| format!("-o: a file is expected; {USAGE}"))?;
            to = Some(PathBuf::from(path));
        } else if from.is_none() && (argument == "-" || !argument.as_encoded_bytes().starts_with(b"-")) {
            from = Some(Path::new(argument));
        } else {
            return Err(USAGE.to_owned());
        }
    }
    let (place, text) = match from {
        None => ("the sample case".to_owned(), SAMPLE.to_owned()),
        Some(path) if path == Path::new("-") => {
            let mut text = String::new();
            let read = std::io::stdin().read_to_string(&mut text);
            read.map_err(|error| format!("standard input: {error}"))?;
            ("standard input".to_owned(), text)
        }
        Some(path) => {
            let place = path.display().to_string();
            let text = fs::read_to_string(path).map_err(|error| format!("{place}: {error}"))?;
            let is_input =
                |to: &PathBuf| to.canonicalize().is_ok_and(|to| path.canonicalize().is_ok_and(|it| it == to));
            if to.as_ref().is_some_and(is_input) {
                return Err(format!("-o: {place} would be written over; name another file"));
            }
            (place, text)
        }
    };
    // Some editors begin a file with a byte-order mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    if text.trim().is_empty() {
        return Err(format!("{place}: it is empty; expected a presentation, such as {{\"age\": 34}}"));
    }
    let presentation: Presentation =
        serde_json::from_str(text).map_err(|error| format!("{place}: {error}"))?;
    Ok((lumbago_report::html(&presentation), to))
}
