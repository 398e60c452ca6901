/// The views of a text, as far as single characters decide them, and counts by script.
///
/// The one pass over every character of every text. It writes into raw memory, which stays inside
/// this file: appending to three arrays takes more than twice the time.
struct FoldedViews {
  var values: [Scalar] = []
  var folded: [Scalar] = []
  var classes: [CharacterClass] = []
  var anchors: [Anchor] = []
  /// Offsets of the characters that need their neighbours.
  private(set) var contextual: [Int] = []
  /// How many characters stand in traditional text only.
  private(set) var traditional = 0
  /// How many characters stand in simplified text only.
  private(set) var simplifiedOnly = 0

  init(_ scalars: [Scalar], _ script: ScriptChoice) {
    let count = scalars.count
    // An empty file is done before the table has been made.
    guard count > 0 else { return }
    var tally = Tally()
    var folded: [Scalar] = []
    var classes: [CharacterClass] = []
    anchors = Array(unsafeUninitializedCapacity: count) { anchorBuffer, anchorCount in
      folded = Array(unsafeUninitializedCapacity: count) { foldedBuffer, foldedCount in
        classes = Array(unsafeUninitializedCapacity: count) { classBuffer, classCount in
          if let folded = foldedBuffer.baseAddress, let classes = classBuffer.baseAddress,
            let anchors = anchorBuffer.baseAddress
          {
            let views = Views(folded: folded, classes: classes, anchors: anchors)
            Self.fold(scalars, into: views, &tally)
          }
          classCount = count
        }
        foldedCount = count
      }
      anchorCount = count
    }
    self.folded = folded
    self.classes = classes
    contextual = tally.contextual
    traditional = tally.traditional
    simplifiedOnly = tally.simplifiedOnly
    let isConverted = script == .simplified && tally.hasOtherForms
    values = isConverted ? Self.simplified(scalars) : scalars
  }

  private struct Tally {
    var contextual: [Int] = []
    var traditional = 0
    var simplifiedOnly = 0
    /// Whether the simplified form of some character is another one.
    var hasOtherForms = false

    /// Counts without a branch: half of the characters of a Chinese text tell its script.
    @inline(__always)
    mutating func count(_ traits: FoldTable.Traits) {
      traditional &+= Int(traits.rawValue & 1)
      simplifiedOnly &+= Int(traits.rawValue >> 1 & 1)
    }

    mutating func note(_ traits: FoldTable.Traits, at place: Int) {
      if traits.contains(.otherForm) { hasOtherForms = true }
      if traits.contains(.contextual) { contextual.append(place) }
    }
  }

  /// Room for as many characters as the text has.
  private struct Views {
    let folded: UnsafeMutablePointer<Scalar>
    let classes: UnsafeMutablePointer<CharacterClass>
    let anchors: UnsafeMutablePointer<Anchor>

    @inline(__always)
    func set(
      _ place: Int, _ folded: Scalar, _ characterClass: CharacterClass, _ anchors: Anchor
    ) {
      (self.folded + place).initialize(to: folded)
      (classes + place).initialize(to: characterClass)
      (self.anchors + place).initialize(to: anchors)
    }
  }

  private static func fold(_ scalars: [Scalar], into views: Views, _ tally: inout Tally) {
    var counts = Tally()
    scalars.withUnsafeBufferPointer { scalars in
      FoldTable.entries.withUnsafeBufferPointer { table in
        for place in scalars.indices {
          let scalar = scalars[place]
          guard scalar.value < 0x10000 else {
            views.set(place, scalar, scalar.isHan ? .han : [], [])
            continue
          }
          let entry = table[Int(scalar.value)]
          views.set(place, Scalar(tableCode: entry.folded), entry.characterClass, entry.anchors)
          counts.count(entry.traits)
          if entry.traits.rawValue > 3 { counts.note(entry.traits, at: place) }
        }
      }
    }
    tally = counts
  }

  /// The text with the simplified form of every character. Most texts have no need of it.
  private static func simplified(_ scalars: [Scalar]) -> [Scalar] {
    FoldTable.entries.withUnsafeBufferPointer { table in
      scalars.map { scalar in
        guard scalar.value < 0x10000 else { return scalar }
        return Scalar(tableCode: table[Int(scalar.value)].simplified)
      }
    }
  }
}

extension Scalar {
  /// A scalar of the table, which holds none but scalars: its codes need no check. (It has an entry
  /// for each surrogate too, but no text has a surrogate to look one up.)
  @inline(__always)
  fileprivate init(tableCode: UInt16) { self = unsafeBitCast(UInt32(tableCode), to: Scalar.self) }
}
