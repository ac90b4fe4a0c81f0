//! Writes out the compiled-in knowledge, as tables for other programs and as a book for clinicians.
//!
//! `cargo run --example knowledge -- --csv DIR` writes nine tables. `--markdown DIR` writes the pages of the evidence book, which
//! is checked in under `docs/evidence/`. Both create the directory if it does not exist, and overwrite files of the same name.
//! Without arguments the program prints counts. An error gives one sentence and exit status 2.

mod book;
mod csv;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use lumbago::knowledge;

const USAGE: &str = "usage: knowledge [--csv DIR] [--markdown DIR]";

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    match run(&arguments).and_then(|answer| print(&answer)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            // If the sentence cannot be written, the exit status still reports the error.
            let _ = writeln!(io::stderr(), "{sentence}");
            ExitCode::from(2)
        }
    }
}

/// Prints the answer. A reader that has closed the pipe, such as `head`, has read enough. Any other failure is an error.
fn print(answer: &str) -> Result<(), String> {
    let mut output = io::stdout().lock();
    match output.write_all(answer.as_bytes()).and_then(|()| output.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("standard output: {error}")),
        _ => Ok(()),
    }
}

fn run(arguments: &[OsString]) -> Result<String, String> {
    match arguments {
        [] => return Ok(summary()),
        [help] if help == "--help" || help == "-h" => return Ok(format!("{USAGE}\n")),
        _ => {}
    }
    // All arguments are checked before anything is written.
    let mut wanted: Vec<(bool, &Path)> = Vec::new();
    for pair in arguments.chunks(2) {
        let (form, folder) = match pair {
            [form, folder] if form == "--csv" || form == "--markdown" => (form, folder),
            [form] if form == "--csv" || form == "--markdown" => {
                return Err(format!("{}: the directory is missing; {USAGE}", form.to_string_lossy()));
            }
            [other, ..] => return Err(format!("unknown option `{}`; {USAGE}", other.to_string_lossy())),
            [] => break,
        };
        wanted.push((form == "--csv", Path::new(folder)));
    }
    let mut answer = Vec::new();
    for (is_csv, folder) in wanted {
        let files: Vec<(String, String)> = if is_csv {
            csv::tables()?.into_iter().map(|table| (table.file.to_owned(), table.text)).collect()
        } else {
            book::pages().into_iter().map(|page| (page.file, page.text)).collect()
        };
        write_files(folder, &files)?;
        answer.push(format!("{}: {} files written\n", folder.display(), files.len()));
    }
    Ok(answer.concat())
}

fn write_files(folder: &Path, files: &[(String, String)]) -> Result<(), String> {
    let failed = |path: &Path, error: &io::Error| format!("{}: {error}", path.display());
    std::fs::create_dir_all(folder).map_err(|error| failed(folder, &error))?;
    for (name, text) in files {
        let path = folder.join(name);
        std::fs::write(&path, text).map_err(|error| failed(&path, &error))?;
    }
    Ok(())
}

/// The usage, and how many figures of each kind there are.
fn summary() -> String {
    let heads = book::BASES.map(|basis| format!("{:>13}", basis.to_string()));
    let mut lines = vec![
        format!("{USAGE}\n\nknowledge {}, {}\n", knowledge::VERSION, knowledge::DIGEST),
        format!("{:<26}{}{:>8}", "", heads.concat(), "all"),
    ];
    lines.extend(book::counts().map(|(name, count)| {
        let cells = count.by_basis.map(|number| format!("{number:>13}"));
        format!("{name:<26}{}{:>8}", cells.concat(), count.all)
    }));
    lines.push(format!(
        "\n{} red flags, {} safety questions, {} sources\n",
        knowledge::red_flags().len(),
        knowledge::screen_questions().len(),
        knowledge::sources().len()
    ));
    lines.join("\n")
}
