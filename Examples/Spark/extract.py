#!/usr/bin/env python3
"""Extract the documents of a partitioned data set with policy-extract, on Apache Spark.

  spark-submit extract.py --input notices/ --output records/ [--command policy-extract]

The input is a Parquet data set with the columns

  id       string or number, unique
  content  binary: the file as it was found, in any encoding
  …        any others, such as the columns that the data set is partitioned by

and the output a Parquet data set with those others and

  part           from 0: one file can hold several documents; null where there is an error
  title, issued_on, document_number, coverage
  record         the whole record, as JSON
  error_code, error_message, error_advice     null where there is a record

No id is lost: each comes back with its records or with its error. Spark starts one process of
policy-extract for each partition and gives it the documents line by line (`rdd.pipe`), so neither
the driver nor an executor needs Swift or a package of ours: only the command, on the path of
every machine or sent there with --files.
"""
import argparse
import base64
import json
import shlex

from pyspark.sql import Row, SparkSession
from pyspark.sql import functions as F

# Of a record's JSON: column and path.
FIELDS = {
    "title": "$.metadata.title.text",
    "issued_on": "$.metadata.issuedOn.date",
    "document_number": "$.metadata.documentNumber.text",
}


def request(row):
    """One line for the command's standard input."""
    content = base64.b64encode(bytes(row.content)).decode("ascii")
    return json.dumps({"id": str(row.id), "bytesBase64": content})


def answer(line):
    """One line of its standard output, as a row."""
    found = json.loads(line)
    error = found.get("error")
    if error:
        return Row(id=found["id"], part=None, coverage=None, record=None, error_code=error["code"],
                   error_message=error["message"], error_advice=error["advice"])
    source = found["source"]
    return Row(id=found["id"], part=source["part"], coverage=float(source["coverage"]), record=line,
               error_code=None, error_message=None, error_advice=None)


ANSWER = ("id string, part int, coverage double, record string, "
          "error_code string, error_message string, error_advice string")


def pipe_command(command):
    """Exit status 1 says that some documents failed, which their lines say too; others are real."""
    words = f"{shlex.quote(command)} --ndjson-in --jobs 1 --quiet 2>/dev/null"
    return f"sh -c {shlex.quote(words + '; status=$?; [ $status -le 1 ]')}"


def extract(documents, command, spark):
    """The data frame of records and errors for a data frame of documents."""
    lines = documents.select(F.col("id").cast("string").alias("id"), "content").rdd.map(request)
    answers = lines.pipe(pipe_command(command), checkCode=True).map(answer)
    found = spark.createDataFrame(answers, ANSWER)
    for name, path in FIELDS.items():
        found = found.withColumn(name, F.get_json_object("record", path))
    rest = documents.drop("content").withColumn("id", F.col("id").cast("string"))
    return rest.join(found, "id", "left")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--input", required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--command", default="policy-extract")
    parser.add_argument("--partition-by", nargs="*", default=[], metavar="COLUMN")
    options = parser.parse_args()

    spark = SparkSession.builder.appName("policy-extract").getOrCreate()
    documents = spark.read.parquet(options.input)
    records = extract(documents, options.command, spark)
    records.write.mode("errorifexists").partitionBy(*options.partition_by).parquet(options.output)

    written = spark.read.parquet(options.output)
    lost = written.filter("record IS NULL AND error_code IS NULL").count()
    failed = written.filter("error_code IS NOT NULL").count()
    print(f"{written.count()} rows, {failed} errors, {lost} ids without an answer")
    spark.stop()
    raise SystemExit(1 if lost else 0)


if __name__ == "__main__":
    main()
