/// Something that is to be sent to somebody.
public struct ReportingDuty: Sendable, Equatable {
  /// The sentence that says so.
  public var range: Range<Int>
  public var section: Int
  /// Index of the deadline in the document's dates.
  public var deadline: Int?
  /// Who receives it.
  public var to: Range<Int>?
  /// 书面, 电子版 …: as printed.
  public var form: Range<Int>?
  /// Whom to turn to.
  public var name: Range<Int>?
  public var email: Range<Int>?
  public var phone: Range<Int>?
}

/// Finds the duties to report: 书面总结材料在12月1日前报局活动办.
public struct ReportingReader {
  private let text: WorkingText
  private let outline: Outline
  private let dates: [DateExpression]

  public static func duties(
    in text: WorkingText, outline: Outline, dates: [DateExpression]
  ) -> [ReportingDuty] {
    let reader = ReportingReader(text: text, outline: outline, dates: dates)
    var result: [ReportingDuty] = []
    for node in outline.nodes where node.kind == .paragraph {
      reader.read(node.range, section: node.parent, into: &result)
    }
    return result
  }

  private func read(_ range: Range<Int>, section: Int, into result: inout [ReportingDuty]) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, text.folded[end] != "。", text.folded[end] != "\n" { end += 1 }
      let sentence = text.trimmed(start..<end)
      if let duty = duty(in: sentence, section: section) { result.append(duty) }
      start = end + 1
    }
  }

  // Duty ::: … Paper … Verb Recipient … | … "向" Recipient Verb Paper …
  private func duty(in sentence: Range<Int>, section: Int) -> ReportingDuty? {
    guard sentence.count >= 8, let verb = verb(in: sentence) else { return nil }
    let organ = recipient(before: verb.start, from: sentence.lowerBound)
    let end = organ == nil ? verb.end : sentence.upperBound
    guard place(of: ReportingWords.papers, in: sentence.lowerBound..<end) != nil else { return nil }
    let recipient = organ ?? recipient(after: verb.end, before: sentence.upperBound)
    let deadline = deadline(in: sentence)
    guard recipient != nil || deadline != nil else { return nil }
    var duty = ReportingDuty(range: sentence, section: section, deadline: deadline, to: recipient)
    duty.form = place(of: ReportingWords.forms, in: sentence)
    duty.name = name(in: sentence)
    duty.email = email(in: sentence)
    duty.phone = phone(in: sentence)
    return duty
  }

  private func verb(in sentence: Range<Int>) -> (start: Int, end: Int)? {
    var place = sentence.lowerBound
    var found: (Int, Int)?
    while place < sentence.upperBound {
      if let word = ReportingWords.verbs.longest(in: text, at: place, before: sentence.upperBound) {
        let isSingle = word.end == place + 1
        let isNoun = recipientOpensWithVerb(after: word.end, before: sentence.upperBound)
        if !isNoun, !isSingle || isReport(at: place, in: sentence) {
          found = found ?? (place, word.end)
        }
        place = word.end
      } else {
        place += 1
      }
    }
    return found
  }

  /// 报 by itself is a verb only where what follows is an organ: 报局“两年”活动办.
  private func isReport(at place: Int, in sentence: Range<Int>) -> Bool {
    if ReportingWords.exceptions.longest(in: text, at: place, before: sentence.upperBound) != nil {
      return false
    }
    if place > sentence.lowerBound,
      ReportingWords.exceptions.longest(in: text, at: place - 1, before: sentence.upperBound) != nil
    {
      return false
    }
    return recipient(after: place + 1, before: sentence.upperBound) != nil
  }

  /// 总结报告报送某局: the first 报告 is what is sent.
  private func recipientOpensWithVerb(after start: Int, before limit: Int) -> Bool {
    var place = start
    while place < limit, ScalarList("并及等,分别、").contains(text.folded[place]) { place += 1 }
    if ReportingWords.verbs.longest(in: text, at: place, before: limit) != nil { return true }
    return start < limit && ScalarList("及等、").contains(text.folded[start])
  }

  /// The organ after the verb, without 备案 and the like.
  private func recipient(after start: Int, before limit: Int) -> Range<Int>? {
    var end = start
    while end < min(limit, start + 50), text.folded[end] != "(",
      text.classes[end].isDisjoint(with: [.sentenceEnd, .newline, .innerMark])
    {
      end += 1
    }
    var words = text.trimmed(start..<end)
    if let also = text.firstOffset(of: "并抄送", in: words) {
      words = text.trimmed(words.lowerBound..<also)
    }
    while let first = words.first, ScalarList("给至到").contains(text.folded[first]) {
      words = text.trimmed((first + 1)..<words.upperBound)
    }
    while let tail = ReportingWords.tails.longestSuffix(in: text, of: words, upTo: 8) {
      words = text.trimmed(words.lowerBound..<tail.start)
    }
    guard words.count >= 2, OrganEndings.end(words, in: text) else { return nil }
    return words
  }

  /// 向县政府督查室报送进展情况: the organ between 向 and the verb; 已向 tells what was done.
  private func recipient(before verb: Int, from start: Int) -> Range<Int>? {
    guard ScalarList("报上").contains(text.folded[verb]) else { return nil }
    var place = verb - 1
    let limit = max(start, verb - 30)
    while place >= limit, text.classes[place].isDisjoint(with: [.sentenceEnd, .innerMark]) {
      if text.folded[place] == "向" {
        if place > start, text.folded[place - 1] == "已" { return nil }
        let words = text.trimmed((place + 1)..<verb)
        return words.count >= 2 && OrganEndings.end(words, in: text) ? words : nil
      }
      place -= 1
    }
    return nil
  }

  private func deadline(in sentence: Range<Int>) -> Int? {
    var index = dates.partitioningIndex { $0.range.lowerBound >= sentence.lowerBound }
    while index < dates.count, dates[index].range.lowerBound < sentence.upperBound {
      if dates[index].kind == .deadline || dates[index].kind == .recurring { return index }
      index += 1
    }
    return nil
  }

  private func place(of table: WordTable<Bool>, in range: Range<Int>) -> Range<Int>? {
    var place = range.lowerBound
    while place < range.upperBound {
      if let word = table.longest(in: text, at: place, before: range.upperBound) {
        return place..<word.end
      }
      place += 1
    }
    return nil
  }

  private func email(in range: Range<Int>) -> Range<Int>? {
    guard let sign = range.first(where: { text.folded[$0] == "@" }) else { return nil }
    func isPart(_ place: Int) -> Bool {
      !text.classes[place].isDisjoint(with: [.letter, .digit])
        || ScalarList("._-").contains(text.folded[place])
    }
    var start = sign
    while start > range.lowerBound, isPart(start - 1) { start -= 1 }
    var end = sign + 1
    while end < range.upperBound, isPart(end) { end += 1 }
    return start < sign && end > sign + 1 ? start..<end : nil
  }

  // Contact ::: "联系人" ":" Han{2,4}                                              联系人：白小雨，
  private func name(in range: Range<Int>) -> Range<Int>? {
    guard let label = text.firstOffset(of: "联系人", in: range) else { return nil }
    var cursor = Cursor(text, in: (label + 3)..<range.upperBound)
    cursor.skipSpaces()
    guard cursor.take(":") else { return nil }
    cursor.skipSpaces()
    let start = cursor.position
    var end = start
    while end < range.upperBound, text.classes[end].contains(.han), end - start < 5 { end += 1 }
    return (2...4).contains(end - start) ? start..<end : nil
  }

  /// Seven to twelve digits, hyphens between, after 电话.
  private func phone(in range: Range<Int>) -> Range<Int>? {
    guard let label = text.firstOffset(of: "电话", in: range) else { return nil }
    var start = label
    while start < range.upperBound, !text.classes[start].contains(.digit) { start += 1 }
    var end = start
    while end < range.upperBound,
      text.classes[end].contains(.digit) || text.folded[end] == "-"
    {
      end += 1
    }
    return (7...14).contains(end - start) ? start..<end : nil
  }
}

/// Words of reporting.
enum ReportingWords {
  static let verbs = WordTable(words: [
    "报送", "报送至", "报送到", "上报", "上报至", "上报到", "报至", "报到", "报给", "报", "送", "送交", "送至", "送达", "反馈至",
    "反馈给",
    "提交", "提交至", "提交给", "提交到", "发送至", "发送到", "发至", "汇总上报", "总结上报", "交至", "交到", "寄至", "寄送", "传真至",
    "报告", "汇总后报", "形成文字上报", "汇总报送",
  ])

  /// Words that hold 报 or 送 without sending anything.
  static let exceptions = WordTable(words: [
    "报名", "报告", "报道", "报纸", "报刊", "报社", "申报", "通报", "日报", "简报", "报到", "海报", "播报", "周报", "月报", "报表",
    "报销", "预报",
    "情报", "举报", "报酬", "晚报", "报考", "报价", "填报", "汇报", "警报", "呈报", "选送", "推送", "运送", "输送", "赠送", "发送",
    "接送", "配送", "护送", "移送", "送读", "送教", "送医",
    "报送率",
  ])

  static let papers = WordTable(words: [
    "总结", "材料", "报告", "方案", "情况", "信息", "名单", "报表", "表", "计划", "小结", "汇报", "台账", "台帐", "数据", "简报",
    "论文", "作品",
    "文字", "清单", "意见", "建议", "统计", "资料", "申请", "书", "稿",
  ])

  static let forms = WordTable(words: [
    "书面", "书面和电子版", "书面及电子版", "电子版", "电子文档", "纸质", "纸质版", "纸质和电子版", "纸质版和电子版", "电子邮件", "纸质材料",
    "电子材料",
    "书面材料", "网上", "传真",
  ])

  static let tails = WordTable(words: [
    "备案", "审核", "审定", "审批", "审查", "汇总", "备查", "审阅", "批准", "核准", "核实", "研究", "处", "统一核准制发", "存档",
    "登记",
  ])
}
