//! The functions of the page, run where they were compiled: `native read|step|record|report < TEXT`. A test holds what the page
//! computes to what this prints.

use std::io::{Read as _, Write as _};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let argument = std::env::args_os().nth(1);
    let function = match argument.as_deref().and_then(std::ffi::OsStr::to_str) {
        Some("read") => browser::read,
        Some("step") => browser::step,
        Some("record") => browser::record,
        Some("report") => browser::report,
        _ => return Err("expected read, step, record or report".into()),
    };
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    Ok(std::io::stdout().write_all(function(&text).as_bytes())?)
}
