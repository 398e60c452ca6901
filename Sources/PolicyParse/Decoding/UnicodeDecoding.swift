/// Reads UTF-8 one character at a time; the plain reference for `FastDecoding.utf8`.
///
/// Bytes that make no character are taken as Unicode recommends (3.9, "maximal subparts"): one
/// U+FFFD for each longest beginning of a well-formed sequence, so that no good byte is lost.
struct UTF8Steps: StepDecoder {
  @inline(__always)
  func step(_ bytes: [UInt8], at offset: Int, before end: Int) -> DecodedStep {
    let lead = bytes[offset]
    if lead < 0x80 { return DecodedStep(code: UInt32(lead), width: 1) }
    let length = Self.length(lead)
    guard length > 1 else { return .malformed(width: 1) }
    var code = UInt32(lead) & (0x7F >> UInt32(length))
    for index in 1..<length {
      let place = offset + index
      guard place < end, Self.mayFollow(lead, bytes[place], at: index) else {
        return .malformed(width: index)
      }
      code = code << 6 | UInt32(bytes[place] & 0x3F)
    }
    return DecodedStep(code: code, width: length)
  }

  /// The number of bytes that a lead byte promises; 0 for a byte that leads nothing.
  private static func length(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  /// Whether `byte` may stand `index` places after `lead`: neither overlong, surrogate nor past
  /// U+10FFFF (Unicode 3.9, table 3-7).
  private static func mayFollow(_ lead: UInt8, _ byte: UInt8, at index: Int) -> Bool {
    guard index == 1 else { return byte & 0xC0 == 0x80 }
    switch lead {
    case 0xE0: return (0xA0...0xBF).contains(byte)
    case 0xED: return (0x80...0x9F).contains(byte)
    case 0xF0: return (0x90...0xBF).contains(byte)
    case 0xF4: return (0x80...0x8F).contains(byte)
    default: return byte & 0xC0 == 0x80
    }
  }
}

/// Reads UTF-16 one character at a time. `high` and `low` are the places of a unit's two bytes.
struct UTF16Steps: StepDecoder {
  let high: Int
  let low: Int

  @inline(__always)
  private func unit(_ bytes: [UInt8], at offset: Int) -> UInt32 {
    UInt32(bytes[offset + high]) << 8 | UInt32(bytes[offset + low])
  }

  @inline(__always)
  func step(_ bytes: [UInt8], at offset: Int, before end: Int) -> DecodedStep {
    guard offset + 1 < end else { return .malformed(width: 1) }
    let first = unit(bytes, at: offset)
    guard first & 0xF800 == 0xD800 else { return DecodedStep(code: first, width: 2) }
    guard first < 0xDC00, offset + 3 < end else { return .malformed(width: 2) }
    let second = unit(bytes, at: offset + 2)
    guard second & 0xFC00 == 0xDC00 else { return .malformed(width: 2) }
    return DecodedStep(code: 0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF), width: 4)
  }
}

/// Reads UTF-32 one character at a time. `shifts` are the bits that a unit's four bytes are moved by.
struct UTF32Steps: StepDecoder {
  let shifts: (UInt32, UInt32, UInt32, UInt32)

  func step(_ bytes: [UInt8], at offset: Int, before end: Int) -> DecodedStep {
    guard offset + 3 < end else { return .malformed(width: end - offset) }
    let code =
      UInt32(bytes[offset]) << shifts.0 | UInt32(bytes[offset + 1]) << shifts.1
      | UInt32(bytes[offset + 2]) << shifts.2 | UInt32(bytes[offset + 3]) << shifts.3
    return Scalar(code) == nil ? .malformed(width: 4) : DecodedStep(code: code, width: 4)
  }
}
