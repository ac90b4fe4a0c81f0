//! A file that appears whole or not at all. It may hold what is known of a patient, so a new one is for its owner alone.

#[path = "standard_streams.rs"]
mod standard_streams;

use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use standard_streams::{is_standard_input, is_standard_output};
use tempfile::NamedTempFile;

/// What is to become of a file. If it is dropped before [`finish`](Self::finish), the place is as it was. What went into a stream
/// stays there.
pub(crate) enum WholeFile {
    /// A new file beside its place, under a name that nobody can foresee; and what was in the place.
    Beside { new: NamedTempFile, place: PathBuf, earlier: Option<State> },
    /// A pipe, a device, or whatever standard output is: these are written to, and never replaced.
    Stream(Box<dyn Write + Send>),
}

impl WholeFile {
    /// A link is followed, and refused if it leads nowhere. An earlier file gives its mode, and is refused if it is read-only or
    /// the input of the program.
    pub(crate) fn create(path: &Path) -> io::Result<Self> {
        if path.symlink_metadata().is_err() {
            let new = Self::new_file(path)?;
            return Ok(Self::Beside { new, place: path.to_owned(), earlier: None });
        }
        let earlier = path.metadata().map_err(|error| match error.kind() {
            ErrorKind::NotFound => io::Error::new(error.kind(), "a link to nothing; name the file itself"),
            _ => error,
        })?;
        if is_standard_output(&earlier) {
            return Ok(Self::Stream(Box::new(io::stdout())));
        }
        if !earlier.is_file() {
            // A folder cannot be opened so.
            return Ok(Self::Stream(Box::new(OpenOptions::new().append(true).open(path)?)));
        }
        if is_standard_input(&earlier) {
            return Err(io::Error::other("standard input would be written over; name another file"));
        }
        if earlier.permissions().readonly() {
            return Err(ErrorKind::PermissionDenied.into());
        }
        let place = path.canonicalize()?;
        let new = Self::new_file(&place)?;
        new.as_file().set_permissions(earlier.permissions())?;
        Ok(Self::Beside { new, place, earlier: Some(State::of(&earlier)) })
    }

    /// In the folder of the file, and readable by its owner alone.
    fn new_file(place: &Path) -> io::Result<NamedTempFile> {
        tempfile::Builder::new().prefix(".part-").tempfile_in(folder(place))
    }

    /// Puts the file into its place. What another program has put there meanwhile stays, unless it comes between the last look and
    /// the replacement.
    pub(crate) fn finish(mut self) -> io::Result<()> {
        self.flush()?;
        let Self::Beside { new, place, earlier } = self else { return Ok(()) };
        new.as_file().sync_all()?;
        if place.symlink_metadata().ok().as_ref().map(State::of) != earlier {
            let sentence = "changed by another program meanwhile, so it was not replaced; name another file";
            return Err(io::Error::new(ErrorKind::AlreadyExists, sentence));
        }
        match earlier {
            None => new.persist_noclobber(&place)?,
            Some(_) => new.persist(&place)?,
        };
        // A new name outlasts a power cut only if its folder is synced too, which not every system can do.
        let _ = File::open(folder(&place)).and_then(|folder| folder.sync_all());
        Ok(())
    }
}

impl Write for WholeFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Beside { new, .. } => new.write(bytes),
            Self::Stream(stream) => stream.write(bytes).or_else(|error| forgiven(error, bytes.len())),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Beside { new, .. } => new.flush(),
            Self::Stream(stream) => stream.flush().or_else(|error| forgiven(error, ())),
        }
    }
}

/// By which a change of a file is noticed.
#[derive(PartialEq)]
pub(crate) struct State {
    number: u64,
    modified: Option<SystemTime>,
    length: u64,
}

impl State {
    fn of(file: &Metadata) -> Self {
        // Two files that were made at nearly the same time may have the same time and length.
        #[cfg(unix)]
        let number = std::os::unix::fs::MetadataExt::ino(file);
        #[cfg(not(unix))]
        let number = 0;
        Self { number, modified: file.modified().ok(), length: file.len() }
    }
}

/// A reader that has closed the pipe has read enough.
fn forgiven<T>(error: io::Error, as_if: T) -> io::Result<T> {
    if error.kind() == ErrorKind::BrokenPipe { Ok(as_if) } else { Err(error) }
}

fn folder(place: &Path) -> &Path {
    place.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."))
}
