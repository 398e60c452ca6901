import Testing

@testable import PolicyParse

@Suite struct DateYearTests {
  @Test func aMissingYearComesFromTheNearestYearBeforeIt() {
    let reading = DateReading("2018年启动。2019年3月部署，5月底前完成。", .issued("2018-12-01"))
    #expect(reading.summaries.last == "5月底前 deadline ..2019-05-31")
    #expect(reading.dates.last?.yearFrom == .context)
    #expect(reading.dates.last?.inferred == ["year"])
  }

  @Test func withoutAYearBeforeItTheTitleLendsItsYear() {
    var context = DateContext.issued("2018-12-20")
    context.titleYear = 2019
    let date = DateReading("3月底前完成。", context).dates.first
    #expect(date?.end?.iso == "2019-03-31")
    #expect(date?.yearFrom == .title)
  }

  @Test func theSpringMonthsOfASchoolYearLieInItsSecondYear() {
    var context = DateContext()
    context.titleYear = 2018
    context.titleIsSchoolYear = true
    let reading = DateReading("九月份：开学。\n十二月份：测评。\n元月份：总结。", context)
    #expect(reading.dates.map { $0.start?.iso } == ["2018-09-01", "2018-12-01", "2019-01-01"])
  }

  @Test func theNumberComesBeforeTheDateOfIssue() {
    var context = DateContext()
    context.documentNumberYear = 2017
    #expect(DateReading("7月1日召开", context).dates.first?.yearFrom == .documentNumber)
    context.documentNumberYear = nil
    context.issuedOn = CalendarDay(year: 2017, month: 6, day: 1)
    #expect(DateReading("7月1日召开", context).dates.first?.yearFrom == .issuedOn)
  }

  @Test func withNoSourceTheYearStaysUnknown() {
    let date = DateReading("3月21日召开").dates.first
    #expect(date?.start == nil)
    #expect(date?.edtf == "XXXX-03-21")
    #expect(date?.yearFrom == DateExpression.YearSource.none)
  }

  @Test func aPrintedYearIsExplicit() {
    #expect(DateReading("2018年3月21日").dates.first?.yearFrom == .explicit)
  }

  @Test func aSectionTakesTheYearOfTheOneAroundItAndNotOfItsSibling() {
    let text = "总则2017年。甲节2018年。乙节3月1日。"
    let scalars = Array(text.unicodeScalars)
    let first = scalars.firstIndex(of: "甲") ?? 0
    let second = scalars.firstIndex(of: "乙") ?? 0
    var context = DateContext()
    context.sections = [
      DateSection(range: 0..<scalars.count, parent: -1),
      DateSection(range: first..<second, parent: 0),
      DateSection(range: second..<scalars.count, parent: 0),
    ]
    #expect(DateReading(text, context).dates.last?.start?.iso == "2017-03-01")
  }

  @Test func aRangeThatLendsNothingIsPassedOver() {
    var context = DateContext()
    context.lendsNoYear = [0..<11]
    context.titleYear = 2019
    let reading = DateReading("发布：2022-06-14。7月1日召开。", context)
    #expect(reading.dates.last?.start?.iso == "2019-07-01")
  }

  @Test func aCitedTitleLendsItsYearOnlyForWantOfABetterOne() {
    let text = "按照《2016年工作规程》，7月1日召开。"
    #expect(DateReading(text, .issued("2018-05-01")).dates.last?.start?.iso == "2018-07-01")
    #expect(DateReading(text).dates.last?.start?.iso == "2016-07-01")
  }

  @Test func aYearFarFromTheDocumentIsNotLent() {
    let reading = DateReading("1978年建厂。7月1日召开。", .issued("2018-05-01"))
    #expect(reading.dates.last?.start?.iso == "2018-07-01")
  }

  @Test func thisYearIsThatOfIssueWhateverYearWasNamedBefore() {
    let reading = DateReading("2015年起步，今年见效。", .issued("2018-05-01"))
    #expect(reading.dates.last?.start?.iso == "2018-01-01")
    #expect(DateReading("2015年起步，今年见效。").dates.last?.start?.iso == "2015-01-01")
  }

  @Test func phasesAscendAcrossTheYearsEnd() {
    let text = "一阶段2018年10月。二阶段11月。三阶段2月。四阶段3月底前。"
    let scalars = Array(text.unicodeScalars)
    let starts = ["一", "二", "三", "四"].map { mark in
      scalars.firstIndex(of: mark) ?? 0
    }
    var context = DateContext()
    context.sections = starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : scalars.count
      return DateSection(range: starts[index]..<end, parent: -1, isPhase: true, runID: 1)
    }
    context.titleYear = 2018
    let ends = DateReading(text, context).dates.map { $0.end?.iso ?? "" }
    #expect(ends == ["2018-10-31", "2018-11-30", "2019-02-28", "2019-03-31"])
  }

  @Test func afterARangeAcrossTheYearsEndBareMonthsTakeTheLaterYear() {
    let reading = DateReading("2018年11月至2019年3月试点，4月底前总结。")
    #expect(reading.dates.last?.end?.iso == "2019-04-30")
  }

  @Test func aDeadlineSoonAfterTheIssueLiesInTheNextYear() {
    let date = DateReading("请于1月10日前报送。", .issued("2018-12-20")).dates.first
    #expect(date?.end?.iso == "2019-01-10")
    let past = DateReading("9月底前已完成。", .issued("2018-12-20")).dates.first
    #expect(past?.end?.iso == "2018-09-30")
  }

  @Test func theYearsOfTheRepublicCountInATaiwaneseDocument() {
    var context = DateContext()
    context.isTaiwanese = true
    #expect(DateReading("113年計畫", context).dates.first?.start?.iso == "2024-01-01")
    #expect(DateReading("113年計畫").dates.first?.kind == .duration)
  }

  @Test(arguments: ["98年3月1日", "九十八年三月一日"])
  func twoFiguresAreAYearOfTheRepublicInATaiwaneseDocument(words: String) {
    var context = DateContext()
    context.isTaiwanese = true
    #expect(DateReading(words, context).dates.first?.start?.iso == "2009-03-01")
    #expect(DateReading(words).dates.first?.start?.iso == "1998-03-01")
  }

  @Test(arguments: [
    ("108年元旦晚會", "2019-01-01", "2019-01-01"), ("自83年開始辦理", "1994-01-01", ""),
    ("108至111年增設", "2019-01-01", "2022-12-31"), ("於110年度辦理", "2021-01-01", "2021-12-31"),
    ("107.12.31公告", "2018-12-31", "2018-12-31"), ("98/6/1起算", "2009-06-01", ""),
  ])
  func aYearWithoutItsMonthIsOneOfTheRepublicToo(words: String, start: String, end: String) {
    var context = DateContext()
    context.isTaiwanese = true
    let date = DateReading(words, context).dates.first
    #expect(date?.start?.iso ?? "" == start)
    #expect(date?.end?.iso ?? "" == end)
  }

  @Test func elsewhereThreeFiguresAreALengthOrNothing() {
    #expect(DateReading("使用寿命100至120年").dates.map(\.kind) == [.duration])
    #expect(DateReading("自110年前建成").dates.map(\.kind) == [.duration])
    #expect(DateReading("升级到107.12.31版").dates.isEmpty)
    #expect(DateReading("83年建成").dates.first?.start?.iso == "1983-01-01")
  }

  @Test(arguments: [
    ("到“十二五”末建成，5月15日前上报", "2011-03-01"), ("2006年以来最快，5月15日前上报", "2011-03-01"),
  ])
  func aYearFarFromTheDocumentIsNotLent(text: String, issued: String) {
    #expect(DateReading(text, .issued(issued)).dates.last?.end?.iso == "2011-05-15")
    #expect(DateReading(text).dates.last?.end == nil)
  }

  @Test func todayIsNoDateWhereNoDayOfIssueIsKnown() {
    #expect(DateReading("今天的成绩来之不易，今日更要珍惜").dates.isEmpty)
    #expect(DateReading("今天上午召开会议").texts == ["今天上午"])
    #expect(DateReading("今天召开会议", .issued("2021-06-14")).dates.first?.end?.iso == "2021-06-14")
  }

  @Test func aRelativeMonthWithoutAnotherIsUnknown() {
    let lone = DateReading("本月完成整改").dates.first
    #expect(lone?.start == nil)
    let placed = DateReading("2022年12月4日起受理，\n本月完成整改").dates.last
    #expect(placed?.start?.iso == "2022-12-01")
  }

  @Test func theYearInAnEventsNameIsNotTheDocuments() throws {
    let record = try Reading.record(
      of: "关于举办《水务蓝皮书（2019年）》发布会的通知\n各单位：\n定于3月5日召开发布会。\n青河县水务局\n2020年2月10日\n")
    #expect(record.dates.map { $0.start?.iso } == ["2019-01-01", "2020-03-05", "2020-02-10"])
  }

  @Test func aWeekdayOfAMonthIsUnknownWithoutAYear() {
    let date = DateReading("3月第二个周五召开").dates.first
    #expect(date?.kind == .point && date?.start == nil && date?.end == nil)
  }

  @Test(arguments: ["今（24）日舉行", "明（24）日舉行", "今（24）晚舉行"])
  func aDayThatARelativeOneExplainsTakesTheMonthNamedLast(words: String) {
    let date = DateReading("111年9月20日公布，\n" + words).dates.last
    #expect(date?.start?.iso == "2022-09-24")
  }

  @Test func theYearOfAPastBoundIsNotLent() {
    let reading = DateReading("2022年以前立项的不得申报，公示期为3月25日至29日", .issued("2024-01-08"))
    #expect(reading.dates.last?.start?.iso == "2024-03-25")
  }

  @Test(arguments: [("113學年度", "2024-08-01 2025-07-31"), ("2024学年", "2024-09-01 2025-08-31")])
  func aSchoolYearBeginsInAugustInTaiwan(_ words: String, _ days: String) {
    let date = DateReading(words).dates.first
    #expect([date?.start?.iso, date?.end?.iso].compactMap { $0 }.joined(separator: " ") == days)
  }

  @Test func halfAYearIsThatOfTheMonthsBeforeIt() {
    let reading = DateReading("2018年4月部署，9月底前完成，上半年完成一半。", .issued("2018-03-01"))
    #expect(reading.dates.last?.end?.iso == "2018-06-30")
  }

  @Test func theMonthsOfAListTakeTheYearOfItsFirst() {
    let reading = DateReading("汇总上一年度2月份、4月份、8月份的水位，6月上报", .issued("2019-03-06"))
    #expect(
      reading.dates.map { $0.start?.iso }
        == ["2018-02-01", "2018-04-01", "2018-08-01", "2019-06-01"])
  }

  @Test func eachFestivalOfAListIsATime() {
    let reading = DateReading("元旦、春节期间加强值守", .issued("2018-12-20"))
    #expect(reading.texts == ["元旦", "春节"])
    #expect(reading.dates.map { $0.start?.iso } == ["2019-01-01", "2019-02-05"])
    #expect(DateReading("元旦、春节、元宵节联欢会").texts == [])
  }

  @Test func theTitlesRangeIsNamedAsTheSource() {
    var context = DateContext()
    context.titleRange = 0..<8
    let reading = DateReading("2019年工作方案\n3月底前完成", context)
    #expect(reading.dates.last?.yearFrom == .title)
  }

  /// The rule of a frequency in a campaign of 2013 that was issued on a day.
  private func rule(_ printed: String, _ days: ClosedRange<CalendarDay>, issued: String) -> String?
  {
    let context = DateContext.issued(issued)
    var dates = DateReading(printed, context).dates
    DateResolver.bound(
      &dates, from: days.lowerBound, to: days.upperBound, issuedOn: context.issuedOn)
    return dates.first?.recurrence
  }

  private let march = CalendarDay(year: 2013, month: 3, day: 1)
  private let september = CalendarDay(year: 2013, month: 9, day: 30)

  @Test func theCampaignsEndBoundsItsFrequencies() {
    #expect(
      rule("每月28日前上报", march...september, issued: "2013-03-05")
        == "FREQ=MONTHLY;BYMONTHDAY=28;UNTIL=20130930")
  }

  @Test func aFrequencyRarerThanTheCampaignLastsLongIsNotOfIt() {
    #expect(rule("每年受理", march...september, issued: "2013-03-05") == "FREQ=YEARLY")
    #expect(rule("每半年评估", march...september, issued: "2013-03-05") == "FREQ=MONTHLY;INTERVAL=6")
  }

  @Test func aPeriodThatIsOverBoundsNothing() {
    #expect(rule("每月上报", march...september, issued: "2014-01-15") == "FREQ=MONTHLY")
  }
}

@Suite struct DateDiagnosticTests {
  @Test(arguments: [
    ("2019年5月1日至2019年3月1日", "date.rangeRunsBackwards"),
    ("2019年2月30日召开", "date.noSuchDay"),
    ("2019年6月31日召开", "date.noSuchDay"),
    ("2021年6月14日（星期二）召开", "date.weekdayDisagrees"),
  ])
  func anErrorOfTheSourceIsSaid(text: String, code: String) {
    #expect(DateReading(text).diagnostics.map(\.code) == [code])
  }

  @Test(arguments: [
    "2019年3月1日至2019年5月1日", "2020年2月29日", "2021年6月14日（星期一）", "11月1日至2月底",
  ])
  func aSoundDateGivesNone(text: String) {
    #expect(DateReading(text, .issued("2021-06-01")).diagnostics == [])
  }
}

@Suite struct DateTextTests {
  @Test(arguments: [
    ("兹定于4月5日上午9时，在三楼开会", ["4月5日上午9时"]),
    ("8月2日和8月3日分别召开", ["8月2日", "8月3日"]),
    ("5月26、28日考试", ["5月26", "28日"]),
    ("6月3日至5日培训，7日考试", ["6月3日至5日", "7日"]),
    ("1.2019年工作总结", ["2019年"]),
    ("2、4月15日前上报", ["4月15日前"]),
    ("会议时间：\n　3、4月15日召开", ["4月15日"]),
    ("3月5、8日前报送", ["3月5", "8日前"]),
    ("今年本月完成", ["今年", "本月"]),
    ("今（24）场比赛", []),
    ("版本2011.3.5a、2011.3.5.6", []),
    ("均价2011.3%", []),
    ("十九世纪末建成", ["十九世纪末"]),
    ("收到2018年通知后", ["2018年"]),
    ("来自2018年的数据", ["2018年"]),
    ("从2018年的15%提高到30%", ["2018年"]),
    ("推迟到5月6日举行", ["到5月6日"]),
    ("3月前往北京", ["3月"]),
    ("6月底前列出清单", ["6月底前"]),
    ("6月20日前提交材料", ["6月20日前"]),
    ("2018年内部审计", ["2018年"]),
    ("2018年起草的办法", ["2018年"]),
    ("近三年内在经营活动中", ["三年内"]),
    ("IPO2019年度报告", ["2019年度"]),
    ("3月5日（周五）下午3：00—4：00", ["3月5日（周五）下午3：00—4：00"]),
    ("自2019年3月份启动，9月份结束", ["自2019年3月份启动，9月份结束"]),
    ("自2019年3月份启动，9月份检查", ["自2019年3月份", "9月份"]),
    ("自1月1日1时起至10时止管制", ["自1月1日1时起至10时止"]),
    ("2021年3月5日10时20分30秒启动", ["2021年3月5日10时20分30秒"]),
    ("112 年 10 月 5 日 10 时 20 分开会", ["112 年 10 月 5 日 10 时 20 分"]),
    ("11/13（二）11:00～12:00说明会", ["11/13（二）11:00～12:00"]),
    ("12/17　19:00开演", ["12/17　19:00"]),
    ("12/17\t19:00\t礼堂", ["12/17"]),
    ("合格率为3/4，其中1/2为优", []),
    ("2011年09月29来源：本站", ["2011年09月29"]),
    ("2011年09月29家企业", ["2011年09月"]),
    ("寿命10万小时以上", []),
    ("公元前117年设置", []),
    ("『107年計畫』", ["107年"]),
    ("每人每年3000元", ["每年"]),
    ("每满一年增加一个月", ["一年", "一个月"]),
    ("《2013年度要点》和“2014年论坛”", ["2013年度", "2014年"]),
  ])
  func theTextHoldsTheWordsThatMakeTheMeaning(text: String, texts: [String]) {
    #expect(DateReading(text, .issued("2021-06-14")).texts == texts)
  }
}
