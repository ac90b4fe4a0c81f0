"""Scores a cohort in Parquet where Spark has it.

    spark-submit examples/python/spark.py COHORT ANSWERS ID...

Each executor needs the wheel. The columns named at the end come along into the answers.
"""

import argparse
import os
import pathlib
import sys

import lumbago
import pyarrow
from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema


def score(cohort, carry):
    """The answers about a data frame of patients. Spark gives each core a task of its own, so a task takes one thread."""

    def answers(table):
        return pyarrow.table(lumbago.score(table, carry=carry, threads=1))

    def task(batches):
        for batch in batches:
            yield from answers(batch).to_batches()

    nobody = to_arrow_schema(cohort.schema).empty_table()
    return cohort.mapInArrow(task, from_arrow_schema(answers(nobody).schema))


def place(path):
    """Where a path leads. Of a storage that is not a local file, only the words are known."""
    path = path.removeprefix("file:")
    return pathlib.PurePosixPath(os.path.normpath(path) if ":" in path.split("/")[0] else os.path.realpath(path))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Scores a cohort in Parquet where Spark has it.")
    parser.add_argument("cohort", metavar="COHORT")
    parser.add_argument("answers", metavar="ANSWERS")
    parser.add_argument("ids", metavar="ID", nargs="*", help="a column that comes along into the answers")
    arguments = parser.parse_args()
    # Answers would be patients of the next run.
    if place(arguments.answers).is_relative_to(place(arguments.cohort)):
        sys.exit(f"ANSWERS: {arguments.answers} lies in COHORT, {arguments.cohort}; name another place")
    spark = SparkSession.builder.appName("lumbago").getOrCreate()
    score(spark.read.parquet(arguments.cohort), arguments.ids).write.parquet(arguments.answers)
    # What an executor says of its rows stays in its log.
    lost = spark.read.parquet(arguments.answers).filter("error is not null").count()
    if lost:
        print(f"Rows that could not be read as patients: {lost:,}. Their `error` says why; they have no urgency.", file=sys.stderr)
