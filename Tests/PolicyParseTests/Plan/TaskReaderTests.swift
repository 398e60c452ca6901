import Testing

@testable import PolicyParse

@Suite struct TaskReaderTests {
  private func tasks(_ section: String) throws -> ([PlanTask], PolicyRecord) {
    let record = try Reading.record(of: "2015年护林行动工作方案\n\n一、主要任务\n\n" + section)
    return (record.document.plan?.tasks ?? [], record)
  }

  private func words(_ ranges: [Range<Int>]?, _ record: PolicyRecord) -> [String] {
    (ranges ?? []).map { record.text.string($0) }
  }

  @Test(arguments: [
    "（一）排查隐患。全面排查火险。（县林业局牵头，县公安局、县气象局配合）\n\n（二）加强巡护。落实人员。\n",
    "（一）排查隐患。全面排查火险。（牵头单位：县林业局；配合单位：县公安局、县气象局）\n\n（二）加强巡护。落实人员。\n",
    "（一）排查隐患。由县林业局牵头，县公安局、县气象局配合。\n\n（二）加强巡护。落实人员。\n",
    "（一）排查隐患。全面排查火险。牵头单位：县林业局配合单位：县公安局、县气象局完成时限：5月底前\n\n（二）加强巡护。落实人员。\n",
    "（一）排查隐患。由县林业局会同县公安局、县气象局制定方案。\n\n（二）加强巡护。落实人员。\n",
    "（一）排查隐患。由县林业局牵头，会同县公安局、县气象局制定方案。（县林业局牵头）\n\n（二）加强巡护。落实人员。\n",
    "（一）排查隐患\n\n牵头单位：县林业局\n\n配合单位：县公安局、县气象局\n\n（二）加强巡护\n\n落实人员。\n",
  ])
  func unitsThatLeadAndSupportAreToldApart(_ section: String) throws {
    let (tasks, record) = try tasks(section)
    let task = try #require(tasks.first)
    #expect(words(task.leadUnits, record) == ["县林业局"])
    #expect(words(task.supportUnits, record) == ["县公安局", "县气象局"])
  }

  @Test func unitsThatAnswerWithoutLeadingAreResponsible() throws {
    let (tasks, record) = try tasks(
      "（一）排查隐患。全面排查火险。（林业局、各县（市、区）人民政府按职责分工负责）\n\n（二）加强巡护。落实人员。\n")
    #expect(words(tasks.first?.responsible, record) == ["林业局", "各县（市、区）人民政府"])
    #expect(tasks.first?.leadUnits.isEmpty == true)
  }

  @Test func eachRowOfATableOfTasksIsOne() throws {
    let (tasks, record) = try tasks(
      "任务分解表\n\n序号\t工作任务\t牵头单位\t配合单位\t完成时限\n1\t排查火险隐患\t县林业局\t县公安局、县气象局\t5月底前\n"
        + "2\t落实巡护人员\t县应急局\t各乡镇\t6月底前\n")
    #expect(tasks.map { $0.title.map { record.text.string($0) } } == ["排查火险隐患", "落实巡护人员"])
    #expect(words(tasks.first?.leadUnits, record) == ["县林业局"])
    #expect(words(tasks.first?.supportUnits, record) == ["县公安局", "县气象局"])
    #expect(
      tasks.map { $0.deadline.map { record.text.string(record.dates[$0].range) } } == [
        "5月底前", "6月底前",
      ])
  }

  @Test func theTasksOfATableAreReadForTargets() throws {
    let (_, record) = try tasks(
      "任务分解表\n\n序号\t工作任务\t牵头单位\t完成时限\n1\t新建瞭望塔3座\t县林业局\t5月底前\n2\t配备护林员40名\t各乡镇\t6月底前\n")
    let targets = record.document.plan?.targets ?? []
    #expect(targets.map(\.value) == [3, 40])
    #expect(targets.map { $0.subject.map { record.text.string($0) } } == ["瞭望塔", "护林员"])
    #expect(
      targets.map { $0.by.map { record.text.string(record.dates[$0].range) } } == ["5月底前", "6月底前"])
  }

  @Test func aHeadingOfOtherTopicsIsNoTask() throws {
    let (tasks, record) = try tasks("（一）工作目标\n\n抓好护林。\n\n（二）加强巡护。落实人员。\n")
    #expect(tasks.map { $0.title.map { record.text.string($0) } } == ["加强巡护"])
  }

  @Test func theShortNameOfAUnitIsNoPartOfIt() throws {
    let (tasks, record) = try tasks("（一）排查隐患。（县林业局（以下简称林业局）牵头）\n\n（二）加强巡护。落实人员。\n")
    #expect(words(tasks.first?.leadUnits, record) == ["县林业局"])
  }

  @Test func whoLeadsAsANounLeadsNothing() throws {
    let (tasks, _) = try tasks("（一）排查隐患。难以商定的，由联席会议牵头单位报县政府决定。\n\n（二）加强巡护。落实人员。\n")
    #expect(tasks.first?.leadUnits.isEmpty == true)
  }

  @Test func aNameThatIsPaddedIsOne() throws {
    let (tasks, record) = try tasks("（一）排查隐患。责任人：林 森、白小雨\n\n（二）加强巡护。落实人员。\n")
    #expect(words(tasks.first?.responsible, record) == ["林 森", "白小雨"])
  }

  @Test func aTaskWithoutATitleSaysWhatIsToBeDone() throws {
    let (tasks, record) = try tasks("（一）对失修的瞭望塔，由林业局组织修缮。\n\n（二）落实巡护人员。\n")
    #expect(
      tasks.map { $0.title.map { record.text.string($0) } } == ["对失修的瞭望塔，由林业局组织修缮", "落实巡护人员"])
  }

  @Test(arguments: [
    ("在建林站要抓紧收尾，年底投用。", "在建林站要抓紧收尾"), ("对口帮扶村林场，选派技术员。", "对口帮扶村林场"),
    ("以案促改，补齐短板。", "以案促改"), ("经费要专款专用，定期公开。", "经费要专款专用"),
    ("加固围栏），再立界碑。", "加固围栏）"),
  ])
  func aTaskWithoutATitleIsCalledByItsFirstClause(_ words: String, _ title: String) throws {
    let (tasks, record) = try tasks("（一）\(words)\n\n（二）落实巡护人员。\n")
    #expect(tasks.first?.title.map { record.text.string($0) } == title)
  }

  @Test func aUnitThatIsNamedTwiceLeadsOnce() throws {
    let (tasks, record) = try tasks(
      "（一）排查隐患。牵头单位：县林业局、县林业局。由县林业局牵头，县公安局配合。\n\n（二）加强巡护。落实人员。\n")
    #expect(words(tasks.first?.leadUnits, record) == ["县林业局"])
    #expect(words(tasks.first?.supportUnits, record) == ["县公安局"])
  }

  @Test func whoActsTogetherWithALeaderSupports() throws {
    let (tasks, record) = try tasks("（一）排查隐患。由县林业局会同县公安局、县气象局负责。\n\n（二）加强巡护。落实人员。\n")
    #expect(words(tasks.first?.leadUnits, record) == ["县林业局"])
    #expect(words(tasks.first?.supportUnits, record) == ["县公安局", "县气象局"])
  }

  @Test func whoExplainsTheRulesIsGivenNoTask() throws {
    let (tasks, _) = try tasks("（一）排查隐患。本方案由县林业局负责解释。\n\n（二）加强巡护。落实人员。\n")
    #expect(tasks.map { $0.responsible + $0.leadUnits } == [[], []])
  }

  /// The tasks of a section on who does what.
  private func assigned(_ words: String) throws -> [String] {
    let record = try Reading.record(
      of: "2015年护林行动工作方案\n\n一、责任分工\n\n" + words + "\n\n二、工作要求\n\n要落实人员。\n")
    return (record.document.plan?.tasks ?? []).map { task in
      [[task.title].compactMap { $0 }, task.leadUnits, task.supportUnits, task.responsible].map {
        self.words($0, record).joined(separator: ",")
      }.joined(separator: "|")
    }
  }

  @Test(arguments: [
    ("县林业局牵头做好火险排查工作。", ["做好火险排查工作|县林业局||"]),
    ("县林业局、县水务局共同牵头研究防火用水。", ["研究防火用水|县林业局,县水务局||"]),
    ("县林业局牵头会县公安局拟订巡护办法；县公安局负责林区治安管理。", ["拟订巡护办法|县林业局|县公安局|", "林区治安管理|||县公安局"]),
    ("县林业局、县林业局负责火险排查工作。", ["火险排查工作|||县林业局"]),
    ("县林业局会同县公安局定期检查林区。", ["定期检查林区|县林业局|县公安局|"]),
    ("各级负责同志要重视。", []), ("由此负责的人员要尽职。", []), ("县护林领导小组负责统筹护林工作。", []),
  ])
  func unitsThatOpenASentenceDoWhatItSays(_ words: String, _ tasks: [String]) throws {
    #expect(try assigned(words) == tasks)
  }

  @Test func theUnitsNamedInATitleDoWhatItsTextSays() throws {
    #expect(
      try assigned("（一）县农科所。负责统筹苗木选育。\n\n（二）县气象局。开展火险预报。") == [
        "统筹苗木选育|县农科所||", "开展火险预报|县气象局||",
      ])
  }

  @Test func theFirstUnitOfABracketLeadsWhereItIsSaid() throws {
    let (tasks, record) = try tasks(
      "（一）排查隐患。全面排查火险。（县林业局、县公安局负责，列第一位者为牵头单位，下同）\n\n（二）加强巡护。落实人员。（县气象局、县林业局负责）\n")
    #expect(tasks.map { words($0.leadUnits, record) } == [["县林业局"], ["县气象局"]])
    #expect(tasks.map { words($0.responsible, record) } == [["县公安局"], ["县林业局"]])
  }

  @Test func aProgrammeOfLessonsSetsNoTasks() throws {
    let record = try Reading.record(
      of: "护林员培训通知\n\n一、培训内容\n\n1.火险识别\n\n2.扑火要领\n\n二、有关要求\n\n要按时到场。\n")
    #expect(record.document.plan?.tasks.isEmpty ?? true)
  }

  @Test func theDeadlineStandsInTheTasksOwnText() throws {
    let (tasks, record) = try tasks("（一）排查隐患。5月底前排查完毕。\n\n（二）加强巡护。落实人员。\n")
    let deadline = try #require(tasks.first?.deadline)
    #expect(record.text.string(record.dates[deadline].range) == "5月底前")
    #expect(tasks.last?.deadline == nil)
  }
}

@Suite struct ReportingReaderTests {
  private func duties(_ sentence: String) throws -> ([ReportingDuty], PolicyRecord) {
    let record = try Reading.record(of: "2015年护林行动工作方案\n\n一、工作要求\n\n" + sentence + "\n")
    return (record.document.plan?.reporting ?? [], record)
  }

  @Test func whatToWhomByWhenAndInWhichFormIsRead() throws {
    let (duties, record) = try duties("各单位书面总结材料于12月1日前报县护林行动领导小组办公室。")
    let duty = try #require(duties.first)
    #expect(duty.to.map { record.text.string($0) } == "县护林行动领导小组办公室")
    #expect(duty.deadline.map { record.text.string(record.dates[$0].range) } == "12月1日前")
    #expect(duty.form.map { record.text.string($0) } == "书面")
  }

  @Test func aMarkOtherThanAFullStopEndsNoDuty() throws {
    let (duties, record) = try duties("要高度重视！请各镇于3月20日前将工作小结报送县护林办。")
    #expect(duties.map { $0.to.map { record.text.string($0) } } == ["县护林办"])
  }

  @Test(arguments: ["各镇于4月底前完成调研报告。", "学习小组每月25日前形成小组报告。"])
  func aReportThatIsOnlyWrittenIsNone(sentence: String) throws {
    #expect(try duties(sentence).0.isEmpty)
  }

  @Test func theAddressForElectronicCopiesBelongsToTheDuty() throws {
    let (duties, record) = try duties("请于5月30日前将报告报送县林业局，电子文档发至hulin@example.com。")
    #expect(duties.first?.email.map { record.text.string($0) } == "hulin@example.com")
  }

  @Test(arguments: [
    "对试点情况进行评估，形成工作总结报告报送市林业局。", "要将有关材料移送归档，并将总结报市林业局备案。",
    "名单汇总后报送给市林业局并抄送有关部门。",
  ])
  func theRecipientIsWhoTheLastVerbSendsTo(_ sentence: String) throws {
    let (duties, record) = try duties(sentence)
    #expect(duties.first?.to.map { record.text.string($0) } == "市林业局")
  }

  @Test func theDeadlineIsTheLastBeforeTheVerb() throws {
    let (duties, record) = try duties("每月8日抽查台账，并于每年6月底前提交巡护报告至县林业局。")
    #expect(duties.map { $0.to.map { record.text.string($0) } } == ["县林业局"])
    #expect(
      duties.first?.deadline.map { record.text.string(record.dates[$0].range) } == "每年6月底前")
  }

  @Test(arguments: [
    "请于5月17日前将附件2报送至县林业局。", "把巡护小结交县林业局存档。", "每天7时前向县林业局报送火情信息。",
  ])
  func whatIsSentMayBeAnyPaper(_ sentence: String) throws {
    let (duties, record) = try duties(sentence)
    #expect(duties.map { $0.to.map { record.text.string($0) } } == ["县林业局"])
  }

  @Test(arguments: [
    "各站于4月25日前报送自查报告。", "各站须在4月25日前提交报告。", "各站须在4月25日前报送报告。", "自查报告报送时间为4月25日前。",
  ])
  func whatIsDueNeedNotSayToWhom(_ sentence: String) throws {
    #expect(try duties(sentence).0.map { $0.to == nil } == [true])
  }

  @Test(arguments: ["到护林科领取报名表，填好后于4月25日前交回。", "有意者请于4月25日前提交申请表。"])
  func aFormToEnterWithIsNoReport(_ sentence: String) throws {
    #expect(try duties(sentence).0.isEmpty)
  }

  @Test(arguments: [
    "县林业局已会同县公安局向县政府上报了巡护情况。", "申请人可随时向县林业局提交材料。",
    "各站要报送巡护情况，要在4月25日前清理完林下杂物。", "小组每年召开两次会议，各站就巡护工作撰写报告。",
  ])
  func whatIsDoneOrAskedForOrDueOtherwiseIsNoDutyByThen(_ sentence: String) throws {
    #expect(try duties(sentence).0.allSatisfy { $0.deadline == nil && $0.to == nil })
  }

  @Test(arguments: [
    ("请汇总巡护材料，撰写巡护情况报告，于5月30日前报送县林业局。", "县林业局"),
    ("巡护报告请于9月15日前交至县林业局资源管理处。", "县林业局资源管理处"),
    ("巡护材料报送至县林业局办公室的截止时间为9月2日。", "县林业局办公室"),
    ("各站于每年1月底向县林业、水务部门报送巡护情况。", "县林业、水务部门"),
    ("将巡护材料报送至所在镇（街）林业站。", "所在镇（街）林业站"),
    ("每年2月底前，各镇完成清点，报县林业局审核。", "县林业局"),
    ("巡护报告报送县林业局、县水务局和县公安局。", "县林业局、县水务局和县公安局"),
    ("将巡护情况报送给县、镇林业部门及县公安部门。", "县、镇林业部门及县公安部门"),
    ("将巡护情况反馈至县林业局、各镇（街道办事处）。", "县林业局、各镇（街道办事处）"),
    ("巡护材料先报送所在镇林业站出具意见后报县林业局。", "所在镇林业站"),
    ("请于每月30日缴交巡护资料，交由县林业站汇总备查。", "县林业站"),
  ])
  func theRecipientIsNamedInFull(_ sentence: String, _ recipient: String) throws {
    let (duties, record) = try duties(sentence)
    #expect(duties.map { $0.to.map { record.text.string($0) } } == [recipient])
  }

  @Test(arguments: [
    "巡护中的情况，要及时上报。", "各站应于每年5月底前在护林网填报上一年度巡护报表。",
  ])
  func aDutyNeedNotNameItsRecipient(_ sentence: String) throws {
    #expect(try duties(sentence).0.map { $0.to == nil } == [true])
  }

  @Test(arguments: [
    "伐木计划报县林业局批准。", "林农申请补助的材料，由镇林业站报送县林业局审核。", "村民可向县林业局提交意见。",
    "木材商向县林业局提交申请。", "所称报告，是指各站向县林业局报送的巡护材料。", "护林站可将巡护材料报送县林业局。",
  ])
  func whatIsAppliedForOrAllowedOrDefinedIsNoDuty(_ sentence: String) throws {
    #expect(try duties(sentence).0.isEmpty)
  }

  @Test(arguments: [
    ("各站于2014年底将巡护情况报县林业局。", "2014年底"), ("年度终了后一个月内，向县林业局报送巡护情况。", "一个月内"),
    ("各站应于每年1月9日前公开巡护数据，并报县林业局。", "每年1月9日前"),
  ])
  func theTermOfADutyIsThatOfItsOwnClause(_ sentence: String, _ term: String) throws {
    let (duties, record) = try duties(sentence)
    #expect(
      duties.map { $0.deadline.map { record.text.string(record.dates[$0].range) } } == [term])
  }

  @Test func whatBecomesOfItFollowsTheRecipient() throws {
    let (duties, record) = try duties("各站排好夜巡计划表，9月7日前报县林业局编入《护林手册》。")
    #expect(duties.map { $0.to.map { record.text.string($0) } } == ["县林业局"])
  }

  @Test func aTitleIsReadAsAnySentence() throws {
    let (duties, record) = try duties("（一）巡护小结于7月9日前上报护林科。\n\n（二）加强巡护。落实人员。\n")
    #expect(duties.map { $0.to.map { record.text.string($0) } } == ["护林科"])
  }

  @Test func whatIsDueAtAnOrganNeedNoName() throws {
    let (duties, record) = try duties("请核对后签名，于8月6日前发送至县林业局。")
    #expect(duties.map { $0.to.map { record.text.string($0) } } == ["县林业局"])
  }

  @Test(arguments: [
    "各站须在6月30日前向县林业局报送报告。", "各站须在6月30日前向县林业局提交首份报告。", "各站向县林业局送交巡护台账。",
    "各乡镇于每月25日前向县林业局报送进展情况。", "重大问题及时向县林业局报告，情况不得隐瞒。",
  ])
  func theRecipientMayStandBeforeTheVerb(_ sentence: String) throws {
    let (duties, record) = try duties(sentence)
    #expect(duties.map { $0.to.map { record.text.string($0) } } == ["县林业局"])
  }

  @Test func whomToTurnToBelongsToTheDuty() throws {
    let (duties, record) = try duties("请于5月30日前将报告报送县林业局（联系人：林木森，电话：3021234）。")
    #expect(duties.first?.name.map { record.text.string($0) } == "林木森")
    #expect(duties.first?.phone.map { record.text.string($0) } == "3021234")
  }

  @Test(arguments: [
    "对照《年度工作报告》要求，2015年抓好巡护工作。",
    "采用短报文终端传输信息，6月底前完成。", "对各乡镇上报的台账开展核验，6月底前完成。",
    "县林业局已向县政府上报了有关情况。", "欢迎广大群众踊跃报名参加。", "要及时报道先进典型，营造氛围。", "做好申报工作。",
  ])
  func wordsThatOnlyHoldTheCharacterAreNoDuties(_ sentence: String) throws {
    #expect(try duties(sentence).0.isEmpty)
  }
}
