/// Finds the notices of a file that prints several one after another, each with a title, addressees
/// and a signature of its own.
struct NoticeSeries {
  private let reader: NoticeReader
  private var text: WorkingText { reader.text }
  private var lines: [Line] { reader.lines }

  /// The notices in order; empty where the file is one document. Takes O(n).
  static func parts(_ text: WorkingText, _ lines: [Line]) -> [PartFinder.Part] {
    let dates = lines.indices.filter {
      lines[$0].furniture == nil && FullDate.mayBeLine(text, lines[$0].range)
        && FullDate.whole(text, lines[$0].range) != nil
    }
    guard dates.count >= 2, let first = lines.firstIndex(where: { $0.furniture == nil }) else {
      return []
    }
    let series = NoticeSeries(reader: NoticeReader(text: text, lines: lines))
    return series.parts(from: first, signed: dates.filter { $0 > 0 && series.isSigned($0) })
  }

  private func isSigned(_ date: Int) -> Bool { reader.isOrgan(lines[date - 1].range) }

  private func parts(from first: Int, signed dates: [Int]) -> [PartFinder.Part] {
    var starts = [first]
    for date in dates.dropLast() {
      guard let start = opening(below: date), let last = starts.last, start > last,
        !forwards(last..<date)
      else { continue }
      starts.append(start)
    }
    guard starts.count >= 2 else { return [] }
    return starts.indices.map { place in
      let end = place + 1 < starts.count ? starts[place + 1] : lines.count
      return PartFinder.Part(
        lines: (place == 0 ? 0 : starts[place])..<end, heading: starts[place],
        title: lines[starts[place]].range)
    }
  }

  /// The first line of a notice below a signature: a title of a few lines with addressees under it.
  private func opening(below date: Int) -> Int? {
    let below = lines.indices[(date + 1)...].prefix(16).filter { lines[$0].furniture == nil }
    guard let start = below.first(where: { !closesNotice(lines[$0].range) }),
      let last = below.first(where: { $0 >= start && $0 < start + 5 && endsTitle(lines[$0].range) }
      ),
      below.contains(where: { $0 > last && $0 <= last + 2 && reader.isAddressee($0) })
    else { return nil }
    return start
  }

  /// （此件公开发布）, 抄送：…, …印发: what may stand below a date.
  private func closesNotice(_ range: Range<Int>) -> Bool {
    reader.isBracketed(range) || text.hasSuffix("印发", in: range)
      || text.has("附件", at: range.lowerBound, before: range.upperBound)
      || ColophonWords.labels.longest(in: text, at: range.lowerBound, before: range.upperBound)
        != nil
  }

  private func endsTitle(_ range: Range<Int>) -> Bool {
    guard reader.isBare(range), let genre = GenreWords.genre(ending: range, in: text) else {
      return false
    }
    return ["通知", "通告", "公告", "意见", "决定", "通报", "请示", "报告", "批复", "函"].contains {
      text.hasSuffix($0, in: genre)
    }
  }

  /// Whether a notice sends on what follows it: 现印发给你们, 转发…, or names an attachment.
  private func forwards(_ notice: Range<Int>) -> Bool {
    lines[notice].contains { line in
      ["印发", "转发", "批转", "附件", "附后", "发给你们"].contains {
        text.firstOffset(of: $0, in: line.range) != nil
      }
    }
  }
}
