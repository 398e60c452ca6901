import Testing

@testable import PolicyParse

/// Readings and the characters that they tore apart.
@Suite struct GlossRepairTests {
  /// What stands before and after the words of a case, so that the document is known as glossed.
  private static let frame = """
    各鄉鎮、各單位要加強組織領導,認真開展學習活動,落實工作責任,確保活動取得實效。
    各部門要結合實際,總結經驗,及時上報有關資料。會議時間另行通知,領導小組負責組織實施。

    """

  private func repaired(_ words: String, by site: DamagingSite) -> String {
    let text = Self.frame + words + "\n" + Self.frame
    let damaged = site.damage(text)
    let result = Repairer.repair(Array(damaged.text.unicodeScalars))
    let lines = String(scalars: result.scalars).split(separator: "\n")
    return lines.count > 2 ? String(lines[2]) : ""
  }

  /// One case for each way in which bytes are torn.
  @Test(arguments: [
    // The bytes of a key lie across two characters: the trail is left as a letter.
    "對先進集體予以表揚和獎勵", "要求按日報送進度",
    // Several characters are out of step until a letter brings them back.
    "同志們在休閑廣場參加活動", "同志們在民主評議中發言", "同志們在政風行風評議中發言",
    "同志們在落實整改時發言",
    // A redaction is eaten.
    "20*年*月,*局長在*鎮講話,同志們在*鎮調研",
    // A reading in the middle of a list of posts.
    "副組長:張揚、李明",
    // Nothing is torn at all.
    "加強領導,落實責任(一)。",
  ])
  func aTornCharacterIsRebuilt(words: String) {
    #expect(repaired(words, by: .gloss) == words)
  }

  @Test(arguments: [
    "各單位要確保活動順利開展", "以上要求作為考核的依據。活動結束后上報", "要加強社保基金管理。",
    "學校要做好宣傳工作",
    // Two characters of a word are lost side by side.
    "凡學校、受服務單位均要登記",
    // The bracket was closed.
    "已領證件者(限本縣居民)免交",
  ])
  func aCharacterTornByAMarkIsRebuilt(words: String) {
    #expect(repaired(words, by: .glossAndTear) == words)
  }

  @Test(arguments: [
    "確保(一)至(三)項工作完成", "各級(市、區)要配套資金(21萬元)", "(4月15日-4月30日)學習階段",
    "他問:是否確實?回答:是!", "分三步走;每步一個月",
  ])
  func bracketsAndMarksOfTheTextStay(words: String) {
    #expect(repaired(words, by: .gloss) == words)
    #expect(repaired(words, by: .glossAndTear) == words)
  }

  @Test func theFirstDigitOfAYearIsKnownByTheOthers() {
    let words = "全體黨員要認真學習文件精神,參照《社保》2016年標準"
    #expect(repaired(words, by: .glossAndTear) == words)
  }

  /// The number of an item is known by that of the item before.
  @Test(arguments: [
    (DamagingSite.gloss, "值守安排:1.老師們在校門口;2.同學們在3.家長們在操場"),
    (DamagingSite.glossAndTear, "一、清理圍擋。二、小煤窯一律關停。三、供熱機組按計劃檢修。"),
    // What is out of step must not vote for itself: 三、熱源點 is 僅嵩袋c as well.
    (DamagingSite.glossAndTear, "一、清理圍擋;二、老舊鍋爐關停。三、熱源點另建。"),
  ])
  func theNumberOfAnItemIsKnownByTheOneBefore(site: DamagingSite, words: String) {
    #expect(repaired(words, by: site) == words)
  }

  /// A digit that nothing around tells stays a question mark.
  @Test(arguments: [
    ("同志們在5月開會", "同志們在?月開會"), ("甲、校長發言;同志們在3、家長們在操場", "甲、校長發言;同志們在?、家長們在操場"),
  ])
  func aDigitThatNothingTellsStaysLost(words: String, found: String) {
    #expect(repaired(words, by: .gloss) == found)
  }

  /// A character that the site's encoding lacks stands before the torn one, so that nothing is proved.
  @Test func aTearThatCannotBeProvedStaysAndIsTold() throws {
    let text = Self.frame + "要求按日報送進度\n" + Self.frame
    let damaged = DamagingSite.gloss.damage(text).text.replacing("日?", with: "日가?")
    let result = Repairer.repair(Array(damaged.unicodeScalars))
    #expect(String(scalars: result.scalars).contains("日가?"))
    let told = result.diagnostics.filter { $0.code == "repair.unrepaired" }
    #expect(!told.isEmpty)
    #expect(told.allSatisfy { String(scalars: result.scalars[$0.range]) == "?" })
  }

  @Test func nothingIsProvedBehindACharacterThatTheSiteLacks() throws {
    let damaged = DamagingSite.gloss.damage(Self.frame + Self.frame).text
    let table = try #require(GlossTable(learnedFrom: Array(damaged.unicodeScalars)))
    let proof = StraddleProof(table: table, keys: GlossKeys(table), foldsWidth: true)
    #expect(proof.holds(["甲"], with: [], after: [0, 0], gives: ["甲"]))
    #expect(!proof.holds(["甲"], with: [], after: [0, 0xAC00], gives: ["甲"]))
  }

  /// A wide blank that the site made narrow stands among characters that are out of step.
  @Test func aBlankOutOfStepIsRead() {
    #expect(repaired("同志們在休閑　廣場參加活動", by: .gloss) == "同志們在休閑 廣場參加活動")
  }

  /// The second byte of 皜 is 80, which begins no character.
  @Test func aByteThatBeginsNoCharacterIsLost() {
    let model = ForwardModel(readings: [0xBBB0: ["x"]], marks: [:], foldsWidth: false)
    #expect(model.damage("一皜".unicodeScalars) == Array("一?x)?".unicodeScalars))
    #expect(model.damage("一\u{AC00}".unicodeScalars) == nil)
  }

  /// What is open must be closed, and what is closed was opened.
  @Test(arguments: ["作文競賽中獲獎者(限初二、初三年級)參加"])
  func aTornBracketIsKnownByItsOther(words: String) {
    #expect(repaired(words, by: .gloss) == words)
  }

  @Test func theReplacementCharacterStandsForAQuestionMark() {
    let text = Self.frame + "對先進集體予以表揚和獎勵\n" + Self.frame
    let damaged = DamagingSite.gloss.damage(text).text
    let marked = String(damaged.map { $0 == "?" ? "\u{FFFD}" : $0 })
    #expect(String(scalars: Repairer.repair(Array(marked.unicodeScalars)).scalars) == text)
  }

  @Test func aRepairThatOneTextAloneExplainsIsProved() throws {
    let text = Self.frame + "要求按日報送進度\n" + Self.frame
    let damaged = DamagingSite.gloss.damage(text)
    let result = Repairer.repair(Array(damaged.text.unicodeScalars))
    let repair = try #require(result.repairs.first { $0.kind == .gbkStraddle })
    #expect(repair.from == "?qǐng)?bào)")
    #expect(repair.to == "報")
    #expect(repair.certainty == .proved)
  }

  @Test func repairedTextIsNotRepairedAgain() {
    let damaged = DamagingSite.glossAndTear.damage(Self.frame + "日報表揚\n" + Self.frame)
    let once = Repairer.repair(Array(damaged.text.unicodeScalars))
    let twice = Repairer.repair(once.scalars)
    #expect(twice.scalars == once.scalars)
    #expect(twice.repairs.isEmpty)
  }

  @Test func theMapLeadsBackToTheGlossedCharacters() throws {
    let damaged = DamagingSite.gloss.damage(Self.frame).text
    let source = Array(damaged.unicodeScalars)
    let result = Repairer.repair(source)
    let place = try #require(result.scalars.firstIndex(of: "領"))
    #expect(String(scalars: source[result.map.source(of: place..<(place + 2))]) == "領(lǐng)導(dǎo)")
  }

  /// Texts whose readings in brackets belong to them.
  @Test(arguments: [
    "长(cháng)短的“长”和生长(zhǎng)的“长”读音不同。重(chóng)复与重(zhòng)要也是这样。",
    "【家】家(jiā)：①家庭。②某些人家。【夹】夹(jiá)：双层的。【假】假(jià)：假期。",
    "第三届汉字听写大会选手须知:龘(dá)、饕(tāo)、餮(tiè)、囹(líng)、圄(yǔ)、耄(mào)、耋(dié)。",
    "各单位(unit)要加强(strengthen)领导(leadership)，落实(implement)责任(duty)。",
    "f(x)=a(b+c)?x:y; if (a?b:c) { return (n) }",
    "Is this a notice? No; it is not! Why (then) is it here?",
    "会議(かいぎ)は東京(とうきょう)で開催(かいさい)されますか?はい。",
    "你准备好了吗?我准备好了!他呢?他也好了;大家都好了。",
    "所谓乱码,即“涓哄姞寮”“锛屻€”一类文字;又如“ä¸ºåŠ ”。",
  ])
  func whatIsNotDamagedStays(text: String) {
    for copies in [1, 12] {
      let source = Array(String(repeating: text + "\n", count: copies).unicodeScalars)
      let result = Repairer.repair(source)
      #expect(result.scalars == source)
      #expect(result.repairs.isEmpty)
    }
  }

  /// No tearing leaves so many marks together, and a search at each would take long.
  @Test(arguments: ["?", "\u{FFFD}?"])
  func aLongRunOfLostCharactersStays(piece: String) {
    let glossed = String(repeating: "組(zǔ)織(zhī)開(kāi)展活動(dòng)，", count: 3)
    let run = String(repeating: piece, count: 300)
    let result = Repairer.repair(Array((glossed + run + "完成。").unicodeScalars))
    #expect(String(scalars: result.scalars).hasSuffix(run + "完成。"))
  }
}
