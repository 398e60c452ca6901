import Testing

@testable import PolicyParse

@Suite struct RolePeopleTests {
  private func text(_ words: String) -> WorkingText {
    Normalizer.normalize(Array(words.unicodeScalars))
  }

  @Test(arguments: [
    ("章太", PersonName.Shape.proved), ("章太岩", .proved), ("欧阳春", .proved), ("司徒美堂", .proved),
    ("章　太", .proved), ("买买提·艾力", .proved), ("央金", .possible), ("特木尔", .possible),
    ("特古斯", .possible), ("范徐丽泰", .possible),
    ("章××", .redacted),
    ("章某", .redacted), ("章某某", .redacted), ("**", .hidden), ("×××", .hidden), ("某某", .hidden),
  ])
  func namesHaveAShape(_ words: String, _ shape: PersonName.Shape) {
    let text = text(words)
    #expect(PersonName.shape(of: 0..<text.count, in: text) == shape)
  }

  @Test(arguments: ["", "章", "各科室", "常务", "教育局", "第一中学", "县委", "特邀", "特此通知", "3月", "张三李四王五", "·艾力"])
  func otherWordsAreNoNames(_ words: String) {
    let text = text(words)
    #expect(PersonName.shape(of: 0..<text.count, in: text) == nil)
  }

  @Test(arguments: ["章太岩、Tom.Lee", "www.example.cn", ".", "章太岩.", "..章太岩"])
  func aFullStopInsideWordsEndsNoList(_ words: String) {
    let text = text(words)
    #expect(PeoplePieces.read(text, 0..<text.count).stop == text.count)
  }

  @Test(arguments: [
    ("章太岩 电话：123", "章太岩"), ("章　太", "章　太"), ("章太岩同志", "章太岩"), ("章太岩联系电话123", "章太岩"),
    ("霍主任", "霍主任"), ("章太岩、章太", "章太岩"), ("章太岩科长", "章太岩"),
  ])
  func aNameIsReadAtAPlace(_ words: String, _ name: String) throws {
    let text = text(words)
    let match = try #require(PersonName.match(in: text, at: 0, before: text.count))
    #expect(text.string(match.range) == name)
  }

  @Test(arguments: ["县教育局办公室", "各科室负责人", "0570-1234567", "（章太岩）", ""])
  func noNameIsReadWhereNoneStands(_ words: String) {
    let text = text(words)
    #expect(PersonName.match(in: text, at: 0, before: text.count) == nil)
  }

  @Test(arguments: [
    ("国务院副总理章太岩", "国务院副总理|章太岩"), ("局长柳明", "局长|柳明"), ("县教育局龙大江", "县教育局|龙大江"),
    ("党委书记、局长柳明", "党委书记、局长|柳明"), ("州长买买提·艾力", "州长|买买提·艾力"), ("柳明局长", "局长|柳明"),
    ("副局长王某", "副局长|王某"), ("柳明（县文化和旅游局副局长）", "县文化和旅游局副局长|柳明"),
    ("柳　明　　教授、县一中原校长", "教授、县一中原校长|柳明"), ("柳明，县委书记", "县委书记|柳明"),
  ])
  func postsAndNamesAreToldApart(_ words: String, _ parts: String) throws {
    let text = text(words)
    let reading = RoleHolders.read(text, 0..<text.count, place: .list, isSingle: true)
    let holder = try #require(reading.holders.first)
    let post = holder.post.map { text.string($0) } ?? ""
    #expect(reading.holders.count == 1)
    #expect(reading.isComplete)
    #expect("\(post)|\(holder.nameText(in: text) ?? "")" == parts)
  }

  @Test(arguments: [
    "总工程师", "县政府办公室主任科员", "主任医师", "各分管领导", "县直有关部门主要负责人", "常务副县长", "书记处书记", "全体班主任",
    "任课教师", "石桥镇长", "县委常委", "纪检组长", "教研组长",
    "教师柳中心", "高新区管理委员会", "副主任基金会",
  ])
  func noNameIsCutOffAPost(_ words: String) throws {
    let text = text(words)
    let reading = RoleHolders.read(text, 0..<text.count, place: .list, isSingle: true)
    #expect(reading.holders.map(\.description) == [0..<text.count])
  }

  @Test(arguments: [
    ("章太岩、柳明、央金", 3), ("章太岩 柳明 龙大江", 3), ("章太岩柳明", 2), ("章　太　柳　明", 2), ("章太岩和柳明", 1),
    ("章太岩、柳明等5人", 2), ("张和平、李和", 2), ("章太岩/柳明", 2), ("章太岩；柳明", 2),
  ])
  func listsAreCutIntoPersons(_ words: String, _ count: Int) {
    let text = text(words)
    let reading = RoleHolders.read(text, 0..<text.count, place: .list, isSingle: false)
    #expect(reading.isComplete)
    #expect(reading.holders.count == (words.contains("和柳") ? 2 : count))
  }

  @Test(arguments: ["柳明（女）县教育局", "柳明、黄河、长江两岸"])
  func whatIsUnclearBehindAPersonStopsTheReading(_ words: String) {
    let text = text(words)
    let reading = RoleHolders.read(text, 0..<text.count, place: .list, isSingle: false)
    #expect(reading.holders.map { $0.nameText(in: text) } == ["柳明"])
    #expect(!reading.isComplete)
  }

  @Test(arguments: ["负责全面工作", "协助组长工作", "见附件", "5人", "要认真组织实施"])
  func whatIsNoPersonStopsTheReading(_ words: String) {
    let text = text(words)
    let reading = RoleHolders.read(text, 0..<text.count, place: .list, isSingle: false)
    #expect(reading.holders.isEmpty)
    #expect(!reading.isComplete)
  }
}
