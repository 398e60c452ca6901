/// A year as far as it is known.
public struct KnownYear: Sendable, Equatable {
  /// nil where figures of it are unknown.
  var number: Int?
  /// The four figures of a year that is not known whole, in ASCII; X stands for an unknown one.
  private var figures: UInt32 = 0

  static let unknown = KnownYear(known: [])

  init(_ number: Int) { self.number = number }

  /// A year of which the first figures are known, or some of them: those that are not are X.
  init(known: some Collection<UInt8>) {
    let unknown = UInt8(ascii: "X")
    for place in 0..<4 {
      let figure = known.dropFirst(place).first ?? unknown
      figures = figures << 8 | UInt32(figure)
    }
  }

  func adding(_ years: Int) -> KnownYear { number.map { KnownYear($0 + years) } ?? self }

  /// Writes four figures: 2007, 20XX, XXXX.
  fileprivate func append(to bytes: inout [UInt8]) {
    guard let number else {
      for shift in [24, 16, 8, 0] as [UInt32] { bytes.append(UInt8(figures >> shift & 0xFF)) }
      return
    }
    guard (0...9999).contains(number) else { return bytes.append(contentsOf: String(number).utf8) }
    bytes.append(two: number / 100)
    bytes.append(two: number % 100)
  }
}

/// One date as EDTF (ISO 8601-2) writes it; what is unknown of it is X.
struct EDTFDate: Sendable, Equatable {
  var year: KnownYear
  /// 1 to 12, or the code of a part of the year: 33 for its first quarter. 0 where none is meant.
  private var month: UInt8 = 0
  private var day: UInt8 = 0
  var isApproximate = false
  /// The second of the day, where a clock time is printed.
  private var second: Int?

  private static let unknown: UInt8 = 0xFF

  init(_ year: KnownYear) { self.year = year }

  /// A month, or the code of a part of the year; nil where the month is unknown.
  init(_ year: KnownYear, month: Int?) {
    self.year = year
    self.month = month.map { UInt8(clamping: $0) } ?? Self.unknown
  }

  /// A day; nil where the month or the day is unknown.
  init(_ year: KnownYear, month: Int?, day: Int?) {
    self.init(year, month: month)
    self.day = day.map { UInt8(clamping: $0) } ?? Self.unknown
  }

  init(_ day: CalendarDay) { self.init(KnownYear(day.year), month: day.month, day: day.day) }

  /// The same with a time of day, which EDTF has beside days only, and not for 24:00.
  func at(_ clock: DateClock.Minute) -> EDTFDate {
    guard day != 0, day != Self.unknown, clock.hour < 24 else { return self }
    var date = self
    date.second = (clock.hour * 60 + clock.minute) * 60 + (clock.second ?? 0)
    return date
  }

  fileprivate func append(to bytes: inout [UInt8]) {
    year.append(to: &bytes)
    for field in [month, day] where field != 0 {
      bytes.append(UInt8(ascii: "-"))
      if field == Self.unknown {
        bytes.append(contentsOf: "XX".utf8)
      } else {
        bytes.append(two: Int(field))
      }
    }
    if let second {
      for (mark, value) in [("T", second / 3600), (":", second / 60 % 60), (":", second % 60)] {
        bytes.append(contentsOf: mark.utf8)
        bytes.append(two: value)
      }
    }
    if isApproximate { bytes.append(UInt8(ascii: "~")) }
  }
}

/// A date or an interval of EDTF; nil stands for an open end.
enum EDTF: Sendable, Equatable {
  case date(EDTFDate)
  case interval(EDTFDate?, EDTFDate?)

  /// As it is written: 2007-03, 2007-02-26/2007-03-31~, ../2008-04-30.
  var string: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    switch self {
    case .date(let date): date.append(to: &bytes)
    case .interval(let first, let last):
      Self.append(first, to: &bytes)
      bytes.append(UInt8(ascii: "/"))
      Self.append(last, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ date: EDTFDate?, to bytes: inout [UInt8]) {
    guard let date else { return bytes.append(contentsOf: "..".utf8) }
    date.append(to: &bytes)
  }
}

extension [UInt8] {
  /// Writes a number below 100 with two figures.
  fileprivate mutating func append(two number: Int) {
    append(UInt8(ascii: "0") + UInt8(clamping: number / 10))
    append(UInt8(ascii: "0") + UInt8(clamping: number % 10))
  }
}
