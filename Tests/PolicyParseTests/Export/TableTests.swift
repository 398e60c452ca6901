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

  @Test func theHeaderNamesTheColumns() {
    var out: [UInt8] = []
    RecordCSV.appendHeader(.references, to: &out)
    #expect(
      String(decoding: out, as: UTF8.self)
        == "document_id,section_id,kind,text,number,span_start,span_end\r\n")
  }
}
