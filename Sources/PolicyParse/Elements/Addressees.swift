// 主送机关 (GB/T 9704-2012, 7.3.2) and how lists of organs are divided.

extension NoticeReader {
  /// Whether a line lists those to whom the document is sent: it closes with ：, holds no sentence,
  /// and names organs or groups of people.
  func isAddressee(_ index: Int) -> Bool {
    let range = lines[index].range
    guard range.count >= 3, range.count <= 400 else { return false }
    let closes = text.folded[range.upperBound - 1] == ":"
    let opens = text.folded[range.lowerBound] == ":"
    guard closes || opens else { return false }
    let words = addresseeWords(range)
    guard !words.isEmpty, !words.contains(where: { isStop($0) }),
      PortalRow.read(text, range)?.isMarked != true
    else { return false }
    return addresseeEnd(words) && !MarkerReader.opens(text, range)
  }

  private func isStop(_ place: Int) -> Bool {
    switch text.folded[place] {
    case "。", ":", "!", "?": true
    default: false
    }
  }

  private func addresseeWords(_ range: Range<Int>) -> Range<Int> {
    var words = range
    if text.folded[words.upperBound - 1] == ":" {
      words = words.lowerBound..<(words.upperBound - 1)
    }
    if let first = words.first, text.folded[first] == ":" {
      words = (words.lowerBound + 1)..<words.upperBound
    }
    return text.trimmed(words)
  }

  private func addresseeEnd(_ words: Range<Int>) -> Bool {
    if let word = AddresseeWords.leadIns.longestSuffix(in: text, of: words) {
      // 成员单位： is a label, 各成员单位： addresses them.
      return word.start > words.lowerBound && text.folded[word.start - 1] == "各"
    }
    // 副主任： is the label of a roster.
    if RoleWords.table.longest(in: text, at: words.lowerBound, before: words.upperBound)?.end
      == words.upperBound
    {
      return false
    }
    if OrganEndings.end(words, in: text) || isListOfOrgans(words) { return true }
    return AddresseeWords.people.longestSuffix(in: text, of: words) != nil
  }

  /// 各省、市，省军区、边防兵: a list that opens with 各 and names organs, whose last name is short.
  private func isListOfOrgans(_ words: Range<Int>) -> Bool {
    guard let first = words.first, text.folded[first] == "各",
      let mark = words.last(where: { text.folded[$0] == "、" || text.folded[$0] == "," }),
      words.upperBound - mark <= 5
    else { return false }
    return entries(in: words.lowerBound..<mark).contains { OrganEndings.end($0, in: text) }
      && !(mark..<words.upperBound).contains { text.folded[$0] == "要" || text.folded[$0] == "应" }
  }

  mutating func readAddressees() {
    guard headEnd < lines.count, isAddressee(headEnd) else { return }
    uses[headEnd] = .element
    let words = addresseeWords(lines[headEnd].range)
    parts.metadata.addressees = entries(in: words).map(Words.init)
  }

  /// Divides a list of organs: at ， ； and line ends, and at 、 where what stands before is complete.
  func entries(in range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var depth = 0
    var start = range.lowerBound
    func close(_ end: Int) {
      let part = text.trimmed(start..<end)
      if !part.isEmpty { result.append(part) }
      start = end + 1
    }
    for place in range {
      if text.classes[place].contains(.opening) { depth += 1 }
      if text.classes[place].contains(.closing) { depth = max(0, depth - 1) }
      guard depth == 0 else { continue }
      switch text.folded[place] {
      case ",", ";", "\n", "。": close(place)
      case "、" where isComplete(text.trimmed(start..<place), before: place + 1, in: range):
        close(place)
      default: break
      }
    }
    close(range.upperBound)
    return result
  }

  /// 国务院各部委 is complete before 、; 各省 is not, since its noun stands after the last of its kind.
  private func isComplete(_ part: Range<Int>, before next: Int, in range: Range<Int>) -> Bool {
    guard !part.isEmpty else { return true }
    if AddresseeWords.open.longestSuffix(in: text, of: part) != nil { return false }
    if isSingleNoun(next, range) { return false }
    return OrganEndings.end(part, in: text)
      || AddresseeWords.people.longestSuffix(in: text, of: part) != nil
  }
}

extension NoticeReader {
  /// The 办 and 局 of 各委、办、局（公司） are no entries of their own.
  private func isSingleNoun(_ next: Int, _ range: Range<Int>) -> Bool {
    guard next < range.upperBound, text.classes[next].contains(.han) else { return false }
    guard next + 1 < range.upperBound else { return true }
    return !text.classes[next + 1].isDisjoint(with: [.innerMark, .opening])
  }
}

/// Words that addressees end with besides the names of organs.
enum AddresseeWords {
  static let people = WordTable(words: [
    "同志", "个人", "公司", "企业", "部门", "同学", "老师", "教师", "同仁", "委员", "代表", "先生", "女士", "家长",
    "师生", "院校", "高校", "员工", "人员", "党员", "社区", "会员", "群众", "乡镇", "街道", "园区", "开发区", "管理区", "单位",
    "各科室",
    "团组织", "党组织", "书记", "主席", "副主席", "主任", "局长", "市长", "区长", "县长", "副书记", "办", "组", "团", "班", "系",
    "县", "市", "区",
    "干部职工", "职工", "居民", "市民", "朋友们", "朋友", "学员", "考生", "申请人", "供应商", "团队",
  ])
  /// A word that closes a lead-in clause, not a list of addressees.
  static let leadIns = WordTable(words: [
    "如下", "通知", "以下", "包括", "公告", "公布", "通报", "意见", "规定", "办法", "附件", "联系人", "地址", "时间",
    "联系部门", "联系单位", "主办单位", "承办单位", "责任单位", "牵头单位", "申报单位", "报名单位", "推荐单位",
    "成员单位", "协办单位", "指导单位", "组长单位", "配合单位", "监督单位",
  ])
  /// What stands before 、 in 各省、自治区、直辖市人民政府 waits for a noun.
  static let open = WordTable(words: ["省", "市", "县", "区", "自治区", "直辖市", "州", "盟", "旗", "乡", "镇"])
}
