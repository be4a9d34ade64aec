"""Reads what `selon annotate` writes with pandas, polars and DuckDB, and slices the texts as Python does.

usage: readers.py FOLDER, which holds texts.json (id -> text), annotations.ndjson, .csv, .parquet, parts.csv, .parquet.
Prints one JSON object: reader -> {"rows", "wrong", "ids", "types"}.
"""

import json
import sys
from pathlib import Path

import duckdb
import pandas
import polars

folder = Path(sys.argv[1])
texts = json.loads((folder / "texts.json").read_text(encoding="utf-8"))


def rows_of_lines(lines):
    """One row for each annotation of lines that are read as records."""
    rows = []
    for line in lines:
        for annotation in line["annotations"]:
            rows.append({"document": line["document"], "annotation": annotation["id"], **annotation})
    return rows


def plain(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def duck(call, path):
    return duckdb.sql(f"select * from {call.format(path)}").df().to_dict("records")


READERS = {
    "json ndjson": lambda: rows_of_lines(plain(folder / "annotations.ndjson")),
    "pandas ndjson": lambda: rows_of_lines(
        pandas.read_json(folder / "annotations.ndjson", lines=True, dtype={"document": str}).to_dict("records")
    ),
    "polars ndjson": lambda: rows_of_lines(
        polars.read_ndjson(folder / "annotations.ndjson", infer_schema_length=None).to_dicts()
    ),
    "duckdb ndjson": lambda: rows_of_lines(
        duckdb.sql(f"select * from read_json('{folder}/annotations.ndjson')").pl().to_dicts()
    ),
    "pandas csv": lambda: pandas.read_csv(folder / "annotations.csv", dtype={"document": str}).to_dict("records"),
    "polars csv": lambda: polars.read_csv(
        folder / "annotations.csv", infer_schema_length=None, schema_overrides={"document": polars.String}
    ).to_dicts(),
    "duckdb csv": lambda: duck("read_csv('{}', all_varchar = false, types = {{'document': 'VARCHAR'}})", folder / "annotations.csv"),
    "pandas parquet": lambda: pandas.read_parquet(folder / "annotations.parquet").to_dict("records"),
    "polars parquet": lambda: polars.read_parquet(folder / "annotations.parquet").to_dicts(),
    "duckdb parquet": lambda: duck("'{}'", folder / "annotations.parquet"),
    "pandas parts csv": lambda: pandas.read_csv(folder / "parts.csv", dtype={"document": str}).to_dict("records"),
    "polars parts parquet": lambda: polars.read_parquet(folder / "parts.parquet").to_dicts(),
    "duckdb parts parquet": lambda: duck("'{}'", folder / "parts.parquet"),
}

seen = {}
for name, read in READERS.items():
    try:
        rows = read()
    except Exception as error:
        seen[name] = {"failed": f"{type(error).__name__}: {error}"[:300]}
        continue
    seen[name] = {
        "rows": len(rows),
        "wrong": sum(texts[row["document"]][int(row["start"]) : int(row["end"])] != row["text"] for row in rows),
        "ids": len({row["annotation"] for row in rows}),
    }
versions = {module.__name__: module.__version__ for module in (duckdb, pandas, polars)}
print(json.dumps({"versions": versions, "seen": seen}, ensure_ascii=False))
