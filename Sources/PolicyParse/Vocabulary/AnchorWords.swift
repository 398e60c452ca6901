/// The scalars that are anchors, in folded form.
enum AnchorWords {
  static let list: [(anchor: Anchor, scalars: String)] = [
    // 第三条, （一）, 一、, 3., 参、
    (.ordinal, "第(0123456789〇零一二三四五六七八九十百千万亿两廿卅卌壹贰叁参肆伍陆柒捌玖拾佰仟"),
    (.quotation, "“”《》"),
  ]
}
