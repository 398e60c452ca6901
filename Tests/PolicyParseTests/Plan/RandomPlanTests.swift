import Testing

@testable import PolicyParse

/// Plans made up at random are read back as they were written.
@Suite struct RandomPlanTests {
  private static let seeds = Array(UInt64(1)...240)

  private func words(_ value: JSONTree) -> String { value["text"].text ?? value.text ?? "" }

  private func read(_ seed: UInt64) throws -> (plan: JSONTree, made: RandomPlan) {
    let made = RandomPlan(seed: seed)
    return (try Reading.json(of: made.text)["plan"], made)
  }

  @Test(arguments: seeds)
  func everyMemberIsFound(_ seed: UInt64) throws {
    let (plan, made) = try read(seed)
    let found = plan["organization"]["groups"].elements.flatMap { group in
      group["members"].elements.map {
        [words(group["name"]), words($0["role"]), words($0["name"])].joined(separator: "|")
      }
    }
    #expect(found == made.members, "\(made.text)")
  }

  @Test(arguments: seeds)
  func everyPhaseIsFound(_ seed: UInt64) throws {
    let (plan, made) = try read(seed)
    let found = plan["phases"].elements.map {
      [words($0["name"]), words($0["period"]["start"]), words($0["period"]["end"])]
        .joined(separator: "|")
    }
    #expect(found == made.phases, "\(made.text)")
  }

  @Test(arguments: seeds)
  func everyTaskIsFound(_ seed: UInt64) throws {
    let (plan, made) = try read(seed)
    let found = plan["tasks"].elements.map { task in
      let units = ["leadUnits", "supportUnits", "responsible"].map { key in
        task[key].elements.map(words).joined(separator: ",")
      }
      return ([words(task["title"])] + units).joined(separator: "|")
    }
    #expect(found == made.tasks, "\(made.text)")
  }

  @Test(arguments: seeds)
  func everyTargetIsFound(_ seed: UInt64) throws {
    let (plan, made) = try read(seed)
    let found = plan["targets"].elements.map {
      [
        words($0["subject"]), words($0["comparison"]), String(Int($0["value"].double ?? 0)),
        words($0["unit"]),
      ].joined(separator: "|")
    }
    #expect(found == made.targets, "\(made.text)")
  }
}
