"""Annotates a corpus with selon on Apache Spark, and gives the rows that one machine gives.

usage: spark-submit selon_job.py INPUT OUTPUT [--selon COMMAND] [--split-mb N] [-- OPTIONS OF selon annotate]

INPUT    NDJSON, one document on each line, {"id", "text", "language"?, "metadata"?} as "selon corpus --ndjson" writes
         them, or Parquet with columns id and text; a file, a folder of parts, or any address that Spark reads.
OUTPUT   a new folder: part-00000-….txt and so on, lines of "selon annotate" with the profile of each document. Read them
         with spark.read.json, DuckDB, pandas, or "selon tables OUTPUT".
--selon  how a worker starts selon (default: selon), such as "node /opt/selon/src/cli/bin.cjs". Every worker needs Node and
         selon in the same place.

Every document needs an id of its own; the job refuses a corpus in which one is missing or stands twice, since texts on
different workers do not know of each other. A task whose worker dies runs again on another one; parts appear when their task
is whole. The order of the parts is Spark's. The job ends with 1 and names documents of which no row came.
"""

import argparse
import json
import shlex
import subprocess
import sys
from collections.abc import Iterator

import pandas
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f

NAMED = 20


def read_lines(spark: SparkSession, path: str) -> DataFrame:
    """One document as JSON in each row, in the column value."""
    if path.rstrip("/").endswith(".parquet"):
        return spark.read.parquet(path).select(f.to_json(f.struct("*")).alias("value"))
    # JSON has no bare carriage return, and a text may have any other line separator.
    return spark.read.option("lineSep", "\n").text(path).where(f.trim("value") != "")


def with_id(lines: DataFrame) -> DataFrame:
    return lines.select(f.get_json_object("value", "$.id").alias("id"))


def check_ids(lines: DataFrame) -> None:
    ids = with_id(lines)
    missing = ids.where(f.col("id").isNull()).count()
    if missing > 0:
        sys.exit(f"selon_job: {missing} lines have no id, or are no JSON; expected an id of its own for each document")
    twice = [row["id"] for row in ids.groupBy("id").count().where("count > 1").limit(NAMED).collect()]
    if twice:
        sys.exit(f"selon_job: ids that stand more than once: {', '.join(twice)}; give each document an id of its own")


def annotator(command: list[str]):
    """A function for mapInPandas: lines of documents in, lines of annotations out, by one run of selon for each batch."""

    def annotate(batches: Iterator[pandas.DataFrame]) -> Iterator[pandas.DataFrame]:
        for batch in batches:
            documents = "".join(f"{line}\n" for line in batch["value"])
            run = subprocess.run(command, input=documents.encode("utf-8"), capture_output=True, check=False)
            said = run.stderr.decode("utf-8", "replace")
            print(said, end="", file=sys.stderr)
            # 1: some documents could not be used, the others were; the job names them at its end.
            if run.returncode not in (0, 1):
                raise RuntimeError(f"{shlex.join(command)} ended with {run.returncode}: {said[-2000:]}")
            lines = run.stdout.decode("utf-8").split("\n")[:-1]
            yield pandas.DataFrame({"value": pandas.Series(lines, dtype="object")})

    return annotate


def main() -> None:
    own, _, options = " ".join(map(shlex.quote, sys.argv[1:])).partition(" -- ")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--selon", default="selon")
    parser.add_argument("--split-mb", type=float, default=16, help="megabytes of input for one task (default 16)")
    given = parser.parse_args(shlex.split(own))
    command = [*shlex.split(given.selon), "annotate", "--profile", *shlex.split(options)]

    spark = SparkSession.builder.appName("selon annotate").getOrCreate()
    spark.conf.set("spark.sql.files.maxPartitionBytes", str(int(given.split_mb * 2**20)))
    spark.conf.set("spark.sql.files.openCostInBytes", "0")
    # Texts of one start of selon; a batch and its annotations stand in memory at once.
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "2000")
    lines = read_lines(spark, given.input)
    check_ids(lines)
    lines.mapInPandas(annotator(command), "value string").write.text(given.output)

    written = read_lines(spark, given.output).select(f.get_json_object("value", "$.document").alias("id"))
    lost = with_id(lines).join(written, "id", "left_anti")
    missing = lost.count()
    print(json.dumps({"documents": written.count(), "missing": missing}))
    if missing > 0:
        names = ", ".join(row["id"] for row in lost.limit(NAMED).collect())
        print(f"selon_job: no row for {names}; the logs of the workers say why", file=sys.stderr)
    spark.stop()
    sys.exit(1 if missing > 0 else 0)


if __name__ == "__main__":
    main()
