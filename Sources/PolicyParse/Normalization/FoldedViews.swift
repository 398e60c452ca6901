/// The three views of a text, as far as single characters decide them, and counts by script.
///
/// The one pass over every character of every text. It writes into raw memory, which stays inside
/// this file: appending to three arrays takes more than twice the time.
struct FoldedViews {
  var values: [Scalar] = []
  var folded: [Scalar] = []
  var classes: [CharacterClass] = []
  /// Offsets of the characters that need their neighbours.
  private(set) var contextual: [Int] = []
  /// How many characters stand in traditional text only.
  private(set) var traditional = 0
  /// How many characters stand in simplified text only.
  private(set) var simplifiedOnly = 0

  init(_ scalars: [Scalar], _ script: ScriptChoice) {
    var tally = Tally()
    var folded: [Scalar] = []
    var classes: [CharacterClass] = []
    values = Array(unsafeUninitializedCapacity: scalars.count) { valueBuffer, valueCount in
      folded = Array(unsafeUninitializedCapacity: scalars.count) { foldedBuffer, foldedCount in
        classes = Array(unsafeUninitializedCapacity: scalars.count) { classBuffer, classCount in
          let views = Views(values: valueBuffer, folded: foldedBuffer, classes: classBuffer)
          Self.fold(scalars, into: views, &tally)
          classCount = scalars.count
        }
        foldedCount = scalars.count
      }
      valueCount = scalars.count
    }
    // Asking at every character which values are wanted would cost more than this one assignment.
    if script == .keep { values = scalars }
    self.folded = folded
    self.classes = classes
    contextual = tally.contextual
    traditional = tally.traditional
    simplifiedOnly = tally.simplifiedOnly
  }

  private struct Tally {
    var contextual: [Int] = []
    var traditional = 0
    var simplifiedOnly = 0

    @inline(__always)
    mutating func count(_ traits: FoldTable.Traits, at place: Int) {
      traditional += traits.contains(.traditional) ? 1 : 0
      simplifiedOnly += traits.contains(.simplifiedOnly) ? 1 : 0
      if traits.contains(.contextual) { contextual.append(place) }
    }
  }

  /// Room for as many characters as the text has.
  private struct Views {
    let values: UnsafeMutableBufferPointer<Scalar>
    let folded: UnsafeMutableBufferPointer<Scalar>
    let classes: UnsafeMutableBufferPointer<CharacterClass>

    @inline(__always)
    func set(_ place: Int, _ value: Scalar, _ folded: Scalar, _ characterClass: CharacterClass) {
      (values.baseAddress.unsafelyUnwrapped + place).initialize(to: value)
      (self.folded.baseAddress.unsafelyUnwrapped + place).initialize(to: folded)
      (classes.baseAddress.unsafelyUnwrapped + place).initialize(to: characterClass)
    }
  }

  private static func fold(_ scalars: [Scalar], into views: Views, _ tally: inout Tally) {
    FoldTable.entries.withUnsafeBufferPointer { table in
      for (place, scalar) in scalars.enumerated() {
        guard scalar.value < 0x10000 else {
          views.set(place, scalar, scalar, scalar.isHan ? .han : [])
          continue
        }
        let entry = table[Int(scalar.value)]
        views.set(
          place, Scalar(tableCode: entry.simplified), Scalar(tableCode: entry.folded),
          entry.characterClass)
        if !entry.traits.isEmpty { tally.count(entry.traits, at: place) }
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
