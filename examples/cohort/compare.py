"""Times the cohort program in each format, beside what else reads such files, and checks that every format gives the same answers.

    cargo build --release --manifest-path examples/cohort/Cargo.toml
    cargo run --example knowledge -- --csv target/tables
    pip install numpy polars pyarrow
    python3 examples/cohort/compare.py 1000000

Needs `jq`. With `cargo build --release --manifest-path examples/sql/Cargo.toml` it times SQL too, and with `pip install
./examples/python duckdb pandas` the package for Python. Draws as many patients as it is told, always the same, and writes them and the
answers into a temporary folder (2 GB for a million). Each command runs three times, in turns, and the shortest time counts.
Everything is in the page cache: it measures programs, not disks.
"""

import csv
import hashlib
import importlib.util
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "examples/cohort/target/release/cohort"
SQL = ROOT / "examples/sql/target/release/lumbago-sql"
QUERY = """select id, answers.urgency as urgency, answers.conditions as conditions, answers.receipt as receipt
           from (select id, lumbago_score(patient) as answers from cohort)"""
# Each reads the cohort as its users do.
PYTHON = {
    "polars": "table = polars.read_parquet(sys.argv[1])",
    "pandas": "table = pandas.read_parquet(sys.argv[1], dtype_backend='pyarrow')",
    "duckdb": "table = duckdb.read_parquet(sys.argv[1])",
}
TABLES = ROOT / "target/tables"


def draw(count, path):
    """Patients like the samples and the published cases, each with some statements left out and some made up."""
    cases = [json.loads(file.read_text()) for file in sorted((ROOT / "examples/data").glob("*.json"))]
    cases += [json.loads(line)["presentation"] for line in (ROOT / "tests/data/cases.jsonl").open()]
    findings = [row["id"] for row in csv.DictReader((TABLES / "findings.csv").open())]
    dice = random.Random(20261127)
    with path.open("w") as file:
        for number in range(count):
            case = dice.choice(cases)
            said = {key: value for key, value in case.get("findings", {}).items() if dice.random() < 0.8}
            for _ in range(dice.randrange(12)):
                said[dice.choice(findings)] = dice.choices(("present", "absent", "unknown"), (2, 6, 1))[0]
            patient = {"age": dice.randint(16, 90), "sex": dice.choice(("female", "male")),
                       "duration_weeks": dice.choice((1, 2, 3, 8, 26, 104)), "findings": said}
            file.write(json.dumps({"id": f"p-{number}", "presentation": patient}, separators=(",", ":")) + "\n")


def columns(folder):
    """The same patients with a column for each finding."""
    import pyarrow as pa
    import pyarrow.csv
    import pyarrow.parquet as pq

    findings = [row["id"] for row in csv.DictReader((TABLES / "findings.csv").open())]
    presence = pa.dictionary(pa.int8(), pa.string())
    fields = [("id", pa.string()), ("age", pa.int64()), ("sex", pa.string()), ("duration_weeks", pa.float64())]
    schema = pa.schema(fields + [(finding, presence) for finding in findings])
    plain = pa.schema(fields + [(finding, pa.string()) for finding in findings])
    with pq.ParquetWriter(folder / "in.parquet", schema, compression="zstd") as parquet, \
            pa.csv.CSVWriter(folder / "in.csv", plain) as text:
        rows = []
        with (folder / "in.jsonl").open() as lines:
            for line in lines:
                case = json.loads(line)
                said = case["presentation"].pop("findings")
                rows.append({"id": case["id"]} | case["presentation"] | said)
                if len(rows) == 50_000:
                    batch = pa.Table.from_pylist(rows, plain)
                    text.write_table(batch)
                    parquet.write_table(batch.cast(schema))
                    rows.clear()
        batch = pa.Table.from_pylist(rows, plain)
        text.write_table(batch)
        parquet.write_table(batch.cast(schema))


def naive_bayes(source, target):
    """What one would write without the library: likelihood ratios multiplied, without groups, rules, intervals or safety."""
    import numpy as np

    rows = list(csv.DictReader((TABLES / "weights.csv").open()))
    pretest = {row["condition"]: float(row["probability"]) for row in csv.DictReader((TABLES / "pretest.csv").open())
               if row["setting"] == "primary_care"}
    conditions = list(pretest)
    weights = {}
    for row in rows:
        for said in ("present", "absent"):
            weight = weights.setdefault((row["finding"], said), np.zeros(len(conditions)))
            weight[conditions.index(row["condition"])] = np.log(float(row[f"lr_{said}"] or 1))
    prior = np.array([pretest[condition] for condition in conditions])
    prior = np.log(prior / (1 - prior))
    with open(source, encoding="utf-8") as lines, open(target, "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["id", *conditions])
        for line in lines:
            case = json.loads(line)
            odds = prior.copy()
            for statement in case["presentation"]["findings"].items():
                if statement in weights:
                    odds += weights[statement]
            writer.writerow([case["id"], *(1 / (1 + np.exp(-odds)))])


def answers(path):
    """A digest of every id, urgency and probability."""
    import polars as pl

    if path.suffix == ".parquet":
        table = pl.read_parquet(path)
        names = table["conditions"].struct.fields
        chances = [table["conditions"].struct.field(name).struct.field("probability") for name in names]
    elif ".csv" in path.suffixes:
        table = pl.read_csv(path, schema_overrides={"id": pl.String}, infer_schema_length=None)
        chances = [table[name] for name in table.columns if f"{name}_low" in table.columns]
    else:
        table = pl.read_ndjson(path, infer_schema_length=None)
        names = table["conditions"].struct.fields
        chances = [table["conditions"].struct.field(name).struct.field("probability") for name in names]
    # SQL promises no order, and here the rows need none.
    order = table.select("id").with_row_index().sort("id")["index"]
    chances = [column.gather(order) for column in chances]
    table = table[order]
    digest = hashlib.sha256()
    for column in [table["id"], table["urgency"]]:
        digest.update("\n".join(column.to_list()).encode())
    for column in chances:
        digest.update(column.to_numpy().tobytes())
    return len(chances), digest.hexdigest()[:16]


def timed(command, target):
    """Wall and processor time of a command in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    with open(target, "wb") if target else open(os.devnull, "wb") as out:
        subprocess.run(command, stdout=out, stderr=subprocess.DEVNULL, check=True)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        draw(count, folder / "in.jsonl")
        columns(folder)
        polars = "import polars, sys; polars.{}(sys.argv[1])"

        def cohort(source, target, *options):
            return (f"cohort, {source} to {target}" + "".join(f" without {option}" for option in options[1::2]),
                    [PROGRAM, *options, folder / f"in.{source}", folder / f"{source}.{target}"], source, None)

        works = [
            ("cat", ["cat", folder / "in.jsonl"], "jsonl", folder / "cat"),
            ("jq -c .", ["jq", "-c", ".", folder / "in.jsonl"], "jsonl", folder / "jq"),
            ("Python, json and numpy", [sys.executable, __file__, "--naive", folder / "in.jsonl", folder / "naive"], "jsonl", None),
            cohort("jsonl", "csv"), cohort("jsonl", "jsonl"), cohort("csv", "csv"), cohort("parquet", "parquet"),
            cohort("jsonl", "csv.gz", "--without", "open-questions"),
            cohort("jsonl", "parquet", "--without", "open-questions", "--without", "intervals", "--without", "receipt"),
            ("polars, reading CSV", [sys.executable, "-c", polars.format("read_csv"), folder / "in.csv"], "csv", None),
            ("polars, reading Parquet", [sys.executable, "-c", polars.format("read_parquet"), folder / "in.parquet"], "parquet", None),
        ]
        outputs = ["jsonl.csv", "jsonl.csv.gz", "jsonl.jsonl", "csv.csv", "parquet.parquet", "jsonl.parquet"]
        if SQL.exists():
            works.append(("SQL, Parquet to Parquet", [SQL, folder / "in.parquet", QUERY, "-o", folder / "sql.parquet"], "parquet", None))
            outputs.append("sql.parquet")
        for library, read in PYTHON.items() if importlib.util.find_spec("lumbago") else ():
            script = (f"import lumbago, pyarrow.parquet, sys, {library}; {read};"
                      "pyarrow.parquet.write_table(pyarrow.table(lumbago.score(table, carry=['id'])), sys.argv[2])")
            command = [sys.executable, "-c", script, folder / "in.parquet", folder / f"{library}.parquet"]
            works.append((f"Python and {library}, Parquet to Parquet", command, "parquet", None))
            outputs.append(f"{library}.parquet")
        times = [[timed(command, target) for _, command, _, target in works] for _ in range(3)]
        best = [tuple(map(min, zip(*runs))) for runs in zip(*times)]
        print(f"{count:,} patients, {os.cpu_count()} cores; rows of {(folder / 'in.jsonl').stat().st_size // count} bytes in JSON Lines,",
              f"{(folder / 'in.csv').stat().st_size // count} in CSV, {(folder / 'in.parquet').stat().st_size // count} in Parquet\n")
        print("| what | MB/s | rows/s | rows/s and core |\n|---|---|---|---|")
        for (label, _, source, _), (wall, cpu) in zip(works, best):
            size = (folder / f"in.{source}").stat().st_size
            print(f"| {label} | {size / wall / 1e6:,.0f} | {count / wall:,.0f} | {count / cpu:,.0f} |")
        digests = {answers(folder / output) for output in outputs}
        print(f"\nDigest of every urgency and all probabilities, the same for every format: {digests}")
        sys.exit(len(digests) != 1)


if __name__ == "__main__":
    naive_bayes(*sys.argv[2:]) if sys.argv[1:2] == ["--naive"] else main()
