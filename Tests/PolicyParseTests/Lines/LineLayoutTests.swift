import Testing

@testable import PolicyParse

@Suite struct LineLayoutTests {
  static let sentence = "各乡镇人民政府要认真抓好河道清理，落实专人负责，确保按期完成各项任务。"

  static func layout(_ lines: [String]) -> LineLayout {
    let text = Reading.text(lines.joined(separator: "\n"))
    return LineLayout.read(text, PhysicalLines.read(text))
  }

  static func headings(_ numbers: String) -> [String] {
    numbers.map { "\($0)、工作任务。" + sentence }
  }

  @Test func aFewLinesAreFlattened() {
    #expect(Self.layout([Self.sentence]) == .flattened)
  }

  @Test func headingsInsideLinesShowThatLinesWereRunTogether() {
    let headings = Self.headings("一二三四五六七八九")
    let lines = stride(from: 0, to: 9, by: 3).map { headings[$0..<($0 + 3)].joined() }
    #expect(Self.layout(lines + [Self.sentence, Self.sentence]) == .flattened)
  }

  @Test func headingsOnLinesOfTheirOwnAreKept() {
    #expect(Self.layout(Self.headings("一二三四五六")) == .kept)
  }

  @Test func aListInsideOneParagraphShowsNothing() {
    let list = "要抓好三件事：一、打捞垃圾；二、拆除违建；三、加强巡查。" + Self.sentence
    #expect(Self.layout(Self.headings("一二三四五六") + [list]) == .kept)
  }
}
