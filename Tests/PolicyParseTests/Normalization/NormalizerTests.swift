import Testing

@testable import PolicyParse

private func read(_ text: String, _ script: ScriptChoice = .simplified) -> NormalizedText {
  Normalizer.read(Array(text.unicodeScalars), script: script)
}

private func values(_ text: String, _ script: ScriptChoice = .simplified) -> String {
  String(scalars: read(text, script).text.values)
}

private func folded(_ text: String) -> String {
  String(scalars: read(text, .keep).text.folded)
}

@Suite struct NormalizerTests {
  @Test(arguments: [
    ("與時俱進", "与时俱进"), ("乾隆皇帝題詞", "乾隆皇帝题词"), ("乾安縣", "乾安县"), ("乾燥設備", "干燥设备"),
    ("編著說明", "编著说明"), ("瞭望塔與瞭解", "瞭望塔与了解"), ("慰藉群眾", "慰藉群众"), ("憑藉優勢", "凭借优势"),
    ("嶽峯卽廠", "岳峰即厂"), ("著手開展", "着手开展"), ("著力推進", "着力推进"), ("甚麼時候", "甚么时候"),
    ("砲兵連隊", "炮兵连队"), ("成績顯著", "成绩显著"), ("圍繞著問題", "围绕着问题"), ("函覆貴會", "函复贵会"),
    ("覆蓋範圍", "覆盖范围"), ("姊妹學校", "姊妹学校"), ("這是老么", "这是老幺"), ("要么這樣", "要么这样"),
    ("計畫書與圖畫", "计划书与图画"), ("乾乾淨淨", "干干净净"), ("提昇質量", "提升质量"), ("陳昇副組長", "陈昇副组长"),
    ("後續徵求意見", "后续征求意见"), ("宮商角徵羽樂", "宫商角徵羽乐"),
  ])
  func traditionalBecomesSimplified(traditional: String, simplified: String) {
    #expect(values(traditional) == simplified)
    #expect(folded(traditional) == simplified)
    #expect(values(traditional, .keep) == traditional)
  }

  @Test(arguments: [
    "显著成效", "陈乾同志", "聊以慰藉", "登高瞭望", "於主任", "干部后勤征求意见", "损坏的桌子，一坏就换", "沈重主任",
    "著名专家编著", "姊妹学校", "俱乐部", "苎麻", "摔跤比赛", "大阪",
  ])
  func simplifiedTextStaysAsItIs(text: String) {
    let normalized = read(text + "，这是认真组织实施的工作安排。")
    #expect(String(scalars: normalized.text.values).hasPrefix(text))
    #expect(normalized.script == .simplified)
    #expect(normalized.conversions == 0 && normalized.readings.isEmpty)
  }

  @Test(arguments: [
    ("", SourceScript.simplified), ("一二三", .simplified), ("组织领导", .simplified),
    ("組織領導", .traditional), ("组织领导組織領導", .mixed),
    ("认真组织开展这项工作，务须报告单位领导體", .simplified),
  ])
  func theScriptIsCounted(text: String, script: SourceScript) {
    #expect(read(text).script == script)
  }

  @Test func choicesThatNoWordDecidesAreCounted() {
    let text = read("會議圍繞著顯著成績")
    #expect(
      text.readings == [
        ScriptReading(offset: 4, from: "著", to: "着", isCertain: false),
        ScriptReading(offset: 6, from: "著", to: "著", isCertain: true),
      ])
    #expect(text.uncertainReadings == 1)
    #expect(text.conversions == 7)
  }

  @Test func theNearestCharacterTellsTheScriptOfAMixedText() {
    #expect(values("围绕乾坤，陈乾；陳乾機") == "围绕乾坤，陈乾；陈干机")
  }

  @Test func theLineFeedOfAPairEndsTheLine() {
    let text = read("甲\r\n乙\r丙").text
    #expect(String(scalars: text.folded) == "甲 \n乙\n丙")
    #expect(text.classes[1] == .blank)
    #expect(text.classes[2].contains(.newline) && text.classes[4].contains(.newline))
    #expect(String(scalars: text.values) == "甲\r\n乙\r丙")
  }

  @Test func radicalsAndCompatibilityFormsFold() {
    #expect(folded("\u{2F00}\u{2EA0}\u{F900}\u{2F9E}") == "一民岂车")
  }

  @Test func everyWordHoldsItsCharacter() {
    for (character, entry) in ScriptReadings.shared.characters {
      for word in entry.words { #expect(word.scalars[word.place] == character) }
      let lengths = entry.words.map(\.scalars.count)
      #expect(lengths == lengths.sorted(by: >))
    }
  }

  /// A word can only fit a text if it is written as texts are compared.
  @Test func everyWordIsWrittenAsTextsAreCompared() {
    for entry in ScriptReadings.shared.characters.values {
      for word in entry.words {
        for scalar in word.scalars where scalar.value < 0x10000 {
          #expect(FoldTable.shared.folded[Int(scalar.value)] == UInt16(scalar.value), "\(scalar)")
        }
      }
    }
  }
}

@Suite struct FoldedViewsTests {
  /// The fast pass against one look-up a character.
  @Test(arguments: ScriptChoice.allCases)
  func thePassAgreesWithTheTable(script: ScriptChoice) {
    let scalars = (UInt32(0)...0x2FFFF).compactMap(Scalar.init)
    let views = FoldedViews(scalars, script).views
    #expect(views.values.count == scalars.count && views.folded.count == scalars.count)
    var wrong = 0
    for (place, scalar) in scalars.enumerated() {
      guard scalar.value < 0x10000 else {
        if views.folded[place] != scalar || views.values[place] != scalar { wrong += 1 }
        continue
      }
      let code = Int(scalar.value)
      let kind = FoldTable.shared.kind(of: code)
      let value =
        script == .keep ? scalar.value : UInt32(FoldTable.shared.simplified[code])
      if views.values[place].value != value
        || views.folded[place].value != FoldTable.shared.folded[code]
        || views.classes[place] != kind.characterClass || views.anchors[place] != kind.anchors
      {
        wrong += 1
      }
    }
    #expect(wrong == 0)
  }

  @Test func theTableHoldsNoSurrogateForAScalar() {
    let table = FoldTable.shared
    for code in 0..<0x10000 where Scalar(UInt32(code)) != nil {
      #expect(Scalar(UInt32(table.folded[code])) != nil)
      #expect(Scalar(UInt32(table.simplified[code])) != nil)
    }
  }
}
