//! Writes the schema files.

use std::process::ExitCode;

fn main() -> ExitCode {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schema");
    for (name, text) in schema::files() {
        std::fs::write(folder.join(name), text).unwrap();
    }
    ExitCode::SUCCESS
}
