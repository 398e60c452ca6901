import Testing

@testable import PolicyParse

/// Texts of which bytes are lost, or that begin in the middle of a character.
@Suite struct LostByteTests {
  private static let line = "各村要认真学习有关文件精神，并于本月底前上报书面总结。"
  private static let text = "关于上报总结的通知\n\(line)\n联系人：办公室\n"

  private func decoded(_ bytes: [UInt8]) throws -> DecodedText { try TextDecoder.decode(bytes) }

  /// The rest of the line comes right, whichever byte of it is lost, and other lines stay.
  @Test(arguments: 0..<20)
  func aLostByteShiftsNothingAfterIt(place: Int) throws {
    var bytes = EncodedBytes.gb18030(Self.text)
    let start = EncodedBytes.gb18030("关于上报总结的通知\n").count
    bytes.remove(at: start + place)
    let text = try decoded(bytes)
    let lines = String(scalars: text.scalars).split(separator: "\n")
    #expect(text.encoding == "GB18030" && text.malformed.count == 1)
    #expect(lines[0] == "关于上报总结的通知" && lines[2] == "联系人：办公室")
    #expect(lines[1].hasSuffix(Self.line.dropFirst(place / 2 + 3)))
  }

  @Test func whatIsLostIsTold() throws {
    var bytes = EncodedBytes.gb18030(Self.text)
    bytes.remove(at: EncodedBytes.gb18030("关于上报总结的通知\n各村").count)
    let record = try #require(try Reading.records(of: bytes).first)
    let doubt = try #require(record.diagnostics.first { $0.code == "repair.loss" })
    #expect(doubt.source.count == 1 && record.source.coverage == 1)
  }

  @Test func byteOffsetsCountOnBehindALostByte() throws {
    var bytes = EncodedBytes.gb18030(Self.text)
    bytes.remove(at: 24)
    let text = try decoded(bytes)
    let offsets = ByteOffsets(text, of: bytes)
    let place = try #require(text.scalars.firstIndex(of: "联"))
    #expect(offsets.byteOffset(of: place) == bytes.count - EncodedBytes.gb18030("联系人：办公室\n").count)
    #expect(offsets.byteOffset(of: text.scalars.count) == bytes.count)
  }

  @Test(arguments: [
    "□□□□□□□□年□□月□□日", "签名：＿＿＿＿＿＿＿＿", "姓　名：○○○○○○○○○○", "喆、彧、堃、翀、赟、昉、旻、玥",
  ])
  func rowsOfMarksAndRareCharactersStay(line: String) throws {
    let text = "关于上报名单的通知\n\(line)\n"
    #expect(String(scalars: try decoded(EncodedBytes.gb18030(text)).scalars) == text)
  }

  @Test func aTextOfGBMayBeginInTheMiddleOfACharacter() throws {
    let text = try decoded(Array(EncodedBytes.gb18030(Self.line).dropFirst()))
    #expect(text.encoding == "GB18030")
    #expect(String(scalars: text.scalars) == "\u{FFFD}" + Self.line.dropFirst())
  }

  @Test(arguments: [1, 2])
  func aTextOfUTF8MayBeginInTheMiddleOfACharacter(count: Int) throws {
    let text = try decoded(Array(Self.line.utf8.dropFirst(count)))
    #expect(text.encoding == "UTF-8" && text.malformed == [0..<(3 - count)])
    #expect(String(scalars: text.scalars).hasSuffix(Self.line.dropFirst()))
  }

  @Test(arguments: ["Señor Peña", "Müller & Söhne", "café", "Blåbærgrød på bordet"])
  func aFewLatinWordsAreNoChinese(text: String) throws {
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    #expect(String(scalars: try decoded(bytes).scalars) == text)
  }
}

/// Bytes of texts in the encodings that archives are in.
enum EncodedBytes {
  static func gb18030(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar -> [UInt8] in
      if scalar.value < 0x80 { return [UInt8(scalar.value)] }
      return MojibakeReading.Alphabet.gbk.bytes(of: scalar) ?? []
    }
  }

  static func big5(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar -> [UInt8] in
      if scalar.value < 0x80 { return [UInt8(scalar.value)] }
      return MojibakeReading.Alphabet.big5.bytes(of: scalar) ?? []
    }
  }

  static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isBigEndian ? pair.reversed() : pair
    }
  }
}
