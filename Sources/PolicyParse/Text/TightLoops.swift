/// The loops that every text goes through many times, on raw memory.
///
/// A bounds check and a reference count for each scalar cost several times what these loops take
/// for one, and the search looks at four scalars at once. No pointer leaves this file, which also
/// holds the literals that texts are compared with and the slots that a search looks into millions
/// of times. Loops check their ranges once, on entry; a literal is read within its own length by
/// those who ask for it. Tests hold each loop against its plain form.
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
  ///
  /// Every index is written and only a found one kept: whether the next one is found nobody can
  /// foretell, a branch least of all.
  static func indices(
    of openings: WordOpenings, in scalars: [Scalar], _ range: Range<Int>
  ) -> [Int32] {
    precondition(range.lowerBound >= 0 && range.upperBound <= scalars.count)
    var places: [Int32] = []
    guard let last = range.last else { return places }
    places.reserveCapacity(range.count / 4 + 8)
    scalars.withUnsafeBufferPointer { scalars in
      openings.bits.withUnsafeBufferPointer { bits in
        guard let base = scalars.baseAddress, let bits = bits.baseAddress else { return }
        // What stands past U+FFFF shares the bits of another code: it may be found, never missed.
        func own(_ place: Int) -> UInt16 {
          bits[Int(UInt16(truncatingIfNeeded: base[place].value))]
        }
        func opens(_ first: UInt16, _ second: UInt16) -> Bool {
          first & (second &>> 8 | WordOpenings.alone) != 0
        }
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: block) { block in
          guard let found = block.baseAddress else { return }
          var first = own(range.lowerBound)
          var place = range.lowerBound
          while place < last {
            let end = min(place &+ block.count, last)
            var count = 0
            while place < end {
              let second = own(place &+ 1)
              found[count] = Int32(truncatingIfNeeded: place)
              count &+= opens(first, second) ? 1 : 0
              first = second
              place &+= 1
            }
            places.append(contentsOf: UnsafeBufferPointer(start: found, count: count))
          }
          if opens(first, last + 1 < scalars.count ? own(last + 1) : 0) {
            places.append(Int32(truncatingIfNeeded: last))
          }
        }
      }
    }
    return places
  }

  /// How many places are looked at before those found among them are moved to the others.
  private static let block = 1024

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

/// The UTF-8 of a literal, read where the compiler put it: a `String` of it would be a copy, and the
/// words of the grammars are compared at every turn. The pointer stays inside this file.
struct LiteralBytes {
  private let bytes: UnsafeBufferPointer<UInt8>

  @inline(__always)
  init(_ literal: StaticString) {
    bytes = UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
  }

  @inline(__always)
  var count: Int { bytes.count }

  @inline(__always)
  subscript(index: Int) -> UInt8 { bytes[index] }

  /// The scalar that begins at a byte, and how many bytes it has.
  @inline(__always)
  func scalar(at index: Int) -> (code: UInt32, width: Int) {
    let lead = UInt32(bytes[index])
    func trail(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset]) & 0x3F }
    switch lead {
    case ..<0x80: return (lead, 1)
    case ..<0xE0: return ((lead & 0x1F) << 6 | trail(1), 2)
    case ..<0xF0: return ((lead & 0x0F) << 12 | trail(1) << 6 | trail(2), 3)
    default: return ((lead & 0x07) << 18 | trail(1) << 12 | trail(2) << 6 | trail(3), 4)
    }
  }
}

extension StaticString {
  /// The number of scalars in the literal.
  var scalarCount: Int {
    let bytes = LiteralBytes(self)
    var count = 0
    for index in 0..<bytes.count where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The first scalar of a literal that is not empty; literals here are ASCII or Chinese, of one or
  /// three bytes a scalar, or two for Latin marks.
  @inline(__always)
  var firstCode: UInt32 {
    let start = utf8Start
    let lead = UInt32(start.pointee)
    if lead < 0x80 { return lead }
    let second = UInt32(start[1]) & 0x3F
    if lead < 0xE0 { return (lead & 0x1F) << 6 | second }
    return (lead & 0x0F) << 12 | second << 6 | UInt32(start[2]) & 0x3F
  }

  /// The last scalar of such a literal.
  @inline(__always)
  var lastCode: UInt32 {
    let end = utf8Start + utf8CodeUnitCount
    let last = UInt32(end[-1])
    if last < 0x80 { return last }
    let second = UInt32(end[-2])
    if second >= 0xC0 { return (second & 0x1F) << 6 | last & 0x3F }
    return (UInt32(end[-3]) & 0x0F) << 12 | (second & 0x3F) << 6 | last & 0x3F
  }
}

/// Numbers that were worked out for keys, the last one of each of a fixed number of slots.
///
/// In an array of a class, every look-up would ask whether somebody else is at it, and every change
/// whether the array is shared: a search took a tenth longer.
final class NumberSlots {
  private struct Slot {
    var key = UInt64.max
    var number: Float = 0
  }

  private static let bits = 14
  private let slots: UnsafeMutablePointer<Slot>

  init() {
    slots = .allocate(capacity: 1 << Self.bits)
    slots.initialize(repeating: Slot(), count: 1 << Self.bits)
  }

  deinit { slots.deallocate() }

  /// Forgets all numbers.
  func clear() { slots.update(repeating: Slot(), count: 1 << Self.bits) }

  /// The number of a key below `UInt64.max`, worked out where it is not known.
  @inline(__always)
  func number(_ key: UInt64, else work: () -> Double) -> Double {
    let place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> (64 - Self.bits))
    if slots[place].key == key { return Double(slots[place].number) }
    let number = work()
    slots[place] = Slot(key: key, number: Float(number))
    return number
  }
}
