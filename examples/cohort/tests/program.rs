//! The program: every format, bad rows, bad arguments, full disks and interruptions.
#![cfg(feature = "program")]

mod support;

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use arrow_array::cast::AsArray;
use arrow_array::types::Float64Type;
use arrow_array::{ArrayRef, RecordBatch};
use arrow_cast::cast;
use arrow_schema::DataType;
use flate2::{Compression, read::MultiGzDecoder, write::GzEncoder};
use lumbago::{Condition, Presentation};
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use support::{as_booleans, as_lists, as_text, known, patients};

/// An empty folder of a test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_cohort"))
}

/// Runs the program in a folder, with arguments between spaces.
fn cohort(folder: &Path, arguments: &str) -> Output {
    program().current_dir(folder).args(arguments.split_whitespace()).output().unwrap()
}

fn write(folder: &Path, name: &str, content: impl AsRef<[u8]>) {
    std::fs::write(folder.join(name), content).unwrap();
}

fn read(folder: &Path, name: &str) -> String {
    std::fs::read_to_string(folder.join(name)).unwrap()
}

#[track_caller]
fn is_done(output: &Output, with: &str) {
    assert!(output.status.success(), "{output:?}");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains(with), "{said}");
}

#[track_caller]
fn is_refused(output: &Output, with: &str) {
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    let sentence = String::from_utf8_lossy(&output.stderr);
    assert!(sentence.contains(with), "{sentence}");
    assert_eq!(sentence.trim().lines().count(), 1, "{sentence}");
}

/// What lies in a folder.
fn files(folder: &Path) -> Vec<String> {
    let names =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = names.collect();
    names.sort();
    names
}

#[track_caller]
fn wait_until(is_so: impl Fn() -> bool) {
    for _ in 0..30_000 {
        if is_so() {
            return;
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    panic!("it did not come to that in a minute");
}

fn json_lines(patients: &[Presentation]) -> String {
    let line = |(row, patient)| {
        format!("{}\n", serde_json::json!({"id": format!("p-{row}"), "presentation": patient}))
    };
    (1..).zip(patients).map(line).collect()
}

fn csv_of(batch: &RecordBatch) -> Vec<u8> {
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(batch.schema().fields().iter().map(|field| field.name())).unwrap();
    let columns: Vec<ArrayRef> =
        batch.columns().iter().map(|column| cast(column, &DataType::Utf8).unwrap()).collect();
    for row in 0..batch.num_rows() {
        csv.write_record(columns.iter().map(|column| {
            let column = column.as_string::<i32>();
            if arrow_array::Array::is_null(column, row) { "" } else { column.value(row) }
        }))
        .unwrap();
    }
    csv.into_inner().unwrap()
}

fn parquet_of(batch: &RecordBatch) -> Vec<u8> {
    let mut writer = ArrowWriter::try_new(Vec::new(), batch.schema(), None).unwrap();
    writer.write(batch).unwrap();
    writer.into_inner().unwrap()
}

fn ends(name: &str, extension: &str) -> bool {
    Path::new(name).extension().is_some_and(|there| there == extension)
}

/// What matters of an output in CSV, in JSON Lines or in Parquet: id, urgency and the bits of every probability.
fn answers(folder: &Path, name: &str) -> Vec<(String, String, Vec<u64>)> {
    let bytes = std::fs::read(folder.join(name)).unwrap();
    let bytes = if ends(name, "gz") {
        let mut text = Vec::new();
        MultiGzDecoder::new(&*bytes).read_to_end(&mut text).unwrap();
        text
    } else {
        bytes
    };
    if name.contains(".parquet") {
        let mut rows = Vec::new();
        for batch in
            ParquetRecordBatchReaderBuilder::try_new(bytes::Bytes::from(bytes)).unwrap().build().unwrap()
        {
            let batch = batch.unwrap();
            let conditions = batch["conditions"].as_struct();
            for row in 0..batch.num_rows() {
                let text = |name: &str| batch[name].as_string::<i32>().value(row).to_owned();
                let probability = |condition: &Condition| {
                    let estimate = conditions.column_by_name(condition.as_str()).unwrap().as_struct();
                    estimate
                        .column_by_name("probability")
                        .unwrap()
                        .as_primitive::<Float64Type>()
                        .value(row)
                        .to_bits()
                };
                rows.push((text("id"), text("urgency"), Condition::ALL.iter().map(probability).collect()));
            }
        }
        return rows;
    }
    if name.contains(".jsonl") {
        let lines = String::from_utf8(bytes).unwrap();
        let row = |line: &str| {
            let row: serde_json::Value = serde_json::from_str(line).unwrap();
            let probability = |condition: &Condition| {
                row["conditions"][condition.as_str()]["probability"].as_f64().unwrap().to_bits()
            };
            let text = |name: &str| row[name].as_str().unwrap().to_owned();
            (text("id"), text("urgency"), Condition::ALL.iter().map(probability).collect())
        };
        return lines.lines().map(row).collect();
    }
    let mut csv = csv::Reader::from_reader(&*bytes);
    let header = csv.headers().unwrap().clone();
    let place = |name: &str| header.iter().position(|column| column == name).unwrap();
    let row = |row: csv::StringRecord| {
        let probability =
            |condition: &Condition| row[place(condition.as_str())].parse::<f64>().unwrap().to_bits();
        (
            row[place("id")].to_owned(),
            row[place("urgency")].to_owned(),
            Condition::ALL.iter().map(probability).collect(),
        )
    };
    csv.records().map(|record| row(record.unwrap())).collect()
}

#[test]
fn the_same_patients_in_every_format_give_the_same_answers() {
    let folder = folder("formats");
    let patients = known(&patients());
    let lines = json_lines(&patients);
    write(&folder, "lines.jsonl", &lines);
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(lines.as_bytes()).unwrap();
    write(&folder, "packed.ndjson.gz", gzip.finish().unwrap());
    write(&folder, "text.csv", csv_of(&as_text(&patients)));
    write(&folder, "booleans.csv", csv_of(&as_booleans(&patients)));
    write(&folder, "text.parquet", parquet_of(&as_text(&patients)));
    write(&folder, "booleans.parquet", parquet_of(&as_booleans(&patients)));
    write(&folder, "lists.parquet", parquet_of(&as_lists(&patients)));
    is_done(&cohort(&folder, "lines.jsonl expected.jsonl"), "3000 patients scored");
    let expected = answers(&folder, "expected.jsonl");
    assert_eq!(expected.len(), patients.len());
    assert_eq!(expected[2_999].0, "p-3000");
    for input in
        ["packed.ndjson.gz", "text.csv", "booleans.csv", "text.parquet", "booleans.parquet", "lists.parquet"]
    {
        is_done(&cohort(&folder, &format!("{input} out.csv")), "3000 patients scored");
        assert!(answers(&folder, "out.csv") == expected, "{input}");
    }
    for output in ["out.csv.gz", "out.jsonl.gz", "out.parquet"] {
        is_done(&cohort(&folder, &format!("booleans.parquet {output}")), "3000 patients scored");
        assert!(answers(&folder, output) == expected, "{output}");
    }
    assert!(files(&folder).iter().all(|name| !ends(name, "part") && !ends(name, "journal")));
}

#[test]
fn standard_input_and_output_are_files_too() {
    let folder = folder("streams");
    let patients = &patients()[..50];
    write(&folder, "in.jsonl", json_lines(patients));
    is_done(&cohort(&folder, "in.jsonl file.jsonl"), "50 patients");
    let expected = answers(&folder, "file.jsonl");
    for (format, name) in [("csv", "out.csv"), ("jsonl.gz", "out.jsonl.gz"), ("parquet", "out.parquet")] {
        for output in ["-", "/dev/stdout"] {
            let mut run = program();
            run.current_dir(&folder).args(["--from", "jsonl", "-", "--to", format, output]);
            run.stdin(std::fs::File::open(folder.join("in.jsonl")).unwrap());
            run.stdout(std::fs::File::create(folder.join(name)).unwrap());
            is_done(&run.output().unwrap(), "50 patients");
            assert!(answers(&folder, name) == expected, "{format} to {output}");
        }
    }
    // A reader that goes away is forgiven.
    write(&folder, "long.jsonl", json_lines(patients).repeat(100));
    let mut run = program()
        .current_dir(&folder)
        .args(["long.jsonl", "--to", "csv", "-"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    drop(run.stdout.take());
    assert!(run.wait().unwrap().success());
}

#[test]
fn ids_stay_as_they_are_and_are_no_formulas() {
    let folder = folder("ids");
    let ids = [
        r#""=cmd()""#,
        "12345678901234567890123",
        r#""-17""#,
        r#""@a, \"b\"""#,
        r#""'quoted""#,
        "null",
        r#""007""#,
    ];
    let line = |id| format!(r#"{{"id": {id}, "site": "x", "presentation": {{"age": 40}}}}"#);
    let lines = ids.map(line).join("\n") + "\n";
    write(&folder, "in.jsonl", format!("\u{feff}{lines}\n  \r\n{{\"age\": 41}}"));
    is_done(&cohort(&folder, "--keep site in.jsonl out.csv"), "8 patients");
    let ids: Vec<_> = answers(&folder, "out.csv").into_iter().map(|(id, ..)| id).collect();
    assert_eq!(
        ids,
        ["'=cmd()", "12345678901234567890123", "-17", "'@a, \"b\"", "''quoted", "6", "007", "10"]
    );
    assert!(read(&folder, "out.csv").starts_with("id,site,urgency,provisional,"));
    is_done(&cohort(&folder, "--ignore site in.jsonl out.jsonl"), "8 patients");
    assert_eq!(answers(&folder, "out.jsonl")[0].0, "=cmd()");
    // Nor is the name of a column.
    write(&folder, "names.csv", "=cmd(),age\nx,40\n");
    is_done(&cohort(&folder, "--keep =cmd() names.csv out.csv"), "1 patient scored");
    assert!(read(&folder, "out.csv").starts_with("id,'=cmd(),urgency,"));
    // In CSV, too, and from there to Parquet.
    write(&folder, "in.csv", "\u{feff}id,age,fever\n00123456789012345678901234,40,\n+x,41,true\n");
    is_done(&cohort(&folder, "in.csv out.parquet"), "2 patients");
    assert_eq!(answers(&folder, "out.parquet")[0].0, "00123456789012345678901234");
}

/// Or errors and urgencies would be taken from what is carried.
#[test]
fn nothing_is_carried_under_the_name_of_an_answer() {
    let folder = folder("names");
    write(&folder, "in.jsonl", "{\"error\": null, \"presentation\": {\"age\": 340}}\n");
    write(&folder, "in.csv", "error,urgency,lumbar_disc_herniation_low,age\nx,x,x,40\n");
    let sentence = |name| format!("column `{name}` cannot be carried, because an answer has that name");
    for name in ["urgency", "error"] {
        for (input, output) in [("in.jsonl", "out.jsonl"), ("in.jsonl", "out.parquet"), ("in.csv", "out.csv")]
        {
            let arguments = format!("--rejects bad.csv --keep {name} {input} {output}");
            is_refused(&cohort(&folder, &arguments), &sentence(name));
        }
    }
    // A name is an answer only where it would be there twice.
    let keep = "--ignore error --ignore urgency --keep lumbar_disc_herniation_low in.csv";
    is_refused(&cohort(&folder, &format!("{keep} out.csv")), &sentence("lumbar_disc_herniation_low"));
    is_done(&cohort(&folder, &format!("{keep} out.jsonl")), "1 patient scored");
    assert_eq!(files(&folder), ["in.csv", "in.jsonl", "out.jsonl"]);
}

#[test]
fn a_bad_row_stops_the_run_or_goes_to_the_rejects() {
    let folder = folder("rejects");
    let mut lines: Vec<String> = json_lines(&patients()[..1000]).lines().map(str::to_owned).collect();
    for row in (0..1000).step_by(100) {
        lines[row] = r#"{"id": "bad", "presentation": {"age": 340}}"#.to_owned();
    }
    lines[100] = r#"{"id": 1, "presentation": {}, "findings": {"fever": "present"}}"#.to_owned();
    write(&folder, "in.jsonl", lines.join("\n"));
    is_refused(&cohort(&folder, "in.jsonl out.csv"), "in.jsonl: line 1, column 41: age: 340 is out of range");
    assert_eq!(files(&folder), ["in.jsonl"]);
    is_done(
        &cohort(&folder, "--rejects bad.csv in.jsonl out.csv"),
        "990 patients scored, 10 rows rejected: bad.csv",
    );
    assert_eq!(answers(&folder, "out.csv").len(), 990);
    let rejects = read(&folder, "bad.csv");
    assert_eq!(rejects.lines().count(), 11);
    assert!(rejects.starts_with("line,reason\n1,"), "{rejects}");
    assert!(rejects.contains("101,column 40: field `findings` is beside `presentation`"), "{rejects}");
    // A key may be the name of a person.
    let (long, cut) = ("é".repeat(40), "é".repeat(24));
    write(&folder, "key.jsonl", format!("{{\"{long}\": 1, \"presentation\": {{}}}}\n"));
    is_refused(
        &cohort(&folder, "key.jsonl out.csv"),
        &format!("unknown field `{cut}…` beside `presentation`; carry it"),
    );
    // Nor is it carried instead.
    is_done(&cohort(&folder, "--keep findings --rejects bad.csv in.jsonl out.csv"), "10 rows rejected");
    is_done(&cohort(&folder, "--rejects bad.csv --max-rejects 10 in.jsonl out.csv"), "990 patients");
    write(&folder, "out.csv", "earlier");
    is_refused(
        &cohort(&folder, "--rejects bad.csv --max-rejects 9 in.jsonl out.csv"),
        "more than 9 rows could not be read as patients; bad.csv says why",
    );
    assert_eq!((read(&folder, "out.csv").as_str(), read(&folder, "bad.csv") == rejects), ("earlier", true));
    // Columns, with the line of a text and the row of a Parquet file.
    write(&folder, "in.csv", "id,age,fever\na,40,present\nb,400,\nc,40\n\"d\nd\",40,yes\ne,40,absent\n");
    is_done(&cohort(&folder, "--rejects bad.csv in.csv out.csv"), "2 patients scored, 3 rows rejected");
    let reasons = [
        "3,column age: age 400 is out of range; expected whole years from 0 to 130",
        "4,\"2 cells; expected 3, as in the header\"",
        "5,\"column fever: unknown presence `yes`; expected `present`, `absent` or `unknown`\"",
    ];
    for reason in reasons {
        assert!(read(&folder, "bad.csv").contains(reason), "{}", read(&folder, "bad.csv"));
    }
    write(
        &folder,
        "in.parquet",
        parquet_of(
            &RecordBatch::try_from_iter([(
                "age",
                std::sync::Arc::new(arrow_array::Int64Array::from(vec![40, 400])) as ArrayRef,
            )])
            .unwrap(),
        ),
    );
    is_refused(&cohort(&folder, "in.parquet out.csv"), "in.parquet: row 2, column age: age 400");
    is_done(&cohort(&folder, "--rejects bad.csv in.parquet out.csv"), "1 patient scored, 1 row rejected");
    assert!(read(&folder, "bad.csv").starts_with("row,reason\n2,column age"));
}

#[test]
fn bad_input_is_named_and_leaves_nothing() {
    let folder = folder("bad");
    let whole = parquet_of(&as_text(&patients()[..100]));
    write(&folder, "cut.parquet", &whole[..whole.len() / 2]);
    write(&folder, "column.csv", "id,age,fevr\na,40,present\n");
    write(
        &folder,
        "type.parquet",
        parquet_of(
            &RecordBatch::try_from_iter([(
                "fever",
                std::sync::Arc::new(arrow_array::Int64Array::from(vec![1])) as ArrayRef,
            )])
            .unwrap(),
        ),
    );
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(json_lines(&patients()[..100]).as_bytes()).unwrap();
    let packed = gzip.finish().unwrap();
    write(&folder, "cut.jsonl.gz", &packed[..packed.len() / 2]);
    write(&folder, "cut.jsonl", r#"{"age": 40}"#.to_owned() + "\n{\"age\": 4");
    let before = files(&folder);
    for (input, sentence) in [
        ("cut.parquet", "cut.parquet: "),
        (
            "column.csv",
            "column.csv: unknown column `fevr`; the nearest name is `fever`, or carry it with --keep",
        ),
        ("type.parquet", "column `fever` is of type Int64; expected boolean"),
        ("cut.jsonl.gz", "cut.jsonl.gz: "),
        ("cut.jsonl", "cut.jsonl: line 2, column 9: EOF while parsing"),
        ("missing.csv", "missing.csv: No such file"),
    ] {
        is_refused(&cohort(&folder, &format!("{input} out.csv")), sentence);
        assert_eq!(files(&folder), before, "{input}");
    }
}

#[test]
fn arguments_are_refused_in_one_sentence_and_help_is_no_error() {
    let folder = folder("arguments");
    write(&folder, "in.jsonl", "{}\n");
    write(&folder, "out.csv.part", "{}\n");
    for (arguments, sentence) in [
        ("", "expected two files"),
        ("in.jsonl out.txt", "out.txt: no known format"),
        ("in.jsonl - --to jso", "jso: no known format"),
        ("--frm csv in.jsonl out.csv", "invalid option '--frm'"),
        ("--without urgency in.jsonl out.csv", "expected `intervals`, `open-questions` or `receipt`"),
        ("--max-rejects 3 in.jsonl out.csv", "--max-rejects needs --rejects"),
        ("--resume --from jsonl - out.csv", "--resume: only from a file to a file"),
        ("in.jsonl in.jsonl", "would be written over"),
        ("in.jsonl ../arguments/in.jsonl", "would be written over"),
        ("in.jsonl gone/out.csv", "gone/out.csv"),
        ("--rejects in.jsonl in.jsonl out.csv", "in.jsonl: would be written over; name another file"),
        ("--rejects ./out.csv in.jsonl out.csv", "would be written over"),
        ("--rejects out.csv.journal in.jsonl out.csv", "out.csv.journal: would be written over"),
        ("--rejects ../arguments/out.csv.part in.jsonl out.csv", "out.csv.part: would be written over"),
        ("--rejects out.parquet.whole.part in.jsonl out.parquet", "whole.part: would be written over"),
        ("--rejects bad.csv in.jsonl --to csv bad.csv.part", "bad.csv.part: would be written over"),
        ("--from jsonl out.csv.part out.csv", "out.csv.part: would be written over; name another output"),
        (&format!("in.jsonl --to csv {}", folder.display()), "a folder, not a file"),
    ] {
        is_refused(&cohort(&folder, arguments), sentence);
    }
    assert_eq!(files(&folder), ["in.jsonl", "out.csv.part"]);
    assert_eq!(read(&folder, "out.csv.part"), "{}\n");
    #[cfg(unix)]
    {
        let file = |options: &mut std::fs::OpenOptions| options.open(folder.join("in.jsonl")).unwrap();
        let mut from_itself = program();
        from_itself
            .args(["--from", "jsonl", "-", "in.jsonl"])
            .stdin(file(std::fs::File::options().read(true)));
        let mut to_itself = program();
        to_itself
            .args(["in.jsonl", "--to", "jsonl", "-"])
            .stdout(file(std::fs::File::options().append(true)));
        for run in [&mut from_itself, &mut to_itself] {
            is_refused(&run.current_dir(&folder).output().unwrap(), "in.jsonl: would be written over");
        }
        assert_eq!(read(&folder, "in.jsonl"), "{}\n");
    }
    let help = cohort(&folder, "--help");
    assert!(help.status.success() && help.stdout.starts_with(b"usage: "), "{help:?}");
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt;
        let path = std::ffi::OsStr::from_bytes(b"a\xff.jsonl");
        is_refused(
            &program().current_dir(&folder).arg(path).arg("out.csv").output().unwrap(),
            "a\u{fffd}.jsonl: No such file",
        );
        let full = std::fs::File::options().write(true).open("/dev/full");
        if let Ok(full) = full {
            is_refused(
                &program().arg("--help").stdout(full).output().unwrap(),
                "standard output: No space left",
            );
        }
    }
}

#[cfg(unix)]
#[test]
fn files_keep_their_mode_and_links_their_place() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = folder("links");
    let mode = |name: &str| std::fs::metadata(folder.join(name)).unwrap().permissions().mode() & 0o777;
    write(&folder, "in.jsonl", "{}\n");
    is_done(&cohort(&folder, "in.jsonl new.csv"), "1 patient scored");
    assert_eq!(mode("new.csv"), 0o600);
    write(&folder, "shared.csv", "earlier");
    std::fs::set_permissions(folder.join("shared.csv"), PermissionsExt::from_mode(0o640)).unwrap();
    symlink("shared.csv", folder.join("link.csv")).unwrap();
    is_done(&cohort(&folder, "in.jsonl link.csv"), "1 patient scored");
    assert!(std::fs::symlink_metadata(folder.join("link.csv")).unwrap().is_symlink());
    assert_eq!((mode("shared.csv"), read(&folder, "shared.csv").starts_with("id,")), (0o640, true));
    symlink("gone.csv", folder.join("dangling.csv")).unwrap();
    is_refused(&cohort(&folder, "in.jsonl dangling.csv"), "a link to nothing");
    // A planted link is not followed.
    write(&folder, "victim", "precious");
    symlink("victim", folder.join("planted.csv.part")).unwrap();
    is_refused(&cohort(&folder, "in.jsonl planted.csv"), "planted.csv.part: File exists");
    is_refused(&cohort(&folder, "--resume in.jsonl planted.csv"), "planted.csv.part: File exists");
    assert!(!folder.join("planted.csv.journal").exists());
    symlink("victim", folder.join("noted.csv.journal")).unwrap();
    symlink("victim", folder.join("bad.csv.part")).unwrap();
    let before = files(&folder);
    for resume in ["", "--resume"] {
        is_refused(
            &cohort(&folder, &format!("{resume} in.jsonl noted.csv")),
            "noted.csv.journal: not a file of an earlier run",
        );
        let arguments = format!("{resume} --rejects bad.csv in.jsonl other.csv");
        is_refused(&cohort(&folder, &arguments), "bad.csv.part: File exists");
        assert_eq!(files(&folder), before);
    }
    // Not even if it comes in the place of a part.
    std::fs::remove_file(folder.join("bad.csv.part")).unwrap();
    killed(&folder, "--rejects bad.csv in.jsonl other.csv");
    for part in ["bad.csv.part", "other.csv.part"] {
        let _ = std::fs::remove_file(folder.join(part));
        symlink("victim", folder.join(part)).unwrap();
        is_refused(
            &cohort(&folder, "--resume --rejects bad.csv in.jsonl other.csv"),
            &format!("{part}: not a file of an earlier run"),
        );
    }
    assert_eq!(read(&folder, "victim"), "precious");
}

#[test]
fn what_others_have_under_the_names_of_parts_stays() {
    let folder = folder("others");
    write(&folder, "in.jsonl", "{}\n");
    for (name, output) in [
        ("out.csv.part", "out.csv"),
        ("bad.csv.part", "out.csv"),
        ("out.parquet.part", "out.parquet"),
        ("out.parquet.whole.part", "out.parquet"),
    ] {
        write(&folder, name, "precious");
        for resume in ["", "--resume"] {
            let run = cohort(&folder, &format!("{resume} --rejects bad.csv in.jsonl {output}"));
            is_refused(&run, "; if no other run is writing it, remove it");
            is_refused(&run, &format!("{name}: "));
            assert_eq!((files(&folder).len(), read(&folder, name)), (2, "precious".to_owned()));
        }
        std::fs::remove_file(folder.join(name)).unwrap();
    }
}

/// A run is not lost with what it says of itself.
#[cfg(target_os = "linux")]
#[test]
fn nobody_need_read_standard_error() {
    let folder = folder("unheard");
    write(&folder, "in.jsonl", "{}\n");
    for (input, status) in [("in.jsonl", 0), ("gone.jsonl", 2), ("--nothing", 2)] {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let run = program().current_dir(&folder).args([input, "out.csv"]).stderr(full).status().unwrap();
        assert_eq!(run.code(), Some(status), "{input}");
    }
    assert!(read(&folder, "out.csv").starts_with("id,"));
}

#[cfg(unix)]
#[test]
fn standard_output_is_written_to_under_every_name() {
    let folder = folder("standard");
    write(&folder, "in.jsonl", "{}\n");
    for name in ["/dev/stdout", "/dev/fd/1"] {
        write(&folder, "log", "earlier\n");
        let log = std::fs::File::options().append(true).open(folder.join("log")).unwrap();
        let run = program().current_dir(&folder).args(["in.jsonl", "--to", "csv", name]).stdout(log).output();
        is_done(&run.unwrap(), "1 patient scored");
        assert!(read(&folder, "log").starts_with("earlier\nid,urgency,"), "{name}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error_that_keeps_the_earlier_output() {
    let folder = folder("full");
    write(&folder, "in.jsonl", json_lines(&patients()));
    let to_full =
        program().current_dir(&folder).args(["in.jsonl", "--to", "csv", "/dev/full"]).output().unwrap();
    is_refused(&to_full, "No space left on device");
    // A limit on the size of files stands for a small disk, and needs no rights.
    write(&folder, "out.csv", "earlier");
    let limited = |run: &str| {
        let script = format!("trap '' XFSZ; ulimit -f 100; exec {} {run}", env!("CARGO_BIN_EXE_cohort"));
        Command::new("bash").current_dir(&folder).args(["-c", &script]).output().unwrap()
    };
    is_refused(&limited("in.jsonl out.csv"), "out.csv: File too large");
    is_refused(&limited("in.jsonl out.parquet"), "out.parquet: File too large");
    assert_eq!(read(&folder, "out.csv"), "earlier");
    assert_eq!(files(&folder), ["in.jsonl", "out.csv"]);
}

/// As on a disk with room for the pieces of a Parquet file, and at first none for the whole; then as after an interruption between
/// the last steps, when some or all is in its place and the journal is still there.
#[test]
fn a_run_that_fails_or_is_interrupted_at_its_very_end_goes_on() {
    let folder = folder("end");
    write(&folder, "in.jsonl", json_lines(&patients()[..100]) + "{\"age\": 340}\n");
    let obstacle = folder.join("out.parquet.whole.part");
    // It comes while the run is under way, or too late and then again.
    let output = (0..100).find_map(|_| {
        let mut run = program();
        run.current_dir(&folder).args(["--rejects", "bad.csv", "in.jsonl", "out.parquet"]);
        let run = run.stderr(Stdio::piped()).spawn().unwrap();
        wait_until(|| folder.join("out.parquet.part").exists() || folder.join("bad.csv").exists());
        std::fs::create_dir(&obstacle).unwrap();
        let output = run.wait_with_output().unwrap();
        std::fs::remove_dir(&obstacle).unwrap();
        let _ = ["out.parquet", "bad.csv"].map(|name| std::fs::remove_file(folder.join(name)));
        (!output.status.success()).then_some(output)
    });
    is_refused(&output.unwrap(), "what is done is kept: go on with --resume");
    // As if the whole had been begun.
    write(&folder, "out.parquet.whole.part", "begun");
    let left = ["out.parquet.journal", "bad.csv.part", "out.parquet.part"];
    let left = left.map(|name| (name, std::fs::read(folder.join(name)).unwrap()));
    let go_on = || {
        is_done(
            &cohort(&folder, "--resume --rejects bad.csv in.jsonl out.parquet"),
            "100 patients scored, 1 row rejected: bad.csv",
        );
        assert_eq!(files(&folder), ["bad.csv", "in.jsonl", "out.parquet"]);
        (read(&folder, "bad.csv"), std::fs::read(folder.join("out.parquet")).unwrap())
    };
    let whole = go_on();
    assert_eq!(answers(&folder, "out.parquet").len(), 100);
    for still_there in (1..=3).rev() {
        left[..still_there].iter().for_each(|(name, content)| write(&folder, name, content));
        assert!(go_on() == whole, "{still_there}");
    }
    // Whoever takes the output away is not told that it is there.
    left[..1].iter().for_each(|(name, content)| write(&folder, name, content));
    std::fs::remove_file(folder.join("out.parquet")).unwrap();
    is_refused(
        &cohort(&folder, "--resume --rejects bad.csv in.jsonl out.parquet"),
        "out.parquet.part: No such file or directory (os error 2); remove the journal and begin again",
    );
}

/// Starts runs and ends them without warning, at first after so many milliseconds, then a while after every entry in the journal,
/// and goes on until one comes to its end. Gives the number of runs that had got so far as to have an entry.
#[cfg(unix)]
fn interrupted(folder: &Path, output: &str) -> u64 {
    let journal = folder.join(format!("{output}.journal"));
    let entries = || std::fs::read_to_string(&journal).map_or(0, |text| text.matches('\n').skip(1).count());
    let start = || {
        let arguments = ["--resume", "--rejects", "bad.csv", "in.jsonl", output];
        program().current_dir(folder).args(arguments).stderr(Stdio::null()).spawn().unwrap()
    };
    for milliseconds in [0, 2, 5, 10, 30, 100, 300] {
        let mut run = start();
        std::thread::sleep(Duration::from_millis(milliseconds));
        run.kill().unwrap();
        run.wait().unwrap();
        assert!(!folder.join(output).exists());
    }
    is_refused(&cohort(folder, &format!("--rejects bad.csv in.jsonl {output}")), "go on with --resume");
    for kills in 0..1_000 {
        // As if the run had been ended in the middle of an entry.
        let mut torn = std::fs::File::options().append(true).open(&journal).unwrap();
        torn.write_all(b"9").unwrap();
        let before = entries();
        let mut run = start();
        while entries() == before {
            if let Some(status) = run.try_wait().unwrap() {
                assert!(status.success());
                return kills;
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        std::thread::sleep(Duration::from_millis(kills * 70 % 300));
        run.kill().unwrap();
        // It may have ended in that while.
        if run.wait().unwrap().success() {
            return kills;
        }
    }
    panic!("the run never comes to its end");
}

/// What a run leaves that is ended without warning: a journal without an entry, and some output. Gives the journal.
#[cfg(unix)]
fn killed(folder: &Path, arguments: &str) -> String {
    // A limit on the size of files ends it, because nothing here takes the signal.
    let script = format!("ulimit -c 0; ulimit -f 1; exec {} {arguments}", env!("CARGO_BIN_EXE_cohort"));
    let run = Command::new("bash").current_dir(folder).args(["-c", &script]).output().unwrap();
    assert_eq!(run.status.code(), None, "{run:?}");
    read(folder, &format!("{}.journal", arguments.split_whitespace().last().unwrap()))
}

#[cfg(unix)]
#[test]
fn a_journal_that_says_more_than_the_input_holds_is_refused() {
    let folder = folder("too_short");
    let patients = &patients()[..100];
    write(&folder, "in.jsonl", json_lines(patients));
    write(&folder, "in.csv", csv_of(&as_text(patients)));
    write(&folder, "in.parquet", parquet_of(&as_text(patients)));
    for input in ["in.jsonl", "in.csv", "in.parquet"] {
        let journal = killed(&folder, &format!("{input} out.csv"));
        write(&folder, "out.csv.journal", journal + "101 101 0 0 0 0\n");
        let sentence = format!("{input}: holds fewer than the 101 lines or rows that the journal says");
        is_refused(&cohort(&folder, &format!("--resume {input} out.csv")), &sentence);
        assert!(!folder.join("out.csv").exists());
        for left in ["out.csv.journal", "out.csv.part"] {
            std::fs::remove_file(folder.join(left)).unwrap();
        }
    }
}

#[cfg(unix)]
#[test]
fn a_torn_journal_counts_up_to_its_last_whole_line() {
    let folder = folder("torn");
    write(&folder, "in.csv", csv_of(&as_text(&patients()[..100])));
    is_done(&cohort(&folder, "in.csv whole.csv"), "100 patients scored");
    let whole = read(&folder, "whole.csv");
    let some: String = whole.split_inclusive('\n').take(1 + 60).collect();
    let header = killed(&folder, "in.csv out.csv");
    for (journal, output) in [
        (header[..header.len() / 2].to_owned(), ""),
        (format!("{header}60 6"), "id"),
        (format!("{header}60 60 0 {} 0 0\n9", some.len()), &*some),
        (format!("{header}60 60 0 {} 0 0\n100 100 0 99999 0 0", some.len()), &format!("{some}p-61,")),
    ] {
        write(&folder, "out.csv.journal", &journal);
        write(&folder, "out.csv.part", output);
        is_done(&cohort(&folder, "--resume in.csv out.csv"), "100 patients scored");
        assert!(read(&folder, "out.csv") == whole, "{journal}");
        std::fs::remove_file(folder.join("out.csv")).unwrap();
    }
    // What is not the beginning of a journal is nobody's to cut.
    write(&folder, "out.csv.journal", "a note");
    is_refused(&cohort(&folder, "--resume in.csv out.csv"), "out.csv.journal: of another run");
    assert_eq!(read(&folder, "out.csv.journal"), "a note");
}

#[cfg(unix)]
#[test]
fn an_interrupted_run_goes_on_with_nothing_lost_and_nothing_twice() {
    let folder = folder("interrupted");
    let mut lines = json_lines(&patients());
    lines.push_str("{\"age\": 340}\n");
    // So many that a run takes several seconds.
    let times = if cfg!(debug_assertions) { 20 } else { 150 };
    write(&folder, "in.jsonl", lines.repeat(times));
    let bytes = |name: &str| std::fs::read(folder.join(name)).unwrap();
    for output in ["out.csv", "out.parquet"] {
        let whole = output.replace("out", "whole");
        is_done(
            &cohort(&folder, &format!("--rejects whole-bad.csv in.jsonl {whole}")),
            &format!("{} patients scored, {times} rows rejected", times * 3_000),
        );
        let kills = interrupted(&folder, output);
        assert!(kills > 0, "the machine is too fast for this test: give it more patients");
        assert!(bytes(output) == bytes(&whole), "{output} after {kills} interruptions");
        assert_eq!(read(&folder, "bad.csv"), read(&folder, "whole-bad.csv"));
    }
    // A disk that gets full, for which a limit on the size of files stands, and has room again.
    let most = bytes("whole.csv").len() * 4 / 5 / 1024;
    let script = format!(
        "trap '' XFSZ; ulimit -f {most}; exec {} --rejects bad.csv in.jsonl full.csv",
        env!("CARGO_BIN_EXE_cohort")
    );
    let full = Command::new("bash").current_dir(&folder).args(["-c", &script]).output().unwrap();
    is_refused(&full, "full.csv: File too large (os error 27); what is done is kept: go on with --resume");
    is_done(
        &cohort(&folder, "--resume --rejects bad.csv in.jsonl full.csv"),
        &format!("{} patients scored, {times} rows rejected", times * 3_000),
    );
    assert!(bytes("full.csv") == bytes("whole.csv"));
    assert_eq!(read(&folder, "bad.csv"), read(&folder, "whole-bad.csv"));
    assert!(files(&folder).iter().all(|name| !ends(name, "part") && !ends(name, "journal")));
}

#[test]
fn two_runs_with_one_output_notice_each_other() {
    let folder = folder("two");
    write(&folder, "in.jsonl", "{}\n");
    // The first waits for the rest of its input.
    let mut first = program()
        .current_dir(&folder)
        .args(["--from", "jsonl", "--rejects", "bad.csv", "-", "out.csv"])
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    first.stdin.as_mut().unwrap().write_all(b"{\"age\": 40}\n").unwrap();
    wait_until(|| files(&folder).contains(&"bad.csv.part".to_owned()));
    for arguments in ["in.jsonl out.csv", "--resume in.jsonl out.csv"] {
        is_refused(&cohort(&folder, arguments), "out.csv.journal: another run is writing");
    }
    // Nor do they share a file of rejects. What the second had begun is gone again.
    is_refused(
        &cohort(&folder, "--rejects bad.csv in.jsonl other.csv"),
        "bad.csv.part: File exists (os error 17); if no other run is writing it, remove it",
    );
    assert!(!files(&folder).iter().any(|name| name.starts_with("other")));
    drop(first.stdin.take());
    assert!(first.wait().unwrap().success());
    assert_eq!(answers(&folder, "out.csv").len(), 1);
    assert_eq!(files(&folder), ["bad.csv", "in.jsonl", "out.csv"]);
}

#[test]
fn a_run_goes_on_only_with_the_same_input_and_options() {
    let folder = folder("changed");
    write(&folder, "in.jsonl", "{}\n");
    write(&folder, "out.csv.journal", "another run\n5 5 0 100 0\n");
    write(&folder, "out.csv.part", "x".repeat(100));
    is_refused(
        &cohort(&folder, "--resume in.jsonl out.csv"),
        "the input, the options or the library have changed",
    );
    is_refused(
        &cohort(&folder, "in.jsonl out.csv"),
        "go on with --resume, or remove this file and out.csv.part",
    );
    assert_eq!(read(&folder, "out.csv.part").len(), 100);
    #[cfg(unix)]
    {
        for left in ["out.csv.journal", "out.csv.part"] {
            std::fs::remove_file(folder.join(left)).unwrap();
        }
        killed(&folder, "--rejects bad.csv in.jsonl out.csv");
        for rejects in ["", "--rejects other.csv"] {
            is_refused(
                &cohort(&folder, &format!("--resume {rejects} in.jsonl out.csv")),
                "the input, the options or the library have changed",
            );
        }
        is_done(&cohort(&folder, "--resume --rejects ./bad.csv in.jsonl out.csv"), "1 patient scored");
        assert_eq!(files(&folder), ["bad.csv", "in.jsonl", "out.csv"]);
    }
}
