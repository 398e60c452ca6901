import CDigest

/// The SHA-256 digest of bytes, as 64 hexadecimal digits.
enum Digest {
  static func sha256(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    cdigest_sha256(bytes, bytes.count, &digest)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest {
      text.append(digit(byte >> 4))
      text.append(digit(byte & 0xF))
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func digit(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? 0x30 + nibble : 0x57 + nibble
  }
}
