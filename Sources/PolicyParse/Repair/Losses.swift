/// What is lost for good: it is kept as it stands, and said.
enum Losses {
  /// Struck-out words (`20*年`, 张××), replacement characters, unknown private-use characters.
  static func find(in scalars: [Scalar]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var next = 0
    while let place = firstCandidate(in: scalars, from: next) {
      let end = endOfRun(in: scalars, at: place)
      if let doubt = doubt(in: scalars, at: place..<end) { found.append(doubt) }
      next = end
    }
    return found
  }

  private static func firstCandidate(in scalars: [Scalar], from start: Int) -> Int? {
    let scalars = scalars.span
    var place = start
    while place < scalars.count {
      if canBeLoss(scalars[place].value) { return place }
      place &+= 1
    }
    return nil
  }

  /// What a text is told to have lost: nothing, for nearly every text.
  static func find(in scalars: [Scalar], _ suspicion: Suspicion) -> [Diagnostic] {
    var found = suspicion.contains(.growth) ? lostPercentSigns(in: scalars) : []
    if !suspicion.isDisjoint(with: [.loss, .privateUse]) { found += find(in: scalars) }
    return found
  }

  @inline(__always)
  private static func canBeLoss(_ code: UInt32) -> Bool {
    if code &- 0xD8 < 0xE000 - 0xD8 { return code == 0x951F }
    switch code {
    case 0x2A, 0xD7, 0x58, 0x78, 0xFFFD, 0xE000...0xF8FF, 0xF0000...0x10FFFF: return true
    default: return false
    }
  }

  private static func endOfRun(in scalars: [Scalar], at start: Int) -> Int {
    var end = start + 1
    while end < scalars.count, scalars[end] == scalars[start] { end += 1 }
    if scalars[start] == "锟" {
      while end < scalars.count, ["锟", "斤", "拷"].contains(scalars[end]) { end += 1 }
    }
    return end
  }

  private static func doubt(in scalars: [Scalar], at range: Range<Int>) -> Diagnostic? {
    switch scalars[range.lowerBound].value {
    case 0x2A, 0xD7, 0x58, 0x78:
      guard isRedaction(range, in: scalars) else { return nil }
      return Diagnostic("repair.redaction", .info, "Words were struck out here.", at: range)
    case 0xFFFD:
      return Diagnostic("repair.loss", .warning, "Characters were lost here.", at: range)
    case 0x951F where range.count >= 3:
      return Diagnostic(
        "repair.loss", .warning, "Characters were lost here; 锟斤拷 stands for them.", at: range)
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF:
      return Diagnostic(
        "repair.privateUse", .info, "A private-use character without a known meaning.", at: range)
    default: return nil
    }
  }

  // Redaction ::: "*"+ | "×"+ | "X"{2,}      20*年, *鎮, 张××, XX市, but not 3×4 and no formula
  private static func isRedaction(_ range: Range<Int>, in scalars: [Scalar]) -> Bool {
    let before = range.lowerBound > 0 ? scalars[range.lowerBound - 1] : "\n"
    let after = range.upperBound < scalars.count ? scalars[range.upperBound] : "\n"
    switch scalars[range.lowerBound].value {
    case 0x2A: return isStruckOut(range, between: before, and: after, in: scalars)
    case 0xD7:
      return (before.isHan || after.isHan) && !isDigit(before) && !isDigit(after)
        && !(range.count == 1 && isFormula(around: range, in: scalars))
        && (range.count > 1 || isNamed(after) || (before.isHan && !after.isHan))
    default:
      return range.count >= 2 && (before.isHan || after.isHan) && !isLetter(before)
        && !isLetter(after)
    }
  }

  private static func isStruckOut(
    _ range: Range<Int>, between before: Scalar, and after: Scalar, in scalars: [Scalar]
  ) -> Bool {
    guard before.isHan || after.isHan, !isDigit(after) else { return false }
    if before.endsLine { return range.count > 1 }
    if isDigit(before) { return isNamed(after) }
    return range.count > 1 || !isFormula(around: range, in: scalars)
  }

  /// Whether a struck-out name or number is followed by what it names: 年, 县.
  private static func isNamed(_ scalar: Scalar) -> Bool {
    ScalarList("年月日号號县縣市区區镇鎮乡鄉村省局").contains(scalar)
  }

  /// Whether an equals sign stands nearby, in the same line.
  private static func isFormula(around range: Range<Int>, in scalars: [Scalar]) -> Bool {
    let before = scalars[max(0, range.lowerBound - 40)..<range.lowerBound]
    let after = scalars[range.upperBound..<min(scalars.count, range.upperBound + 40)]
    return before.reversed().prefix { !$0.endsLine }.contains { ScalarList("=＝÷/").contains($0) }
      || after.prefix { !$0.endsLine }.contains { ScalarList("=＝÷/%").contains($0) }
  }

  private static func isDigit(_ scalar: Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }

  /// Numbers after a word of growth or share that end without a unit: `增长50;`.
  static func lostPercentSigns(in scalars: [Scalar]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var place = 0
    while place < scalars.count {
      guard isDigit(scalars[place]) else {
        place += 1
        continue
      }
      let start = place
      while place < scalars.count, isDigit(scalars[place]) || isPoint(place, in: scalars) {
        place += 1
      }
      guard place < scalars.count, place - start <= 6, endsClause(scalars[place]),
        start > 1, isGrowth(scalars[start - 2], scalars[start - 1])
      else { continue }
      found.append(
        Diagnostic(
          "repair.loss", .info, "A number without a unit; a percent sign was probably lost.",
          at: start..<place))
    }
    return found
  }

  private static func isPoint(_ place: Int, in scalars: [Scalar]) -> Bool {
    scalars[place] == "." && place + 1 < scalars.count && isDigit(scalars[place + 1])
  }

  private static func endsClause(_ scalar: Scalar) -> Bool {
    switch scalar {
    case ";", "；", ",", "，", "。", "、", ")", "）": true
    default: scalar.endsLine
    }
  }

  // Growth ::: 增长 | 提高 | 下降 | 降低 | 减少 | 上升 | 比重 | 重达到's last two
  static func isGrowth(_ first: Scalar, _ second: Scalar) -> Bool {
    switch (first, second) {
    case ("增", "长"), ("增", "長"), ("增", "幅"), ("提", "高"), ("下", "降"), ("降", "低"),
      ("减", "少"), ("減", "少"), ("上", "升"), ("递", "增"), ("遞", "增"), ("比", "重"):
      true
    default: false
    }
  }
}
