/// A number as it is printed, in Arabic or Chinese figures.
public struct Numeral: Sendable, Equatable {
  public enum Form: Sendable, Equatable {
    /// 20, 3.79, 1,200
    case arabic
    /// Digit after digit: 二〇〇七, 贰零零柒
    case positional
    /// With places: 三十二, 两千零八, 廿一, 贰拾
    case cardinal
    /// 半
    case half
  }

  /// The printed figures: offsets of the working text, `[lower, upper)`.
  public var range: Range<Int>
  public var value: Double
  public var form: Form
  /// How many figures were printed, the decimal point and group marks not counted.
  public var figures: Int

  /// Just after the last figure.
  public var end: Int { range.upperBound }

  /// The value, where it is whole and below 10¹⁵.
  public var integer: Int? {
    value < 1e15 && value == value.rounded(.down) ? Int(value) : nil
  }

  // Numeral ::: Arabic | Chinese | "半"
  /// Reads the number that begins at `offset` and ends by `limit`, as long as it goes.
  public static func read(in text: WorkingText, at offset: Int, before limit: Int) -> Numeral? {
    guard offset < limit else { return nil }
    if text.classes[offset].contains(.digit) { return arabic(in: text, at: offset, before: limit) }
    if text.folded[offset] == "半" {
      return Numeral(range: offset..<(offset + 1), value: 0.5, form: .half, figures: 1)
    }
    return chinese(in: text, at: offset, before: limit)
  }

  // Arabic ::: Digit+ ("," Digit{3})* ("." Digit+)?
  private static func arabic(in text: WorkingText, at offset: Int, before limit: Int) -> Numeral {
    var place = offset
    var value = 0.0
    var figures = 0
    func isDigit(_ at: Int) -> Bool { at < limit && text.classes[at].contains(.digit) }
    func digit(_ at: Int) -> Double { Double(text.folded[at].value &- 0x30) }
    while isDigit(place) {
      value = value * 10 + digit(place)
      figures += 1
      place += 1
      if figures <= 3, isGroupMark(in: text, at: place, before: limit) { place += 1 }
    }
    if isDigit(place + 1), text.folded[place] == "." {
      place += 1
      var scale = 0.1
      while isDigit(place) {
        value += digit(place) * scale
        scale /= 10
        figures += 1
        place += 1
      }
      value = rounded(value)
    }
    return Numeral(range: offset..<place, value: value, form: .arabic, figures: figures)
  }

  /// Whether a comma at `place` groups figures: three follow it, and no fourth.
  private static func isGroupMark(in text: WorkingText, at place: Int, before limit: Int) -> Bool {
    guard place + 3 < limit, text.folded[place] == "," else { return false }
    for next in (place + 1)...(place + 3) where !text.classes[next].contains(.digit) {
      return false
    }
    return place + 4 >= limit || !text.classes[place + 4].contains(.digit)
  }

  /// Takes the dust of binary fractions off a decimal with at most nine places.
  private static func rounded(_ value: Double) -> Double {
    value < 1e6 ? (value * 1e9).rounded() / 1e9 : value
  }

  // Chinese ::: (Figure | Place)+          三十二, 一百零五, 二〇〇七, 廿一, 三亿五千万
  private static func chinese(in text: WorkingText, at offset: Int, before limit: Int) -> Numeral? {
    var reader = ChineseNumeralReader()
    var place = offset
    while place < limit, text.classes[place].contains(.hanNumeral),
      reader.take(text.folded[place])
    {
      place += 1
    }
    guard place > offset else { return nil }
    return Numeral(
      range: offset..<place, value: reader.value, form: reader.form, figures: place - offset)
  }
}

/// Adds up Chinese figures one after another.
struct ChineseNumeralReader {
  /// Finished groups of 万 and 亿.
  private var total = 0.0
  /// The group under 万 that is being read.
  private var group = 0.0
  /// Figures that wait for their place.
  private var pending: Double?
  /// How many figures wait in a row: two or more mean a positional number.
  private var pendingCount = 0
  private var sawPlace = false
  /// The place before the pending figure, for 二百五 and 三万五; 0 after 零.
  private var lastPlace = 0.0

  /// Reads one scalar; false (and nothing read) where the number ends before it.
  mutating func take(_ scalar: Scalar) -> Bool {
    if let figure = Self.figure(scalar) { return take(figure: figure) }
    if let tens = Self.tens(scalar) {
      guard pending == nil else { return false }
      group += tens
      lastPlace = 10
      sawPlace = true
      return true
    }
    if let place = Self.place(scalar) { return take(place: place) }
    return false
  }

  private mutating func take(figure: Double) -> Bool {
    if sawPlace, let held = pending, held != 0 { return false }
    if figure == 0, sawPlace { lastPlace = 0 }
    pending = sawPlace ? figure : (pending ?? 0) * 10 + figure
    pendingCount += 1
    return true
  }

  private mutating func take(place: Double) -> Bool {
    guard pendingCount < 2 || sawPlace || place >= 1e4 else { return false }
    if place < 1e4 {
      group += (pending ?? 1) * place
    } else {
      let whole = group + (pending ?? 0)
      // 万亿: the place multiplies what stands before it.
      if whole == 0, total > 0 { total *= place } else { total += max(whole, 1) * place }
      group = 0
    }
    pending = nil
    pendingCount = 0
    lastPlace = place
    sawPlace = true
    return true
  }

  var form: Numeral.Form { sawPlace ? .cardinal : .positional }

  var value: Double {
    guard let figure = pending else { return total + group }
    // 二百五 is 250, 三万五 is 35000; after 零 and after 十 a figure counts ones.
    let scale = sawPlace && lastPlace > 10 ? lastPlace / 10 : 1
    return total + group + figure * scale
  }

  /// The value of a figure, plain or formal.
  static func figure(_ scalar: Scalar) -> Double? {
    switch scalar {
    case "〇", "零": 0
    case "一", "壹": 1
    case "二", "两", "贰": 2
    case "三", "叁": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  /// 廿 卅 卌: tens in one character.
  private static func tens(_ scalar: Scalar) -> Double? {
    switch scalar {
    case "廿": 20
    case "卅": 30
    case "卌": 40
    default: nil
    }
  }

  private static func place(_ scalar: Scalar) -> Double? {
    switch scalar {
    case "十", "拾": 10
    case "百", "佰": 100
    case "千", "仟": 1000
    case "万": 1e4
    case "亿": 1e8
    default: nil
    }
  }
}
