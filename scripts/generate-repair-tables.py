#!/usr/bin/env python3
"""Write the tables that the repair stage reads, each into a file named *.generated.swift.

  pip install pypinyin==0.55.0 opencc==1.4.2 jieba==0.42.1
  scripts/generate-repair-tables.py

Sources of the facts: Python's codecs `gbk` and `big5hkscs` (the double-byte tables), pypinyin
(readings, MIT), OpenCC (which characters have a simplified form, Apache-2.0), jieba's dictionary
(how often words occur, MIT), `official-words.txt` beside this file, the Unicode Character Database as Perl and Python carry it (EquivalentUnifiedIdeograph, decompositions).
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
    """Pairs of a character of GBK and its simplified form, where it has another."""
    import opencc
    convert = opencc.OpenCC("t2s").convert
    return [(c, convert(c)) for c in common_hanzi() if convert(c) != c and len(convert(c)) == 1]


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
    for word in official.read_text(encoding="utf-8").split():
        if not word.startswith("#"):
            counts[word] = counts.get(word, 0) + OFFICIAL_WEIGHT
    return counts


OFFICIAL_WEIGHT = 3000
WORDS = 30000
BANDS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def band(share):
    """`A` for a share over one half, `B` over a quarter, and so on."""
    return BANDS[min(len(BANDS) - 1, int(-math.log2(share)))]


def banded(shares):
    out, last = "", ""
    for c, share in sorted(shares.items(), key=lambda p: (band(p[1]), p[0])):
        if band(share) != last:
            last = band(share)
            out += last
        out += c
    return out


def lexicon():
    """How often characters occur, and which follow which inside words, by powers of two."""
    counts = word_counts()
    single, pairs = collections.Counter(), collections.defaultdict(collections.Counter)
    for word, count in counts.items():
        for c in word:
            single[c] += count
    longer = sorted((w for w in counts if len(w) > 1), key=lambda w: (-counts[w], w))
    for word in longer[:WORDS]:
        for a, b in zip(word, word[1:]):
            pairs[a][b] += counts[word]
    total = sum(single.values())
    lines = [banded({c: n / total for c, n in single.items() if n > 20})]
    for a in sorted(pairs):
        size = sum(pairs[a].values())
        lines.append(a + "".join(
            b + band(n / size) for b, n in sorted(pairs[a].items()) if n * 4096 > size))
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
          "89 lines for the lead bytes 0xA1–0xF9, each with the characters of the trail bytes"
          " 0x40–0x7E\n  /// and 0xA1–0xFE; `.` where there is none.",
          "Big5Table", "characters", double_byte("big5hkscs", range(0xA1, 0xFA), BIG5_TRAILS))
    write("Vocabulary/PinyinReadings.generated.swift",
          "One line a reading: the syllable, then the characters that have it.",
          "PinyinReadings", "lines", readings())
    write("Vocabulary/RepairLexicon.generated.swift",
          "First the characters by how often they occur: after `A` those of a share over one half,"
          "\n  /// after `B` over a quarter, and so on. Then one line a character, with those that follow"
          "\n  /// it inside words, in order, each before the letter of its share.",
          "RepairLexicon", "lines", lexicon())
    write("Vocabulary/RepairSimplified.generated.swift",
          "Pairs of a character and its simplified form.",
          "RepairSimplified", "pairs", rows(simplified_forms()))
    write("Vocabulary/RepairIdeographs.generated.swift",
          "Pairs of a CJK or Kangxi radical, or a compatibility ideograph, and the ideograph that"
          " it stands for.",
          "RepairIdeographs", "pairs", rows(radicals() + compatibility()))


if __name__ == "__main__":
    main()
