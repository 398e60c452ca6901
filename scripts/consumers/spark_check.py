#!/usr/bin/env python3
"""Runs Examples/Spark over a small partitioned data set: spark_check.py COMMAND WORK FILE…

Checks that every id comes back, that errors are kept, and that a record is the one that the
command gives for the file itself.
"""
import json
import os
import subprocess
import sys

command, work, *files = sys.argv[1:]
example = os.path.join(os.path.dirname(__file__), "..", "..", "Examples", "Spark", "extract.py")
os.environ["PYSPARK_PYTHON"] = sys.executable
os.environ["PYSPARK_SUBMIT_ARGS"] = "--master local[2] --conf spark.ui.enabled=false pyspark-shell"

from pyspark.sql import SparkSession  # noqa: E402

documents = []
for number, path in enumerate(files):
    with open(path, "rb") as file:
        name = f"文 {number}\t\"{os.path.basename(path)}\""
        documents.append((name, 2000 + number % 3, bytearray(file.read())))
documents.append(("binary", 2001, bytearray(b"\0\1\2\0\0\0")))
documents.append(("empty", 2002, bytearray()))

spark = SparkSession.builder.getOrCreate()
spark.sparkContext.setLogLevel("ERROR")
frame = spark.createDataFrame(documents, "id string, year int, content binary")
frame.repartition(4).write.partitionBy("year").parquet(f"{work}/documents")
spark.stop()

subprocess.run(
    [sys.executable, example, "--input", f"{work}/documents", "--output", f"{work}/records",
     "--command", command, "--partition-by", "year"],
    check=True)

spark = SparkSession.builder.getOrCreate()
spark.sparkContext.setLogLevel("ERROR")
rows = spark.read.parquet(f"{work}/records").collect()
spark.stop()


def same(row, path):
    """Whether a row holds the command's own record, but for the id and the path."""
    record = json.loads(row.record)
    output = subprocess.run([command, path], capture_output=True, check=True).stdout
    direct = json.loads(output.split(b"\n")[row.part])
    record["id"] = direct["id"]
    record["source"]["path"] = direct["source"]["path"]
    return record == direct


paths = {document[0]: path for document, path in zip(documents, files)}
years = {document[0]: document[1] for document in documents}
problems = []
if {row.id for row in rows} != set(years):
    problems.append("ids differ")
if any(years[row.id] != row.year for row in rows):
    problems.append("partitions differ")
if [row.error_code for row in rows if row.id == "binary"] != ["E_BINARY"]:
    problems.append("the error is lost")
for row in rows:
    if row.id in paths and not (row.record and same(row, paths[row.id])):
        problems.append(f"{row.id} has another record")
failed = sum(row.error_code is not None for row in rows)
print(f"Spark writes {len(rows)} rows for {len(documents)} ids, {failed} of them errors, to Parquet")
sys.exit("; ".join(problems) or 0)
