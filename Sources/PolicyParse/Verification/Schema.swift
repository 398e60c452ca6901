/// A JSON Schema (2020-12), worked out for checking: the keywords that the record's schema uses.
struct Schema: Sendable {
  /// What a schema says about one value. Other rules are named by their index.
  struct Rule: Sendable {
    var reference: Int?
    /// Names of types; empty for any.
    var types: Set<String> = []
    /// The values of `enum` or `const`; empty for any.
    var choices: [JSONValue] = []
    var properties: [String: Int] = [:]
    var required: [String] = []
    var dependentRequired: [String: [String]] = [:]
    /// The rule for members without one of their own.
    var additional: Int?
    /// Whether members without a rule of their own are refused.
    var refusesAdditional = false
    /// The members that `unevaluatedProperties` allows; nil for any.
    var evaluated: Set<String>?
    var items: Int?
    var minItems = 0
    var maxItems = Int.max
    var minLength = 0
    var minProperties = 0
    var minimum = -Double.infinity
    var maximum = Double.infinity
    var pattern: SchemaPattern?
    var oneOf: [Int] = []
    /// A rule and the one that holds where it does.
    var condition: (test: Int, then: Int)?
  }

  /// A schema with something that is not known here.
  struct Unknown: Error, Equatable {
    let what: String
  }

  private(set) var rules: [Rule] = []
  /// The rule for a whole record.
  private(set) var root = 0
  private var definitions: [String: Int] = [:]

  /// - Throws: for keywords that are not known here, which would go unchecked.
  init(_ json: JSONValue) throws(Unknown) {
    for name in json["$defs"].members.keys {
      definitions["#/$defs/" + name] = rules.count
      rules.append(Rule())
    }
    for (name, value) in json["$defs"].members {
      guard let index = definitions["#/$defs/" + name] else { continue }
      rules[index] = try rule(value)
    }
    root = try add(json)
    for index in rules.indices where rules[index].evaluated != nil {
      rules[index].evaluated = known(index)
    }
  }

  private mutating func add(_ json: JSONValue) throws(Unknown) -> Int {
    let rule = try rule(json)
    rules.append(rule)
    return rules.count - 1
  }

  private mutating func rule(_ json: JSONValue) throws(Unknown) -> Rule {
    var rule = Rule()
    for (keyword, value) in json.members {
      try readStructure(keyword, value, &rule, json)
    }
    return rule
  }

  /// Keywords that hold other rules.
  private mutating func readStructure(
    _ keyword: String, _ value: JSONValue, _ rule: inout Rule, _ json: JSONValue
  ) throws(Unknown) {
    switch keyword {
    case "$ref": rule.reference = try target(value)
    case "properties":
      for (name, member) in value.members { rule.properties[name] = try add(member) }
    case "additionalProperties":
      rule.refusesAdditional = value == .bool(false)
      if case .object = value { rule.additional = try add(value) }
    case "unevaluatedProperties":
      guard value == .bool(false) else { throw Unknown(what: keyword) }
      rule.evaluated = []
    case "items": rule.items = try add(value)
    case "oneOf":
      for choice in value.elements { rule.oneOf.append(try add(choice)) }
    case "if": rule.condition = (try add(value), try add(json["then"]))
    case "then": guard json["if"] != .null else { throw Unknown(what: keyword) }
    default: try Self.readLimit(keyword, value, &rule)
    }
  }

  /// Keywords that speak of the value itself, and those that say nothing.
  private static func readLimit(
    _ keyword: String, _ value: JSONValue, _ rule: inout Rule
  ) throws(Unknown) {
    switch keyword {
    case "type": rule.types = Set(value.text.map { [$0] } ?? texts(value))
    case "const": rule.choices = [value]
    case "enum": rule.choices = value.elements
    case "required": rule.required = texts(value)
    case "dependentRequired": rule.dependentRequired = value.members.mapValues(texts)
    case "minItems": rule.minItems = value.int ?? 0
    case "maxItems": rule.maxItems = value.int ?? .max
    case "minLength": rule.minLength = value.int ?? 0
    case "minProperties": rule.minProperties = value.int ?? 0
    case "minimum": rule.minimum = value.double ?? -.infinity
    case "maximum": rule.maximum = value.double ?? .infinity
    case "pattern":
      guard let pattern = value.text.flatMap(SchemaPattern.init) else {
        throw Unknown(what: "\(keyword) \(value.text ?? "")")
      }
      rule.pattern = pattern
    case "title", "description", "$schema", "$id", "$defs": break
    default: throw Unknown(what: keyword)
    }
  }

  private static func texts(_ value: JSONValue) -> [String] { value.elements.compactMap(\.text) }

  private func target(_ value: JSONValue) throws(Unknown) -> Int {
    guard let name = value.text, let index = definitions[name] else {
      throw Unknown(what: "$ref \(value.text ?? "")")
    }
    return index
  }

  /// The members that a rule knows by name, by itself or through others.
  private func known(_ index: Int) -> Set<String> {
    var names: Set<String> = []
    var seen: Set<Int> = []
    var open = [index]
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      let rule = rules[next]
      names.formUnion(rule.properties.keys)
      open += rule.oneOf + [rule.reference, rule.condition?.then].compactMap { $0 }
    }
    return names
  }
}
