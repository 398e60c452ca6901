/// Records as iCalendar (RFC 5545): phases, deadlines and duties that recur, each with the sentence
/// that says so.
///
/// There is no clock in it: `DTSTAMP` is the date of issue, else the page's own, else 1970.
/// A recurring duty needs a first day: the date's own, else the period's, else the date of issue;
/// without any it is left out. Times of day are those of Asia/Shanghai.
public enum RecordCalendar {
  /// What opens a calendar, up to its first event.
  public static let opening: StaticString = """
    BEGIN:VCALENDAR\r
    VERSION:2.0\r
    PRODID:-//PolicyParse//policy-extract//ZH\r
    CALSCALE:GREGORIAN\r
    BEGIN:VTIMEZONE\r
    TZID:Asia/Shanghai\r
    BEGIN:STANDARD\r
    DTSTART:19700101T000000\r
    TZOFFSETFROM:+0800\r
    TZOFFSETTO:+0800\r
    TZNAME:CST\r
    END:STANDARD\r
    END:VTIMEZONE\r

    """

  /// What closes it.
  public static let closing: StaticString = "END:VCALENDAR\r\n"

  /// Appends the events of a record, without a calendar around them.
  public static func append(_ record: PolicyRecord, to out: inout [UInt8]) {
    let index = RecordIndex(record)
    let stamp = CalendarEvent.stamp(record.metadata)
    for (number, event) in CalendarEvents(index).all().enumerated() {
      event.append(
        uid: "\(index.id)-\(number + 1)@policy-extract", stamp: stamp,
        source: record.source.path, to: &out)
    }
  }
}

/// Collects the events of a record.
private struct CalendarEvents {
  let index: RecordIndex
  private let title: String

  init(_ index: RecordIndex) {
    self.index = index
    title = index.words(index.record.metadata.title) ?? index.record.source.path
  }

  func all() -> [CalendarEvent] {
    let dates = index.record.dates
    return index.parts.flatMap { phases($0) } + dates.compactMap { deadline($0) }
      + dates.compactMap { recurring($0) }
  }

  private func phases(_ part: RecordIndex.Part) -> [CalendarEvent] {
    (part.content.plan?.phases ?? []).compactMap { phase in
      guard let period = index.date(phase.period), let end = period.end ?? period.start else {
        return nil
      }
      let start = min(period.start ?? end, end)
      return CalendarEvent(
        kind: .phase, summary: index.words(phase.name) ?? title, days: start...end,
        words: words(period), title: title)
    }
  }

  private func deadline(_ date: DateExpression) -> CalendarEvent? {
    guard date.kind == .deadline, let end = date.end else { return nil }
    var event = CalendarEvent(
      kind: .deadline, summary: "截止：" + summary(date), days: end...end, words: words(date),
      title: title)
    event.time = date.endTime
    return event
  }

  private func recurring(_ date: DateExpression) -> CalendarEvent? {
    guard date.kind == .recurring, let rule = date.recurrence.flatMap({ CalendarRule($0) }),
      let first = first(date)
    else { return nil }
    let day = rule.first(from: first)
    var event = CalendarEvent(
      kind: .recurring, summary: summary(date), days: day...day, words: words(date), title: title)
    event.time = rule.time ?? date.startTime
    event.rule = rule
    return event
  }

  /// The first day on which a duty can fall.
  private func first(_ date: DateExpression) -> CalendarDay? {
    let issued = index.record.metadata.issuedOn?.date.flatMap { CalendarEvent.day($0) }
    return date.start ?? index.plan?.campaign.period?.start ?? issued
  }

  /// The heading that a date stands under, with its own words.
  private func summary(_ date: DateExpression) -> String {
    let own = index.words(date.range)
    guard let owner = index.owner(of: date.range.lowerBound) else { return "\(own) · \(title)" }
    var node = owner.node
    let nodes = index.parts[owner.part].content.outline.nodes
    while node >= 0 {
      if let heading = index.words(nodes[node].title) { return "\(own) · \(heading)" }
      node = nodes[node].parent
    }
    return "\(own) · \(title)"
  }

  private func words(_ date: DateExpression) -> String {
    index.words(index.sentence(around: date.range))
  }
}

/// An event as it is written.
struct CalendarEvent {
  enum Kind: String {
    case phase = "阶段"
    case deadline = "截止"
    case recurring = "定期"
  }

  let kind: Kind
  let summary: String
  /// The first and the last day.
  let days: ClosedRange<CalendarDay>
  /// The sentence that says so.
  let words: String
  /// Of the document.
  let title: String
  /// `hh:mm`.
  var time: String?
  var rule: CalendarRule?

  init(
    kind: Kind, summary: String, days: ClosedRange<CalendarDay>, words: String, title: String
  ) {
    self.kind = kind
    self.summary = summary
    self.days = days
    self.words = words
    self.title = title
  }

  func append(uid: String, stamp: String, source: String, to out: inout [UInt8]) {
    let clock = time.flatMap { Self.clock($0) }
    CalendarLine.append("BEGIN", plain: "VEVENT", to: &out)
    CalendarLine.append("UID", plain: uid, to: &out)
    CalendarLine.append("DTSTAMP", plain: stamp, to: &out)
    if let clock {
      let start = Self.digits(days.lowerBound) + "T" + clock
      CalendarLine.append("DTSTART;TZID=Asia/Shanghai", plain: start, to: &out)
    } else {
      let end = Self.digits(days.upperBound.adding(days: 1))
      CalendarLine.append("DTSTART;VALUE=DATE", plain: Self.digits(days.lowerBound), to: &out)
      CalendarLine.append("DTEND;VALUE=DATE", plain: end, to: &out)
    }
    if let rule { CalendarLine.append("RRULE", plain: rule.text(timed: clock != nil), to: &out) }
    CalendarLine.append("SUMMARY", text: summary, to: &out)
    CalendarLine.append("DESCRIPTION", text: "\(words)\n——\(title)（\(source)）", to: &out)
    CalendarLine.append("CATEGORIES", text: kind.rawValue, to: &out)
    CalendarLine.append("TRANSP", plain: "TRANSPARENT", to: &out)
    CalendarLine.append("END", plain: "VEVENT", to: &out)
  }

  static func digits(_ day: CalendarDay) -> String {
    String(day.iso.filter { $0 != "-" })
  }

  /// `14:00` → `140000`; midnight at a day's end is its last second.
  private static func clock(_ text: String) -> String? {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2, (0...24).contains(parts[0]), (0...59).contains(parts[1]) else {
      return nil
    }
    if parts[0] == 24 { return "235959" }
    return pad(parts[0]) + pad(parts[1]) + "00"
  }

  private static func pad(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  /// When the document says of itself that it was made.
  static func stamp(_ metadata: Metadata) -> String {
    for date in [metadata.issuedOn?.date, metadata.publishedOn?.date] {
      if let day = date.flatMap({ day($0) }) { return digits(day) + "T000000Z" }
    }
    return "19700101T000000Z"
  }

  /// The first day of an ISO date, also of reduced precision; nil where digits are unknown.
  static func day(_ iso: String) -> CalendarDay? {
    let parts = iso.split(separator: "-").map { Int($0) }
    guard let year = parts.first ?? nil, (1...9999).contains(year) else { return nil }
    let month = parts.count > 1 ? parts[1] : 1
    let day = parts.count > 2 ? parts[2] : 1
    guard let month, let day, (1...12).contains(month), (1...31).contains(day) else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }
}

/// Content lines (RFC 5545, 3.1): at most 75 octets, folded between characters.
enum CalendarLine {
  /// A value that needs no escape.
  static func append(_ name: String, plain value: String, to out: inout [UInt8]) {
    fold("\(name):\(value)", to: &out)
  }

  // Text ::: ("\\" | "\;" | "\," | "\n" | Scalar)*
  static func append(_ name: String, text value: String, to out: inout [UInt8]) {
    var escaped = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped.append(contentsOf: ["\\", scalar])
      case "\n": escaped.append(contentsOf: ["\\", "n"])
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: escaped.append(" ")
      default: escaped.append(scalar)
      }
    }
    fold("\(name):\(String(escaped))", to: &out)
  }

  private static func fold(_ line: String, to out: inout [UInt8]) {
    var room = 75
    for scalar in line.unicodeScalars {
      guard let units = UTF8.encode(scalar) else { continue }
      if units.count > room {
        out += "\r\n ".utf8
        room = 74
      }
      out.append(contentsOf: units)
      room -= units.count
    }
    out += "\r\n".utf8
  }
}
