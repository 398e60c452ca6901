#!/usr/bin/env python3
"""Asks DuckDB about an NDJSON file of records, as the README shows: questions.py RECORDS.ndjson"""
import sys

import duckdb

path = sys.argv[1]
records = duckdb.sql(f"SELECT * FROM read_json('{path}', format = 'newline_delimited')")
lines = sum(1 for _ in open(path, "rb"))
(count,) = duckdb.sql("SELECT count(*) FROM records").fetchone()
(covered,) = duckdb.sql("SELECT count(*) FROM records WHERE source.coverage = 1").fetchone()
(dates,) = duckdb.sql("SELECT count(*) FROM (SELECT unnest(dates) FROM records)").fetchone()
print(f"DuckDB reads {count} records of {lines} lines: {covered} covered, {dates} dates")
sys.exit(0 if count == lines == covered else 1)
