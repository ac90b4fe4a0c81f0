"""Holds the built wheel to the programs in Rust, whose places the environment tells."""

import doctest
import json
import os
import signal
import subprocess
import sys
import threading
import time
import warnings
from pathlib import Path

import duckdb
import lumbago
import pandas
import polars
import pyarrow
import pyarrow.parquet
import pytest

ROOT = Path(__file__).resolve().parents[3]
SAMPLES = sorted((ROOT / "examples/data").glob("*.json"))

sys.path.append(str(ROOT / "examples/cohort"))
import compare  # noqa: E402


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """A cohort in Parquet and in JSON Lines, and what the cohort program makes of it."""
    folder = tmp_path_factory.mktemp("cohort")
    compare.draw(40_000, folder / "in.jsonl")
    compare.columns(folder)
    subprocess.run([os.environ["COHORT"], folder / "in.parquet", folder / "out.parquet"], check=True)
    return folder


@pytest.fixture(scope="session")
def cohort(folder):
    return pyarrow.parquet.read_table(folder / "in.parquet")


@pytest.fixture(scope="session")
def answers(folder):
    """What the program in Rust answers."""
    answers = pyarrow.parquet.read_table(folder / "out.parquet")
    assert answers.num_rows == 40_000
    return answers


def same(ours, answers):
    """Whether both have the same numbers and words, whatever kind of text a library of tables prefers."""
    ours = ours.select(answers.column_names)
    text = {pyarrow.large_string(), pyarrow.string_view(), pyarrow.dictionary(pyarrow.int32(), pyarrow.string())}
    fields = [field.with_type(pyarrow.string()) if field.type in text else field for field in ours.schema]
    return ours.cast(pyarrow.schema(fields)).equals(answers)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_assess_answers_as_the_program_does(path):
    printed = subprocess.run([os.environ["ASSESS"], "--json", path], stdout=subprocess.PIPE, check=True).stdout
    text = path.read_text()
    assert lumbago.assess(text) == lumbago.assess(json.loads(text)) == json.loads(printed)


def test_there_are_samples():
    assert len(SAMPLES) > 20 and len(lumbago.CONDITIONS) == 16 and "fever" in lumbago.FINDINGS


def test_a_summary_is_short():
    text = SAMPLES[0].read_text()
    assert len(json.dumps(lumbago.assess(text, summary=True))) < len(json.dumps(lumbago.assess(text))) / 2


def views(table):
    """The cohort as each library holds it."""
    return {
        "pyarrow": table,
        "reader": table.to_reader(7_000),
        "Polars": polars.from_arrow(table),
        "pandas": table.to_pandas(types_mapper=pandas.ArrowDtype),
        "pandas, objects": table.to_pandas(),
        "DuckDB": duckdb.connect().from_arrow(table),
    }


@pytest.mark.parametrize("name", views(pyarrow.table({"age": [1]})))
def test_every_library_of_tables_gets_the_answers_of_the_program(name, cohort, answers):
    scores = lumbago.score(views(cohort)[name], carry=["id"])
    assert len(scores) == 40_000
    assert same(pyarrow.table(scores), answers)


def test_every_library_of_tables_takes_the_answers(cohort, answers):
    scores = lumbago.score(cohort, carry=["id"])
    expected = answers["conditions"].combine_chunks().field("cauda_equina_syndrome").field("probability").to_pylist()

    taken = polars.DataFrame(scores)
    assert taken["conditions"].struct.field("cauda_equina_syndrome").struct.field("probability").to_list() == expected
    taken = pandas.DataFrame.from_arrow(scores)
    assert [row["cauda_equina_syndrome"]["probability"] for row in taken["conditions"]] == expected
    taken = duckdb.connect().sql("select conditions.cauda_equina_syndrome.probability from scores").fetchall()
    assert [probability for probability, in taken] == expected


def test_json_in_a_column_gives_the_same(folder, answers):
    rows = [json.loads(line) for line in (folder / "in.jsonl").open()]
    table = pyarrow.table({"id": [row["id"] for row in rows],
                           "presentation": [json.dumps(row["presentation"]) for row in rows]})
    # The receipt tells answers that are not known from questions that were never asked, and so do both forms.
    assert same(pyarrow.table(lumbago.score(table, carry=["id"])), answers)


def test_what_is_carried_is_not_copied(cohort):
    table = cohort.combine_chunks()
    carried = pyarrow.table(lumbago.score(table, carry=["id"]))["id"].chunk(0)
    assert carried.buffers()[2].address == table["id"].chunk(0).buffers()[2].address


def test_what_is_left_out_is_not_there(cohort):
    table = cohort.slice(0, 10)
    less = pyarrow.table(lumbago.score(table, carry=["id"], intervals=False, open_questions=False, receipt=False))
    more = pyarrow.table(lumbago.score(table, carry=["id"]))
    assert set(more.column_names) - set(less.column_names) == {"never_asked", "not_known", "receipt"}
    assert less.schema.field("conditions").type.field(0).type.names == ["probability"]
    assert less["urgency"] == more["urgency"]


def test_one_thread_or_many_give_the_same_order(cohort):
    assert pyarrow.table(lumbago.score(cohort, carry=["id"], threads=1)) == pyarrow.table(
        lumbago.score(cohort, carry=["id"], threads=5))


def test_an_index_of_pandas_is_passed_over():
    frame = pandas.DataFrame({"age": [34, 50, 70]})
    assert len(lumbago.score(frame[frame.age > 40])) == 2


def test_a_frame_without_a_column_for_its_index_says_so():
    frame = pandas.DataFrame({"age": [34]}).rename_axis("visit")
    with pytest.raises(ValueError, match=r"`visit` is the index.*reset_index\(\)"):
        lumbago.score(frame, carry=["visit"])
    assert len(lumbago.score(frame.reset_index(), carry=["visit"])) == 1
    assert len(lumbago.score(frame.assign(visit=7), carry=["visit"])) == 1


@pytest.mark.parametrize("column, value", [
    *((column, None) for column in ["id", "fever", "age", "sex", "present", "absent", "presentation"]),
    *((column, []) for column in ["id", "present", "absent"]),
])
def test_a_column_of_polars_with_nulls_alone_was_never_asked(column, value):
    columns = {column: [value]} if column == "presentation" else {"saddle_numbness": [True], column: [value]}
    carry = ["id"] if column == "id" else []
    scores = polars.DataFrame(lumbago.score(polars.DataFrame(columns), carry=carry))
    expected = polars.DataFrame(lumbago.score(pyarrow.table(columns), carry=carry))
    assert scores.drop(carry).equals(expected.drop(carry))
    assert scores.select(carry).rows() == expected.select(carry).rows()


def test_what_is_ignored_is_passed_over():
    table = pyarrow.table({"age": [34], "site": ["A"], "fever": ["on Monday"]})
    scores = pyarrow.table(lumbago.score(table, ignore=["site", "fever"]))
    assert scores == pyarrow.table(lumbago.score(table.select(["age"])))


def test_rows_that_are_no_patients_are_told_once_with_the_first_reason():
    ages = [34] * 20_000 + [131, 340] + [34] * 20_000
    with pytest.warns(UserWarning) as warned:
        lumbago.score(pyarrow.table({"age": ages}))
    assert [str(warning.message) for warning in warned] == [
        "2 of 40,002 rows could not be read as patients and have no urgency; their `error` says why; the first: row 20,000 (counted from 0), "
        "column age: age 131 is out of range; expected whole years from 0 to 130"]
    assert warned[0].filename == __file__


def test_nothing_is_told_of_patients(cohort):
    with warnings.catch_warnings(action="error"):
        lumbago.score(cohort, carry=["id"])


def test_an_empty_table_has_no_answers():
    scores = lumbago.score(pyarrow.table({"age": pyarrow.array([], pyarrow.int64())}))
    assert len(scores) == 0 and "urgency" in pyarrow.table(scores).column_names


def test_other_threads_of_python_run_meanwhile(cohort):
    table = pyarrow.concat_tables([cohort] * 4)
    work = threading.Thread(target=lumbago.score, args=(table,), kwargs={"carry": ["id"], "threads": 1})
    work.start()
    turns = 0
    while work.is_alive():
        time.sleep(0.001)
        turns += 1
    assert turns > 20


def test_an_interruption_ends_it(cohort):
    batch = cohort.slice(0, 1_000).combine_chunks().to_batches()[0]

    def endless():
        while True:
            yield batch

    threading.Timer(0.5, signal.raise_signal, [signal.SIGINT]).start()
    with pytest.raises(KeyboardInterrupt):
        lumbago.score(pyarrow.RecordBatchReader.from_batches(batch.schema, endless()), carry=["id"])


def test_an_error_of_the_reader_is_told():
    schema = pyarrow.schema({"age": pyarrow.int64()})

    def broken():
        yield pyarrow.record_batch({"age": [34]})
        raise OSError("the disk is gone")

    with pytest.raises(ValueError, match="the disk is gone"):
        lumbago.score(pyarrow.RecordBatchReader.from_batches(schema, broken()))


@pytest.mark.parametrize("call, error, sentence", [
    (lambda: lumbago.assess({"age": 131}), ValueError, "age: 131 is out of range; expected whole years from 0 to 130"),
    (lambda: lumbago.assess('{"age": 34,\n"sex": "femal"}'), ValueError, "unknown sex `femal`; expected `female` or `male` at line 2"),
    (lambda: lumbago.assess("{"), ValueError, "EOF"),
    (lambda: lumbago.assess([34]), ValueError, "expected a presentation, which is an object, found a list"),
    (lambda: lumbago.assess({"age": float("nan")}), ValueError, "not JSON compliant"),
    (lambda: lumbago.score({"age": [34]}), TypeError, "dict is no table; expected one of pyarrow"),
    (lambda: lumbago.score(pyarrow.table({"age": [34]}), carry="age"), TypeError, r"expected \['age'\]"),
    (lambda: lumbago.score(pyarrow.table({"age": [34]}), ignore="age"), TypeError, r"ignore is .* expected \['age'\]"),
    (lambda: lumbago.score(pyarrow.table({"age": [34]}), ignore=["id"]), ValueError, "no column `id` to ignore"),
    (lambda: lumbago.score(pyarrow.table({"age": [34]}), carry=["age"], ignore=["age"]), ValueError, "both to carry and to ignore"),
    (lambda: lumbago.score(pyarrow.table({"site": ["A"]})), ValueError, "name it in `carry` or `ignore`"),
    (lambda: lumbago.score(pyarrow.table({"age": [34]}), threads=0), ValueError, "zero"),
    (lambda: lumbago.score(pyarrow.table({"id": ["p-1"]}), carry=["id"]), ValueError, "no column says anything"),
    (lambda: lumbago.score(pyarrow.table({"fever": [38.5]})), ValueError, "column `fever` is of type Float64; expected"),
    (lambda: lumbago.score(pyarrow.table({"age": [34]}), carry=["id"]), ValueError, "no column `id` to carry"),
])
def test_errors_say_what_would_be_right(call, error, sentence):
    with pytest.raises(error, match=sentence):
        call()


def test_the_documentation_is_true():
    readme = Path(__file__).parents[1] / "README.md"
    # Both show a row that is no patient.
    with pytest.warns(UserWarning, match="1 of 2 rows"):
        module = doctest.testmod(lumbago)
    with pytest.warns(UserWarning, match="1 of 3 rows"):
        page = doctest.testfile(str(readme), module_relative=False)
    for results in [module, page]:
        assert results.attempted > 6 and results.failed == 0
