/// A JSON value as whoever reads a record meets it.
enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// A member of an object; null where there is none.
  subscript(_ key: String) -> JSONValue {
    guard case .object(let members) = self else { return .null }
    return members[key] ?? .null
  }

  /// The elements of an array; none of another value.
  var elements: [JSONValue] {
    guard case .array(let list) = self else { return [] }
    return list
  }

  /// The members of an object; none of another value.
  var members: [String: JSONValue] {
    guard case .object(let members) = self else { return [:] }
    return members
  }

  var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  var int: Int? {
    guard case .number(let number) = self else { return nil }
    return Int(exactly: number)
  }

  var double: Double? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  /// A `[start, end)` pair of offsets.
  var span: Range<Int>? {
    guard case .array(let list) = self, list.count == 2, let start = list[0].int,
      let end = list[1].int, 0 <= start, start <= end
    else { return nil }
    return start..<end
  }
}
