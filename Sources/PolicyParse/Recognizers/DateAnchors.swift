/// What a scalar can begin, as far as dates are concerned.
enum DateAnchor: UInt8, Sendable {
  case none
  /// A quotation mark, bracket or line end.
  case mark
  case letter
  /// A figure, Arabic or Chinese, or the sign of one that was struck out.
  case figure
  /// 自 从 至 到
  case lead
  /// 每 隔 逢
  case each
  /// 第
  case ordinal
  /// The first character of another word that opens a date.
  case word
}

/// The anchors of the scan, by scalar.
enum DateAnchors {
  /// The scalars that are anchors whatever follows them.
  static let alone: [(scalars: String, kind: DateAnchor)] = [
    ("《》“”\"\n([{【〖’‘'", .mark),
    ("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", .letter),
    ("0123456789〇零一二三四五六七八九十百千万亿两廿卅卌", .figure),
    ("壹贰叁肆伍陆柒捌玖拾佰仟*×✕╳", .figure),
    ("自从至到", .lead), ("每隔逢", .each), ("第", .ordinal),
  ]

  /// One entry for every code up to U+FFFF.
  static let kinds: [DateAnchor] = {
    var kinds = [DateAnchor](repeating: .none, count: 0x10000)
    for code in DateOpeners.words.firstCodes { kinds[Int(code)] = .word }
    for (scalars, kind) in alone {
      for scalar in scalars.unicodeScalars { kinds[Int(scalar.value)] = kind }
    }
    return kinds
  }()

  /// Roles that a scalar can play right after an anchor.
  struct Role: OptionSet, Sendable {
    let rawValue: UInt16
    /// After figures: they are part of a date or a length.
    static let unit = Role(rawValue: 1 << 0)
    /// After figures: they may be joined to others.
    static let joiner = Role(rawValue: 1 << 1)
    /// After the 五 of a plan's name.
    static let planEnd = Role(rawValue: 1 << 2)
    /// After 自 and the like, besides figures and openers: a date or the issue of a document.
    static let afterLead = Role(rawValue: 1 << 3)
    /// After 每 and the like: a period.
    static let period = Role(rawValue: 1 << 4)
    /// An opening mark behind which a date or a number's year can stand.
    static let opening = Role(rawValue: 1 << 5)
    /// The first character of a word that leads a date: 截至, 不迟于, 自.
    static let lead = Role(rawValue: 1 << 6)
    /// A quotation mark, with which a date can begin: “五一”, '08年, “十二五”.
    static let quote = Role(rawValue: 1 << 7)
    /// After figures: they are no date, but may be a length.
    static let length = Role(rawValue: 1 << 8)
    /// After figures and 个: they count a length.
    static let counted = Role(rawValue: 1 << 9)
  }

  /// One entry for every code up to U+FFFF.
  static let roles: [Role] = {
    var roles = [Role](repeating: [], count: 0x10000)
    func mark(_ scalars: String, _ role: Role) {
      for scalar in scalars.unicodeScalars { roles[Int(scalar.value)].insert(role) }
    }
    mark("年月日号季周星天个小时点分秒钟工会旬世学礼交刻代自多又零", .unit)
    mark("个天分秒时点刻钟工交多", .length)
    mark("半年月日季周星礼天工交自小学钟", .counted)
    mark("、和及与至到-~./:·", .joiner)
    mark("”\"’期时末初以", .planEnd)
    mark("印发公颁下通文签制本“‘'年月上现迟", .afterLead)
    mark("个年月日周季星礼天半学双单工隔逢晚旬", .period)
    mark("“\"‘’'([{【〖", .opening)
    mark("截不最直自从至到", .lead)
    mark("“\"‘’'", .quote)
    return roles
  }()
}

/// The anchors of dates, gone through in order.
struct DateAnchorWalk {
  private let places: AnchorPlaces
  private let kinds = DateAnchors.kinds
  /// The index of the place that is next.
  private var index: Int

  init(_ places: AnchorPlaces) {
    self.places = places
    index = places.firstIndex
  }

  /// The kind of anchor that a scalar is.
  @inline(__always)
  func kind(of scalar: Scalar) -> DateAnchor {
    scalar.value < 0x10000 ? kinds[Int(scalar.value)] : .none
  }

  /// Goes back where a range begins before what was read last.
  mutating func begin(at start: Int) {
    while let last = places.place(before: index), last >= start { index -= 1 }
  }

  /// The first place at or after `position` and before `limit`.
  @inline(__always)
  mutating func next(from position: Int, before limit: Int) -> Int? {
    index = places.firstIndex(from: position, after: index)
    return places.place(at: index).flatMap { $0 < limit ? $0 : nil }
  }
}

extension Cursor {
  /// The kind of anchor that stands at an offset.
  private func anchor(at place: Int) -> DateAnchor {
    guard place < end else { return .none }
    let code = text.folded[place].value
    return code < 0x10000 ? DateAnchors.kinds[Int(code)] : .none
  }

  /// The roles that the scalar at an offset can play.
  func role(at place: Int) -> DateAnchors.Role {
    guard place < end else { return [] }
    let code = text.folded[place].value
    return code < 0x10000 ? DateAnchors.roles[Int(code)] : []
  }

  /// The offset after at most five blanks from `place`.
  private func afterBlanks(_ place: Int) -> Int {
    var after = place
    while after < end, after - place < 5, text.classes[after].contains(.blank),
      !text.classes[after].contains(.newline)
    {
      after += 1
    }
    return after
  }

  /// Whether a figure follows the scalar here.
  var isBeforeFigure: Bool { anchor(at: afterBlanks(position + 1)) == .figure }

  /// Whether a date can follow 自, 从, 至 or 到 here.
  var isLeadingOn: Bool {
    let next = afterBlanks(position + 1)
    switch anchor(at: next) {
    case .figure, .word, .lead: return true
    default: return role(at: next).contains(.afterLead)
    }
  }

  /// Whether a period can follow 每, 隔 or 逢 here.
  var isBeforePeriod: Bool {
    role(at: position + 1).contains(.period) || anchor(at: position + 1) == .figure
  }

  /// The end of the figures here, if they can be those of a date or length, as what follows them
  /// shows; if not, they are passed over.
  mutating func endOfDatedFigures() -> Int? {
    var last = position + 1
    while last < end, last - position < 24 {
      if isFigure(at: last) {
        last += 1
      } else if isBetweenSpacedFigures(last) {
        last += 2
      } else {
        break
      }
    }
    let next = afterBlanks(last)
    if next < end, isDated(by: next, after: last) { return last }
    position = last
    return nil
  }

  /// Whether the unit of a day stands after figures that end at `last`.
  func isAtDayUnit(after last: Int) -> Bool {
    let next = afterBlanks(last)
    return next < end && (text.folded[next] == "日" || text.folded[next] == "号")
  }

  /// Whether a blank at an offset parts two figures of a line that is printed with a blank after
  /// each character.
  private func isBetweenSpacedFigures(_ place: Int) -> Bool {
    place + 2 < end && text.folded[place] == " " && isFigure(at: place + 1)
      && text.folded[place + 2] == " "
  }

  /// Whether a unit that only lengths have stands after figures that end at `last`, or 年 after a
  /// numeral that is no year.
  func isAtLengthUnit(after last: Int) -> Bool {
    let next = afterBlanks(last)
    return role(at: next).contains(.length) || last == position + 1 && countsYears(before: next)
  }

  // YearCount ::: Numeral "年", other than "百" and before no "代"                 两年, 三年行动
  /// Whether the one numeral here counts the years of the unit at an offset.
  private func countsYears(before unit: Int) -> Bool {
    unit < end && text.folded[unit] == "年"
      && !text.classes[position].isDisjoint(with: [.digit, .hanNumeral])
      && !ScalarList("百佰").contains(text.folded[position])
      && !text.has("代", at: unit + 1, before: end)
  }

  /// Whether a figure stands at an offset, a struck-out one, or a letter O in place of a zero.
  private func isFigure(at place: Int) -> Bool {
    let scalar = text.folded[place]
    return anchor(at: place) == .figure || scalar.isDateMask || scalar == "O" || scalar == "o"
  }

  private func isDated(by next: Int, after last: Int) -> Bool {
    let role = role(at: next)
    if text.folded[next] == "个" { return self.role(at: afterBlanks(next + 1)).contains(.counted) }
    if role.contains(.unit) { return true }
    if role.contains(.joiner) {
      let beyond = anchor(at: afterBlanks(next + 1))
      return beyond == .figure || beyond == .ordinal || text.folded[next] == "-"
    }
    if text.folded[last - 1] == "五" { return role.contains(.planEnd) }
    return last - position == 2
      && DateFestivals.names.longest(in: text, at: position, before: end) != nil
  }
}
