import Testing

@testable import PolicyParse

@Suite struct CalendarTests {
  func lines(_ text: String) throws -> [String] {
    var out: [UInt8] = []
    RecordCalendar.append(try Reading.record(of: text), to: &out)
    let text = String(decoding: out, as: UTF8.self).replacing("\r\n ", with: "")
    return text.split(separator: "\r\n").map(String.init)
  }

  static let notice = """
    关于开展清河行动的通知
    各乡镇：
    一、步骤
    （一）发动阶段（2021年3月1日至3月31日）
    召开大会。
    二、要求
    各单位于2021年6月30日前上报方案；每月25日前报送进展。
    青河县水务局
    2021年2月26日

    """

  @Test func phasesDeadlinesAndDutiesAreEvents() throws {
    let found = try lines(Self.notice)
    #expect(found.count { $0 == "BEGIN:VEVENT" } == 3)
    #expect(
      found.filter { $0.hasPrefix("DTSTART") } == [
        "DTSTART;VALUE=DATE:20210301", "DTSTART;VALUE=DATE:20210630", "DTSTART;VALUE=DATE:20210325",
      ])
    #expect(found.filter { $0.hasPrefix("DTEND") }.first == "DTEND;VALUE=DATE:20210401")
    let words = "DESCRIPTION:各单位于2021年6月30日前上报方案；每月25日前报送进展。\\n——关于开展清河行动的通知"
    #expect(found.count { $0.hasPrefix(words) } == 2)
    #expect(found.contains { $0.hasPrefix("RRULE:FREQ=MONTHLY;BYMONTHDAY=25") })
    #expect(found.count { $0 == "DTSTAMP:20210226T000000Z" } == 3)
  }

  @Test func aTimeOfDayIsThatOfTheCountry() throws {
    let found = try lines(
      "关于清河的通知\n一、要求\n每周五14:30前报送进展，每周一9时召开例会。\n青河县水务局\n2021年2月26日\n")
    // 26 February 2021 is a Friday.
    #expect(
      found.filter { $0.hasPrefix("DTSTART;") } == [
        "DTSTART;TZID=Asia/Shanghai:20210226T143000", "DTSTART;TZID=Asia/Shanghai:20210301T090000",
      ])
    #expect(!found.contains { $0.hasPrefix("DTEND") })
  }

  @Test func aDateStandsForTheNearestHeadingThatHasWords() throws {
    let found = try lines(
      "关于清河的通知\n一、要求\n（一）各乡镇于2021年6月30日前上报方案，各单位于2021年7月5日前上报总结。\n（二）落实责任。\n")
    #expect(found.count { $0.hasPrefix("SUMMARY:") && $0.hasSuffix("· 要求") } == 2)
  }

  @Test func aDateBelowNoWordsStandsForTheTitle() throws {
    let found = try lines("关于清河的通知\n一、各乡镇于2021年6月30日前上报方案，各单位分头准备。\n二、各单位要落实责任，按时完成。\n")
    #expect(found.contains { $0.hasPrefix("SUMMARY:") && $0.hasSuffix("· 关于清河的通知") })
  }

  @Test func aPhaseWithoutDaysIsNoEvent() throws {
    let found = try lines(
      "关于清河的通知\n一、步骤\n（一）准备阶段\n制定方案。\n（二）清理阶段（2021年3月1日至3月31日）\n清理河道。\n（三）总结阶段\n上报材料。\n")
    #expect(found.filter { $0.hasPrefix("SUMMARY:") } == ["SUMMARY:清理阶段"])
  }

  @Test(arguments: [
    ("24:00", ["T235959"]), ("9:05", ["T090500"]), ("25:00", []), ("9", []), ("9:60", []),
  ])
  func onlyATimeOfDayIsWritten(time: String, expected: [String]) throws {
    let day = try #require(CalendarEvent.day("2021-02-26"))
    var event = CalendarEvent(
      kind: .deadline, summary: "截止", days: day...day, words: "甲", title: "乙")
    event.time = time
    var out: [UInt8] = []
    event.append(uid: "1", stamp: "2", source: "丙", to: &out)
    let start = String(decoding: out, as: UTF8.self).split(separator: "\r\n")
      .filter { $0.hasPrefix("DTSTART;TZID=Asia/Shanghai:20210226") }
    #expect(
      start.map { String($0.dropFirst("DTSTART;TZID=Asia/Shanghai:20210226".count)) } == expected)
  }

  @Test func withoutADateOfIssueTheStampIsFixed() throws {
    let found = try lines("关于清河的通知\n各单位于2021年6月30日前上报。\n")
    #expect(found.contains("DTSTAMP:19700101T000000Z"))
  }

  @Test func aLineHasAtMost75OctetsAndWholeCharacters() {
    let text = String(repeating: "清河a", count: 60)
    var out: [UInt8] = []
    CalendarLine.append("SUMMARY", text: text, to: &out)
    let lines = String(decoding: out, as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count > 4)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\u{FFFD}") })
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") })
    let joined = lines.map(String.init).joined(separator: "\r\n").replacing("\r\n ", with: "")
    #expect(joined == "SUMMARY:" + text)
  }

  @Test(arguments: [
    ("甲,乙", "甲\\,乙"), ("甲;乙", "甲\\;乙"), ("甲\\乙", "甲\\\\乙"), ("甲\n乙", "甲\\n乙"), ("甲\u{1}", "甲 "),
    ("甲：乙", "甲：乙"),
  ])
  func textIsEscaped(text: String, expected: String) {
    var out: [UInt8] = []
    CalendarLine.append("X", text: text, to: &out)
    #expect(String(decoding: out, as: UTF8.self) == "X:\(expected)\r\n")
  }

  @Test(arguments: [
    ("FREQ=MONTHLY;BYMONTHDAY=25", "2021-02-26", "2021-03-25"),
    ("FREQ=MONTHLY;BYMONTHDAY=-1", "2021-02-03", "2021-02-28"),
    ("FREQ=WEEKLY;BYDAY=FR", "2021-02-26", "2021-02-26"),
    ("FREQ=WEEKLY;BYDAY=MO", "2021-02-26", "2021-03-01"),
    ("FREQ=MONTHLY;BYDAY=1MO", "2021-02-26", "2021-03-01"),
    ("FREQ=MONTHLY;BYDAY=-1FR", "2021-02-01", "2021-02-26"),
    ("FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=1", "2021-08-01", "2022-07-01"),
    ("FREQ=DAILY", "2021-12-31", "2021-12-31"),
  ])
  func aRuleBeginsOnADayThatItNames(rule: String, from: String, first: String) throws {
    let parsed = try #require(CalendarRule(rule))
    let day = try #require(CalendarEvent.day(from))
    #expect(parsed.first(from: day).iso == first)
  }

  @Test func aRuleThatNamesNoDayBeginsWhereItIsAskedFor() throws {
    let rule = try #require(CalendarRule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"))
    let day = try #require(CalendarEvent.day("2021-01-05"))
    #expect(rule.first(from: day) == day)
  }

  @Test func aTimeOfDayMovesFromTheRuleToTheStart() throws {
    let rule = try #require(
      CalendarRule("FREQ=WEEKLY;BYDAY=FR;BYHOUR=14;BYMINUTE=30;UNTIL=20211231"))
    #expect(rule.time == "14:30")
    #expect(rule.text(timed: true) == "FREQ=WEEKLY;BYDAY=FR;UNTIL=20211231T155959Z")
    #expect(rule.text(timed: false) == "FREQ=WEEKLY;BYDAY=FR;UNTIL=20211231")
  }

  @Test(arguments: ["", "BYDAY=FR", "FREQ"])
  func whatIsNoRuleIsNone(text: String) { #expect(CalendarRule(text) == nil) }
}
