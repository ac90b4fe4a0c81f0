//! Writes the schema files into a folder, or prints one.

use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

const HELP: &str = "\
schema DIR                  writes presentation.json, record.json and summary.json into a folder
schema --print NAME         prints one of them, such as presentation.json
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            // Nobody may be there to read it.
            let _ = writeln!(std::io::stderr(), "schema: {sentence}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), String> {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    match &arguments[..] {
        [option] if option == "--help" => print(HELP),
        [option, name] if option == "--print" => {
            let files = schema::files();
            let file = files.iter().find(|(known, _)| name == known);
            let names = files.each_ref().map(|(known, _)| *known).join(", ");
            let (_, text) = file.ok_or(format!("there is no {}; there are {names}", name.display()))?;
            print(text)
        }
        [folder] if !folder.as_encoded_bytes().starts_with(b"-") => {
            let write = |(name, text)| {
                let path = Path::new(folder).join(name);
                std::fs::write(&path, text)
                    .map_err(|error| format!("cannot write {}: {error}", path.display()))
            };
            schema::files().into_iter().try_for_each(write)
        }
        _ => Err("expected a folder; --help says more".to_owned()),
    }
}

/// Prints a text. A reader that has gone away is forgiven.
fn print(text: &str) -> Result<(), String> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(format!("cannot print: {error}")),
        _ => Ok(()),
    }
}
