import Testing

@testable import PolicyParse

@Suite struct TableTests {
  static let notice = """
    青河县水务局关于开展清河行动的实施方案
    各乡镇水务站：
    一、目标
    （一）新建水闸3座。2021年6月底前完成。
    二、组织
    成立清河行动领导小组，由局长秦望任组长，柳如山任副组长。
    三、步骤
    （一）发动阶段（2021年3月1日至3月31日）
    召开动员大会。
    青河县水务局
    2021年2月26日

    """

  static let withTable = """
    关于开展清河行动的通知
    各乡镇：
    一、分工
    单位\t任务
    水务局\t打捞垃圾
    城管局\t清运垃圾
    青河县水务局
    2021年2月26日

    """

  static let withAttachment = """
    关于开展清河行动的通知
    各乡镇：
    请按照评分办法抓好落实。
    附件：1.青河县清河行动评分办法
    青河县水务局
    2021年2月26日
    附件1
    青河县清河行动评分办法
    一、评分项目
    河面干净记十分，岸坡干净记十分，两项合计二十分。
    二、评分时间
    每月月底评分一次，结果在全县通报。

    """

  func rows(_ table: RecordTable, of text: String = notice) throws -> [[String: TableField]] {
    let record = try Reading.record(of: text)
    let names = table.columns.map(\.name)
    return table.rows(of: record).map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
  }

  @Test(arguments: RecordTable.allCases)
  func everyRowHasAFieldForEachColumnAndItsDocument(table: RecordTable) throws {
    let record = try Reading.record(of: Self.notice)
    let id = RecordIndex(record).id
    #expect(table.columns.first == TableColumn(name: "document_id", kind: .text))
    for row in table.rows(of: record) {
      #expect(row.count == table.columns.count)
      #expect(row[0] == .text(id))
      for (field, column) in zip(row, table.columns) {
        switch (field, column.kind) {
        case (.null, _), (.text, .text), (.integer, .integer), (.number, .number): break
        default: Issue.record("\(table).\(column.name) holds \(field)")
        }
      }
    }
  }

  @Test func namesOfColumnsAreNamesOfSQL() {
    let reserved: Set<String> = ["end", "group", "order", "references", "offset", "from", "to"]
    for table in RecordTable.allCases {
      let names = table.columns.map(\.name)
      #expect(Set(names).count == names.count)
      #expect(reserved.isDisjoint(with: names))
      #expect(
        names.allSatisfy {
          $0.utf8.allSatisfy {
            $0 == 0x5F || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
          }
        })
    }
  }

  @Test func aDocumentIsOneRow() throws {
    let row = try #require(rows(.documents).first)
    #expect(row["title"] == .text("青河县水务局关于开展清河行动的实施方案"))
    #expect(row["genre"] == .text("实施方案"))
    #expect(row["issued_on"] == .text("2021-02-26"))
    #expect(row["urgency"] == .null)
  }

  @Test func whatIsInThePlanStandsInItsTables() throws {
    let roles = try rows(.roles)
    #expect(roles.map { $0["name"] } == [.text("秦望"), .text("柳如山")])
    #expect(roles.map { $0["role"] } == [.text("组长"), .text("副组长")])
    let target = try #require(rows(.targets).first)
    #expect(target["value"] == .number(3))
    #expect(target["unit"] == .text("座"))
    let phase = try #require(rows(.phases).first)
    #expect(phase["name"] == .text("发动阶段"))
    #expect(phase["start_date"] == .text("2021-03-01"))
    #expect(phase["end_date"] == .text("2021-03-31"))
  }

  @Test func aTaskNamesWhoLeadsIt() throws {
    let notice = """
      青河县清河行动实施方案
      一、工作步骤
      （一）整治阶段（2021年4月1日至6月30日）
      1.打捞河面垃圾。6月15日前完成。（牵头单位：水务局；配合单位：城管局、公安局）
      2.拆除沿河违建。（责任单位：住建局）

      """
    let tasks = try rows(.tasks, of: notice)
    #expect(tasks.map { $0["title"] } == [.text("打捞河面垃圾"), .text("拆除沿河违建")])
    #expect(tasks.map { $0["phase"] } == [.integer(1), .integer(1)])
    #expect(tasks.first?["lead_units"] == .text("水务局"))
    #expect(tasks.first?["support_units"] == .text("城管局；公安局"))
    #expect(tasks.first?["deadline_date"] == .text("2021-06-15"))
    #expect(tasks.last?["responsible"] == .text("住建局"))
  }

  @Test func aReferenceStandsWithItsNumber() throws {
    let notice = "关于清河的通知\n一、依据\n根据《青河县河道管理办法》（青政发〔2019〕8号）开展工作。\n"
    let found = try rows(.references, of: notice)
    #expect(found.map { $0["text"] }.contains(.text("《青河县河道管理办法》")))
    #expect(found.map { $0["number"] }.contains(.text("青政发〔2019〕8号")))
    #expect(found.map { $0["section_id"] }.allSatisfy { $0 == .text("1") })
  }

  @Test func aRepairTellsWhatWasFound() throws {
    let found = try rows(.repairs, of: "关于清河的通知\n一、目标\n打捞&amp;清运。\n")
    #expect(found.map { $0["found"] } == [.text("&amp;")])
    #expect(found.map { $0["became"] } == [.text("&")])
  }

  @Test func aDoubtStandsInItsTable() throws {
    let found = try rows(.diagnostics, of: "关于清河的通知\n一、目标\n打捞。\n三、要求\n落实。\n")
    #expect(found.map { $0["code"] }.contains(.text("heading.skippedOrdinal")))
  }

  @Test func theTextOfATableIsSetApartByTabs() throws {
    let sections = try rows(.sections, of: Self.withTable)
    #expect(
      sections.contains { $0["text"] == .text("单位\t任务\n水务局\t打捞垃圾\n城管局\t清运垃圾") })
  }

  @Test func sectionsKeepTheirPlaceAndTheirOwnText() throws {
    let sections = try rows(.sections)
    let inner = try #require(sections.first { $0["section_id"] == .text("3.1") })
    #expect(inner["parent_id"] == .text("3"))
    #expect(inner["level"] == .integer(2))
    #expect(inner["text"] == .text("召开动员大会。"))
    let outer = try #require(sections.first { $0["section_id"] == .text("3") })
    #expect(outer["text"] == .null)
    #expect(outer["parent_id"] == .null)
  }
}

@Suite struct CSVTests {
  func line(_ fields: TableField...) -> String {
    var out: [UInt8] = []
    RecordCSV.append(fields, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  @Test func nothingAndAnEmptyTextDiffer() {
    #expect(line(.null, .text(""), .null) == ",\"\",\r\n")
  }

  @Test func commasQuotesAndLineEndsStandInQuotes() {
    #expect(line(.text("甲,乙")) == "\"甲,乙\"\r\n")
    #expect(line(.text("称\"清河\"")) == "\"称\"\"清河\"\"\"\r\n")
    #expect(line(.text("一行\n二行")) == "\"一行\n二行\"\r\n")
    #expect(line(.text("甲，乙")) == "甲，乙\r\n")
  }

  @Test(arguments: ["=1+1", "+8613", "-2", "@SUM(A1)", "＝1", "\t=1", " =1", "　@A"])
  func noSpreadsheetTakesATextForAFormula(text: String) {
    let out = line(.text(text))
    #expect(out.hasPrefix("'") || out.hasPrefix("\"'"))
    #expect(out.contains(text))
  }

  @Test func numbersAreNoText() {
    #expect(
      line(.integer(-5), .number(-0.25), .number(95), .number(1.0 / 3)) == "-5,-0.25,95,0.3333\r\n")
  }

  @Test func aRecordIsItsRows() throws {
    var out: [UInt8] = []
    RecordCSV.append(try Reading.record(of: TableTests.notice), .roles, to: &out)
    let lines = String(decoding: out, as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count == 2)
    #expect(lines[0].contains("秦望") && lines[1].contains("柳如山"))
  }

  @Test func theHeaderNamesTheColumns() {
    var out: [UInt8] = []
    RecordCSV.appendHeader(.references, to: &out)
    #expect(
      String(decoding: out, as: UTF8.self)
        == "document_id,section_id,kind,text,number,span_start,span_end\r\n")
  }
}
