//! Saves the answers in a file.

use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use lumbago::Presentation;

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
        let target = save.canonicalize().map_err(sentence)?;
        if !target.metadata().map_err(sentence)?.is_file() {
            return Err(format!("--save: {name} is not a file"));
        }
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
        let there = match fs::read_to_string(&self.target) {
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            there => Some(there?),
        };
        if there != self.written {
            return Err(io::Error::other("changed by another program, so it was not overwritten"));
        }
        let folder = match self.target.parent() {
            Some(folder) if folder != Path::new("") => folder,
            _ => Path::new("."),
        };
        // The temporary file is new, readable by its owner only, and has an unpredictable name.
        let mut file = tempfile::Builder::new().prefix(".interview-").tempfile_in(folder)?;
        file.write_all(text.as_bytes())?;
        if there.is_some() {
            let permissions = self.target.metadata()?.permissions();
            if permissions.readonly() {
                return Err(ErrorKind::PermissionDenied.into());
            }
            file.as_file().set_permissions(permissions)?;
        }
        file.as_file().sync_all()?;
        if there.is_some() {
            file.persist(&self.target)?
        } else {
            file.persist_noclobber(&self.target)?
        };
        // The new name survives a power cut only if the folder is synced too. Not every system supports that, so errors are
        // ignored.
        let _ = fs::File::open(folder).and_then(|folder| folder.sync_all());
        Ok(())
    }
}
