/// The number of a year, month or day as a date prints it.
enum DateNumber: Equatable {
  /// A number and how many figures it was printed with.
  case known(Int, figures: Int, form: Numeral.Form)
  /// Figures of which some are struck out: 20*, 201X, ×. The unknown ones are X.
  case masked(MaskedFigures)

  var value: Int? {
    if case .known(let value, _, _) = self { return value }
    return nil
  }
}

/// At most four figures of which some are struck out, in ASCII; X stands for an unknown one.
struct MaskedFigures: Equatable, RandomAccessCollection {
  private var bytes: UInt32 = 0
  private(set) var endIndex = 0

  let startIndex = 0

  subscript(place: Int) -> UInt8 { UInt8(bytes >> UInt32(8 * place) & 0xFF) }

  /// Adds a figure, or X where it is none; a fifth is left out.
  mutating func append(_ figure: Int?) {
    guard endIndex < 4 else { return }
    let byte = figure.map { UInt8(ascii: "0") + UInt8(clamping: $0) } ?? UInt8(ascii: "X")
    bytes |= UInt32(byte) << UInt32(8 * endIndex)
    endIndex += 1
  }
}

extension Scalar {
  /// Whether the mark stands for a figure that was struck out.
  var isDateMask: Bool {
    switch self {
    case "*", "×", "X", "x", "✕", "╳", "□": true
    default: false
    }
  }
}

extension Cursor {
  /// Passes over the few blanks that may stand inside a date; more of them part two things.
  mutating func skipDateGap() {
    var ahead = self
    if ahead.skipSpaces() <= 4 { self = ahead }
  }

  /// Whether a figure stands here, known or struck out.
  var isAtDateFigure: Bool {
    !currentClass.isDisjoint(with: [.digit, .hanNumeral]) || current?.isDateMask ?? false
  }

  // DateNumber ::: Digit{1,4} | (Digit | Mask){1,4} | Chinese
  /// Reads a number of at most four figures, known or struck out.
  mutating func takeDateNumber() -> DateNumber? {
    guard let first = current else { return nil }
    if peek(1) == " ", let spaced = takeSpacedFigures() { return spaced }
    if currentClass.contains(.digit) || first.isDateMask { return takeDateFigures() }
    if let year = takeYearWithCircles() { return year }
    guard currentClass.contains(.hanNumeral),
      let numeral = Numeral.read(in: text, at: position, before: end), numeral.figures <= 8,
      let value = numeral.integer
    else { return nil }
    position = numeral.end
    if numeral.form == .positional, let scalar = current, scalar.isDateMask {
      return takeMaskedTail(after: value, figures: numeral.figures)
    }
    return .known(value, figures: numeral.figures, form: numeral.form)
  }

  /// Reads a year in Chinese figures whose zeros are other round signs: 二O一八, 二0〇七.
  private mutating func takeYearWithCircles() -> DateNumber? {
    guard
      peek(1) == "O" || peek(2) == "O" || peek(1) == "o" || peek(2) == "o" || peek(1) == "0"
        || peek(2) == "0" || peek(3) == "O"
    else { return nil }
    var value = 0
    var circles = 0
    for distance in 0..<4 {
      guard let scalar = peek(distance) else { return nil }
      if let figure = ChineseNumeralReader.figure(scalar) {
        value = value * 10 + Int(figure)
      } else if scalar == "O" || scalar == "o" || scalar == "0" {
        value *= 10
        circles += 1
      } else {
        return nil
      }
    }
    guard circles > 0, (1000...2999).contains(value) else { return nil }
    advance(4)
    return .known(value, figures: 4, form: .positional)
  }

  // SpacedFigures ::: Figure (" " Figure){1,3} before " " DateUnit                      二 ○ 二 二 年
  /// Reads the figures of a line that is printed with a blank after each character.
  private mutating func takeSpacedFigures() -> DateNumber? {
    var reader = ChineseNumeralReader()
    var decimal = 0
    var figures = 0
    var place = position
    while figures < 4, place + 1 < end, text.folded[place + 1] == " " {
      if text.classes[place].contains(.digit) {
        decimal = decimal * 10 + Int(text.folded[place].value) - 0x30
      } else if !text.classes[place].contains(.hanNumeral) || !reader.take(text.folded[place]) {
        break
      }
      figures += 1
      place += 2
    }
    guard figures > 1, place < end, ScalarList("年月日号").contains(text.folded[place]) else {
      return nil
    }
    let isArabic = text.classes[position].contains(.digit)
    position = place
    return .known(
      isArabic ? decimal : Int(reader.value), figures: figures,
      form: isArabic ? .arabic : reader.form)
  }

  private mutating func takeDateFigures() -> DateNumber? {
    var place = position
    var value = 0
    var isMasked = false
    while place < end, place - position < 5 {
      if text.classes[place].contains(.digit) {
        value = value * 10 + Int(text.folded[place].value) - 0x30
      } else if text.folded[place].isDateMask {
        isMasked = true
      } else {
        break
      }
      place += 1
    }
    let count = place - position
    guard count > 0, count <= 4, place >= end || !text.classes[place].contains(.digit) else {
      return nil
    }
    defer { position = place }
    guard isMasked else { return .known(value, figures: count, form: .arabic) }
    var masked = MaskedFigures()
    for figure in text.folded[position..<place] {
      masked.append(figure.isDateMask ? nil : Int(figure.value) - 0x30)
    }
    return .masked(masked)
  }

  /// Reads the struck-out end of a year in Chinese figures: 二〇一×.
  private mutating func takeMaskedTail(after value: Int, figures: Int) -> DateNumber? {
    var masked = MaskedFigures()
    for byte in String(value).utf8 { masked.append(Int(byte) - 0x30) }
    while let scalar = current, scalar.isDateMask, masked.count < 4 {
      masked.append(nil)
      advance()
    }
    return .masked(masked)
  }
}
