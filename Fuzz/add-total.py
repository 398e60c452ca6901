#!/usr/bin/env python3
"""Adds one search to the running total in Fuzz/TOTALS.md: add-total.py TARGET LOG CPU_SECONDS

LOG is what libFuzzer printed with -print_final_stats=1.
"""
import datetime
import pathlib
import re
import sys

TOTALS = pathlib.Path(__file__).resolve().parent / "TOTALS.md"
HEAD = """# What has been tried

The sum of all searches by `scripts/fuzz`, which rewrites this page.

| target | executions | CPU time, s | last search |
|---|---:|---:|---|
"""


def known():
    """Executions, seconds and date by target."""
    rows = {}
    if TOTALS.exists():
        for line in TOTALS.read_text().splitlines():
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if len(cells) == 4 and cells[1].isdigit():
                rows[cells[0]] = (int(cells[1]), int(cells[2]), cells[3])
    return rows


def executions(log):
    """From the closing statistics; from the last progress line where a fault ended the search."""
    text = pathlib.Path(log).read_text(errors="replace")
    found = re.findall(r"number_of_executed_units: (\d+)", text) or re.findall(r"(?m)^#(\d+)", text)
    return int(found[-1]) if found else 0


def main():
    target, log, seconds = sys.argv[1:]
    rows = known()
    tried, spent, _ = rows.get(target, (0, 0, ""))
    rows[target] = (
        tried + executions(log), spent + round(float(seconds)), datetime.date.today().isoformat())
    lines = [f"| {name} | {' | '.join(map(str, row))} |" for name, row in sorted(rows.items())]
    TOTALS.write_text(HEAD + "\n".join(lines) + "\n")


main()
