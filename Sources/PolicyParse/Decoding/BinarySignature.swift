/// Tells files that are no text by what they begin with.
enum BinarySignature {
  /// What kind of file `bytes` are, and what to do with one; nil where no signature is known.
  static func find(in bytes: [UInt8]) -> (kind: String, advice: String)? {
    for (signature, kind, advice) in signatures where bytes.starts(with: signature) {
      return (kind, advice)
    }
    return nil
  }

  private static let toText = "convert it to text first"
  private static let unpack = "unpack it first"
  private static let isNoText = "it holds no text to read"

  private static let signatures: [([UInt8], String, String)] = [
    (Array("%PDF-".utf8), "a PDF document", toText),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an Office document (.doc, .xls)", toText),
    (Array("PK\u{3}\u{4}".utf8), "a zip archive or an Office document (.docx, .xlsx)", toText),
    (Array("PK\u{5}\u{6}".utf8), "an empty zip archive", unpack),
    (Array("{\\rtf".utf8), "a Rich Text document", toText),
    ([0x1F, 0x8B], "a gzip archive", unpack),
    (Array("7z".utf8) + [0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive", unpack),
    (Array("Rar!\u{1A}\u{7}".utf8), "a RAR archive", unpack),
    ([0xFD] + Array("7zXZ\0".utf8), "an xz archive", unpack),
    ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive", unpack),
    ([0x89] + Array("PNG\r\n\u{1A}\n".utf8), "a PNG picture", isNoText),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture", isNoText),
    (Array("GIF87a".utf8), "a GIF picture", isNoText),
    (Array("GIF89a".utf8), "a GIF picture", isNoText),
    ([0x7F] + Array("ELF".utf8), "an ELF program", isNoText),
    (Array("SQLite format 3\0".utf8), "a SQLite database", isNoText),
    ([0xCA, 0xFE, 0xBA, 0xBE], "a compiled program", isNoText),
    ([0xCF, 0xFA, 0xED, 0xFE], "a compiled program", isNoText),
  ]
}
