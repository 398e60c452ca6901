/// How each scalar of the Basic Multilingual Plane is folded and classed: one look-up a scalar.
///
/// Folding brings the forms of one mark together for the grammars (full-width to half-width, the
/// dashes to `-`, the circles to 〇); values keep the form that was printed. It never changes the
/// number of scalars. NFKC is not used: it would turn ① into 1 and ㎡ into m2.
///
/// All codes are of some dozens of kinds, so the pass over a text asks for one byte a code: the codes
/// of a text then stay in the processor's first cache, which those of a table of entries would not.
struct FoldTable: Sendable {
  /// What many codes have in common.
  struct Kind: Sendable, Hashable {
    var characterClass: CharacterClass = []
    var anchors: Anchor = []
    var traits: Traits = []
    /// From the folded form up to the code itself: that of full-width forms, or 0.
    var distance: UInt16 = 0
  }

  /// What a character tells about the script of a text, and what else there is to know of it.
  struct Traits: OptionSet, Sendable, Hashable {
    let rawValue: UInt16

    /// It stands in traditional text only.
    static let traditional = Traits(rawValue: 1)
    /// It stands in simplified text only.
    static let simplifiedOnly = Traits(rawValue: 2)
    /// Its neighbours decide what becomes of it.
    static let contextual = Traits(rawValue: 4)
    /// Its simplified form is another character.
    static let otherForm = Traits(rawValue: 8)
    /// `folded` alone knows its folded form.
    static let foldsApart = Traits(rawValue: 16)
  }

  /// How many codes the table has.
  static let codes = 0x10000
  /// How many numbers of kinds there can be.
  static let numbers = 0x100

  /// The number of each code's kind.
  let kinds: [UInt8]
  /// The kind of each number; numbers that no code has are of a kind with nothing to say.
  let palette: [Kind]
  /// For each kind 1 if it stands in traditional text only, 2³² if in simplified only: the sum over a
  /// text counts both, without a branch. Half of the characters of a Chinese text are of such kinds.
  let weights: [UInt64]
  /// The folded form of every code up to U+FFFF.
  let folded: [UInt16]
  /// The simplified form of every code up to U+FFFF.
  let simplified: [UInt16]

  static let shared = FoldTable()

  /// The kind of a scalar of the Basic Multilingual Plane.
  func kind(of code: Int) -> Kind { palette[Int(kinds[code])] }

  /// The anchors of a scalar in folded form.
  static func anchors(of scalar: Scalar) -> Anchor {
    scalar.value < 0x10000 ? shared.kind(of: Int(scalar.value)).anchors : []
  }

  private init() {
    var draft = FoldTableDraft()
    draft.fill()
    var numbers: [Kind: UInt8] = [:]
    var palette: [Kind] = []
    var last: (kind: Kind, number: UInt8)?
    kinds = draft.entries.map { kind in
      if let last, last.kind == kind { return last.number }
      let number = numbers[kind] ?? UInt8(palette.count)
      if Int(number) == palette.count { palette.append(kind) }
      numbers[kind] = number
      last = (kind, number)
      return number
    }
    palette += Array(repeating: Kind(), count: Self.numbers - palette.count)
    self.palette = palette
    weights = palette.map { kind in
      kind.traits.contains(.traditional) ? 1 : kind.traits.contains(.simplifiedOnly) ? 1 << 32 : 0
    }
    folded = draft.folded
    simplified = draft.simplified
  }
}

/// The table while it is made: the kind of each code by itself.
private struct FoldTableDraft {
  private(set) var entries = [FoldTable.Kind](repeating: FoldTable.Kind(), count: 0x10000)
  private(set) var folded = Array(UInt16(0)...UInt16.max)
  private(set) var simplified = Array(UInt16(0)...UInt16.max)

  /// From a half-width form up to its full-width one.
  private static let width: UInt16 = 0xFF01 - 0x21

  mutating func fill() {
    foldForms()
    simplify()
    classify()
    anchor()
    shareForms()
    // A tab is a blank to every grammar but that of tables.
    entries[0x09].anchors.insert(.cell)
  }

  /// Brings the printed forms of one mark to one code.
  private mutating func foldForms() {
    for code in 0xFF01...0xFF5E { folded[code] = UInt16(code) - Self.width }
    for (forms, form) in Self.forms {
      for printed in forms.unicodeScalars { folded[Int(printed.value)] = UInt16(form.value) }
    }
  }

  /// Sets the simplified form of every traditional character, in values and in the folded view.
  private mutating func simplify() {
    for pairs in [TraditionalTable.pairs, ScriptVariants.pairs] {
      Self.forEachPair(of: pairs) { simplified[$0] = $1 }
    }
    for scalar in ScriptVariants.kept.description.unicodeScalars {
      simplified[Int(scalar.value)] = UInt16(scalar.value)
    }
    for scalar in ScriptReadings.shared.characters.keys {
      simplified[Int(scalar.value)] = UInt16(scalar.value)
      entries[Int(scalar.value)].traits.insert(.contextual)
    }
    entries[0x0D].traits.insert(.contextual)
    for scalar in TraditionalTable.simplifiedOnly.description.unicodeScalars {
      entries[Int(scalar.value)].traits.insert(.simplifiedOnly)
    }
    for code in 0..<0x10000 where simplified[code] != code {
      entries[code].traits.insert(.otherForm)
      guard (0x3400...0x9FFF).contains(code) else { continue }
      folded[code] = simplified[code]
      entries[code].traits.insert(.traditional)
    }
    for folds in [TraditionalTable.ideographFolds, ScriptVariants.radicals] {
      Self.forEachPair(of: folds) { folded[$0] = simplified[Int($1)] }
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

  private mutating func classify() {
    for code in 0x3400...0x9FFF where !(0x4DC0...0x4DFF).contains(code) {
      entries[code].characterClass.insert(.han)
    }
    for code in 0xF900...0xFAFF { entries[code].characterClass.insert(.han) }
    for code in 0x2E80...0x2FD5 { entries[code].characterClass.insert(.han) }
    for code in UInt32(0)...0x3000 {
      guard let scalar = Scalar(code), scalar.isBlank else { continue }
      entries[Int(code)].characterClass.insert(.blank)
    }
    for (scalars, characterClass) in Self.classes {
      for scalar in scalars.unicodeScalars {
        entries[Int(scalar.value)].characterClass.insert(characterClass)
      }
    }
    for code in Self.enclosedNumbers.joined() {
      entries[code].characterClass.insert(.enclosedNumber)
    }
  }

  private mutating func anchor() {
    for (anchor, scalars) in AnchorWords.list {
      for scalar in scalars.unicodeScalars { entries[Int(scalar.value)].anchors.insert(anchor) }
    }
    for code in Self.enclosedNumbers.joined() { entries[code].anchors.insert(.item) }
  }

  /// A form shares the class and the anchors of what it folds to.
  private mutating func shareForms() {
    for code in entries.indices where folded[code] != code {
      let form = entries[Int(folded[code])]
      entries[code].characterClass.formUnion(form.characterClass)
      entries[code].anchors = form.anchors
      if UInt16(code) &- folded[code] == Self.width {
        entries[code].distance = Self.width
      } else {
        entries[code].traits.insert(.foldsApart)
      }
    }
  }

  private static let classes: [(scalars: String, characterClass: CharacterClass)] = [
    ("〇々○◯", .han), ("\n\r\u{0B}\u{0C}\u{85}\u{2028}\u{2029}", .newline), ("0123456789", .digit),
    ("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", .letter),
    (hanNumerals, .hanNumeral), ("年月日号旬季周天时点分秒岁世届", .dateUnit), ("。!?", .sentenceEnd),
    (",、;:.", .innerMark), ("([{<《〈“‘【〖", .opening), (")]}>》〉”’】〗", .closing),
    ("•●■◆◇▲△▼▽★☆※◎♦❖➢►▶✦", .bullet), ("-~", .dash),
  ]

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
    ("﹪", "%"), ("○◯", "〇"), ("\u{39F}\u{41E}", "O"), ("ㄧ", "一"), ("‧・∙⋅･•", "·"),
  ]
}
