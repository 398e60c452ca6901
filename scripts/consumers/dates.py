#!/usr/bin/env python3
"""Gives the dates of every record of an NDJSON stream to the parsers that people use for them.

  dates.py RECORDS.ndjson [PAGE.md]

EDTF is read by `edtf`, recurrence rules by `dateutil` and `icalendar`, durations by `isodate`. What
a record says beside them is held to what they read: the first and last day of an EDTF date or
interval are the `start` and `end` of the expression. PAGE.md is the page of all forms, whose
`edtf=…` and `recurrence=…` are read too.
"""
import datetime
import json
import re
import sys

import dateutil.rrule
import edtf
import icalendar
import isodate

OPEN = ("..", "")


def day(struct):
    return datetime.date(*struct[:3]).isoformat()


def bounds(text):
    """The first and last day of an EDTF expression, None where it is open or not known whole."""
    parts = text.split("/")
    for part in parts:
        if part not in OPEN:
            edtf.parse_edtf(part)
    parsed = edtf.parse_edtf(text)
    known = [None if part in OPEN or "X" in part else edtf.parse_edtf(part.rstrip("~"))
             for part in parts]
    first = known[0] and day(known[0].lower_strict())
    last = known[-1] and day(known[-1].upper_strict())
    return parsed, first, last


def check_edtf(date):
    _, first, last = bounds(date["edtf"])
    if date["kind"] not in ("point", "range") or "X" in date["edtf"]:
        return None
    exact = "~" not in date["edtf"] and not date["edtf"][5:7] > "12"
    if exact and first and date["start"] and first != date["start"]:
        return f"begins {first}, not {date['start']}"
    if exact and last and date["end"] and last != date["end"]:
        return f"ends {last}, not {date['end']}"
    return None


def check_rule(rule):
    icalendar.vRecur.from_ical(rule)
    start = datetime.datetime(1990, 1, 1)
    if next(iter(dateutil.rrule.rrulestr(rule, dtstart=start)), None) is None:
        return "never falls"
    return None


def check(date):
    if date.get("edtf"):
        found = check_edtf(date)
        if found:
            return found
    if date.get("recurrence"):
        found = check_rule(date["recurrence"])
        if found:
            return found
    for key in ("duration", "offset", "per"):
        if date.get(key):
            isodate.parse_duration(date[key])
    return None


def page_dates(path):
    """The values that the page of forms shows, as dates of a record."""
    with open(path, encoding="utf-8") as file:
        for key, value in re.findall(r"`(edtf|recurrence|duration)=([^`]+)`", file.read()):
            yield {"text": value, "kind": "page", key: value}


def dates(paths):
    with open(paths[0], encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            for date in record["dates"]:
                yield record["source"]["path"], date
    for path in paths[1:]:
        for date in page_dates(path):
            yield path, date


def main():
    counts = {"edtf": 0, "recurrence": 0, "duration": 0}
    failed = 0
    for path, date in dates(sys.argv[1:]):
        for key in counts:
            counts[key] += bool(date.get(key))
        try:
            found = check(date)
        except Exception as error:  # whatever a parser raises, it did not accept it
            found = f"{type(error).__name__}: {error}"
        if found:
            failed += 1
            print(f"{path}: {date['text']} {date}: {found}"[:400])
    print(", ".join(f"{count} {key}" for key, count in counts.items()), "read,", failed, "refused")
    return 1 if failed or not counts["edtf"] else 0


if __name__ == "__main__":
    sys.exit(main())
