/// The views of a text, as far as single characters decide them, and counts by script.
///
/// The one pass over every character of every text. It writes into raw memory, which stays inside
/// this file: three checks of bounds a character take as long as the pass itself.
struct FoldedViews {
  private(set) var values: [Scalar] = []
  private(set) var folded: [Scalar] = []
  private(set) var classes: [CharacterClass] = []
  private(set) var anchors: [Anchor] = []
  private var tally = Tally()

  init(_ scalars: [Scalar], _ script: ScriptChoice) {
    // An empty file is done before the table has been made.
    guard !scalars.isEmpty else { return }
    fold(scalars)
    let isConverted = script == .simplified && tally.hasOtherForms
    values = isConverted ? Self.simplified(scalars) : scalars
  }

  /// Offsets of the characters that need their neighbours.
  var contextual: [Int] { tally.contextual }
  /// How many characters stand in traditional text only.
  var traditional: Int { tally.traditional }
  /// How many characters stand in simplified text only.
  var simplifiedOnly: Int { tally.simplifiedOnly }

  private struct Tally {
    var contextual: [Int] = []
    var traditional = 0
    var simplifiedOnly = 0
    /// Whether the simplified form of some character is another one.
    var hasOtherForms = false

    @inline(never)
    mutating func note(_ traits: FoldTable.Traits, at place: Int) {
      if traits.contains(.otherForm) { hasOtherForms = true }
      if traits.contains(.contextual) { contextual.append(place) }
    }
  }

  /// Room for as many characters as the text has.
  private struct Room {
    let folded: UnsafeMutablePointer<UInt32>
    let classes: UnsafeMutablePointer<CharacterClass>
    let anchors: UnsafeMutablePointer<Anchor>
  }

  /// The parts of the table that are asked about every character.
  private struct LookUp {
    let kinds: UnsafePointer<UInt8>
    let palette: UnsafePointer<FoldTable.Kind>
    let weights: UnsafePointer<UInt64>
  }

  /// Fills the views but `values`, and counts.
  private mutating func fold(_ scalars: [Scalar]) {
    let count = scalars.count
    var tally = Tally()
    var classes: [CharacterClass] = []
    var anchors: [Anchor] = []
    folded = Array(unsafeUninitializedCapacity: count) { foldedBuffer, foldedCount in
      classes = Array(unsafeUninitializedCapacity: count) { classBuffer, classCount in
        anchors = Array(unsafeUninitializedCapacity: count) { anchorBuffer, anchorCount in
          if let folded = foldedBuffer.baseAddress, let classes = classBuffer.baseAddress,
            let anchors = anchorBuffer.baseAddress
          {
            folded.withMemoryRebound(to: UInt32.self, capacity: count) { folded in
              let room = Room(folded: folded, classes: classes, anchors: anchors)
              tally = Self.fold(scalars, into: room, FoldTable.shared)
            }
          }
          anchorCount = count
        }
        classCount = count
      }
      foldedCount = count
    }
    self.classes = classes
    self.anchors = anchors
    self.tally = tally
  }

  private static func fold(_ scalars: [Scalar], into room: Room, _ table: FoldTable) -> Tally {
    scalars.withUnsafeBufferPointer { scalars in
      table.kinds.withUnsafeBufferPointer { kinds in
        table.palette.withUnsafeBufferPointer { palette in
          table.weights.withUnsafeBufferPointer { weights in
            guard let kinds = kinds.baseAddress, let palette = palette.baseAddress,
              let weights = weights.baseAddress
            else { return Tally() }
            let look = LookUp(kinds: kinds, palette: palette, weights: weights)
            return fold(scalars, into: room, look, table.folded)
          }
        }
      }
    }
  }

  /// The codes of the table are those of scalars: it has an entry for each surrogate too, but no text
  /// has a surrogate to look one up.
  private static func fold(
    _ scalars: UnsafeBufferPointer<Scalar>, into room: Room, _ table: LookUp, _ forms: [UInt16]
  ) -> Tally {
    var tally = Tally()
    var weight: UInt64 = 0
    for place in scalars.indices {
      let code = scalars[place].value
      guard code < 0x10000 else {
        room.folded[place] = code
        room.classes[place] = scalars[place].isHan ? .han : []
        room.anchors[place] = []
        continue
      }
      let number = Int(table.kinds[Int(code)])
      let kind = table.palette[number]
      room.folded[place] = code &- UInt32(kind.distance)
      room.classes[place] = kind.characterClass
      room.anchors[place] = kind.anchors
      weight &+= table.weights[number]
      if kind.traits.rawValue > 3 {
        room.folded[place] = UInt32(forms[Int(code)])
        tally.note(kind.traits, at: place)
      }
    }
    tally.traditional = Int(weight & 0xFFFF_FFFF)
    tally.simplifiedOnly = Int(weight >> 32)
    return tally
  }

  /// The text with the simplified form of every character. Most texts have no need of it.
  private static func simplified(_ scalars: [Scalar]) -> [Scalar] {
    let table = FoldTable.shared.simplified
    return scalars.map { scalar in
      guard scalar.value < 0x10000 else { return scalar }
      return Scalar(code: UInt32(table[Int(scalar.value)]))
    }
  }

  func text(map: OffsetMap, added: AddedWords?) -> WorkingText {
    WorkingText(
      values: values, folded: folded, classes: classes, anchors: anchors, map: map, added: added)
  }

  /// Settles a place whose neighbours decided.
  mutating func set(_ place: Int, to folded: Scalar, _ choice: ScriptChoice) {
    self.folded[place] = folded
    anchors[place] = FoldTable.anchors(of: folded)
    if choice == .simplified { values[place] = folded }
  }

  /// Makes a CR before a LF a blank: the LF alone ends the line.
  mutating func setBlank(_ place: Int) {
    folded[place] = " "
    classes[place] = .blank
    anchors[place] = FoldTable.anchors(of: " ")
  }
}
