#!/usr/bin/env python3
"""Makes the files that scripts/bench reads, out of Fixtures/: bench-corpus.py DIR [--files N] [--big BYTES]

  DIR/clean        N notices in UTF-8, simplified script
  DIR/traditional  the same in traditional script
  DIR/gb18030      the same as clean, in GB18030
  DIR/mixed        the same, 29 of 100 bytes of them with pinyin glosses and torn characters
  DIR/big.txt      one file of about BYTES bytes: clean notices, one after another

Sentences, dates, numbers and names vary from file to file. The same arguments give the same files.
"""
import argparse
import pathlib
import random
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent
NOTICES = [
    "river-campaign", "provincial-opinion", "forwarded-plan", "regulation", "recruitment",
    "task-table", "web-page", "wrapped-pages", "short-plan",
]
DAMAGED_SHARE = 0.29
SENTENCE = re.compile(r"(?!第|附|[一二三四五六七八九十]+[、是])[\u4e00-\u9fff](?!.*\s\s)")
FOLD = {chr(0xFF01 + i): chr(0x21 + i) for i in range(94)} | {"　": " "}
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英建国华志红玉兰"


def fixture(name):
    return (ROOT / "Fixtures" / f"{name}.txt").read_text(encoding="utf-8")


class Writer:
    """Notices that differ in their sentences, dates, numbers and names."""

    def __init__(self, seed):
        self.dice = random.Random(seed)
        self.notices = [fixture(name) for name in NOTICES]
        lines = [line for text in self.notices for line in text.split("\n") if len(line) > 40]
        sentences = [s.strip() for line in lines for s in line.split("。")]
        self.sentences = [s + "。" for s in sentences if 12 < len(s) < 120 and SENTENCE.match(s)]

    def notice(self):
        lines = self.dice.choice(self.notices).split("\n")
        middle = len(lines) // 3
        head, body, tail = lines[:middle], lines[middle : 2 * middle], lines[2 * middle :]
        for _ in range(self.dice.randint(4, 40)):
            body.insert(self.dice.randint(0, len(body)), self.paragraph())
        if self.dice.random() < 0.5:
            body[len(body) // 2 : len(body) // 2] = self.roster()
        return self.vary("\n".join(head + body + tail))

    def paragraph(self):
        count = self.dice.randint(1, 5)
        return "　　" + "".join(self.dice.choice(self.sentences) for _ in range(count))

    def roster(self):
        names = [self.name() for _ in range(self.dice.randint(6, 18))]
        return [
            "领导小组成员名单：", f"组　长：{names[0]}（局党组书记、局长）",
            f"副组长：{'、'.join(names[1:3])}", f"成　员：{'  '.join(names[3:])}",
        ]

    def name(self):
        count = self.dice.randint(1, 2)
        return self.dice.choice(SURNAMES) + "".join(self.dice.choice(GIVEN) for _ in range(count))

    def vary(self, text):
        dice = self.dice
        text = re.sub(r"20\d\d年", lambda _: f"{dice.randint(1998, 2024)}年", text)
        text = re.sub(r"〔\d{4}〕\d+号", lambda _: f"〔{dice.randint(1998, 2024)}〕{dice.randint(1, 300)}号", text)
        text = re.sub(r"(?<!\d)\d{1,2}日", lambda _: f"{dice.randint(1, 28)}日", text)
        return text


def traditional_table():
    """Simplified to traditional, out of the library's own table, for what only one script has."""
    source = ROOT / "Sources/PolicyParse/Normalization/TraditionalTable.generated.swift"
    text = source.read_text(encoding="utf-8")
    pairs = re.search(r'pairs: StaticString = """\n(.*?)"""', text, re.S)[1]
    pairs = re.sub(r"\\?\n\s*", "", pairs)
    table = {}
    for old, new in zip(pairs[::2], pairs[1::2]):
        if can_encode(old, "gbk") and can_encode(old, "big5") and not can_encode(new, "big5"):
            table.setdefault(ord(new), old)
    return table


def can_encode(character, encoding):
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def damage(text, readings):
    """The text as sites give it whose glosses were set byte by byte and torn at ；！？."""
    data = "".join(FOLD.get(c, c) if c not in "；！？" else c for c in text).encode("gbk", "ignore")
    for key, reading in readings.items():
        pair = key.encode("gbk")
        data = data.replace(pair, pair + f"({reading})".encode("gbk"))
    out, start, place = [], 0, 0
    marks = [c.encode("gbk") for c in "；！？"]
    while place < len(data) - 1:
        if data[place : place + 2] in marks:
            out += [decode_torn(data[start:place]), data[place : place + 2].decode("gbk")]
            place += 2
            start = place
        else:
            place += 1
    return "".join(FOLD.get(c, c) for c in "".join(out) + decode_torn(data[start:]))


def decode_torn(data):
    """GBK, with ? for a pair that is none and nothing for one of private use."""
    out, place = [], 0
    while place < len(data):
        lead = data[place]
        if lead < 0x80:
            out.append(chr(lead))
            place += 1
            continue
        pair = data[place : place + 2]
        try:
            out.append(pair.decode("gbk"))
        except UnicodeDecodeError:
            private = len(pair) == 2 and (
                (0xAA <= lead <= 0xAF or 0xF8 <= lead <= 0xFE) and pair[1] >= 0xA1
                or 0xA1 <= lead <= 0xA7 and 0x40 <= pair[1] <= 0xA0
            )
            out.append("" if private else "?")
        place += 2
    return "".join(out)


def glosses():
    """Which characters have a gloss, and which: as in the fixture that has them."""
    pairs = re.findall(r"([\u4e00-\u9fff])\(([^()\s]{1,7})\)", fixture("glossed"))
    return dict(sorted(pairs, key=lambda pair: pair[0].encode("gbk", "ignore")))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--big", type=int, default=32 << 20)
    options = parser.parse_args()
    writer, table, readings = Writer(20), traditional_table(), glosses()
    for name in ["clean", "traditional", "gb18030", "mixed"]:
        (options.folder / name).mkdir(parents=True, exist_ok=True)
    written = damaged = 0
    for index in range(options.files):
        text = writer.notice()
        old = text.translate(table)
        mixed = text.encode("utf-8")
        if damaged < DAMAGED_SHARE * (written + 1):
            mixed = damage(old, readings).encode("utf-8")
            damaged += len(mixed)
        written += len(mixed)
        name = f"{index:05d}.txt"
        (options.folder / "clean" / name).write_bytes(text.encode("utf-8"))
        (options.folder / "traditional" / name).write_bytes(old.encode("utf-8"))
        (options.folder / "gb18030" / name).write_bytes(text.encode("gb18030"))
        (options.folder / "mixed" / name).write_bytes(mixed)
    with open(options.folder / "big.txt", "wb") as big:
        while big.tell() < options.big:
            big.write(writer.notice().encode("utf-8"))


main()
