import Testing

@testable import PolicyParse

@Suite struct DateSentenceTests {
  /// One case, as its line gives it.
  private struct Row {
    var sentence: String
    var issued: String
    /// `text kind start..end` of what must be found; nil where nothing must.
    var reading: String?

    init?(_ line: String) {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimming()
      }
      guard cells.count == 5 else { return nil }
      let marked = cells[0]
      sentence = marked.filter { $0 != "【" && $0 != "】" }
      issued = cells[1]
      let text = marked.drop { $0 != "【" }.dropFirst().prefix { $0 != "】" }
      reading = cells[2] == "none" ? nil : "\(text) \(cells[2]) \(cells[3])..\(cells[4])"
    }
  }

  @Test func thereAreMoreThanTwoHundredCases() {
    #expect(Set(DateSentences.all).count >= 200)
  }

  @Test(arguments: [
    ("每年3、9月体检", "FREQ=YEARLY;BYMONTH=3,9"), ("每年三、九月份普查", "FREQ=YEARLY;BYMONTH=3,9"),
    ("每年4至6月禁渔", "FREQ=YEARLY;BYMONTH=4,5,6"),
    ("每晚8点巡查", "FREQ=DAILY;BYHOUR=20;BYMINUTE=0"),
    ("每月首个工作日例会", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1"),
    ("每月5日、20日报送", "FREQ=MONTHLY;BYMONTHDAY=5,20"),
  ])
  func aFrequencyHasItsRule(text: String, rule: String) {
    #expect(DateReading(text).dates.first?.recurrence == rule)
  }

  @Test(arguments: DateSentences.all)
  func aWrittenExpressionIsReadFromTheDayOfIssue(line: String) throws {
    let row = try #require(Row(line))
    let reading = DateReading(row.sentence, .issued(row.issued))
    #expect(reading.summaries == [row.reading].compactMap { $0 })
  }
}

extension Substring {
  /// Without the blanks at its two ends.
  fileprivate func trimming() -> String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
