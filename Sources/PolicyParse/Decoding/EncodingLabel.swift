/// The names under which people know encodings.
enum EncodingLabel {
  /// What a name stands for.
  enum Meaning: Equatable {
    case codec(ByteCodec)
    /// UTF-16 or UTF-32 in the byte order that the text itself shows.
    case utf16, utf32
    /// No name at all: find out.
    case automatic
  }

  /// The meaning of a label, upper or lower case, with or without hyphens; nil where not even ICU
  /// knows it.
  static func meaning(of label: String) -> Meaning? {
    let plain = String(
      label.lowercased().unicodeScalars.filter { !ScalarList("-_ :").contains($0) })
    if let (_, meaning) = known.first(where: { $0.0.contains(plain) }) { return meaning }
    guard let name = ConverterDecoding.name(of: label) else { return nil }
    return .codec(.converter(name))
  }

  private static let known: [([String], Meaning)] = [
    (["", "auto"], .automatic),
    (["utf8", "utf8bom", "utf8sig", "unicode11utf8"], .codec(.utf8)),
    (["utf16", "unicode", "ucs2"], .utf16),
    (["utf16le", "ucs2le", "unicodelittle"], .codec(.utf16LE)),
    (["utf16be", "ucs2be", "unicodebig"], .codec(.utf16BE)),
    (["utf32", "ucs4"], .utf32),
    (["utf32le", "ucs4le"], .codec(.utf32LE)),
    (["utf32be", "ucs4be"], .codec(.utf32BE)),
    (["gb18030", "gbk", "xgbk", "gb2312", "xgb2312", "gb231280", "euccn", "cp936", "ms936"], gb),
    (["windows936", "936", "gb180302000", "gb180302005", "gb180302022", "csgb2312"], gb),
    (["big5", "big5hkscs", "xxbig5", "csbig5", "cnbig5", "big5tw", "hkscs"], .codec(.big5)),
    (["cp950", "ms950", "windows950", "950", "big5eten"], .codec(.big5)),
  ]

  private static let gb = Meaning.codec(.gb18030)
}
