/// Changes a file as bad disks, bad converters and bad people do; the same seed makes the same
/// changes.
public struct Mutation {
  private var dice: SplitMix

  public init(seed: UInt64) { dice = SplitMix(seed: seed) }

  private enum Kind: CaseIterable {
    case flip, delete, insert, cut, encode, splice, shift
  }

  private static let words = [
    "一、", "（二）", "第三条", "1.", "2021年3月1日", "前", "至", "关于", "的通知", "组长：", "附件：", "《", "》", "“", "（",
    "\n",
    "\r\n", "\t", "\u{3000}", "%", "万元", "不少于", "(zhǎng)", "?;", "&nbsp;", "<p>", "\u{FFFD}",
    "\u{202E}", "— 1 —", "抄送：",
  ]

  /// The bytes with one to three changes.
  public mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for _ in 0..<Int.random(in: 1...3, using: &dice) {
      apply(Kind.allCases.randomElement(using: &dice) ?? .flip, to: &result)
    }
    return result
  }

  private mutating func apply(_ kind: Kind, to bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    switch kind {
    case .flip: flip(&bytes)
    case .delete: bytes.removeSubrange(stretch(of: bytes, upTo: 64))
    case .insert: bytes.insert(contentsOf: noise(), at: place(in: bytes))
    case .cut: bytes = Array(bytes[..<place(in: bytes)])
    case .encode: encode(&bytes)
    case .splice: splice(&bytes)
    case .shift: bytes.removeFirst()
    }
  }

  private mutating func place(in bytes: [UInt8]) -> Int {
    Int.random(in: bytes.indices, using: &dice)
  }

  private mutating func stretch(of bytes: [UInt8], upTo length: Int) -> Range<Int> {
    let start = place(in: bytes)
    return start..<min(bytes.count, start + Int.random(in: 1...length, using: &dice))
  }

  private mutating func flip(_ bytes: inout [UInt8]) {
    for _ in 0..<Int.random(in: 1...8, using: &dice) {
      bytes[place(in: bytes)] ^= UInt8.random(in: 1...255, using: &dice)
    }
  }

  private mutating func noise() -> [UInt8] {
    if Bool.random(using: &dice) {
      return (0..<Int.random(in: 1...16, using: &dice)).map { _ in
        .random(in: 0...255, using: &dice)
      }
    }
    return (0..<4).flatMap { _ in Array((Self.words.randomElement(using: &dice) ?? "").utf8) }
  }

  /// Puts lines of one place at another.
  private mutating func splice(_ bytes: inout [UInt8]) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let start = Int.random(in: lines.indices, using: &dice)
    let moved = lines[start..<min(lines.count, start + Int.random(in: 1...9, using: &dice))]
    lines.insert(contentsOf: Array(moved), at: Int.random(in: lines.indices, using: &dice))
    bytes = Array(lines.joined(separator: [0x0A]))
  }

  /// Writes UTF-8 in another encoding, or reads it as one that it is not in.
  private mutating func encode(_ bytes: inout [UInt8]) {
    let names = ["GB18030", "GBK", "BIG5", "BIG5-HKSCS", "UTF-16LE", "UTF-16BE", "UTF-16"]
    let name = names.randomElement(using: &dice) ?? "UTF-16"
    let wrong = ["LATIN1", "GB18030", "BIG5", "CP1252"].randomElement(using: &dice) ?? "LATIN1"
    let result =
      Bool.random(using: &dice)
      ? Iconv.convert(bytes, from: "UTF-8", to: name)
      : Iconv.convert(bytes, from: wrong, to: "UTF-8")
    if !result.isEmpty { bytes = result }
  }
}
