import Testing

@testable import PolicyParse

@Suite struct PhaseReaderTests {
  /// The phases of a text, each as name, start and end.
  private func phases(_ string: String) throws -> [String] {
    let record = try Reading.record(of: string)
    return (record.document.plan?.phases ?? []).map { phase in
      let date = phase.period.map { record.dates[$0] }
      let name = phase.name.map { record.text.string($0) } ?? "-"
      return "\(name)|\(date?.start?.iso ?? "")|\(date?.end?.iso ?? "")"
    }
  }

  private let title = "2015年读书活动实施方案\n\n一、总体要求\n\n营造氛围。\n\n"

  @Test(arguments: [
    "二、实施步骤\n\n1、动员部署阶段（3月1日至3月31日）。召开动员会。\n\n2、全面实施阶段（4月1日至9月30日）。抓落实。\n",
    "二、方法步骤\n\n（一）动员部署阶段（3月1日—3月31日）\n\n召开动员会。\n\n（二）全面实施阶段（4月1日—9月30日）\n\n抓落实。\n",
    "二、工作进度\n\n第一阶段：动员部署阶段（3月1日-3月31日）。召开动员会。\n\n第二阶段：全面实施阶段（4月1日-9月30日）。抓落实。\n",
    "二、时间安排\n\n（一）动员部署阶段。3月1日至3月31日，召开动员会。要广泛宣传。\n\n（二）全面实施阶段。4月1日至9月30日，抓落实。要务求实效。\n",
    "二、活动步骤\n\n（一）动员部署阶段\n\n3月1日至3月31日\n\n召开动员会。\n\n（二）全面实施阶段\n\n4月1日至9月30日\n\n抓落实。\n",
  ])
  func theWindowStandsInTheHeadingOrInTheFirstSentence(_ section: String) throws {
    #expect(
      try phases(title + section) == [
        "动员部署阶段|2015-03-01|2015-03-31", "全面实施阶段|2015-04-01|2015-09-30",
      ])
  }

  @Test(arguments: [
    "二、实施步骤\n\n第一阶段（3月1日—3月31日）：动员部署。召开会议。\n\n第二阶段（4月1日—9月30日）：全面实施。抓落实。\n",
    "二、实施步骤\n\n第一阶段：3月1日至3月31日，动员部署。主要是召开会议。\n\n第二阶段：4月1日至9月30日，全面实施。主要是抓落实。\n",
    "二、实施步骤\n\n（一）3月1日至3月31日为动员部署。召开会议。\n\n（二）4月1日至9月30日为全面实施。抓落实。\n",
    "二、步骤\n\n第一步，动员部署（3月1日—3月31日）。召开会议。要重视。\n\n第二步，全面实施（4月1日—9月30日）。抓落实。要务实。\n",
  ])
  func theNameIsWhatIsLeftWithoutNumberAndWindow(_ section: String) throws {
    #expect(
      try phases(title + section) == [
        "动员部署|2015-03-01|2015-03-31", "全面实施|2015-04-01|2015-09-30",
      ])
  }

  @Test func whatIsArrangedInPeriodsIsPhases() throws {
    let children = "（一）动员部署（3月1日—3月31日）\n\n召开会议。\n\n（二）全面实施（4月1日—9月30日）\n\n抓落实。\n"
    let expected = ["动员部署|2015-03-01|2015-03-31", "全面实施|2015-04-01|2015-09-30"]
    #expect(try phases(title + "二、计划安排\n\n" + children) == expected)
    #expect(try phases(title + "二、工作任务\n\n" + children) == [])
    let plain = "（一）动员部署\n\n召开会议。\n\n（二）全面实施\n\n抓落实。\n"
    #expect(try phases(title + "二、活动安排\n\n" + plain) == [])
  }

  @Test(arguments: ["邀请赛程序", "下阶段工作安排"])
  func neitherAProgrammeNorWhatComesNextIsPhases(_ heading: String) throws {
    #expect(
      try phases(title + "二、\(heading)\n\n1、制定措施。抓好整改。\n\n2、完善机制。抓好落实。\n") == [])
  }

  @Test(arguments: [
    ("（一）网上申报的时间为3月1日至3月31日。", "网上申报"), ("（一）3月1日至3月31日，各村完成摸底，汇总上报。", "各村完成摸底"),
    ("（一）摸清底数，宣传发动（3月1日至3月31日）县局负责摸底。", "摸清底数，宣传发动"),
  ])
  func aPhaseWithoutATitleIsNamedByItsSentence(_ first: String, _ name: String) throws {
    let text = title + "二、时间安排\n\n\(first)\n\n（二）4月1日至9月30日，现场核查。\n"
    #expect(try phases(text).first == name + "|2015-03-01|2015-03-31")
  }

  @Test func blanksInsideAWindowTearNothing() throws {
    let found = try phases(
      "2021年护林方案\n\n一、实施步骤\n\n（一）宣传阶段(5 月 8 日-5 月 22 日)。各站召开会议，统一思想认识，落实各项责任。\n\n"
        + "（二）整改阶段(6 月 1 日-6 月 20 日)。各站逐项整改，消除隐患，巩固护林成果。\n")
    #expect(found == ["宣传阶段|2021-05-08|2021-05-22", "整改阶段|2021-06-01|2021-06-20"])
  }

  @Test func aDeadlineAloneGivesNoStart() throws {
    let text = title + "二、实施步骤\n\n1、动员阶段。3月底前完成。要广泛宣传。\n\n2、总结阶段。12月底前完成。要认真总结。\n"
    #expect(try phases(text) == ["动员阶段||2015-03-31", "总结阶段||2015-12-31"])
  }

  @Test func sectionsCalledPhasesNeedNoHeadingOfSteps() throws {
    let text = "2015年读书活动方案\n\n一、动员阶段（3月）\n\n召开动员会。\n\n二、实施阶段（4月至9月）\n\n抓落实。\n\n三、工作要求\n\n加强领导。\n"
    #expect(try phases(text) == ["动员阶段|2015-03-01|2015-03-31", "实施阶段|2015-04-01|2015-09-30"])
  }

  @Test func childrenOfAPhaseAreItsTasks() throws {
    let text =
      title + "二、实施步骤\n\n第一阶段：动员阶段。3月底前完成。\n\n1、召开动员会。认真部署。\n\n2、开展宣传。营造氛围。\n\n"
      + "第二阶段：总结阶段。12月底前完成。认真总结。\n"
    let record = try Reading.record(of: text)
    let tasks = record.document.plan?.phases.first?.tasks ?? []
    #expect(tasks.map { $0.title.map { record.text.string($0) } } == ["召开动员会", "开展宣传"])
  }

  @Test(arguments: [
    "二、工作程序\n\n（一）宣传发动。3月1日公布岗位。\n\n（二）资格审查。3月5日审查。\n",
    "二、工作要求\n\n（一）加强领导。3月底前报送方案。要重视。\n\n（二）注重实效。要抓落实。\n",
    "二、实施步骤\n\n活动分两个阶段：3月为动员阶段，4月至9月为实施阶段。\n",
  ])
  func proceduresDemandsAndSentencesAreNoPhases(_ section: String) throws {
    #expect(try phases(title + section).isEmpty)
  }
}
