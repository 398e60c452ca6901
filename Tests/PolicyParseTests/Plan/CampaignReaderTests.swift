import Testing

@testable import PolicyParse

@Suite struct CampaignReaderTests {
  private func campaign(_ string: String) throws -> (Campaign, WorkingText) {
    let record = try Reading.record(of: string)
    return (record.document.plan?.campaign ?? Campaign(), record.text)
  }

  private func words(
    _ string: String, _ member: KeyPath<Campaign, Range<Int>?>
  ) throws -> String? {
    let (campaign, text) = try campaign(string)
    return campaign[keyPath: member].map { text.string($0) }
  }

  /// A plan with this preamble and one section.
  private func plan(_ preamble: String, title: String = "某某方案") -> String {
    "\(title)\n\n\(preamble)\n\n一、工作要求\n\n各单位要高度重视，抓好落实。\n"
  }

  @Test(arguments: [
    ("经研究，决定在全县开展“书香河口”读书活动，现制定如下方案：", "“书香河口”读书活动"),
    ("决定开展以“清风进万家”为主题的家庭助廉活动。", "家庭助廉活动"),
    ("现就举办2015年度青年职工技能大赛制定本方案。", "青年职工技能大赛"),
    ("决定开展20××年“护林月”专项行动，制定本方案。", "“护林月”专项行动"),
    ("由林业局主办“山火扑救知识培训班”，现通知如下。", "“山火扑救知识培训班”"),
    ("组织开展护林台（站）标牌（以下简称标牌）更换工作，现通知如下。", "护林台（站）标牌（以下简称标牌）更换工作"),
    ("为贯彻“开展违规借阅专项检查和整改”的精神，决定开展阅览秩序专项行动，制定本方案。", "阅览秩序专项行动"),
    ("组织我县河长参加市水务局主办的“懂水情”知识竞赛活动，制定本方案。", "“懂水情”知识竞赛活动"),
    ("将举办下列古城跨年系列活动。", "古城跨年系列活动"),
    ("决定于2012年继续在各级机关开展作风整顿活动。为确保活动顺利开展，制定本方案。", "作风整顿活动"),
    ("我局组织了两场义诊活动，效果良好，现将有关情况说明如下。", "义诊活动"),
    ("经研究，决定组织开展全县“清河行动”活动，制定本方案。", "“清河行动”活动"),
    ("决定开展以奖代补清理河道活动，制定本方案。", "以奖代补清理河道活动"),
  ])
  func theNameFollowsTheVerbWithoutScopeAndYear(_ preamble: String, _ name: String) throws {
    #expect(try words(plan(preamble), \.name) == name)
  }

  @Test(arguments: [
    ("某区财政局“清廉窗口”创建活动实施方案", "“清廉窗口”创建活动"),
    ("河口市2016年科普宣传周工作方案", "科普宣传周"),
    ("关于开展食品安全专项整治的通知", "食品安全专项整治"),
  ])
  func theTitleNamesWhatThePreambleDoesNot(_ title: String, _ name: String) throws {
    #expect(try words(plan("为做好各项工作，制定本方案。", title: title), \.name) == name)
  }

  @Test(arguments: [
    "要深入开展排查治理。", "推动构建“大护林”工作格局，制定本方案。",
    "擅自举办冬泳比赛活动的，依法处理。", "举办冬泳比赛活动的单位要报告。", "今后要多举办健康向上的活动。",
    "全面推进“清水润城”惠民工程，制定本方案。", "开展设施建设是各方关心的民生工程，要抓好。",
    "为保证本次活动顺利开展，制定本方案。", "各单位要认真组织实施。", "现就开展治理工作通知如下。",
  ])
  func aNameThatSaysNothingIsNone(_ preamble: String) throws {
    #expect(try words(plan(preamble), \.name) == nil)
  }

  @Test(arguments: [
    ("决定开展“安全生产提升年”活动（以下简称“提升年”活动），制定本方案。", "“提升年”活动"),
    ("决定开展深入学习先进典型活动（以下简称“学习活动”），制定本方案。", "学习活动"),
  ])
  func theShortNameKeepsQuotesOnlyWhereWordsFollowThem(
    _ preamble: String, _ shortName: String
  ) throws {
    #expect(try words(plan(preamble), \.shortName) == shortName)
  }

  @Test func theThemeIsSaidInThePreamble() throws {
    let text = plan("决定开展以“节约一滴水、点亮一盏灯”为主题的节能宣传活动。")
    #expect(try words(text, \.theme) == "节约一滴水、点亮一盏灯")
  }

  @Test(arguments: [
    "决定在全镇开展“清河行动”活动，主题是“守护一河清水”。", "决定开展“清河行动”活动。活动主题：“守护一河清水”。", "决定围绕守护一河清水主题，在全镇开展“清河行动”活动。",
    "决定在全镇开展以守护一河清水为主题的“清河行动”活动。", "决定围绕“守护一河清水”这一主题，开展“清河行动”活动。",
  ])
  func theThemeIsSaidInManyWays(_ preamble: String) throws {
    #expect(try words(plan(preamble), \.theme) == "守护一河清水")
  }

  @Test(arguments: [
    "决定开展清河行动，突出守护”主题。", "决定开展“清河行动”活动，主题是守护河流。", "决定开展“清河行动”活动，按照主题要求实施。",
  ])
  func wordsWithoutBothQuotesAreNoTheme(_ preamble: String) throws {
    #expect(try words(plan(preamble), \.theme) == nil)
  }

  @Test func theThemeHasASectionOfItsOwn() throws {
    let text = "节能宣传活动方案\n\n一、活动主题\n\n“绿色生活 你我同行”\n\n二、活动时间\n\n2016年6月1日至6月7日\n"
    #expect(try words(text, \.theme) == "绿色生活 你我同行")
  }

  @Test(arguments: [
    ("围绕“爱林护林”举办以下主题活动。", "爱林护林"),
    ("围绕“团结、创新”的主题进行，突出特色。", "团结、创新"), ("“停！看！一起守护校园！”", "停！看！一起守护校园！"),
  ])
  func theThemeIsTheWholeQuotation(_ words: String, _ theme: String) throws {
    let text = "宣传活动方案\n\n一、活动主题\n\n\(words)\n\n二、工作要求\n\n抓好落实。\n"
    #expect(try self.words(text, \.theme) == theme)
  }

  @Test func aQuotationThatNeverClosesEndsWithItsSentence() throws {
    let text = "护林行动方案\n\n一、活动主题\n\n“守护青山。各乡镇要广泛宣传。\n\n二、工作要求\n\n落实责任。\n"
    #expect(try words(text, \.theme) == "守护青山")
  }

  @Test func theThemeThatIsLabelledOutranksOneInPassing() throws {
    let text =
      "护林行动方案\n\n决定开展以“爱林”为主题的志愿活动。\n\n一、活动主题\n\n“守护青山”\n\n二、工作要求\n\n落实责任。\n"
    #expect(try words(text, \.theme) == "守护青山")
  }

  @Test func theThemeIsWhatItsLabelNames() throws {
    let text = "护林行动方案\n\n一、活动时间和主题\n\n活动时间：2019年6月1日至20日。\n\n活动主题：关爱青山，安全护林。\n\n二、工作要求\n\n落实责任。\n"
    #expect(try words(text, \.theme) == "关爱青山，安全护林")
  }

  @Test func whoIsJudgedByAimsHasNone() throws {
    let text = "护林行动方案\n\n一、严格目标考核\n\n实行年度考核。\n\n二、工作要求\n\n落实责任。\n"
    #expect(try campaign(text).0.objectives.isEmpty)
  }

  @Test func aTitleOfTimeUnderAnotherGivesThePeriod() throws {
    let text =
      "2018年护林行动方案\n\n一、活动安排\n\n1.活动时间。2018年4月10日8时起至5月20日24时结束。\n\n2.活动方式。网上答题。\n"
    let period = try campaign(text).0.period
    #expect(period?.start?.iso == "2018-04-10" && period?.end?.iso == "2018-05-20")
  }

  @Test func aLineThatTellsTheTimeOfTheWholeGivesThePeriod() throws {
    let text =
      "2018年护林竞赛方案\n\n一、竞赛方式\n\n网上答题。竞赛时间见下。\n\n竞赛时间定于2018年9月3日至5日。\n\n二、工作要求\n\n落实责任。\n"
    #expect(try campaign(text).0.period?.end?.iso == "2018-09-05")
  }

  @Test(arguments: [
    "二、方法步骤\n\n1.发动阶段。时间：2018年3月。召开会议。\n\n2.自查阶段。时间：4月—5月。开展自查。\n\n3.总结阶段。时间：6月。\n",
    "二、工作步骤\n\n2018年3月上旬：制定方案。\n\n2018年3月中旬至5月：组织实施。\n\n2018年6月：总结。\n",
  ])
  func theTimeOfAStepIsNotThePeriod(_ steps: String) throws {
    let period = try campaign("2018年护林行动方案\n\n一、工作要求\n\n落实责任。\n\n" + steps).0.period
    #expect(period?.date == nil)
  }

  @Test(arguments: [
    "2018年4月3日至5日，柳副市长率队视察我县林场，问到苗木供应。现答复如下：\n\n一、苗木供应\n\n已经落实。\n",
    "一、申报条件\n\n（一）苗木销售时间要求：\n\n苗木售出应在2018年4月1日至10月31日。\n\n二、工作要求\n\n落实责任。\n",
  ])
  func theTimeOfWhatOthersDidIsNotThePeriod(_ words: String) throws {
    #expect(try campaign("2018年护林工作方案\n\n" + words).0.period == nil)
  }

  @Test func aPeriodWithoutAYearIsOneWithoutDays() throws {
    let (campaign, _) = try campaign("护林行动方案\n\n一、活动时间\n\n6月1日至20日。\n\n二、工作要求\n\n落实责任。\n")
    #expect(campaign.period?.date != nil && campaign.period?.start == nil)
  }

  @Test func aThemeInACitedTitleIsNotTheCampaigns() throws {
    let text = plan("根据《关于组织“我们的节日”主题活动的通知》要求，制定本方案。")
    #expect(try words(text, \.theme) == nil)
  }

  @Test(arguments: [
    ("自2021年至2024年，集中开展行风整治专项行动，制定本方案。", "某某方案", "2021-01-01 2024-12-31"),
    ("为做好各项工作，制定本方案。", "某县助残行动方案（2023—2025年）", "2023-01-01 2025-12-31"),
    ("报名时间：2020年8月18日至8月20日。", "某某方案", ""),
    ("2018年6月5日至7日在县城召开了护林座谈会。", "某某纪要", ""),
    ("去年5月至9月雨水偏多。", "某某方案", ""),
    ("定于2019年上半年至下半年开展护林工作。", "某某方案", "2019-01-01 2019-12-31"),
    ("现就“十三五”期间护林工作提出以下意见。", "某某意见", "2016-01-01 2020-12-31"),
  ])
  func yearsArePeriodsWhereThePlanNamesThemSo(
    _ preamble: String, _ title: String, _ days: String
  ) throws {
    let period = try campaign(plan(preamble, title: title)).0.period
    #expect(
      [period?.start?.iso, period?.end?.iso].compactMap { $0 }.joined(separator: " ") == days)
  }

  @Test func theThemeOfAnEventInTheTextIsNotTheCampaigns() throws {
    let text = "读书活动方案\n\n一、主要内容\n\n1、举办以我爱读书为主题的演讲比赛。各单位选派选手。\n\n2、召开座谈会。\n"
    #expect(try words(text, \.theme) == nil)
  }

  @Test func thePeriodIsTheRangeThatThePlanStatesForItself() throws {
    let text =
      "读书活动方案\n\n一、时间步骤\n\n活动从2014年4月1日开始，至9月30日结束，分两个阶段。\n\n"
      + "1、动员阶段（4月1日至4月20日）。召开动员会。\n\n2、实施阶段（4月21日至9月30日）。抓好落实。\n"
    let (campaign, _) = try campaign(text)
    #expect(campaign.period?.start == CalendarDay(year: 2014, month: 4, day: 1))
    #expect(campaign.period?.end == CalendarDay(year: 2014, month: 9, day: 30))
    #expect(campaign.period?.inferred == false)
  }

  @Test func withoutSuchARangeThePhasesSpanIt() throws {
    let text =
      "2014年读书活动方案\n\n一、实施步骤\n\n1、动员阶段（4月1日至4月20日）。召开动员会。\n\n"
      + "2、实施阶段（4月21日至9月30日）。抓好落实。\n"
    let (campaign, _) = try campaign(text)
    #expect(campaign.period?.start == CalendarDay(year: 2014, month: 4, day: 1))
    #expect(campaign.period?.end == CalendarDay(year: 2014, month: 9, day: 30))
    #expect(campaign.period?.inferred == true)
  }

  @Test func aPhasesWindowInASentenceIsNotThePeriod() throws {
    let text = "2014年读书活动方案\n\n一、时间步骤\n\n4月1日至4月20日为动员阶段，4月21日至9月30日为实施阶段。\n"
    let (campaign, _) = try campaign(text)
    #expect(campaign.period == nil)
  }

  @Test func theLatestEndOfThePhasesEndsTheirSpan() throws {
    let text =
      "2014年读书活动方案\n\n一、实施步骤\n\n1、征稿阶段（2014年4月1日至5月4日）。收集稿件。\n\n"
      + "2、初选阶段（2014年4月10日至4月22日）。评出佳作。\n"
    let (campaign, _) = try campaign(text)
    #expect(campaign.period?.end == CalendarDay(year: 2014, month: 5, day: 4))
  }

  @Test(arguments: [
    "改善灌溉条件", "扩大供水范围", "原则同意设站", "投稿方式", "护林对象落实，目标明确",
  ])
  func aTopicInPassingMakesNoPassages(_ title: String) throws {
    let text = "护林行动方案\n\n一、\(title)\n\n各站要抓好落实。\n\n二、工作要求\n\n落实责任。\n"
    let plan = try Reading.record(of: text).document.plan
    #expect(plan?.measures.isEmpty ?? true)
    #expect(
      plan.map { $0.campaign.scope + $0.campaign.principles + $0.campaign.objectives } ?? [] == [])
  }

  @Test func anUndatedLastPhaseLeavesTheEndOpen() throws {
    let text =
      "2014年读书活动方案\n\n一、实施步骤\n\n1、动员阶段（4月1日至4月20日）。召开动员会。\n\n"
      + "2、总结阶段。总结经验，表彰先进。\n"
    let (campaign, _) = try campaign(text)
    #expect(campaign.period?.start == CalendarDay(year: 2014, month: 4, day: 1))
    #expect(campaign.period?.end == nil)
  }

  @Test(arguments: ["读书课题中期报告——深化管理", "读书活动总结：书香进万家"])
  func aReportMayHaveASubtitle(title: String) throws {
    let record = try Reading.record(of: title + "\n\n一、活动目标\n\n营造全民读书氛围。\n\n二、交流心得\n\n各自交流。\n")
    #expect(record.document.plan?.campaign.objectives ?? [] == [])
  }

  @Test(arguments: [
    ("符合以下条件：\n\n（一）本村农户；\n\n（二）种植果树。\n", ["本村农户；", "种植果树。"]),
    ("符合以下条件：\n\n（一）年龄条件\n\n不满60岁。\n\n（二）土地条件\n\n有果园。\n", ["不满60岁。", "有果园。"]),
    ("果园每亩补贴如下：\n", ["果园每亩补贴如下："]),
  ])
  func membersStandForWhatLeadsIntoThem(words: String, scope: [String]) throws {
    let record = try Reading.record(of: "果树种植方案\n\n一、补贴对象\n\n\(words)\n二、交流心得\n\n各自交流。\n")
    let found = record.document.plan?.campaign.scope.map { record.text.string($0.range) }
    #expect(found == scope)
  }

  @Test func aChildWithAnotherAimIsNoneOfItsParents() throws {
    let record = try Reading.record(
      of: "读书活动方案\n\n一、活动目标\n\n（一）基本原则\n\n自愿参加。\n\n（二）书香满村\n\n人人有书。\n\n二、交流心得\n\n各自交流。\n")
    let campaign = try #require(record.document.plan?.campaign)
    #expect(campaign.objectives.map { record.text.string($0.range) } == ["书香满村"])
    #expect(campaign.principles.map { record.text.string($0.range) } == ["自愿参加。"])
  }

  @Test func objectivesPrinciplesAndScopeAreTheTextUnderTheirTitles() throws {
    let text =
      "读书活动方案\n\n一、工作目标\n\n营造全民读书氛围。\n\n二、基本原则\n\n（一）坚持自愿参与。\n\n"
      + "（二）坚持注重实效。\n\n三、活动对象\n\n全体干部职工。\n"
    let (campaign, working) = try campaign(text)
    #expect(campaign.objectives.map { working.string($0.range) } == ["营造全民读书氛围。"])
    #expect(campaign.principles.map { working.string($0.range) } == ["坚持自愿参与。", "坚持注重实效。"])
    #expect(campaign.scope.map { working.string($0.range) } == ["全体干部职工。"])
  }
}
