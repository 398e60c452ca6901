/// The signature that a text in one of Unicode's encodings, or in GB18030, may begin with.
struct ByteOrderMark: Equatable {
  let codec: ByteCodec
  /// The number of its bytes.
  let width: Int

  /// The mark that `bytes` begin with. FF FE 00 00 is that of UTF-32, not of a UTF-16 NUL.
  init?(_ bytes: [UInt8]) {
    for (mark, codec) in Self.marks where bytes.starts(with: mark) {
      self.codec = codec
      self.width = mark.count
      return
    }
    return nil
  }

  private static let marks: [([UInt8], ByteCodec)] = [
    ([0xEF, 0xBB, 0xBF], .utf8),
    ([0xFF, 0xFE, 0x00, 0x00], .utf32LE),
    ([0x00, 0x00, 0xFE, 0xFF], .utf32BE),
    ([0xFF, 0xFE], .utf16LE),
    ([0xFE, 0xFF], .utf16BE),
    ([0x84, 0x31, 0x95, 0x33], .gb18030),
  ]
}
