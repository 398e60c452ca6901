import Testing

@testable import PolicyParse

@Suite struct TopicClassifierTests {
  private func topics(ofTitle title: String) -> [Topic] {
    let text = Reading.text(title)
    return TopicClassifier.topics(ofTitle: 0..<text.count, in: text)
  }

  @Test(arguments: [
    ("指导思想", [Topic.guidingIdeology]), ("指导思想和目标任务", [.guidingIdeology, .objectives]),
    ("实施步骤与时间安排", [.schedule]), ("组织领导", [.organization]), ("职责分工", [.responsibilities]),
    ("成就举世瞩目的五年", []), ("经费保障", [.funding]), ("宣传报道", [.publicity]), ("信息报送", [.reporting]),
    ("基本原则", [.principles]),
    ("活动对象", [.scope]), ("保障措施", [.measures]), ("督导检查", [.supervision]), ("联系方式", [.contact]),
    ("附则", [.supplementary]), ("主要任务", [.tasks]), ("工作要求", [.requirements]),
    ("评选办法", [.evaluation]), ("附　则", [.supplementary]), ("实施安排", [.schedule]),
    ("本办法自公布之日起施行", [.supplementary]), ("全面实施行政许可管理", []), ("根本措施", [.measures]),
  ])
  func aTitleNamesItsTopics(_ title: String, _ expected: [Topic]) {
    #expect(topics(ofTitle: title) == expected)
  }

  @Test(arguments: [
    ("工作原则及措施", [Topic.principles, .measures]), ("整治重点和时间", [.tasks, .schedule]),
    ("聚焦服务对象（2类）", []), ("突出重点对象", [.scope]), ("参观方式", []), ("工作方式", [.measures]),
    ("完善各项保障措施", [.measures]), ("落实防雷措施", []), ("改进窗口服务方式", []),
    ("原则同意该路线", []), ("目标明确，对象落实", []), ("把好几个阶段的关口，逐家逐户核对领取的条件是否具备", []),
    ("减轻山区用水负担的主要措施", [.measures]), ("夜校内容", []), ("以便民为宗旨", []), ("课题内容", [.tasks]),
    ("推进乡村图书馆联合经营的指导思想、原则和目标", [.guidingIdeology, .principles, .objectives]),
    ("贷款有哪些申请条件？", [.scope]), ("本办法所称补贴对象是指以下人员", [.scope]), ("资助对象", [.scope]),
    ("符合下列条件之一，来本县种植果树的农户，可申请领取果苗补贴", [.scope, .funding]), ("持续改善灌溉条件", []),
    ("参赛对象及形式", [.scope]), ("领取护林证的，应当具备下列条件", []),
  ])
  func onlyTheHeadOfATitleIsItsMatter(_ title: String, _ expected: [Topic]) {
    #expect(topics(ofTitle: title) == expected)
  }

  @Test(arguments: ["抓学习", "“目标原则”专题片", "《考核办法》读后"])
  func whatIsQuotedNamesNone(_ title: String) { #expect(topics(ofTitle: title).isEmpty) }

  @Test(arguments: [("一、报名办法", []), ("一、方法步骤", []), ("一、工作措施", ["领取表格"])])
  func waysToApplyAndPhasesAreNoMeasures(_ heading: String, _ measures: [String]) throws {
    let record = try Reading.record(
      of: "读书活动方案\n\n\(heading)\n\n（一）领取表格。各人自取。\n\n（二）填写表格。\n")
    let found = record.document.plan?.measures.map { record.text.string($0.range) } ?? []
    #expect(found == measures)
  }

  @Test(arguments: [
    ("改善灌溉条件", Topic.other), ("扩大供水范围", .other), ("原则同意设站", .other), ("投稿方式", .other),
    ("读书对象落实，目标明确", .other), ("基本原则和目标任务", .principles), ("参加对象（全体职工）", .scope),
    ("主要措施", .measures), ("保障措施", .measures), ("总体安排和方法步骤", .schedule),
  ])
  func aWordInPassingTellsNoTopic(_ title: String, _ topic: Topic) throws {
    let record = try Reading.record(
      of: "读书活动方案\n\n一、\(title)\n\n各自读书。\n\n二、交流心得\n\n各自交流。\n")
    #expect(record.document.topics.compactMap { $0 }.first?.topics.first == topic)
  }

  @Test func whatStandsUnderAProcedureHasItsOwnTopic() throws {
    let record = try Reading.record(
      of: "读书活动方案\n\n一、报名程序\n\n（一）工作要求\n\n按时报名。\n\n二、交流心得\n\n各自交流。\n")
    #expect(record.document.topics.compactMap { $0 }[1].topics == [.requirements])
  }

  @Test func aSectionBelowAnotherGoesOnWithItsTopic() throws {
    let record = try Reading.record(
      of: "读书活动方案\n\n一、主要任务\n\n（一）抓好阅读\n\n每人读书。\n\n（二）抓好交流\n\n交流心得。\n")
    let topics = record.document.topics.compactMap { $0 }
    #expect(topics.map(\.topics) == [[.tasks], [.tasks], [.tasks]])
    #expect(topics.map(\.inferred) == [false, true, true])
  }

  @Test func wordsTellTheTopicThatTheTitleDoesNot() throws {
    let record = try Reading.record(
      of: "读书活动方案\n\n一、形成合力\n\n成立读书活动领导小组，统一部署。\n\n二、扎实推进\n\n各单位要高度重视。\n")
    let topics = record.document.topics.compactMap { $0 }
    #expect(topics.map(\.topics.first) == [.organization, .requirements])
    #expect(topics.map(\.inferred) == [true, true])
  }
}
