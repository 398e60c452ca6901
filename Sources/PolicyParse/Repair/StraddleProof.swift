/// Whether a repaired stretch, damaged again, gives what was found.
struct StraddleProof {
  private let keys: GlossKeys
  private let readings: [UInt16: [Scalar]]
  private let foldsWidth: Bool

  init(table: GlossTable, keys: GlossKeys, foldsWidth: Bool) {
    self.keys = keys
    self.foldsWidth = foldsWidth
    var readings: [UInt16: [Scalar]] = [:]
    for (scalar, letters) in table.letters where scalar < 0x10000 {
      let code = GBKTable.code(of: UInt16(scalar))
      if code != 0 { readings[code] = letters }
    }
    self.readings = readings
  }

  /// Marks at which sites tear texts: none, the three of most, those and the full stop.
  private static let marks: [[UInt16: Scalar]] = [
    [:], [0xA3BB: "；", 0xA3A1: "！", 0xA3BF: "？"],
    [0xA3BB: "；", 0xA3A1: "！", 0xA3BF: "？", 0xA1A3: "。"],
  ]

  /// - Parameters:
  ///   - keys: keys of the stretch that the document shows nowhere else.
  ///   - before: the two characters before the stretch, which keys may reach into.
  func holds(
    _ text: [Scalar], with keys: [StraddleSearch.NewKey], after before: [UInt16],
    gives damaged: ArraySlice<Scalar>
  ) -> Bool {
    let context = before.filter { $0 > 0 && $0 < 0xFFFF }.map { Scalar(code: UInt32($0)) }
    let all = readings.merging(letters(of: keys, in: Array(damaged))) { known, _ in known }
    return Self.marks.contains { marks in
      let model = ForwardModel(readings: all, marks: marks, foldsWidth: foldsWidth)
      guard let whole = model.damage(context + text), let start = model.damage(context) else {
        return false
      }
      return whole.count == start.count + damaged.count
        && zip(whole.dropFirst(start.count), damaged).allSatisfy { $0 == $1 || $1 == "\u{FFFD}" }
    }
  }

  /// The readings of keys as the damaged stretch writes them.
  private func letters(
    of keys: [StraddleSearch.NewKey], in damaged: [Scalar]
  ) -> [UInt16: [Scalar]] {
    var found: [UInt16: [Scalar]] = [:]
    guard !keys.isEmpty else { return found }
    for place in damaged.indices where ["(", "?", "\u{FFFD}"].contains(damaged[place]) {
      guard let body = Gloss(bodyIn: damaged, at: place + 1) else { continue }
      for key in keys where key.syllable == body.syllable {
        found[key.code] = Array(damaged[(place + 1)..<(body.end - 1)])
      }
    }
    return found
  }
}
