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

  @Test func utf8ReadAsGBKIsReadAgain() {
    // “关于加强管理，” has an even number of bytes and loses none.
    var bytes = Array("关于加强管理，各地、各部门：请".utf8)
    if bytes.count % 2 == 1 { bytes += Array("一".utf8) }
    var sink = ScalarSink()
    ByteCodec.gb18030.decode(bytes, in: bytes.indices, into: &sink)
    #expect(repaired(String(scalars: sink.scalars)).hasPrefix("关于加强管理，各地、各部门：请"))
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

  @Test(arguments: [
    "Résumé naïve café – Ångström ½ ©2009", "Müßiggang ist größer", "¥500、£20、€10",
    "注音符號：ㄅㄆㄇㄈ，ㄛ是一個韻母。", "锛是一个化学用字；锛子是木工工具。", "±5℃，×3，÷2，20°",
  ])
  func lettersAndMarksOfOtherTextsStay(text: String) {
    #expect(repaired(text) == text)
  }
}
