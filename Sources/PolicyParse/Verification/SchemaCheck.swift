/// Holds a value against a schema and collects what is wrong.
struct SchemaCheck {
  private let schema: Schema
  /// Names and indices that lead to the value being looked at.
  private var path: [String] = []
  private(set) var problems: [RecordProblem] = []

  init(_ schema: Schema) { self.schema = schema }

  /// What of a value does not fulfil the schema, in order of place.
  static func problems(of value: JSONValue, _ schema: Schema) -> [RecordProblem] {
    var check = SchemaCheck(schema)
    check.check(value, schema.root)
    return check.problems.sorted { ($0.place, $0.what) < ($1.place, $1.what) }
  }

  private mutating func add(_ what: String) {
    problems.append(RecordProblem(place: "/" + path.joined(separator: "/"), what: what))
  }

  /// A value is nested only as deep as `JSONReader` lets it, so recursion is safe.
  private mutating func check(_ value: JSONValue, _ index: Int) {
    let rule = schema.rules[index]
    if let reference = rule.reference { check(value, reference) }
    guard rule.types.isEmpty || rule.types.contains(where: { Self.isKind($0, value) }) else {
      return add("is no \(rule.types.sorted().joined(separator: " or "))")
    }
    if !rule.choices.isEmpty, !rule.choices.contains(value) { add("has no value that is allowed") }
    switch value {
    case .object(let members): check(members, rule)
    case .array(let list): check(list, rule)
    case .string(let text): check(text, rule)
    case .number(let number):
      if number < rule.minimum || number > rule.maximum { add("is out of its range") }
    case .null, .bool: break
    }
    checkBranches(value, rule)
  }

  private static func isKind(_ name: String, _ value: JSONValue) -> Bool {
    switch value {
    case .null: name == "null"
    case .bool: name == "boolean"
    case .number(let number): name == "number" || name == "integer" && number == number.rounded()
    case .string: name == "string"
    case .array: name == "array"
    case .object: name == "object"
    }
  }

  private mutating func check(_ members: [String: JSONValue], _ rule: Schema.Rule) {
    for name in rule.required where members[name] == nil { add("lacks “\(name)”") }
    for (name, others) in rule.dependentRequired where members[name] != nil {
      for other in others where members[other] == nil { add("has “\(name)” without “\(other)”") }
    }
    if members.count < rule.minProperties { add("has too few members") }
    for (name, value) in members { check(member: name, value, rule) }
  }

  private mutating func check(member name: String, _ value: JSONValue, _ rule: Schema.Rule) {
    if let own = rule.properties[name] {
      descend(name, value, own)
    } else if let additional = rule.additional {
      descend(name, value, additional)
    } else if rule.refusesAdditional {
      add("has a member “\(name)” that is not known")
    }
    if let evaluated = rule.evaluated, !evaluated.contains(name) {
      add("has a member “\(name)” that is not known")
    }
  }

  private mutating func descend(_ step: String, _ value: JSONValue, _ index: Int) {
    path.append(step)
    check(value, index)
    path.removeLast()
  }

  private mutating func check(_ list: [JSONValue], _ rule: Schema.Rule) {
    if list.count < rule.minItems { add("has too few elements") }
    if list.count > rule.maxItems { add("has too many elements") }
    guard let items = rule.items else { return }
    for (place, value) in list.enumerated() { descend(String(place), value, items) }
  }

  private mutating func check(_ text: String, _ rule: Schema.Rule) {
    if rule.minLength > 0, text.unicodeScalars.count < rule.minLength { add("is too short") }
    if let pattern = rule.pattern, !pattern.occurs(in: text) { add("is not of its form") }
  }

  // MARK: Rules of which one holds

  private mutating func checkBranches(_ value: JSONValue, _ rule: Schema.Rule) {
    if let condition = rule.condition, attempt(value, condition.test).isEmpty {
      check(value, condition.then)
    }
    guard !rule.oneOf.isEmpty else { return }
    let attempts = rule.oneOf.map { attempt(value, $0) }
    let fitting = attempts.count { $0.isEmpty }
    if fitting > 1 { add("fits more than one of its forms") }
    guard fitting == 0, let nearest = attempts.min(by: { $0.count < $1.count }) else { return }
    problems += nearest
  }

  /// What would be wrong if a rule held.
  private mutating func attempt(_ value: JSONValue, _ index: Int) -> [RecordProblem] {
    let before = problems
    problems = []
    check(value, index)
    defer { problems = before }
    return problems
  }
}
