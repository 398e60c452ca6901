// The head of a Hong Kong circular (通告, 便箋): 分發名單, 副本送, 檔號, 日期.

extension NoticeReader {
  /// Reads the labelled lines of a circular, which is known by its number: 某局通告第7/2031號.
  mutating func readCircularHead() {
    guard let number = parts.metadata.documentNumber?.words.range,
      let place = text.firstOffset(of: "通告第", in: number)
    else { return }
    if place > number.lowerBound { byline = [Words(number.lowerBound..<place)] }
    for index in 0..<headEnd {
      let range = lines[index].range
      if let value = value(after: ["分发名单", "受文者"], in: range), uses[index] == .open {
        takeDistribution(value, index)
      } else if let value = value(after: ["副本送", "副本"], in: range), uses[index] == .open {
        takeCircularCopies(value)
        uses[index] = .element
      } else {
        takeCircularDate(index)
      }
    }
  }

  // CircularDate ::: ("日期" ":")? Date
  private mutating func takeCircularDate(_ index: Int) {
    let range = lines[index].range
    let value = value(after: ["日期"], in: range) ?? range
    guard uses[index] == .open || uses[index] == .furniture(.publishedAt),
      let date = FullDate.whole(text, value)
    else { return }
    headDate = DateElement(words: Words(value), date: date.iso)
    uses[index] = .element
  }

  // Distribution ::: "分发名单" ":" Name (LineEnd Name)* (Space+ "副本送" ":" Name)?
  /// The names behind the label and on the lines below it, up to the next label or empty line.
  private mutating func takeDistribution(_ value: Range<Int>, _ index: Int) {
    var words = value
    if let copies = text.firstOffset(of: "副本送", in: value),
      let end = labelEnd("副本送", in: copies..<value.upperBound)
    {
      words = text.trimmed(value.lowerBound..<copies)
      takeCircularCopies(text.trimmed(end..<value.upperBound))
    }
    parts.metadata.addressees += entries(in: words).map(Words.init)
    uses[index] = .element
    var next = index + 1
    while next < headEnd, uses[next] == .open, !lines[next].followsBlank, lines[next].indent > 0,
      !lines[next].range.contains(where: { text.folded[$0] == ":" })
    {
      parts.metadata.addressees += entries(in: lines[next].range).map(Words.init)
      uses[next] = .element
      next += 1
    }
  }

  private mutating func takeCircularCopies(_ value: Range<Int>) {
    parts.metadata.copyTo += entries(in: value).map { ("副本", Words($0)) }
  }
}
