#!/usr/bin/env python3
"""Holds the figures of `policy-extract evaluate` to those of score.py:
evaluate.py COMMAND SHARED RECORDS.ndjson

The records are scored as they are and with things taken out, changed and doubled, so that the
figures are not all one.
"""
import json
import subprocess
import sys
import tempfile

command, shared, path = sys.argv[1:]
with open(path, encoding="utf-8") as file:
    records = [json.loads(line) for line in file]


def changed():
    """Records with faults of every kind, the same each time."""
    for number, record in enumerate(json.loads(json.dumps(records))):
        if number % 7 == 3:
            continue
        record["dates"] = [d for place, d in enumerate(record["dates"]) if place % 3]
        record["references"] += record["references"][:1]
        record["metadata"].pop("issuers", None)
        for value in record["metadata"].values():
            if isinstance(value, dict) and "text" in value:
                value["text"] = value["text"][: len(value["text"]) // (1 + number % 2)]
        for node in record["body"][::2]:
            node["level"] = 9
        for target in record.get("plan", {}).get("targets", [])[::2]:
            target["value"] += 0.5
        for group in record.get("plan", {}).get("organization", {}).get("groups", []):
            group["members"] = group["members"][1:]
        yield record


def both(lines):
    with tempfile.NamedTemporaryFile("w", suffix=".ndjson", encoding="utf-8") as file:
        file.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in lines)
        file.flush()
        ours = subprocess.run(
            [command, "evaluate", "--gold", f"{shared}/gold", "--json", file.name],
            capture_output=True, check=True).stdout
        theirs = subprocess.run(
            [sys.executable, f"{shared}/tools/score.py", "--gold", f"{shared}/gold", "--json", file.name],
            capture_output=True, check=True).stdout
    return json.loads(ours), json.loads(theirs)


def close(ours, theirs):
    return ours["missing"] == theirs["missing"] and ours["facets"].keys() == theirs["facets"].keys() and all(
        abs(ours["facets"][facet][key] - value) < 1.5e-4
        for facet, row in theirs["facets"].items() for key, value in row.items())


read = subprocess.run(
    [command, "evaluate", "--gold", f"{shared}/gold", "--json", f"{shared}/seeds", f"{shared}/corpus"],
    capture_output=True, check=True).stdout
failed = 0
for name, (ours, theirs) in {"as they are": both(records), "with faults": both(list(changed()))}.items():
    same = close(ours, theirs)
    if name == "as they are":
        same = same and json.loads(read) == ours
    failed += not same
    worst = min(row["f1"] for row in theirs["facets"].values())
    print(f"evaluate, records {name}: {'the figures of score.py' if same else f'{ours} not {theirs}'}, least F1 {worst}")
sys.exit(1 if failed else 0)
