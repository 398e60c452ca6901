/// The views of a text, as far as single characters decide them, and counts by script.
///
/// The one pass over every character of every text. What it asks for at its beginning, that the parts
/// of the table have an element for every index there can be and the views one for every scalar,
/// leaves no bounds to be checked at each character.
struct FoldedViews {
  private(set) var views = TextViews()
  private var tally = Tally()

  init(_ scalars: [Scalar], _ script: ScriptChoice) {
    // An empty file is done before the table has been made.
    guard !scalars.isEmpty else { return }
    fold(scalars)
    let isConverted = script == .simplified && tally.hasOtherForms
    views.values = isConverted ? Self.simplified(scalars) : scalars
  }

  /// Offsets of the characters that need their neighbours.
  var contextual: [Int] { tally.contextual }
  /// How many characters stand in traditional text only.
  var traditional: Int { Int(tally.weight & 0xFFFF_FFFF) }
  /// How many characters stand in simplified text only.
  var simplifiedOnly: Int { Int(tally.weight >> 32) }

  private struct Tally {
    var contextual: [Int] = []
    /// The sum of the table's weights.
    var weight: UInt64 = 0
    /// Whether the simplified form of some character is another one.
    var hasOtherForms = false

    @inline(never)
    mutating func note(_ traits: FoldTable.Traits, at place: Int) {
      if traits.contains(.otherForm) { hasOtherForms = true }
      if traits.contains(.contextual) { contextual.append(place) }
    }
  }

  /// Fills the views but `values`, and counts.
  private mutating func fold(_ scalars: [Scalar]) {
    var folded = scalars
    var classes = [CharacterClass](repeating: [], count: scalars.count)
    var anchors = [Anchor](repeating: [], count: scalars.count)
    var forms = folded.mutableSpan
    var classRow = classes.mutableSpan
    var anchorRow = anchors.mutableSpan
    tally = Self.fold(scalars.span, FoldTable.shared, &forms, &classRow, &anchorRow)
    (views.folded, views.classes, views.anchors) = (folded, classes, anchors)
  }

  /// Folds `forms`, which are the source's scalars, and sets what the source's scalars can be.
  ///
  /// The codes of the table are those of scalars: it has an entry for each surrogate too, but no text
  /// has a surrogate to look one up.
  private static func fold(
    _ source: Span<Scalar>, _ table: FoldTable, _ forms: inout MutableSpan<Scalar>,
    _ classes: inout MutableSpan<CharacterClass>, _ anchors: inout MutableSpan<Anchor>
  ) -> Tally {
    let (kinds, folded) = (table.kinds.span, table.folded.span)
    let (palette, weights) = (table.palette.span, table.weights.span)
    precondition(kinds.count == FoldTable.codes && folded.count == FoldTable.codes)
    precondition(palette.count == FoldTable.numbers && weights.count == FoldTable.numbers)
    precondition(forms.count == source.count)
    precondition(classes.count == source.count && anchors.count == source.count)
    var tally = Tally()
    for place in source.indices {
      let code = source[place].value
      guard code < FoldTable.codes else {
        if source[place].isHan { classes[place] = .han }
        continue
      }
      let number = Int(kinds[Int(code)])
      let kind = palette[number]
      classes[place] = kind.characterClass
      anchors[place] = kind.anchors
      tally.weight &+= weights[number]
      if kind.distance != 0 { forms[place] = Scalar(code: code &- UInt32(kind.distance)) }
      if kind.traits.rawValue > 3 {
        forms[place] = Scalar(code: UInt32(folded[Int(code)]))
        tally.note(kind.traits, at: place)
      }
    }
    return tally
  }

  /// The text with the simplified form of every character. Most texts have no need of it.
  private static func simplified(_ scalars: [Scalar]) -> [Scalar] {
    var values = scalars
    var row = values.mutableSpan
    let table = FoldTable.shared.simplified
    for place in row.indices where row[place].value < FoldTable.codes {
      row[place] = Scalar(code: UInt32(table[Int(row[place].value)]))
    }
    return values
  }

  /// The views, with where they lead back to and the words that go with them.
  func all(map: OffsetMap, added: AddedWords?) -> TextViews {
    var views = views
    views.map = map
    views.added = added
    return views
  }

  /// Settles a place whose neighbours decided.
  mutating func set(_ place: Int, to folded: Scalar, _ choice: ScriptChoice) {
    views.folded[place] = folded
    views.anchors[place] = FoldTable.anchors(of: folded)
    if choice == .simplified { views.values[place] = folded }
  }

  /// Makes a CR before a LF a blank: the LF alone ends the line.
  mutating func setBlank(_ place: Int) {
    views.folded[place] = " "
    views.classes[place] = .blank
    views.anchors[place] = FoldTable.anchors(of: " ")
  }
}
