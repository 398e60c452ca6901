extension WorkingText {
  // MailAddress ::: Part+ "@" Part+                                          hedao@qinghe.example
  /// The first address of mail in a range.
  func mailAddress(in range: Range<Int>) -> Range<Int>? {
    guard let sign = firstOffset(of: "@" as Scalar, in: range) else { return nil }
    func isPart(_ place: Int) -> Bool {
      !classes[place].isDisjoint(with: [.letter, .digit])
        || ScalarList("._-").contains(folded[place])
    }
    var start = sign
    while start > range.lowerBound, isPart(start - 1) { start -= 1 }
    var end = sign + 1
    while end < range.upperBound, isPart(end) { end += 1 }
    return start < sign && end > sign + 1 ? start..<end : nil
  }
}
