import Testing

@testable import PolicyParse

/// A line, and the marker that it should open with.
struct MarkerCase: CustomTestStringConvertible, Sendable {
  var line: String
  var marker: String
  var style: MarkerStyle
  var ordinal: Int?
  var branch: Int?

  init(_ line: String, _ marker: String, _ style: MarkerStyle, _ ordinal: Int?, branch: Int? = nil)
  {
    self.line = line
    self.marker = marker
    self.style = style
    self.ordinal = ordinal
    self.branch = branch
  }

  var testDescription: String { line }
}

@Suite struct MarkerReaderTests {
  static func read(_ line: String) -> (candidate: MarkerCandidate, text: WorkingText)? {
    let text = Reading.text(line)
    return MarkerReader.read(text, 0..<text.count).map { ($0, text) }
  }

  @Test(arguments: [7, 300, 1000]) func aNumberOfManyPartsIsNoMarker(parts: Int) {
    let number = Array(repeating: "1", count: parts).joined(separator: ".")
    #expect(Self.read(number + " 河道") == nil)
  }

  static let strong: [MarkerCase] = [
    MarkerCase("第一编 总则", "第一编", .part, 1),
    MarkerCase("第二篇 农田水利", "第二篇", .part, 2),
    MarkerCase("第三部分 保障措施", "第三部分", .part, 3),
    MarkerCase("第 四 章 附则", "第 四 章", .chapter, 4),
    MarkerCase("第二节 排水设施", "第二节", .division, 2),
    MarkerCase("第一百零三条 本办法自发布之日起施行。", "第一百零三条", .article, 103),
    MarkerCase("第12条 罚则", "第12条", .article, 12),
    MarkerCase("第五条之一 前条所列车辆", "第五条之一", .article, 5, branch: 1),
    MarkerCase("第一阶段：动员", "第一阶段", .stage, 1),
    MarkerCase("第二步（5月）", "第二步", .stage, 2),
    MarkerCase("壹、依據", "壹、", .formal, 1),
    MarkerCase("（贰）巡查", "（贰）", .formal, 2),
    MarkerCase("1.2.目标", "1.2.", .decimal, 2),
    MarkerCase("1.3、范围", "1.3、", .decimal, 3),
    MarkerCase("拾貳、經費", "拾贰、", .formal, 12),
    MarkerCase("一、总体要求", "一、", .cjk, 1),
    MarkerCase("十一、附则", "十一、", .cjk, 11),
    MarkerCase("廿三、其他", "廿三、", .cjk, 23),
    MarkerCase("二．工作目标", "二．", .cjk, 2),
    MarkerCase("三. 时间安排", "三.", .cjk, 3),
    MarkerCase("（一）加强领导", "（一）", .cjkParen, 1),
    MarkerCase("(十二)归档", "(十二)", .cjkParen, 12),
    MarkerCase("（二）、明确分工", "（二）、", .cjkParen, 2),
    MarkerCase("㈢ 清理河道", "㈢", .cjkParen, 3),
    MarkerCase("1、摸底", "1、", .arabic, 1),
    MarkerCase("2. 整改", "2.", .arabic, 2),
    MarkerCase("３．验收", "３．", .arabic, 3),
    MarkerCase("⒋ 归档", "⒋", .arabic, 4),
    MarkerCase("（5）复查", "（5）", .arabicParen, 5),
    MarkerCase("⑹ 通报", "⑹", .arabicParen, 6),
    MarkerCase("7）抽查", "7）", .arabicHalfParen, 7),
    MarkerCase("1.1 编制依据", "1.1", .decimal, 1),
    MarkerCase("2.3.14 应急物资", "2.3.14", .decimal, 14),
    MarkerCase("① 申请表", "①", .circled, 1),
    MarkerCase("❷ 身份证", "❷", .circled, 2),
    MarkerCase("（甲）公路", "（甲）", .stem, 1),
    MarkerCase("(b) 申請人須年滿十八歲", "(b)", .alpha, 2),
  ]

  @Test(arguments: strong)
  func aMarkerIsReadWithItsDelimiter(expected: MarkerCase) throws {
    let (found, text) = try #require(Self.read(expected.line))
    #expect(text.string(found.marker.range) == expected.marker)
    #expect(found.marker.style == expected.style)
    #expect(found.marker.ordinal == expected.ordinal)
    #expect(found.marker.branch == expected.branch)
    #expect(!found.isWeak)
  }

  static let weak: [MarkerCase] = [
    MarkerCase("第一，摸清底数", "第一，", .di, 1),
    MarkerCase("第二组织培训", "第二", .di, 2),
    MarkerCase("第一批试点单位", "第一批", .stage, 1),
    MarkerCase("一是加强学习", "一是", .shi, 1),
    MarkerCase("二要落实责任", "二要", .yao, 2),
    MarkerCase("首先，组织学习", "首先", .sequence, 1),
    MarkerCase("其次做好登记", "其次", .sequence, 2),
    MarkerCase("再次，抓好整改", "再次", .sequence, 3),
    MarkerCase("三 时间地点", "三", .cjk, 3),
    MarkerCase("1 报名", "1", .arabic, 1),
    MarkerCase("A. 个人赛", "A.", .alpha, 1),
    MarkerCase("B.2021年以来，投入资金3亿元。", "B.", .alpha, 2),
    MarkerCase("甲、公路", "甲、", .stem, 1),
    MarkerCase("子、橋樑", "子、", .stem, 1),
    MarkerCase("IV. Timetable", "IV.", .roman, 4),
    MarkerCase("● 现场报名", "●", .bullet, nil),
    MarkerCase("※ 报名不收费", "※", .bullet, nil),
    MarkerCase("- 携带身份证", "-", .bullet, nil),
  ]

  /// What prose uses too counts only as a member of a run.
  @Test(arguments: weak)
  func aFormThatProseUsesIsWeak(expected: MarkerCase) throws {
    let (found, text) = try #require(Self.read(expected.line))
    #expect(text.string(found.marker.range) == expected.marker)
    #expect(found.marker.style == expected.style && found.marker.ordinal == expected.ordinal)
    #expect(found.isWeak)
  }

  @Test(arguments: [
    "", "一", "通知如下", "2013年3月1日起施行", "3.79亿元用于修缮", "1.2%的企业", "13800001234", "0833-2331234",
    "第一责任人", "第三方机构", "第二次会议", "第一届委员会", "第三条规定的情形", "第五条、第六条所列", "第二章的规定", "第四条至第九条",
    "一手抓建设", "一方面加强管理", "十七届三中、四中全会", "三个代表", "百日行动", "2026年度", "（市、区）人民政府", "(试行)",
    "（2018年修订）", "（共3页）", "1000、2000", "0、", "第零条", "I am here", "CPU占用", "《一、二年级读物》", "Ⅿ、总则",
  ])
  func aNumberInProseIsNoMarker(line: String) {
    #expect(Self.read(line) == nil)
  }

  @Test func theStyleOfAFormIsTheSameInEveryWidth() throws {
    let wide = try #require(Self.read("（３）验收")).candidate
    let narrow = try #require(Self.read("(3)验收")).candidate
    #expect(wide.form == narrow.form)
  }

  @Test func formsThatNestAreToldApart() throws {
    let pairs = [("甲、路", "子、路"), ("甲、路", "（甲）路"), ("A. Road", "a. Road"), ("1.1 路", "1.1.1 路")]
    for (first, second) in pairs {
      let one = try #require(Self.read(first)).candidate
      let two = try #require(Self.read(second)).candidate
      #expect(one.form != two.form, "\(first) \(second)")
    }
  }
}

@Suite struct OrdinalReaderTests {
  @Test(arguments: [
    ("一", 1), ("十", 10), ("十九", 19), ("二十", 20), ("九十九", 99), ("廿", 20), ("卅一", 31), ("一百", 100),
    ("一百零二", 102), ("一百一十", 110), ("〇", 0), ("二〇", 20), ("壹", 1), ("拾伍", 15), ("贰拾叁", 23),
  ])
  func hanNumbersAreRead(numeral: String, value: Int) {
    let text = Reading.text(numeral)
    var cursor = Cursor(text, in: 0..<text.count)
    #expect(OrdinalReader.han(&cursor) == value)
    #expect(cursor.isAtEnd)
  }

  @Test(arguments: [("i", 1), ("iv", 4), ("IX", 9), ("XIV", 14), ("xxxix", 39)])
  func romanNumbersAreRead(numeral: String, value: Int) {
    let text = Reading.text(numeral)
    var cursor = Cursor(text, in: 0..<text.count)
    #expect(OrdinalReader.roman(&cursor) == value)
    #expect(cursor.isAtEnd)
  }

  @Test func aLongRunOfDigitsIsNoOrdinal() {
    let text = Reading.text("1234")
    var cursor = Cursor(text, in: 0..<text.count)
    #expect(OrdinalReader.arabic(&cursor) == nil)
    #expect(cursor.position <= 3)
  }
}
