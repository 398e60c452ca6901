import Testing

@testable import PolicyParse

/// The writer against a plain one that knows only the rules.
@Suite struct JSONWriterTests {
  private static func written(_ body: (inout JSONWriter) -> Void) -> String {
    // Room for a few bytes, so that every test makes it grow.
    var writer = JSONWriter(pretty: false, capacity: 1)
    body(&writer)
    var bytes: [UInt8] = []
    writer.move(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A JSON string as RFC 8259 has it, with the marks that turn or hide text escaped too.
  private static func plain(_ scalars: some Sequence<Scalar>) -> String {
    var out = "\""
    for scalar in scalars {
      switch scalar.value {
      case 0x22, 0x5C: out += "\\" + String(Character(scalar))
      case 0x0A: out += "\\n"
      case 0x09: out += "\\t"
      case 0x0D: out += "\\r"
      case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  @Test func everyScalarIsWrittenAsThePlainWriterDoes() {
    for block in stride(from: UInt32(0), to: 0x20000, by: 0x80) {
      let scalars = (block..<block + 0x80).compactMap(Scalar.init)
      let expected = Self.plain(scalars)
      #expect(Self.written { $0.string(nil, scalars, scalars.indices) } == expected)
      #expect(Self.written { $0.string(value: String(scalars: scalars)) } == expected)
    }
  }

  /// Four scalars are written at once where none of them is out of the ordinary.
  @Test(
    arguments: ["a", "\"", "\n", "é", "“", "\u{2028}", "\u{FEFF}", "\u{FE30}", "，", "𠀀"] as [Scalar]
  )
  func aScalarAmongChineseIsWrittenAsThePlainWriterDoes(other: Scalar) {
    for before in 0...5 {
      for after in 0...5 {
        let scalars =
          Array(repeating: "县" as Scalar, count: before) + [other]
          + Array(repeating: "乡" as Scalar, count: after)
        for range in [0..<scalars.count, before..<scalars.count] {
          let expected = Self.plain(scalars[range])
          #expect(Self.written { $0.string(nil, scalars, range) } == expected)
        }
      }
    }
  }

  @Test(arguments: [
    0, 7, 9, 10, 42, 99, 100, 999, 1000, 9999, 10_000, 99_999, 100_000, 123_456_789, .max, -1, .min,
  ])
  func aNumberIsItsDigits(number: Int) {
    #expect(Self.written { $0.int(nil, number) } == String(number))
  }

  @Test(arguments: [(2019, 3, 1), (987, 12, 31), (12345, 10, 9)])
  func aDayIsWrittenAsItsISOForm(year: Int, month: Int, day: Int) {
    let day = CalendarDay(year: year, month: month, day: day)
    #expect(Self.written { $0.object { $0.day("d", day) } } == "{\"d\":\"\(day.iso)\"}")
  }

  @Test func membersAndElementsAreParted() {
    let json = Self.written { json in
      json.object { json in
        json.null("a")
        json.pair("b", 3, 12)
        json.array("c") { json in
          json.string(value: "甲")
          json.object { $0.bool("d", false) }
          json.array { _ in }
        }
        json.string("e", Array("一二三四".unicodeScalars), [0..<1, 2..<4])
        json.number("f", 0.5)
        json.int(dynamic: "g\"", 1)
      }
    }
    #expect(
      json
        == #"{"a":null,"b":[3,12],"c":["甲",{"d":false},[]],"e":"一三四","f":0.5,"g\"":1}"#)
  }

  /// A large output is moved to the array piece by piece.
  @Test(arguments: [0, 1, 40_000], ["", "["])
  func whatIsWrittenFollowsWhatIsThere(count: Int, before: String) {
    let scalars = Array("整治河道岸线，清理沿线杂物。".unicodeScalars)
    var writer = JSONWriter(pretty: false)
    writer.array { json in
      for _ in 0..<count { json.string(nil, scalars, scalars.indices) }
    }
    var bytes = Array(before.utf8)
    writer.move(to: &bytes)
    let element = Self.plain(scalars)
    let elements = Array(repeating: element, count: count).joined(separator: ",")
    #expect(bytes == Array("\(before)[\(elements)]".utf8))
  }

  @Test func aPrettyRecordHasOneMemberALine() {
    var writer = JSONWriter(pretty: true)
    writer.object { json in
      json.int("a", 1)
      json.array("b") { $0.int(nil, 2) }
      json.object("c") { _ in }
    }
    var bytes: [UInt8] = []
    writer.move(to: &bytes)
    let expected = """
      {
        "a": 1,
        "b": [
          2
        ],
        "c": {}
      }
      """
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }
}
