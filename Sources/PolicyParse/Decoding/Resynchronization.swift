/// Finds the bytes of a text in two-byte codes that lost the other half of their character.
///
/// One lost byte shifts all pairs after it up to the next ASCII character. Of all ways to divide
/// the bytes into characters and stray bytes, the likeliest is taken; O(n) in time and memory.
struct Resynchronization {
  /// What a stray byte costs, in nats: more than a rare character.
  private static let strayCost: Float = 18
  /// What must be gained, in nats, where each byte makes a character as it stands.
  private static let leastGain: Float = 24
  /// What a character costs that stands beside its like, as in a row of ○.
  private static let repeatedCost: Float = 1

  /// The offsets of stray bytes, ascending.
  private(set) var strays: [Int] = []

  /// - Parameter codec: GB18030 or Big5; others have no pairs that shift, and no strays.
  init(_ bytes: [UInt8], in range: Range<Int>, by codec: ByteCodec) {
    switch codec {
    case .gb18030: strays = Self.strays(bytes, in: range, by: GB18030Steps())
    case .big5: strays = Self.strays(bytes, in: range, by: Big5Steps())
    default: break
    }
  }

  /// The ranges between strays, and the strays, in order; together all of `range`.
  func pieces(of range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for stray in strays {
      if start < stray { pieces.append(start..<stray) }
      pieces.append(stray..<(stray + 1))
      start = stray + 1
    }
    if start < range.upperBound { pieces.append(start..<range.upperBound) }
    return pieces
  }

  private static func strays(
    _ bytes: [UInt8], in range: Range<Int>, by steps: some StepDecoder
  ) -> [Int] {
    let start = range.lowerBound
    // For each place the cost of the likeliest way there, and the width of its last step.
    var costs = [Float](repeating: .infinity, count: range.count + 1)
    var widths = [Int8](repeating: 0, count: range.count + 1)
    costs[0] = 0
    func reach(_ end: Int, from place: Int, _ cost: Float, _ width: Int8) {
      guard costs[place - start] + cost < costs[end - start] else { return }
      costs[end - start] = costs[place - start] + cost
      widths[end - start] = width
    }
    for place in range {
      let step = steps.step(bytes, at: place, before: range.upperBound)
      if step.isMalformed {
        reach(place + step.width, from: place, strayCost, Int8(-step.width))
      } else {
        reach(
          place + step.width, from: place, cost(of: step, bytes, at: place, from: start),
          Int8(step.width))
      }
      if bytes[place] >= 0x80 { reach(place + 1, from: place, strayCost, -1) }
    }
    let plainCost = plainCost(bytes, in: range, by: steps)
    return costs[range.count] + leastGain < plainCost ? strays(widths, from: start) : []
  }

  /// The cost of the bytes as they stand; infinite where some make no character.
  private static func plainCost(
    _ bytes: [UInt8], in range: Range<Int>, by steps: some StepDecoder
  ) -> Float {
    var cost: Float = 0
    steps.forEach(bytes, in: range) { step, place in
      cost +=
        step.isMalformed
        ? .infinity : Self.cost(of: step, bytes, at: place, from: range.lowerBound)
    }
    return cost
  }

  private static func cost(
    of step: DecodedStep, _ bytes: [UInt8], at place: Int, from start: Int
  ) -> Float {
    if place - step.width >= start, isRepeated(bytes, at: place, step.width) {
      return repeatedCost
    }
    let tenths =
      step.code < 0x10000
      ? CharacterModel.surprises[Int(step.code)] : CharacterModel.supplementary
    return Float(tenths) / 10
  }

  /// Whether the bytes of a character are those before it.
  private static func isRepeated(_ bytes: [UInt8], at place: Int, _ width: Int) -> Bool {
    (place..<(place + width)).allSatisfy { bytes[$0] == bytes[$0 - width] }
  }

  /// The stray bytes on the likeliest way, which is told from its end.
  private static func strays(_ widths: [Int8], from start: Int) -> [Int] {
    var strays: [Int] = []
    var place = widths.count - 1
    while place > 0 {
      let width = Int(widths[place])
      place -= max(1, abs(width))
      if width == -1 { strays.append(start + place) }
    }
    return strays.reversed()
  }
}
