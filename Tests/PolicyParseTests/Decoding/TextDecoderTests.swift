import Testing

@testable import PolicyParse

/// The words of a text, for comparing.
private func words(_ text: DecodedText) -> String { String(scalars: text.scalars) }

@Suite struct TextDecoderTests {
  /// 关于开展安全生产大检查工作的通知：各镇人民政府，现将有关事项通知如下。
  static let sentence = "关于开展安全生产大检查工作的通知：各镇人民政府，现将有关事项通知如下。"
  static let sentenceInGB: [UInt8] = [
    0xB9, 0xD8, 0xD3, 0xDA, 0xBF, 0xAA, 0xD5, 0xB9, 0xB0, 0xB2, 0xC8, 0xAB, 0xC9, 0xFA, 0xB2,
    0xFA, 0xB4, 0xF3, 0xBC, 0xEC, 0xB2, 0xE9, 0xB9, 0xA4, 0xD7, 0xF7, 0xB5, 0xC4, 0xCD, 0xA8,
    0xD6, 0xAA, 0xA3, 0xBA, 0xB8, 0xF7, 0xD5, 0xF2, 0xC8, 0xCB, 0xC3, 0xF1, 0xD5, 0xFE, 0xB8,
    0xAE, 0xA3, 0xAC, 0xCF, 0xD6, 0xBD, 0xAB, 0xD3, 0xD0, 0xB9, 0xD8, 0xCA, 0xC2, 0xCF, 0xEE,
    0xCD, 0xA8, 0xD6, 0xAA, 0xC8, 0xE7, 0xCF, 0xC2, 0xA1, 0xA3,
  ]
  static let traditional = "本部訂於下月召開說明會，請貴校派員參加。"
  static let traditionalInBig5: [UInt8] = [
    0xA5, 0xBB, 0xB3, 0xA1, 0xAD, 0x71, 0xA9, 0xF3, 0xA4, 0x55, 0xA4, 0xEB, 0xA5, 0x6C, 0xB6,
    0x7D, 0xBB, 0xA1, 0xA9, 0xFA, 0xB7, 0x7C, 0xA1, 0x41, 0xBD, 0xD0, 0xB6, 0x51, 0xAE, 0xD5,
    0xAC, 0xA3, 0xAD, 0xFB, 0xB0, 0xD1, 0xA5, 0x5B, 0xA1, 0x43,
  ]

  @Test func nothingIsAnEmptyText() throws {
    let text = try TextDecoder.decode([])
    #expect(text.scalars.isEmpty && text.malformed.isEmpty)
    #expect(text.encoding == "UTF-8")
  }

  @Test func plainUTF8IsItself() throws {
    let text = try TextDecoder.decode(Array("一、组织领导 ok 😀".utf8))
    #expect(words(text) == "一、组织领导 ok 😀")
    #expect(text.encoding == "UTF-8" && text.source == .detected && text.confidence > 0.9)
  }

  @Test func gb18030IsFoundByItsCharacters() throws {
    let text = try TextDecoder.decode(Self.sentenceInGB)
    #expect(words(text) == Self.sentence)
    #expect(text.encoding == "GB18030" && text.source == .detected && text.confidence > 0.9)
  }

  @Test func big5IsFoundByItsCharacters() throws {
    let text = try TextDecoder.decode(Self.traditionalInBig5)
    #expect(words(text) == Self.traditional)
    #expect(text.encoding == "Big5" && text.confidence > 0.9)
  }

  @Test(arguments: [false, true])
  func utf16IsFoundWithoutMark(isBigEndian: Bool) throws {
    let bytes = Self.sentence.utf16.flatMap { unit in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isBigEndian ? pair.reversed() : pair
    }
    let text = try TextDecoder.decode(bytes)
    #expect(words(text) == Self.sentence)
    #expect(text.encoding == (isBigEndian ? "UTF-16BE" : "UTF-16LE"))
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x41], "UTF-8"), ([0xFF, 0xFE, 0x41, 0], "UTF-16LE"),
      ([0xFE, 0xFF, 0, 0x41], "UTF-16BE"), ([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], "UTF-32LE"),
      ([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x41], "UTF-32BE"), ([0x84, 0x31, 0x95, 0x33, 0x41], "GB18030"),
    ] as [([UInt8], String)])
  func aByteOrderMarkDecidesAndIsNoText(bytes: [UInt8], encoding: String) throws {
    let text = try TextDecoder.decode(bytes)
    #expect(words(text) == "A")
    #expect(text.encoding == encoding && text.source == .bom && text.confidence == 1)
  }

  /// A text that is said to be UTF-16 without its order is read in the order that gives words.
  @Test(arguments: ["utf-16", "utf-32"], [true, false])
  func theOrderOfBytesIsFoundOut(name: String, isBigEndian: Bool) throws {
    let scalars = "关于清扫河道的通知\n各单位：\n".unicodeScalars
    let width = name == "utf-16" ? 2 : 4
    let bytes = scalars.flatMap { scalar in
      (0..<width).map { place in
        UInt8(
          truncatingIfNeeded: scalar.value >> UInt32(8 * (isBigEndian ? width - 1 - place : place)))
      }
    }
    let decoded = try TextDecoder.decode(bytes, encoding: name)
    #expect(words(decoded) == "关于清扫河道的通知\n各单位：\n")
  }

  @Test func aBadByteInUTF8IsMarkedAndTheRestKept() throws {
    var bytes = Array("各镇人民政府，现将有关事项通知如下。".utf8)
    bytes[9] = 0xFF
    let text = try TextDecoder.decode(bytes)
    #expect(text.encoding == "UTF-8")
    #expect(words(text) == "各镇人\u{FFFD}\u{FFFD}\u{FFFD}政府，现将有关事项通知如下。")
    #expect(text.malformed == [3..<6])
  }

  @Test func aCutLastCharacterIsOneMark() throws {
    let bytes = Array("各镇人民政府通知如下。".utf8.dropLast())
    let text = try TextDecoder.decode(bytes)
    #expect(words(text) == "各镇人民政府通知如下\u{FFFD}")
    #expect(text.malformed == [10..<11])
  }

  @Test func aCutLastPairIsOneMark() throws {
    let text = try TextDecoder.decode(Array(Self.sentenceInGB.dropLast()))
    #expect(words(text) == Self.sentence.dropLast() + "\u{FFFD}")
    #expect(text.malformed == [34..<35])
  }

  @Test func fourByteCodesOfGB18030AreRead() throws {
    let codes: [UInt8] = [0x81, 0x39, 0xEE, 0x39, 0x95, 0x32, 0x82, 0x36]
    let text = try TextDecoder.decode(Self.sentenceInGB + codes)
    #expect(words(text) == Self.sentence + "\u{3400}\u{20000}")
  }

  @Test func aCutFourByteCodeLosesNoDigit() throws {
    let text = try TextDecoder.decode(Self.sentenceInGB + [0x81, 0x39, 0x0A, 0x31])
    #expect(words(text) == Self.sentence + "\u{FFFD}9\n1")
  }

  @Test func hongKongCharactersAreRead() throws {
    // 咗, and Ê with a macron, which is two scalars.
    let text = try TextDecoder.decode([0x9D, 0xF7, 0x88, 0x62, 0x41], encoding: "big5-hkscs")
    #expect(words(text) == "咗Ê\u{304}A" && text.encoding == "Big5-HKSCS")
    let offsets = ByteOffsets(text, of: [0x9D, 0xF7, 0x88, 0x62, 0x41])
    #expect(offsets.bytes(of: 1..<2) == 2..<4 && offsets.bytes(of: 2..<3) == 2..<4)
  }

  @Test(arguments: ["gbk", "GB2312", "gb18030", "cp936", "GB_2312-80"])
  func theCallerDecides(name: String) throws {
    let text = try TextDecoder.decode([0xB9, 0xD8], encoding: name)
    #expect(words(text) == "关" && text.source == .option && text.encoding == "GB18030")
  }

  @Test func icuReadsWhatWeDoNot() throws {
    let text = try TextDecoder.decode([0x93, 0xFA, 0x41, 0x96], encoding: "shift_jis")
    #expect(words(text) == "日A\u{FFFD}" && text.malformed == [2..<3])
    #expect(text.encoding == "Shift_JIS")
    #expect(ByteOffsets(text, of: [0x93, 0xFA, 0x41, 0x96]).bytes(of: 1..<3) == 2..<4)
  }

  @Test func anUnknownNameIsAnError() {
    #expect(throws: TextDecodingError.self) { try TextDecoder.decode([0x41], encoding: "klingon") }
    do throws(TextDecodingError) {
      _ = try TextDecoder.decode([0x41], encoding: "klingon")
    } catch {
      #expect(error.code.rawValue == "E_ENCODING" && error.message.contains("klingon"))
    }
  }

  @Test(arguments: [
    Array("%PDF-1.7\n".utf8), [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0], [0x1F, 0x8B, 8, 0],
    Array("通知\0正文".utf8), [0x50, 0x4B, 3, 4, 20, 0], (0...255).map { UInt8($0) },
  ])
  func whatIsNoTextIsRefused(bytes: [UInt8]) {
    do throws(TextDecodingError) {
      _ = try TextDecoder.decode(bytes)
      Issue.record("decoded")
    } catch {
      #expect(error.code == .binary)
    }
  }

  @Test func whatIsNoTextIsReadWhenToldSo() throws {
    #expect(words(try TextDecoder.decode(Array("通\0知".utf8), binary: .decode)) == "通\0知")
  }

  @Test func aDeclarationThatFitsIsNamed() throws {
    let head = Array("<meta content=\"text/html; charset=gb2312\">".utf8)
    let text = try TextDecoder.decode(head + Self.sentenceInGB)
    #expect(text.source == .declared && text.encoding == "GB18030")
  }

  @Test func aDeclarationThatDoesNotFitIsPassedOver() throws {
    let head = Array("<?xml version='1.0' encoding='utf-8'?>".utf8)
    let text = try TextDecoder.decode(head + Self.sentenceInGB)
    #expect(text.source == .detected && text.encoding == "GB18030")
  }

  @Test func aLineInAnotherEncodingIsReadInIt() throws {
    let line = Array((Self.sentence + "\n").utf8)
    let bytes = line + line + Self.sentenceInGB + [0x0A] + line
    let text = try TextDecoder.decode(bytes)
    #expect(words(text) == String(repeating: Self.sentence + "\n", count: 4))
    let length = Self.sentence.unicodeScalars.count + 1
    #expect(text.encoding == "UTF-8" && text.malformed.isEmpty)
    #expect(
      text.segments == [EncodingSegment(range: 2 * length..<3 * length, encoding: "GB18030")])
    let offsets = ByteOffsets(text, of: bytes)
    #expect(offsets.byteOffset(of: 2 * length + 1) == 2 * line.count + 2)
    #expect(offsets.byteOffset(of: 4 * length) == bytes.count)
  }

  @Test func byteOffsetsCountTheMark() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("a中b".utf8)
    let offsets = ByteOffsets(try TextDecoder.decode(bytes), of: bytes)
    #expect((0...3).map { offsets.byteOffset(of: $0) } == [3, 4, 7, 8])
  }

  @Test(arguments: UInt8.min...UInt8.max)
  func fastUTF8AgreesWithThePlainReader(lead: UInt8) {
    for second in [0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC2, 0xFF] as [UInt8] {
      for third in [0x41, 0x80, 0xBF, 0xE4] as [UInt8] {
        let bytes = [lead, second, third, 0x80, 0x41]
        for end in 1...bytes.count {
          var fast = ScalarSink()
          FastDecoding.utf8(bytes, in: 0..<end, into: &fast)
          var plain = ScalarSink()
          UTF8Steps().forEach(bytes, in: 0..<end) { step, _ in plain.append(step) }
          #expect(fast.scalars == plain.scalars && fast.malformed == plain.malformed)
          let standard = String(decoding: bytes[..<end], as: UTF8.self).unicodeScalars
          #expect(fast.scalars == Array(standard))
        }
      }
    }
  }

  /// The characters that are read four at once, around one that is not: at each of the four places.
  @Test(arguments: [
    [0x41], [0xC3, 0xA9], [0xE2, 0x80, 0x9C], [0xF0, 0xA0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
    [0xED, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xEE, 0x80, 0x80], [0xE4, 0xBD], [0x80], [0xFF],
  ])
  func fastUTF8AgreesWithThePlainReaderInsideChinese(other: [UInt8]) {
    for before in 0...9 {
      for after in 0...5 {
        let bytes =
          Array((String(repeating: "县", count: before)).utf8) + other
          + Array((String(repeating: "乡", count: after)).utf8)
        var fast = ScalarSink()
        FastDecoding.utf8(bytes, in: 0..<bytes.count, into: &fast)
        var plain = ScalarSink()
        UTF8Steps().forEach(bytes, in: 0..<bytes.count) { step, _ in plain.append(step) }
        #expect(fast.scalars == plain.scalars && fast.malformed == plain.malformed)
      }
    }
  }
}

@Suite struct EncodingDetectorTests {
  private func reading(_ bytes: [UInt8]) throws -> DecodedText { try TextDecoder.decode(bytes) }

  @Test func twoCharactersOfGBKThatCanBeUTF8AreGBK() throws {
    #expect(words(try reading([0xCD, 0xA8, 0xD6, 0xAA])) == "通知")
  }

  @Test func latinLettersInUTF8StayUTF8() throws {
    #expect(words(try reading(Array("Très bien, à bientôt".utf8))) == "Très bien, à bientôt")
    #expect(words(try reading(Array("ÄÖÜ".utf8))) == "ÄÖÜ")
  }

  @Test func japaneseIsNotReadAsChinese() throws {
    // 国民の権利を守ることを目的とする in EUC-JP, twice.
    let line: [UInt8] = [
      0xB9, 0xF1, 0xCC, 0xB1, 0xA4, 0xCE, 0xB8, 0xA2, 0xCD, 0xF8, 0xA4, 0xF2, 0xBC, 0xE9, 0xA4,
      0xEB, 0xA4, 0xB3, 0xA4, 0xC8, 0xA4, 0xF2, 0xCC, 0xDC, 0xC5, 0xAA, 0xA4, 0xC8, 0xA4, 0xB9,
      0xA4, 0xEB, 0x0A,
    ]
    let text = try reading(line + line)
    #expect(text.encoding == "EUC-JP" && words(text).hasPrefix("国民の権利を守る"))
  }

  @Test func escapesOfSevenBitEncodingsAreRead() throws {
    let text = try reading(Array("~{9XSZ?*U9~}\n".utf8))
    #expect(text.encoding == "HZ-GB-2312" && words(text) == "关于开展\n")
    #expect(words(try reading(Array("a ~{ b".utf8))) == "a ~{ b")
  }

  @Test func aLineOfBlanksInUTF8StaysBlankAmongLinesOfGB() throws {
    let line = TextDecoderTests.sentenceInGB + [0x0A]
    let blanks = Array(String(repeating: "\u{A0}", count: 12).utf8) + [0x0A]
    let text = try reading(line + line + blanks + line)
    #expect(text.encoding == "GB18030" && text.segments.map(\.encoding) == ["UTF-8"])
    #expect(words(text).contains(String(repeating: "\u{A0}", count: 12)))
  }

  @Test func mostLinesNameTheEncoding() throws {
    let plain = Array((TextDecoderTests.sentence + "\n").utf8)
    let other = TextDecoderTests.sentenceInGB + [0x0A]
    #expect(try reading(other + plain + plain).encoding == "UTF-8")
    #expect(try reading(plain + other + other).encoding == "GB18030")
  }

  @Test func moreLinesNameItThanALongOne() throws {
    let long = Array(repeatElement(TextDecoderTests.sentenceInGB, count: 8).joined()) + [0x0A]
    let line = TextDecoderTests.traditionalInBig5 + [0x0A]
    let text = try reading(long + line + line + line)
    #expect(text.encoding == "Big5" && text.segments.map(\.encoding) == ["GB18030"])
    #expect(words(text).hasPrefix(TextDecoderTests.sentence))
    #expect(words(text).hasSuffix(TextDecoderTests.traditional + "\n"))
  }

  /// Two pairs that are 某跑 in GB 18030 and 議變 in Big5.
  @Test(arguments: [("gb2312", "某跑"), ("big5", "議變")])
  func aDeclarationDecidesBetweenReadingsThatBothFit(name: String, expected: String) throws {
    let text = try reading(Array("charset=\(name)\n".utf8) + [0xC4, 0xB3, 0xC5, 0xDC])
    #expect(words(text).hasSuffix(expected) && text.source == .declared)
  }

  @Test func anEncodingThatIsDeclaredIsTakenWhereNoneIsLikely() throws {
    // これは日本語の文章です in Shift_JIS.
    let line: [UInt8] = [
      0x82, 0xB1, 0x82, 0xEA, 0x82, 0xCD, 0x93, 0xFA, 0x96, 0x7B, 0x8C, 0xEA, 0x82, 0xCC, 0x95,
      0xB6, 0x8F, 0xCD, 0x82, 0xC5, 0x82, 0xB7,
    ]
    let text = try reading(Array("<meta charset=shift_jis>\n".utf8) + line)
    #expect(text.encoding == "Shift_JIS" && text.source == .declared)
    #expect(words(text).hasSuffix("これは日本語の文章です"))
  }

  @Test func anEncodingThatIsDeclaredGoesBeforeOneThatIsGuessed() throws {
    let text = try reading(Array("charset=iso-8859-15\nPrix: 5 ".utf8) + [0xA4])
    #expect(words(text).hasSuffix("5 €") && text.source == .declared)
  }

  @Test func anEncodingThatIsDeclaredIsNotTakenForAChineseText() throws {
    let text = try reading(Array("<meta charset=shift_jis>\n".utf8) + TextDecoderTests.sentenceInGB)
    #expect(text.encoding == "GB18030" && text.source == .detected)
  }

  /// 题 has twice the same byte, 面 is 抗 in the other order.
  @Test func aTextThatReadsInBothOrdersIsDoubtful() throws {
    let units = Array(repeating: "题题面题", count: 8).joined().utf16
    let text = try reading(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(text.encoding.hasPrefix("UTF-16") && text.confidence < 0.99)
  }

  @Test func aLineOfBig5AmongLinesOfGBIsReadAsSuch() throws {
    let line = TextDecoderTests.sentenceInGB + [0x0A]
    let text = try reading(line + line + TextDecoderTests.traditionalInBig5 + [0x0A] + line)
    #expect(text.segments.map(\.encoding) == ["Big5"])
    #expect(words(text).contains(TextDecoderTests.traditional))
  }

  @Test func confidenceIsLowWhereFewBytesTell() throws {
    let few = try reading([0xC4, 0xEA]).confidence
    let many = try reading(TextDecoderTests.sentenceInGB).confidence
    #expect(few < many && many > 0.99)
  }

  @Test func controlCharactersAloneAreBinary() throws {
    let bytes = (0..<200).map { UInt8($0 % 8 + 1) }
    #expect(throws: TextDecodingError.self) { try TextDecoder.decode(bytes) }
    #expect(words(try reading(Array("甲\u{1}乙\u{C}".utf8))) == "甲\u{1}乙\u{C}")
  }

  @Test func controlCharactersAmongBytesWithNullsAreBinary() {
    let bytes = (0..<200).map { UInt8($0 % 7) }
    #expect(throws: TextDecodingError.self) { try TextDecoder.decode(bytes) }
  }

  @Test(arguments: [1, 2, 3, 5, 7])
  func anyBytesWithoutNullsDecodeAndCountUp(step: Int) throws {
    let bytes = (0..<600).map { UInt8(($0 * step * 31 + $0 / 3) % 255 + 1) }
    let text = try TextDecoder.decode(bytes, binary: .decode)
    let offsets = ByteOffsets(text, of: bytes)
    let starts = (0...text.scalars.count).map { offsets.byteOffset(of: $0) }
    #expect(starts == starts.sorted() && starts.last == bytes.count)
  }
}
