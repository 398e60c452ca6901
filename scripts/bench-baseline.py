#!/usr/bin/env python3
"""What a user without this library would write in an afternoon: the yardstick of scripts/bench.

  bench-baseline.py [--opencc] FILE|DIR …        JSON lines on standard output

Decodes, normalizes widths, strips glosses, converts the script where asked; then finds headings,
dates, roles and document numbers with regular expressions. It solves no levels, joins no wraps,
repairs nothing, and knows no spans of the source.
"""
import json
import pathlib
import re
import sys
import unicodedata

HAN = "〇零一二三四五六七八九十百"
GLOSS = re.compile(r"(?<=[\u3400-\u9fff])\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}\)")
MARKERS = [
    re.compile(rf"第[{HAN}\d]+[编章节条]"),
    re.compile(rf"[{HAN}]+[、.]"),
    re.compile(rf"\([{HAN}]+\)"),
    re.compile(r"\d{1,2}[、.](?!\d)"),
    re.compile(r"\(\d{1,2}\)"),
    re.compile(r"[①-⑳]"),
]
DATE = re.compile(
    rf"(?P<year>(?:19|20)\d\d|[{HAN}]{{4}})年(?:(?P<month>[\d{HAN}]{{1,3}})月"
    rf"(?:(?P<day>[\d{HAN}]{{1,3}})日)?)?|(?P<only>\d{{1,2}})月(?P<last>\d{{1,2}})日"
)
NUMBER = re.compile(r"[\u4e00-\u9fff]{1,12}[〔\[(](?:19|20)\d\d[〕\])]第?\d+号")
ROLE = re.compile(r"(副?组\s*长|成\s*员|副?主\s*任|联系人|顾\s*问|秘\s*书\s*长)\s*:\s*(.+)")
NAMES = re.compile(r"[、,;\s]+")


def numeral(text):
    if text.isdigit():
        return int(text)
    digits = [HAN.index(c) - 1 if c not in "〇零" else 0 for c in text if c not in "十百"]
    if "十" not in text:
        return int("".join(map(str, digits)) or "0")
    tens, _, ones = text.partition("十")
    return (numeral(tens) if tens else 1) * 10 + (numeral(ones) if ones else 0)


def day(match):
    parts = match.group("year", "month", "day") if match["year"] else match.group("only", "last")
    return "-".join(f"{numeral(part):02d}" for part in parts if part)


def decode(data):
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("gb18030", errors="replace")


def record(path, data, convert):
    text = GLOSS.sub("", unicodedata.normalize("NFKC", decode(data)))
    if convert:
        text = convert(text)
    root = {"level": -1, "children": []}
    open_sections, dates, roles, numbers, offset = [root], [], [], [], 0
    for line in text.split("\n"):
        words = line.strip()
        level = next((n for n, marker in enumerate(MARKERS) if marker.match(words)), None)
        if level is not None:
            title, _, rest = words.partition("。")
            section = {"level": level, "title": title, "text": [rest], "children": []}
            while open_sections[-1]["level"] >= level:
                open_sections.pop()
            open_sections[-1]["children"].append(section)
            open_sections.append(section)
        elif role := ROLE.match(words):
            roles.append({"role": role[1], "names": [n for n in NAMES.split(role[2]) if n]})
        elif words:
            open_sections[-1].setdefault("text", []).append(words)
        for found in DATE.finditer(line):
            dates.append({"text": found[0], "date": day(found), "offset": offset + found.start()})
        for found in NUMBER.finditer(line):
            numbers.append({"text": found[0], "offset": offset + found.start()})
        offset += len(line) + 1
    return {"source": path, "numbers": numbers, "dates": dates, "roles": roles, "body": root}


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    convert = None
    if "--opencc" in sys.argv:
        import opencc

        convert = opencc.OpenCC("t2s").convert
    for name in arguments:
        path = pathlib.Path(name)
        for file in sorted(path.iterdir()) if path.is_dir() else [path]:
            found = record(str(file), file.read_bytes(), convert)
            sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")


main()
