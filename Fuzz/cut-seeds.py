#!/usr/bin/env python3
"""Cuts the notices of Fixtures/ into short seeds in several encodings: cut-seeds.py FOLDER

Short inputs are tried more often a second, and a fault in one is easier to read.
"""
import hashlib
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
ENCODINGS = {"gb18030-meeting": "gb18030", "big5-announcement": "big5"}
LINES = 6


def pieces(text):
    lines = text.splitlines(keepends=True)
    for start in range(0, len(lines), LINES):
        yield "".join(lines[start:start + LINES])[:400]


def written(piece):
    for encoding in ("utf-8", "gb18030", "big5", "utf-16"):
        try:
            yield piece.encode(encoding)
        except UnicodeEncodeError:
            pass
    yield piece.encode("utf-8").decode("gb18030", "replace").encode("utf-8")


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for fixture in sorted((ROOT / "Fixtures").glob("*.txt")):
        text = fixture.read_bytes().decode(ENCODINGS.get(fixture.stem, "utf-8"), "replace")
        for piece in pieces(text):
            for data in written(piece):
                (folder / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)


main()
