import Testing

@testable import PolicyParse

/// Whole notices around one passage, read from end to end.
@Suite struct PlanSentencesTests {
  /// The plan of a notice of 2011 that holds a passage under a heading of its own or with one.
  private func plan(_ passage: String, under heading: String?) throws -> JSONTree {
    let opening = heading.map { "一、\($0)\n" } ?? "一、总体要求\n各单位要统一思想。\n"
    let closing = heading == nil ? "" : "二、有关要求\n各单位要高度重视，认真落实。\n"
    let notice = """
      关于开展专项活动的通知

      各单位：
      为做好工作，现将有关事项通知如下。
      \(opening)\(passage)
      \(closing)
      某市人民政府
      2011年1月10日

      """
    return try Reading.json(of: notice)["plan"]
  }

  private func words(_ value: JSONTree) -> String { value["text"].text ?? value.text ?? "" }

  private func number(_ value: JSONTree) -> String {
    guard let number = value.double else { return "" }
    return number == number.rounded() ? String(Int(number)) : String(number)
  }

  @Test(arguments: PlanSentence.targets)
  func aSentenceStatesItsTargets(_ sentence: PlanSentence) throws {
    let plan = try plan(sentence.text, under: "工作目标")
    let found = plan["targets"].elements.map {
      [words($0["subject"]), words($0["comparison"]), number($0["value"]), words($0["unit"])]
        .joined(separator: "|")
    }
    #expect(found == sentence.values)
  }

  @Test(arguments: PlanSentence.roles)
  func aPassageNamesItsRoles(_ sentence: PlanSentence) throws {
    let plan = try plan(sentence.text, under: "组织领导")
    let found = plan["organization"]["groups"].elements.flatMap { group in
      group["members"].elements.map {
        [words(group["name"]), words($0["role"]), words($0["name"])].joined(separator: "|")
      }
    }
    #expect(found == sentence.values)
  }

  @Test(arguments: PlanSentence.phases)
  func aSectionDividesIntoItsPhases(_ sentence: PlanSentence) throws {
    let plan = try plan(sentence.text, under: nil)
    let found = plan["phases"].elements.map {
      [words($0["name"]), words($0["period"]["start"]), words($0["period"]["end"])]
        .joined(separator: "|")
    }
    #expect(found == sentence.values)
  }

  @Test(arguments: PlanSentence.tasks)
  func aTaskNamesItsUnits(_ sentence: PlanSentence) throws {
    let plan = try plan(sentence.text, under: nil)
    let found = plan["tasks"].elements.map { task in
      let units = ["leadUnits", "supportUnits", "responsible"].map { key in
        task[key].elements.map(words).joined(separator: ",")
      }
      return ([words(task["title"])] + units).joined(separator: "|")
    }
    #expect(found == sentence.values)
  }
}
