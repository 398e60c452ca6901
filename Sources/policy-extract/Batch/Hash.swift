import CDigest

/// SHA-256 of a file that only its content can prove unchanged.
enum Hash {
  /// - Returns: 64 hexadecimal digits.
  static func sha256(_ bytes: Bytes) -> String {
    var digest = Bytes(repeating: 0, count: 32)
    cdigest_sha256(bytes, bytes.count, &digest)
    return digest.map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }
}
