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
    return scalars.withUnsafeBufferPointer { scalars -> Int? in
      guard let base = scalars.baseAddress else { return nil }
      var place = range.lowerBound
      while place < range.upperBound {
        if base[place] == scalar { return place }
        place += 1
      }
      return nil
    }
  }

  /// The first index in `range` of a scalar that stands in none of the blocks. Takes O(range).
  static func firstIndex(
    outside blocks: CodeBlocks, in scalars: [Scalar], _ range: Range<Int>
  ) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= scalars.count)
    return scalars.withUnsafeBufferPointer { scalars -> Int? in
      blocks.members.withUnsafeBufferPointer { members -> Int? in
        guard let scalars = scalars.baseAddress, let members = members.baseAddress else {
          return nil
        }
        var place = range.lowerBound
        while place < range.upperBound {
          let block = min(Int(scalars[place].value >> 6), CodeBlocks.beyond)
          if !members[block] { return place }
          place += 1
        }
        return nil
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

/// A set of blocks of 64 codes of the Basic Multilingual Plane.
struct CodeBlocks: Sendable {
  /// The index that stands for all codes past U+FFFF, which are in no block.
  static let beyond = 0x400
  /// For each block whether it belongs to the set.
  let members: [Bool]

  init(_ isMember: (UInt32) -> Bool) {
    members = (UInt32(0)..<0x400).map(isMember) + [false]
  }

  func contains(_ scalar: Scalar) -> Bool { members[min(Int(scalar.value >> 6), Self.beyond)] }
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
