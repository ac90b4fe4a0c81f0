//! The program, from its arguments to its files.
#![cfg(unix)]

#[path = "../../support/whole_file.rs"]
mod whole_file;

use std::ffi::{OsStr, OsString};
use std::fs::{self, File, Permissions};
use std::io::{ErrorKind, Write as _};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use lumbago::{Age, Presentation};
use whole_file::WholeFile;

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/lumbar_disc_herniation.json");

fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_report"));
    program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    program
}

fn run(arguments: &[&OsStr], input: &[u8]) -> Output {
    let mut program = program().args(arguments).spawn().unwrap();
    // A program that reads nothing may have closed the pipe.
    let _ = program.stdin.take().unwrap().write_all(input);
    program.wait_with_output().unwrap()
}

/// What it prints.
#[track_caller]
fn printed(arguments: &[&str], input: &[u8]) -> String {
    let arguments: Vec<_> = arguments.iter().map(OsStr::new).collect();
    let output = run(&arguments, input);
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The one sentence with which it refuses.
#[track_caller]
fn refused(arguments: &[&OsStr], input: &[u8]) -> String {
    let output = run(arguments, input);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(output.stdout.is_empty(), "{output:?}");
    let sentence = String::from_utf8(output.stderr).unwrap();
    assert_eq!(sentence.lines().count(), 1, "{sentence}");
    sentence
}

/// An empty folder.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir(&folder).unwrap();
    folder
}

fn names(folder: &Path) -> Vec<OsString> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect()
}

fn mode(path: &Path) -> u32 {
    path.metadata().unwrap().permissions().mode() & 0o777
}

#[test]
fn the_page_is_that_of_the_library_wherever_it_goes() {
    let text = fs::read_to_string(SAMPLE).unwrap();
    let expected = lumbago_report::html(&serde_json::from_str(&text).unwrap());
    let path = folder("whole").join("page.html");
    assert_eq!(printed(&[SAMPLE, "-o", path.to_str().unwrap()], b""), "");
    let pages = [
        printed(&[SAMPLE], b""),
        printed(&["-"], text.as_bytes()),
        printed(&[], b""),
        fs::read_to_string(path).unwrap(),
    ];
    assert!(pages.iter().all(|page| page.trim_end() == expected.trim_end()));
}

#[test]
fn a_byte_order_mark_is_read_over() {
    let expected = lumbago_report::html(&Presentation::new().age(Age::years(34).unwrap()));
    assert_eq!(printed(&["-"], b"\xef\xbb\xbf{\"age\": 34}").trim_end(), expected.trim_end());
}

/// The words of a presentation are a closed list, so no text of a caller reaches a page.
#[test]
fn bad_input_is_refused_with_one_sentence() {
    for (input, said) in [
        (&b""[..], "standard input: it is empty"),
        (b" \n", "standard input: it is empty"),
        (b"[]", "standard input: "),
        (b"{\"age\": 131}", "131"),
        (b"\xff", "standard input: "),
        (b"{\"findings\": {\"<script>alert(1)</script>\": \"present\"}}", "unknown finding"),
        (b"{\"findings\": {\"fever\": \"<img src=x onerror=alert(1)>\"}}", "standard input: "),
        (b"{\"setting\": \"\\\"><script>\"}", "standard input: "),
        (b"{\"note\": \"</style><script>\", \"age\": 34}", "unknown field"),
    ] {
        let sentence = refused(&[OsStr::new("-")], input);
        assert!(sentence.contains(said), "{sentence}");
    }
    for arguments in [&["-o"][..], &["--page"], &[SAMPLE, SAMPLE], &["-o", "a", "-o", "b"]] {
        let arguments: Vec<_> = arguments.iter().map(OsStr::new).collect();
        assert!(refused(&arguments, b"").contains("usage: report [FILE | -] [-o OUT.html]"));
    }
    assert!(refused(&[OsStr::new("nowhere.json")], b"").starts_with("nowhere.json: "));
    assert!(printed(&["--help"], b"").starts_with("usage: "));
}

#[test]
fn a_path_is_any_bytes() {
    let folder = folder("bytes");
    let (from, to) =
        (folder.join(OsStr::from_bytes(b"\xff.json")), folder.join(OsStr::from_bytes(b"\xfe.html")));
    assert!(refused(&[from.as_os_str()], b"").contains("No such file"));
    fs::copy(SAMPLE, &from).unwrap();
    let output = run(&[from.as_os_str(), OsStr::new("-o"), to.as_os_str()], b"");
    assert!(output.status.success(), "{output:?}");
    assert!(fs::read_to_string(&to).unwrap().starts_with("<!DOCTYPE html>"));
}

#[test]
fn lost_output_is_an_error_and_a_reader_that_has_gone_is_not() {
    if Path::new("/dev/full").exists() {
        for arguments in [&[SAMPLE][..], &["--help"]] {
            let full = File::options().write(true).open("/dev/full").unwrap();
            let output = program().args(arguments).stdout(full).output().unwrap();
            assert_eq!(output.status.code(), Some(2), "{output:?}");
            assert!(output.stderr.starts_with(b"standard output: "), "{output:?}");
        }
        assert!(refused(&[SAMPLE, "-o", "/dev/full"].map(OsStr::new), b"").starts_with("/dev/full: "));
    }
    let mut gone = program().arg(SAMPLE).spawn().unwrap();
    drop(gone.stdout.take());
    let output = gone.wait_with_output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
}

#[test]
fn an_older_file_is_replaced_as_a_whole_or_stays() {
    let folder = folder("older");
    let (page, link) = (folder.join("page.html"), folder.join("link.html"));
    fs::write(&page, "older").unwrap();
    symlink("page.html", &link).unwrap();
    fs::set_permissions(&page, Permissions::from_mode(0o640)).unwrap();
    let to = |path: &Path, input: &[u8]| {
        run(&["-", "-o"].map(OsStr::new).into_iter().chain([path.as_os_str()]).collect::<Vec<_>>(), input)
    };

    for (path, input) in
        [(&page, &b"{\"age\": 131}"[..]), (&folder, b"{}"), (&page.join("in_a_file.html"), b"{}")]
    {
        assert_eq!(to(path, input).status.code(), Some(2), "{}", path.display());
        assert_eq!(fs::read_to_string(&page).unwrap(), "older");
    }
    assert!(to(&link, b"{}").status.success());
    assert!(fs::read_to_string(&page).unwrap().ends_with("</html>"));
    assert!(link.is_symlink() && mode(&page) == 0o640);

    fs::set_permissions(&page, Permissions::from_mode(0o444)).unwrap();
    let output = to(&page, b"{\"age\": 34}");
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(!fs::read_to_string(&page).unwrap().contains("34 years"));
    assert_eq!(names(&folder).len(), 2, "nothing else is left in the folder");

    let patient = folder.join("patient.json");
    fs::copy(SAMPLE, &patient).unwrap();
    let sentence = refused(&[patient.as_os_str(), OsStr::new("-o"), patient.as_os_str()], b"");
    assert!(sentence.contains("would be written over"), "{sentence}");
    assert_eq!(fs::read(&patient).unwrap(), fs::read(SAMPLE).unwrap());
}

/// It is about a patient.
#[test]
fn a_new_page_is_for_its_owner_alone() {
    let folder = folder("new");
    printed(&[SAMPLE, "-o", folder.join("page.html").to_str().unwrap()], b"");
    assert_eq!(mode(&folder.join("page.html")), 0o600);
    // In the folder where it is started.
    let output = program().current_dir(&folder).args([SAMPLE, "-o", "here.html"]).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    assert_eq!(names(&folder).len(), 2);
}

#[test]
fn a_link_to_nothing_is_refused_and_stays() {
    let folder = folder("nothing");
    let link = folder.join("link.html");
    symlink("nothing.html", &link).unwrap();
    let sentence = refused(&[OsStr::new("-o"), link.as_os_str()], b"");
    assert!(sentence.contains("a link to nothing"), "{sentence}");
    assert!(link.is_symlink());
    assert_eq!(names(&folder), ["link.html"]);
}

#[test]
fn standard_output_is_written_to_under_every_name_and_never_replaced() {
    let log = folder("standard").join("log");
    for name in ["/dev/stdout", "/dev/fd/1"] {
        fs::write(&log, "earlier\n").unwrap();
        let (file, before) =
            (File::options().append(true).open(&log).unwrap(), log.metadata().unwrap().ino());
        let output = program().args([SAMPLE, "-o", name]).stdout(file).output().unwrap();
        assert!(output.status.success(), "{output:?}");
        assert!(fs::read_to_string(&log).unwrap().starts_with("earlier\n<!DOCTYPE html>"), "{name}");
        assert_eq!(log.metadata().unwrap().ino(), before);
        // A pipe too, and a reader that has gone.
        assert!(printed(&[SAMPLE, "-o", name], b"").starts_with("<!DOCTYPE html>"));
        let mut gone = program().args(["-", "-o", name]).spawn().unwrap();
        drop(gone.stdout.take());
        gone.stdin.take().unwrap().write_all(b"{}").unwrap();
        let output = gone.wait_with_output().unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    }
}

/// Whether there was no page before, or an earlier one.
#[test]
fn what_another_program_makes_meanwhile_stays() {
    let folder = folder("meanwhile");
    let (page, new) = (folder.join("page.html"), folder.join("new.html"));
    let refused = |mut mine: WholeFile| {
        mine.write_all(b"mine").unwrap();
        let error = mine.finish().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::AlreadyExists);
        assert!(error.to_string().starts_with("changed by another program meanwhile"), "{error}");
        assert_eq!(names(&folder).len(), 1);
    };
    let mine = WholeFile::create(&page).unwrap();
    fs::write(&page, "theirs").unwrap();
    refused(mine);
    let mine = WholeFile::create(&page).unwrap();
    fs::write(&page, "theirs again").unwrap();
    refused(mine);
    // Another file, of the same length and time.
    let mine = WholeFile::create(&page).unwrap();
    let before = page.metadata().unwrap();
    fs::write(&new, "THEIRS AGAIN").unwrap();
    File::options().append(true).open(&new).unwrap().set_modified(before.modified().unwrap()).unwrap();
    fs::rename(&new, &page).unwrap();
    refused(mine);
    assert_eq!(fs::read_to_string(&page).unwrap(), "THEIRS AGAIN");
    // Of two of ours the first is in its place, and the second says so.
    let mut first = WholeFile::create(&page).unwrap();
    let second = WholeFile::create(&page).unwrap();
    first.write_all(b"first").unwrap();
    first.finish().unwrap();
    refused(second);
    assert_eq!(fs::read_to_string(&page).unwrap(), "first");
}

#[test]
fn standard_input_is_not_written_over() {
    let folder = folder("input");
    let (patient, link) = (folder.join("patient.json"), folder.join("link.json"));
    fs::copy(SAMPLE, &patient).unwrap();
    fs::hard_link(&patient, &link).unwrap();
    for to in [&patient, &link] {
        let input = File::open(&patient).unwrap();
        let output = program().args(["-", "-o"]).arg(to).stdin(input).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        let sentence = format!("{}: standard input would be written over; name another file\n", to.display());
        assert_eq!(String::from_utf8(output.stderr).unwrap(), sentence);
        assert_eq!(fs::read(to).unwrap(), fs::read(SAMPLE).unwrap());
    }
    assert_eq!(names(&folder).len(), 2);
}
