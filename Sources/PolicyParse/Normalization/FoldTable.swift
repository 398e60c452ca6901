/// How each scalar of the Basic Multilingual Plane is folded and classed: one look-up a scalar.
///
/// Folding brings the forms of one mark together for the grammars (full-width to half-width, the
/// dashes to `-`, the circles to 〇); values keep the form that was printed. It never changes the
/// number of scalars. NFKC is not used: it would turn ① into 1 and ㎡ into m2.
enum FoldTable {
  struct Entry: Sendable {
    var folded: UInt16
    var simplified: UInt16
    var characterClass: CharacterClass
    var anchors: Anchor
    var traits: Traits
  }

  /// What a character tells about the script of a text.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16

    /// It stands in traditional text only.
    static let traditional = Traits(rawValue: 1)
    /// It stands in simplified text only.
    static let simplifiedOnly = Traits(rawValue: 2)
    /// Its neighbours decide what becomes of it.
    static let contextual = Traits(rawValue: 4)
    /// Its simplified form is another character.
    static let otherForm = Traits(rawValue: 8)
  }

  /// One entry for every code up to U+FFFF.
  static let entries: [Entry] = makeEntries()

  /// The anchors of a scalar in folded form.
  static func anchors(of scalar: Scalar) -> Anchor {
    scalar.value < 0x10000 ? entries[Int(scalar.value)].anchors : []
  }

  private static func makeEntries() -> [Entry] {
    var table = [Entry](
      unsafeUninitializedCapacity: 0x10000,
      initializingWith: { buffer, count in
        for code in 0..<0x10000 {
          buffer.initializeElement(
            at: code,
            to: Entry(
              folded: UInt16(code), simplified: UInt16(code), characterClass: [], anchors: [],
              traits: []))
        }
        count = 0x10000
      })
    foldForms(&table)
    simplify(&table)
    classify(&table)
    return table
  }

  /// Brings the printed forms of one mark to one code.
  private static func foldForms(_ table: inout [Entry]) {
    for code in 0xFF01...0xFF5E { table[code].folded = UInt16(code - 0xFF01 + 0x21) }
    for (forms, folded) in forms {
      for form in forms.unicodeScalars { table[Int(form.value)].folded = UInt16(folded.value) }
    }
  }

  /// Sets the simplified form of every traditional character, in values and in the folded view.
  private static func simplify(_ table: inout [Entry]) {
    forEachPair(of: TraditionalTable.pairs) { table[$0].simplified = $1 }
    forEachPair(of: ScriptVariants.pairs) { table[$0].simplified = $1 }
    for scalar in ScriptVariants.kept.description.unicodeScalars {
      table[Int(scalar.value)].simplified = UInt16(scalar.value)
    }
    for scalar in ScriptReadings.shared.characters.keys {
      table[Int(scalar.value)].simplified = UInt16(scalar.value)
      table[Int(scalar.value)].traits.insert(.contextual)
    }
    table[0x0D].traits.insert(.contextual)
    for scalar in TraditionalTable.simplifiedOnly.description.unicodeScalars {
      table[Int(scalar.value)].traits.insert(.simplifiedOnly)
    }
    for code in 0..<0x10000 where table[code].simplified != code {
      table[code].traits.insert(.otherForm)
    }
    for code in 0x3400...0x9FFF where table[code].simplified != code {
      table[code].folded = table[code].simplified
      table[code].traits.insert(.traditional)
    }
    for folds in [TraditionalTable.ideographFolds, ScriptVariants.radicals] {
      forEachPair(of: folds) { table[$0].folded = table[Int($1)].simplified }
    }
  }

  /// Calls `body` with each two scalars of a literal.
  private static func forEachPair(
    of literal: StaticString, _ body: (_ first: Int, _ second: UInt16) -> Void
  ) {
    var scalars = literal.description.unicodeScalars.makeIterator()
    while let first = scalars.next(), let second = scalars.next() {
      body(Int(first.value), UInt16(truncatingIfNeeded: second.value))
    }
  }

  private static func classify(_ table: inout [Entry]) {
    func mark(_ scalars: String, _ characterClass: CharacterClass) {
      for scalar in scalars.unicodeScalars {
        table[Int(scalar.value)].characterClass.insert(characterClass)
      }
    }
    for code in 0x3400...0x9FFF where !(0x4DC0...0x4DFF).contains(code) {
      table[code].characterClass.insert(.han)
    }
    for code in 0xF900...0xFAFF { table[code].characterClass.insert(.han) }
    for code in 0x2E80...0x2FD5 { table[code].characterClass.insert(.han) }
    mark("〇々○◯", .han)
    for code in UInt32(0)...0x3000 {
      guard let scalar = Scalar(code), scalar.isBlank else { continue }
      table[Int(code)].characterClass.insert(.blank)
    }
    mark("\n\r\u{0B}\u{0C}\u{85}\u{2028}\u{2029}", .newline)
    mark("0123456789", .digit)
    mark("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", .letter)
    mark(hanNumerals, .hanNumeral)
    mark("年月日号旬季周天时点分秒岁世届", .dateUnit)
    mark("。!?", .sentenceEnd)
    mark(",、;:.", .innerMark)
    mark("([{<《〈“‘【〖", .opening)
    mark(")]}>》〉”’】〗", .closing)
    mark("•●■◆◇▲△▼▽★☆※◎♦❖➢►▶✦", .bullet)
    mark("-~", .dash)
    for code in enclosedNumbers.joined() { table[code].characterClass.insert(.enclosedNumber) }
    for (anchor, scalars) in AnchorWords.list {
      for scalar in scalars.unicodeScalars { table[Int(scalar.value)].anchors.insert(anchor) }
    }
    for code in 0..<0x10000 {
      // A form shares the class of what it folds to.
      let folded = Int(table[code].folded)
      if folded != code {
        table[code].characterClass.formUnion(table[folded].characterClass)
        table[code].anchors = table[folded].anchors
      }
    }
  }

  /// Characters that write numbers in Chinese, plain and formal.
  private static let hanNumerals = "〇零一二三四五六七八九十百千万亿两廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟"

  /// Circled, parenthesized and dotted numbers, circled ideographs, Roman numerals.
  private static let enclosedNumbers = [
    0x2160...0x217F, 0x2460...0x249B, 0x24EB...0x24FF, 0x2776...0x2793, 0x3220...0x3229,
    0x3280...0x3289, 0x3251...0x325F, 0x32B1...0x32BF,
  ]

  /// Forms that a grammar need not tell apart, and what they fold to.
  private static let forms: [(String, Scalar)] = [
    ("\u{3000}\u{A0}\u{1680}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}", " "),
    ("\u{2008}\u{2009}\u{200A}\u{202F}\u{205F}\t\u{1C}\u{1D}\u{1E}\u{1F}", " "),
    ("\r\u{0B}\u{0C}\u{85}\u{2028}\u{2029}", "\n"),
    ("–—―─━−‐‑‒﹣", "-"), ("～〜∼˜", "~"),
    ("〔﹝［", "["), ("〕﹞］", "]"), ("﹙", "("), ("﹚", ")"),
    ("「﹁〝", "“"), ("」﹂〞", "”"), ("『﹃", "‘"), ("』﹄", "’"), ("＂", "\""),
    ("︰﹕ː∶", ":"), ("﹐", ","), ("､﹑", "、"), ("﹔", ";"), ("｡﹒", "。"), ("﹖", "?"), ("﹗", "!"),
    ("﹪", "%"), ("○◯", "〇"), ("ㄧ", "一"), ("‧・∙⋅･•", "·"),
  ]
}
