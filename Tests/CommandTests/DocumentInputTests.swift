import Testing

@testable import policy_extract

@Suite struct DocumentInputTests {
  let sandbox = Sandbox()

  func text(of page: String) throws -> [String] {
    let found = try InputText.extract(Bytes(page.utf8), path: Bytes("a.html")) { $0 }
    return try #require(found).text.split(separator: "\n").map(String.init)
  }

  // MARK: HTML

  @Test(arguments: [
    ("<p>甲<p>乙", ["甲", "乙"]),
    ("<div>甲<span>乙</span><br>丙</div>", ["甲乙", "丙"]),
    ("<p>为改善水环境，\n   决定开展行动</p>", ["为改善水环境，决定开展行动"]),
    ("<p>new\n  rules</p>", ["new rules"]),
    ("<p>甲&nbsp;&lt;乙&gt;&amp;</p>", ["甲\u{A0}<乙>&"]),
    ("<pre>甲\n  乙</pre>", ["甲", "乙"]),
    (
      "<style>a{}</style><script>x</script><p hidden>藏</p><p style='display: none'>藏</p><p>甲", ["甲"]
    ),
    ("", []),
  ])
  func aBlockIsALine(page: String, lines: [String]) throws {
    #expect(try text(of: page) == lines)
  }

  @Test func aTableOfDataKeepsItsCells() throws {
    let page = "<table><tr><th>单位<th>任务<tr><td><p>水务局</p><td><p>打捞</p><p>清理</p></table>"
    #expect(try text(of: page) == ["单位\t任务", "水务局\t打捞 清理"])
  }

  @Test func aTableThatFramesThePageIsNone() throws {
    let page = "<table><tr><td><p>甲</p><p>乙</p><table><tr><td>丙<td>丁</table></td></tr></table>"
    #expect(try text(of: page) == ["甲", "乙", "丙\t丁"])
  }

  static let body = "<div><p>各乡镇：</p><p>现将有关事项通知如下，请认真贯彻执行。</p></div>"

  @Test(arguments: [
    "<nav>首页</nav>", "<div class='top-nav'>首页</div>", "<ul id=menu><li>首页</ul>",
    "<div role=navigation>首页</div>", "<footer>版权</footer>",
    "<ul><li><a href=1>甲</a><li><a href=2>乙</a><li><a href=3>丙</a><li><a href=4>丁</a></ul>",
  ])
  func menusAreDropped(menu: String) throws {
    #expect(try text(of: menu + Self.body).count == 2)
  }

  @Test func linksToFilesAreNoMenu() throws {
    let links = (1...5).map { "<p><a href='\($0).doc'>附件\($0)</a></p>" }.joined()
    #expect(try text(of: "\(Self.body)<div>\(links)</div>").count == 7)
  }

  @Test func whatHoldsMostOfThePageIsNoMenu() throws {
    #expect(try text(of: "<div class=menu>\(Self.body)</div>").count == 2)
    #expect(try text(of: "<nav>仅此</nav>") == ["仅此"])
  }

  // MARK: Word

  /// A zip archive of stored members.
  static func archive(_ members: [(name: String, text: String)]) -> Bytes {
    func number(_ value: Int, _ width: Int) -> Bytes {
      (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    var out = Bytes()
    var directory = Bytes()
    for (name, text) in members {
      let (name, text) = (Bytes(name.utf8), Bytes(text.utf8))
      let sizes =
        number(0, 4) + number(text.count, 4) + number(text.count, 4) + number(name.count, 2)
      let common = number(20, 2) + number(0, 4) + number(0, 4) + sizes + number(0, 2)
      directory += Bytes("PK\u{1}\u{2}") + number(20, 2) + common + number(0, 10)
      directory += number(out.count, 4) + name
      out += Bytes("PK\u{3}\u{4}") + common + name + text
    }
    let end =
      Bytes("PK\u{5}\u{6}") + number(0, 4) + number(members.count, 2) + number(members.count, 2)
    return out + directory + end + number(directory.count, 4) + number(out.count, 4) + number(0, 2)
  }

  static let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

  static func paragraph(_ text: String, level: Int? = nil, list: Int = 1, style: String? = nil)
    -> String
  {
    let number = level.map {
      "<w:numPr><w:ilvl w:val=\"\($0)\"/><w:numId w:val=\"\(list)\"/></w:numPr>"
    }
    let named = style.map { "<w:pStyle w:val=\"\($0)\"/>" }
    return "<w:p><w:pPr>\(named ?? "")\(number ?? "")</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  /// Articles are counted through chapters, items within one.
  @Test func aLevelMayGoOnWhereAnOuterOneCounts() throws {
    let form = { (place: Int, text: String, more: String) in
      "<w:lvl w:ilvl=\"\(place)\"><w:numFmt w:val=\"chineseCounting\"/>\(more)"
        + "<w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }
    let paragraphs = [0, 1, 2, 2, 1, 0, 1, 2].map { Self.paragraph("甲", level: $0) }.joined()
    let numbers =
      "<w:numbering \(Self.space)><w:abstractNum w:abstractNumId=\"0\">\(form(0, "第%1章", ""))"
      + form(1, "第%2条", "<w:lvlRestart w:val=\"0\"/>") + form(2, "（%3）", "")
      + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    let file = Self.archive([
      (
        "word/document.xml",
        "<w:document \(Self.space)><w:body>\(paragraphs)</w:body></w:document>"
      ), ("word/numbering.xml", numbers),
    ])
    let found = try InputText.extract(file, path: Bytes("a.docx")) { $0 }
    #expect(
      try #require(found).text
        == "第一章 甲\n第一条 甲\n（一）甲\n（二）甲\n第二条 甲\n第二章 甲\n第三条 甲\n（一）甲\n")
  }

  static let levels = [
    ("chineseCountingThousand", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."),
    ("decimal", "%3.%4"),
  ]

  static func file(_ body: String) -> Bytes {
    let forms = levels.enumerated().map { place, form in
      "<w:lvl w:ilvl=\"\(place)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(form.0)\"/>"
        + "<w:lvlText w:val=\"\(form.1)\"/></w:lvl>"
    }
    let lists = "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    return archive([
      ("word/document.xml", "<w:document \(space)><w:body>\(body)</w:body></w:document>"),
      (
        "word/numbering.xml",
        "<w:numbering \(space)><w:abstractNum w:abstractNumId=\"0\">\(forms.joined())"
          + "</w:abstractNum>\(lists)</w:numbering>"
      ),
      (
        "word/styles.xml",
        "<w:styles \(space)><w:style w:styleId=\"A\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr>"
          + "</w:pPr></w:style><w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style></w:styles>"
      ),
    ])
  }

  func lines(_ body: String) throws -> [String] {
    let found = try InputText.extract(Self.file(body), path: Bytes("a.docx")) { $0 }
    return try #require(found).text.split(separator: "\n").map(String.init)
  }

  @Test func numbersThatWordCountsAreWritten() throws {
    let body =
      Self.paragraph("关于清河的通知") + Self.paragraph("目标", level: 0) + Self.paragraph("河面", level: 1)
      + Self.paragraph("岸坡", level: 1) + Self.paragraph("打捞", level: 2)
      + Self.paragraph("清运", level: 3)
      + Self.paragraph("要求", style: "B") + Self.paragraph("责任", level: 1)
    #expect(
      try lines(body) == [
        "关于清河的通知", "一、目标", "（一）河面", "（二）岸坡", "1.打捞", "1.1 清运", "二、要求", "（一）责任",
      ])
  }

  @Test func numbersGoOnPastTen() throws {
    let all = try lines((0..<21).map { _ in Self.paragraph("项", level: 0) }.joined())
    #expect([all[9], all[10], all[19], all[20]] == ["十、项", "十一、项", "二十、项", "二十一、项"])
  }

  /// The first two numbers of a list with one level.
  func numbers(_ form: String, list: String = "<w:abstractNumId w:val=\"0\"/>") throws -> [String] {
    let file = Self.archive([
      (
        "word/document.xml",
        "<w:document \(Self.space)><w:body>\(Self.paragraph("甲", level: 0))"
          + "\(Self.paragraph("乙", level: 0))</w:body></w:document>"
      ),
      (
        "word/numbering.xml",
        "<w:numbering \(Self.space)><w:abstractNum w:abstractNumId=\"0\">\(form)</w:abstractNum>"
          + "<w:abstractNum w:abstractNumId=\"1\"><w:styleLink w:val=\"S\"/>"
          + "\(Self.level("decimal", "%1)"))</w:abstractNum>"
          + "<w:num w:numId=\"1\">\(list)</w:num></w:numbering>"
      ),
    ])
    let found = try InputText.extract(file, path: Bytes("a.docx")) { $0 }
    return try #require(found).text.split(separator: "\n").map(String.init)
  }

  static func level(_ format: String, _ text: String, _ more: String = "") -> String {
    "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>\(more)"
      + "<w:lvlText w:val=\"\(text)\"/></w:lvl>"
  }

  @Test(arguments: [
    ("chineseCounting", "第%1条", "", ["第一条 甲", "第二条 乙"]),
    ("chineseCounting", "第%1条", "<w:suff w:val=\"nothing\"/>", ["第一条甲", "第二条乙"]),
    ("chineseCounting", "第%1条", "<w:isLgl/>", ["第1条 甲", "第2条 乙"]),
    ("chineseLegalSimplified", "%1、", "", ["壹、甲", "贰、乙"]),
    ("decimalEnclosedCircle", "%1", "", ["① 甲", "② 乙"]),
    ("decimalEnclosedParen", "%1", "<w:suff w:val=\"nothing\"/>", ["⑴甲", "⑵乙"]),
    ("decimalEnclosedFullstop", "%1", "", ["⒈ 甲", "⒉ 乙"]),
    ("ideographTraditional", "%1、", "", ["甲、甲", "乙、乙"]),
    ("upperLetter", "%1.", "", ["A.甲", "B.乙"]), ("bullet", "●", "", ["● 甲", "● 乙"]),
    ("none", "", "", ["甲", "乙"]), ("decimal", "", "", ["甲", "乙"]),
  ])
  func aNumberIsWrittenAsWordShowsIt(
    format: String, text: String, more: String, lines: [String]
  ) throws {
    #expect(try numbers(Self.level(format, text, more)) == lines)
  }

  @Test func aListChangesItsForm() throws {
    let changed = Self.level("chineseCounting", "（%1）")
    let list =
      "<w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"3\"/>"
      + "\(changed)</w:lvlOverride>"
    #expect(try numbers(Self.level("decimal", "%1."), list: list) == ["（三）甲", "（四）乙"])
    #expect(try numbers("<w:numStyleLink w:val=\"S\"/>") == ["1)甲", "2)乙"])
  }

  @Test func whatWasDeletedIsNotRead() throws {
    let body =
      "<w:p><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins><w:r><w:t>增</w:t></w:r></w:ins>"
      + "<w:r><w:instrText>PAGE</w:instrText><w:br/><w:t>行</w:t></w:r></w:p>"
    #expect(try lines(body) == ["增", "行"])
  }

  @Test func cellsOfATableStandInALine() throws {
    let cell = { (text: String) in "<w:tc>\(Self.paragraph(text))</w:tc>" }
    let rows = "<w:tr>\(cell("单位"))\(cell("任务"))</w:tr><w:tr>\(cell("水务局"))\(cell("打捞"))</w:tr>"
    #expect(try lines("<w:tbl>\(rows)</w:tbl>") == ["单位\t任务", "水务局\t打捞"])
  }

  @Test func entitiesAreRefused() {
    let evil = Self.archive([
      (
        "word/document.xml",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document \(Self.space)>"
          + "<w:body>\(Self.paragraph("&x;"))</w:body></w:document>"
      )
    ])
    #expect(throws: Failure.self) { try InputText.extract(evil, path: Bytes("a.docx")) { $0 } }
  }

  @Test func aPartIsNoLargerThanItsTreeMayBe() {
    let body = String(repeating: "<w:p/>", count: 6 << 20)
    let large = Self.archive([("word/document.xml", "<w:document \(Self.space)>\(body)")])
    let refusal = #expect(throws: Failure.self) {
      try InputText.extract(large, path: Bytes("a.docx")) { $0 }
    }
    #expect(refusal?.code == "E_TOO_LARGE")
  }

  /// libxml2 compares each attribute of a tag with all before it.
  @Test func aTagOfManyAttributesIsReadInTime() throws {
    let attributes = (0..<100_000).map { "a\($0)=1" }.joined(separator: " ")
    #expect(try text(of: "<div \(attributes)>甲</div><p \(attributes)>乙</p>") == ["甲", "乙"])
  }

  @Test func aTornFileIsRefused() {
    let whole = Self.file(Self.paragraph("甲"))
    for length in stride(from: 60, to: whole.count, by: 97) {
      let torn = Bytes(whole.prefix(length))
      let found = try? InputText.extract(torn, path: Bytes("a.docx")) { $0 }
      #expect(found == nil || found == .some(nil))
    }
  }

  // MARK: The command

  @Test func spansCountInTheExtractedText() throws {
    sandbox.write(
      "<html><meta charset=utf-8><nav>首页</nav><h1>关于清河的通知</h1><p>各单位于2021年6月30日前上报方案。</html>",
      to: "in/a.html")
    sandbox.write(
      Self.file(Self.paragraph("关于清河的通知") + Self.paragraph("目标", level: 0)), to: Bytes("in/b.docx"))
    let lines = sandbox.run("in").lines
    #expect(lines.count == 2)
    let page = sandbox.run("text", "in/a.html").output
    #expect(page.text == "关于清河的通知\n各单位于2021年6月30日前上报方案。\n")
    let source = try #require(member("source", of: lines[0]))
    #expect(member("length", of: source) == String(page.text.unicodeScalars.count))
    #expect(member("sha256", of: source) == Hash.sha256(sandbox.read("in/a.html") ?? []))
    #expect(sandbox.run("text", "in/b.docx").output.text == "关于清河的通知\n一、目标\n")
    #expect(sandbox.run("in", "--isolate").lines == lines)
    sandbox.run("in", "-o", "all.ndjson")
    #expect(sandbox.run("check", "all.ndjson", "--source", ".").end == .exit(0))
  }

  @Test func aPageMayHaveAnotherEncoding() {
    let gb = Bytes("<html><p>") + [0xCD, 0xA8, 0xD6, 0xAA] + Bytes("</html>")
    sandbox.write(gb, to: Bytes("a.html"))
    #expect(sandbox.run("text", "a.html", "--encoding", "gb18030").output.text == "通知\n")
  }

  @Test func aMissingToolIsSaid() {
    sandbox.write("%PDF-1.4 none", to: "a.pdf")
    let run = sandbox.run("a.pdf", environment: ["PATH=/nonexistent"])
    #expect(run.end == .exit(1))
    #expect(run.messages.contains("[E_TOOL]") || run.messages.contains("[E_BROKEN]"))
  }
}
