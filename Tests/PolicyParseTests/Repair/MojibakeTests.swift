import Testing

@testable import PolicyParse

/// Text that was decoded with the wrong encoding.
@Suite struct MojibakeTests {
  private static let text = """
    关于做好防汛抗旱工作的通知
    各乡镇人民政府、街道办事处：
    现将有关事项通知如下，请认真贯彻执行。
    """

  private func bytes(_ codec: Codec, _ text: String) -> [UInt8] {
    switch codec {
    case .utf8: Array(text.utf8)
    case .gbk: ForwardModel.bytes(of: Array(text.unicodeScalars))
    }
  }

  enum Codec { case utf8, gbk }

  /// Bytes read as Latin-1, or as windows-1252 where that has a character.
  private func latin(_ bytes: [UInt8], windows: Bool) -> String {
    let scalars = bytes.map { byte in
      windows ? SingleByteTables.windows1252[UInt32(byte)] ?? Scalar(byte) : Scalar(byte)
    }
    return String(scalars: scalars)
  }

  private func repaired(_ text: String) -> String {
    String(scalars: Repairer.repair(Array(text.unicodeScalars)).scalars)
  }

  @Test(arguments: [Codec.utf8, .gbk], [false, true])
  func bytesReadAsLatinLettersAreReadAgain(codec: Codec, windows: Bool) {
    #expect(repaired(latin(bytes(codec, Self.text), windows: windows)) == Self.text)
  }

  @Test func whatHappenedTwiceIsUndoneTwice() {
    let once = latin(Array(Self.text.utf8), windows: true)
    #expect(repaired(latin(Array(once.utf8), windows: true)) == Self.text)
  }

  @Test func oneLineOfATextIsMended() {
    let words = "现将有关事项通知如下，请认真贯彻执行。"
    let broken = latin(Array(words.utf8), windows: false)
    let text = "关于做好防汛抗旱工作的通知\n\(broken)\n一、加强领导。"
    #expect(repaired(text) == "关于做好防汛抗旱工作的通知\n\(words)\n一、加强领导。")
  }

  /// Bytes read as another encoding of bytes, as this library's own decoder does.
  private func misread(_ bytes: [UInt8], as codec: ByteCodec) -> String {
    var sink = ScalarSink()
    codec.decode(bytes, in: bytes.indices, into: &sink)
    return String(scalars: sink.scalars)
  }

  /// An odd number of bytes loses one at the line's end: a 。 that the words before it ask for, a ：
  /// where no item ends, a ； where one does.
  @Test(arguments: [
    "请各单位认真贯彻执行。", "现将有关事项通知如下：", "加强管理，各地、各部门负责：", text,
    "（一）加强组织领导，落实工作责任；\n（二）加强监督检查。",
  ])
  func utf8ReadAsGBKIsReadAgain(text: String) {
    #expect(repaired(misread(Array(text.utf8), as: .gb18030)) == text)
  }

  /// Nothing closes what is not open, and no line ends in a mark that opens.
  @Test(arguments: [("（", "）", true), ("甲", "）", false), ("（", "》", false), ("甲", "。", true)])
  func aClosingMarkNeedsItsOpener(before: Scalar, mark: Scalar, isAdmitted: Bool) {
    var marks = OpenMarks()
    marks.read(before)
    #expect(marks.admits(mark, isLast: true) == isAdmitted)
    #expect(!marks.admits("《", isLast: true) && !marks.admits("　", isLast: true))
    #expect(marks.admits("《", isLast: false))
  }

  /// Some programs write a question mark for what they cannot read.
  @Test func aQuestionMarkStandsForALostByteToo() {
    let broken = misread(Array("请各单位认真贯彻执行。".utf8), as: .gb18030)
      .replacing("\u{FFFD}", with: "?")
    #expect(broken.hasSuffix("?"))
    #expect(repaired(broken) == "请各单位认真贯彻执行。")
  }

  @Test func gbkReadAsBig5IsReadAgain() {
    let text = "第一条，为了规范财务管理，制定本办法：\n（一）各单位、各部门的预算。"
    #expect(repaired(misread(EncodedBytes.gb18030(text), as: .big5)) == text)
  }

  @Test func big5ReadAsGBKIsReadAgain() {
    let text = "主旨：檢送本校會議紀錄一份，請查照。\n說明：依據本部來函辦理，並請轉知所屬單位。"
    #expect(repaired(misread(EncodedBytes.big5(text), as: .gb18030)) == text)
  }

  /// Nothing around tells a number, so that its mark stays, and the loss is told.
  @Test func whatTheWordsAroundDoNotTellStaysLost() {
    let text = "联系人：张珺、李玥，电话见附件，各村名单请一并报送。"
    let result = Repairer.repair(
      Array(misread(Array(text.utf8).dropLast(1) + [0x41], as: .gb18030).unicodeScalars))
    let found = String(scalars: result.scalars)
    #expect(found.hasPrefix("联系人：张珺、李玥") && result.repairs.map(\.kind) == [.mojibake])
    #expect(result.repairs.map(\.certainty) == [.likely])
  }

  @Test(arguments: ["微博", "语言", "返回", "简繁"])
  func aShortLineIsReadAgainAmongOthers(words: String) {
    let text = "\(Self.text)\n\(words)\n\(Self.text)"
    #expect(repaired(latin(Array(text.utf8), windows: true)) == text)
  }

  @Test func eachCharacterLeadsBackToItsOwnLetters() throws {
    let source = Array(latin(Array("通知：请执行".utf8), windows: false).unicodeScalars)
    let result = Repairer.repair(source)
    #expect(String(scalars: result.scalars) == "通知：请执行")
    #expect(result.map.source(of: 2..<3) == 6..<9)
  }

  /// Bytes that were a wide space are letters of the source: no leaf may leave them out.
  @Test(arguments: [
    "　　各村要按时上报。\n　　一、总结\n　　", "通知\n　　　\n附件：　名单　\n", "　\n关于上报名单的通知\n　一、　名单\n",
  ])
  func lettersThatBecomeSpacesStayCovered(text: String) throws {
    let source = latin(Array((text + "\n" + Self.text).utf8), windows: false)
    for record in try Reading.records(of: source) { #expect(record.source.coverage == 1) }
  }

  /// The line end that a tag became is taken out again where the line goes on.
  @Test func aTagAtTheEndOfAWrappedLineStaysCovered() throws {
    let line = "各单位要认真组织学习有关文件精神并且结合实际抓好贯彻落实"
    let text = "关于学习文件的通知\n\(line)，<br/>\(line)<br/>\(line)，\(line)。\n"
    for record in try Reading.records(of: text) { #expect(record.source.coverage == 1) }
  }

  /// UTF-8 read as GBK.
  private func misread(_ text: String) -> String { misread(Array(text.utf8), as: .gb18030) }

  /// ）监 came of three characters, of which the second holds bytes of both.
  @Test(arguments: [
    "（三）监督检查\n（四）组织领导\n", "（三）监督检查各乡镇\n（四）组织领导各单位\n",
  ])
  func markerAndTitleShareNoCharacter(items: String) throws {
    let record = try Reading.record(of: "关于清理河道的通知\n\(misread(items))")
    #expect(TreeSketch.of(record).hasPrefix("（三） 监督检查"))
  }

  @Test func aRepairOfWhatARepairMadeIsToldInTheWordsOfTheSource() {
    let source = Array(misread("（一）动员\u{18}阶段，三月一日至三月底").unicodeScalars)
    let repairs = Repairer.repair(source).repairs
    #expect(!repairs.isEmpty)
    for repair in repairs { #expect(repair.from == String(scalars: source[repair.source])) }
  }

  @Test(arguments: [
    "Résumé naïve café – Ångström ½ ©2009", "À l’été 2009, les élèves français ont été reçus.",
    "Постановление Правительства от 5 мая № 12", "第二条の規定により、申請書を提出する。", "제2조의 규정에 의하여 신청서를 제출한다.",
    "乱码“涓哄姞寮”是怎么来的？请看下面的说明。", "网页上出现 ä¸ºåŠ 这样的字符，说明编码选错了。", "let n = a[i] & 0xFF; // 左移 8 位",
    "長 zhǎng：年紀大。行 háng：行列。", "若 x² + y² ≤ r²，则 ∠A = 30°，±0.5", "鏈條、鍵盤、鐘錶、鎮公所、鋼鐵、錄音",
    "涓涓细流，汇成江河；沙家浜镇。", "﹝2009﹞12號﹑13號", "Müßiggang ist größer", "¥500、£20、€10",
    "注音符號：ㄅㄆㄇㄈ，ㄛ是一個韻母。", "ㄗㄘㄙ ㄚㄛㄜㄝ", "锛是一个化学用字；锛子是木工工具。", "±5℃，×3，÷2，20°",
  ])
  func lettersAndMarksOfOtherTextsStay(text: String) {
    #expect(repaired(text) == text)
  }
}
