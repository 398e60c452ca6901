/// The unit in which PolicyParse reads text: one Unicode scalar value.
///
/// Offsets and spans count these, from 0, unless a record says otherwise.
public typealias Scalar = Unicode.Scalar

extension Scalar {
  /// A scalar from a code that is already known to be one; U+FFFD for a surrogate or a code past U+10FFFF.
  init(code: UInt32) { self = Scalar(code) ?? "\u{FFFD}" }

  /// Whether the scalar leaves no mark on paper: spaces of every width, tabs and line ends.
  ///
  /// The set is that of Python's `str.isspace`, so that both count coverage alike.
  @inline(__always)
  public var isBlank: Bool { value <= 0x3000 && isLowBlank }

  private var isLowBlank: Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0x1C...0x1F, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029,
      0x202F, 0x205F, 0x3000:
      true
    default: false
    }
  }

  /// Whether the scalar is a Chinese character: a unified or compatibility ideograph, or 〇 or 々.
  public var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3007, 0x3005, 0xF900...0xFAFF, 0x20000...0x323AF: true
    default: false
    }
  }
}

extension String {
  /// The string that a run of scalars spells.
  init(scalars: some Sequence<Scalar>) {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(scalars.underestimatedCount * 3)
    for scalar in scalars {
      let code = scalar.value
      if code < 0x80 {
        utf8.append(UInt8(truncatingIfNeeded: code))
      } else if code >= 0x800, code < 0x10000 {
        utf8.append(UInt8(truncatingIfNeeded: 0xE0 | code >> 12))
        utf8.append(UInt8(truncatingIfNeeded: 0x80 | code >> 6 & 0x3F))
        utf8.append(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F))
      } else {
        utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    self = String(decoding: utf8, as: UTF8.self)
  }
}
