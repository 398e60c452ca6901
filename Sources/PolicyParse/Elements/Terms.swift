// 自…起施行 and 有效期.

extension NoticeReader {
  /// Reads from when the document is in force, and until when, off its own last paragraphs.
  mutating func readTerms() {
    for index in lines.indices.reversed() where uses[index] == .open || uses[index] == .body {
      let range = shortened[index] ?? lines[index].range
      if parts.metadata.effectiveOn == nil { parts.metadata.effectiveOn = effective(range) }
      if parts.metadata.expiresOn == nil { parts.metadata.expiresOn = expiry(range) }
    }
  }

  // Effective ::: "自" (Date | "印发之日" | …) "起" ("正式"? ("施行" | "实施" | "执行" | "生效"))
  /// 本办法自2019年1月1日起施行.
  private func effective(_ range: Range<Int>) -> DateElement? {
    for place in range where text.folded[place] == "自" {
      var cursor = Cursor(text, in: (place + 1)..<range.upperBound)
      if let found = FullDate.read(text, at: place + 1, before: range.upperBound) {
        cursor.position = found.range.upperBound
        guard cursor.take("起") , inForce(&cursor) else { continue }
        return DateElement(words: Words(found.range), date: found.iso)
      }
      guard takeIssueDay(&cursor), cursor.take("起"), inForce(&cursor) else { continue }
      return DateElement(
        words: Words(place..<cursor.position), date: parts.metadata.issuedOn?.date)
    }
    return nil
  }

  private func takeIssueDay(_ cursor: inout Cursor) -> Bool {
    let words: [StaticString] = ["印发之日", "发布之日", "公布之日", "颁布之日", "发文之日", "签发之日", "发出之日"]
    for word in words where cursor.take(word: word) { return true }
    return false
  }

  private func inForce(_ cursor: inout Cursor) -> Bool {
    _ = cursor.take(word: "开始")
    _ = cursor.take(word: "正式")
    let words: [StaticString] = ["施行", "实施", "执行", "生效"]
    for word in words where cursor.take(word: word) { return true }
    return false
  }

  // Expiry ::: "有效期" ("至" | "到") Date
  private func expiry(_ range: Range<Int>) -> DateElement? {
    guard let place = text.firstOffset(of: "有效期", in: range) else { return nil }
    var cursor = Cursor(text, in: (place + 3)..<range.upperBound)
    _ = cursor.take(word: "限")
    guard cursor.take("至") || cursor.take("到"),
      let found = FullDate.read(text, at: cursor.position, before: range.upperBound)
    else { return nil }
    return DateElement(words: Words(found.range), date: found.iso)
  }
}
