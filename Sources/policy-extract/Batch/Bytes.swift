/// A path or a line as the system gives it: bytes, in no particular encoding.
typealias Bytes = [UInt8]

extension Bytes {
  /// The UTF-8 of a string.
  init(_ string: StaticString) {
    self = string.withUTF8Buffer { Array($0) }
  }

  /// The bytes with a closing NUL, as system calls want a path.
  var cString: [CChar] {
    var copy = map { CChar(bitPattern: $0) }
    copy.append(0)
    return copy
  }

  /// The bytes read as UTF-8, with U+FFFD where they are not.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// Whether the bytes are UTF-8 throughout.
  var isUTF8: Bool { String(validating: self, as: UTF8.self) != nil }

  /// `self/name`, without doubling a closing slash.
  func appending(component name: some Collection<UInt8>) -> Bytes {
    var joined = Bytes()
    joined.reserveCapacity(count + name.count + 1)
    joined += self
    if let last, last != Byte.slash { joined.append(Byte.slash) }
    joined += name
    return joined
  }

  /// The bytes in Base64 with padding (RFC 4648, section 4).
  var base64: String {
    let alphabet = Bytes("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var out = Bytes()
    for start in stride(from: 0, to: count, by: 3) {
      let group = self[start..<Swift.min(start + 3, count)]
      var bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      bits <<= UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let digit = Int(bits >> UInt32(18 - 6 * place)) & 63
        out.append(place <= group.count ? alphabet[digit] : UInt8(ascii: "="))
      }
    }
    return out.text
  }

  /// The bytes that a Base64 text stands for; nil where it is none.
  init?(base64 text: some Collection<UInt8>) {
    self = []
    reserveCapacity(text.count / 4 * 3)
    var bits: UInt32 = 0
    var held = 0
    var padding = 0
    for byte in text {
      if byte == UInt8(ascii: "=") {
        padding += 1
        continue
      }
      guard padding == 0, let digit = Byte.base64Digit(byte) else { return nil }
      bits = bits << 6 | digit
      held += 6
      if held >= 8 {
        held -= 8
        append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
      }
    }
    guard text.count % 4 == 0, padding <= 2 else { return nil }
  }
}

/// Bytes with a meaning in paths and lines.
enum Byte {
  static let slash = UInt8(ascii: "/")
  static let dot = UInt8(ascii: ".")
  static let newline = UInt8(ascii: "\n")
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")

  /// The value of a Base64 digit, 0…63.
  static func base64Digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}

/// Parts of a path, by bytes alone: nothing here asks the file system.
enum Path {
  /// The last component: `a/b.txt` → `b.txt`.
  static func name(_ path: Bytes) -> Bytes {
    guard let slash = path.lastIndex(of: Byte.slash) else { return path }
    return Bytes(path[(slash + 1)...])
  }

  /// All but the last component: `a/b.txt` → `a`, `b.txt` → `.`, `/b` → `/`.
  static func parent(_ path: Bytes) -> Bytes {
    guard let slash = path.lastIndex(of: Byte.slash) else { return [Byte.dot] }
    return slash == 0 ? [Byte.slash] : Bytes(path[..<slash])
  }

  /// What follows the last dot of the name, in lower case: `A.TXT` → `txt`; empty without one.
  static func suffix(_ path: Bytes) -> Bytes {
    let name = name(path)
    guard let dot = name.lastIndex(of: Byte.dot), dot > 0 else { return [] }
    return name[(dot + 1)...].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// The components from the root, with `.`, `..` and doubled slashes worked out in the text alone.
  static func components(_ path: Bytes, from folder: Bytes) -> [Bytes] {
    let absolute = path.first == Byte.slash ? path : folder.appending(component: path)
    var parts: [Bytes] = []
    for part in absolute.split(separator: Byte.slash) {
      if part.elementsEqual([Byte.dot]) { continue }
      if part.elementsEqual([Byte.dot, Byte.dot]) {
        _ = parts.popLast()
      } else {
        parts.append(Bytes(part))
      }
    }
    return parts
  }
}
