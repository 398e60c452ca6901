import CDigest

/// The SHA-256 digest of bytes, as 64 hexadecimal digits.
enum Digest {
  static func sha256(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    cdigest_sha256(bytes, bytes.count, &digest)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest {
      for nibble in [byte >> 4, byte & 0xF] {
        text.append(nibble < 10 ? 0x30 + nibble : 0x57 + nibble)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
