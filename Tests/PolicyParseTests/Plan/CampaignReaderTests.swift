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
    ("围绕“团结、创新”的主题进行，突出特色。", "团结、创新"), ("“停！看！一起守护校园！”", "停！看！一起守护校园！"),
  ])
  func theThemeIsTheWholeQuotation(_ words: String, _ theme: String) throws {
    let text = "宣传活动方案\n\n一、活动主题\n\n\(words)\n\n二、工作要求\n\n抓好落实。\n"
    #expect(try self.words(text, \.theme) == theme)
  }

  @Test func aThemeInACitedTitleIsNotTheCampaigns() throws {
    let text = plan("根据《关于组织“我们的节日”主题活动的通知》要求，制定本方案。")
    #expect(try words(text, \.theme) == nil)
  }

  @Test(arguments: [
    ("自2021年至2024年，集中开展行风整治专项行动，制定本方案。", "某某方案", "2021-01-01 2024-12-31"),
    ("为做好各项工作，制定本方案。", "某县助残行动方案（2023—2025年）", "2023-01-01 2025-12-31"),
    ("报名时间：2020年8月18日至8月20日。", "某某方案", ""),
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

  @Test func anUndatedLastPhaseLeavesTheEndOpen() throws {
    let text =
      "2014年读书活动方案\n\n一、实施步骤\n\n1、动员阶段（4月1日至4月20日）。召开动员会。\n\n"
      + "2、总结阶段。总结经验，表彰先进。\n"
    let (campaign, _) = try campaign(text)
    #expect(campaign.period?.start == CalendarDay(year: 2014, month: 4, day: 1))
    #expect(campaign.period?.end == nil)
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
