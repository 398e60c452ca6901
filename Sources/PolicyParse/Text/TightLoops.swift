/// The loops that every text goes through many times, on raw memory.
///
/// A bounds check and a reference count for each scalar cost several times what these loops take
/// for one, and the search looks at four scalars at once. No pointer leaves this file; ranges are
/// checked once, on entry. Tests hold each loop against its plain form.
enum TightLoops {
  /// The first index in `range` of an element that has one of `bits`. Takes O(range).
  static func firstIndex<Bits: ScalarBits>(
    of bits: UInt16, in view: [Bits], _ range: Range<Int>
  ) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= view.count)
    return view.withUnsafeBytes { lanes -> Int? in
      guard let base = lanes.baseAddress else { return nil }
      var place = range.lowerBound
      while place + 4 <= range.upperBound {
        let found = fourLanes(base, at: place, having: bits)
        if found != 0 { return place + found.trailingZeroBitCount >> 4 }
        place += 4
      }
      while place < range.upperBound {
        if lane(base, at: place) & bits != 0 { return place }
        place += 1
      }
      return nil
    }
  }

  /// The last index in `range` of an element that has one of `bits`. Takes O(range).
  static func lastIndex<Bits: ScalarBits>(
    of bits: UInt16, in view: [Bits], _ range: Range<Int>
  ) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= view.count)
    return view.withUnsafeBytes { lanes -> Int? in
      guard let base = lanes.baseAddress else { return nil }
      var place = range.upperBound
      while place - 4 >= range.lowerBound {
        let found = fourLanes(base, at: place - 4, having: bits)
        if found != 0 { return place - 1 - found.leadingZeroBitCount >> 4 }
        place -= 4
      }
      while place > range.lowerBound {
        place -= 1
        if lane(base, at: place) & bits != 0 { return place }
      }
      return nil
    }
  }

  /// The first index in `range` of a scalar. Takes O(range).
  static func firstIndex(of scalar: Scalar, in scalars: [Scalar], _ range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= scalars.count)
    return scalars.withUnsafeBytes { lanes -> Int? in
      guard let base = lanes.baseAddress else { return nil }
      let wanted = SIMD8<UInt32>(repeating: scalar.value)
      var place = range.lowerBound
      while place + 8 <= range.upperBound, !anyHolds(eightCodes(base, at: place) .== wanted) {
        place += 8
      }
      while place < range.upperBound {
        if code(base, at: place) == scalar.value { return place }
        place += 1
      }
      return nil
    }
  }

  /// How many scalars in `range` have a code below `limit`. Takes O(range).
  static func count(below limit: UInt32, in scalars: [Scalar], _ range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= scalars.count)
    return scalars.withUnsafeBufferPointer { scalars -> Int in
      guard let start = scalars.baseAddress?.advanced(by: range.lowerBound) else { return 0 }
      var count: UInt32 = 0
      for place in 0..<range.count { count &+= start[place].value < limit ? 1 : 0 }
      return Int(count)
    }
  }

  /// How many scalars in `range` are blanks, by one look-up a scalar. Takes O(range).
  static func blankCount(in scalars: [Scalar], _ range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= scalars.count)
    guard !range.isEmpty else { return 0 }
    return scalars.withUnsafeBufferPointer { scalars -> Int in
      blanks.withUnsafeBufferPointer { blanks -> Int in
        guard let start = scalars.baseAddress?.advanced(by: range.lowerBound),
          let blanks = blanks.baseAddress
        else { return 0 }
        var count = 0
        for place in 0..<range.count {
          count &+= Int(blanks[Int(min(start[place].value, pastBlanks))])
        }
        return count
      }
    }
  }

  /// The indices in `range` of the scalars that can open a word, alone or with the scalar after
  /// them, in order. Takes O(range).
  static func indices(
    of openings: WordOpenings, in scalars: [Scalar], _ range: Range<Int>
  ) -> [Int32] {
    precondition(range.lowerBound >= 0 && range.upperBound <= scalars.count)
    var places: [Int32] = []
    guard let last = range.last else { return places }
    places.reserveCapacity(range.count / 8 + 8)
    scalars.withUnsafeBufferPointer { scalars in
      openings.bits.withUnsafeBufferPointer { bits in
        guard let base = scalars.baseAddress, let bits = bits.baseAddress else { return }
        // What stands past U+FFFF shares the bits of another code: it may be found, never missed.
        func own(_ place: Int) -> UInt8 {
          bits[Int(UInt16(truncatingIfNeeded: base[place].value))]
        }
        var first = own(range.lowerBound)
        for place in range.lowerBound..<last {
          let second = own(place &+ 1)
          if first & (second >> 4 | WordOpenings.alone) != 0 {
            places.append(Int32(truncatingIfNeeded: place))
          }
          first = second
        }
        let second = last + 1 < scalars.count ? own(last + 1) : 0
        if first & (second >> 4 | WordOpenings.alone) != 0 {
          places.append(Int32(truncatingIfNeeded: last))
        }
      }
    }
    return places
  }

  /// A code past the last blank.
  private static let pastBlanks: UInt32 = 0x3001

  /// 1 for each blank up to `pastBlanks`, 0 for each other code.
  private static let blanks: [UInt8] = (0...pastBlanks).map { Scalar(code: $0).isBlank ? 1 : 0 }

  // MARK: Memory

  @inline(__always)
  private static func eightCodes(_ base: UnsafeRawPointer, at place: Int) -> SIMD8<UInt32> {
    base.loadUnaligned(fromByteOffset: place &* 4, as: SIMD8<UInt32>.self)
  }

  /// Whether a comparison holds for one lane at least.
  @inline(__always)
  private static func anyHolds(_ lanes: SIMDMask<SIMD8<Int32>>) -> Bool {
    let words = unsafeBitCast(lanes, to: SIMD4<UInt64>.self)
    return words[0] | words[1] | words[2] | words[3] != 0
  }

  @inline(__always)
  private static func code(_ base: UnsafeRawPointer, at place: Int) -> UInt32 {
    base.load(fromByteOffset: place &* 4, as: UInt32.self)
  }

  /// The bits in question of four elements, the first one's lowest.
  @inline(__always)
  private static func fourLanes(
    _ base: UnsafeRawPointer, at place: Int, having bits: UInt16
  ) -> UInt64 {
    let word = base.loadUnaligned(fromByteOffset: place &* 2, as: UInt64.self)
    return UInt64(littleEndian: word) & (UInt64(bits) &* 0x0001_0001_0001_0001)
  }

  @inline(__always)
  private static func lane(_ base: UnsafeRawPointer, at place: Int) -> UInt16 {
    base.load(fromByteOffset: place &* 2, as: UInt16.self)
  }
}

/// How words begin: which scalars are the whole of a word or its first, and which are the second
/// in words of the same group.
struct WordOpenings: Sendable {
  /// The bit of scalars that open a word whatever follows.
  static let alone: UInt8 = 8
  /// How many groups of words are told apart.
  static let groups = 3
  /// For each code below U+10000: in bits 0 to 2 the groups that it is the first scalar of, in bits
  /// 4 to 6 those that it is a second one of.
  private(set) var bits = [UInt8](repeating: 0, count: 0x10000)

  /// Adds a beginning; `group` is below `groups`.
  mutating func insert(first: UInt32, second: UInt32?, group: Int) {
    guard let second else {
      bits[Int(first & 0xFFFF)] |= Self.alone
      return
    }
    bits[Int(first & 0xFFFF)] |= 1 << UInt8(group)
    bits[Int(second & 0xFFFF)] |= 16 << UInt8(group)
  }
}
