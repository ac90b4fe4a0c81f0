//! Files that appear whole or not at all, and a journal to go on with after an interruption.

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, BufWriter, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use bytes::Bytes;

#[path = "../../support/standard_streams.rs"]
mod standard_streams;

use crate::encode::Assembly;
use crate::{Failure, at};
use standard_streams::{is_standard_input, is_standard_output};

/// Where the output goes.
pub enum Target {
    /// Standard output, a pipe, a device.
    Stream(Box<dyn Write + Send>),
    /// A file, by its path without links.
    File(PathBuf),
}

impl Target {
    pub fn of(path: &Path) -> Result<Self, Failure> {
        if path == Path::new("-") {
            return Ok(Self::Stream(Box::new(io::stdout())));
        }
        match fs::metadata(path) {
            Ok(found) if is_standard_output(&found) => Ok(Self::Stream(Box::new(io::stdout()))),
            Ok(found) if found.is_file() => Ok(Self::File(path.canonicalize().map_err(at(path))?)),
            Ok(found) if found.is_dir() => {
                Err(Failure::Input(format!("{}: a folder, not a file", path.display())))
            }
            Ok(_) => Ok(Self::Stream(Box::new(OpenOptions::new().write(true).open(path).map_err(at(path))?))),
            Err(_) if fs::symlink_metadata(path).is_ok() => {
                Err(Failure::Input(format!("{}: a link to nothing; name the file itself", path.display())))
            }
            Err(_) => Ok(Self::File(path.to_owned())),
        }
    }
}

/// A path with something after it.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(OsStr::new(ending));
    name.into()
}

/// The same for every name of a file, whether it is there or not.
pub fn resolved(path: &Path) -> PathBuf {
    let folder = path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."));
    let in_folder = || Some(folder.canonicalize().ok()?.join(path.file_name()?));
    path.canonicalize().ok().or_else(in_folder).unwrap_or_else(|| path.to_owned())
}

/// Refuses names of which one would be written over by another, the names of what lies beside the files meanwhile included.
pub fn are_apart(input: &Path, output: Option<&PathBuf>, rejects: Option<&PathBuf>) -> Result<(), Failure> {
    let refused = |path: &Path, another| {
        Err(Failure::Input(format!("{}: would be written over; name {another}", path.display())))
    };
    // A run that reads what it writes has no end.
    let is_output = |input: fs::Metadata| input.is_file() && is_standard_output(&input);
    if output.is_none() && fs::metadata(input).is_ok_and(is_output) {
        return refused(input, "another output");
    }
    let mut names = Vec::new();
    if input != Path::new("-") {
        names.push(resolved(input));
    }
    let output_endings: &[&str] = &["", ".part", ".whole.part", ".journal"];
    for (path, endings, another) in
        [(output, output_endings, "another output"), (rejects, &["", ".part"], "another file with --rejects")]
    {
        for (path, ending) in
            path.into_iter().flat_map(|path| endings.iter().map(move |ending| (path, ending)))
        {
            // A link under the name of a part is refused later.
            let name = beside(&resolved(path), ending);
            let path = beside(path, ending);
            // `IN` may be `-` while the shell opens the output as standard input.
            let is_input =
                || input == Path::new("-") && fs::metadata(&path).is_ok_and(|file| is_standard_input(&file));
            if names.contains(&name) || is_input() {
                return refused(&path, another);
            }
            names.push(name);
        }
    }
    Ok(())
}

/// A new file for its owner alone. No link is followed.
fn new_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Opens a file of an earlier run, which must be no link.
fn old_file(path: &Path) -> io::Result<File> {
    if !fs::symlink_metadata(path)?.is_file() {
        return Err(io::Error::other("not a file of an earlier run"));
    }
    OpenOptions::new().read(true).write(true).open(path)
}

/// A file that is written under another name, `.part`, until it is whole.
pub struct Part {
    place: PathBuf,
    path: PathBuf,
    file: File,
}

impl Part {
    /// Goes on after so many bytes of an earlier run, if it was not interrupted so late that all is in its place.
    pub fn go_on(place: &Path, earlier: u64, is_whole: bool) -> Result<Option<Self>, Failure> {
        if is_whole && place.is_file() && fs::symlink_metadata(beside(place, ".part")).is_err() {
            return Ok(None);
        }
        Self::open(place, Some(earlier)).map(Some)
    }

    /// Begins, or goes on after so many bytes of an earlier run.
    pub fn open(place: &Path, earlier: Option<u64>) -> Result<Self, Failure> {
        let path = beside(place, ".part");
        let opened = match earlier {
            None => new_file(&path).map_err(|error| {
                if error.kind() == io::ErrorKind::AlreadyExists {
                    let sentence = format!("{error}; if no other run is writing it, remove it");
                    return io::Error::new(error.kind(), sentence);
                }
                error
            }),
            Some(0) => old_file(&path).or_else(|error| {
                if error.kind() == io::ErrorKind::NotFound { new_file(&path) } else { Err(error) }
            }),
            Some(_) => old_file(&path).map_err(|error| {
                io::Error::new(error.kind(), format!("{error}; remove the journal and begin again"))
            }),
        };
        let mut file = opened.map_err(at(&path))?;
        let earlier = earlier.unwrap_or(0);
        if file.metadata().map_err(at(&path))?.len() < earlier {
            return Err(Failure::Input(format!(
                "{}: shorter than the journal says; remove it and the journal",
                path.display()
            )));
        }
        file.set_len(earlier).and_then(|()| file.seek(io::SeekFrom::End(0))).map_err(at(&path))?;
        Ok(Self { place: place.to_owned(), path, file })
    }

    pub fn write(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.file.write_all(bytes).map_err(Failure::writing(&self.place))
    }

    fn sync(&self) -> Result<(), Failure> {
        self.file.sync_data().map_err(Failure::writing(&self.place))
    }

    /// Puts it in its place. A file that was there gives it its mode.
    pub fn finish(&self) -> Result<(), Failure> {
        let fail = Failure::writing(&self.place);
        if let Ok(earlier) = fs::metadata(&self.place) {
            self.file.set_permissions(earlier.permissions()).map_err(&fail)?;
        }
        self.file.sync_all().and_then(|()| fs::rename(&self.path, &self.place)).map_err(&fail)?;
        #[cfg(unix)]
        if let Some(folder) = self.place.parent() {
            let folder = if folder == Path::new("") { Path::new(".") } else { folder };
            File::open(folder).and_then(|folder| folder.sync_all()).map_err(&fail)?;
        }
        Ok(())
    }

    pub fn remove(&self) {
        // If this fails, the first error is still the one to report.
        let _ = fs::remove_file(&self.path);
    }

    /// Refuses to begin where others have a file under the name that [`assemble`](Self::assemble) needs.
    pub fn can_assemble(place: &Path) -> Result<(), Failure> {
        let path = beside(place, ".whole.part");
        if fs::symlink_metadata(&path).is_ok() {
            let path = path.display();
            return Err(Failure::Input(format!("{path}: exists; if no other run is writing it, remove it")));
        }
        Ok(())
    }

    /// Puts one Parquet file of the pieces that it holds in its place, and leaves them as they are.
    pub fn assemble(&mut self) -> Result<(), Failure> {
        let path = beside(&self.place, ".whole.part");
        // Left by this run when it was interrupted here: what others had there was refused before.
        let _ = fs::remove_file(&path);
        let file = new_file(&path).map_err(Failure::writing(&self.place))?;
        let whole = Self { place: self.place.clone(), path, file };
        let copied = self.copy_pieces(&whole.file).map_err(Failure::writing(&self.place));
        let done = copied.and_then(|()| whole.finish());
        if done.is_err() {
            whole.remove();
        }
        done
    }

    fn copy_pieces(&mut self, into: &File) -> io::Result<()> {
        let mut assembly = Assembly::new(BufWriter::new(into));
        self.file.rewind()?;
        let mut left = self.file.metadata()?.len();
        while left > 0 {
            let mut length = [0; 8];
            self.file.read_exact(&mut length)?;
            let length = usize::try_from(u64::from_le_bytes(length)).map_err(io::Error::other)?;
            let mut piece = vec![0; length];
            self.file.read_exact(&mut piece)?;
            left = left.saturating_sub(8 + piece.len() as u64);
            assembly.append(&Bytes::from(piece))?;
        }
        assembly.finish()?.flush()
    }
}

/// How far a run has come: all that it takes to go on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Lines, records or rows of the input.
    pub read: u64,
    pub patients: u64,
    pub rejected: u64,
    /// Bytes of the output and of the file of rejects.
    pub output: u64,
    pub rejects: u64,
    /// Whether all is written, and only needs to be put in its place.
    pub is_whole: bool,
}

/// A file beside the output. Its first line says of which run it is. Each further line is a [`State`] whose output has reached
/// the disk; the last whole one counts.
pub struct Journal {
    path: PathBuf,
    file: File,
    last: Instant,
    pub has_entry: bool,
}

impl Journal {
    /// How often it is written.
    const EVERY: Duration = Duration::from_secs(1);

    /// Begins a journal or, to go on, reads it.
    pub fn open(place: &Path, run: &str, resume: bool) -> Result<(Self, Option<State>), Failure> {
        let path = beside(place, ".journal");
        let (mut file, is_new) = match new_file(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                (old_file(&path).map_err(at(&path))?, false)
            }
            opened => (opened.map_err(at(&path))?, true),
        };
        // Some file systems have no locks.
        if matches!(file.try_lock(), Err(TryLockError::WouldBlock)) {
            return Err(Failure::Input(format!("{}: another run is writing", path.display())));
        }
        if !is_new && !resume {
            return Err(Failure::Input(format!(
                "{}: a run was interrupted; go on with --resume, or remove this file and {} to begin again",
                path.display(),
                beside(place, ".part").display()
            )));
        }
        let mut text = Vec::new();
        file.read_to_end(&mut text).map_err(at(&path))?;
        let header = format!("{run}\n");
        // An interruption may have torn the first line, too.
        let entries = text.strip_prefix(header.as_bytes());
        if entries.is_none() && !header.as_bytes().starts_with(&text) {
            return Err(Failure::Input(format!(
                "{}: of another run: the input, the options or the library have changed since; remove it and {} to begin again",
                path.display(),
                beside(place, ".part").display()
            )));
        }
        // The next entry would go on in a line that was torn, and be read as one with other numbers.
        let whole = memchr::memrchr(b'\n', &text).map_or(0, |end| end + 1);
        file.set_len(whole as u64).and_then(|()| file.seek(io::SeekFrom::End(0))).map_err(at(&path))?;
        let state = if let Some(entries) = entries {
            let entries = String::from_utf8_lossy(entries);
            let mut entries = entries.split_inclusive('\n').rev();
            Some(entries.find_map(|line| State::of(line.strip_suffix('\n')?)).unwrap_or_default())
        } else {
            file.write_all(header.as_bytes()).map_err(Failure::writing(&path))?;
            (!is_new).then(State::default)
        };
        let has_entry = state.is_some_and(|state| state.read > 0);
        Ok((Self { path, file, last: Instant::now(), has_entry }, state))
    }

    /// Notes how far the run has come, if it is time to or this is the end.
    pub fn note(&mut self, state: &State, parts: &[Option<&Part>]) -> Result<(), Failure> {
        if !state.is_whole && self.last.elapsed() < Self::EVERY {
            return Ok(());
        }
        parts.iter().flatten().try_for_each(|part| part.sync())?;
        let State { read, patients, rejected, output, rejects, is_whole } = state;
        let is_whole = u8::from(*is_whole);
        let fail = Failure::writing(&self.path);
        // In one piece, because every piece could be the last.
        let entry = format!("{read} {patients} {rejected} {output} {rejects} {is_whole}\n");
        self.file.write_all(entry.as_bytes()).and_then(|()| self.file.sync_data()).map_err(&fail)?;
        self.last = Instant::now();
        self.has_entry = true;
        Ok(())
    }

    pub fn remove(self) {
        // If this fails, the output is whole all the same.
        let _ = fs::remove_file(self.path);
    }
}

impl State {
    fn of(line: &str) -> Option<Self> {
        let numbers: Vec<u64> = line.split(' ').map_while(|number| number.parse().ok()).collect();
        let [read, patients, rejected, output, rejects, is_whole] = numbers.try_into().ok()?;
        Some(Self { read, patients, rejected, output, rejects, is_whole: is_whole == 1 })
    }
}
