import Foundation
import Testing

@testable import PolicyParse

/// How often the encoding of short pieces of documents is found, and what its confidence is worth.
@Suite struct DetectionShareTests {
  private static let names = [
    "river-campaign", "provincial-opinion", "forwarded-plan", "recruitment", "regulation",
    "task-table", "short-plan",
  ]

  private enum Form: String, CaseIterable {
    case gb18030 = "GB18030"
    case big5 = "Big5"
    case utf8 = "UTF-8"
    case utf16LE = "UTF-16LE"
    case utf16BE = "UTF-16BE"

    func bytes(of text: String) -> [UInt8] {
      switch self {
      case .gb18030: EncodedBytes.gb18030(text)
      case .big5: EncodedBytes.big5(text)
      case .utf8: Array(text.utf8)
      case .utf16LE: EncodedBytes.utf16(text, isBigEndian: false)
      case .utf16BE: EncodedBytes.utf16(text, isBigEndian: true)
      }
    }
  }

  /// The fixtures of one form; Big5 has the characters that it shares with simplified texts.
  private static func texts(_ form: Form) throws -> [String] {
    let files = form == .big5 ? ["taiwan-letter", "hong-kong-circular"] : names
    return try files.map {
      try String(contentsOf: Fixture(name: $0).input, encoding: .utf8)
    }
  }

  private struct Tally {
    var all = 0
    var right = 0
    var sure = 0
    var surelyRight = 0
  }

  private func tally(_ form: Form, length: Int) throws -> Tally {
    var tally = Tally()
    for text in try Self.texts(form) {
      let scalars = Array(text.unicodeScalars)
      for start in stride(from: 0, to: max(1, scalars.count - length / 2), by: 37) {
        let words = String(scalars: scalars[start..<min(scalars.count, start + length)])
        let bytes = Array(form.bytes(of: words).prefix(length))
        guard bytes.count == length, words.unicodeScalars.prefix(12).contains(where: \.isHan)
        else { continue }
        let found = try TextDecoder.decode(bytes)
        let isRight = found.encoding.hasPrefix(form.rawValue)
        tally.all += 1
        tally.right += isRight ? 1 : 0
        tally.sure += found.confidence >= 0.9 ? 1 : 0
        tally.surelyRight += found.confidence >= 0.9 && isRight ? 1 : 0
      }
    }
    return tally
  }

  @Test(arguments: Form.allCases, [40, 60, 100, 200])
  private func fortyBytesAreEnough(form: Form, length: Int) throws {
    let tally = try tally(form, length: length)
    #expect(tally.all > (form == .big5 ? 12 : 85))
    #expect(tally.right * 100 >= tally.all * 99)
    #expect(tally.surelyRight * 100 >= tally.sure * 99)
    #expect(tally.sure * 10 >= tally.all * 8)
  }
}
