import Foundation

/// How a notice is set on the page.
enum NoticeLayout: CaseIterable {
  case plain, spaced, indented, windows, wrapped, wrappedPages, webPage, letterhead, traditional
  case flattened, runTogether

  var shape: RandomNotice.Shape {
    self == .flattened || self == .runTogether ? .closed : .free
  }

  /// Whether a notice is long enough to show that its lines were wrapped.
  func suits(_ notice: RandomNotice) -> Bool {
    switch self {
    case .wrapped, .wrappedPages: notice.lines.count >= 12
    case .runTogether: notice.lines.count >= 24
    default: true
    }
  }

  /// The notice as a text in this layout.
  func text(_ notice: RandomNotice, seed: UInt64) -> String {
    var dice = Dice(seed: ~seed)
    let head = [notice.title, "各乡镇人民政府，县直各单位："]
    let foot = [notice.issuer, "2021年4月6日"]
    let right = String(repeating: "　", count: 16)
    let paragraphs = notice.lines.map { "　　" + $0 }
    switch self {
    case .plain: return join(head + notice.lines + foot)
    case .spaced: return join(head + notice.lines + foot, end: "\n\n")
    case .indented: return join(head + paragraphs + foot.map { right + $0 })
    case .windows: return join(head + paragraphs + foot, end: "\r\n")
    case .traditional: return Self.traditional(join(head + notice.lines + foot))
    case .flattened: return (head + notice.lines + foot).joined()
    case .runTogether: return join(head + Self.runTogether(notice.lines, by: 3) + foot)
    case .wrapped:
      let width = dice.number(21...30)
      return join(
        head + paragraphs.flatMap { Self.wrap($0, at: width) } + foot.map { right + $0 })
    case .wrappedPages:
      let body = paragraphs.flatMap { Self.wrap($0, at: 30) }
      return join(
        head + Self.paged(body, lines: dice.number(12...20)) + foot.map { right + $0 })
    case .webPage:
      let above = ["首页 > 政务公开 > 通知公告", notice.title, "发布时间：2021-04-08　来源：青河县人民政府网"]
      let below = ["【打印本页】", "上一篇：关于植树的通知", "下一篇：没有了", "版权所有：青河县人民政府办公室"]
      return join(above + Array(head.dropFirst()) + notice.lines + foot + below)
    case .letterhead:
      let above = [notice.issuer + "文件", "", "青政发〔2021〕8号", ""]
      let below = ["（此件公开发布）", "抄送：县委办公室，县人大常委会办公室。", "青河县人民政府办公室　　2021年4月7日印发"]
      return join(above + head + paragraphs + foot.map { right + $0 } + below)
    }
  }

  private func join(_ lines: [String], end: String = "\n") -> String {
    lines.joined(separator: end) + end
  }

  /// Lines of at most `width` wide characters; no line begins with a mark that may not open one.
  static func wrap(_ line: String, at width: Int) -> [String] {
    var result: [String] = []
    var current = ""
    var columns = 0
    for character in line {
      if columns >= 2 * width - 1, !"，。、；：”）》".contains(character) {
        result.append(current)
        (current, columns) = ("", 0)
      }
      current.append(character)
      columns += character.isASCII ? 1 : 2
    }
    return result + [current]
  }

  /// Every so many lines as one.
  private static func runTogether(_ lines: [String], by count: Int) -> [String] {
    stride(from: 0, to: lines.count, by: count).map {
      lines[$0..<min(lines.count, $0 + count)].joined()
    }
  }

  /// A page number after every so many lines, wherever a sentence stands.
  private static func paged(_ lines: [String], lines count: Int) -> [String] {
    lines.enumerated().flatMap { index, line in
      (index + 1) % count == 0
        ? [line, "                    — \((index + 1) / count) —"] : [line]
    }
  }

  /// The text in traditional script, by the characters that its words need.
  static func traditional(_ text: String) -> String {
    String(text.map { traditionalForms[$0] ?? $0 })
  }

  private static let traditionalForms: [Character: Character] = Dictionary(
    zip(
      "县关开动为决将项乡镇单务进现统济环护资宣传组织领导责论处员训规划发报结总标认识广泛长机制养办于网络财监听读觉习惯证畅体质个办验专责对实强惩调极积业务众",
      "縣關開動為決將項鄉鎮單務進現統濟環護資宣傳組織領導責論處員訓規劃發報結總標認識廣泛長機制養辦於網絡財監聽讀覺習慣證暢體質個辦驗專責對實強懲調極積業務眾"
    ).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
}
