import CGzip

/// Files that are packed with gzip (RFC 1952) are read as what they hold.
enum Gzip {
  /// Whether bytes begin as a gzip file does; no text begins so.
  static func isPacked(_ bytes: Bytes) -> Bool { bytes.starts(with: [0x1F, 0x8B, 0x08]) }

  /// What the bytes hold; themselves where they are not packed.
  ///
  /// - Parameter limit: bytes of the largest content that is unpacked.
  static func unpack(_ bytes: Bytes, limit: Int) throws(Failure) -> Bytes {
    guard isPacked(bytes) else { return bytes }
    var memory: UnsafeMutablePointer<UInt8>?
    var length = 0
    let end = cgzip_unpack(bytes, bytes.count, limit, &memory, &length)
    defer { cgzip_free(memory) }
    switch UInt32(end) {
    case CGZIP_DONE.rawValue: return Bytes(UnsafeBufferPointer(start: memory, count: length))
    case CGZIP_TOO_LARGE.rawValue: throw .tooLarge(limit)
    case CGZIP_NO_MEMORY.rawValue:
      throw Failure("E_READ", "does not fit in memory unpacked", advice: "unpack it in pieces")
    default:
      throw Failure("E_GZIP", "is damaged gzip data", advice: "fetch or pack it anew")
    }
  }
}
