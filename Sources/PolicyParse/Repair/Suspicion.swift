/// What in a text gives reason to look closer, found in one pass over it.
///
/// A text without any of these is clean and passes as it is.
struct Suspicion: OptionSet, Sendable {
  let rawValue: UInt16

  /// `&`: a reference of HTML may begin.
  static let ampersand = Suspicion(rawValue: 1 << 0)
  /// `<`: a tag may begin.
  static let angle = Suspicion(rawValue: 1 << 1)
  /// A Latin letter past ASCII: a reading's toned vowel, or bytes read as Latin-1.
  static let latin = Suspicion(rawValue: 1 << 2)
  /// `„ ‟ ‚ ‛`: brackets or quotation marks in the shape of others.
  static let lowQuote = Suspicion(rawValue: 1 << 3)
  /// A radical or a compatibility ideograph.
  static let ideograph = Suspicion(rawValue: 1 << 4)
  /// A control character or one without width.
  static let invisible = Suspicion(rawValue: 1 << 5)
  static let privateUse = Suspicion(rawValue: 1 << 6)
  /// Cyrillic `Р`.
  static let paragraphMark = Suspicion(rawValue: 1 << 7)
  /// `*`, `×`, U+FFFD, 锟: something was struck out or lost.
  static let loss = Suspicion(rawValue: 1 << 8)
  /// A character that stands for a frequent mark when text is decoded with the wrong encoding.
  static let mojibake = Suspicion(rawValue: 1 << 9)
  /// A number right after a word of growth: a percent sign may be lost.
  static let growth = Suspicion(rawValue: 1 << 10)

  /// What something can be done about; the other reasons are only told.
  static let mendable: Suspicion = [
    .ampersand, .angle, .latin, .lowQuote, .ideograph, .invisible, .privateUse, .paragraphMark,
    .mojibake,
  ]

  /// Every reason that a text gives, by one look-up a scalar. Takes O(n).
  static func scan(_ scalars: [Scalar]) -> Suspicion {
    guard !scalars.isEmpty else { return [] }
    let reasons = reasons.span
    let scalars = scalars.span
    var found: Suspicion = []
    for place in scalars.indices {
      let code = scalars[place].value
      guard code < 0x10000 else {
        found.formUnion(reason(code))
        continue
      }
      let reason = reasons[Int(code)]
      found.formUnion(reason)
      if reason == .figure, place > 1, Losses.isGrowth(scalars[place - 2], scalars[place - 1]) {
        found.insert(.growth)
      }
    }
    return found.subtracting(.figure)
  }

  /// What text decoded with the wrong encoding is full of.
  static let wrongEncoding: Suspicion = [.latin, .mojibake, .privateUse]

  /// The first scalar from `start` on that gives one of some reasons.
  static func firstSign(
    of sought: Suspicion, in scalars: [Scalar], from start: Int
  ) -> Int? {
    let reasons = reasons.span
    let scalars = scalars.span
    for place in start..<max(start, scalars.count) {
      let code = scalars[place].value
      let found = code < 0x10000 ? reasons[Int(code)] : reason(code)
      if !found.isDisjoint(with: sought) { return place }
    }
    return nil
  }

  /// The reason that a scalar gives by itself.
  static func reason(for scalar: Scalar) -> Suspicion {
    reason(scalar.value).subtracting(.figure)
  }

  /// A figure: no reason by itself.
  private static let figure = Suspicion(rawValue: 1 << 15)

  /// The reason that each scalar of the Basic Multilingual Plane gives.
  private static let reasons: [Suspicion] = {
    var table = [Suspicion](repeating: [], count: 0x10000)
    for codes in suspects {
      for code in codes { table[Int(code)] = reason(code) }
    }
    return table
  }()

  /// Codes outside which no scalar of the Basic Multilingual Plane gives a reason.
  private static let suspects: [ClosedRange<UInt32>] = [
    0...0x420, 0x180E...0x2069, 0x2E80...0x3129, 0x9225...0x951B, 0xE000...0xFFFF,
  ]

  /// The reason that a code gives by itself.
  ///
  /// In UTF-8 read as GBK, 锛 and 銆 are the beginning of ， and 、, 鈥 that of “, 鐨 that of 的, and
  /// 鍏 鍙 鍚 鍦 鍔 鎴 鏄 闂 绔 those of other frequent characters; they are rare as such.
  private static func reason(_ code: UInt32) -> Suspicion {
    switch code {
    case 0x30...0x39: .figure
    case 0x26: .ampersand
    case 0x3C: .angle
    case 0x2A, 0x58, 0x78, 0xD7, 0xFFFD: .loss
    case 0..<9, 0x0E..<0x1C, 0x7F..<0x85, 0x86..<0xA0, 0xAD: .invisible
    case 0xA0, 0xB7: []
    case 0xA1...0x24F, 0x2C6...0x2DC: .latin
    case 0x420: .paragraphMark
    case 0x201A...0x201B, 0x201E...0x201F: .lowQuote
    case 0x2E80...0x2FD5, 0xF900...0xFAFF, 0x2F800...0x2FA1F: .ideograph
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0x180E, 0xFEFF: .invisible
    case 0x951B, 0x9286, 0x9225, 0x9428, 0x934F, 0x9359, 0x935A, 0x9366, 0x9354, 0x9368, 0x93C4,
      0x3105...0x3129, 0xFE5B...0xFE5C:
      .mojibake
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: .privateUse
    default: []
    }
  }
}
