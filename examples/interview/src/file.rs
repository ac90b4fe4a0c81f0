//! Saves the answers in a file.

use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use lumbago::Presentation;

#[path = "../../support/whole_file.rs"]
mod whole_file;

use whole_file::WholeFile;

/// Saves a presentation in a file. The file is replaced as a whole, so an interruption never loses earlier answers.
pub struct Keeper {
    /// The name that the user gave, for messages.
    name: String,
    /// The path of the file, with links resolved.
    target: PathBuf,
    /// The contents of the file; `None` if it does not exist.
    written: Option<String>,
}

impl Keeper {
    /// Saves in the file `save`. `resumed` is the file that the interview goes on from, with its text. `save` may exist only if
    /// it is that file, so that the answers of another interview are never overwritten.
    ///
    /// # Errors
    ///
    /// A sentence that says why the file cannot be used.
    pub fn new(save: &Path, resumed: Option<(&Path, &str)>) -> Result<Self, String> {
        let name = save.display().to_string();
        let sentence = |error: io::Error| format!("--save: {name}: {error}");
        if save.symlink_metadata().is_err_and(|error| error.kind() == ErrorKind::NotFound) {
            return Ok(Self { name, target: save.to_owned(), written: None });
        }
        // A link that leads nowhere is refused here.
        if !save.metadata().map_err(sentence)?.is_file() {
            return Err(format!("--save: {name} is not a file"));
        }
        let target = save.canonicalize().map_err(sentence)?;
        match resumed {
            Some((resume, text)) if resume.canonicalize().is_ok_and(|resume| resume == target) => {
                Ok(Self { name, target, written: Some(text.to_owned()) })
            }
            _ => Err(format!(
                "--save: {name} exists; add --resume {name} to go on with it, or name a new file"
            )),
        }
    }

    /// Saves what is known.
    ///
    /// # Errors
    ///
    /// A sentence that says why it was not saved. The file then still has its earlier contents.
    pub fn keep(&mut self, presentation: &Presentation) -> Result<(), String> {
        let text = serde_json::to_string_pretty(presentation).map_err(|error| error.to_string())? + "\n";
        if self.written.as_ref() == Some(&text) {
            return Ok(());
        }
        self.replace(&text).map_err(|error| format!("--save: {}: {error}", self.name))?;
        self.written = Some(text);
        Ok(())
    }

    fn replace(&self, text: &str) -> io::Result<()> {
        // Begun first, so that it notices what another program does after the look.
        let mut file = WholeFile::create(&self.target)?;
        let there = match fs::read_to_string(&self.target) {
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            there => Some(there?),
        };
        if there != self.written {
            return Err(io::Error::other("changed by another program, so it was not overwritten"));
        }
        file.write_all(text.as_bytes())?;
        file.finish()
    }
}
