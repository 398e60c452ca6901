@testable import PolicyParse

/// What the date tests read: a text, and the document it stands in.
struct DateReading {
  var text: WorkingText
  var dates: [DateExpression]
  var diagnostics: [Diagnostic]

  init(_ string: String, _ context: DateContext = DateContext()) {
    text = Normalizer.normalize(Array(string.unicodeScalars))
    let mentions = DateRecognizer.mentions(in: text, range: 0..<text.count)
    (dates, diagnostics) = DateResolver.resolve(mentions, in: text, context: context)
  }

  /// The printed words of each date.
  var texts: [String] { dates.map { text.string($0.range) } }

  /// Each date as `text kind start..end`, nothing standing for null.
  var summaries: [String] {
    dates.map { date in
      "\(text.string(date.range)) \(date.kind.rawValue) "
        + "\(date.start?.iso ?? "")..\(date.end?.iso ?? "")"
    }
  }
}

extension DateContext {
  /// A document issued on a day, given as ISO 8601.
  static func issued(_ day: String) -> DateContext {
    let fields = day.split(separator: "-").compactMap { Int($0) }
    var context = DateContext()
    if fields.count == 3 {
      context.issuedOn = CalendarDay(year: fields[0], month: fields[1], day: fields[2])
    }
    return context
  }
}
