#!/usr/bin/env python3
"""Convert OpenCC's published cases and compare.

  converted.py COMMAND testcases.json

Every case of the profile for Taiwan's forms counts, and of the plain profile every case that does
not contradict it. Fails when any differs, or when there are too few to mean anything.
"""
import json, subprocess, sys

FEWEST = 60


def wanted(expected):
    """What a case asks for, by one profile or the other."""
    return expected.get("tw2s", expected.get("t2s"))


def main():
    command, path = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        cases = [c for c in json.load(file)["cases"] if wanted(c["expected"]) is not None]
    wrong = 0
    for case in cases:
        done = subprocess.run(
            [command, "repair", "-"], input=case["input"], capture_output=True, encoding="utf-8", check=True)
        if done.stdout != wanted(case["expected"]):
            wrong += 1
            print(f"{case['id']}: {case['input']} became {done.stdout}, not {wanted(case['expected'])}")
    print(f"{len(cases) - wrong} of {len(cases)} cases are converted as published")
    return 1 if wrong or len(cases) < FEWEST else 0


if __name__ == "__main__":
    sys.exit(main())
