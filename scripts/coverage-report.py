#!/usr/bin/env python3
"""Reads coverage in lcov's form from standard input: coverage-report.py LEAST [WORD…]

Prints the lines that were run of each folder below Sources/PolicyParse and of all, and of files whose
path holds a WORD the lines that were not. Fails where less than LEAST percent were run.
"""
import collections
import pathlib
import sys

ROOT = pathlib.Path.cwd() / "Sources/PolicyParse"


def counts(report):
    """How often each line was run, by file."""
    files = collections.defaultdict(dict)
    for row in report:
        key, _, value = row.strip().partition(":")
        if key == "SF":
            lines = files[pathlib.Path(value)]
        elif key == "DA":
            line, times = value.split(",")[:2]
            lines[int(line)] = max(lines.get(int(line), 0), int(times))
    return {path: lines for path, lines in files.items() if path.is_relative_to(ROOT)}


def share(lines):
    return 100 * sum(1 for times in lines if times) / max(len(lines), 1)


def unrun(path, lines):
    text = path.read_text().splitlines()
    for number, times in sorted(lines.items()):
        if not times:
            print(f"{path.relative_to(ROOT)}:{number}: {text[number - 1].strip()}")


def main():
    least, words = float(sys.argv[1]), sys.argv[2:]
    files = counts(sys.stdin)
    folders = collections.defaultdict(list)
    for path, lines in sorted(files.items()):
        folders[path.relative_to(ROOT).parts[0]] += lines.values()
        if any(word in str(path) for word in words):
            unrun(path, lines)
    for folder, lines in folders.items():
        print(f"{folder:16} {len(lines):6} lines {share(lines):6.1f} %")
    everything = [times for lines in files.values() for times in lines.values()]
    print(f"{'all':16} {len(everything):6} lines {share(everything):6.1f} %")
    if share(everything) < least:
        sys.exit(f"coverage: less than {least:.0f} %")


main()
