#!/usr/bin/env python3
"""Holds every record of an NDJSON stream to the JSON Schema of the record.

  validate.py SCHEMA < RECORDS.ndjson

Also refuses what JSON allows and strict readers do not: a member named twice in one object, a
number that is none, an integer outside of the safe range, a control character in a string.
"""
import json
import sys

import jsonschema

SAFE = 2**53 - 1


def members(pairs):
    names = [name for name, _ in pairs]
    if len(names) != len(set(names)):
        raise ValueError(f"a member stands twice among {names}")
    return dict(pairs)


def integer(text):
    value = int(text)
    if abs(value) > SAFE:
        raise ValueError(f"{text} is not a safe integer")
    return value


def refuse(text):
    raise ValueError(f"{text} is no JSON")


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    count = failed = 0
    for line in sys.stdin.buffer:
        record = json.loads(
            line.decode("utf-8", "strict"), object_pairs_hook=members, parse_int=integer,
            parse_constant=refuse)
        count += 1
        errors = sorted(validator.iter_errors(record), key=lambda error: error.json_path)
        failed += bool(errors)
        for error in errors[:5]:
            print(f"{record['source']['path']}: {error.json_path}: {error.message[:200]}")
    print(f"{count} records held to the schema, {failed} not valid")
    return 1 if failed or not count else 0


if __name__ == "__main__":
    sys.exit(main())
