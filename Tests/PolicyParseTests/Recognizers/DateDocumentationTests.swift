import Foundation
import Testing

@testable import PolicyParse

/// One row of the tables of docs/DATES.md.
struct DateDocumentationRow: Sendable, CustomStringConvertible {
  /// The example, with 【 】 around the text of the expression.
  var printed: String
  var kind: String
  var start: String
  var end: String
  /// `name=value` of the other members.
  var more: [String]

  var description: String { printed }

  static let all: [DateDocumentationRow] = {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../docs/DATES.md").standardizedFileURL
    let lines = (try? String(contentsOf: page, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.compactMap { DateDocumentationRow(String($0)) }
  }()

  init?(_ line: String) {
    let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    guard cells.count == 7, cells[1].contains("【") else { return nil }
    printed = cells[1]
    kind = cells[2]
    start = cells[3]
    end = cells[4]
    more = cells[5].split(separator: "`").map(String.init).filter { $0.contains("=") }
  }

  /// The example without its marks.
  var plain: String { printed.filter { $0 != "【" && $0 != "】" } }

  /// Where the text of the expression stands in the plain example.
  var span: Range<Int>? {
    let scalars = Array(printed.unicodeScalars)
    guard let open = scalars.firstIndex(of: "【"), let close = scalars.firstIndex(of: "】") else {
      return nil
    }
    return open..<(close - 1)
  }
}

@Suite struct DateDocumentationTests {
  @Test func thePageListsItsForms() {
    #expect(DateDocumentationRow.all.count > 200)
  }

  @Test(arguments: DateDocumentationRow.all)
  func everyFormIsReadAsThePageSays(row: DateDocumentationRow) throws {
    let reading = DateReading(row.plain, .issued("2021-06-14"))
    let found = reading.dates.first { $0.range == row.span }
    let date = try #require(found, "read: \(reading.summaries)")
    #expect(date.kind.rawValue == row.kind)
    #expect(date.start?.iso ?? "" == row.start)
    #expect(date.end?.iso ?? "" == row.end)
    for pair in row.more {
      let name = String(pair.prefix { $0 != "=" })
      let value = String(pair.drop { $0 != "=" }.dropFirst())
      #expect(member(name, of: date, in: reading.text) == value, "\(name)")
    }
  }

  private func member(_ name: String, of date: DateExpression, in text: WorkingText) -> String? {
    switch name {
    case "edtf": date.edtf
    case "recurrence": date.recurrence
    case "minimum": date.minimum.map(String.init)
    case "maximum": date.maximum.map(String.init)
    case "per": date.per
    case "duration": date.duration
    case "durationUpTo": date.durationUpTo
    case "anchor": date.anchor.map { text.string($0) }
    case "offset": date.offset
    case "due": date.due?.iso
    case "calendar": date.calendar
    case "startTime": date.startTime
    case "endTime": date.endTime
    default: nil
    }
  }
}
