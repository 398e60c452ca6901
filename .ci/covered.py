#!/usr/bin/env python3
"""Fails unless every document has a record that covers it whole: covered.py DOCUMENTS < RECORDS.ndjson"""
import json
import sys

paths = set()
problems = []
for line in sys.stdin:
    record = json.loads(line)
    source = record["source"]
    paths.add(source["path"])
    if source["coverage"] != 1:
        problems.append(f"{source['path']}: coverage {source['coverage']}")
    problems += [
        f"{source['path']}: {note['code']}: {note['message']}"
        for note in record["diagnostics"] if note["severity"] == "error"]
if len(paths) != int(sys.argv[1]):
    problems.append(f"{len(paths)} of {sys.argv[1]} documents have a record")
print("\n".join(problems) or f"{len(paths)} documents, each covered whole")
sys.exit(bool(problems))
