@testable import PolicyParse

/// A site that puts readings after characters, byte-blind, written anew from what such sites do,
/// to test repairs by: nothing of the library's own model is used but its table of GBK.
struct DamagingSite {
  /// The reading that is put after each character.
  var readings: [Character: String]
  /// Marks at whose bytes the text is torn.
  var marks: [Character] = []

  static let readings: [Character: String] = [
    "長": "zhǎng", "開": "kāi", "關": "guān", "強": "qiáng", "實": "shí", "動": "dòng", "進": "jìn",
    "領": "lǐng", "導": "dǎo", "組": "zǔ", "織": "zhī", "業": "yè", "員": "yuán", "務": "wù",
    "會": "huì", "責": "zé", "時": "shí", "間": "jiān", "發": "fā", "設": "shè", "調": "diào",
    "檢": "jiǎn", "門": "mén", "單": "dān", "報": "bào", "傳": "chuán", "學": "xué", "習": "xí",
    "黨": "dǎng", "區": "qū", "縣": "xiàn", "鄉": "xiāng", "鎮": "zhèn", "環": "huán", "節": "jié",
    "頁": "yè", "請": "qǐng", "冊": "cè", "處": "chù", "個": "gè", "書": "shū", "記": "jì",
    "辦": "bàn", "證": "zhèng", "總": "zǒng", "結": "jié", "計": "jì", "劃": "huà", "標": "biāo",
    "準": "zhǔn", "資": "zī", "產": "chǎn", "權": "quán", "險": "xiǎn", "體": "tǐ", "場": "chǎng",
  ]

  static let gloss = DamagingSite(readings: readings)
  static let glossAndTear = DamagingSite(readings: readings, marks: ["；", "！", "？"])

  /// What the site makes of a text, and the line of each place where bytes were torn.
  func damage(_ text: String) -> (text: String, torn: [Int]) {
    var bytes: [[UInt8]] = []
    for scalar in Self.folded(text) { bytes += Self.bytes(of: scalar).map { [$0] } }
    insertReadings(into: &bytes)
    return decode(bytes)
  }

  /// What an exact repair gives back.
  static func truth(of text: String) -> String { String(scalars: folded(text)) }

  private static func folded(_ text: String) -> [Scalar] {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0xFF01...0xFF5E: Scalar(code: scalar.value - 0xFEE0)
      case 0x3000: " "
      default: scalar
      }
    }
  }

  private static func bytes(of scalar: Scalar) -> [UInt8] {
    guard scalar.value >= 0x80 else { return [UInt8(scalar.value)] }
    let code = GBKTable.code(of: UInt16(scalar.value))
    precondition(code != 0, "GBK lacks \(scalar)")
    return [UInt8(code >> 8), UInt8(code & 0xFF)]
  }

  /// One key after another in the order of their codes; a byte keeps the readings behind it.
  private func insertReadings(into bytes: inout [[UInt8]]) {
    let keys = readings.map { (Self.bytes(of: $0.key.unicodeScalars.first ?? "?"), $0.value) }
    for (key, reading) in keys.sorted(by: { $0.0.lexicographicallyPrecedes($1.0) }) {
      for place in bytes.indices.dropFirst()
      where bytes[place - 1] == [key[0]] && bytes[place][0] == key[1] {
        bytes[place] += "(\(reading))".unicodeScalars.flatMap(Self.bytes)
      }
    }
  }

  private func decode(_ bytes: [[UInt8]]) -> (String, [Int]) {
    let flat = bytes.flatMap { $0 }
    let codes = marks.map { Self.bytes(of: $0.unicodeScalars.first ?? "?") }
    var output = Output()
    var piece: [UInt8] = []
    var place = 0
    while place < flat.count {
      if place + 1 < flat.count, codes.contains([flat[place], flat[place + 1]]) {
        Self.decode(piece, into: &output)
        piece = []
        output.text.append(Scalar(flat[place + 1] - 0x80))
        place += 2
      } else {
        piece.append(flat[place])
        place += 1
      }
    }
    Self.decode(piece, into: &output)
    return (String(output.text), output.torn)
  }

  private struct Output {
    var text = String.UnicodeScalarView()
    /// How many line ends of the true text were read.
    var line = 0
    var torn: [Int] = []
  }

  private static func decode(_ bytes: [UInt8], into output: inout Output) {
    var place = 0
    while place < bytes.count {
      let lead = bytes[place]
      guard lead >= 0x80 else {
        output.text.append(Scalar(lead))
        output.line += lead == 0x0A ? 1 : 0
        place += 1
        continue
      }
      let trail = place + 1 < bytes.count ? bytes[place + 1] : 0
      let unit = GBKTable.unit(lead, trail)
      if unit != GBKTable.noScalar {
        output.text += folded(String(scalars: [Scalar(code: UInt32(unit))]))
      } else if !isPrivate(lead, trail) {
        output.text.append("?")
        output.torn.append(output.line)
      }
      output.line += trail == 0x0A ? 1 : 0
      place += 2
    }
  }

  private static func isPrivate(_ lead: UInt8, _ trail: UInt8) -> Bool {
    switch lead {
    case 0xAA...0xAF, 0xF8...0xFE: trail >= 0xA1
    case 0xA1...0xA7: (0x40...0xA0).contains(trail)
    default: false
    }
  }
}
