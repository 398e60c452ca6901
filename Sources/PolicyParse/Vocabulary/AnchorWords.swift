/// The scalars that are anchors, in folded form.
enum AnchorWords {
  static let list: [(anchor: Anchor, scalars: String)] = [
    // 第三条, （一）, 一、, 3., 参、.
    (.ordinal, numbers + "参"), (.quotation, quotations),
    // Numbers with 首先, 其次, 再次, 最后 and what quotes them; enclosed numbers besides.
    (.item, numbers + quotations + "首其再最"),
    // 自…起, 从…起, 于…起, 有效期, 联系人, 《…》.
    (.element, "自从于效联《"),
    // Bars between cells; tabs besides.
    (.cell, "|│┃║"),
  ]

  private static let numbers = "第(0123456789〇零一二三四五六七八九十百千万亿两廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟"
  private static let quotations = "“”《》"
}
