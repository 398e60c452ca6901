/// The scalars at which a date, or something that looks like one, can begin.
enum DateAnchors {
  static let table: ScalarSet = {
    let han = "春国教劳端妇青儿建重除植今本去上前大明来后次翌同这即昨下当该星周礼自从至到截不最直每隔逢民中公农阴夏旧元正腊冬闰年月第为半"
    let figures = "0123456789〇零一二三四五六七八九十百千万亿两廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟"
    let marks = "《》“”\"\n([{【〖*×'’‘逾满近约"
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return ScalarSet((han + figures + marks + letters).unicodeScalars)
  }()

  /// Every expression holds one of these within its first twelve scalars.
  static let units = ScalarSet(
    "年月日号旬季周天时点分秒岁世届节庆旦夕阳午秋明期晚末初底早礼钟夏冬春.-/:~昨今夜代旬内")
}

/// The scalars that the grammars of dates begin with: a place without one is turned away at once.
enum DateStarts {
  /// 今天, 次日: the words that name a time by where it lies from another.
  static let relative: ScalarSet = {
    var set = ScalarSet("")
    set.insertFirsts(of: DateWords.relative)
    set.insertFirsts(of: DateWords.dependent)
    return set
  }()

  /// 春节, “五一”, 大年初一
  static let festival: ScalarSet = {
    var set = ScalarSet("“大")
    set.insertFirsts(of: DateFestivals.names)
    return set
  }()

  /// A date part: its numbers apart, an era, a relative word, a named month, a festival.
  static let part: ScalarSet = {
    var set = ScalarSet("'’‘ 中民公农阴夏旧本今去明上元正腊冬闰“大")
    set.insertFirsts(of: DateWords.relative)
    set.insertFirsts(of: DateWords.dependent)
    set.insertFirsts(of: DateWords.nights)
    set.insertFirsts(of: DateFestivals.names)
    return set
  }()

  /// A part of a year or month without it, quarters of a plain number apart.
  static let season = ScalarSet("前第Qq年上下月 ")

  /// Figures of a year with round signs for its zeros.
  static let yearFigures = ScalarSet("〇零一壹二两贰三叁四肆五伍六陆七柒八捌九玖Oo0")
}

extension Cursor {
  /// Whether a number of a date can begin here: a figure, a struck-out one, a round sign.
  var mayBeginDateNumber: Bool {
    guard position < end else { return false }
    if !text.classes[position].isDisjoint(with: [.digit, .hanNumeral]) { return true }
    let scalar = text.folded[position]
    return scalar.isDateMask || scalar == "O" || scalar == "o"
  }

  /// Whether a date part can begin here, or the blanks before one.
  var mayBeginDatePart: Bool {
    guard position < end else { return false }
    return DateStarts.part.contains(text.folded[position]) || mayBeginDateNumber
      || text.classes[position].contains(.blank)
  }

  /// Whether the name of a festival can begin here.
  var mayBeginFestival: Bool {
    position < end && DateStarts.festival.contains(text.folded[position])
  }
}
