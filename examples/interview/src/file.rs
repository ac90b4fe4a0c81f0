//! Keeping the answers in a file.

use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use lumbago::Presentation;

/// Keeps a presentation in a file, which is replaced as a whole: an interruption never costs earlier answers.
pub struct Keeper {
    /// As it was named, to be said.
    name: String,
    /// Where the file is, links resolved.
    target: PathBuf,
    /// What it holds, if it exists.
    written: Option<String>,
}

impl Keeper {
    /// Keeps in a file of this name. It may exist only if it is the one that was resumed, which held this text: the answers of
    /// another interview are not written over.
    ///
    /// # Errors
    ///
    /// A sentence that says why the file will not do.
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

    /// Keeps what is known.
    ///
    /// # Errors
    ///
    /// A sentence that says why it is not kept. What the file held before is still there.
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
            return Err(io::Error::other("changed by another program, and not written over"));
        }
        let folder = match self.target.parent() {
            Some(folder) if folder != Path::new("") => folder,
            _ => Path::new("."),
        };
        // It is created new, for its owner alone, with a name that nobody can foresee.
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
        // The name lasts only once the folder is written too, which not every system can be asked for.
        let _ = fs::File::open(folder).and_then(|folder| folder.sync_all());
        Ok(())
    }
}
