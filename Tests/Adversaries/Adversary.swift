/// Inputs made to hurt: each says so many times over what some stage has to stop and look at.
public enum Adversary: String, CaseIterable, Sendable {
  // Structure
  case headings, alternatingMarkers, decimalStaircase, oneDecimalMarker, inlineItems, bullets
  case articles, unnumberedHeadings, labels, attachmentParts, attachmentsInTurn, datedAttachments
  case furniture, tabbedRows
  case emptyLines, shortLines, wrappedLines, wrappedPages, addressees, copies, documents

  // Mentions
  case datesInALine, daysInAList, recurrences, numbersOfMonths, documentNumbers, references
  case articleReferences, quantities, targets, digits, numerals

  // People and plans
  case namesInAList, namesByCommas, roles, rosterLines, phases, tasks, contacts, units, leaders,
    patrols, fillings

  // Marks and words without end
  case openBrackets, closedBrackets, bracketsInBrackets, quotes, aboutWords, ordinalWords, ones
  case yearWords, openParentheses, openTitles, colons, stops, commas, dashes, questionMarks

  // Damage
  case glosses, tornGlosses, mojibake, twiceMojibake, replacements, entities, tags, openTags
  case combiningMarks, zeroWidths, bidirectionalMarks, spaces, privateUse, traditional

  // Bytes
  case oneLine, latinLine, randomBytes, randomHighBytes, truncatedGB18030, shiftedGB18030
  case fourByteGB18030, truncatedBig5, shiftedBig5, truncatedUTF16, shiftedUTF16, loneSurrogates
  case surrogatesInUTF8, nuls, carriageReturns, mixedEncodings, pdf, elf, ole, zip, gzip

  /// The size that the command is measured with.
  public var fullSize: Int {
    switch self {
    case .datesInALine, .openBrackets, .quotes: 1_000_000
    case .oneLine, .latinLine: 50_000_000
    case .glosses, .aboutWords, .ordinalWords, .ones, .yearWords, .openParentheses,
      .openTitles:
      500_000
    case .combiningMarks: 200_000
    case .attachmentParts, .attachmentsInTurn, .datedAttachments, .alternatingMarkers: 10_000
    case .oneDecimalMarker: 10_000
    case .decimalStaircase: 1_000
    case .headings, .namesInAList, .namesByCommas: 100_000
    case .nuls, .randomBytes, .randomHighBytes, .pdf, .elf, .ole, .zip, .gzip, .digits, .spaces:
      4_000_000
    default: 100_000
    }
  }

  /// The bytes of the input.
  ///
  /// - Parameter size: how often the thing is said; for `decimalStaircase` how deep, for inputs of
  ///   bytes how many.
  public func bytes(_ size: Int) -> [UInt8] {
    structure(size) ?? mentions(size) ?? people(size) ?? marks(size) ?? damage(size)
      ?? encoded(size) ?? binary(size)
  }
}

extension Adversary {
  private func structure(_ size: Int) -> [UInt8]? {
    switch self {
    case .headings: Self.lines(size) { "\($0 + 1)、清理垃圾" }
    case .alternatingMarkers: Self.lines(size) { Self.markers[$0 % Self.markers.count] + "整治河道" }
    case .decimalStaircase: Self.lines(size) { Self.decimal($0 + 1) + " 整治河道" }
    case .oneDecimalMarker: Self.text(Self.decimal(size) + " 整治河道\n")
    case .inlineItems: Self.text("工作任务：") + Self.run(size) { "（\($0 + 1)）清理河道；" }
    case .bullets: Self.lines(size) { _ in "● 清理河道" }
    case .articles: Self.lines(size) { "第\($0 + 1)条 各单位应当清理河道。" }
    case .unnumberedHeadings: Self.lines(size) { _ in "组织领导\n各单位要认真组织实施。" }
    case .labels:
      Self.lines(3) { _ in "组织领导\n各单位要认真组织实施。" }
        + Self.lines(size) { "\(Self.pair($0))数目：\n共八处，见表\n见本表。" }
    case .datedAttachments:
      Self.attachments(size)
        + Self.lines(size) { "附件\($0 + 1)\n名单\n\($0 % 12 + 1)月底前学习《办法》。" }
    case .attachmentParts: Self.attachments(size) + Self.lines(size) { "附件\($0 + 1)\n名单\n学习。" }
    case .attachmentsInTurn: Self.attachments(size)
    case .furniture: Self.lines(size) { "— \($0 + 1) —" }
    case .tabbedRows: Self.lines(size) { "\($0 + 1)\t清理河道\t水利局\t6月底前" }
    case .emptyLines: Self.text("一、总则") + Self.run(size) { _ in "\n" }
    case .shortLines: Self.lines(size) { _ in "水" }
    case .wrappedLines: Self.lines(size) { _ in "各单位要认真组织实施好河道整治工作并做好记录和" }
    case .wrappedPages:
      Self.lines(size) {
        "　　各单位要认真组织实施好河道整治工作并做好记录和整理\n归档的准备工作，按时报送有关材料。"
          + ($0 % 9 == 0 ? "\n— \($0 / 9) —\n" : "\n")
      }
    case .documents:
      Self.lines(size) {
        "篇" + Self.positional($0 + 1) + "\n关于清理河道的通知&nbsp;\n一、学习。\n水利局\n2021年3月1日"
      }
    case .addressees: Self.text("关于清理河道的通知\n") + Self.run(size) { "第\($0)村，" } + Self.text("：\n")
    case .copies: Self.text("一、总则\n学习。\n抄送：") + Self.run(size) { "第\($0)村，" }
    default: nil
    }
  }

  private func mentions(_ size: Int) -> [UInt8]? {
    switch self {
    case .datesInALine: Self.run(size) { "2021年3月\($0 % 28 + 1)日，" }
    case .daysInAList:
      Self.text("2021年3月") + Self.run(size) { "\($0 % 28 + 1)、" } + Self.text("日\n")
    case .recurrences: Self.run(size) { "每月\($0 % 28 + 1)日前报送，" }
    case .numbersOfMonths: Self.run(size) { "\($0 % 12 + 1)月至" }
    case .documentNumbers: Self.run(size) { "清政发〔2021〕\($0)号、" }
    case .references: Self.run(size) { "《关于清理河道的通知》（清政发〔2021〕\($0)号）、" }
    case .articleReferences: Self.run(size) { "依照第\($0)条、" }
    case .quantities: Self.run(size) { "\($0)公里、" }
    case .targets: Self.run(size) { "确保第\($0)村合格率达到95%以上；" }
    case .digits: Self.run(size) { "\($0 % 10)" }
    case .numerals: Self.run(size) { _ in "一百二十三万" }
    default: nil
    }
  }

  private func people(_ size: Int) -> [UInt8]? {
    switch self {
    case .namesInAList: Self.text("成员：") + Self.run(size) { Self.name($0) + "、" }
    case .namesByCommas: Self.text("成员：") + Self.run(size) { Self.name($0) + "，" }
    case .roles: Self.run(size) { "组长：" + Self.name($0) + " 副组长：" + Self.name($0 + 7) + "\n" }
    case .rosterLines: Self.text("成 员：") + Self.lines(size) { Self.name($0) + "  水利局副局长" }
    case .phases: Self.lines(size) { "第\($0 + 1)阶段（3月1日—4月1日）：动员部署。" }
    case .tasks: Self.lines(size) { "\($0 + 1). 清理河道。责任单位：水利局，完成时限：6月底前。" }
    case .contacts: Self.lines(size) { "联系人：" + Self.name($0) + "，电话：555-\($0)" }
    case .units: Self.text("牵头单位：") + Self.run(size) { "第\($0)水利局、" }
    case .patrols: Self.text("各站安排护林员") + Self.run(size) { _ in "（每3000亩2名）" }
    case .fillings: Self.text("各站应") + Self.run(size) { _ in "在网填报巡护" }
    case .leaders:
      Self.text("一、工作任务\n（一）清理河道。") + Self.run(size) { "由第\($0)镇政府牵头。" }
    default: nil
    }
  }

  private func marks(_ size: Int) -> [UInt8]? {
    switch self {
    case .openBrackets: Self.run(size) { ["（", "《", "“", "〔", "【", "「"][$0 % 6] }
    case .closedBrackets: Self.run(size) { ["）", "》", "”", "〕", "】", "」"][$0 % 6] }
    case .bracketsInBrackets: Self.run(size) { _ in "（" } + Self.run(size) { _ in "）" }
    case .quotes: Self.run(size) { ["“", "‘", "\"", "'"][$0 % 4] }
    case .aboutWords: Self.run(size) { _ in "关于" }
    case .ordinalWords: Self.run(size) { _ in "第" }
    case .ones: Self.run(size) { _ in "一" }
    case .yearWords: Self.run(size) { _ in "年" }
    case .openParentheses: Self.run(size) { _ in "（" }
    case .openTitles: Self.run(size) { _ in "《" }
    case .colons: Self.run(size) { _ in "组长：" }
    case .stops: Self.run(size) { _ in "。" }
    case .commas: Self.run(size) { _ in "、" }
    case .dashes: Self.run(size) { _ in "—" }
    case .questionMarks: Self.run(size) { _ in "学?" }
    default: nil
    }
  }

  private func damage(_ size: Int) -> [UInt8]? {
    switch self {
    case .glosses: Self.run(size) { ["開(kāi)", "長(zhǎng)", "組(zǔ)", "織(zhī)"][$0 % 4] }
    case .tornGlosses: Self.run(size) { ["確?;顒?dòng)", "實(shí)", "營(yíng)造"][$0 % 3] }
    case .mojibake: Self.run(size) { _ in "å…³äºŽé€šçŸ¥" }
    case .twiceMojibake: Self.run(size) { _ in "鍏充簬閫氱煡" }
    case .replacements: Self.run(size) { ["学\u{FFFD}", "习", "锟斤拷"][$0 % 3] }
    case .entities: Self.run(size) { ["&nbsp;", "&ldquo;", "&#20851;", "&amp;nbsp;", "&"][$0 % 5] }
    case .tags: Self.run(size) { ["<p>", "<br/>", "学习", "</p>"][$0 % 4] }
    case .openTags: Self.run(size) { _ in "<a " }
    case .combiningMarks: Self.text("学a") + Self.run(size) { _ in "\u{301}" }
    case .zeroWidths: Self.run(size) { _ in "学\u{200B}\u{FEFF}" }
    case .bidirectionalMarks: Self.run(size) { _ in "学\u{202E}\u{2066}" }
    case .spaces: Self.run(size) { [" ", "\u{3000}", "\u{A0}", "\t"][$0 % 4] }
    case .privateUse: Self.run(size) { _ in "学\u{E5E5}\u{E004}" }
    case .traditional: Self.run(size) { _ in "關於開展乾燥設備檢查的後續幹部發展" }
    default: nil
    }
  }

  /// A number written as 一二〇.
  private static func positional(_ number: Int) -> String {
    let digits: [Character] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    return String(String(number).map { digits[$0.wholeNumberValue ?? 0] })
  }

  /// The decimal marker of a heading nested so deep.
  private static func decimal(_ depth: Int) -> String {
    Array(repeating: "1", count: depth).joined(separator: ".")
  }

  private static let markers = [
    "第一章 ", "第一节 ", "第一条 ", "一、", "（一）", "1. ", "（1）", "1）", "①", "甲、", "A. ", "Ⅰ. ", "1.1 ",
    "1.1.1 ", "一是", "首先，", "●", "第一，", "一要", "壹、",
  ]

  private static func attachments(_ size: Int) -> [UInt8] {
    text("关于清理河道的通知\n一、总则\n见附件1。\n附件：") + lines(size) { "\($0 + 1)．名单（见附件\(size - $0)）" }
  }

  /// Two ideographs, other ones for each number below four million.
  private static func pair(_ number: Int) -> String {
    String(
      [0x4E00 + number % 2000, 0x5800 + number / 2000].compactMap(Unicode.Scalar.init)
        .map(Character.init))
  }

  private static func name(_ number: Int) -> String {
    let surnames = ["李", "王", "章", "赵", "韩", "郑", "陈"]
    let given = ["明", "晓华", "开来", "远山", "贵荣"]
    return surnames[number % surnames.count] + given[number / 7 % given.count]
  }
}

extension Adversary {
  static func text(_ string: String) -> [UInt8] { Array(string.utf8) }

  /// So many pieces, one after another.
  static func run(_ count: Int, _ piece: (Int) -> String) -> [UInt8] {
    var result: [UInt8] = []
    for number in 0..<count { result += piece(number).utf8 }
    return result
  }

  /// So many lines.
  static func lines(_ count: Int, _ line: (Int) -> String) -> [UInt8] {
    run(count) { line($0) + "\n" }
  }
}
